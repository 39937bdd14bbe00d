"""Indicators of every kind, consistent in themselves: before the term a baseline, in it a target."""

from typing import NamedTuple

from coopvision.model import Indicator, IndicatorList, ListedIndicator, Measure
from coopvision.notation import Direction
from coopvision.testing.plans.choices import Aim
from coopvision.testing.plans.naming import Theme
from coopvision.testing.plans.plan import Plan
from coopvision.testing.plans.works import Work


class _Draft(NamedTuple):
    """An indicator's two values; the years' worth of the target is the whole term or its last year."""

    name: str
    baseline: str
    target: str
    whole_term: bool = False
    mean: bool = False
    better: Direction | None = None


def build_indicators(plan: Plan, theme: Theme, place: int) -> tuple[Indicator, ...]:
    """The indicators of one project or section."""
    return tuple(_indicator(plan, theme, place, number) for number in range(plan.indicators))


def _indicator(plan: Plan, theme: Theme, place: int, number: int) -> Indicator:
    aim = plan.aims[(place * plan.indicators + number) % len(plan.aims)] if plan.aims else Aim.LEVEL
    draft = _draft(aim, theme, plan)
    before = plan.span(plan.first - 3, plan.first - 2) if draft.mean else plan.year(plan.first - 1)
    then = plan.term if draft.whole_term else plan.year(plan.last)
    mean = "平均" if draft.mean else ""
    return Indicator(
        name=draft.name if number == 0 else f"{draft.name}（{('若年層', '高齢者')[number % 2]}）",
        baseline=Measure(value=draft.baseline, period=before + mean),
        target=Measure(value=draft.target, period=then + (mean if draft.whole_term else "")),
        better=draft.better,
        actuals=[_actual(plan, draft, year) for year in range(plan.passed)],
    )


def _actual(plan: Plan, draft: _Draft, year: int) -> Measure:
    return Measure(value=draft.baseline, period=plan.year(plan.first + year))


def _draft(aim: Aim, theme: Theme, plan: Plan) -> _Draft:
    people, cases, share = f"{theme.counted}者数", f"{theme.counted}件数", f"{theme.share}率"
    up, down = Direction.UP, Direction.DOWN
    several = plan.length > 1
    drafts = {
        Aim.LEVEL: _Draft(cases, "1,200件", "1,500件", better=up),
        Aim.SUM: _Draft(people, "180人", f"計{250 * plan.length:,}人", several, better=up),
        Aim.MEAN: _Draft(share, "48.0%", "60.0%", several, several, up),
        Aim.RATE: _Draft(people, "30人", f"計{40 * plan.length:,}人（40人/年）", several, better=up),
        Aim.SPAN: _Draft(people, "12人", f"{plan.length}年間で{16 * plan.length}人", several, better=up),
        Aim.SHARE: _Draft(share, "67.5％", "72.5％", better=up),
        Aim.AT_LEAST: _Draft(share, "86.1%", "90%以上"),
        Aim.AT_MOST: _Draft(f"{theme.counted}苦情件数", "27件", "25件以下", better=down),
        Aim.MORE: _Draft(people, "57,277人", "現状より増加", better=up),
        Aim.LESS: _Draft(f"{theme.counted}苦情件数", "273件", "現状より減少", better=down),
        Aim.KEEP: _Draft(cases, "18件", "現状維持"),
        Aim.RELATIVE: _Draft(people, "974人", "現状から+20%", better=up),
        Aim.RANK: _Draft(f"{theme.counted}件数の道内順位", "18位", "10位", better=down),
        Aim.DEFERRED: _Draft(cases, "32件", f"{theme.project}開始後に目標値を設定"),
        Aim.FRACTION: _Draft(f"{theme.item}の実施状況", "1/3", "2/3", better=up),
        Aim.SEVERAL: _Draft(f"{theme.item}満足度", "男性61.4% 女性64.2%", "男性65.0% 女性68.0%", better=up),
    }
    return drafts[aim]


def build_list(works: tuple[Work, ...], indicators: tuple[tuple[Indicator, ...], ...]) -> IndicatorList:
    """The summary list: the same again, each with its project."""
    return IndicatorList(
        rows=[
            ListedIndicator(
                project=work.number,
                project_name=work.theme.project,
                name=indicator.name,
                baseline=_again(indicator.baseline),
                target=_again(indicator.target),
            )
            for work, own in zip(works, indicators, strict=True)
            for indicator in own
        ]
    )


def _again(measure: Measure | None) -> Measure | None:
    """The same statement in another place: equal, but a node of its own."""
    return None if measure is None else Measure(value=measure.value, period=measure.period, note=measure.note)
