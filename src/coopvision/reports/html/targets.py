"""Baseline and target of every indicator that states both as numbers of one unit that a year can be compared by."""

from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.model import Indicator, Measure, Vision
from coopvision.notation import Aspect, Kind, Quantity, same_unit
from coopvision.reports.years import beside
from coopvision.words import Language, Words

_PLAIN: Final = frozenset({Kind.LEVEL, Kind.MEAN})
_LEFT: Final = 8
_WIDTH: Final = 184


class End(NamedTuple):
    """Baseline or target: as printed, its time, what was drawn in its place if it was not drawn itself."""

    printed: str
    time: str
    drawn: str
    place: str


class Line(NamedTuple):
    """An indicator's way from baseline to target, on a scale that begins at 0."""

    title: str
    name: str
    baseline: End
    target: End


class Targets(NamedTuple):
    """The lines that can be drawn, and the names of the indicators that cannot, by reason."""

    lines: tuple[Line, ...]
    left_out: dict[str, list[str]]

    @property
    def number(self) -> int:
        """How many indicators there are."""
        return len(self.lines) + sum(map(len, self.left_out.values()))

    @property
    def averaged(self) -> bool:
        """Whether any line shows a mean that is not printed."""
        return any(end.drawn for line in self.lines for end in (line.baseline, line.target))


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
    if _number(baseline.value) is None or _number(target.value) is None:
        return Words("現状値か目標値が読み取れる数でない", "baseline or target is no number that can be read")
    if not same_unit(baseline.value.unit or indicator.unit or "", target.value.unit or indicator.unit or ""):
        return Words("単位が違う", "the units differ")
    start, end = _of_a_year(baseline), _of_a_year(target)
    if start is None or end is None or min(start, end) < 0:
        return Words(
            "複数年の数で、計か平均かの記載がないなど、1 年の値と比べられない",
            "of several years, without saying whether it is a sum or a mean, or else not comparable with one year",
        )
    longest = max(start, end) or Decimal(1)
    return Line(
        title=title,
        name=indicator.name,
        baseline=_end(baseline, start, longest, language),
        target=_end(target, end, longest, language),
    )


def _end(measure: Measure, value: Decimal, longest: Decimal, language: Language) -> End:
    return End(
        printed=measure.value.text,
        time=_time(measure, language),
        drawn="" if value == _number(measure.value) else _averaged(value, measure.value.unit, language),
        place=f"{(_LEFT + _WIDTH * value / longest).quantize(Decimal('0.1')):f}",
    )


def _averaged(value: Decimal, unit: str, language: Language) -> str:
    """A mean that is not printed, to a tenth; said to be about that where it was rounded."""
    tenths = value.quantize(Decimal("0.1"))
    shown = f"{int(tenths):,}" if tenths == int(tenths) else f"{tenths:,}"
    about = Words("約 ", "about ").in_language(language) if tenths != value else ""
    return Words(f"1 年平均 {about}{shown}{unit}", f"yearly mean {about}{shown}{unit}").in_language(language)


def _number(value: Quantity) -> Decimal | None:
    return None if value.number is None else value.number.value


def _of_a_year(measure: Measure) -> Decimal | None:
    """What the value says of one year: itself if it is a level or a mean, its share of a year if it is a sum.

    None if it speaks of several years without saying how.
    """
    value, period, number = measure.value, measure.period, _number(measure.value)
    aspect = None if period is None else period.aspect
    years = None if period is None else period.years
    if number is None:
        return None
    if aspect is not Aspect.MEAN and (value.kind is Kind.SUM or aspect is Aspect.TOTAL):
        years = value.span or years
        return number / years if years else None
    single = years in {None, 1} or value.kind is Kind.MEAN or aspect is Aspect.MEAN
    return number if value.kind in _PLAIN and single else None


def _time(measure: Measure, language: Language) -> str:
    if measure.period is None:
        return ""
    western = beside(measure.period, language)
    return f"{measure.period.text} ({western})" if western else measure.period.text
