"""Which plugins there are, and the toolkit that they make up. Discovery happens once, at start."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

from checker import environment, hookspecs
from checker.environment import Found
from checker.errors import ConfigurationError, did_you_mean
from checker.pipeline import Toolkit
from checker.rule import RULE_ID, Rule
from checker.rulebook import read_rulebook


class Plugins:
    """The loaded plugins by name, and the version of each. `own` is the version of the program."""

    def __init__(self, loaded: Mapping[str, Any], versions: dict[str, str], own: str) -> None:
        self.loaded = dict(sorted(loaded.items()))
        self.versions = versions
        self.own = own

    def collected(self, hook: str) -> list[tuple[str, Any]]:
        """What every plugin brings for a collecting hook, with the plugin's name, in the order of the names."""
        brought = []
        for name, plugin in self.loaded.items():
            if (implementation := getattr(plugin, hook, None)) is not None:
                try:
                    brought += [(name, thing) for thing in implementation()]
                except Exception as error:
                    raise does_not_load(name, error) from error
        return brought

    def chosen(self, hook: str, **given: Any) -> Any:
        """The first answer to a choosing hook that is not None. Who comes last by name is asked first."""
        for plugin in reversed(self.loaded.values()):
            if (implementation := marked(plugin, hook)) is not None:
                wanted = arguments_of(implementation)
                answer = implementation(**{name: thing for name, thing in given.items() if name in wanted})
                if answer is not None:
                    return answer
        return None

    def brought_by(self, name: str) -> list[str]:
        """The hooks for which a plugin brings something, sorted."""
        return sorted(hook for hook in HOOKS if marked(self.loaded[name], hook) is not None)


def marked(plugin: object, hook: str) -> Callable[..., Any] | None:
    """What a plugin brings for a hook, marked by `hookimpl`."""
    implementation: Callable[..., Any] | None = getattr(plugin, hook, None)
    return implementation if hasattr(implementation, "checker_impl") else None


def arguments_of(function: Callable[..., Any]) -> Collection[str]:
    """The names of what a function takes."""
    if isinstance(function, FunctionType):  # to be asked for its signature takes its time
        code = function.__code__
        return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    from inspect import signature

    return signature(function).parameters


HOOKS = {name: arguments_of(hook) for name, hook in vars(hookspecs).items() if name.startswith("checker_")}


def load(without: Sequence[str] = ()) -> Plugins:
    """Load every installed plugin but those named. One that does not load stops the run: a rule that is missing finds
    nothing, and that reads as "clean".
    """
    own, points = discover()
    found = {point.name: point for point in sorted(points, key=lambda point: (point.name, point.value))}
    for name in without:
        if name not in found:
            raise ConfigurationError(f"no plugin {name!r} to leave out", remedy=did_you_mean(name, found))
    plugins: dict[str, Any] = {}
    versions = {}
    for name, point in found.items():
        if name in without:
            continue
        try:
            plugins[name] = whole(point.load())
        except Exception as error:
            raise does_not_load(name, error) from error
        versions[name] = point.version
    return Plugins(plugins, versions, own)


def whole(plugin: object) -> object:
    """A plugin of which each hook takes no more than it is given. Raises TypeError for another."""
    for hook, given in HOOKS.items():
        if (implementation := marked(plugin, hook)) is not None:
            if unknown := set(arguments_of(implementation)) - set(given):
                raise TypeError(f"{hook} is given no {', '.join(sorted(unknown))}, only ({', '.join(given)})")
    return plugin


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
