"""The zone (圏域) and the municipalities that form it."""

from collections import Counter
from enum import Enum
from functools import cached_property

from attrs import field, frozen

from coopvision.model.nodes import Node
from coopvision.model.reading import read_amount, read_optional_period, read_optional_quantity
from coopvision.notation import Amount, Period, Quantity


class Side(Enum):
    """The two sides of an agreement: the central city (中心市) and its partners (連携市町)."""

    CENTRAL = "central"
    PARTNER = "partner"


@frozen(kw_only=True, eq=False, repr=False)
class Member(Node):
    """A municipality of the zone (構成市町); of a merged single city, a former municipality.

    Attributes:
        code: The 全国地方公共団体コード, six digits as text (two 伊達市 exist, so the name is no key).
        name: The name as the roster prints it.
        mark: The short mark that the document uses in scopes (室 登 伊 …), if it uses one.
        side: Central city or partner.
        prefecture: The prefecture, where the document says it.
        corporate_number: The 法人番号, thirteen digits as text, where the document or an open-data export gives it.
        population: The population in persons.
        day_night_ratio: Day over night population (昼夜間人口比率), as printed: `1.06`, or `106.0` per cent.
        commuting_ratio: The share that commutes to the centre (通勤通学割合), as printed: `0.12` or `12.0%`.
        census: The census (国勢調査) behind these three.
    """

    code: str
    name: str
    mark: str | None = None
    side: Side = Side.PARTNER
    prefecture: str | None = None
    corporate_number: str | None = None
    population: Amount = field(default=None, converter=read_amount)
    day_night_ratio: Quantity | None = field(default=None, converter=read_optional_quantity)
    commuting_ratio: Quantity | None = field(default=None, converter=read_optional_quantity)
    census: Period | None = field(default=None, converter=read_optional_period)

    @property
    def key(self) -> str:
        """The name."""
        return self.name


@frozen(kw_only=True, eq=False, repr=False)
class Zone(Node):
    """A settlement zone (定住自立圏): its name and its roster, one or two central cities first or anywhere."""

    name: str
    members: tuple[Member, ...] = field(default=(), converter=tuple[Member, ...])

    def side(self, side: Side) -> tuple[Member, ...]:
        """The members on one side."""
        return tuple(member for member in self.members if member.side is side)

    def find(self, reference: str) -> Member | None:
        """The member with this code, name or mark; None if there is none or more than one."""
        return self._by_reference.get(reference)

    @cached_property
    def _by_reference(self) -> dict[str, Member]:
        """Members by everything they can be called; what two could mean is left out."""
        called = [(word, member) for member in self.members for word in {member.code, member.name, member.mark}]
        counts = Counter(word for word, _ in called)
        return {word: member for word, member in called if word is not None and counts[word] == 1}
