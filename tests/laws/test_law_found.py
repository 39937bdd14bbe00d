"""What a finding says it found is what stands there, and so is what it says of related places."""

from hypothesis import given
from law_ground import check, real, spoilt
from law_places import ways

from coopvision.model import Node
from coopvision.notation import Printed, amount_number

DERIVED = {
    "term-not-five-years": "the number of years",
    "code-prefecture-disagrees": "the prefecture that the code belongs to",
    "cost-sheet-missing": "the project whose sheet is not there",
}
"""Rules that name as found what follows from the value at the place, and what that is."""


def is_printed(value):
    """Whether a value is one that a finding can repeat: no node, no list, no yes or no, no blank."""
    return not (value is None or isinstance(value, Node | tuple | bool)) or isinstance(value, Printed)


def says(found, value):
    """Whether what was found is the value: as such, as its number, or as a part of its text."""
    if isinstance(value, int | Printed):
        return found is not None and amount_number(value) == (
            amount_number(found) if isinstance(found, int | Printed) else found
        )
    return found == value or str(getattr(found, "text", found)) in str(getattr(value, "text", value))


def assert_found(vision):
    for finding in check(vision).findings:
        values = [value for _, value in ways(vision, finding.place.path)]
        if finding.rule not in DERIVED and is_printed(values[0]):
            assert any(says(finding.found, value) for value in values), finding
        for related in finding.related:
            values = [value for _, value in ways(vision, related.place.path)]
            assert (None if isinstance(values[0], Node) else related.found) in [
                None if isinstance(value, Node) else value for value in values
            ], (finding, related)


@given(spoilt())
def test_what_was_found_stands_at_the_place(case):
    """Not what should stand there, and not what stands beside it."""
    assert_found(case.vision)


def test_what_was_found_in_the_real_vision_stands_at_the_place():
    """With every kind of finding that a real document has."""
    assert_found(real().vision)
