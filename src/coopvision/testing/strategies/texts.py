"""Text as documents print it, and as nobody expects it."""

import re
from typing import Final

from hypothesis import strategies as st

USUAL: Final = (
    *(
        "みなと市",
        "①",
        "ア",
        "(1)",
        "R3年度",
        "R3～R7年度",
        "R2年12月末",
        "2015-10-01",
        "計1,000人",
        "67.5％",
        "現状より増加",
    ),
    *("［室 登 豊］", "６市町", "検討中", "－", "32.800人", "", " ", "△5", "58，370", "000020012050", "012050"),
)
"""What stands in documents, in any field."""

texts: Final = st.one_of(st.sampled_from(USUAL), st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
"""Any text: what documents print, and all else."""

_NO_NUMBER: Final = re.compile(r"[-+]?\.?(nan|inf|infinity)", re.IGNORECASE)
_LONGEST: Final = 18


def may_stand_in_a_file(amount: object) -> bool:
    """Whether an amount is of none of the two kinds that no file may hold: no number, or more than 18 digits."""
    text = str(amount).strip()
    return not _NO_NUMBER.fullmatch(text) and sum(char in "0123456789" for char in text) <= _LONGEST


printed_amounts: Final = st.one_of(st.none(), st.integers(1 - 10**18, 10**18 - 1), texts).filter(may_stand_in_a_file)
"""Whatever may stand in a table's cell: numbers, blanks, text."""
