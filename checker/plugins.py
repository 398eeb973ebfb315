"""Which plugins there are, and the toolkit that they make up. Discovery happens once, at start."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from checker import environment, hookspecs
from checker.environment import Found
from checker.errors import ConfigurationError, did_you_mean
from checker.pipeline import Toolkit
from checker.rule import RULE_ID, Rule
from checker.rulebook import read_rulebook


class Manager(pluggy.PluginManager):
    """A plugin manager that does not look at each name of a module for a property, which no module has."""

    def parse_hookimpl_opts(self, plugin: object, name: str) -> pluggy.HookimplOpts | None:
        if isinstance(plugin, ModuleType) and not hasattr(vars(plugin).get(name), "checker_impl"):
            return None
        return super().parse_hookimpl_opts(plugin, name)


class Plugins:
    """The loaded plugins: a plugin manager, and the version of each by name. `own` is the version of the program."""

    def __init__(self, manager: pluggy.PluginManager, versions: dict[str, str], own: str) -> None:
        self.manager = manager
        self.versions = versions
        self.own = own

    def collected(self, hook: str) -> list[tuple[str, Any]]:
        """What every plugin brings for a collecting hook, with the plugin's name, in the order of the names."""
        brought = []
        for name, plugin in sorted(self.manager.list_name_plugin()):
            if (implementation := getattr(plugin, hook, None)) is not None:
                try:
                    brought += [(name, thing) for thing in implementation()]
                except Exception as error:
                    raise does_not_load(name, error) from error
        return brought


def load(without: Sequence[str] = ()) -> Plugins:
    """Load every installed plugin but those named. One that does not load stops the run: a rule that is missing finds
    nothing, and that reads as "clean".
    """
    own, points = discover()
    found = {point.name: point for point in sorted(points, key=lambda point: (point.name, point.value))}
    for name in without:
        if name not in found:
            raise ConfigurationError(f"no plugin {name!r} to leave out", remedy=did_you_mean(name, found))
    manager = Manager("checker")
    manager.add_hookspecs(hookspecs)
    versions = {}
    for name, point in found.items():
        if name in without:
            continue
        try:
            plugin = point.load()
            manager.register(plugin, name=name)
        except Exception as error:
            raise does_not_load(name, error) from error
        versions[name] = point.version
    return Plugins(manager, versions, own)


def discover() -> tuple[str, tuple[Found, ...]]:
    """Our own version, and all plugins in this environment."""
    return environment.installed()


def does_not_load(name: str, error: BaseException) -> ConfigurationError:
    return ConfigurationError(
        f"plugin {name!r} does not load: {type(error).__name__}: {error}",
        remedy=f"mend it, or run without it: --without {name}",
    )


def assemble(plugins: Plugins, rulebooks: Iterable[Path] = ()) -> Toolkit:
    """The toolkit of these plugins, every rule of theirs included, and of some folders of rule files more.

    A name or id that two plugins bring is an error.
    """
    templates = {template.__name__.lower(): template for _, template in plugins.collected("checker_templates")}
    rules: list[tuple[str, Rule]] = list(plugins.collected("checker_rules"))
    books = plugins.collected("checker_rulebooks") + [(str(folder), folder) for folder in rulebooks]
    for name, folder in books:
        rules += [(name, rule) for rule in read_rulebook(folder, templates)]
    by_id = unique([(name, rule.id, rule) for name, rule in rules], "rule")
    for rule in by_id.values():
        if not RULE_ID.fullmatch(rule.id):
            raise ConfigurationError(f"rule id {rule.id!r} is not of lower-case words with hyphens")
    named = {
        noun: unique([(name, thing.name, thing) for name, thing in plugins.collected(f"checker_{noun}s")], noun)
        for noun in ("extractor", "resolver", "keyer")
    }
    extractors, resolvers, keyers = (tuple(things.values()) for things in named.values())
    return Toolkit(extractors, resolvers, keyers, tuple(by_id.values()))


def unique(brought: list[tuple[str, str, Any]], noun: str) -> dict[str, Any]:
    """Things by their names, sorted; two plugins that bring one name are an error that names both."""
    owners: dict[str, str] = {}
    things: dict[str, Any] = {}
    for plugin, name, thing in sorted(brought, key=lambda item: item[:2]):
        if name in owners:
            raise ConfigurationError(
                f"{noun} {name!r} is brought by two plugins: {owners[name]} and {plugin}",
                remedy=f"rename one, or run without one: --without {plugin}",
            )
        owners[name], things[name] = plugin, thing
    return dict(sorted(things.items()))
