"""How old a person is said to be, beside the name."""

import regex

OLDEST = 115
# After a name: ", 23," "(23)" ", aged 23" ", a 23-year-old" ", who is 23".
AFTER = regex.compile(
    r"""(?:,?[ ](?:aged|age)[ ]|,[ ](?:(?:who|she|he)[ ](?:is|was)[ ])?(?:an?[ ])?(?:now[ ])?|[ ]\((?:aged[ ]|age[ ])?|[ ](?:is|was)[ ]|[ ](?=\d{1,3},[ ](?:of|was|is|and|who)))
    (\d{1,3})(?:(?=[ -]years?[ -]olds?\b)|(?=[,.;:)\]](?!\d))|(?=[ ](?:of|from|and|was|is|were|are|died|who|has|had|at[ ]the[ ]time)\b)|(?=\s*\Z)|(?=\n)|(?=[ ][-–—]))""",
    regex.VERBOSE,
)
IS_OLD = regex.compile(r" (?:is|was) (\d{1,3})(?! ?%)(?: years| when|[,.;](?!\d)| at )")
YEAR_OLD = regex.compile(r"(?<![\d.,$£€])(\d{1,3})(?:[ -]years?|[ -]yrs?|[ -]yr\.)[ -]?olds?\b")
# Between "23-year-old" and the name it belongs to.
BETWEEN = regex.compile(
    r"""(?:,?[ ][\p{L}'’.-]++){0,7}?,?[ ](?:(?:who[ ])?(?:(?:has|have)[ ]been[ ]|was[ ]|is[ ])?(?:later[ ])?(?:identified|named|known)(?:[ ](?!as\b)[\p{L}'’-]++){0,7}+[ ](?:as[ ])?)?""",
    regex.VERBOSE,
)
STOPS = frozenset(
    "and or but with whose his her their after before when while said says told by for to from at in on near was were is are had has "
    "shot killed of outside inside who that which mother father brother sister son daughter wife husband friend girlfriend boyfriend".split()
)
NAMED = frozenset("identified named known".split())
FARTHEST = 110  # code points between an age and the name after it


def age_after(text: str, stop: int) -> int | None:
    """The age that stands right after a name, or None."""
    if text[stop : stop + 1] not in {",", " "}:
        return None
    match = AFTER.match(text, stop)
    if match is None:
        return None
    if match.group().startswith((" is", " was")) and not IS_OLD.match(text, stop):
        return None
    age = int(match.group(1))
    return age if age <= OLDEST else None


def ages_before(text: str, starts: list[int]) -> dict[int, int]:
    """The ages of "23-year-old NAME", by the offset of the name. `starts` are offsets of names, ascending."""
    found: dict[int, int] = {}
    k = 0
    for match in YEAR_OLD.finditer(text):
        end = match.end()
        while k < len(starts) and starts[k] < end:
            k += 1
        if k == len(starts):
            break
        start = starts[k]
        if start - end <= FARTHEST and int(match.group(1)) <= OLDEST and leads_to(text[end:start]):
            found.setdefault(start, int(match.group(1)))
    return found


def leads_to(gap: str) -> bool:
    """Whether what stands between an age and a name ties them: a noun phrase, perhaps with "identified as"."""
    if gap == " ":
        return True
    if not gap.startswith((" ", ", ")) or not gap.endswith(" ") or any(mark in gap for mark in ".;:!?\n\"“”()") or any(c.isdigit() for c in gap):
        return False
    words = gap.replace(",", "").split()
    low = [word.lower() for word in words]
    naming = next((i for i, word in enumerate(low) if word in NAMED), None)
    if naming is not None:
        head = [word for word in low[:naming] if word not in {"was", "been", "has", "have", "is", "who", "later", "police", "on", "of", "from"}]
        return len(head) <= 5 and not STOPS.intersection(head) and ("as" in low[naming:] or naming == len(low) - 1 or len(low) - naming <= 2)
    return len(words) <= 4 and not STOPS.intersection(low) and gap.count(",") <= 1
