"""The time that a subject ends in: "profits in the six months to 30 June"."""

import re


def before_period(low: str, at: int) -> int | None:
    """Where the time begins that ends at an offset, or None: "profits in the six months to 30 June"."""
    match = PERIOD.search(low, max(at - LONGEST_PERIOD, 0), at)
    return None if match is None else match.start()


LONGEST_PERIOD = 64  # code points
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|"
    r"sept?|oct|nov|dec)\.?"
)
PERIOD = re.compile(
    r" (?:in|for|over|during) (?:the |its )?(?:[a-z0-9-]+ ){0,3}?(?:years?|quarter|half|halves|months?|weeks?|days?)"
    rf"(?: (?:to|ended|ending|from|through|up to)(?: the)?(?: end of)?(?: [0-9]{{1,2}})?(?: {MONTH})(?: [0-9]{{1,2}})?"
    r"(?:,? [0-9]{4})?)?$"
)
