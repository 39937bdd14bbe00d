"""What is said of one amount that two tables print differently (cost-statements-disagree)."""

from collections.abc import Sequence
from typing import Any, Final

from coopvision.engine import Broken
from coopvision.model import Cell
from coopvision.notation import Printed, amount_number
from coopvision.words import Words
from coopvision_rules.costs.slips import slip_of
from coopvision_rules.costs.sound import equals_its_rows
from coopvision_rules.costs.stated import Statement

_BLANK: Final = Words("空欄", "nothing")
_NOTHING: Final = Words("", "")
_UNITS_DIFFER: Final = Words("（単位が違うため差は示しません）", " (no difference is shown, as the units differ)")


def told(statements: Sequence[Statement], broken: Broken) -> Broken:
    """The finding with the facts `here`, `elsewhere` and `gap`, and with its table where that adds up."""
    here, elsewhere = (
        _amount(amount, target, statements)
        for amount, target in ((broken.found, broken.at), (broken.expected, broken.against))
    )
    printed = Words("空欄です" if here is _BLANK else f"{here.ja.lstrip()}と印字されています", f"{here.en} is printed")
    facts = {**broken.facts, "here": printed, "elsewhere": elsewhere, "gap": _gap(broken)}
    return equals_its_rows(statements, broken)._replace(facts=facts)


def _amount(amount: Any, target: object, statements: Sequence[Statement]) -> Words:  # noqa: ANN401 - as printed
    """An amount in the unit of its table; a blank by name, a word in quotation marks."""
    number = amount_number(amount)
    if number is None:
        text = amount.text if isinstance(amount, Printed) else None
        return _BLANK if text is None else Words(f"「{text}」", f"“{text}”")
    unit = next(each.head.unit for each in statements if isinstance(target, Cell) and each.line is target.owner)
    return Words(f" {number:,} {unit}", f"{number:,} {unit}")


def _gap(broken: Broken) -> Words:
    """How far they are apart, if both are numbers in one unit."""
    if amount_number(broken.found) is None or amount_number(broken.expected) is None:
        return _NOTHING
    if isinstance(difference := broken.facts["difference"], Words):
        return _UNITS_DIFFER
    slip = slip_of(broken)
    return Words(f"（差 {difference:,}{slip.ja}）", f" (difference {difference:,}{slip.en})")
