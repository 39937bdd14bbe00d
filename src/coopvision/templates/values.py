"""How printed values are understood: as numbers, as something to compare, or not at all."""

from collections.abc import Hashable
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from coopvision.engine import Context
from coopvision.model import plain_number
from coopvision.notation import Aspect, Form, Period, Printed, Quantity, Scope, ScopeKind, normal, parse_ordinal
from coopvision.notation import Kind as Quality
from coopvision.templates.shapes import Kind


class Standing(Enum):
    """Why a value gives nothing to compare."""

    BLANK = "blank"
    """Nothing is printed, or a dash."""
    PENDING = "pending"
    """It is still to come (検討中), or no single number."""
    MALFORMED = "malformed"
    """It cannot be read."""


_FORMS: Final = {
    Form.DASH: Standing.BLANK,
    Form.UNDECIDED: Standing.PENDING,
    Form.RANGE: Standing.PENDING,
    Form.MALFORMED: Standing.MALFORMED,
}
_QUALITIES: Final = {
    Quality.BLANK: Standing.BLANK,
    Quality.DASH: Standing.BLANK,
    Quality.DEFERRED: Standing.PENDING,
    Quality.MALFORMED: Standing.MALFORMED,
}
_SCOPES: Final = {ScopeKind.BLANK: Standing.BLANK, ScopeKind.MALFORMED: Standing.MALFORMED}
_PERIODS: Final = {
    **dict.fromkeys(("blank", "placeholder"), Standing.BLANK),
    **dict.fromkeys(("of-the-term", "first-of-the-term", "last-of-the-term", "of-another-time"), Standing.PENDING),
}
_TELLING: Final = frozenset({Aspect.MEAN, Aspect.START, Aspect.END})


def standing(value: Any) -> Standing | None:  # noqa: ANN401, PLR0911 - one line per kind of value
    """Why a value gives nothing to compare; None if it does."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return Standing.BLANK
    if isinstance(value, Printed):
        return _FORMS.get(value.form)
    if isinstance(value, Quantity):
        return _QUALITIES.get(value.kind)
    if isinstance(value, Scope):
        return _SCOPES.get(value.kind)
    if isinstance(value, Period) and not value.understood:
        return _PERIODS.get(value.problem or "", Standing.MALFORMED)
    if isinstance(value, tuple):
        return Standing.BLANK if all(standing(each) is Standing.BLANK for each in value) else None
    return None


def number_of(value: Any) -> int | Decimal | Standing:  # noqa: ANN401 - any printed value
    """The number that is printed, in the unit it stands in."""
    why = standing(value)
    if why is not None:
        return why
    if isinstance(value, Quantity):
        return Standing.PENDING if value.number is None else value.number.value
    number = value.value if isinstance(value, Printed) else value
    return number if isinstance(number, int | Decimal) else Standing.PENDING


def order_of(value: Any) -> Any:  # noqa: ANN401 - whatever sorts among values of its kind
    """What puts a value in order: a number, a time, or the position an ordinal names."""
    why = standing(value)
    if why is not None:
        return why
    if isinstance(value, Period):
        return (value.first, value.month or 0, value.day or 0)
    if isinstance(value, str):
        return parse_ordinal(value) or Standing.MALFORMED
    return number_of(value)


def key_of(value: Any, kind: Kind | None, ctx: Context) -> Hashable:  # noqa: ANN401 - any printed value
    """What is equal for values that say the same; None for one that says nothing."""
    if standing(value) is Standing.BLANK:
        return None
    if kind is Kind.MEMBER:
        member = ctx.vision.zone.find(value)
        return normal(value) if member is None else ("member", member.code)
    return _key(value)


def _key(value: Any) -> Hashable:  # noqa: ANN401, PLR0911 - one line per kind of value
    if isinstance(value, str):
        return plain_number(value)
    if isinstance(value, Period) and value.understood:
        aspect = value.aspect if value.aspect in _TELLING else None
        return value.first, value.last, value.month, value.day, aspect
    if isinstance(value, Quantity) and value.number is not None:
        return value.kind, value.number.value, value.unit, value.bound, value.direction, value.label
    if isinstance(value, Printed) and value.value is not None:
        return value.value
    if isinstance(value, Period | Quantity | Printed | Scope):
        return normal(value.text)
    if isinstance(value, Enum):
        return str(value.value)
    return value  # type: ignore[no-any-return]


def text_of(value: Any) -> str:  # noqa: ANN401 - any printed value
    """The value as it is printed."""
    if isinstance(value, Enum):
        return str(value.value)
    return str(getattr(value, "text", value))


def shown(value: Any) -> Any:  # noqa: ANN401 - any printed value
    """The value for a message; None where nothing is printed."""
    return None if standing(value) is Standing.BLANK and not isinstance(value, Printed) else value


def common_kind(one: Kind | None, other: Kind | None) -> Kind | None:
    """As what values of two kinds can be compared by `key_of`; None if they cannot."""
    if one is other:
        return one
    return Kind.MEMBER if {one, other} == {Kind.TEXT, Kind.MEMBER} else None
