"""Two times of one event: what is told to have happened when, how wide a time is, and whose it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker_events.happenings import NOUNS, REPEATED, SUDDEN, THE_EVENT, VERBS, deed_at, may_tell
from checker_events.hours import DAY, Hours, gap
from checker_events.moments import main_event
from test_consistency import findings

DEEDS = sorted({*VERBS, *NOUNS})
STORY = "Ilse Varenholt and Orla Finnan of the Thornley water board saw the Wexcombe lock on the Harrowgate canal."


def told(*texts: str) -> list[str]:
    """The verdicts on articles of one day that all tell the story of the lock."""
    days = (date(2022, 5, 6),) * len(texts)
    return [
        found.verdict for found in findings("conflicting-time", *(f"{STORY}\n\n{text}" for text in texts), days=days)
    ]


def deed_of(marked: str) -> str | None:
    """The deed of the time that stands in braces."""
    start, end = marked.index("{"), marked.index("}") - 1
    return deed_at(marked.replace("{", "").replace("}", ""), start, end)


@pytest.mark.parametrize(
    ("marked", "deed"),
    [
        ("Piet Marten was arrested in Wexcombe on {Friday}.", "arrest"),
        ("Deputies arrested Piet Marten outside the mill {early on Friday}.", "arrest"),
        ("On {Friday night}, two bargemen were shot at the lock.", "shooting"),
        ("{About 9 p.m. on Friday} at the lock, two barges collided.", "crash"),
        ("Divers were there before {Friday night}'s crash.", "crash"),
        ("The {Friday} afternoon house fire left two homeless.", "fire"),
        ("The fire at the mill broke out {on Friday}.", "outbreak"),
        ("{Early on Friday} a fire broke out at the mill.", "outbreak"),
        ("Four bargemen were hurt {early on Friday} in a collision at the lock.", "crash"),
        ("The collision happened shortly after {9 p.m.} at the lock.", "crash"),
        ("A bargeman was found shot to death {on Friday}.", "shooting"),
        ("Firefighters were called to the mill {at 3 a.m.}.", "call"),
        ("Police responded to a shooting at the lock {around 3 a.m.}.", "call"),
        ("Two bargemen were killed in a crash on {Friday}.", "crash"),
        ("The incident happened at {9 p.m.} at the lock.", THE_EVENT),
    ],
)
def test_what_happened_then(marked: str, deed: str) -> None:
    assert deed_of(marked) == deed


@pytest.mark.parametrize(
    "marked",
    [
        "Piet Marten, who was arrested, said on {Friday} that he was ill.",
        "Police said the crash was under review on {Friday}.",
        "Piet Marten will be arraigned on {Friday}.",
        "Another barge crashed on {Friday}.",
        "The shooting of the film ended when the rain came {on Friday}.",
        "The {Friday} arrest warrant names nobody.",
        "He was shot in the leg and died of it on {Friday}.",
        "A man charged in the crash is to speak {on Friday}.",
        "The water board responded to the letter {on Friday}.",
        "One of those shot was in bed on {Friday}.",
        "2022-05-06 {2022-05-06} Two bargemen were shot at the lock.",
    ],
)
def test_nobody_knows_what_happened_then(marked: str) -> None:
    assert deed_of(marked) is None


@pytest.mark.parametrize("deed", DEEDS)
def test_a_sentence_with_a_deed_may_tell_it(deed: str) -> None:
    patterns = [forms[deed] for forms in (VERBS, NOUNS) if deed in forms and "(" not in forms[deed]]
    plain = [form for pattern in patterns for form in pattern.split("|")]
    assert all(may_tell(f"The {form}, on Friday.") for form in plain)


def test_deeds_are_known() -> None:
    assert {*DEEDS, "outbreak"} >= SUDDEN | REPEATED
    assert not SUDDEN & REPEATED


def test_the_event_of_an_article() -> None:
    assert main_event("A crash at the lock left two dead. It happened on Friday.") == "crash"
    assert main_event("The lock is long.") is None


def hours() -> st.SearchStrategy[Hours]:
    low = st.integers(-60, 1500)
    return st.builds(
        lambda day, low, length, bare: Hours(day, low, low + length, bare=bare),
        st.none() | st.integers(738_000, 738_010),
        low,
        st.integers(10, 720),
        st.booleans(),
    )


@given(hours(), hours())
def test_a_gap_has_no_direction(one: Hours, other: Hours) -> None:
    assert gap(one, other) == gap(other, one) >= 0
    assert gap(one, one) == 0


@given(hours(), st.integers(1, 5))
def test_a_gap_grows_with_the_days(one: Hours, days: int) -> None:
    if one.day is not None:
        later = Hours(one.day + days, one.low, one.high, one.bare)
        assert gap(one, later) == max(days * DAY - (one.high - one.low), 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Piet Marten was arrested on Tuesday.", "Piet Marten was arrested late on Wednesday night."),
        ("Piet Marten was arrested on Tuesday.", "Marten is ill. Piet Marten spoke. He was arrested on Wednesday."),
        ("Piet Marten was arrested on 3 May.", "Piet Marten was arrested on Wednesday."),
        ("Piet Marten died on Tuesday evening.", "Piet Marten died on Tuesday morning."),
        ("Two barges crashed at Wexcombe on Tuesday.", "A crash on Wednesday shut the lock at Wexcombe."),
        ("The crash happened at 3.10 p.m.", "The crash happened about 4.20 p.m. on Tuesday."),
        ("The crash happened just before 4 p.m.", "The crash happened about 3.30 p.m. on Tuesday."),
        ("Piet Marten was found dead on Tuesday morning.", "Piet Marten was found dead on Wednesday morning."),
        ("Emergency crews were called at 3.10 p.m.", "The warden said on Tuesday at 4.20 p.m., police responded."),
        ("The fire at the mill broke out about 3 a.m.", "The blaze started at 6 p.m. on Tuesday."),
        ("The crash shut the lock. It happened on Tuesday.", "A crash on Wednesday shut the lock."),
        ("Firefighters were called to the mill at 3.10 a.m.", "Firefighters were called to the mill about 5 a.m."),
    ],
)
def test_at_odds(one: str, other: str) -> None:
    assert told(one, other) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Piet Marten was arrested on Tuesday.", "Piet Marten was arrested on Tuesday evening."),
        ("Piet Marten was arrested on Tuesday night.", "Piet Marten was arrested early on Wednesday morning."),
        ("Piet Marten died on Tuesday afternoon.", "Piet Marten died on Tuesday evening."),
        ("Piet Marten died at midnight on Tuesday.", "Piet Marten died early on Wednesday."),
        ("The crash happened about 3.10 p.m.", "The crash happened about 3.30 p.m. on Tuesday."),
        ("The crash happened shortly before 4 p.m.", "The crash happened about 3.40 p.m. on Tuesday."),
        ("The crash happened before 4 p.m.", "The crash happened about 3.30 p.m. on Tuesday."),
        ("The crash happened on Tuesday night around six o'clock.", "A crash shut the lock at 6.10 p.m. on Tuesday."),
        ("The crash happened at 3.10.", "The crash happened about 9.30 p.m. on Tuesday."),
        ("The quake struck at 3.10 p.m. GMT.", "The quake struck at 6.10 a.m."),
        ("The blast struck at 3.10 p.m. IST.", "The blast struck at 9.40 a.m. GMT."),
        ("Police were called at 3.10 p.m.", "Fire crews were dispatched at 3.40 p.m. on Tuesday."),
        ("A bargeman was shot on Tuesday.", "The Thornley council said Wednesday a bargeman was shot."),
        ("The crash happened on Monday.", "Details of the crash came on Tuesday."),
    ],
    ids=lambda text: text.removesuffix("."),
)
def test_times_that_may_be_one(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Piet Marten was arrested on Tuesday.", "Greta Overmaat was arrested on Wednesday."),
        ("Piet Marten was arrested on Tuesday.", "Greta Marten was arrested on Wednesday."),
        ("Piet Marten was arrested on Tuesday.", "Piet Marten was charged on Wednesday."),
        ("Piet Marten died on Tuesday.", "Piet Marten was pronounced dead on Wednesday."),
        ("A man, 24, was shot on Tuesday.", "A 31-year-old man was shot on Thursday."),
        ("Two men were shot on Tuesday.", "Three women were shot on Thursday."),
        ("A man was shot on Quay Street on Tuesday.", "A man was shot on Mill Road on Thursday."),
        ("A man was shot on Tuesday.", "A man was shot on Tuesday. A man was shot on Thursday."),
        ("Piet Marten was arrested on Tuesday.", "Piet Marten was arrested on 24 April."),
        ("The Thornley match on Tuesday was dull.", "The match in Wexcombe on Wednesday was dull."),
        (
            "Piet Marten was arrested on Tuesday, said Ilse Varenholt.",
            "Greta was arrested on Thursday, Varenholt said.",
        ),
    ],
)
def test_two_deeds(one: str, other: str) -> None:
    assert "conflict" not in told(one, other)


def test_an_arrest_of_nobody_named_is_a_suspect() -> None:
    assert told("A clerk was arrested on Tuesday.", "Piet Marten was arrested on Wednesday.") == ["suspect"]


def test_two_stories() -> None:
    texts = ("Two barges crashed at Wexcombe on Tuesday.", "A crash on Wednesday shut the Harrowgate canal.")
    assert findings("conflicting-time", *texts, days=(date(2022, 5, 6), date(2022, 5, 8))) == []


def test_weekdays_of_articles_without_a_day() -> None:
    texts = (f"{STORY} Piet Marten was arrested on {day}." for day in ("Sunday", "Monday"))
    assert [found.verdict for found in findings("conflicting-time", *texts)] == ["conflict"]
