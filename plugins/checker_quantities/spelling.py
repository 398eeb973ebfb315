"""The words and signs that numbers are written with, and what each is worth."""

ONES = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {"naught": 0, "nought": 0, "nil": 0}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}


def illions() -> dict[str, int]:
    """The scale words from million to centillion (10**303), by the rules of Conway and Wechsler in the plain form."""
    ones = ["", "un", "duo", "tre", "quattuor", "quin", "sex", "sept", "octo", "novem"]
    tens = "dec vigint trigint quadragint quinquagint sexagint septuagint octogint nonagint".split()
    stems = "m b tr quadr quint sext sept oct non".split()
    stems += [one + ten for ten in tens for one in ones] + ["cent"]
    return {f"{stem}illion": int(10 ** (3 * n + 3)) for n, stem in enumerate(stems, start=1)}


SCALES = {"thousand": 1000, "lakh": 10**5, "crore": 10**7, **illions()}
SHORT_SCALES = {
    "k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mm": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12, "tln": 10**12, "mil": 10**6,
    "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7,
    "cr": 10**7,
}  # fmt: skip
DOZENS = {"dozen": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12}
AFTER_DIGITS = {"hundred": 100, **DOZENS, "lakhs": 10**5, "crores": 10**7, **SCALES} | {
    word: SHORT_SCALES[word] for word in ("mn", "mln", "bn", "bln", "tn", "trn", "tln")
}
DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
PARTS = DENOMINATORS | {word + "s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
# Fractions that are read without a number before them.
ALONE = frozenset("half quarter third fifth tenth hundredth thousandth millionth billionth trillionth".split())
VAGUE = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
         "trillions": 10**12, "tens": 10}  # fmt: skip
GLYPHS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip

NUMBER_WORDS = frozenset((*ONES, *TENS, *SCALES, "hundred", "and"))  # what one number in words is made of


def kind_of(word: str) -> tuple[str, int]:
    """The part that a word plays in a number in words, and its value."""
    if (one := ONES.get(word)) is not None:
        return ("one" if one < 10 else "teen"), one
    if (ten := TENS.get(word)) is not None:
        return "ten", ten
    return ("hundred", 100) if word == "hundred" else ("scale", SCALES[word])
