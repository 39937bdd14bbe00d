"""What a coexistence vision (共生ビジョン) says, exactly as printed.

Immutable attrs classes. Nothing is merged and nothing is corrected: the same fact printed in
three tables is three statements, `0` and blank are different, and a value nobody can read
stays in the model as malformed text.
"""

from coopvision.model.addresses import Cell, Cells, Column, Location, Series, Several
from coopvision.model.agreements import Agreement, Amendment, Resolution
from coopvision.model.costs import (
    Amounts,
    CostLine,
    CostRow,
    CostSheet,
    MunicipalCosts,
    MunicipalTable,
    YearlyList,
)
from coopvision.model.declarations import Declaration
from coopvision.model.forums import AdvisoryForum
from coopvision.model.indicators import Indicator, IndicatorList, ListedIndicator, Measure
from coopvision.model.nodes import Node
from coopvision.model.pairing import Pairs, pair_indicators
from coopvision.model.populations import Forecast, PopulationOutlook
from coopvision.model.projects import Activity, Project, Role
from coopvision.model.sections import ProjectMention, Section, plain_number, section_key
from coopvision.model.vision import Revision, Vision
from coopvision.model.walk import Link, links, walk
from coopvision.model.zone import Member, Side, Zone

__all__ = [
    "Activity",
    "AdvisoryForum",
    "Agreement",
    "Amendment",
    "Amounts",
    "Cell",
    "Cells",
    "Column",
    "CostLine",
    "CostRow",
    "CostSheet",
    "Declaration",
    "Forecast",
    "Indicator",
    "IndicatorList",
    "Link",
    "ListedIndicator",
    "Location",
    "Measure",
    "Member",
    "MunicipalCosts",
    "MunicipalTable",
    "Node",
    "Pairs",
    "PopulationOutlook",
    "Project",
    "ProjectMention",
    "Resolution",
    "Revision",
    "Role",
    "Section",
    "Series",
    "Several",
    "Side",
    "Vision",
    "YearlyList",
    "Zone",
    "links",
    "pair_indicators",
    "plain_number",
    "section_key",
    "walk",
]
