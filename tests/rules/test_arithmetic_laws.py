"""The arithmetic rules on visions that Hypothesis draws."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopvision.checking import make_engine
from coopvision.engine import Engine, Severity
from coopvision.model import Cell
from coopvision.notation import amount_number
from coopvision.testing.strategies import amount_cells, replace, slips, visions

ENGINE = make_engine()
ARITHMETIC = Engine(rule for rule in ENGINE.rules if rule.name.endswith("-mismatch") or rule.name.endswith("-disagree"))
relaxed = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


@relaxed
@given(visions())
def test_consistent_visions_are_clean(vision):
    """No false alarm: nothing at warning or above, and something was examined."""
    report = ENGINE.check(vision)
    assert [finding for finding in report.findings if finding.severity.reaches(Severity.WARNING)] == []
    assert report.ok


@relaxed
@given(visions(), st.data())
def test_every_single_cell_corruption_is_found_where_it_is(vision, data):
    """Some finding points at the changed cell, or names it as part of the relation it broke."""
    cell = data.draw(st.sampled_from(amount_cells(vision)))
    wrong = data.draw(slips(amount_number(cell.value)))
    report = ARITHMETIC.check(replace(vision, cell, wrong))
    paths = {
        place.path for finding in report.findings for place in (finding.place, *(r.place for r in finding.related))
    }
    assert path_of(vision, cell) in paths


@relaxed
@given(visions())
def test_every_amount_is_verified_by_some_relation(vision):
    """What no relation verifies, no corruption of could be found."""
    assert [place.path for place in ENGINE.check(vision).coverage.unverified if ".amounts[" in place.path] == []


@relaxed
@given(visions(), st.randoms(use_true_random=False))
def test_the_order_of_projects_towns_and_rows_changes_nothing_but_order(vision, random):
    """Findings are about facts, not about positions."""
    from attrs import evolve

    def shuffled(values):
        return tuple(random.sample(values, len(values)))

    other = evolve(
        vision,
        zone=evolve(vision.zone, members=shuffled(vision.zone.members)),
        projects=[
            evolve(p, participants=shuffled(p.participants), indicators=shuffled(p.indicators))
            for p in shuffled(vision.projects)
        ],
    )
    before, after = ENGINE.check(vision), ENGINE.check(other)
    assert sorted(map(essence, before.findings)) == sorted(map(essence, after.findings))


def essence(finding):
    return finding.rule, finding.place.path, str(finding.found), str(finding.expected)


def path_of(vision, cell: Cell):
    from coopvision.engine.index import Index

    return Index(vision).path(cell)
