"""Reports with findings of many kinds, drawn as edits of the sample; and files that accept them."""

import json
from datetime import date
from functools import cache

from attrs import evolve
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from coopvision.acceptance import Baseline, Suppression, Suppressions
from coopvision.checking import make_engine
from coopvision.engine import Engine, RuleWords, Severity, blocked, expect, rule
from coopvision.model import Cell, Project, Vision
from coopvision.testing import edited
from coopvision.words import Words

TODAY = date(2026, 11, 24)
BREAKS = {
    "projects[②].costs.total": "2001",
    "cost_by_year.total.total": "9601",
    "cost_by_year.rows[①].amounts[R3年度]": "7",
    "projects[①].participants[2]": "さと町",
    "projects[①].indicators[救急受入件数].target.period": "R8年度",
    "projects[③].roles[central].bears_cost": "true",
    "projects[②].costs.years[1]": "R9年度",
    "projects[①].activities[救急医療補助].scope": "８市町",
}
"""Edits of the sample that break it, alone and together."""

MALFORMED = {"cost_by_year.total.total": "96OO"}
"""An edit that keeps rules from running."""

relaxed = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None, max_examples=30
)


@rule(severity=Severity.WARNING, words=RuleWords(Words("題", "title"), Words("{found} {who}", "{found} {who}")))
def twins(project: Project, _):
    """Two findings at one place, and two that are the same in everything."""
    for who in ("甲", "乙", "乙"):
        yield expect(False, Cell(project, "name"), found=project.name, expected=who, who=who)


@rule(words=RuleWords(Words("題", "title"), Words("文", "message")))
def crashes(vision: Vision, _):
    """Finds something, then fails."""
    yield expect(False, Cell(vision, "title"), found=vision.title)
    raise ValueError("x")


@rule(words=RuleWords(Words("題", "title"), Words("文", "message")))
def cannot_look(vision: Vision, _):
    """Is kept from everything by the title."""
    yield blocked(Cell(vision, "title"))


@rule(words=RuleWords(Words("題", "title"), Words("文", "message")))
def finds_nothing_to_look_at(_vision: Vision, _):
    """Does not apply."""
    yield from ()


@cache
def engine():
    """The standard rules, and one that says several things of one place."""
    return Engine([*make_engine().rules, twins])


@cache
def engine_without_form():
    """The same without notices: some of them are about the very order of a document."""
    return Engine([rule for rule in engine().rules if rule.severity is not Severity.NOTICE])


def broken(edits, source="plans/vision.yaml"):
    """The report of the sample after these edits, as if it had come from a file."""
    return _broken(tuple(edits.items()), source)


@cache
def _broken(edits, source):
    document = edited(dict(edits))
    return engine().check(document.vision, source=source, locate=document.locate)


def shuffled(vision, random):
    """The same vision, its projects, members, rows and tables in another order."""

    def mixed(values):
        return tuple(random.sample(values, len(values)))

    costs = vision.cost_by_municipality
    return evolve(
        vision,
        zone=evolve(vision.zone, members=mixed(vision.zone.members)),
        projects=mixed(vision.projects),
        cost_by_year=evolve(vision.cost_by_year, rows=mixed(vision.cost_by_year.rows)),
        cost_by_municipality=evolve(
            costs, tables=mixed([evolve(table, rows=mixed(table.rows)) for table in costs.tables])
        ),
        indicator_list=evolve(vision.indicator_list, rows=mixed(vision.indicator_list.rows)),
    )


def baseline_of(*reports, source="coopvision-baseline.json"):
    """A baseline of what these reports find."""
    return Baseline(source=source).accepting(reports)


def suppress(*findings, until=TODAY, **fields):
    """Suppressions of these findings."""
    places = dict.fromkeys((finding.rule, finding.place.path) for finding in findings)
    return Suppressions(
        entries=[Suppression(rule=rule, at=at, reason="公表後に訂正する", until=until, **fields) for rule, at in places]
    )


def entry(rule="row-total-mismatch", at="projects[②].costs.total", until="2026-12-01", **more):
    """An entry of a file of suppressions, as TOML."""
    fields = {"rule": json.dumps(rule), "at": json.dumps(at), "reason": '"理由"', "until": until, **more}
    return "[[suppress]]\n" + "".join(f"{key} = {value}\n" for key, value in fields.items() if value is not None)


edits = st.sets(st.sampled_from(sorted(BREAKS.items()))).map(sorted).map(dict)
"""Some of the edits."""

some_edits = edits.filter(bool)
"""At least one of the edits."""
