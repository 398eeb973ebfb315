"""Places: street addresses and blocks, crossings, towns with their region, and buildings where something happens."""

from collections.abc import Sequence

from checker import Extractor, hookimpl


@hookimpl
def checker_extractors() -> Sequence[Extractor]:
    """The extractor of places."""
    from checker import Place
    from checker_places.places import extract

    return (Extractor("places", (Place,), extract),)
