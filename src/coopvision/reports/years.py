"""Western years beside those of eras, for readers of English."""

from typing import Final

from coopvision.notation import Aspect, Basis, Period, parse_period
from coopvision.words import Language

_STEP: Final = " › "
_ASPECTS: Final = {Aspect.MEAN: " mean", Aspect.START: " start", Aspect.END: " end"}


def beside(period: Period | None, language: Language) -> str:
    """The western years of a period; empty in Japanese, and for a period that was not understood."""
    if language == "ja" or period is None or period.first is None or period.last is None:
        return ""
    first = f"FY{period.first}" if period.basis is Basis.FISCAL else str(period.first)
    if period.month is not None:
        return f"{first}-{period.month:02}"
    years = first if period.first == period.last else f"{first}–{period.last}"
    return years + _ASPECTS.get(period.aspect, "") if period.aspect else years


def with_western(printed: str, language: Language) -> str:
    """A printed period with its western years in brackets."""
    western = beside(parse_period(printed), language)
    return f"{printed} ({western})" if western else printed


def labelled(label: str, language: Language) -> str:
    """The label of a place; where it ends in a year, with the western year."""
    above, step, last = label.rpartition(_STEP)
    return f"{above}{step}{with_western(last, language)}"
