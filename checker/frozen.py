"""What small records are made of."""

from msgspec import Struct


class Frozen(Struct, frozen=True, gc=False):
    """A record that never changes and never holds itself, so that no garbage collector need look at it.

    Compiled modules take it for their records, and from here: mypyc drops the keywords of a class but not what it
    inherits, and finds a base only in the module that defines it.
    """
