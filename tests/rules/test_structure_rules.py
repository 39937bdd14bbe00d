"""What the rules of numbering hold for whatever is numbered."""

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, State
from coopvision.testing import edited


def outcome_of(name, edits):
    """How a rule alone ends, and the places of its findings."""
    report = Engine([make_rulebook().rule(name)]).check(edited(edits).vision)
    return report.outcomes[0].state, [finding.place.path for finding in report.findings]


def test_a_number_borne_twice_is_no_gap():
    """Two of one number stand beside each other, and what follows them is still due next."""
    assert outcome_of("number-skipped", {"projects[③].number": "②"}) == (State.PASSED, [])
    state, places = outcome_of("number-skipped", {"projects[②].number": "①"})
    assert (state, places) == (State.FAILED, ["projects[③].number"])


def test_a_project_that_a_list_has_twice_running_is_in_order():
    """That it stands there twice is another rule's to say."""
    state, places = outcome_of("list-out-of-order", {"cost_by_year.rows[②].project": "①"})
    assert (state, places) == (State.PASSED, [])
