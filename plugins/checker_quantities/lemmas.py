"""The singular of a noun."""

from functools import lru_cache

IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "geese": "goose",
    "mice": "mouse", "wives": "wife", "knives": "knife", "lives": "life", "leaves": "leaf", "halves": "half",
    "loaves": "loaf", "shelves": "shelf",
    "wolves": "wolf", "thieves": "thief", "calves": "calf", "selves": "self", "oxen": "ox", "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium", "media": "medium", "data": "data", "crises": "crisis", "analyses": "analysis",
    "bases": "base", "theses": "thesis",
    "series": "series", "species": "species", "means": "means", "news": "news", "headquarters": "headquarters",
    "crossroads": "crossroads",
    "buses": "bus", "gases": "gas", "movies": "movie", "ties": "tie", "pies": "pie", "lies": "lie",
    "cookies": "cookie", "calories": "calorie", "zombies": "zombie",
    "rookies": "rookie", "selfies": "selfie", "shoes": "shoe", "troops": "troop", "earnings": "earnings",
    "proceeds": "proceeds", "savings": "savings", "sales": "sale",
    "alumni": "alumnus", "police": "police", "gallows": "gallows", "dice": "die", "olympics": "olympics",
    "viruses": "virus", "bonuses": "bonus",
    "campuses": "campus", "statuses": "status", "censuses": "census", "policemen": "policeman",
    "businesses": "business",
}  # fmt: skip

# Nouns in -i, of which most are peoples: their plural looks like a singular ("crisis").
IN_I = frozenset(
    """afghani azerbaijani bahraini bangladeshi bengali emirati gujarati iraqi israeli kashmiri kuwaiti nepali omani
    pakistani punjabi qatari saudi sindhi somali thai yemeni azeri alibi bikini emoji jihadi kiwi nazi
    rabbi safari sari ski taxi tsunami yeti""".split()
)


LONGEST_ACRONYM = 4  # letters; what is longer is a word of a headline


@lru_cache(maxsize=4096)
def lemma(word: str) -> str:
    """The singular of a noun, in lower case but for an acronym ("GPs": "GP")."""
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        return word[:-1]
    low = word.lower().replace("’", "'")
    if word.isupper() and 1 < len(word) <= LONGEST_ACRONYM:
        return word
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith(("men", "women")) and len(low) > 5:
        return low[:-2] + "an"
    if low.endswith("children"):
        return low[:-3]
    if low.endswith(("wives", "knives")):
        return low[:-3] + "fe"
    if low.endswith(("wolves", "shelves", "loaves", "halves", "calves", "thieves")):
        return low[:-3] + "f"
    if low.endswith("'s"):
        return low[:-2]
    if low[-2:] == "is" and low[:-1] in IN_I:
        return low[:-1]
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or len(low) < 4:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return low[:-2] if low not in ("aches", "headaches", "caches", "axes") else low[:-1]
    if low.endswith(("oes",)):
        return low[:-2]
    return low[:-1]
