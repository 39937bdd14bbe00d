"""Eras (元号)."""

import enum


class Era(enum.Enum):
    """An era (元号): its years are counted from 1, and the first is also written 元.

    Attributes:
        kanji: Its name, as in 令和3年.
        letter: Its letter, as in R3年.
        first: The western year of its year 1.
    """

    MEIJI = ("明治", "M", 1868)
    TAISHO = ("大正", "T", 1912)
    SHOWA = ("昭和", "S", 1926)
    HEISEI = ("平成", "H", 1989)
    REIWA = ("令和", "R", 2019)

    def __init__(self, kanji: str, letter: str, first: int) -> None:
        self.kanji = kanji
        self.letter = letter
        self.first = first
