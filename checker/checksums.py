"""BLAKE2, without the library of ciphers that `hashlib` loads along with it, which takes longer than our sums."""

try:
    from _blake2 import blake2b
except ImportError:  # another Python keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
