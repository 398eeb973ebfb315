"""Compiled patterns of earlier runs. Compiling ours takes longer than all the rest of a small check.

`regex` compiles a pattern to data, which it can be made from again; that is what its patterns are pickled as. While
`remembered` is in force, `regex.compile` looks there first.
"""

import copyreg
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import regex

from checker import memo

NAME = f"patterns-{regex.__version__}"
MOST = 3000  # patterns; with more, those of other projects' rules have piled up, and we begin anew


@contextmanager
def remembered() -> Iterator[None]:
    """Lets patterns be made from what is remembered of them; those that are new are remembered at the end."""
    compile_anew = regex.compile
    known = recalled()
    fresh: dict[tuple[str, int], Any] = {}
    make, describe = parts()

    def compile(pattern: Any, flags: int = 0, *words: Any, **named: Any) -> Any:
        if type(pattern) is not str or words or named:
            return compile_anew(pattern, flags, *words, **named)
        key = pattern, int(flags)
        if (data := known.get(key)) is not None:
            return make(*data)
        made = compile_anew(pattern, flags)
        fresh[key] = describe(made)[1]
        return made

    regex.compile = compile
    try:
        yield
    finally:
        regex.compile = compile_anew
        if fresh:
            memo.note(NAME, known | fresh if len(known) + len(fresh) <= MOST else fresh)


def recalled() -> dict[tuple[str, int], Any]:
    known = memo.recall(NAME)
    return known if isinstance(known, dict) else {}


def parts() -> tuple[Any, Any]:
    """What makes a pattern from data, and what gives a pattern's data: as `pickle` is told by `regex` itself."""
    sample = regex.compile("a")
    describe = copyreg.dispatch_table[type(sample)]
    return describe(sample)[0], describe
