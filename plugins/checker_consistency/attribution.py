"""Two figures that two parties give, who need not agree: police and organisers, a ministry and a union."""

from checker import Claim

# Who may give a figure of one thing, by whose side they are on; within a side they are held to speak of what they know.
PARTIES = {
    "police": "police officers officer sheriff deputies detectives troopers investigators prosecutors authorities",
    "state": "government ministry minister ministers president officials official department treasury army military",
    "organisers": "organisers organizers protesters protestors demonstrators activists campaigners marchers",
    "unions": "union unions strikers workers staff employees",
    "opposition": "opposition rebels guerrillas insurgents militants separatists",
    "witnesses": "witness witnesses residents resident locals villagers neighbours neighbors survivors bystanders",
    "company": "company firm management owners employers airline operator manufacturer",
    "medics": "hospital hospitals doctors medics paramedics surgeons",
    "watchdogs": "regulator auditors watchdog charity charities monitors observers",
}
PARTY = {word: party for party, words in PARTIES.items() for word in words.split()}


def disagreement(one: Claim, other: Claim) -> str | None:
    """Who says which of two figures, if they are of two parties."""
    mine, theirs = party_of(one.speaker), party_of(other.speaker)
    if mine is None or theirs is None or mine == theirs:
        return None
    return f"{one.quoted} is what {one.speaker} said, {other.quoted} what {other.speaker} said"


def party_of(speaker: str | None) -> str | None:
    """Whose side somebody is on who is named by what he is."""
    found = {PARTY[word] for word in (speaker or "").casefold().split() if word in PARTY}
    return found.pop() if len(found) == 1 else None
