"""The ledger that a command line or the settings name, and with what it must have been recorded."""

from collections.abc import Iterable

from checker.checksums import blake2b
from checker.errors import ConfigurationError
from checker.ledger import Archive
from checker.packing import json_text, kinds_of
from checker.pipeline import Toolkit
from checker.plugins import Plugins
from checker.settings import Settings


def archive_at(url: str, loaded: Plugins, toolkit: Toolkit, settings: Settings) -> Archive:
    """The ledger of an address. Raises ConfigurationError if no plugin knows such an address."""
    stamp = stamp_of(loaded, toolkit, settings)
    archive: Archive | None = loaded.manager.hook.checker_ledger(
        url=url, kinds=kinds_of((*toolkit.extractors, *toolkit.watchers)), stamp=stamp
    )
    if archive is None:
        raise ConfigurationError(f"no ledger is kept at {url!r}", remedy="name a file: newsroom.ledger, or sqlite:PATH")
    return archive


def stamp_of(loaded: Plugins, toolkit: Toolkit, settings: Settings) -> dict[str, str]:
    """What shapes the claims of an article: versions of the program and of plugins, what reads, and its options."""
    stamp = {"checker": loaded.own, "max-file-bytes": str(settings.max_file_bytes)}
    stamp |= {"locale": settings.locale} if settings.locale else {}
    stamp |= {f"plugin {name}": number for name, number in loaded.versions.items()}
    stamp["extractors"] = " ".join(extractor.name for extractor in toolkit.extractors)
    stamp["resolvers"] = " ".join(resolver.name for resolver in (*toolkit.resolvers, *toolkit.keyers))
    reading = [options_of(rule.reading) for rule in toolkit.rules if rule.reading.extractor() is not None]
    stamp["rules that read"] = blake2b("\0".join(reading).encode(), digest_size=8).hexdigest()
    return stamp


def options_of(rule: object) -> str:
    """The options of a rule as text."""
    try:
        return json_text(rule)
    except TypeError:
        return repr(rule)


def told_stale(lines: Iterable[str]) -> str:
    """What has changed since a ledger was recorded, in a line."""
    return f"recorded with other versions than now ({'; '.join(lines)}); run checker record again"
