"""One thing of a kind or several: on one day of one article, and where nothing is said."""

import pytest

from test_consistency import findings


@pytest.mark.parametrize(
    "other",
    [
        "Shopkeepers asked for two iron gates.",
        "Shopkeepers asked for two iron gates on 24 June.",
        "Shopkeepers asked for two more iron gates on 17 June.",
        "Shopkeepers asked for each of two iron gates on 17 June.",
        "Shopkeepers asked for an iron gate on 17 June.",
    ],
)
def test_silent(other: str) -> None:
    assert findings("one-or-several", f"The board hung an iron gate at Wexcombe on 17 June. {other}") == []


def test_two_articles_are_not_compared() -> None:
    texts = ("The board hung an iron gate on 17 June.", "The board hung two iron gates on 17 June.")
    assert findings("one-or-several", *texts) == []
