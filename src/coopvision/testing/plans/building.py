"""From a plan to the vision that follows from it: always the same, always consistent."""

from coopvision.model import Revision, Vision
from coopvision.testing.plans.around import build_declaration, build_forum, build_outlook
from coopvision.testing.plans.choices import Level
from coopvision.testing.plans.hierarchy import build_sections, item_numbers
from coopvision.testing.plans.measures import build_indicators, build_list
from coopvision.testing.plans.plan import Plan
from coopvision.testing.plans.projects import build_project
from coopvision.testing.plans.roster import build_agreements, build_zone
from coopvision.testing.plans.tables import build_municipal_costs, build_yearly_list
from coopvision.testing.plans.works import Work, build_works


def build_vision(plan: Plan) -> Vision:
    """The consistent vision of a plan: no standard rule has an error or a warning on it."""
    zone = build_zone(plan)
    works = build_works(plan, zone)
    indicators = tuple(build_indicators(plan, work.theme, place) for place, work in enumerate(works))
    on_sheets = plan.level is Level.PROJECT or not plan.hierarchy
    return Vision(
        title="みなと定住自立圏共生ビジョン",
        zone=zone,
        term=plan.term,
        edition=f"第{plan.passed + 1}版",
        published=f"{plan.first + plan.passed}-06-15" if plan.passed else None,
        revisions=[_revision(plan, number + 1) for number in range(plan.passed)],
        future_picture="住み慣れた地域で安心して暮らし続けられる圏域" if plan.around else None,
        declaration=build_declaration(plan, zone) if plan.around else None,
        advisory_forum=build_forum(plan) if plan.around else None,
        population_outlook=build_outlook(plan, zone) if plan.around else None,
        agreements=build_agreements(plan, zone, _items(plan, works)),
        sections=build_sections(plan, works, indicators),
        projects=[
            build_project(plan, work, own if on_sheets else ()) for work, own in zip(works, indicators, strict=True)
        ],
        cost_by_year=build_yearly_list(plan, works) if plan.by_year else None,
        cost_by_municipality=build_municipal_costs(plan, works) if plan.by_municipality else None,
        indicator_list=build_list(plan, works, indicators) if plan.indicator_list and on_sheets else None,
    )


def _items(plan: Plan, works: tuple[Work, ...]) -> list[tuple[str, ...]]:
    """The items that an agreement names, each once."""
    return list(dict.fromkeys(item_numbers(plan, work) for work in works)) if plan.hierarchy else []


def _revision(plan: Plan, number: int) -> Revision:
    return Revision(number=str(number), date=f"{plan.first + number}-06-15", kind="amendment", reason="事業の追加")
