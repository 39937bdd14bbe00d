"""Sums of rounded figures (端数処理): what a footnote, or the same figures in a finer unit, explains."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from coopvision.engine import Broken, Check, Context, Sums, expect
from coopvision.model import Amounts, Cell, CostSheet, MunicipalCosts, MunicipalTable, YearlyList
from coopvision.notation import amount_number, money_scale, normal
from coopvision_rules.costs.stated import Statement, numbers_repeated, statements_by_project
from coopvision_rules.costs.tables import Number, heads, lines_of

_SAYS_SO: Final = (
    "四捨五入",
    "端数処理",
    "端数整理",
    "端数調整",
    "端数の関係",
    "端数を切",
    "単位未満",
    "切り捨て",
    "切捨て",
    "切り上げ",
    "切上げ",
)
"""Words of a footnote that says that figures are rounded each for itself (端数処理のため合計が一致しない)."""
_OF_SUMS: Final = ("合計", "総額", "総計", "一致", "合わな", "内訳", "未満", "端数", "事業費", "金額")
"""One of these stands in such a footnote, too: what is said of other figures (満足度は四捨五入) excuses no sum."""
_DENIED: Final = r"(?:四捨五入|処理|整理|調整|切り?[捨上][てげ])(?:は|を)?(?:して|行って|て)?い(?:ない|ません)"
_SEVERAL: Final = 2

_Identity: TypeAlias = tuple[int, str, int | None]
"""What tells a cell from every other."""


def unless_rounded(sums: Check, ctx: Context, *, allowed: bool = False) -> Check:
    """The sum; where rounding explains a difference, a check that holds.

    Args:
        sums: What adds up to what; any other check stays as it is.
        ctx: The document.
        allowed: Whether rounding is taken for granted, without a footnote or a finer statement.
    """
    if not isinstance(sums, Sums):
        return sums
    noted = allowed or _is_noted(sums, ctx.fact(_noted))
    if not noted and sums.to.identity not in ctx.fact(_finer):
        return sums
    broken = sums.judge()
    if not isinstance(broken, Broken):
        return sums
    explained = (noted and may_be_rounding(broken)) or _is_rounded(sums, ctx.fact(_finer))
    return expect(True, sums.to) if explained else sums


def _is_noted(sums: Sums, noted: set[int]) -> bool:
    return bool(noted) and any(id(cell.owner) in noted for cell in (sums.to, *sums.parts))


def may_be_rounding(broken: Broken) -> bool:
    """Whether the gap of a sum is no more than half a unit of every figure that is not 0."""
    cells = [each for each in (broken.at, *(pointer.target for pointer in broken.related)) if isinstance(each, Cell)]
    units = sum(_last_place(number) for cell in cells if (number := amount_number(cell.value)))
    return bool(abs(broken.facts["difference"]) * 2 <= units)


def _last_place(number: Number) -> Number:
    """What one is worth in the last place of a number: 1, or 0.1 of 1.5."""
    if isinstance(number, Decimal) and isinstance(exponent := number.as_tuple().exponent, int):
        return Decimal(1).scaleb(exponent)
    return 1


def _noted(ctx: Context) -> set[int]:
    """The identities of the lines whose table, or for a sheet whose document, says that figures are rounded."""
    costs = ctx.vision.cost_by_municipality
    found: set[int] = set()
    tables = [head for head in ctx.fact(heads) if isinstance(head, YearlyList | MunicipalTable)]
    everywhere = any(_says_so(_footnotes(table, costs)) for table in tables)
    for head in ctx.fact(heads):
        if everywhere if isinstance(head, CostSheet) else _says_so(_footnotes(head, costs)):
            found.update(map(id, lines_of(head)))
    return found


def _footnotes(table: YearlyList | MunicipalTable, costs: MunicipalCosts | None) -> Sequence[str]:
    shared = costs.footnotes if costs is not None and isinstance(table, MunicipalTable) else ()
    return (*table.footnotes, *shared)


def _says_so(footnotes: Iterable[str]) -> bool:
    return any(map(_speaks_of_rounding, map(normal, footnotes)))


def _speaks_of_rounding(text: str) -> bool:
    rounded, of_sums = (any(word in text for word in words) for words in (_SAYS_SO, _OF_SUMS))
    return rounded and of_sums and re.search(_DENIED, text) is None


def _finer(ctx: Context) -> dict[_Identity, Decimal]:
    """What a finer statement of the same amount says in the unit of the coarse one, by the cell of the coarse one."""
    found: dict[_Identity, Decimal] = {}
    for number, statements in ctx.fact(statements_by_project).items():
        scales = [money_scale(statement.head.unit) for statement in statements]
        known = [scale for scale in scales if scale is not None]
        if number in ctx.fact(numbers_repeated) or len(set(known)) < _SEVERAL:
            continue
        finest = statements[scales.index(min(known))]
        for statement in statements:
            found.update(_of_statement(statement, finest))
    listed = ctx.vision.cost_by_year
    if listed is not None and listed.total is not None and found:
        found.update(_of_grand_total(listed, listed.total, found))
    return found


def _of_statement(coarse: Statement, finest: Statement) -> dict[_Identity, Decimal]:
    """The figures of one line."""
    scale, fine = money_scale(coarse.head.unit), money_scale(finest.head.unit)
    if scale is None or fine is None or fine >= scale or coarse.years != finest.years:
        return {}
    pairs = zip(_cells(coarse.line), _cells(finest.line), strict=False)
    return {cell.identity: Decimal(amount_number(other.value) or 0) * fine / scale for cell, other in pairs}


def _of_grand_total(table: YearlyList, total: Amounts, found: dict[_Identity, Decimal]) -> dict[_Identity, Decimal]:
    """The figures of the total of the list, where all of its rows have finer ones."""
    sums: dict[_Identity, Decimal] = {}
    for cell in _cells(total):
        parts = [found.get(Cell(row, cell.field, cell.position).identity) for row in table.rows]
        if None not in parts:
            sums[cell.identity] = sum((part for part in parts if part is not None), Decimal(0))
    return sums


def _cells(line: Amounts) -> list[Cell]:
    return [line.total_cell(), *line.cells()]


def _is_rounded(sums: Sums, finer: dict[_Identity, Decimal]) -> bool:
    """Whether parts and total are each the finer figure rounded, or each cut, and the finer figures add up."""
    cells = [*sums.parts, sums.to]
    exact = [finer.get(cell.identity) for cell in cells]
    known = [each for each in exact if each is not None]
    if len(known) < len(cells) or sum(known[:-1], Decimal(0)) != known[-1]:
        return False
    gaps = [(amount_number(cell.value) or 0) - each for cell, each in zip(cells, known, strict=True)]
    return all(abs(gap) * 2 <= 1 for gap in gaps) or all(-1 < gap <= 0 for gap in gaps)
