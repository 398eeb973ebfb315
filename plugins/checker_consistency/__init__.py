"""The same thing said twice, in one article or in two: figures, dates and lengths of time, judged and explained."""

from collections.abc import Sequence

from checker import Resolver, Rule, hookimpl
from checker_consistency import accounts, breakdowns
from checker_consistency.accounts_at_odds import AccountsAtOdds
from checker_consistency.circumstances import resolve
from checker_consistency.days import ConflictingDate
from checker_consistency.meeting import give_keys
from checker_consistency.quantities import ConflictingQuantity
from checker_consistency.restatements import FigureInTwoValues
from checker_consistency.same_group import GroupOfAnotherSize


@hookimpl
def checker_resolvers() -> Sequence[Resolver]:
    return (Resolver("circumstances", resolve),)


@hookimpl
def checker_keyers() -> Sequence[Resolver]:
    return (
        Resolver("accounts", accounts.give_keys),
        Resolver("figures", give_keys),
        Resolver("figures-side-by-side", breakdowns.give_keys),
    )


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (
        AccountsAtOdds(),
        breakdowns.ConflictingBreakdown(),
        ConflictingQuantity(),
        ConflictingDate(),
        FigureInTwoValues(),
        GroupOfAnotherSize(),
    )
