"""The heads of the tables of costs against the term, and the rows against the heads."""

from collections.abc import Iterator
from itertools import pairwise

from coopvision.engine import Checks, Context, blocked, expect, rule, undecided
from coopvision.model import Amounts, Cell, CostSheet, MunicipalTable, Vision, YearlyList
from coopvision.notation import FiscalYear, Period
from coopvision_rules.costs.beginnings import years_around, years_without_amounts
from coopvision_rules.costs.tables import Head, years_of
from coopvision_rules.sources import NOTATION, ONE_FACT, TERM
from coopvision_rules.terms import fiscal_term, term_of


def _heads(table: Head) -> Iterator[tuple[Cell, Period, int | None]]:
    """Every head with its place and its year."""
    for index, (head, year) in enumerate(zip(table.years, years_of(table), strict=True)):
        yield Cell(table, "years", index), head, year


@rule("SUM201", cites=[NOTATION])
def cost_year_malformed(table: CostSheet | YearlyList | MunicipalTable, _: Context) -> Checks:
    """Every head of a column of costs is one year."""
    for cell, head, year in _heads(table):
        yield expect(year is not None, cell, found=head)


@rule("SUM202", cites=[NOTATION])
def term_malformed(vision: Vision, _: Context) -> Checks:
    """The term can be read as a period."""
    yield expect(fiscal_term(vision) is not None, Cell(vision, "term"), found=vision.term)


@rule("SUM203", cites=[TERM])
def cost_year_missing(table: CostSheet | YearlyList | MunicipalTable, ctx: Context) -> Checks:
    """A table of costs has a column for every fiscal year of the term."""
    term = term_of(ctx.vision)
    if term is None:
        yield blocked(Cell(ctx.vision, "term"))
        return
    printed = set(years_of(table))
    missing = [year for year in term.years if year not in printed]
    if missing and None in printed:
        yield blocked(*(cell for cell, _, year in _heads(table) if year is None))
        return
    without, around = (ctx.fact(fact).get(id(table), ()) for fact in (years_without_amounts, years_around))
    for year in term.years:
        if year not in printed and year in {*around, *term.partly}:
            yield undecided(
                Cell(table, "years")
            )  # the work may begin later or have ended; half a year may be no column
            continue
        yield expect(
            year in printed or year in without,
            Cell(table, "years"),
            found=[head.text for head in table.years],
            expected=FiscalYear(year).label(),
        )


@rule("SUM204", cites=[TERM])
def cost_year_outside_term(table: CostSheet | YearlyList | MunicipalTable, ctx: Context) -> Checks:
    """A table of costs has no column outside the term."""
    term = fiscal_term(ctx.vision)
    if term is None:
        yield blocked(Cell(ctx.vision, "term"))
        return
    for cell, head, year in _heads(table):
        if year is not None:
            yield expect(year in term, cell, found=head, expected=ctx.vision.term)


@rule("SUM205", cites=[ONE_FACT])
def cost_years_out_of_order(table: CostSheet | YearlyList | MunicipalTable, _: Context) -> Checks:
    """Each column of a table of costs is a later year than the one before."""
    heads = [(cell, head, year) for cell, head, year in _heads(table) if year is not None]
    for (_before, earlier, first), (cell, later, second) in pairwise(heads):
        yield expect(first < second, cell, found=later, expected=earlier)


@rule("SUM206", cites=[ONE_FACT])
def row_length_mismatch(table: CostSheet | YearlyList | MunicipalTable, _: Context) -> Checks:
    """Every line has one cell for each column of its table."""
    for line in _lines(table):
        yield expect(
            len(line.amounts) == len(table.years),
            Cell(line, "amounts"),
            found=len(line.amounts),
            expected=len(table.years),
        )


def _lines(table: CostSheet | YearlyList | MunicipalTable) -> Iterator[Amounts]:
    if isinstance(table, CostSheet):
        yield table
        return
    yield from table.rows
    if isinstance(table, MunicipalTable):
        yield from (row.own_share for row in table.rows if row.own_share is not None)
    if table.total is not None:
        yield table.total
