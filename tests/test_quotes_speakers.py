"""Who says a quotation."""

import pytest

from checker import Article, Claim, Person, Quotation
from checker_quotes.extractor import read_quotations
from checker_quotes.speakers import resolve_speakers
from conftest import assert_linear

PEOPLE = {
    "Anna Quill": "Anna Quill",
    "Ms Quill": "Anna Quill",
    "Quill": "Anna Quill",
    "Martin Hask": "Martin Hask",
    "Mr Hask": "Martin Hask",
    "Hask": "Martin Hask",
}

CASES = {
    "after": ("Anna Quill came. “The weir will hold,” said Ms Quill.", ["Anna Quill"]),
    "after, verb last": ("Anna Quill came. “The weir will hold,” Quill said.", ["Anna Quill"]),
    "after, apposition": ("“The weir will hold,” said Anna Quill, head of the harbour board.", ["Anna Quill"]),
    "before": ("Anna Quill said: “The weir will hold.”", ["Anna Quill"]),
    "before, apposition": ("Anna Quill, the head of the board, said: “The weir will hold.”", ["Anna Quill"]),
    "role before": ("“The weir will hold,” board member Martin Hask said.", ["Martin Hask"]),
    "in the middle": ("“The weir,” said Martin Hask, “will hold.”", ["Martin Hask", "Martin Hask"]),
    "two sentences": ("“The weir will hold,” said Martin Hask. “We built it well.”", ["Martin Hask"] * 2),
    "according to": ("The weir is “a disgrace”, according to Martin Hask.", ["Martin Hask"]),
    "pronoun": ("Anna Quill met Martin Hask. “The weir will hold,” she said.", ["Anna Quill"]),
    "pronoun, other": ("Anna Quill met Martin Hask. “The weir will hold,” he said.", ["Martin Hask"]),
    "the nearest subject": ("Martin Hask left when Ms Quill called the weir “a disgrace”.", ["Anna Quill"]),
    "participle": ("Anna Quill praised Martin Hask, saying: “The weir will hold.”", ["Anna Quill"]),
    "paragraphs": ("Anna Quill said: “The weir will hold.\n\n“We built it well.”", ["Anna Quill"] * 2),
    "tag after the last": ("“The weir will hold.\n\n“We built it well,” said Anna Quill.", ["Anna Quill"] * 2),
    "paragraphs on one line": ('Anna Quill said: "The weir will hold now. "We built it well."', ["Anna Quill"] * 2),
    "tag after the last of a line": (
        'Martin Hask left. "The weir will hold now. "We built it well," said Anna Quill.',
        ["Anna Quill"] * 2,
    ),
    "no tag of the next": (
        'Anna Quill said: "The weir will hold now. "It will hold," Martin Hask said.',
        ["Anna Quill"] * 2,
    ),
    "a role with the name of a ministry": (
        "A Ministry of Weirs and Locks spokeswoman said: “It will hold.”",
        ["a Ministry of Weirs and Locks spokeswoman"],
    ),
    "a role for a name": ("A spokesman for Weirworks said: “It will hold.”", ["a spokesman for Weirworks"]),
    "a role and an apposition": (
        "A spokesman for Weirworks, the country's biggest firm, said: “It will hold.”",
        ["a spokesman for Weirworks"],
    ),
    "a role with two adjectives": ("The long, hand-written note said: “It will do.”", ["the long, hand-written note"]),
    "no adjectives": ("As soon as possible, delegates said: “It will hold.”", ["delegates"]),
    "a letter and who signed it": ("The letter, signed by two, warned of “a disgrace”.", ["the letter"]),
    "a report that finds": ("The report, which is long, found “a disgrace”.", ["the report"]),
    "no report": ("The keeper found “a disgrace”.", [None]),
    "a report of the sentence before": ("The report found that it was wet.\n\n“It will hold.”", [None]),
    "it": ("The report warned of “a disgrace”. It said: “It will not hold.”", ["the report"] * 2),
    "no person is it": ("Anna Quill spoke of “a disgrace”. It said: “It will not hold.”", ["Anna Quill", None]),
    "told by": ("The weir was described by Martin Hask as “a disgrace”.", ["Martin Hask"]),
    "told by, after": ("The weir was called a “disgrace” by the board.", ["the board"]),
    "told by nobody": ("He was charged with theft by a fool and a “hammer” fell.", [None]),
    "with somebody saying": ("Martin Hask left, with a keeper saying: “It will hold.”", ["a keeper"]),
    "with somebody else": (
        "Martin Hask began a row with Anna Quill after saying “it will hold”.",
        ["Martin Hask"],
    ),
    "quoted as saying": ("The paper quoted Anna Quill as saying “it will hold”.", ["Anna Quill"]),
    "adding, after a role": ("“It will hold,” said a keeper, adding that it was “strong”.", ["a keeper"] * 2),
    "a clause with a colon": ("Anna Quill issued this short note last night: “It will hold.”", ["Anna Quill"]),
    "a clause that begins with another": (
        "When the board met in May, Anna Quill issued this short note: “It will hold.”",
        [None],
    ),
    "a paragraph of its own": ("“It will hold,” said Anna Quill.\n\n“It is strong.” It was built in May.",
                               ["Anna Quill"] * 2),
    "an office without a comma": ("“It will hold,” Anna Quill, head of weirs at the board said.", ["Anna Quill"]),
    "no office": ("“It will hold,” Anna Quill, who left, the keeper said.", ["the keeper"]),
    "told before": ("The weir was strong, Anna Quill said. “It will hold.”", ["Anna Quill"]),
    "told before, verb first": ("The weir was strong, said Anna Quill. “It will hold.”", ["Anna Quill"]),
    "told before, with a day": ("The weir was strong, a keeper said on Monday. “It will hold.”", ["a keeper"]),
    "no whole sentence after it": ("The weir was strong, Anna Quill said. “Weirs” is a book.", [None]),
    "after a clause with who": ("Of Mr Hask, who built it in 1962, his lawyer said: “It will hold.”", ["his lawyer"]),
    "nobody": ("Anna Quill came. The board was called “a disgrace”.", [None]),
    "role": ("“The weir will hold,” the harbour master said.", ["the harbour master"]),
    "role, verb first": ("“The weir will hold,” said a keeper in a red coat.", ["a keeper"]),
    "role, before": ("The judge asked: “Will the weir hold?”", ["the judge"]),
    "role with a place": ("A spokesman for the board said: “The weir will hold.”", ["a spokesman for the board"]),
    "role after an adverbial": ("In a statement the board said: “The weir will hold.”", ["the board"]),
    "spoken for": ("Anna left. A spokesman for Martin Hask said: “It will hold.”", ["a spokesman for Martin Hask"]),
    "question, then answer": ("“Will it hold?” Mr Hask replied: “We built it well.”", [None, "Martin Hask"]),
    "wrong decoding": ("Mr Hask left. “It will hold,”?Anna Quill said.", ["Anna Quill"]),
    "question, verb first": ("“Will it hold?” asked Mr Hask: nobody answered.", ["Martin Hask"]),
    "role with a clause": ("The keeper, who has a cold, said: “The weir will hold.”", ["the keeper"]),
    "role in the plural": ("“The weir will hold,” officials said.", ["officials"]),
    "police": ("Police said the weir was “a disgrace”.", ["police"]),
    "organisation": ("“The weir will hold,” the WKB said.", ["WKB"]),
    "name before role": ("Anna Quill, the head of the board, said: “The weir will hold.”", ["Anna Quill"]),
    "no role in an adverbial": ("At the meeting said: “The weir will hold.”", [None]),
    "no role that speaks": ("The pump went off at the “old mill”.", [None]),
    "no role that is a time": ("“The weir will hold,” that day said.", [None]),
    "two sentences, typed": ("''It will hold,'' said Martin Hask. ''We built it well.''", ["Martin Hask"] * 2),
    "two sentences, typeset": ("``It will hold,'' said Martin Hask. ``We built it well.''", ["Martin Hask"] * 2),
    "name of a show": ("“It will hold,” Martin Hask said on TKW’s “The Harbour Hour.” “We built it well.”",
                       ["Martin Hask", None, "Martin Hask"]),
    "name of a book": ("Martin Hask said it in “Mending Nets for the Young” in May.", [None]),
    "a sentence's capital": ("Martin Hask told them on the “Weir that will hold” in May.", ["Martin Hask"]),
    "no contraction": ("Martin Hask is in “a rut,” he’s said to be. It’s said to be “a disgrace.”", [None, None]),
    "several appositions": ("Anna Quill, 45, of Mill Lane, said: “The weir will hold.”", ["Anna Quill"]),
    "somebody else behind them": ("Anna Quill, 45, of Mill Lane, the lawyer said: “It will hold.”",
                                ["the lawyer"]),
    "in the middle, long": ("“The weir,” says Anna Quill, 47, who took over the board in May, “will hold.”",
                            ["Anna Quill"] * 2),
    "name of a storm": ("Martin Hask warned that storm “Pepan,” heavy with rain, was near.", [None]),
    "a word": ("Martin Hask replied, “No,” and left.", ["Martin Hask"]),
    "passive": ("Martin Hask said nothing. The weir was described as “a disgrace”.", [None]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), CASES.values(), ids=CASES)
def test_speaker(text: str, speakers: list[str | None]) -> None:
    article = Article("a", text)
    claims = [*read_quotations(article), *people(article)]
    resolved = resolve_speakers(article, claims)
    assert [claim.value.speaker for claim in resolved if isinstance(claim.value, Quotation)] == speakers


def people(article: Article) -> list[Claim]:
    """The people of the test's own cast, each at the longest of the names that stand at a place."""
    claims: list[Claim] = []
    for form in sorted(PEOPLE, key=len, reverse=True):
        at = article.text.find(form)
        while at >= 0:
            if not any(claim.start <= at < claim.end for claim in claims):
                claims.append(article.claim(at, at + len(form), Person(PEOPLE[form])))
            at = article.text.find(form, at + 1)
    return claims


@pytest.mark.parametrize(
    "piece",
    [
        '"a" ',
        '"The weir," said the ',
        '"The weir," she said. ',
        'the head of the head of "a b" ',
        'Anna Quill said: "A." ',
        '"a\n\n',
        'said "a" said ',
        '"a," Mr. ',
        'the X, the Y, who "a", ',
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def resolve(size: int) -> None:
        article = Article("a", piece * size)
        claims = [*read_quotations(article)]
        claims += [article.claim(at, at + 5, Person("Anna Quill")) for at in range(0, len(article.text) - 5, 40)]
        resolve_speakers(article, claims)

    assert_linear(resolve, 500)
