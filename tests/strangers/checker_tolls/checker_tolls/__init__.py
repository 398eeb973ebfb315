"""Rules for death tolls."""

from itertools import pairwise
from pathlib import Path

from checker import Example, Rule, hookimpl

class FallingToll(Rule, frozen=True):
    """A death toll that rises cannot come out lower than it was."""
    def review(self, group):
        tolls = [claim for claim in group.of("quantity") if "death toll" in claim.sentence.text]
        for before, after in pairwise(tolls):
            if "toll rose" in after.sentence.text and after.value.low < before.value.low:
                yield self.finding(after, before, message="rose to {here.text}, but was {there.text} before")

RISES = Example(flags=("The death toll stood at {14} at noon. By night the death toll rose to {9}.",))
GROWS = Example(passes=("The death toll stood at 9 at noon. By night the death toll rose to 14.",))

@hookimpl
def checker_rules():
    return [FallingToll(id="tolls/falling-toll", examples=(RISES, GROWS))]

@hookimpl
def checker_rulebooks():
    return [Path(__file__).parent / "rules"]
