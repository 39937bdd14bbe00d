"""Sums hold in any unit: scaling all amounts changes no finding."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from law_ground import alarms, check, rules, some

from coopvision.engine.index import Index
from coopvision.model import Amounts, walk
from coopvision.notation import amount_number
from coopvision.testing import Spoilt, build_vision
from coopvision.testing.slips.applying import put
from coopvision.testing.strategies import corruptions, plans


def scaled(vision, factor):
    """The vision with every amount so many times as large."""
    index = Index(vision)
    cells = [cell for node in walk(vision) if isinstance(node, Amounts) for cell in (*node.cells(), node.total_cell())]
    larger = vision
    for cell in cells:
        number = amount_number(cell.value)
        if number is not None:
            larger = put(larger, index.steps(cell), int(number) * factor)
    return larger


def said(report):
    """Every finding but those of rules that look at large sums only: rule, place, severity. Figures change."""
    by_size = {rule.name for rule in rules() if any(option.name.endswith("yen") for option in rule.options)}
    return [(each.rule, each.place.path, each.severity) for each in report.findings if each.rule not in by_size]


@given(plans(), st.sampled_from([2, 3, 10, 1000]))
def test_scaling_keeps_a_consistent_vision_clean(plan, factor):
    """Also where the tables have different units."""
    assert alarms(check(scaled(build_vision(plan), factor))) == []


@some(2)
@given(plans(), st.data(), st.sampled_from([2, 3, 10, 1000]))
def test_scaling_changes_no_finding(plan, data, factor):
    """A contradiction is as much of one in 円 as in 千円."""
    plain = evolve(plan, sheets_in_yen=False, full_width=False)
    vision = build_vision(plain)
    vision = Spoilt(vision, data.draw(corruptions(vision))).vision
    assert said(check(scaled(vision, factor))) == said(check(vision))
