"""How the facts of a finding are spelled in its message."""

from decimal import Decimal

import pytest

from coopvision.engine import Engine, RuleWords, expect, rule
from coopvision.model import Amounts, Member, Side, Vision
from coopvision.notation import parse_amount, parse_period
from coopvision.testing import sample
from coopvision.words import Words


def said(fact):
    """What a message says of a fact, in both languages."""

    @rule(words=RuleWords(Words("題", "title"), Words("{fact}", "{fact}")))
    def speaks(vision: Vision, _):
        """Says the fact."""
        yield expect(False, vision, fact=fact)

    return tuple(Engine([speaks]).check(sample().vision).findings[0].message)


@pytest.mark.parametrize(
    ("fact", "spelled"),
    [
        (None, ("空欄", "blank")),
        (Words("年度", "fiscal year"), ("年度", "fiscal year")),
        ("{as it is}", ("{as it is}", "{as it is}")),
        (1234567, ("1,234,567", "1,234,567")),
        (-1234, ("-1,234", "-1,234")),
        (Decimal("1234.50"), ("1,234.50", "1,234.50")),
        (Side.CENTRAL, ("central", "central")),
        (["a", 1000, None], ("a、1,000、空欄", "a, 1,000, blank")),
        (("a",), ("a", "a")),
        ([], ("", "")),
        (Member(code="012980", name="みなと市"), ("みなと市", "みなと市")),
        (Amounts(total=1), ("Amounts", "Amounts")),
        (parse_amount("12,34"), ("12,34", "12,34")),
        (parse_period("R3～R7年度"), ("R3～R7年度", "R3～R7年度")),
        (1.5, ("1.5", "1.5")),
    ],
)
def test_a_fact_is_spelled_in_the_readers_language(fact, spelled):
    """Numbers with separators, a blank by its name, a list by its elements, what is printed as it is printed."""
    assert said(fact) == spelled


def test_a_set_is_spelled_by_its_elements():
    """Whatever holds several facts is spelled like a list."""
    assert said({"a"}) == said(frozenset({"a"})) == ("a", "a")


def test_a_number_has_the_unit_of_its_table_and_none_where_there_is_none():
    """A message may say `{found}{unit}` wherever it points; text has no unit."""

    @rule(words=RuleWords(Words("題", "title"), Words("{found}{unit}", "{found} {unit}")))
    def tells(vision: Vision, _):
        """Points into a table and out of every table."""
        yield expect(False, vision.cost_by_year.rows[0].total_cell(), found=7600)
        yield expect(False, vision.cost_by_year.rows[0].total_cell(), found="7600")
        yield expect(False, vision.zone, found=3)

    findings = Engine([tells]).check(sample().vision).findings
    assert sorted(finding.message.ja for finding in findings) == ["3", "7,600千円", "7600"]
