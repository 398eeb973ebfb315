"""A list that is announced with another number of items than it has: "five reasons", and six are listed."""

from collections.abc import Iterable, Iterator

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Wording

NUMBERS = {
    word: count
    for count, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
NUMBER = rf"(?P<number>[2-9]|[1-9][0-9]|{'|'.join(NUMBERS)})"
# What is announced: a number and a plural noun, at most two words between them.
THINGS = rf"\b{NUMBER} (?:[\p{{Ll}}'’-]+ ){{0,2}}?(?P<noun>\p{{Ll}}+s|people|children|women|men)\b"
ANNOUNCED = regex.compile(rf"(?<![^\s(])(?i:{THINGS})")
TITLE = regex.compile(rf"(?:#{{1,2}} +)?(?:The |Our |Here are |My )?(?i:{THINGS})")
ANY_NUMBER = regex.compile(rf"\b(?i:[0-9]+|one|both|{'|'.join(NUMBERS)})\b")
# Nouns that are told beside a list and are not what it lists, and words that say that there are more.
MEASURES = frozenset(
    """years months weeks days hours minutes seconds times miles metres meters kilometres kilometers pounds dollars
    euros points pages percent goals runs wickets votes seats stars degrees series sports news this was has is
    its""".split()
)
OPEN = regex.compile(
    r"\b(?:including|include|includes|among|such as|for example|some of|first|last|top|of the|other|others|more than|"
    r"at least|over|about|up to|latest|previous)\b",
    regex.IGNORECASE,
)
ITEM = regex.compile(r"(?P<indent>[ \t]*+)(?P<mark>[-*+•–]|(?P<at>[0-9]{1,2})[.)])[ \t]++(?=\S)")
HEADING = regex.compile(r"(?:#{1,6} +|\*\*)?(?P<at>[0-9]{1,2})[.)] +\S[^\n]{0,100}$")
LINE = regex.compile(r"[^\n]*\n?")
LONGEST_LEAD = 300  # code points of a line that announces a list
FEWEST = 2


class ListOfAnotherLength(Rule, frozen=True, kw_only=True):
    """A list that is announced with another number of items than it has.

    "There are five reasons:" right above a list of six, or a headline that promises seven ways above headings numbered
    to six. The number must be the only one of the sentence and stand before what is listed; measures, lists that go on
    elsewhere, and "including" or "the first three" are left alone.
    """

    id: str = "list-of-another-length"
    by: str = "list-of-another-length"
    message: str = "{here.value.term} are announced, {there.value.term} are listed"
    advice: str = "Count the list again, and mend the number or the list."
    examples: tuple[Example, ...] = (
        Example(
            flags=("The mill has {three reasons} to close:\n\n- the flood\n- the rent\n- the roof\n{- the rats}\n",)
        ),
        Example(
            flags=("Wexcombe will get {five new ferries}:\n1. Orla\n2. Piet\n3. Ida\n{4. Tarn}\n\nNobody is glad.\n",)
        ),
        Example(
            flags=(
                "# {Four ways} to cross the Orrin\n\n## 1. By ferry\n\nIt is slow.\n\n## 2. By bridge\n\nIt is "
                "shut.\n\n{## 3. By swimming}\n\nIt is cold.\n",
            )
        ),
        Example(passes=("The mill has four reasons to close:\n\n- the flood\n- the rent\n- the roof\n- the rats\n",)),
        Example(passes=("The mill has three reasons to close, including:\n\n- the flood\n- the rent\n",)),
        Example(passes=("The mill closed after three years:\n\n- the flood came\n- the rent rose\n",)),
        Example(passes=("The mill has two reasons to close:\n\n- the flood\n  - of March\n  - of May\n- the rent\n",)),
        Example(
            passes=(
                "The mill has three reasons to close:\n\n1. the flood\n2. the rent\n\nNobody paid.\n\n3. the roof\n",
            )
        ),
        Example(
            passes=("The mill has two owners and three reasons:\n\n- the flood\n- the rent\n- the roof\n- the rats\n",)
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The announcement and the last item of each list whose length is another."""
        text = article.text
        lines = [(found.start(), found.group().rstrip()) for found in LINE.finditer(text)] if may_list(text) else []
        for (start, end, number), (last, stop, count) in (*introduced(lines), *headed(lines)):
            if number != count:
                key = (f"{self.id}:{article.id} {start}",)
                yield article.claim(start, end, Wording(text[start:end], str(number)), keys=key)
                yield article.claim(last, stop, Wording(text[last:stop], str(count)), keys=key)

    def review(self, group: Group) -> Iterator[Finding]:
        announced, listed = group.claims[:2]
        yield self.finding(announced, listed)


Lines = list[tuple[int, str]]
Counted = tuple[int, int, int]  # offsets of what stands for a number, and the number


def may_list(text: str) -> bool:
    """Whether a text has lines that may be items; most articles have none."""
    return any(f"\n{mark}" in text for mark in ("- ", "* ", "• ", "+ ", "– ", "1", "2", "## 1", "### 1", "**1", " - "))


def introduced(lines: Lines) -> Iterator[tuple[Counted, Counted]]:
    """The numbers that announce a list right below, with the list's last line and its length."""
    for index, (start, line) in enumerate(lines):
        if line.endswith(":") and len(line) <= LONGEST_LEAD and ITEM.match(line) is None:
            lead = announced(start, line)
            if lead is not None and (items := listed(lines, index + 1)) is not None:
                yield lead, items


def announced(start: int, line: str) -> Counted | None:
    """The only number of the last sentence of a line, if it counts things that can be listed."""
    at = max(line.rfind(stop) for stop in (". ", "? ", "! ")) + 1
    sentence = line[at:]
    found = ANNOUNCED.search(sentence)
    if found is None or len(ANY_NUMBER.findall(sentence)) != 1 or OPEN.search(sentence):
        return None
    if found["noun"].lower() in MEASURES:
        return None
    return start + at + found.start(), start + at + found.end(), number_of(found["number"])


def number_of(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)


def listed(lines: Lines, index: int) -> Counted | None:
    """The last item of the list that begins at a line, and how many items it has; none where it is no list."""
    items: list[tuple[int, str, int | None]] = []
    first: str | None = None
    rest = iter(lines[index:])
    for start, line in rest:
        found = ITEM.match(line)
        if found is None:
            if line and not (items and line[0] in " \t"):
                break
            continue
        indent = found["indent"].expandtabs(4)
        if first is None:
            first = indent
        if indent == first:
            items.append((start + len(found["indent"]), line, int(found["at"]) if found["at"] else None))
    if len(items) < FEWEST:
        return None
    numbers = [at for _, _, at in items if at is not None]
    if numbers and (numbers != list(range(1, len(items) + 1)) or goes_on(rest, len(items) + 1)):
        return None
    start, line, _ = items[-1]
    return start, start + len(line.strip()), len(items)


def goes_on(lines: Iterable[tuple[int, str]], number: int) -> bool:
    """Whether the next number that begins a line is that of a list's next item."""
    marks = (found["at"] for _, line in lines if (found := ITEM.match(line)) and found["at"])
    return next(marks, None) == str(number)


def headed(lines: Lines) -> Iterator[tuple[Counted, Counted]]:
    """The number that a headline promises, with the last numbered heading below."""
    told = [(start, line) for start, line in lines if line]
    title = TITLE.match(told[0][1]) if told else None
    if title is None or title["noun"].lower() in MEASURES or OPEN.search(told[0][1]):
        return
    found = [(start, line, int(at["at"])) for start, line in told[1:] if (at := HEADING.match(line))]
    if len(found) <= FEWEST or [at for _, _, at in found] != list(range(1, len(found) + 1)):
        return
    if any(followed(told, start) for start, _, _ in found):
        return
    start, line, _ = found[-1]
    begin = told[0][0] + title.start("number")
    yield (begin, told[0][0] + title.end(), number_of(title["number"])), (start, start + len(line), len(found))


def followed(told: Lines, start: int) -> bool:
    """Whether the line after a heading is a heading, too: then it is a list inside, and not the article's."""
    after = [line for at, line in told if at > start][:1]
    return bool(after) and HEADING.match(after[0]) is not None
