"""How Japanese plans write years, periods, amounts, KPI values and participants.

Text in, value out. Every parser here is a *total* function: odd text is never an exception
and never a silent guess, it is a value that says it was not understood and why. The printed
text always stays beside what was read from it.
"""

from coopvision.notation.amounts import Amount, Form, Printed, amount_number, amount_unit, parse_amount
from coopvision.notation.bracketing import Bracketing, check_brackets
from coopvision.notation.characters import find_broken_character, find_look_alike
from coopvision.notation.codes import (
    CorporateNumber,
    MunicipalityCode,
    corporate_number,
    find_prefecture,
    parse_corporate_number,
    parse_municipality_code,
)
from coopvision.notation.heads import head_years
from coopvision.notation.leftovers import find_leftover
from coopvision.notation.money import money_scale
from coopvision.notation.numbering import numbering_style, ordinal_like
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
from coopvision.notation.surroundings import find_period
from coopvision.notation.text import normal
from coopvision.notation.units import same_counting, same_unit
from coopvision.notation.years import Era, FiscalYear, parse_fiscal_year

__all__ = [
    "Amount",
    "Aspect",
    "Basis",
    "Bound",
    "Bracketing",
    "CorporateNumber",
    "Direction",
    "Era",
    "FiscalYear",
    "Form",
    "Kind",
    "MunicipalityCode",
    "Number",
    "Period",
    "Printed",
    "Quantity",
    "Rate",
    "Scope",
    "ScopeKind",
    "amount_number",
    "amount_unit",
    "check_brackets",
    "corporate_number",
    "find_broken_character",
    "find_leftover",
    "find_look_alike",
    "find_period",
    "find_prefecture",
    "head_years",
    "money_scale",
    "normal",
    "numbering_style",
    "ordinal_like",
    "parse_amount",
    "parse_corporate_number",
    "parse_fiscal_year",
    "parse_municipality_code",
    "parse_number",
    "parse_ordinal",
    "parse_period",
    "parse_quantity",
    "parse_scope",
    "parse_statement",
    "same_counting",
    "same_unit",
]
