"""Of what time an indicator's value is (時点), as printed and as it is meant."""

from typing import Final

from coopvision.engine import Check, Context, blocked, undecided
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Era, Period, find_period, parse_period
from coopvision.words import Words
from coopvision_rules.indicators.words import BASELINE
from coopvision_rules.lookups import sections_by_key

PART_OF_YEAR: Final = "part-years"
"""What `Period.problem` says of months that make no whole years."""
PARTS_OF_YEAR: Final = frozenset({PART_OF_YEAR, "within-a-year"})
"""That, and what `Period.problem` says of a part of a year whose months are not printed (年度途中)."""
ERA_OMITTED: Final = "era-omitted"
"""What `Period.problem` says of a year without an era, such as 7年度."""
OF_TERM: Final = "of-the-term"
"""What `Period.problem` says of the whole term (計画期間中, 毎年度)."""
_FIRST_OF_TERM: Final = "first-of-the-term"
_LAST_OF_TERM: Final = "last-of-the-term"
_NAMED_BY_TERM: Final = frozenset({OF_TERM, _FIRST_OF_TERM, _LAST_OF_TERM})
IN_WORDS: Final = _NAMED_BY_TERM | {"of-another-time"}
"""What `Period.problem` says of times in words that the term or another time tells (最終年度, 策定時)."""
READABLE: Final = IN_WORDS | PARTS_OF_YEAR | {"separate-times"}
"""Periods that can be read although they are no years to compare."""

_ERAS: Final = (Era.SHOWA, Era.HEISEI, Era.REIWA)
_YEARS_BEFORE: Final = 15
_YEARS_AFTER: Final = 10
_FARTHEST: Final = 50
"""How many years behind the term anybody aims at; 令和71年度 is a slip."""


def stated_period(measure: Measure | None) -> Period | None:
    """The period that is printed, be it among other words; an empty cell and a dash print none."""
    period = measure.period if measure is not None else None
    return None if period is None or period.problem in {"blank", "placeholder"} else find_period(period.text)


def meant_period(measure: Measure | None, ctx: Context) -> Period | None:
    """The period that is printed; where it leaves out the era, with the only one that fits the term.

    Years long after the term are none. A target's time that the term names (計画期間中, 最終年度) has the term's years;
    a baseline's may mean another term.
    """
    period, term = stated_period(measure), ctx.vision.term
    if period is None or term.first is None or term.last is None:
        return period
    if period.last is not None and period.last > term.last + _FARTHEST:
        return Period(text=period.text, first=None, last=None, basis=period.basis, problem="no-such-year")
    if period.problem in _NAMED_BY_TERM and id(measure) in ctx.fact(_targets):
        first = term.last if period.problem == _LAST_OF_TERM else term.first
        last = term.first if period.problem == _FIRST_OF_TERM else term.last
        return Period(text=period.text, first=first, last=last, basis=term.basis, aspect=period.aspect)
    if period.problem != ERA_OMITTED:
        return period
    first, last = term.first - _YEARS_BEFORE, term.last + _YEARS_AFTER
    read = [parse_period(period.text, era=era) for era in _ERAS]
    fitting = [each for each in read if first <= (each.first or 0) and 0 < (each.last or 0) <= last]
    return fitting[0] if len(fitting) == 1 else period


def _targets(ctx: Context) -> set[int]:
    """The identities of all targets, on sheets and sections and in the list."""
    listed = ctx.vision.indicator_list
    found: list[Indicator] = list(listed.rows) if listed is not None else []
    for project in ctx.vision.projects:
        found += project.indicators
    for section in ctx.fact(sections_by_key).values():
        found += section.indicators
    return {id(indicator.target) for indicator in found}


def beside_term(part: Words, ctx: Context, *periods: Period) -> Words:
    """What is odd, seen from the term, about one of these periods: a target that is over before, a baseline within.

    Nothing is said where it is odd of all of them: then it tells nothing of which is right.
    """
    term = ctx.vision.term
    first = term.first or 0
    odd = [each for each in periods if each.understood and ((each.last_fiscal or 0) >= first) is (part is BASELINE)]
    if not first or not odd or len(odd) == len(periods) > 1:
        return Words("", "")
    period = odd[0].text
    if part is BASELINE:
        return Words(
            f"（「{period}」は計画期間「{term.text}」に入っています）",
            f"; “{period}” lies in the term (計画期間) “{term.text}”",
        )
    return Words(
        f"（「{period}」は計画期間「{term.text}」より前です）",
        f"; “{period}” is over before the term (計画期間) “{term.text}”",
    )


def unread(*pairs: tuple[Cell, Period]) -> Check | None:
    """The check that cannot be made where a period has no years that can be told; None if all have.

    Months within a year (`R2年4月～12月`) and times in words can be read, but are no years to compare.
    """
    odd = [(cell, period.problem) for cell, period in pairs if not period.understood]
    hard = [cell for cell, problem in odd if problem not in READABLE]
    if hard:
        return blocked(*hard)
    return undecided(*(cell for cell, _ in odd)) if odd else None
