"""What surrounds the projects: declaration, forum and population."""

from coopvision.model import AdvisoryForum, Declaration, Forecast, PopulationOutlook, Side, Zone
from coopvision.notation import amount_number
from coopvision.testing.plans.plan import Plan


def build_declaration(plan: Plan, zone: Zone) -> Declaration:
    """The declaration of the central cities, before any agreement."""
    return Declaration(
        cities=[member.name.removeprefix("旧") for member in zone.side(Side.CENTRAL)],
        date=f"{plan.declared}-04-30",
        published=f"{plan.declared}-04-30",
        municipalities=[member.name for member in zone.side(Side.PARTNER)],
    )


def build_forum(plan: Plan) -> AdvisoryForum:
    """The forum that met before the term."""
    return AdvisoryForum(
        name="みなと定住自立圏共生ビジョン懇談会",
        meetings=[f"{plan.first - 1}-11-10", f"{plan.first}-02-05"],
    )


def build_outlook(plan: Plan, zone: Zone) -> PopulationOutlook:
    """Fewer people than today, and a target above the estimate."""
    today = sum(int(amount_number(member.population) or 0) for member in zone.members) or 100_000
    year = f"{plan.last + 10}年"
    return PopulationOutlook(
        source="国立社会保障・人口問題研究所",
        estimates=[Forecast(period=year, population=today * 8 // 10, ageing_rate="41.2%")],
        targets=[Forecast(period=year, population=today * 9 // 10, ageing_rate="38.5%")],
    )
