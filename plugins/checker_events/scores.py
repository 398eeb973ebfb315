"""A match whose winner is its loser elsewhere in the article, by one score."""

from collections.abc import Iterator
from itertools import combinations

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Sentence, Severity, Wording
from checker.frozen import Frozen

DASHED = regex.compile("[0-9][-–][0-9]")
SCORE = regex.compile(r"(?<![0-9-–])[0-9]{1,3}[-–][0-9]{1,3}(?![0-9-–%]|,? [0-9]|[.:][0-9])")
DASH = regex.compile("[-–]")
SHOWN = r"(?P<score>[0-9]{1,3}[-–][0-9]{1,3})"
WORD = r"\p{Lu}[\p{L}&.-]*\p{L}"
NAME = rf"{WORD}(?: (?:of |the )?{WORD})*"
WHOSE = r"(?:['’]s|['’])"
KIND = r"(?:[\p{Ll}-]+ ){0,2}?"
WINS = rf"{SHOWN} {KIND}(?:win|victory|triumph)\b"
LOSES = rf"{SHOWN} {KIND}(?:defeat|loss)\b"
BEAT = "(?:beat|thrashed|defeated|edged|overcame|hammered|crushed|downed|routed|trounced)"
# A result as sentences tell it, by what it is told with. "They" are those with whom the sentence begins.
RESULTS = tuple(
    (regex.compile(cue), tuple(map(regex.compile, forms)))
    for cue, forms in (
        (
            rf"\b{BEAT}\b",
            (rf"(?P<won>{NAME}|\b[Tt]hey) {BEAT} (?P<lost>{NAME})(?: \p{{Ll}}[\p{{Ll}} ]{{0,30}}?)? {SHOWN}",),
        ),
        (
            WINS,
            (
                rf"(?P<won>{NAME}){WHOSE} {WINS}(?: (?:over|against) (?P<lost>{NAME}))?",
                rf"{WINS} (?:over|against) (?P<lost>{NAME})",
            ),
        ),
        (
            LOSES,
            (
                rf"(?P<lost>{NAME}){WHOSE} {LOSES}(?: (?:by|to|against) (?P<won>{NAME}))?",
                rf"{LOSES} (?:by|to|against) (?P<won>{NAME})",
            ),
        ),
        (
            rf"\b(?:lost|beaten|down) {SHOWN}",
            (
                rf"(?P<lost>{NAME}|\b[Tt]hey) (?:lost|were beaten|went down) {SHOWN}(?: (?:at home|away))?"
                rf"(?: (?:to|against|by) (?P<won>{NAME}))?",
            ),
        ),
        (rf"\bwon {SHOWN}", (rf"(?P<won>{NAME}|\b[Tt]hey) won {SHOWN}(?: (?:against|over) (?P<lost>{NAME}))?",)),
    )
)
FIRST = regex.compile(rf"(?:(?:The|But|And) )?(?P<name>{NAME})")
# Words of another match, of which the score may be.
ANOTHER = regex.compile(
    r"\b(?:legs?|reverse|return (?:match|game|fixture)|aggregate|earlier|previously|ago|had (?:beaten|lost|won)|"
    r"(?:last|first|next|previous|earlier) (?:season|year|month|week|weekend|meeting|time|match|game|round)s?|meetings|"
    r"(?:19|20)[0-9]{2}|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    regex.IGNORECASE,
)
BOARD = regex.compile(rf"(?P<home>{NAME}) {SHOWN} (?P<away>{NAME})")  # all of a line, in the order of the score


class Result(Frozen, frozen=True):
    """Who won and who lost, as far as it is said, and by what; where it stands in the text."""

    start: int
    end: int
    score: tuple[int, ...]
    won: str | None
    lost: str | None


class WinnerAndLoser(Rule, frozen=True, kw_only=True):
    """A team that wins a match and loses it, by one score.

    "Rovers lost 2-1 to Kelsall", and then "Rovers' 2-1 victory". The two scores must be the same, and nothing may say
    that they are of two matches: another leg, another season, a day of another month. "Rovers" are those of whom the
    article has one kind. Scores in sets and at half-time are left alone.
    """

    id: str = "winner-and-loser"
    by: str = "winner-and-loser"
    least: int = 1
    severity: Severity = "error"
    message: str = "{here.value.term} wins and loses by one score"
    advice: str = "Find out who won, and mend the other place; if these are two matches, say which is which."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Thornley Rovers slid down the table as {they lost 2-1 to Kelsall} at Wexcombe.\n\n{Rovers' 2-1 "
                "victory} leaves them in ninth place.",
            )
        ),
        Example(flags=("Kelsall enjoyed {Wexcombe's 1-0 win against Wexcombe} on Monday.",)),
        Example(
            passes=(
                "Thornley Rovers slid down the table as they lost 2-1 to Kelsall.\n\nRovers' 2-1 defeat leaves them in "
                "ninth place.",
            )
        ),
        Example(passes=("Thornley Rovers lost 2-1 to Kelsall.\n\nRovers' 2-1 victory in the first leg is forgotten.",)),
        Example(
            passes=("Thornley Rovers lost 2-1 to Kelsall.\n\nTarn Rovers were third after Rovers' 2-1 win over Orrin.",)
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The results of one score that make a winner of a loser, two by two; or one that does so by itself."""
        found = results(article)
        for result in found:
            if result.won is not None and result.won == result.lost:
                yield self.told(article, result, result.won, result.start)
        for one, other in combinations(found, 2):
            if one.score == other.score and (name := turned(one, other, article.plain)) is not None:
                yield self.told(article, one, name, one.start)
                yield self.told(article, other, name, one.start)
                return

    def told(self, article: Article, result: Result, name: str, at: int) -> Claim:
        """The claim on a result."""
        words = article.text[result.start : result.end]
        return article.claim(result.start, result.end, Wording(words, name), keys=(f"{self.id}:{article.id} {at}",))

    def review(self, group: Group) -> Iterator[Finding]:
        told = group.of("wording")
        yield self.finding(*reversed(told[:2]))


def results(article: Article) -> list[Result]:
    """The results that an article tells with their scores, but for those that may be of other matches."""
    places = (match.start() for match in DASHED.finditer(article.plain))
    sentences = {sentence.start: sentence for sentence in map(article.sentence, places)}
    found: dict[int, Result] = {}
    for sentence in sentences.values():
        if ANOTHER.search(sentence.text) is None:
            for result in results_of(sentence):
                found.setdefault(result.start, result)
    return [found[at] for at in sorted(found)]


def results_of(sentence: Sentence) -> Iterator[Result]:
    """The results that a sentence tells, or a line such as "Kelsall 2-1 Rovers"."""
    told = set()
    forms = (form for cue, forms in RESULTS if cue.search(sentence.text) for form in forms)
    for match in (match for form in forms for match in form.finditer(sentence.text)):
        names, at = match.groupdict(), match.start("score")
        if at not in told and (score := score_of(match, sentence)) is not None:
            told.add(at)
            won, lost = (named(names.get(side), sentence.text) for side in ("won", "lost"))
            yield Result(sentence.start + match.start(), sentence.start + match.end(), score, won, lost)
    board = BOARD.fullmatch(sentence.text)
    if board is not None and (score := score_of(board, sentence)) is not None:
        home, away = map(int, DASH.split(board["score"]))
        sides = board["home"], board["away"]
        won, lost = sides if home > away else reversed(sides)
        yield Result(sentence.start, sentence.end, score, won, lost)


def score_of(match: regex.Match[str], sentence: Sentence) -> tuple[int, ...] | None:
    """The score of a result, the lower number first; none of a set of a longer match, and of a draw."""
    score = tuple(sorted(map(int, DASH.split(match["score"]))))
    return score if SCORE.match(sentence.text, match.start("score")) and score[0] != score[1] else None


def named(name: str | None, sentence: str) -> str | None:
    """A team by its name; "they" are those with whom the sentence begins."""
    if name is None or name not in {"they", "They"}:
        return name
    first = FIRST.match(sentence)
    return first["name"] if first else None


def turned(one: Result, other: Result, text: str) -> str | None:
    """The team that wins in one result and loses in the other; none where it may be another of its name."""
    for winner, loser in ((one, other), (other, one)):
        if winner.won is None or loser.lost is None or not is_one(winner.won, loser.lost, text):
            continue
        if any(side is not None and is_one(side, winner.won, text) for side in (winner.lost, loser.won)):
            continue
        return max(winner.won, loser.lost, key=len)
    return None


def is_one(one: str, other: str, text: str) -> bool:
    """Whether two names are one team's: the same, or the last part of the other, of which the text has one."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    if not long.endswith(f" {short}"):
        return False
    return len(set(regex.findall(rf"(\p{{Lu}}[\p{{L}}.-]+) {regex.escape(short)}\b", text))) == 1
