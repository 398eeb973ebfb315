"""Whether the words of a clause speak of what is to come or of what was."""

from collections.abc import Iterator

from checker import words

WAS = frozenset("was were had did said told reported announced added disclosed confirmed declared ago".split())
WILL = frozenset("will won't won’t shall would deadline upcoming scheduled slated".split())
# Words that look ahead with "to" or "for" behind them.
AHEAD = frozenset(
    "expect expects expected due scheduled set plan plans planned planning hope hopes hoping preparing aim aims aimed "
    "intend intends agreed going likely decided vowed promised ready slated is are want wants wanted ordered urged "
    "asked".split()
)
PLANNED = frozenset({"plans", "planned", "planning", "scheduled"})  # "planned a march on Saturday"
# What is told in the present of what is fixed to come: "talks resume Friday".
TIMETABLE = frozenset(
    "open opens resume resumes begin begins start starts meet meets play plays face faces host hosts visit visits "
    "travel travels return returns arrive arrives leave leaves depart departs expire expires vote votes goes go".split()
)
IRREGULAR = frozenset(
    "has have won lost fell rose began came took made went left held became saw got gave found met led kept sent sold "
    "paid hit beat ran shot broke grew spoke threw sank drew drove flew wrote bought brought caught thought felt stood "
    "spent built heard chose stole wore rode sang drank knew blew shook fought sought slept swept lent hung struck "
    "swung underwent overcame withdrew woke bore tore swore lay fled bled bred sped".split()
)
# Verbs before a day that tell of what is to come, though they look past.
FORWARD = frozenset("expected scheduled planned due set slated delayed postponed".split())
MARKS = '.,;:!?"“”()[]'
ENDINGS = ("ed", "said", "told", "won", "met", "fell", "rose")


def kinds(stretch: str) -> Iterator[str]:
    """`past`, `future`, `weak` (most likely past) or `timetable` for each word of tense, in order."""
    bare = [word.strip(MARKS) for word in stretch.split()]
    before = ""
    for word, after in zip(bare, [*bare[1:], ""], strict=False):
        if word in AHEAD and (after in {"to", "for"} or (after in {"a", "an"} and word in PLANNED)):
            yield "past" if before == "been" and "had" in bare else "future"
        elif word in WAS or (word == "been" and before in {"has", "have"}):
            yield "past"
        elif word in WILL or word.endswith(("'ll", "’ll")) or (word == "be" and before == "to"):
            yield "future"
        elif word in TIMETABLE:
            if after != "of":
                yield "timetable"
        elif word in IRREGULAR or (word.endswith("ed") and len(word) > 3 and word.islower()):
            yield "weak"
        before = word


def told_before(before: str) -> bool:
    """Whether a verb in the past stands right before the phrase: "Cuba predicted Wednesday"."""
    if not before.endswith(" "):
        return False
    verb = before[:-1].rpartition(" ")[2]
    return verb.endswith(ENDINGS) and verb.islower() and verb not in FORWARD and words.tag(verb) in {"VBD", "VBN"}
