"""Order changes nothing but order: of projects, towns, rows and indicators."""

import re

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from law_ground import check, plain, spoilt


def shuffled(vision, random):
    """The vision with everything in another order that a document could have as well."""

    def mixed(parts):
        return random.sample(parts, len(parts))

    def project(each):
        return evolve(each, participants=mixed(each.participants), roles=mixed(each.roles))

    listed, costs, summary = vision.cost_by_year, vision.cost_by_municipality, vision.indicator_list
    return evolve(
        vision,
        zone=evolve(vision.zone, members=mixed(vision.zone.members)),
        agreements=mixed(vision.agreements),
        projects=[project(each) for each in mixed(vision.projects)],
        cost_by_year=listed and evolve(listed, rows=mixed(listed.rows)),
        cost_by_municipality=costs
        and evolve(costs, tables=[evolve(each, rows=mixed(each.rows)) for each in mixed(costs.tables)]),
        indicator_list=summary and evolve(summary, rows=mixed(summary.rows)),
    )


def said(report):
    """Every finding: rule, place, severity and message; where that names several, in whatever order.

    What a message quotes or counts is left out: of several, the first may stand as an example.
    """
    return sorted(
        (each.rule, keyed(each.place.path), each.severity.value, "".join(sorted(QUOTED.sub("", each.message.ja))))
        for each in report.findings
        if "order" not in each.rule
    )


QUOTED = re.compile("「[^」]*」|[0-9,.]")


def keyed(path):
    """A path without positions, where the elements of a list have no keys of their own."""
    return re.sub(r"(participants|parties|who)\[[0-9]+\]", r"\1", plain(path))


DOUBLING = {"line-doubled", "row-doubled", "number-copied", "number-repeated", "mark-repeated", "row-misfiled"}
"""Of two with the same key, the first is taken for the real one."""


@given(spoilt(kinds=lambda kind: kind.name not in DOUBLING), st.randoms(use_true_random=False))
def test_order_changes_no_finding_but_its_order(case, random):
    """Findings are about facts, not about positions."""
    vision = case.vision
    assert said(check(shuffled(vision, random))) == said(check(vision))


@given(spoilt())
def test_findings_come_in_the_order_of_the_document(case):
    """A reader goes through the report as through the document."""
    vision = case.vision
    from coopvision.engine.index import Index

    index = Index(vision)
    position = {index.path(link.node): number for number, link in enumerate(index.links)}
    places = [owner(each.place.path, position) for each in check(vision).findings]
    assert places == sorted(places)


def owner(path, position):
    """The position of the node that a path leads to or through."""
    while path not in position:
        path = path.rpartition(".")[0] if not path.endswith("]") else path[: path.rindex("[")]
        if not path:
            return position["."]
    return position[path]
