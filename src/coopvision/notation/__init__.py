"""How Japanese plans write years, periods, amounts, KPI values and participants.

Text in, value out. Every parser here is a *total* function: odd text is never an exception
and never a silent guess, it is a value that says it was not understood and why. The printed
text always stays beside what was read from it.
"""

from coopvision.notation.amounts import Amount, Form, Printed, amount_number, parse_amount
from coopvision.notation.money import money_scale
from coopvision.notation.numbers import Number, parse_number
from coopvision.notation.ordinals import parse_ordinal
from coopvision.notation.periods import Aspect, Basis, Period, parse_period
from coopvision.notation.quantities import (
    Bound,
    Direction,
    Kind,
    Quantity,
    Rate,
    parse_quantity,
    parse_statement,
)
from coopvision.notation.scopes import Scope, ScopeKind, parse_scope
from coopvision.notation.text import normal
from coopvision.notation.units import same_unit
from coopvision.notation.years import Era, FiscalYear, parse_fiscal_year

__all__ = [
    "Amount",
    "Aspect",
    "Basis",
    "Bound",
    "Direction",
    "Era",
    "FiscalYear",
    "Form",
    "Kind",
    "Number",
    "Period",
    "Printed",
    "Quantity",
    "Rate",
    "Scope",
    "ScopeKind",
    "amount_number",
    "money_scale",
    "normal",
    "parse_amount",
    "parse_fiscal_year",
    "parse_number",
    "parse_ordinal",
    "parse_period",
    "parse_quantity",
    "parse_scope",
    "parse_statement",
    "same_unit",
]
