"""What the footnotes say of work without a budget (予算なしで実施する事業): printed 0, left blank, or a dash."""

import enum
import re
from collections.abc import Iterable, Iterator
from typing import Final

from coopvision.engine import Context
from coopvision.notation import normal

_NO_BUDGET: Final = "(?:予算(?:措置|計上|額)?[がをのは]?(?:なし|無し|ない|無い|伴わない|要しない)|ゼロ予算|予算0)"
_NO_WORK: Final = "実施しな|実施せず|実施なし|未実施|行わな|休止|事業[がのは]?(?:なし|無し|ない|無い)"
_ZERO: Final = "(?:[「『\"'(]|(?<![0-9.,]))(?:0|ゼロ)(?![0-9.,年月日件人])(?!円未満)"
_BLANK: Final = "空欄|空白|ブランク"
_DASH: Final = "[「『\"'(][-―ーｰ][」』\"')]|^[-―ーｰ] ?(?=[は:=])|[-―](?=[とで](?:表|記|す|し))|ダッシュ|ハイフン"
_MARK: Final = f"(?P<zero>{_ZERO})|(?P<blank>{_BLANK})|(?P<dash>{_DASH})"
_CLAUSE: Final = "[、。,;/]|(?<=[^ は:=]) (?=[^ は:=])|及び|また"
_TOPIC: Final = "(?:は|も|場合|とき|年度|際|つき|ついて)$"


class ZeroMark(enum.Enum):
    """What is printed where work is done without a budget."""

    ZERO = "0"
    BLANK = "空欄"
    DASH = "－"


_MARKS: Final = {"zero": ZeroMark.ZERO, "blank": ZeroMark.BLANK, "dash": ZeroMark.DASH}


def zero_mark(footnotes: Iterable[str]) -> ZeroMark | None:
    """What these footnotes say, in the words of this module; None where they do not say it, or two things."""
    said = {mark for clause in _clauses(footnotes) if (mark := _said(clause)) is not None}
    return said.pop() if len(said) == 1 else None


def _clauses(footnotes: Iterable[str]) -> Iterator[str]:
    """The clauses of the footnotes; what only names a topic (予算なしで実施する事業は、) goes with what follows."""
    for text in footnotes:
        topic = ""
        for part in re.split(_CLAUSE, normal(text)):
            clause = f"{topic}{part.strip()}"
            topic = clause if re.search(_TOPIC, clause) and not _marks(clause) else ""
            yield clause


def _said(clause: str) -> ZeroMark | None:
    """The one mark that a clause gives to work without a budget; a year without work is another matter."""
    if re.search(_NO_BUDGET, clause) is None or re.search(_NO_WORK, clause) is not None:
        return None
    marks = _marks(clause)
    return marks.pop() if len(marks) == 1 else None


def _marks(clause: str) -> set[ZeroMark]:
    """The marks that a clause names."""
    found = re.finditer(_MARK, re.sub(_NO_BUDGET, "", clause))
    return {_MARKS[match.lastgroup] for match in found if match.lastgroup is not None}


def noted_mark(ctx: Context) -> ZeroMark | None:
    """What the footnotes of the municipal tables say."""
    return zero_mark(_footnotes(ctx))


def zero_has_a_meaning(ctx: Context) -> bool:
    """Whether the footnotes say what a 0 stands for (「0」は千円未満), be it work without a budget or not."""
    return any(ZeroMark.ZERO in _marks(clause) for clause in _clauses(_footnotes(ctx)))


def _footnotes(ctx: Context) -> list[str]:
    costs = ctx.vision.cost_by_municipality
    return [] if costs is None else [*costs.footnotes, *(text for table in costs.tables for text in table.footnotes)]


def zero_is_printed(ctx: Context) -> bool:
    """Whether work without a budget is printed 0: as the footnotes say, or else as the file says."""
    costs = ctx.vision.cost_by_municipality
    mark = ctx.fact(noted_mark)
    return costs is not None and (costs.zero_cost_printed if mark is None else mark is ZeroMark.ZERO)
