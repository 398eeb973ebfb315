"""Who held which office when: the template for rules that hold articles against a register."""

from collections.abc import Sequence

from checker import Rule, hookimpl
from checker_offices.offices import Offices


@hookimpl
def checker_templates() -> Sequence[type[Rule]]:
    return (Offices,)
