"""Adjectives of nationality, and which of them can be said of one and the same."""

WORDS = frozenset(
    """afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani
    bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian
    canadian chilean chinese colombian congolese croatian cuban cypriot czech czechoslovak danish dutch ecuadorian
    egyptian english estonian ethiopian finnish french georgian german ghanaian greek guatemalan haitian honduran
    hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh
    kenyan kuwaiti latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan
    mozambican namibian nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan
    peruvian philippine filipino polish portuguese prussian qatari romanian russian rwandan salvadoran saudi scottish
    senegalese serbian singaporean slovak slovene slovenian somali soviet spanish sudanese swedish swiss syrian
    taiwanese tajik tanzanian thai tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh
    yugoslav zambian zimbabwean""".split()
)
# Of each row the first can be said of what any other is said of.
PARTS = (
    "british english scottish welsh irish",
    "soviet russian ukrainian belarusian georgian armenian azerbaijani kazakh uzbek tajik moldovan latvian lithuanian "
    "estonian",
    "yugoslav serbian croatian bosnian slovene slovenian",
    "czechoslovak czech slovak",
    "german prussian austrian",
    "chinese taiwanese",
    "slovene slovenian",
    "argentine argentinian",
    "philippine filipino",
)


def exclude(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether no nationality of one is, or may stand for, one of the other; both have some."""
    return bool(one and other) and not any(mine == theirs or akin(mine, theirs) for mine in one for theirs in other)


def akin(one: str, other: str) -> bool:
    """Whether one of two nationalities may be said for the other."""
    return any(row.split()[0] in {one, other} and {one, other} <= set(row.split()) for row in PARTS)
