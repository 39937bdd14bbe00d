"""Agreements (定住自立圏形成協定) between the central city and one partner, or what stands in their place."""

from collections.abc import Iterable

from attrs import field, frozen

from coopvision.model.nodes import Node
from coopvision.model.reading import read_optional_period
from coopvision.notation import Period


def _as_items(given: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(numbers) for numbers in given)


@frozen(kw_only=True, eq=False, repr=False)
class Resolution(Node):
    """A resolution of a council (議決): whose council, as a reference to a member, and when."""

    council: str
    date: Period | None = field(default=None, converter=read_optional_period)

    @property
    def key(self) -> str:
        """Whose council it is."""
        return self.council


@frozen(kw_only=True, eq=False, repr=False)
class Amendment(Node):
    """A change of an agreement (変更), the resolutions behind it and its publication, as printed."""

    date: Period | None = field(default=None, converter=read_optional_period)
    reason: str | None = None
    resolutions: tuple[Resolution, ...] = field(default=(), converter=tuple[Resolution, ...])
    published: Period | None = field(default=None, converter=read_optional_period)


@frozen(kw_only=True, eq=False, repr=False)
class Agreement(Node):
    """One agreement (形成協定), policy (形成方針) or compact (連携協約).

    Attributes:
        parties: References to members (code, name or mark): two for an agreement, three where a
            two-city centre signs one paper with a partner, one for a policy.
        kind: `formation_agreement`, `formation_policy` or `cooperation_compact`.
        concluded: The date of conclusion.
        resolutions: The councils' resolutions on its conclusion.
        published: When it was published.
        ended: The date from which it no longer holds.
        amendments: Its changes, in order.
        items: The agreement items (協定事項) it names, each the numbers of a section from the top.
    """

    parties: tuple[str, ...] = field(converter=tuple[str, ...])
    kind: str = "formation_agreement"
    concluded: Period | None = field(default=None, converter=read_optional_period)
    resolutions: tuple[Resolution, ...] = field(default=(), converter=tuple[Resolution, ...])
    published: Period | None = field(default=None, converter=read_optional_period)
    ended: Period | None = field(default=None, converter=read_optional_period)
    amendments: tuple[Amendment, ...] = field(default=(), converter=tuple[Amendment, ...])
    items: tuple[tuple[str, ...], ...] = field(default=(), converter=_as_items)

    @property
    def key(self) -> str:
        """The parties."""
        return "・".join(self.parties)
