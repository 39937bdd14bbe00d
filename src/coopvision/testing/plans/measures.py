"""Indicators of every kind, consistent in themselves: before the term a baseline, in it a target."""

from typing import Any, NamedTuple

from attrs import evolve

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
    unit: str = ""
    rate: str | None = None


def build_indicators(plan: Plan, theme: Theme, place: int) -> tuple[Indicator, ...]:
    """The indicators of one project or section."""
    return tuple(_indicator(plan, theme, place, number) for number in range(plan.indicators))


def _indicator(plan: Plan, theme: Theme, place: int, number: int) -> Indicator:
    aim = plan.aims[(place * plan.indicators + number) % len(plan.aims)] if plan.aims else Aim.LEVEL
    draft = _draft(aim, theme, plan)
    before = plan.span(plan.first - 3, plan.first - 2) if draft.mean else plan.year(plan.first - 1)
    then = plan.term if draft.whole_term else plan.year(plan.last)
    mean = "平均" if draft.mean else ""
    unit = draft.unit if plan.unit_column else ""
    indicator = Indicator(
        name=draft.name if number == 0 else f"{draft.name}（{('若年層', '高齢者')[number % 2]}）",
        unit=unit or None,
        baseline=Measure(value=draft.baseline.replace(unit, ""), period=before + mean),
        target=Measure(
            value=draft.target.replace(unit, ""),
            period=then + (mean if draft.whole_term else ""),
            note="見込み" if plan.details else None,
        ),
        better=draft.better,
        actuals=[_actual(plan, draft, year) for year in range(plan.passed)],
        id=f"{place + 1}-{number + 1}" if plan.identified else None,
    )
    return evolve(indicator, achievement=_achievement(plan, draft))


def _actual(plan: Plan, draft: _Draft, year: int) -> Measure:
    value = draft.baseline.replace(draft.unit if plan.unit_column else "", "")
    return Measure(value=value, period=plan.year(plan.first + year))


def _achievement(plan: Plan, draft: _Draft) -> Measure | None:
    """The rate at the end of the last year that is over."""
    if not plan.rates or not plan.passed or draft.rate is None:
        return None
    return Measure(value=draft.rate, period=plan.year(plan.first + plan.passed - 1))


def _draft(aim: Aim, theme: Theme, plan: Plan) -> _Draft:
    people, cases, share = f"{theme.counted}者数", f"{theme.counted}件数", f"{theme.share}率"
    up, down = Direction.UP, Direction.DOWN
    several = plan.length > 1
    drafts = {
        Aim.LEVEL: _Draft(cases, "1,200件", "1,500件", better=up, unit="件", rate="80.0%"),
        Aim.SUM: _Draft(people, "180人", f"計{250 * plan.length:,}人", several, better=up),
        Aim.MEAN: _Draft(share, "48.0%", "60.0%", several, several, up),
        Aim.RATE: _Draft(people, "30人", f"計{40 * plan.length:,}人（40人/年）", several, better=up),
        Aim.SPAN: _Draft(people, "12人", f"{plan.length}年間で{16 * plan.length}人", several, better=up),
        Aim.SHARE: _Draft(share, "67.5％", "72.5％", better=up, unit="％", rate="93.1%"),
        Aim.AT_LEAST: _Draft(share, "86.1%", "90%以上", rate="95.7%"),
        Aim.AT_MOST: _Draft(f"{theme.counted}苦情件数", "27件", "25件以下", better=down),
        Aim.MORE: _Draft(people, "57,277人", "現状より増加", better=up),
        Aim.LESS: _Draft(f"{theme.counted}苦情件数", "273件", "現状より減少", better=down),
        Aim.KEEP: _Draft(cases, "18件", "現状維持"),
        Aim.RELATIVE: _Draft(people, "974人", "現状から+20%", better=up),
        Aim.RANK: _Draft(f"{theme.counted}件数の道内順位", "18位", "10位", better=down),
        Aim.DEFERRED: _Draft(cases, "32件", f"{theme.project}開始後に目標値を設定"),
        Aim.FRACTION: _Draft(f"{theme.item}の実施状況", "1/3", "2/3", better=up),
        Aim.AVERAGE: _Draft(people, "平均48人", "平均60人", better=up, rate="80.0%"),
        Aim.PACE: _Draft(people, "30人/年", "40人/年", better=up, rate="75.0%"),
        Aim.NEW: _Draft(cases, "－", "1,500件", better=up),
        Aim.UNMEASURED: _Draft(cases, "", "1,500件", better=up),
        Aim.SEVERAL: _Draft(f"{theme.item}満足度", "男性61.4% 女性64.2%", "男性65.0% 女性68.0%", better=up),
    }
    return drafts[aim]


def build_list(plan: Plan, works: tuple[Work, ...], indicators: tuple[tuple[Indicator, ...], ...]) -> IndicatorList:
    """The summary list: the same again, each with its project."""
    return IndicatorList(
        rows=[
            ListedIndicator(
                project=work.number,
                project_name=work.theme.project,
                name=indicator.name,
                unit=indicator.unit,
                baseline=_again(indicator.baseline),
                target=_again(indicator.target),
                id=indicator.id,
                **(_followed(indicator) if plan.listed_actuals else {}),
            )
            for work, own in zip(works, indicators, strict=True)
            for indicator in own
        ]
    )


def _followed(indicator: Indicator) -> dict[str, Any]:
    """The direction and what came of it."""
    return {
        "better": indicator.better,
        "actuals": [_again(actual) for actual in indicator.actuals],
        "achievement": _again(indicator.achievement),
    }


def _again(measure: Measure | None) -> Measure | None:
    """The same statement in another place: equal, but a node of its own."""
    return None if measure is None else Measure(value=measure.value, period=measure.period, note=measure.note)
