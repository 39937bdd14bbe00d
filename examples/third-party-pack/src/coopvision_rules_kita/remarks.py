"""What the remarks (備考) of a row must say."""

from coopvision.engine import Checks, Cite, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, CostRow
from coopvision.notation import amount_number
from coopvision.words import Words

HOUSE = Cite(source=Words("北の圏域の共生ビジョン作成の手引", "the northern zone's own manual"), locator="備考欄")


@rule("KITA101", severity=Severity.NOTICE, cites=[HOUSE], needs=["cost_by_municipality"])
def large_cost_without_source(
    row: CostRow,
    _: Context,
    *,
    above: int = 100_000,
    sources: tuple[str, ...] = ("国費", "道費", "県費", "交付金", "補助", "起債", "過疎債", "基金", "一般財源"),
) -> Checks:
    """The remarks of a row above an amount (in the table's unit) name a source of the money (財源)."""
    total = amount_number(row.total)
    if total is None:
        yield undecided(row.total_cell())
        return
    named = any(source in (row.remarks or "") for source in sources)
    yield expect(total <= above or named, Cell(row, "remarks"), found=row.remarks, total=total, above=above)
