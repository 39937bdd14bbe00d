"""What a finding says: facts in the reader's language, units of what stands there and of what it is held against."""

import pytest

from coopvision.engine import Engine, RuleWords, expect, rule
from coopvision.engine.checks import Broken
from coopvision.model import Cell, Vision
from coopvision.testing import edited
from coopvision.words import Words

FACTS = "{found}|{expected}|{unit}|{expected_unit}"
UNITS = {"cost_by_year.unit": "万円", "cost_by_municipality.tables[①].unit": "円"}


def message(check, text=FACTS, code=None):
    """The message of a rule that finds one thing in a vision."""

    @rule(code, words=RuleWords(Words("題", "title"), Words(f"日 {text}", f"E {text}")))
    def speaks(vision: Vision, _):
        """Finds it."""
        yield check(vision)

    (finding,) = Engine([speaks]).check(edited(UNITS).vision).findings
    return finding


class Held:
    """A total that is held against another place, and differs."""

    def __init__(self, at, against):
        self.at = at
        self.against = against

    def judge(self):
        """It never agrees."""
        return Broken(self.at, found=1200, expected=1300, against=self.against)


def against(place):
    return lambda vision: Held(Cell(vision.cost_by_year.rows[0], "total"), place(vision))


@pytest.mark.parametrize(
    ("check", "facts"),
    [
        (against(lambda vision: Cell(vision.cost_by_municipality.tables[0].total, "total")), "1,200|1,300|万円|円"),
        (against(lambda vision: Cell(vision, "title")), "1,200|1,300|万円|"),
        (against(lambda _: None), "1,200|1,300|万円|"),
        (lambda vision: expect(False, vision.cost_by_year.rows[0], found="千", expected="万"), "千|万||"),
    ],
    ids=["two units", "no unit there", "nothing there", "no number"],
)
def test_units_stand_beside_numbers(check, facts):
    """Each is the unit of its own place."""
    assert message(check).message == Words(f"日 {facts}", f"E {facts}")


def test_facts_are_spelled_in_the_readers_language():
    """Lists and blanks."""
    finding = message(lambda vision: expect(False, vision, found=["甲", "乙"], expected=None), "{found}|{expected}")
    assert finding.message == Words("日 甲、乙|空欄", "E 甲, 乙|blank")


def test_a_finding_bears_the_code_of_its_rule():
    """Or none."""
    assert message(lambda vision: expect(False, vision), "", "ABC101").code == "ABC101"
    assert message(lambda vision: expect(False, vision), "").code is None
