"""Baseline and target of every indicator that states both as numbers of one unit and of one kind."""

from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.model import Indicator, Measure, Vision
from coopvision.notation import Aspect, Kind, Quantity, same_unit
from coopvision.reports.html.years import beside
from coopvision.words import Language, Words

_PLAIN: Final = frozenset({Kind.LEVEL, Kind.MEAN})
_LEFT: Final = 8
_WIDTH: Final = 184


class Line(NamedTuple):
    """An indicator's way from baseline to target: `start` and `end` are places on a scale that begins at 0."""

    title: str
    name: str
    baseline: str
    baseline_time: str
    target: str
    target_time: str
    start: str
    end: str


class Targets(NamedTuple):
    """The lines that can be drawn, and the names of the indicators that cannot, by reason."""

    lines: tuple[Line, ...]
    left_out: dict[str, list[str]]


def targets(vision: Vision, language: Language) -> Targets:
    """The indicators of the sheets; those of the list where no sheet has any."""
    of_sheets = [
        (f"{project.number} {project.name}", each) for project in vision.projects for each in project.indicators
    ]
    rows = vision.indicator_list.rows if vision.indicator_list else ()
    of_list = [(f"{row.project} {row.project_name or ''}".strip(), row) for row in rows]
    lines: list[Line] = []
    left_out: dict[str, list[str]] = {}
    for title, indicator in of_sheets or of_list:
        drawn = _line(title, indicator, language)
        if isinstance(drawn, Words):
            left_out.setdefault(drawn.in_language(language), []).append(indicator.name)
        else:
            lines.append(drawn)
    return Targets(tuple(lines), left_out)


def _line(title: str, indicator: Indicator, language: Language) -> Line | Words:
    """The line of an indicator, or why it has none."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None:
        return Words("現状値か目標値の記載がない", "no baseline or no target is printed")
    start, end = _number(baseline.value), _number(target.value)
    if start is None or end is None:
        return Words("現状値か目標値が読み取れる数でない", "baseline or target is no number that can be read")
    if not same_unit(baseline.value.unit or indicator.unit or "", target.value.unit or indicator.unit or ""):
        return Words("単位が違う", "the units differ")
    if not (_comparable(baseline) and _comparable(target)) or min(start, end) < 0:
        return Words("期間の計など、1 年の値と比べられない", "a sum over years, not comparable with one year")
    longest = max(start, end) or 1
    return Line(
        title=title,
        name=indicator.name,
        baseline=baseline.value.text,
        baseline_time=_time(baseline, language),
        target=target.value.text,
        target_time=_time(target, language),
        start=_place(start / longest),
        end=_place(end / longest),
    )


def _number(value: Quantity) -> Decimal | None:
    return None if value.number is None else value.number.value


def _comparable(measure: Measure) -> bool:
    """Whether the value speaks of one year: a level or a mean, and not of several years without saying how."""
    period = measure.period
    several = period is not None and period.years > 1 and period.aspect is not Aspect.MEAN
    return measure.value.kind in _PLAIN and not (several and measure.value.kind is not Kind.MEAN)


def _time(measure: Measure, language: Language) -> str:
    if measure.period is None:
        return ""
    western = beside(measure.period, language)
    return f"{measure.period.text} ({western})" if western else measure.period.text


def _place(share: Decimal) -> str:
    return f"{(_LEFT + _WIDTH * share).quantize(Decimal('0.1')):f}"
