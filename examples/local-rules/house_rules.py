"""A rule that needs Python, in a single file: `coopvision check vision.yaml --rules house_rules.py`."""

from itertools import pairwise

from coopvision.engine import Checks, Context, RuleWords, Severity, expect, rule
from coopvision.model import Cell, MunicipalTable
from coopvision.words import Words


@rule(
    severity=Severity.NOTICE,
    words=RuleWords(
        title=Words("市町の行が名簿の順に並んでいない", "Rows do not follow the order of the roster"),
        message=Words(
            "{found}の行が{expected}の行より後にあります", "the row of {found} stands after that of {expected}"
        ),
    ),
)
def row_out_of_roster_order(table: MunicipalTable, ctx: Context) -> Checks:
    """The rows of a municipal table follow the roster (構成市町)."""
    places = {member.name: place for place, member in enumerate(ctx.vision.zone.members)}
    rows = [(member, row) for row in table.rows if (member := ctx.vision.zone.find(row.municipality))]
    for (before, _), (member, row) in pairwise(rows):
        holds = places[before.name] <= places[member.name]
        yield expect(holds, Cell(row, "municipality"), found=member.name, expected=before.name)
