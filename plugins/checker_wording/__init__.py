"""Wording: one term in two forms, and lists that are not as long as they are announced."""

from collections.abc import Sequence

from checker import Rule, hookimpl


@hookimpl
def checker_rules() -> Sequence[Rule]:
    from checker_wording.classifiers import PossessiveInTwoForms
    from checker_wording.lists import ListOfAnotherLength

    return (PossessiveInTwoForms(), ListOfAnotherLength())
