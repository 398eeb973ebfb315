"""Wording: one term in two forms, and lists, telephone numbers and scores that do not agree with themselves."""

from collections.abc import Sequence

from checker import Rule, hookimpl


@hookimpl
def checker_rules() -> Sequence[Rule]:
    from checker_wording.classifiers import PossessiveInTwoForms
    from checker_wording.lists import ListOfAnotherLength
    from checker_wording.phones import PhoneNumberInTwoForms
    from checker_wording.scores import WinnerAndLoser

    return (PossessiveInTwoForms(), ListOfAnotherLength(), PhoneNumberInTwoForms(), WinnerAndLoser())
