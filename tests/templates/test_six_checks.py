"""The same six checks in TOML and in Python find the same, in whatever document."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopvision.engine import Engine, find_packs
from coopvision.templates import read_rules
from coopvision.testing import all_slips, apply_slip, sample
from coopvision.testing.strategies import visions

IN_TOML = read_rules(str(Path(__file__).with_name("six_checks.toml")))
SAME = {
    "row-total-mismatch": {"row-sums"},
    "municipal-total-mismatch": {"municipal-years", "municipal-totals"},
    "grand-total-mismatch": {"grand-years", "grand-totals"},
    "cost-statements-disagree": {"statement-years", "statement-totals"},
    "participant-without-cost-row": {"members-covered"},
    "indicator-value-malformed": {"values-readable"},
}
STANDARD = [rule for rule in find_packs(["standard"])[0].rules() if rule.name in SAME]
PYTHON, TOML = Engine(STANDARD), Engine(IN_TOML)


def said(engine, vision):
    """What rules say of a vision: by rule, where and which figures."""
    return [(each.rule, each.place.path, each.found, each.expected) for each in engine.check(vision).findings]


def compare(vision):
    """Hold one to the other; the rule on members points at the table in one and at the project in the other."""
    python, toml = said(PYTHON, vision), said(TOML, vision)
    for name, names in SAME.items():
        mine = {rest for rule, *rest in map(tuple, toml) if rule in names for rest in [tuple(rest)]}
        theirs = {tuple(rest) for rule, *rest in python if rule == name}
        if name == "participant-without-cost-row":
            assert len(mine) == len(theirs), name
        elif name == "indicator-value-malformed":
            assert mine == {each for each in theirs if each[0].startswith("projects[")}, name
        else:
            assert mine == theirs, name


FIGURES = [
    "digit-dropped",
    "digit-doubled",
    "digits-swapped",
    "digit-mistyped",
    "times-ten",
    "times-thousand",
    "sign-changed",
    "dot-for-comma",
    "copied-from-column",
    "copied-from-row",
    "columns-swapped",
    "total-not-updated",
    "half-updated",
    "row-left-out",
    "row-misfiled",
    "town-copied",
    "kpi-digit-dropped",
    "kpi-dot-for-comma",
]
"""Slips in single figures and rows. Of others the standard rules know more: they say it once, where it is worst."""
SLIPS = list(all_slips(sample().vision))


@pytest.mark.parametrize("kind", FIGURES)
def test_in_a_corrupted_sample(kind):
    """The same rows, the same figures, the same place; a few slips of the kind all over the document."""
    slips = [slip for slip in SLIPS if slip.kind.name == kind]
    assert slips
    for slip in slips[:: len(slips) // 8 or 1]:
        compare(apply_slip(sample().vision, slip))


def is_plain(vision):
    """Whether nothing is netted and one unit is used, which only the standard rules mind."""
    tables = vision.cost_by_municipality.tables if vision.cost_by_municipality else ()
    units = {table.unit for table in tables} | {each.costs.unit for each in vision.projects if each.costs}
    units |= {vision.cost_by_year.unit} if vision.cost_by_year else set()
    return len(units) <= 1 and all(row.own_share is None for table in tables for row in table.rows)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_in_any_document(data):
    """Visions of every form are right, and with a slip of a figure in them both find the same."""
    vision = data.draw(visions().filter(is_plain))
    assert said(TOML, vision) == []
    slips = [slip for slip in all_slips(vision) if slip.kind.name in FIGURES]
    if slips:
        compare(apply_slip(vision, data.draw(st.sampled_from(slips))))
