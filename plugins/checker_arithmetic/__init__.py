"""Arithmetic within one statement: percentages of change, shares, conversions in brackets, parts of a total."""

from collections.abc import Sequence

from checker import Rule, hookimpl
from checker_arithmetic.averages import AverageOutOfRange
from checker_arithmetic.change import WrongChange
from checker_arithmetic.conversions import WrongConversion
from checker_arithmetic.differences import WrongDifference
from checker_arithmetic.exchange import TwoExchangeRates
from checker_arithmetic.multiples import WrongMultiple
from checker_arithmetic.parts import PartsAndTotal
from checker_arithmetic.points import PointsNotPercent
from checker_arithmetic.polls import WrongMargin
from checker_arithmetic.products import WrongProduct
from checker_arithmetic.ranges import TurnedRange
from checker_arithmetic.shares import ImpossibleShare, WrongShare
from checker_arithmetic.wholes import PartLargerThanWhole


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (
        WrongChange(),
        WrongDifference(),
        WrongMultiple(),
        PointsNotPercent(),
        WrongShare(),
        ImpossibleShare(),
        WrongConversion(),
        TwoExchangeRates(),
        PartsAndTotal(),
        WrongMargin(),
        PartLargerThanWhole(),
        WrongProduct(),
        AverageOutOfRange(),
        TurnedRange(),
    )
