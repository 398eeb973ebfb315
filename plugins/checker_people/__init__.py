"""People and organisations: who is named, as what, how old, and of which organisation."""

from collections.abc import Sequence

from checker import Extractor, hookimpl


@hookimpl
def checker_extractors() -> Sequence[Extractor]:
    """The extractor of people and organisations."""
    from checker import Organisation, Person
    from checker_people.people import extract

    return (Extractor("people", (Person, Organisation), extract),)
