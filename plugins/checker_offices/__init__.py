"""Who held which office when: the template for rules that hold articles against a register, and pinned holders."""

from collections.abc import Sequence

from checker import Rule, hookimpl
from checker_offices.holders import WrongOfficeHolder
from checker_offices.offices import Offices


@hookimpl
def checker_templates() -> Sequence[type[Rule]]:
    return (Offices,)


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (WrongOfficeHolder(),)
