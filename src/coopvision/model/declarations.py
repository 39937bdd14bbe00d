"""The central city's declaration (中心市宣言), as far as the vision repeats it."""

from attrs import field, frozen

from coopvision.model.nodes import Node
from coopvision.model.reading import read_optional_period
from coopvision.notation import Period


@frozen(kw_only=True, eq=False, repr=False)
class Declaration(Node):
    """The declaration (中心市宣言) with which a central city begins a zone.

    Attributes:
        cities: References to the members that made it (code, name or mark): two where a two-city centre
            declares in one paper; of a merged single city the name of the city.
        date: The date it bears.
        published: When it was published.
        municipalities: The municipalities it names: those whose people commute to the centre, and those
            ready to cooperate.
    """

    cities: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    date: Period | None = field(default=None, converter=read_optional_period)
    published: Period | None = field(default=None, converter=read_optional_period)
    municipalities: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
