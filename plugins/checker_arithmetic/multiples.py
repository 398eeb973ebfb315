"""A doubling that is none: "doubled", "trebled" or "halved" beside an old and a new value that say otherwise."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.change import Printed, both
from checker_arithmetic.slots import has_verb, pattern, statements

TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
HOW = r"\b(?P<how>(?:more than|nearly|almost|all but|roughly|about|virtually|effectively) )?"
WORD = rf"{HOW}(?P<word>{'|'.join(TIMES)})(?:ed|es|e|ing)\b"
SEVERAL = regex.compile(r"\b(?:or|if|twice|again|since|every|each|per|average|and|but|while|than)\b", regex.IGNORECASE)
# Slots: the old value X and the new one Y, or both as a range R.
FORMS = (
    pattern(rf"{WORD}(?P<aside>~30) from (?:<X>(?P<between>~20) to <Y>|<R>)"),
    pattern(rf"{WORD}(?P<aside>~30) to <Y>(?P<between>~40) from <X>"),
)
LEAST, MOST = 0.75, 1.35  # of the multiple, which writers round to
BOUND = 0.03  # share by which "more than doubled" may be less than double


class WrongMultiple(Rule, frozen=True):
    """Something that doubled, trebled or halved, and its own old and new value say otherwise.

    "Doubled from 50 to 150" is a trebling. All stand in one clause, the two values are of one unit and no percentages.
    Writers round: nearly three quarters of the multiple, or a third more, still counts as it. What "more than doubled"
    may be any number of times as much.
    """

    id: str = "wrong-multiple"
    severity: Severity = "error"
    message: str = "{here.text} and {there.text} are not what the verb says"
    advice: str = "Work out the multiple again; the verb or one of the two numbers is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("Turnover at the Thornley mill doubled from {£50m} to {£150m} in a year.",)),
        Example(flags=("The number of ferries nearly doubled to {31} from {27}, the town said.",)),
        Example(flags=("The mill halved its fares to {£6.50} from {£8.20} in May.",)),
        Example(flags=("Turnover at the mill more than doubled to {£9.1m} from {£5.2m} a year before.",)),
        Example(passes=("Turnover at the Thornley mill doubled from £50m to £98m in a year.",)),
        Example(passes=("Turnover at the mill more than doubled to £23m from £5m a year before.",)),
        Example(passes=("The mill halved its fares to £4 from £8 in May.",)),
        Example(passes=("Turnover doubled and the staff rose from 20 to 30.",)),
        Example(passes=("The town may double or treble its fleet from 4 to 12 ferries.",)),
        Example(passes=("Turnover doubled twice, from £5m to £20m.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, 1):
            for form in FORMS:
                for match in form.finditer(statement.text):
                    said = match.groupdict()
                    if any(is_of_another(said.get(stretch) or "") for stretch in ("aside", "between")):
                        continue
                    shown = [statement.figure(slot) for name in "XYR" if (slot := said.get(name))]
                    if (told := self.told(shown, said)) is not None:
                        yield self.finding(*shown, message=told)

    def told(self, shown: list[Claim], said: dict[str, str | None]) -> str | None:
        """What two values deny, or nothing where they are what the verb says."""
        values = both(shown)
        if values is None or values[0].value <= values[0].slack:
            return None
        times, how = TIMES[(said["word"] or "").lower()], (said["how"] or "").strip().lower()
        if not denied(*values, times, how):
            return None
        ratio = values[1].value / values[0].value
        return f"from {' to '.join(claim.text for claim in shown)} is {ratio:.3g} times as much, not {times:g} times"


def is_of_another(stretch: str) -> bool:
    """Whether the words between the verb and its values say that they may not belong together."""
    return SEVERAL.search(stretch) is not None or has_verb(stretch)


def denied(old: Printed, new: Printed, times: float, how: str) -> bool:
    """Whether no rounding makes the new value so many times the old one."""
    least = (new.value - new.slack) / (old.value + old.slack) / times
    most = (new.value + new.slack) / (old.value - old.slack) / times
    if how == "more than":
        return most < 1 - BOUND if times > 1 else least > 1 + BOUND
    return most < LEAST or least > MOST
