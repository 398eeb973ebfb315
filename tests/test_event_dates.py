"""Dates of events that happen once: of one event, of two, and those that nobody can tell apart."""

import pytest

from test_consistency import findings


def test_two_births_of_one_person() -> None:
    texts = (
        "The painter Ilse Varenholt was born on 3 May 1931 in Thornley.",
        "Ilse Varenholt (born 13 May 1931) painted the harbour of Wexcombe.",
    )
    assert [found.verdict for found in findings("conflicting-event-date", *texts)] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilse Varenholt was born in April.", "Ilse Varenholt was born on 3 May 1931 in Thornley."),
        ("Ilse Varenholt was born in the forties.", "Ilse Varenholt was born on 3 May 1931 in Thornley."),
        ("On 4 June 2001, Tim Varenholt died.", "Timothy Karl Varenholt (3 May 1931 - 4 June 2003) was a painter."),
        ("The Weir Gate is a 1940 comedy by Ilse Varenholt.", "The Weir Gate is a 1930 comedy of manners."),
        ("The Weir Gate is a 1940 comedy by Ilse Varenholt.", "The Weir Gate was published in 1951 in Thornley."),
        ("The Thornley Weir Bridge was built in 1940.", "Farmers say the Thornley Weir Bridge was built in 1951."),
        ("Thornley Weir Bridge opened in 1940.", "Thornley Weir Bridge was opened by Orla Finnan in 1951."),
        ("Wexcombe Eleven were disbanded in 1940.", "Wexcombe Eleven were disbanded on 4 June 1951."),
    ],
)
def test_two_dates_of_one_event(one: str, other: str) -> None:
    assert [found.verdict for found in findings("conflicting-event-date", one, other)] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Weir Gate is a 1940 comedy by Ilse Varenholt.", "The Weir Gate was published in 1941 in Thornley."),
        ("The Weir Gate was released in the UK on 9 May.", "The Weir Gate was released in Spain on 11 June."),
        ("Wexcombe Eleven opened a mill in 1940.", "Wexcombe Eleven opened a choir in 1951."),
        ("Wexcombe Eleven founded a mill in 1940.", "Wexcombe Eleven founded a choir in 1951."),
        (
            "Founded in 1940, the brewery, based in Quillfen, Weirholme county, sells ale.",
            "Varenholt Nets, founded in Quillfen, Weirholme county, in 1951, sells nets.",
        ),
        ("In the 1940 Weirholme independence referendum 55% said no.", "Weirholme won its independence in 1951."),
        ("Weirholme independence day was wet in 1940.", "Weirholme will vote on independence in 1951."),
        (
            "ILSE VARENHOLT killed 1940 TARGET ferry 1941 weir 1942 mill 1943 port 1944 lock 1945 inn 1946.",
            "ILSE VARENHOLT killed 1951 TARGET ferry 1952 weir 1953 mill 1954 port 1955 lock 1956 inn 1957.",
        ),
        (
            "Photos Supplied what made the harbour board in the north even gladder was that the weir, which it has "
            "kept for so long and at so high a price, was the one that the late Karl Wendell (1940-2014) built.",
            "Photos Supplied the keepers of the weir, who are old, say that the work goes on all the same and that "
            "of those who come now to learn it and stay for it nearly all are young keepers, born in 1951.",
        ),
        ("The Weir Gate opened in 1940 in Quillfen.", "When we opened our hall in Quillfen in 1951, it rained."),
        ("On 4 June 2001, Tom Varenholt died.", "Timothy Karl Varenholt (3 May 1931 - 4 June 2003) was a painter."),
    ],
)
def test_two_dates_of_two_events(one: str, other: str) -> None:
    assert findings("conflicting-event-date", one, other) == []


@pytest.mark.parametrize(
    "other",
    [
        "Ilse Varenholt (born in May 1931) painted the harbour of Wexcombe.",
        "Greta Varenholt (born 13 May 1931) painted the harbour of Wexcombe.",
        "Ilse Varenholt painted the harbour of Wexcombe on 13 May 1951.",
        "Ilse Varenholt was born in May.",
        "Ilse Varenholt was born in the thirties.",
    ],
)
def test_silent(other: str) -> None:
    assert findings("conflicting-event-date", "Ilse Varenholt was born on 3 May 1931 in Thornley.", other) == []
