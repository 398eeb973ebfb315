"""The words of a quotation as they are compared: case, marks, contractions and spelling put aside, offsets kept."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

import regex

from checker.frozen import Frozen
from checker.words import RAREST, bits

LONGEST_SLIP = 4  # words that one of two wordings may have too many; more is another cut of the same words
NEAR = 0.75  # of the letters of a word that its misprint has, too
AT_HAND = 1 << 12  # words that are kept in the one spelling
SENTENCES = 1 << 12  # quotations and sentences whose words are kept, since one meets others under several keys
GAP = "…"  # stands for words left out, and for what an editor put in brackets: it may stand for anything

PART = regex.compile(
    r"""\[[^\[\]]{0,120}\]|\([^()]{0,120}\)|\.\ ?\.\ ?\.+|…|\p{L}*\*[*\p{L}]*|%|&
    |\p{N}[\p{N},.]*\p{N}|[\p{L}\p{N}]++(?:['’‘]\p{L}++)*+""",
    regex.VERBOSE,
)
HESITATIONS = frozenset({"er", "erm", "um", "uh", "ah", "eh", "mm", "hmm"})
ENDINGS = {"ve": "have", "re": "are", "ll": "will", "m": "am", "em": "them"}
WHOLE = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "ain't": "is not", "ok": "okay", "%": "percent",
    "&": "and", "y'all": "you all", "'cause": "because", "til": "until", "mister": "mr", "till": "until", "yep":
    "yes", "thru": "through", "alright": "all right", "onto": "on to",
}  # fmt: skip
SPELLINGS = {
    "grey": "gray", "tyre": "tire", "tyres": "tires", "judgement": "judgment", "judgements": "judgments", "mum":
    "mom", "mums": "moms", "plough": "plow", "sceptical": "skeptical", "sceptic": "skeptic", "sceptics":
    "skeptics", "cheque": "check", "cheques": "checks", "programme": "program", "programmes": "programs",
    "whilst": "while", "amongst": "among", "towards": "toward", "forwards": "forward", "mln": "million", "bln":
    "billion", "dlrs": "dollars", "pct": "percent", "gotten": "got", "no-one": "nobody", "whiskey": "whisky",
    "advisor": "adviser", "advisors": "advisers", "backwards": "backward", "afterwards": "afterward", "learnt":
    "learned", "dreamt": "dreamed", "spelt": "spelled", "burnt": "burned", "kerb": "curb", "ageing": "aging",
    "fuelled": "fueled", "an": "a", "tv": "television",
}  # fmt: skip
NUMBERS = {
    word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}


LETTERS = {
    ("united", "states"): "us", ("united", "kingdom"): "uk", ("united", "nations"): "un", ("european", "union"): "eu",
}  # fmt: skip


SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
SCALED = regex.compile(rf"\p{{N}}({'|'.join(SCALES)})")


class Token(Frozen, frozen=True):
    """A word to compare, and where it stands in the quotation."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=SENTENCES)
def tokens(words: str) -> tuple[Token, ...]:
    """The words of a quotation. `they've` is two tokens at one place; brackets and ellipses are a GAP."""
    found: list[Token] = []
    for match in PART.finditer(words):
        part, (start, end) = match.group(), match.span()
        if part[0] in "[(.…" or "*" in part:
            found.append(Token(GAP, start, end))
            continue
        found.extend(Token(word, start, end) for word in plain_words(part))
    return tuple(joined(found))


def joined(found: list[Token]) -> list[Token]:
    """`per cent` as one word, `United States` as the two letters of `U.S.`, `38m` as 38 million."""
    out: list[Token] = []
    for token in found:
        if token.word == "cent" and out and out[-1].word == "per":
            out[-1] = Token("percent", out[-1].start, token.end)
        elif token.word in SCALES and out and out[-1].end == token.start and out[-1].word[-1].isdigit():
            out.append(Token(SCALES[token.word], token.start, token.end))
        elif out and (letters := LETTERS.get((out[-1].word, token.word))):
            out[-1] = Token(letters[0], out[-1].start, out[-1].end)
            out.append(Token(letters[1], token.start, token.end))
        else:
            out.append(token)
    return out


def plain_words(part: str) -> Iterator[str]:
    """A printed word as the words it stands for: `they've` is `they have`, `ten` is `10`, `organise` is `organize`."""
    word = part.casefold().replace("’", "'").replace("‘", "'")
    if word in HESITATIONS:
        return
    if word in WHOLE:
        yield from WHOLE[word].split()
        return
    if word in NUMBERS:
        yield NUMBERS[word]
        return
    if SCALED.fullmatch(word) is not None:
        yield from (word[0], SCALES[word[1:]])
        return
    stem, _, ending = word.rpartition("'")
    if not stem:
        yield one_spelling(word.strip("'").replace(",", ""))
    elif ending == "t" and stem.endswith("n"):
        yield from (stem[:-1], "not")
    elif ending in ENDINGS:
        yield from (stem, ENDINGS[ending])
    elif ending in {"s", "d"}:
        yield from (stem, f"'{ending}")
    else:
        yield word.replace("'", "")


# What is written otherwise in America, word by word: what is replaced, and by what.
AMERICAN = (
    (regex.compile(r"(?<=\p{L}{2})is(?=(?:e[drs]?|es|ing|ation|ations)$)"), "iz"),
    (regex.compile(r"(?<=[abh]n?al|paral)ys(?=e[drs]?$|ing$)"), "yz"),
    (regex.compile(r"(?<=\p{L}{2})our(?=$|s$|ed$|ing$|ites?$|abl[ey]$|er$|ers$|ful$|less$)"), "or"),
    (regex.compile(r"(?<=\p{L}{2}[bt])re(?=$|s$)"), "er"),
    (regex.compile(r"(?<=\p{L}{3}l)l(?=ed$|ing$|er$|ers$)"), ""),
    (regex.compile(r"(?<=(?:def|off|lic|pret|pract)[ei])c(?=e[ds]?$)"), "s"),
)


@lru_cache(maxsize=AT_HAND)
def one_spelling(word: str) -> str:
    """A word with the British and the American spelling made one; not a dictionary form."""
    if (other := SPELLINGS.get(word)) is not None:
        return other
    if len(word) < 5:
        return word
    for pattern, american in AMERICAN:
        word = pattern.sub(american, word)
    return word


def same_words(one: list[str], other: list[str]) -> bool:
    """Whether two short runs are the same words after all: joined or hyphenated, `'s` for `is` or `has`, a gap."""
    if GAP in one or GAP in other:
        return True
    if not (one and other) and len(one) + len(other) > LONGEST_SLIP:
        return True  # a whole clause is left out: cut, not changed
    if "".join(one) == "".join(other):
        return True
    one, other = [w for w in one if w != "'s" or "'s" not in other], [w for w in other if w != "'s" or "'s" not in one]
    pairs = {("'s", "is"), ("'s", "has"), ("'d", "would"), ("'d", "had"), ("'s", "us")}
    if len(one) == len(other):
        return all(a == b or (a, b) in pairs or (b, a) in pairs for a, b in zip(one, other, strict=True))
    # A possessive `'s` that one side writes as a plural or leaves out is a matter of marks, not of words.
    return [w for w in one if w != "'s"] == [w for w in other if w != "'s"]


def is_slip(one: list[str], other: list[str]) -> bool:
    """Whether two runs that differ are one and its misprint: the same letters, or nearly and one a word unheard of."""
    if "".join(one).replace("'", "") == "".join(other).replace("'", ""):
        return True
    if len(one) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return all(
        (bits(a) < RAREST) != (bits(b) < RAREST) and SequenceMatcher(None, a, b, autojunk=False).ratio() > NEAR
        for a, b in pairs
    )
