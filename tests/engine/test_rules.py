"""What a rule must be to be accepted."""

import pytest

from coopvision import PackError
from coopvision.engine import RuleWords, expect, rule
from coopvision.model import CostLine, CostRow, Node, Vision
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("文", "message"))


def test_the_name_is_the_functions_with_hyphens_and_the_subject_its_first_class():
    """Nothing has to be said twice."""

    @rule("ABC101", words=WORDS)
    def total_is_odd(line: CostRow | CostLine, _):
        yield expect(True, line)

    assert total_is_odd.name == "total-is-odd"
    assert total_is_odd.subjects == (CostRow, CostLine)
    assert total_is_odd.words is WORDS
    assert next(total_is_odd(CostLine(project="①"), None)).judge() is None


def test_a_rule_is_called_as_its_function_is():
    """With options too; and it is on unless it says otherwise."""

    @rule(words=WORDS, on=False)
    def total_is_low(line: CostLine, _, *, least: int = 0):
        yield expect(least == 3, line)

    assert next(total_is_low(CostLine(project="①"), None, least=3)).judge() is None
    assert not total_is_low.on
    assert rule(words=WORDS)(no_options).on


def no_options(line: CostLine, _):
    yield expect(True, line)


def test_annotations_that_are_text_are_understood():
    """Modules with postponed annotations work too."""

    @rule(words=WORDS)
    def with_text(line: "CostRow", _):
        yield expect(True, line)

    assert with_text.subjects == (CostRow,)


def no_yield(_vision: Vision, _):
    return iter(())


def no_annotation(_vision, _):
    yield


def a_text(_vision: str, _):
    yield


class Stranger(Node):
    """No part of the model."""


def a_stranger(_node: Stranger, _):
    yield


def not_there(_node: "Nowhere", _):  # noqa: F821
    yield


@pytest.mark.parametrize(
    ("function", "complaint"),
    [
        (no_yield, "no yield"),
        (no_annotation, "no vision contains"),
        (a_text, "no vision contains"),
        (a_stranger, "no vision contains"),
        (not_there, "Nowhere"),
    ],
)
def test_a_rule_that_would_look_at_nothing_is_refused(function, complaint):
    """What can never find anything is an error when it is written, and names the rule."""
    with pytest.raises(PackError, match=complaint) as caught:
        rule(words=WORDS)(function)
    assert function.__name__.replace("_", "-") in caught.value.words.ja


def test_a_part_that_no_vision_has_is_refused():
    """`needs` is checked against the model."""

    def needs_nonsense(_vision: Vision, _):
        yield

    with pytest.raises(PackError, match="cost_by_yaer"):
        rule(words=WORDS, needs=["cost_by_yaer"])(needs_nonsense)
