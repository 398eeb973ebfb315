"""The stretches of a sentence in which a date goes with a figure: its clauses, what is put in, what is compared."""

import re

from checker.frozen import Frozen

ASIDE, BEHIND = "aside", "behind"  # a relative clause; what stands in brackets or behind a dash
# A figure, perhaps behind "a loss of": what a word of comparison stands before.
FIGURE = (
    r"(?:(?:about|almost|around|just|nearly|only|an?|the|record|net|loss|profit|deficit|surplus|of)[ ])*"
    r"[£$€A-Z]{0,4}[0-9]"
)
EARLIER = r"(?:the[ ]|an?[ ])?(?:same|previous|prior|corresponding|comparable|year|month|quarter|week)\b(?![ ][0-9])"
PARTICIPLE = r"(?:[a-z]+ed|begun|born|bought|built|held|made|sold|set[ ]up|won|written)"
# "Founded in 1921, the firm employs 85 people"
OPENING = re.compile(
    r"(?:Begun|Born|Built|Created|Elected|Established|Formed|Founded|Introduced|Launched|Opened|Set up|Started) "
    r"(?:[a-z]+ ){0,6}(?:[A-Z][a-z]+ )?[0-9]{4}(?=,)"
)
MARKS = re.compile(
    rf"""(?=[;:,()\[\]—]|[ ][-–—abcfiotvw])(?:(?P<stop>;|:(?!\d))
    |(?P<clause>,["”’']?[ ]["“‘']?(?:but|and[ ](?!(?:in|for|by|from)\b)[a-z]+)\b
        |[ ](?:but|while|whereas|although)\b|[ ]and[ ](?=(?:it|he|she|they|we|has|have|is|are|will)\b))
    |(?P<aside>,[ ](?:which|who|whose|whom|where|when)\b
        |,[ ](?={PARTICIPLE}[ ](?:[a-z]+[ ]){{1,6}}[0-9]{{4}},))
    |(?P<open>[(\[])|(?P<shut>[)\]])
    |(?P<dash>[ ](?:–|—|--|-)[ ]|—)
    |(?P<part>[ ](?:(?:compared|in[ ]comparison)[ ](?:with|to)|versus|vs
        |against(?=[ ]{FIGURE})|than(?=[ ](?:in|at|for|the|last)\b)|from(?=[ ](?:{FIGURE}|{EARLIER})))\b)
    |(?P<back>[ ]to(?=[ ]{FIGURE}))
    |(?P<comma>,(?!\d)))""",
    re.VERBOSE,
)


class Stretch(Frozen, frozen=True):
    """A stretch of a sentence from an offset on: the number of its clause, of an insertion in it, of a comparison."""

    start: int
    clause: int
    insertion: int = 0
    kind: str = ""
    part: int = 0


def alike(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches are of one part of one clause."""
    return (one.clause, one.insertion, one.part) == (other.clause, other.insertion, other.part)


def stretches_of(text: str, begun: set[int], dated: set[int]) -> list[Stretch]:
    """The stretches of a sentence, in order. A comparison lasts to the next comma, an aside too.

    No comparison is begun by what stands in `begun`, spans and ranges; nor an aside behind the end of a date ("in 2019,
    when two firms failed").
    """
    opens = OPENING.match(text) is not None
    clause, count, part, parts = 0, int(opens), 0, 0
    inside: list[tuple[int, str, str]] = []  # insertions that are open: number, kind, the mark that opened them
    if opens:
        inside.append((count, ASIDE, "aside"))
    stretches = [Stretch(0, 0, count, ASIDE if opens else "")]
    for mark in MARKS.finditer(text):
        if mark.lastgroup == "aside" and mark.start() in dated:
            continue
        name, at = mark.lastgroup, mark.end()
        if name in {"stop", "clause"}:
            if inside and inside[-1][2] == "open":
                continue
            clause, part = clause + 1, 0
            inside.clear()
        elif name in {"comma", "aside"}:
            part = 0
            if inside and inside[-1][2] == "aside":
                inside.pop()
            if name == "aside":
                count += 1
                inside.append((count, ASIDE, "aside"))
        elif name == "shut" or (name == "dash" and any(opened == "dash" for _, _, opened in inside)):
            while inside and inside.pop()[2] != ("open" if name == "shut" else "dash"):
                pass
        elif name in {"open", "dash"}:
            count += 1
            inside.append((count, BEHIND, str(name)))
        elif name == "part":
            if mark.group() != " from" or at + 1 not in begun:
                part = parts = parts + 1
        else:
            part = 0
        number, kind = (inside[-1][0], inside[-1][1]) if inside else (0, "")
        stretches.append(Stretch(at, clause, number, kind, part))
    return stretches
