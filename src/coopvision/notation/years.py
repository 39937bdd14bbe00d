"""Fiscal years (年度)."""

from functools import lru_cache
from typing import Literal

from attrs import frozen

from coopvision.notation.dating import MisreadError, compacted, read_year
from coopvision.notation.eras import Era

__all__ = ["Era", "FiscalYear", "parse_fiscal_year"]


@frozen(order=True)
class FiscalYear:
    """A fiscal year (年度): 1 April of the western year to 31 March of the next."""

    western: int

    def label(self, lang: Literal["ja", "en"] = "ja") -> str:
        """The year as plans print it: `R3年度`, `R元年度`; `FY2021` in English.

        The year in which an era begins bears that era's name: 2019 is R元年度, not H31年度.
        """
        if lang == "en":
            return f"FY{self.western}"
        era = next((era for era in reversed(Era) if era.first <= self.western), None)
        if era is None:
            return f"{self.western}年度"
        year = self.western - era.first + 1
        return f"{era.letter}{'元' if year == 1 else year}年度"


def parse_fiscal_year(text: str) -> FiscalYear | None:
    """The fiscal year (年度) that the whole text names, or None.

    Years beyond an era's end are counted on: 平成35年度 is 2023. 年 or no unit at all is taken for
    年度: this is for places where only a fiscal year can stand.
    """
    return _fiscal_year(text)


@lru_cache(maxsize=4096)
def _fiscal_year(text: str) -> FiscalYear | None:
    compact = compacted(text)
    try:
        year = read_year(compact)
    except MisreadError:
        return None
    return FiscalYear(year.western) if year.end == len(compact) else None
