"""The heads of the tables of costs against one another, where no term says which is right."""

from collections import Counter
from typing import Final

from coopvision.engine import Checks, Context, blocked, expect, rule, undecided
from coopvision.model import Cell, Vision
from coopvision.words import Words
from coopvision_rules.costs.beginnings import years_around, years_without_amounts
from coopvision_rules.costs.tables import Head, heads, years_of
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.terms import fiscal_term

_USUAL: Final = Words("ほかの表の見出し", "the head of other tables")


def _years(head: Head) -> frozenset[int | None]:
    return frozenset(years_of(head))


@rule("SUM207", cites=[ONE_FACT])
def cost_heads_disagree(vision: Vision, ctx: Context) -> Checks:
    """All tables of costs are about the same years."""
    tables = ctx.fact(heads)
    if len(tables) < len(("one", "another")):
        return
    usual = Counter(map(_years, tables)).most_common(1)[0][0]
    common = next(head for head in tables if _years(head) == usual)
    without, around = ctx.fact(years_without_amounts), ctx.fact(years_around)
    for head in tables:
        if _years(head) == usual:
            yield expect(True, head)
        elif fiscal_term(vision) is not None:
            yield undecided(Cell(head, "years"))  # the term says which one is wrong, and other rules say it
        elif None in _years(head):
            yield blocked(*(Cell(head, "years", index) for index, year in enumerate(years_of(head)) if year is None))
        elif _years(head) <= usual <= _years(head) | without.get(id(head), set()) | around.get(id(head), set()):
            yield expect(True, head)
        else:
            found, expected = ([year.text for year in each.years] for each in (head, common))
            related = [(Cell(common, "years"), _USUAL)]
            yield expect(False, Cell(head, "years"), found=found, expected=expected, related=related)
