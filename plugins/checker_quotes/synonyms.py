"""Words that may stand for one another, and the words of which they are forms.

The table was made by `benchmarks/build_synonyms.py` from WordNet (Fellbaum 1998): two words are synonyms if they are in
one set there, or one is the next general word for the other ("promise" for "pledge").
"""

from functools import cache

from checker import memo

SHORTEST = 2  # letters that are left of a word
# What ends a form of a word, and what its base ends in.
ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("n", ""),
    ("ing", ""), ("ing", "e"), ("ying", "ie"), ("ly", ""), ("ily", "y"),
)  # fmt: skip
DOUBLED = frozenset("bdgklmnprtz")  # consonants before an ending: planned, cutting

Table = dict[str, list[str]]  # by word: its synonyms, or the words of which it is an irregular form, after "="


@cache
def table() -> Table:
    """The rows of the table, by their first word."""
    return memo.derived("synonyms", *memo.beside(__name__, "synonyms.tsv"), make=read_table)


def read_table() -> Table:
    """The same from its file."""
    from importlib.resources import files  # which takes its time

    rows = files("checker_quotes").joinpath("synonyms.tsv").read_text("utf-8").split("\n")
    split = (row.split() for row in rows if row and not row.startswith("#"))
    return {word: others for word, *others in split}


def bases(word: str) -> set[str]:
    """A word and those of which it may be a form, by its ending; not all of them are words."""
    found = {word, *(known[1:] for known in table().get(word, ()) if known[0] == "=")}
    for ending, base in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST:
            found.add(stem + base)
            if not base and len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[-1] in DOUBLED:
                found.add(stem[:-1])
    return found


def are_forms(one: str, other: str) -> bool:
    """Whether two words may be forms of one."""
    return not bases(one).isdisjoint(bases(other))


def are_synonyms(one: str, other: str) -> bool:
    """Whether two words, or words of which they are forms, are synonyms."""
    mine, theirs = bases(one), bases(other)
    known = table()
    return any(
        not target.isdisjoint(known.get(word, ()))
        for words, target in ((mine, theirs), (theirs, mine))
        for word in words
    )
