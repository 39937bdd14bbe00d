"""How much a file may ask of us; a vision stays a thousand times below."""

from typing import Final

MAX_BYTES: Final = 64 * 1024 * 1024
"""The size of a file, in bytes."""

MAX_DEPTH: Final = 64
"""How deep mappings and lists may stand in one another, aliases expanded."""

MAX_VALUES: Final = 2_000_000
"""How many values a document may hold, aliases expanded."""

MAX_DIGITS: Final = 18
"""The digits of an integer; the sums of such figures stay exact in other programs' 64 bits too."""

MAX_EXCERPT: Final = 4_000
"""The characters of a line that is quoted; reports would else hold a file of one long line for each finding."""

MAX_FAULTS: Final = 1_000
"""How many faults are named; a file with more is not what it was meant to be."""
