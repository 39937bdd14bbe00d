"""Rows that stand twice in a municipal table."""

from typing import Final

from coopvision.engine import Check, Checks, Context, Severity, expect, rule
from coopvision.model import CostRow, MunicipalCosts, MunicipalTable, Vision, plain_number
from coopvision.notation import amount_number
from coopvision.words import Words
from coopvision_rules.costs.recitals import says_so
from coopvision_rules.costs.tables import in_order, same_name
from coopvision_rules.sources import ONE_FACT

_FIRST: Final = Words("一つ目の行", "the first of them")
_COUNTED: Final = Words("もう一方の事業の行", "the row of the other project")
_SAME: Final = Words("金額も同じ", "with the same amounts")
_OTHER: Final = Words("金額は違う", "with other amounts")


@rule("SUM310", severity=Severity.WARNING, cites=[ONE_FACT], needs=["cost_by_municipality"])
def cost_row_repeated(table: MunicipalTable, ctx: Context) -> Checks:
    """A municipality has one row for one work."""
    seen: dict[tuple[str, str], list[CostRow]] = {}
    for row in _counted(table):
        others = seen.setdefault((_town(row, ctx.vision), same_name(row.name)), [])
        twin = next((other for other in others if _is_twin(other, row)), None)
        if twin is None:
            others.append(row)
            yield expect(True, row)
        else:
            yield _repeated(row, twin)


def _counted(table: MunicipalTable) -> list[CostRow]:
    """The rows that do not say themselves that they stand elsewhere, too."""
    return [row for row in table.rows if not says_so(row)]


def _repeated(row: CostRow, twin: CostRow) -> Check:
    return expect(
        holds=False,
        at=row,
        found=row.name or row.municipality,
        municipality=row.municipality,
        same=_SAME if _equal(twin, row) else _OTHER,
        related=[(twin, _FIRST)],
    )


def _is_twin(one: CostRow, other: CostRow) -> bool:
    """Whether two rows of one town and name are about the same work; without names, only if the amounts say so."""
    if one.activities and other.activities and one.activities != other.activities:
        return False
    return bool(same_name(one.name)) or (_equal(one, other) and any(one.amounts))


def _town(row: CostRow, vision: Vision) -> str:
    """The code of the row's member; what is printed, where the roster does not know it."""
    member = vision.zone.find(row.municipality)
    return row.municipality if member is None else member.code


def _equal(one: CostRow, other: CostRow) -> bool:
    return one.amounts == other.amounts and one.total == other.total


@rule("SUM314", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["cost_by_municipality"])
def cost_row_in_two_projects(costs: MunicipalCosts, ctx: Context) -> Checks:
    """No work of a municipality is counted, with the same amounts, in the tables of two projects."""
    seen: dict[tuple[object, ...], tuple[str, CostRow]] = {}
    for table in sorted(costs.tables, key=lambda table: in_order(table.project)):
        for row in _counted(table):
            if same_name(row.name) and any(map(amount_number, row.amounts)):
                number, twin = seen.setdefault(_what(row, ctx.vision), (table.project, row))
                yield expect(
                    plain_number(number) == plain_number(table.project),
                    row,
                    found=row.name,
                    municipality=row.municipality,
                    other=number,
                    related=[(twin, _COUNTED)],
                )


def _what(row: CostRow, vision: Vision) -> tuple[object, ...]:
    """Town, name and amounts, however they are written."""
    return _town(row, vision), same_name(row.name), *map(amount_number, row.amounts)
