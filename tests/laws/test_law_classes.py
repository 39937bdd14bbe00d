"""Strategies know every class of the model."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from law_ground import spoilt

from coopvision import model
from coopvision.model import Amounts, Node, walk
from coopvision.testing import Level, Plan, build_vision
from coopvision.testing.strategies import nodes, parts

CLASSES = sorted(
    (each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Node) and each is not Node),
    key=lambda kind: kind.__name__,
)
FULL = (
    Plan(shares=True, actuals=1, projects=3),
    Plan(level=Level.FIELD),
)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_can_be_drawn(kind):
    """By the types of its fields, so that new classes and fields are drawn at once."""

    @settings(max_examples=5)
    @given(nodes(kind))
    def drawn(node):
        assert type(node) is kind
        assert evolve(node) == node

    drawn()


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_stands_in_some_consistent_vision(kind):
    """A class without a place in the plans is named here: give it one in `coopvision.testing.plans`."""
    there = {type(node) for plan in FULL for node in walk(build_vision(plan))}
    assert kind in there or kind is Amounts


@given(spoilt())
def test_no_node_stands_twice(case):
    """Places are told by identity, also in what was doubled."""
    nodes_there = list(walk(case.vision))
    assert len({id(node) for node in nodes_there}) == len(nodes_there)


@given(st.data())
def test_parts_are_of_their_class(data):
    """`parts(CostRow)` draws rows of consistent visions."""
    kind = data.draw(st.sampled_from([model.CostRow, model.Member, model.Indicator]))
    assert isinstance(data.draw(parts(kind)), kind)
