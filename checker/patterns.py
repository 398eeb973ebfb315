"""Compiled patterns of earlier runs. Compiling ours takes longer than all the rest of a small check.

`re` and `regex` compile a pattern to data, which it can be made from again. While `remembered` is in force, their
`compile` looks there first.
"""

import copyreg
import marshal
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib import import_module
from typing import Any

import regex

from checker import memo

NAME = f"patterns-{regex.__version__}"
MOST = 3000  # patterns; with more, those of other projects' rules have piled up, and we begin anew
Key = tuple[object, ...]  # module, pattern, flags, and the lists of words that the pattern names


@contextmanager
def remembered() -> Iterator[None]:
    """Lets patterns be made from what is remembered of them; those that are new are remembered at the end."""
    known = recalled()
    fresh: dict[Key, bytes] = {}
    before = {module: module.compile for module in (re, regex)}
    replaced: dict[Any, Any] = {
        re: from_memory("re", re.compile, *parts_of_re(), known, fresh),
        regex: from_memory("regex", regex.compile, *parts_of_regex(), known, fresh),
    }
    for module, compile in replaced.items():
        module.compile = compile
    try:
        yield
    finally:
        for module, compile in before.items():
            module.compile = compile  # type: ignore[attr-defined]
        if fresh:
            memo.note(NAME, known | fresh if len(known) + len(fresh) <= MOST else fresh)


def from_memory(
    module: str,
    compile_anew: Callable[..., Any],
    make: Callable[..., Any],
    describe: Callable[[Any, int], Any],
    known: dict[Key, bytes],
    fresh: dict[Key, bytes],
) -> Callable[..., Any]:
    """What compiles a pattern of a module: from known data if there is any; otherwise the data is added to `fresh`."""

    def compile(pattern: Any, flags: int = 0, *options: Any, **lists: Any) -> Any:
        if type(pattern) not in {str, bytes} or options:
            return compile_anew(pattern, flags, *options, **lists)
        key: Key = module, pattern, int(flags)
        if lists:
            if not all(type(words) is list for words in lists.values()):
                return compile_anew(pattern, flags, **lists)
            key += tuple([(name, tuple(words)) for name, words in lists.items()])
        if (data := known.get(key)) is not None:
            return make(*marshal.loads(data))  # noqa: S302 - whole by the memo's checksum
        made = compile_anew(pattern, flags, **lists)
        with suppress(ValueError):
            fresh[key] = marshal.dumps(describe(made, int(flags)))
        return made

    return compile


def recalled() -> dict[Key, bytes]:
    """What is remembered; read once, as long as it is what it was."""
    try:
        stat = os.stat(memo.place(NAME))  # noqa: PTH116
    except OSError:
        return {}
    return recalled_as(memo.place(NAME), stat.st_ino, stat.st_mtime_ns)


@lru_cache(maxsize=1)
def recalled_as(*_: object) -> dict[Key, bytes]:
    known = memo.recall(NAME)
    return known if isinstance(known, dict) else {}


def parts_of_regex() -> tuple[Any, Any]:
    """What makes a pattern from data, and what gives a pattern's data: as `pickle` is told by `regex` itself."""
    engine, describe = import_module("regex._regex"), copyreg.dispatch_table[regex.Pattern]
    return engine.compile, lambda pattern, _: describe(pattern)[1]


def parts_of_re() -> tuple[Any, Any]:
    """The same for `re`, which pickles a pattern as it is written: its own last step, and what that step is given."""
    engine, compiler = import_module("_sre"), import_module("re._compiler")

    def describe(pattern: re.Pattern[Any], flags: int) -> tuple[Any, ...]:
        given: list[tuple[Any, ...]] = []
        vars(compiler)["_sre"] = Listener(engine, given)
        try:
            compiler.compile(pattern.pattern, flags)
        finally:
            vars(compiler)["_sre"] = engine
        ((written, all_flags, code, *groups),) = given
        return written, int(all_flags), list(map(int, code)), *groups

    return engine.compile, describe


class Listener:
    """Stands for a module and notes what its `compile` is given."""

    def __init__(self, module: Any, given: list[tuple[Any, ...]]) -> None:
        self.module, self.given = module, given

    def __getattr__(self, name: str) -> Any:
        return getattr(self.module, name)

    def compile(self, *given: Any) -> Any:
        self.given.append(given)
        return self.module.compile(*given)
