"""Whether what stands beside a word bears out that it tells of time: "May", "march", "Sun", "second", "spring"."""

from checker import words

IN_FRONT = frozenset(
    "in of on since until till by last next this early late mid from to for and between during before after through around about or".split()
)
DETERMINERS = frozenset("the this last next early late mid since until in by of during every each".split())


def fits(text: str, start: int, end: int, needs: str) -> bool:
    """Whether the place agrees with what an expression needs."""
    word = text[start:end]
    before = previous_word(text, start)
    after = text[end : end + 24]
    if needs == "month":
        return month_fits(text, start, word, before, after)
    if needs == "short":
        return (
            word[:1].isupper()
            and (after[:1] in {",", ".", ";", ")"} or not after[:1].isalpha())
            and before.lower() not in {"the", ""}
            and len(word) > 3
        )
    if needs == "capital":
        return any(
            part[:1].isupper() and part.lower() in {"may", "march"} for part in word.replace("-", " ").split()
        ) or any(character.isdigit() for character in word)
    if needs == "weekday":
        return (word[-1] != "s" and not after_name(after)) or word.lower().endswith("days")
    if needs == "season":
        low = word.lower().split()[-1]
        if low in {"spring", "fall"}:
            return (word.lower().startswith(("the ", "early", "late")) and low == "spring") or before.lower() in {
                "in",
                "last",
                "next",
                "since",
            }
        return not after_capital(after)
    if needs == "year":
        return year_fits(text, start, word, before, after)
    if needs == "short year":
        return before.lower() in IN_FRONT
    if needs == "decade":
        return before.lower() in {"the", "early", "late", "mid", "and", "to"} or "the" in word.lower()
    if needs == "span":
        return before.lower() in {"for", "in", "over", "after", "of", "within"} or after.startswith((" of ", " later"))
    if needs == "length":
        if word.lower().endswith("quarters") and after.startswith(" of "):
            return False
        return not after.startswith((" old", "-old", "s-old", "s of "))
    if needs == "the part":
        return before.lower() in {"in", "during", "on", "through", "of"}
    if needs == "noun":
        return before.lower() in {"in", "of", "from"} or after[:1] in {".", ",", ";", "?", "!"}
    if needs == "alone":
        return not (text[start - 1 : start].isalnum() or text[start - 1 : start] in {"-", "/", "."})
    if needs == "dotted":
        return before.lower() not in {"version", "v", "release", "build", "section", "chapter", "revision", "firmware"}
    if needs == "impossible":
        return impossible_fits(word, after)
    if needs == "yearly":
        return not word[:1].isupper()
    return True


def impossible_fits(word: str, after: str) -> bool:
    """Whether a day that no month has is meant as a day, and is no count of what follows ("In June 31 people")."""
    if not any(c.isdigit() for c in word) or (not any(c.isupper() for c in word) and any(c.isalpha() for c in word)):
        return False
    if after[:1] in {"%", "/", "-", "–", ":"} or (after[:1] in {".", ","} and after[1:2].isdigit()):
        return False
    following = after[1:].split(" ")[0].split("\n")[0].rstrip(".,;:?!)") if after[:1] == " " else ""
    return not (following[:1].isdigit() or (following.islower() and words.tag(following) in {"NNS", "NN", "JJ", "CD"}))


def previous_word(text: str, start: int) -> str:
    before = text[max(start - 24, 0) : start].split()
    return before[-1].lstrip("(\"'“‘") if before else ""


def after_name(after: str) -> bool:
    """Whether the name of a newspaper or club follows a weekday."""
    return after.startswith(
        (
            " Times",
            " Telegraph",
            " Mirror",
            " Mail",
            " Herald",
            " Post",
            " Express",
            " Mercury",
            " People",
            " Night Live",
            " Independent",
        )
    )


def after_capital(after: str) -> bool:
    return after[:1] == " " and after[1:2].isupper()


def month_fits(text: str, start: int, word: str, before: str, after: str) -> bool:
    bare = word.split()[-1].split("-")[-1]
    low = bare.lower()
    if not bare[:1].isupper() and (word == bare or low in {"may", "march"}):
        return False
    if low == "sept" or (after[:1] == "." and len(low) <= 4):
        return before.lower() in IN_FRONT or word != bare
    if len(low) <= 3 and low != "may":
        return (before.lower() in IN_FRONT and low not in {"jan", "mar", "dec"}) or word != bare
    if low in {"may", "march"}:
        return (
            word != bare
            or (start + len(word) < len(text) and text[start + len(word)] in "-–/")
            or (before.lower() in IN_FRONT and before.islower() and not after_capital(after))
        )
    if low in {"april", "june", "august"}:
        return not (after_capital(after) or (before[:1].isupper() and before.lower() not in IN_FRONT))
    return True


def season_or_span(word: str, after: str) -> bool:
    """Whether "-13" or "-2013" after 2012 makes a season or a span of years."""
    digits = "".join(c for c in after[1:6] if c.isdigit())
    year = int(word[-4:])
    return (len(digits) == 2 and int(digits) == (year + 1) % 100) or (len(digits) == 4 and year < int(digits) <= 2100)


def year_fits(text: str, start: int, word: str, before: str, after: str) -> bool:
    """Whether four digits are a year and no count: what is counted does not follow, and no currency stands before."""
    if start and text[start - 1] in "$£€¥#/.+=_:@":
        return False
    year = int(word[-4:])
    if not 1400 <= year <= 2100:
        return False
    mark, figure = after[:1], after[1:2].isdigit()
    if (mark and mark in "%°$£€_@=") or (mark in {"/", "-", "–"} and figure and not season_or_span(word, after)):
        return False
    if mark in {".", ","} and figure:
        return False
    if (
        text[start - 1 : start] in {"-", "–"}
        and text[start - 2 : start - 1].isdigit()
        and not text[start - 5 : start - 1].isdigit()
    ):
        return False
    if before.isdigit() or before.lower() in {
        "no",
        "no.",
        "number",
        "nos",
        "page",
        "room",
        "than",
        "nearly",
        "almost",
        "over",
        "least",
        "about",
        "some",
        "route",
        "flight",
        "channel",
    }:
        return False
    if after[:1] == " ":
        following = after[1:].split(" ")[0].split("\n")[0].rstrip(".,;:?!)")
        if (
            following.islower()
            and following
            and before.lower() not in {"in", "since", "of", "until", "from", "by", "early", "late", "for"}
        ):
            if words.tag(following) == "NNS":
                return False
    return True
