"""Zero and blank (0と空欄): what the document's own footnote makes of them."""

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import CostRow
from coopvision.notation import Amount, Form, Printed, amount_number
from coopvision_rules.sources import ZERO_FOOTNOTE


@rule("SUM108", severity=Severity.WARNING, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def row_without_amounts(row: CostRow, ctx: Context) -> Checks:
    """Where work without a budget is printed 0, no row of a municipality is left empty."""
    costs = ctx.vision.cost_by_municipality
    if costs is not None and costs.zero_cost_printed:
        empty = all(map(_is_empty, row.amounts)) and not amount_number(row.total) and not _is_text(row.total)
        yield expect(not empty, row, found=row.name, municipality=row.municipality)


def _is_empty(amount: Amount) -> bool:
    return amount is None or (isinstance(amount, Printed) and amount.form is Form.DASH)


def _is_text(amount: Amount) -> bool:
    """Whether something else than a number, a dash or nothing is printed."""
    return isinstance(amount, Printed) and amount.form not in {Form.DASH, Form.FIGURE}
