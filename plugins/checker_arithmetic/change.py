"""A percentage of change that does not follow from the old and the new value beside it."""

from collections.abc import Iterator

import regex
from msgspec import Struct

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.slots import NUMERAL, exact, half_step_of, has_verb, number, pattern, quantity, statements

UP = (
    r"rose|risen|rises?|rising|grew|grown|grow|increased?|increases|climbed|jumped|surged|soared|gained|added|up|"
    r"advanced|improved"
)
DOWN = (
    r"fell|fallen|falls?|falling|dropped|drop|declined?|declines|slid|slumped|tumbled|plunged|sank|shrank|shrunk|"
    r"decreased?|cut|reduced|down|lost"
)
MOVED = rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
SAID_SO = r"(?:rise|increase|jump|gain|surge|fall|drop|decline|decrease|cut) of"
OBJECT = r"(?: (?:the|its|their|his|her)(?: \p{L}+){1,2}?)?"  # what somebody moved: "cut its staff by"
AGE = r"(?: in [0-9]{4}| last year| a year (?:ago|before|earlier))?"  # of the old value or the new one
# The percentage after both values. Where nothing but a comma stands before it, nothing else may follow.
IN_PERCENT = (
    rf"(?: \((?:an? {SAID_SO} |up |down )?<P>\)|,? or (?:an? {SAID_SO} )?<P>(?! of)|, (?:an? {SAID_SO}|up|down) <P>|"
    r", <P>(?=[.,;)]|$| (?:more|less|higher|lower)\b))"
)
# Slots: the percentage, the old value X and the new one Y, or both as a range R ("from £2m to £3m").
FORMS = (
    pattern(
        rf"{MOVED}(?: by| some| about)? <P>(?P<aside>,? (?:~20 )?)to <Y>"
        r"(?P<between>~40) (?P<against>from|compared with|against) <X>(?P<after>[^.;]{0,30})"
    ),
    pattern(rf"{MOVED}~20 from (?:<R>{AGE}|<X>{AGE} to <Y>{AGE}){IN_PERCENT}"),
    pattern(rf"{MOVED}{OBJECT}(?: by)? <P>,? from (?:<X>(?P<between>~40) to <Y>|<R>)"),
    pattern(
        r"<P> (?:(?P<up>rise|increase|jump|gain|surge)|(?P<down>fall|drop|decline|decrease|cut))\b"
        r"(?P<aside>~30) to <Y>(?P<between>~30) from <X>"
    ),
    pattern(r"(?<! or )(?<!\()<Y>(?P<aside>~25),? (?:(?P<up>up)|(?P<down>down)) <P> from <X>"),
)
AGAINST = regex.compile(r"\b(?:from|compared with|against)\b", regex.IGNORECASE)  # one of which each form has
# Words beside a percentage that make it one of something else than the two values.
OF_ANOTHER_KIND = regex.compile(
    r"\b(?:annual\w*|yearly|per|each|every|averag\w+|compound\w*|real|constant|underlying|like-for-like|same-store|"
    r"organic\w*|adjusted|currenc\w+|pro forma|from|than|on (?:the|a) year|year[- ]o(?:n|ver)[- ]year|"
    r"compared|and|but|while|(?:thanks|due|owing|according|led|close|back) (?=to\b|$))\b",
    regex.IGNORECASE,
)
YEAR_BEFORE = regex.compile(
    r"\W*(?:\p{L}+[ -]){0,3}?(?:years?|previous(?:ly)?|same|corresponding|comparable|before|earlier|prior|ago|"
    r"(?:19|20)[0-9]{2})\b"
)
LOOSE = 1.0  # points that a percentage may be off before it counts, beside its own rounding
SHARE = 0.08  # and the share of itself


class Printed(Struct, frozen=True):
    """A value with how far it may lie from what was rounded to it."""

    value: float
    slack: float


class Change(Struct, frozen=True):
    """A figure by which something moved, up (1) or down (-1), and its old and new value or the range of both, with the
    words between these, and the word before the old one.
    """

    share: Claim
    shown: list[Claim]
    direction: int
    between: str
    against: str


class WrongChange(Rule, frozen=True):
    """A percentage that its own old and new value deny.

    "Rose 40 % from 200 to 260" says 30 %. All three must be plain numbers in one clause, the two values of one unit and
    no percentages themselves. Rounding of every printed number is allowed for. Annual and average rates, changes in
    real terms, and a percentage set against one period with a value from another are left alone; so is a price that
    rises when its number falls, as a currency's does.
    """

    id: str = "wrong-percentage-change"
    severity: Severity = "error"
    message: str = "{here.text} does not follow from the two values beside it"
    advice: str = "Work out the change again; one of the three numbers is wrong, or percentage points are meant."
    examples: tuple[Example, ...] = (
        Example(flags=("Turnover at the Thornley mill rose {40%} to {£260,000} from {£200,000} a year before.",)),
        Example(flags=("The ferry cut its fares from {£8.40} to {£6.30}, a drop of {35%}.",)),
        Example(flags=("Turnover at the mill grew from {£20.4m} to {£30.9m}, up {30%}.",)),
        Example(flags=("The mill blamed a {12%} fall in timber sales to {£4.1m} last year from {£5.9m}.",)),
        Example(flags=("Turnover at the mill rose by {20%} from {£50m} to {£56m}, the town said.",)),
        Example(flags=("The mill sold {96,600 planks} in March, up {26%} from {90,900}.",)),
        Example(passes=("Turnover at the Thornley mill rose 30% to £260,000 from £200,000 a year before.",)),
        Example(passes=("Turnover rose 6.5% to £1.7m from £1.6m.", "Exports rose 3% to 41% of the total from 38%.")),
        # £5m may be anything from £4.5m, £4m anything up to £4.5m.
        Example(passes=("Turnover at the mill rose 30% to £5m from £4m.",)),
        # A percentage against last year, a value of last month.
        Example(passes=("Exports of kilns rose 31% to 15,471, compared with 14,661 in April.",)),
        Example(passes=("The number of ferries rose from 20 to 30, 40% of them on the lake.",)),
        Example(passes=("The crown rose 0.8% to 153.50 a dollar in May from 154.67 in April.",)),
        Example(passes=("Wages at the mill grew an average 4% a year to £260 from £200.",)),
        Example(passes=("The mill earned £46.6m or 80p a share, up 30% from £35.8m.",)),
        Example(passes=("A 10% rise in timber sales lifted profits to £5.2m from £3.1m.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for change in changes(group):
            share, shown = change.share, change.shown
            values = both(shown)
            if values is None or quantity(share).unit != "percent" or not exact(share):
                continue
            if (right := denied(share, *values, change.direction)) is not None:
                told = f"from {' to '.join(claim.text for claim in shown)} is {right:+.3g} %, not {share.text}"
                yield self.finding(share, *shown, message=told)


def changes(group: Group) -> Iterator[Change]:
    """The changes that the sentences of an article tell with the values they are of."""
    for statement in statements(group, cue=AGAINST):
        for form in FORMS:
            for match in form.finditer(statement.text):
                slots = match.groupdict()
                if not of_another_kind(slots):
                    shown = [statement.claim(slot) for name in "XYR" if (slot := slots.get(name))]
                    between, against = slots.get("between") or "", slots.get("against") or "from"
                    yield Change(statement.claim(slots["P"]), shown, 1 if slots["up"] else -1, between, against)


def of_another_kind(said: dict[str, str | None]) -> bool:
    """Whether the words between the numbers say that they do not belong together."""
    for stretch in (said.get("aside") or "", said.get("between") or ""):
        if OF_ANOTHER_KIND.search(stretch) or has_verb(stretch):
            return True
    # "Up 31 % to 15,471, compared with 14,661 in April": the percentage may be against another period.
    loose = (said.get("against") or "from") != "from" or "," in (said.get("between") or "")
    return loose and not YEAR_BEFORE.match(said.get("after") or "")


def both(shown: list[Claim]) -> tuple[Printed, Printed] | None:
    """The old and the new value, of one unit and no percentages themselves, else None."""
    first, last = quantity(shown[0]), quantity(shown[-1])
    if first.dimension in {"percent", "age"} or last.dimension in {"percent", "age"}:
        return None
    if len(shown) == 1:
        numerals = NUMERAL.findall(shown[0].text)
        if first.approximate or first.low is None or first.high is None or len(numerals) != 2:
            return None
        low, high = (
            Printed(value, half_step_of(value, written))
            for value, written in zip((first.low, first.high), numerals, strict=True)
        )
        return low, high
    # A bare number takes the unit of the other: "to 217,000 tonnes from 198,000".
    kinds = {(first.unit, first.dimension), (last.unit, last.dimension)} - {(None, "count")}
    if len(kinds) > 1 or not all(map(exact, shown)):
        return None
    old, new = (Printed(number(claim), half_step_of(number(claim), claim.text)) for claim in shown)
    return old, new


def denied(share: Claim, old: Printed, new: Printed, direction: int) -> float | None:
    """The change in percent that the values give, if rounding does not allow the printed one."""
    if old.value <= old.slack:
        return None
    changes = [
        100 * (y / x - 1)
        for y in (new.value - new.slack, new.value + new.slack)
        for x in (old.value - old.slack, old.value + old.slack)
    ]
    slack = max(LOOSE, min(half_step_of(number(share), share.text), 0.5), SHARE * number(share))
    # What costs fewer coins to a dollar has risen: the number falls by as much as the text says it rose.
    for said in (direction * number(share), -direction * number(share)):
        if min(changes) - slack <= said <= max(changes) + slack:
            return None
    return 100 * (new.value / old.value - 1)
