"""One name or two? Names of people, places and organisations that meet across articles, and how near two names are."""

from collections.abc import Sequence

from checker import Resolver, Rule, hookimpl
from checker_names import organisation_names, place_names
from checker_names.ages import ConflictingAge
from checker_names.births import AgeAgainstBirth
from checker_names.meeting import give_keys
from checker_names.misspelt import MisspeltSurname
from checker_names.misspelt_names import MisspeltName
from checker_names.namesakes import SpeakerInTwoNames
from checker_names.roles import ConflictingRole
from checker_names.told_ages import AgeInTwoValues
from checker_names.variants import NameVariant


@hookimpl
def checker_keyers() -> Sequence[Resolver]:
    return (
        Resolver("people", give_keys),
        Resolver("place-names", place_names.give_keys),
        Resolver("organisation-names", organisation_names.give_keys),
    )


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (
        AgeAgainstBirth(),
        AgeInTwoValues(),
        ConflictingAge(),
        ConflictingRole(),
        organisation_names.InconsistentOrganisationName(),
        place_names.InconsistentPlaceName(),
        MisspeltName(),
        MisspeltSurname(),
        NameVariant(),
        SpeakerInTwoNames(),
    )
