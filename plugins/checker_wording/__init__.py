"""Wording: one term in two forms, where telling them apart takes more than a list."""

from collections.abc import Sequence

from checker import Rule, hookimpl


@hookimpl
def checker_rules() -> Sequence[Rule]:
    from checker_wording.classifiers import PossessiveInTwoForms

    return (PossessiveInTwoForms(),)
