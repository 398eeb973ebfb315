"""Under which keys a person or an organisation can meet others of its kind."""

from checker import Organisation, Person


def keys_of_person(person: Person) -> tuple[str, ...]:
    """The keys of a person: none where only one name is known."""
    return ()


def keys_of_organisation(organisation: Organisation) -> tuple[str, ...]:
    """The keys of an organisation: its acronym, if it is given one."""
    return (f"acronym:{organisation.acronym}",) if organisation.acronym else ()
