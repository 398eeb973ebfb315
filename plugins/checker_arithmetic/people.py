"""Nouns that count people, as units of a quantity: a whole number of them can be counted, and asked."""

PEOPLE = frozenset(
    """person people man woman boy girl child pupil student adult teenager patient respondent participant volunteer
    voter member worker employee nurse doctor surgeon teacher driver resident prisoner officer player passenger guest
    victim""".split()
)
# What a group of people may be divided into.
KINDS = frozenset({"man", "woman", "boy", "girl", "child", "adult", "teenager"})
