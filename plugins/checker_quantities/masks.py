"""The words and shapes around numbers that are no quantities: dates, times, names, scores, addresses."""

import re

MONTHS = """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec""".split()
MONTH_SET = frozenset(MONTHS) | {month + "." for month in MONTHS}
TIME_UNITS = frozenset(
    """second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks fortnight fortnights
    month months mth mths wk wks quarter quarters year years yr yrs decade decades century centuries millennium
    millennia weekend weekends night nights morning mornings evening evenings afternoon afternoons millisecond
    milliseconds ms semester semesters generations nanoseconds microseconds summers winters weeknight weekday
    weekdays weeknights""".split()
)
# A word before a bare number that makes it a name or the place of something.
LABELS = frozenset(
    """p. no no. nos nos. number numbers section sections chapter article articles clause paragraph page pages pg pp.
    pp room gate platform route highway interstate motorway exit junction flight type version phase stage level
    grade class category channel vol vol. volume issue episode act scene figure fig fig. table group ward district
    division season round lap hole game match seed rank ranked seeded bus tram model series formula area block
    apollo verse psalm windows radio bbc itv cbs day week step tier band lot item question q. rule regulation
    schedule appendix annex resolution line sector zone case form ch. sec. para lane runway pier dock hall studio
    terminal vat station building suite apt apartment box postcode zip title nr cap isbn id code rooms
    flat annexe amendment image photo picture slide""".split()
)
STREETS = re.compile(
    r" (?=[A-Zb])(?:block of |(?:[NSEW]\.?|North|South|East|West) (?:[A-Z][\w'’.]*+|[0-9]++(?:st|nd|rd|th))\b|"
    r"(?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][\w'’.]*+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|"
    r"Dr|Boulevard|Blvd|Way|Court|Ct|Place|Square|Terrace|Crescent|Close|Gardens|Parkway|Highway|Circle|Row|Park)\b)"
)
CLOCK = re.compile(
    r"(?:[:.][0-9]{2})? ?(?:[ap]\.? ?m\b\.?|o'clock|o’clock|gmt\b|bst\b|est\b|edt\b|pst\b|cet\b|utc\b|noon\b|"
    r"midnight\b|hrs\b|hours gmt|local time\b)"
)
ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
DECADE_TAIL = re.compile(r"['’]?s(?![a-z])")
DATE_TAIL = re.compile(rf"(?:st|nd|rd|th)?,?(?: of)?[ -](?:{'|'.join(MONTHS)})(?![a-z])")
DATE_PAIR = re.compile(
    rf" ?(?:-|–|—|to|and|or|until) ?[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})(?![a-z])"
)
CLOCK_PAIR = re.compile(r" ?(?:-|–|to|and|or) ?[0-9]{4} ?(?:gmt|bst|est|edt|utc|cet|hours|local)\b")
SCORE = re.compile(r" ?[-–—] ?[0-9]{1,3}(?![0-9,]|\.[0-9])")
SLASHED = re.compile(r"/[0-9]")
DURATION = re.compile(
    r"(?: |-| - |\n| ?\+ )?(?:(?:straight|consecutive|more|full|long|whole|working|calendar|additional|extra|"
    r"further|solid|other|different|short|successive|and a half|business|school|academic|financial|trading|light|"
    r"leap|odd|remaining|previous|final|first|last|man)[ -])?(["
    r"a-z]++)"
)
ONE_STOPS_BEFORE = frozenset(
    """no the this that these those which every each any some what not number another last first latest next only-one
    as for it is such none than like least everyone someone anyone love loved our his her my your their its whose good
    bad big only-the""".split()
) - {"only", "as", "for", "than", "it", "is", "least", "like", "not", "good", "bad"}
ONE_STOPS_AFTER = frozenset(
    """of another by day or and that who which to is was has had could can would will should may might must in at on for
    with
    from but as if when where time stage point thing hand side sense way moment minute step eye word more such said says
    he she it they we you i the a an his her so too not also just big area problem reason example day's week night
    morning evening
    afternoon year month second hour occasion respect extent place instance end person's else off per""".split()
) - {"area", "problem", "reason", "example", "place", "person's", "off", "end", "word", "eye", "per", "or", "in"}


def is_label(word: str) -> bool:
    """Whether a word makes a name of the number after it, or of several: "section 3", "sections 3 and 4"."""
    bare = word.lower().strip("(\"'“‘[")
    return bare in LABELS or (bare[-1:] == "s" and bare[:-1] in LABELS)
