"""The capital letters of all scripts, for classes of `re`, which has none of its own."""

# Where capitals stand in the Basic Multilingual Plane: to ask of all its characters takes 3 ms.
BLOCKS = (
    (0x0041, 0x0600),  # Latin, Greek, Cyrillic, Armenian
    (0x10A0, 0x1400),  # Georgian, Cherokee
    (0x1C80, 0x1CC0),
    (0x1E00, 0x2200),  # Latin and Greek with accents, letters as signs
    (0x2C00, 0x2D30),  # Glagolitic, Coptic
    (0xA640, 0xA800),
    (0xFF00, 0xFF60),  # of full width
)
CAPITALS = "".join(
    letter for first, last in BLOCKS for letter in map(chr, range(first, last)) if letter.isupper() and letter.isalpha()
)
