"""What a rule yields besides relations."""

import pytest

from coopvision.engine import blocked, undecided
from coopvision.engine.checks import Blocked, Open
from coopvision.model import Cell
from coopvision.testing import sample


@pytest.mark.parametrize(("check", "judgement"), [(undecided, Open), (blocked, Blocked)])
def test_what_has_no_answer_keeps_the_places_that_it_waits_for(check, judgement):
    """All of them, in the order given."""
    vision = sample().vision
    places = (Cell(vision, "title"), vision.zone, Cell(vision, "published"))
    assert check(*places).judge() == judgement(places)
