"""Wording: one term in two forms, and lists and telephone numbers that do not agree with themselves."""

from collections.abc import Sequence

from checker import Rule, hookimpl


@hookimpl
def checker_rules() -> Sequence[Rule]:
    from checker_wording.classifiers import PossessiveInTwoForms
    from checker_wording.lists import ListOfAnotherLength
    from checker_wording.phones import PhoneNumberInTwoForms

    return (PossessiveInTwoForms(), ListOfAnotherLength(), PhoneNumberInTwoForms())
