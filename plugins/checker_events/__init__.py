"""What is told of events and of whom they befall: dates, places, deeds, scores, descriptions, held to one another."""

from collections.abc import Sequence

from checker import Resolver, Rule, hookimpl
from checker_events import meeting, moments, pages, places, several
from checker_events.conflicting_times import ConflictingTime
from checker_events.descriptions import ConflictingDescription
from checker_events.event_dates import ConflictingEventDate
from checker_events.lifetimes import DeedBeforeBirth
from checker_events.scores import WinnerAndLoser


@hookimpl
def checker_keyers() -> Sequence[Resolver]:
    return (
        Resolver("occasions", meeting.give_keys),  # by its name after "figures", which leaves alone what has keys
        Resolver("moments", moments.give_keys),
        Resolver("one-or-several", several.give_keys),
        Resolver("places", places.give_keys),
        Resolver("quoting-pages", pages.give_keys),
    )


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (
        ConflictingDescription(),
        ConflictingEventDate(),
        ConflictingTime(),
        DeedBeforeBirth(),
        several.OneOrSeveral(),
        places.ConflictingAddress(),
        pages.PageOfMixedDates(),
        WinnerAndLoser(),
    )
