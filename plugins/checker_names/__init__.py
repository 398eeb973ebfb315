"""One person or two? Names of people that meet across articles, and how near two names are."""

from collections.abc import Sequence

from checker import Resolver, Rule, hookimpl
from checker_names.ages import ConflictingAge
from checker_names.meeting import give_keys
from checker_names.misspelt import MisspeltSurname
from checker_names.variants import NameVariant


@hookimpl
def checker_keyers() -> Sequence[Resolver]:
    return (Resolver("people", give_keys),)


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (ConflictingAge(), MisspeltSurname(), NameVariant())
