"""Newsrooms that hypothesis makes up: a few short articles about the same few people, figures and days."""

from datetime import date

from hypothesis import strategies as st

from checker import Article

PEOPLE = ("Orla Pendry", "Orlagh Pendry", "Tobias Vell", "Toby Vell", "Marta Quillon", "Dr Marta Quillon")
OFFICES = ("harbour master", "council leader", "head of the Tarn Valley Trust", "health secretary")
PLACES = ("Saltry", "Wendham", "the Tarn Valley")
THINGS = ("new homes", "seasonal staff", "extra nurses", "residents", "children")
FIGURES = ("12", "about 40", "6,000", "26,000", "20,000", "2.5m", "at least 300", "a dozen", "half", "two thirds")
DAYS = ("on Tuesday", "last month", "on 3 March 2019", "on Friday, 4 March 2019", "in May", "two weeks ago", "31 June")
WORDS = (
    "we will open the new quay before the winter storms arrive",
    "we shall open the new quay before the winter storms come",
    "nobody in this town will lose a home over it",
)

person, office, place = st.sampled_from(PEOPLE), st.sampled_from(OFFICES), st.sampled_from(PLACES)
thing, figure = st.sampled_from(THINGS), st.sampled_from(FIGURES)
day, words = st.sampled_from(DAYS), st.sampled_from(WORDS)
few = st.integers(1, 5)

sentences = st.one_of(
    st.builds("{} promised {} {} for {} {}.".format, person, figure, thing, place, day),
    st.builds("The {}, {}, said: “{}.”".format, office, person, words),
    st.builds("‘{},’ {} told {} {}.".format, words, person, place, day),
    st.builds("Of {} {} in {}, {} left and the remaining {} stayed.".format, figure, thing, place, figure, figure),
    st.builds("{} {}, {}, aged {}, met the Wendham Trust (WT).".format, office, person, place, st.integers(18, 90)),
    st.builds("Some {}% of the {} asked said yes {}.".format, st.integers(0, 120), figure, day),
    st.builds("The walkout in {} lasted {} days, or {} hours.".format, place, few, few.map((24).__mul__)),
)
texts = st.lists(sentences, min_size=1, max_size=6).map("\n\n".join)
days = st.none() | st.dates(date(2019, 1, 1), date(2019, 12, 31))


# What the next version of a story, or another outlet, prints instead.
SWAPS = (
    ("26,000", "62,000"),
    ("12 ", "21 "),
    ("Tobias", "Toby"),
    ("Orla ", "Orlagh "),
    ("will", "shall"),
    ("March", "May"),
)


@st.composite
def newsrooms(draw: st.DrawFn) -> list[Article]:
    """Two to four articles, each with a text and perhaps a date; some are another version of the first."""
    bodies = draw(st.lists(st.tuples(texts, days), min_size=1, max_size=3))
    for old, new in draw(st.lists(st.sampled_from(SWAPS), min_size=1, max_size=2)):
        bodies.append((bodies[0][0].replace(old, new), draw(days)))
    return [Article(f"article-{number}", text, published) for number, (text, published) in enumerate(bodies, 1)]


# What real files hold that no newspaper prints.
SCRAPS = (
    "1" * 60, "one hundred and ", "Mr. ", "“", "”", "‘", "’", "'", '"', "£", "$5bn", "%", "½", "٣٤", "٢٠٢٠", "\u00a0",
    "\u200b", "\u202e", "\ufeff", "\x00", "\r\n", "\r", "\u2028", "\t", "—", "3-4-2019", "29 February 2019", "1e309",
    "99/99/9999", "0.0000001", "-", "(", ")", "[", "]", "aged 45", "Smith, 45,", "half of ", "between 5 and ", "1,2,3",
    "3,00,000", "Ⅷ", "²", "İ", "ß", "ﬁ", "e\u0301", "\ud7ff", "\ud83d", "🏴\U000e0067\U000e0062", "date 2020-01-28",
    "Jan.", "p.m.", "12am", "St. ", "O’Neill-Ó ",
)  # fmt: skip
scraps = st.lists(st.sampled_from(SCRAPS) | sentences | st.text(max_size=12), max_size=25).map(" ".join)
any_text = st.one_of(st.text(max_size=400), scraps, texts)
