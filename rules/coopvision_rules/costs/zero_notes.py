"""What the footnotes say of work without a budget (予算なしで実施する事業): printed 0, left blank, or a dash."""

import enum
import re
from collections.abc import Iterable
from typing import Final

from coopvision.engine import Context
from coopvision.model import MunicipalCosts
from coopvision.notation import normal

_NO_BUDGET: Final = "(?:予算(?:措置|計上|額)?[がをのは]?(?:なし|無し|ない|無い|伴わない|要しない)|ゼロ予算|予算0)"
_ZERO: Final = "(?:[「『\"'(]|(?<![0-9.,]))(?:0|ゼロ)(?![0-9.,年月日件人円])"
_BLANK: Final = "空欄|空白|ブランク"
_DASH: Final = "[「『\"'(][-―ーｰ][」』\"')]|[-―](?=[とで](?:表|記|す|し))|ダッシュ|ハイフン"
_MARK: Final = f"(?P<zero>{_ZERO})|(?P<blank>{_BLANK})|(?P<dash>{_DASH})"
_BEFORE: Final = f"{_NO_BUDGET}[^。]*?(?:{_MARK})"
_BEHIND: Final = f"(?:{_MARK})[^。、]*?は[^。、]*?{_NO_BUDGET}"


class ZeroMark(enum.Enum):
    """What is printed where work is done without a budget."""

    ZERO = "0"
    BLANK = "空欄"
    DASH = "－"


_MARKS: Final = {"zero": ZeroMark.ZERO, "blank": ZeroMark.BLANK, "dash": ZeroMark.DASH}


def zero_mark(footnotes: Iterable[str]) -> ZeroMark | None:
    """What these footnotes say, in the words of this module; None where they do not say it, or two things."""
    said = {mark for text in footnotes if (mark := _said(normal(text))) is not None}
    return said.pop() if len(said) == 1 else None


def _said(text: str) -> ZeroMark | None:
    found = re.search(_BEHIND, text) or re.search(_BEFORE, text)
    return None if found is None or found.lastgroup is None else _MARKS[found.lastgroup]


def noted_mark(ctx: Context) -> ZeroMark | None:
    """What the footnotes of the municipal tables say."""
    costs = ctx.vision.cost_by_municipality
    return None if costs is None else zero_mark((*costs.footnotes, *_of_tables(costs)))


def _of_tables(costs: MunicipalCosts) -> Iterable[str]:
    return (text for table in costs.tables for text in table.footnotes)


def zero_is_printed(ctx: Context) -> bool:
    """Whether work without a budget is printed 0: as the footnotes say, or else as the file says."""
    costs = ctx.vision.cost_by_municipality
    mark = ctx.fact(noted_mark)
    return costs is not None and (costs.zero_cost_printed if mark is None else mark is ZeroMark.ZERO)
