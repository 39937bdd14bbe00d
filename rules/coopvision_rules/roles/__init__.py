"""Who is said to bear cost, and who has a budget (役割分担と事業費)."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, CostRow, Member, MunicipalTable, Project, Role, plain_number
from coopvision.notation import Form, Printed, amount_number
from coopvision.words import Words
from coopvision_rules.coverage.naming import find_member
from coopvision_rules.coverage.reading import named, participants_of
from coopvision_rules.lookups import tables_by_number
from coopvision_rules.sources import ROLE_TEXT

_ROW: Final = Words("事業費の行", "cost row")


_PENDING = frozenset({Form.UNDECIDED, Form.RANGE, Form.MALFORMED})


class _Side(NamedTuple):
    """A role, the members it speaks of, and their rows."""

    role: Role
    members: list[Member]
    rows: list[CostRow]

    @property
    def has_budget(self) -> bool:
        """Whether some amount in the rows is more than 0."""
        amounts = (amount_number(amount) for row in self.rows for amount in (*row.amounts, row.total))
        return any(amount is not None and amount > 0 for amount in amounts)

    @property
    def pending(self) -> list[Cell]:
        """Amounts that are no number yet, or cannot be read."""
        cells = (cell for row in self.rows for cell in (*row.cells(), row.total_cell()))
        return [cell for cell in cells if isinstance(cell.value, Printed) and cell.value.form in _PENDING]


def _sides(project: Project, table: MunicipalTable, ctx: Context) -> Iterator[_Side]:
    vision, participants = ctx.vision, participants_of(project, ctx)
    for role in project.roles:
        if role.bears_cost is None:
            continue
        meant = named(role.who, vision) if role.who else [member for member in participants if member.side is role.side]
        yield _Side(role, meant, [row for row in table.rows if find_member(row.municipality, vision) in meant])


def _examined(project: Project, ctx: Context) -> Iterator[_Side]:
    table = ctx.fact(tables_by_number).get(plain_number(project.number))
    return _sides(project, table, ctx) if table else iter(())


@rule("ROL101", severity=Severity.NOTICE, cites=[ROLE_TEXT], needs=["cost_by_municipality"])
def cost_bearer_without_budget(project: Project, ctx: Context) -> Checks:
    """A side that is said to bear cost has a budget in the project's municipal table."""
    for side in _examined(project, ctx):
        if side.role.bears_cost and side.members:
            if not side.has_budget and side.pending:
                yield undecided(*side.pending)
                continue
            yield expect(
                side.has_budget,
                Cell(side.role, "bears_cost"),
                who=[member.name for member in side.members],
                related=[(row, _ROW) for row in side.rows],
            )


@rule("ROL102", severity=Severity.WARNING, cites=[ROLE_TEXT], needs=["cost_by_municipality"])
def budget_without_cost_bearer(project: Project, ctx: Context) -> Checks:
    """A side with a budget in the project's municipal table is said to bear cost."""
    for side in _examined(project, ctx):
        if side.has_budget and side.members:
            yield expect(
                side.role.bears_cost,
                Cell(side.role, "bears_cost"),
                who=[member.name for member in side.members],
                related=[(row, _ROW) for row in side.rows],
            )
