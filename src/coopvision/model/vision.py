"""The whole vision."""

from attrs import field, frozen

from coopvision.model.agreements import Agreement
from coopvision.model.costs import MunicipalCosts, YearlyList
from coopvision.model.declarations import Declaration
from coopvision.model.forums import AdvisoryForum
from coopvision.model.indicators import IndicatorList
from coopvision.model.nodes import Node
from coopvision.model.populations import PopulationOutlook
from coopvision.model.projects import Project
from coopvision.model.reading import read_optional_period, read_period
from coopvision.model.sections import Section
from coopvision.model.zone import Zone
from coopvision.notation import Period


@frozen(kw_only=True, eq=False, repr=False)
class Revision(Node):
    """A revision (変更・改訂) of the vision: its number, date, kind and reason as printed."""

    number: str | None = None
    date: Period | None = field(default=None, converter=read_optional_period)
    kind: str | None = None
    reason: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Vision(Node):
    """A coexistence vision (共生ビジョン), as printed.

    Attributes:
        title: The document's title.
        zone: The zone and its roster.
        term: The term (計画期間), such as `R3～R7年度`.
        regime: `settlement_zone` (定住自立圏) or another regime that a rule pack knows.
        edition: The edition (版) as printed.
        published: When it was published or last changed.
        revisions: The revisions so far.
        future_picture: The zone's future picture (将来像), in our words; empty text where the document was
            read for it and prints none.
        declaration: The central city's declaration; None where it was not recorded.
        advisory_forum: The forum; None where it was not recorded.
        population_outlook: The population outlook and its targets; None where they were not recorded.
        agreements: The agreements behind it; empty where the document does not print them.
        sections: The hierarchy, from the top.
        projects: The projects' own sheets.
        cost_by_year: The yearly list; None where the document has none.
        cost_by_municipality: The municipal tables; None where the document has none.
        indicator_list: The summary list of indicators; None where the document has none.
    """

    title: str
    zone: Zone
    term: Period = field(converter=read_period)
    regime: str = "settlement_zone"
    edition: str | None = None
    published: Period | None = field(default=None, converter=read_optional_period)
    revisions: tuple[Revision, ...] = field(default=(), converter=tuple[Revision, ...])
    future_picture: str | None = None
    declaration: Declaration | None = None
    advisory_forum: AdvisoryForum | None = None
    population_outlook: PopulationOutlook | None = None
    agreements: tuple[Agreement, ...] = field(default=(), converter=tuple[Agreement, ...])
    sections: tuple[Section, ...] = field(default=(), converter=tuple[Section, ...])
    projects: tuple[Project, ...] = field(default=(), converter=tuple[Project, ...])
    cost_by_year: YearlyList | None = None
    cost_by_municipality: MunicipalCosts | None = None
    indicator_list: IndicatorList | None = None
