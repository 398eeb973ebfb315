"""Whether a number is no quantity by its own look: a date, a clock time, an ordinal, a code, a list mark."""

import re

from checker_quantities import masks
from checker_quantities.money import currency_before
from checker_quantities.numerals import Numeral
from checker_quantities.passage import Passage
from checker_quantities.tokens import token_at

SCALES = frozenset("CF")  # of a temperature
CODE_MARKS = frozenset("/=&?_@#\\%*^")


def part_of_a_code(text: str, numeral: Numeral) -> bool:
    """Whether the number is a piece of something else: `L-202`, `v1.2`, `10:30`, an address on the web."""
    start = numeral.start
    if not start:
        return False
    before = text[start - 1]
    if numeral.spelt:
        return before in "-@/" and (start > 1 and text[start - 2].isalnum())
    if before.isalpha() or before == "_":
        return currency_before(text, start) is None
    if before == "[" and text[numeral.end : numeral.end + 1] == "]":
        return True  # a note
    if before == "/" and text[start - 2 : start - 1] in SCALES and text[numeral.end : numeral.end + 1] in SCALES:
        return False  # "200C/180C fan"
    if before in CODE_MARKS or (before == "+" and text[max(start - 2, 0)].isdigit()):
        return True
    earlier = text[start - 2] if start > 1 else " "
    if before in "-.:–—":
        if before in "–—":
            return earlier.isdigit()
        return earlier.isalnum()
    return before in "'’" and numeral.end - start == 2


def masked_early(passage: Passage, numeral: Numeral) -> int | None:
    """The offset to go on from where the number is a date, a time, an ordinal, a decade or a list mark; else None."""
    text, low = passage.text, passage.low
    start, end, value = numeral.start, numeral.end, numeral.value
    if numeral.spelt:
        return masked_word(passage, numeral)
    after = text[end : end + 1]
    if after.isalpha() or after in "'’":
        if (tail := masks.ORDINAL_TAIL.match(low, end)) or (tail := masks.DECADE_TAIL.match(low, end)):
            return tail.end()
    if after == ":" and text[end + 1 : end + 2].isdigit():
        clock = masks.CLOCK.match(low, end)
        return clock.end() if clock else end + 3
    if after and after not in DATE_MARKS:
        return None
    ahead = low[end + 1 : end + 2] if after == " " else after
    if end - start == 4 and (pair := masks.CLOCK_PAIR.match(low, end)) is not None:
        return pair.end()
    if (value <= 24 or (isinstance(value, int) and end - start == 4)) and ahead in CLOCK_BEGINNINGS:
        if (clock := masks.CLOCK.match(low, end)) is not None:
            return clock.end()
    if not isinstance(value, int) and HEADED.match(text, start) and (not start or text[start - 1] == "\n"):
        return end
    if isinstance(value, int) and not numeral.scaled:
        if 0 < value <= 31 and ahead in PAIR_BEGINNINGS and (pair := masks.DATE_PAIR.match(low, end)) is not None:
            return pair.end()
        if 0 < value <= 31:
            if (
                ahead in DATE_BEGINNINGS
                and (after != " " or low[end + 1 : end + 4] in MONTHS_OR_OF)
                and (date := masks.DATE_TAIL.match(low, end)) is not None
                and not (
                    low[date.end() - 3 : date.end()] == "may"
                    and text[date.end() - 3].islower()
                    and after == " "
                    and not low.endswith("on ", 0, start)
                )
            ):
                return date.end()
            if text[end : end + 1] in ".)" and list_mark(text, start, end):
                return end
        if (value <= 31 or 1000 <= value <= 2999) and after_month(passage, start) and not told_of(passage, numeral):
            return end
        if text[start] == "0" and end - start > 1 and "." not in text[start:end]:
            return TELEPHONE.match(text, end).end()  # type: ignore[union-attr]
    return None


def masked_word(passage: Passage, numeral: Numeral) -> int | None:
    """Likewise for a number in words: a name ("Channel Four"), a year, "one" as a pronoun."""
    text, low = passage.text, passage.low
    start, end = numeral.start, numeral.end
    word = low[start:end]
    if text[start].isupper() and start and word != "one":
        if named(text, start, end):
            return end
    if is_day_in_words(passage, numeral):
        return end
    gap = low[end : end + 1]
    ahead = low[end + 1 : end + 2] if gap == " " else gap
    if ahead in CLOCK_BEGINNINGS and (clock := masks.CLOCK.match(low, end)) is not None:
        if numeral.kind == "cardinal" and numeral.value <= 12:
            return clock.end()
    if numeral.value >= 100 and gap in {" ", "-"} and (ordinal := HUNDRED_AND_FIRST.match(low, end)) is not None:
        if ordinal[1] is not None or low.endswith(OWNERS, 0, start):
            return ordinal.end()
    if numeral.value != 1 and gap in {" ", "-"} and (ordinal := HUNDREDTH.match(low, end)) is not None:
        if low.endswith(OWNERS, 0, start):
            return ordinal.end()
    half = word == "half" or word.endswith(" half")
    if gap != "-" and not half and not 10 <= numeral.value <= 20:
        return None
    if gap == "-" and numeral.kind == "cardinal" and (ordinal := ORDINAL.match(low, end)) is not None:
        return ordinal.end()  # "her twenty-first"
    after = token_at(low, end)
    if (
        after is not None
        and 10 <= numeral.value <= 20
        and low[end : end + 1] in " -"
        and after.low.split("-")[0] in TENS_WORDS
    ):
        return after.end
    if half:
        if passage.words_before(start)[-1:] in PERIODS or goes_on_a_length(passage, start):
            return end
        if after is not None and (
            (after.start == end and after.word == "-") or after.low in HALF_STOPS or after.low.startswith("half-")
        ):
            return after.end
        if text[end : end + 1] == "-":
            return end
    return None


def goes_on_a_length(passage: Passage, start: int) -> bool:
    """Whether "a half" belongs to a length of time: "a decade and a half of rain"."""
    words = passage.words_before(start)
    return words[-1:] == ["and"] and words[-2:-1] != [] and words[-2] in masks.TIME_UNITS


def is_day_in_words(passage: Passage, numeral: Numeral) -> bool:
    """Whether a number word is the day of the month before it: "on March nine"; but "in March nine people died"."""
    if (
        passage.text[numeral.start].isupper()
        or numeral.kind != "cardinal"
        or not 1 <= numeral.value <= LAST_DAY
        or not after_month(passage, numeral.start)
    ):
        return False
    phrase = passage.phrase_at(numeral.end)
    return phrase is None or phrase.start - numeral.end > 1


LAST_DAY = 31
PERIODS = tuple([word] for word in "first second other latter opening closing final each either last early".split())


HALF_STOPS = frozenset("price time way year term past year-on-year back brother sister".split())


ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![a-z])")


# As in "one hundred and fifth", which is no count of fifths; without "and" it is one after an article.
HUNDRED_AND_FIRST = re.compile(
    r"[ -](and[ -])?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{3,6}teenth|"
    r"[a-z]{3,5}tieth)(?![a-z-])"
)
HUNDREDTH = re.compile(r"[ -](?:hundred|thousand|million|billion|trillion)th(?![a-z-])")  # "the seven hundredth"
OWNERS = (" the ", " his ", " her ", " its ", " their ", " our ", " your ", " my ", "the ", "its ")


TENS_WORDS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())


def named(text: str, start: int, end: int) -> bool:
    """Whether a number word with a capital stands inside a name, not at the beginning of a sentence or heading."""
    before = text[:start].rstrip(" \"'“‘(") if start < 200 else text[start - 200 : start].rstrip(" \"'“‘(")
    if not before or before[-1] in ".!?:\n”’…" or "\n" in text[max(start - 3, 0) : start]:
        return False
    return True


def list_mark(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", max(start - 4, 0), start)
    ahead = text[line + 1 if line >= 0 else max(start - 4, 0) : start]
    at_line_start = (line >= 0 or start < 4) and not ahead.strip(" (")
    return (
        at_line_start
        and text[end + 1 : end + 2] in ("", " ", "\t")
        and text[end : end + 1] in ".)"
        and text[end + 1 : end + 3].strip() != ""
    )


HEADED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2} (?=[A-Z][a-z])")  # "2.3 Findings"
TELEPHONE = re.compile(r"(?:[ -][0-9]{1,8}+)*")
DATE_MARKS = frozenset(" -–—,.:;)('’\"”/\n]!?" + "stndrhapobgecum")


PAIR_BEGINNINGS = frozenset("-–—taou")
DATE_BEGINNINGS = frozenset("strn,-ojfmasd")
CLOCK_BEGINNINGS = frozenset(":.apognbepcumhl")


MONTH_BEGINNINGS = frozenset(month[:3] for month in masks.MONTHS)


MONTHS_OR_OF = MONTH_BEGINNINGS | {"of "}


def told_of(passage: Passage, numeral: Numeral) -> bool:
    """Whether a number behind a month and a comma counts something: "On 3 June, 2,000 people", "since May, 19 men"."""
    text, start, end = passage.text, numeral.start, numeral.end
    if text[start - 2 : start] != ", " or text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
        return False
    if numeral.value > LAST_DAY and "," not in text[start:end]:
        return False
    phrase = passage.phrase_at(end)
    return phrase is not None and phrase.plural and phrase.start == end + 1


def after_month(passage: Passage, start: int) -> bool:
    behind = passage.low[max(start - 16, 0) : start].rstrip(", ")
    word = behind[behind.rfind(" ") + 1 :].rpartition('"')[2].lstrip("(\n“")
    if word[:3] not in MONTH_BEGINNINGS and not behind.endswith(("st", "nd", "rd", "th")):
        return False
    words = passage.words_before(start)
    if not words:
        return False
    if len(words) > 2 and words[-1] in ("and", "or", "to") and words[-2].isdigit():
        words = words[:-2]
    last = words[-1].rstrip(",").rpartition('"')[2].lstrip("(“")
    if last not in masks.MONTH_SET:
        if len(words) > 1 and last.rstrip("stndrh").isdigit() and words[-2].lstrip("(") in masks.MONTH_SET:
            return True
        return False
    at = passage.low.rfind(last, max(start - 18, 0), start)
    return (
        last not in ("may", "march", "mar", "dec", "sec")
        or passage.text[at].isupper()
        or words[-2:-1] in (["on"], ["by"], ["since"], ["until"])
    )
