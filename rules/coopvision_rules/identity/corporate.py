"""Corporate numbers (法人番号) of the roster."""

from coopvision.engine import Checks, Context, blocked, expect, rule
from coopvision.model import Cell, Member
from coopvision.notation import corporate_number, parse_corporate_number, parse_municipality_code
from coopvision.words import Words
from coopvision_rules.sources import CODES


@rule("IDN201", cites=[CODES])
def corporate_number_malformed(member: Member, _: Context) -> Checks:
    """A corporate number is thirteen digits."""
    if member.corporate_number is not None:
        number = parse_corporate_number(member.corporate_number)
        yield expect(number.digits, Cell(member, "corporate_number"), found=member.corporate_number)


@rule("IDN202", cites=[CODES])
def corporate_number_unchecked(member: Member, _: Context) -> Checks:
    """The check digit of a corporate number, its first, follows from the other twelve."""
    if member.corporate_number is None:
        return
    number, cell = parse_corporate_number(member.corporate_number), Cell(member, "corporate_number")
    if number.digits is None:
        yield blocked(cell)
    else:
        yield expect(number.problem is None, cell, found=member.corporate_number, expected=number.meant)


@rule("IDN203", cites=[CODES])
def corporate_number_disagrees(member: Member, _: Context) -> Checks:
    """A corporate number holds the code of its municipality: check digit, 000020, code."""
    if member.corporate_number is None:
        return
    number, code = parse_corporate_number(member.corporate_number), parse_municipality_code(member.code)
    cell = Cell(member, "corporate_number")
    if number.digits is None or code.digits is None or code.problem is not None:
        yield blocked(cell if number.digits is None else Cell(member, "code"))
        return
    yield expect(
        number.municipality == code.digits,
        cell,
        found=member.corporate_number,
        expected=corporate_number(code.digits),
        code=member.code,
        related=[(Cell(member, "code"), Words("全国地方公共団体コード", "the municipality code"))],
    )
