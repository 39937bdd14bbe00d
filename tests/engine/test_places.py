"""Where findings point: business paths, and the words for them."""

import json
from collections import Counter

import pytest

from coopvision.engine import Engine, RuleWords, expect, rule
from coopvision.engine.labels import label
from coopvision.model import Cell, Node, Vision
from coopvision.testing import edited, sample
from coopvision.words import Words

WORDS = RuleWords(Words("題", "title"), Words("文", "message"))


@rule(words=WORDS)
def everything(node: Node, _):
    """Points at every part of the document."""
    yield expect(False, node)


def places(edits=None):
    return [finding.place for finding in Engine([everything]).check(edited(edits or {}).vision).findings]


def paths(edits=None):
    return [place.path for place in places(edits)]


@pytest.mark.parametrize(
    ("edits", "path"),
    [
        ({}, "."),
        ({}, "zone.members[やまべ町]"),
        ({}, "sections[ア].children[1].children[(1)].projects[①]"),
        ({}, "cost_by_municipality.tables[①].rows[みなと市 救急医療補助].own_share"),
        (
            {"agreements[みなと市・やまべ町].resolutions": [{"council": "みなと市", "date": "2015-09-18"}]},
            "agreements[みなと市・やまべ町].resolutions[みなと市]",
        ),
        (
            {"population_outlook": {"estimates": [{"period": "2040年"}], "targets": [{"period": "2040年"}]}},
            "population_outlook.targets[2040年]",
        ),
        (
            {"agreements[みなと市・やまべ町].amendments": [{}, {"reason": "追加"}]},
            "agreements[みなと市・やまべ町].amendments[2]",
        ),
    ],
)
def test_parts_are_called_by_what_the_document_calls_them(edits, path):
    """Numbers, names, years and councils; positions only where there is nothing else."""
    assert path in paths(edits)


def test_no_two_parts_have_one_path():
    """Parts that are called the same are counted, so that a path is one place."""
    twice = Counter(paths({"projects[②].number": "①", "zone.members[かわい町].name": "やまべ町"}))
    assert {"projects[①]", "projects[①~2]", "zone.members[やまべ町~2]"} <= twice.keys()
    assert set(twice.values()) == {1}


def test_a_name_that_could_be_mistaken_for_a_path_is_quoted():
    """Brackets, quotes and control characters of a name are escaped, and the words still show the name's place."""
    name = 'や[ま]"べ\t町'
    (place,) = (
        place
        for place in places({"zone.members[やまべ町].name": name})
        if "べ" in place.path and "members" in place.path
    )
    quoted = place.path.removeprefix("zone.members[").removesuffix("]")
    assert quoted == '"や\\u005bま\\u005d\\u0022べ\\u0009町"'
    assert json.loads(quoted) == name
    assert place.label.ja.startswith("圏域")


def test_the_whole_vision_has_a_name():
    """What stands nowhere in particular is said of the whole."""
    assert places()[0].label == Words("ビジョン全体", "the whole vision")
    assert label(".", {}) == Words("ビジョン全体", "the whole vision")


@pytest.mark.parametrize(
    ("path", "ja", "en"),
    [
        ("projects[②].costs.total", "② 図書館 › 事業費見込 › 合計", "② 図書館 › cost estimate › total"),
        ("projects[⑨]", "⑨", "⑨"),
        ("zone.members[②]", "圏域 › ②", "zone › ②"),
        ('zone.members["山.町"]', "圏域 › 山.町", "zone › 山.町"),
        ("projects", "具体的取組", "projects"),
    ],
)
def test_a_place_in_words(path, ja, en):
    """Numbers of projects with their names; what a reader need not be told is left out, quotation marks too."""
    found = label(path, {"②": "② 図書館"})
    assert (found.ja, found.en) == (ja, en)


def test_a_related_place_is_noted_with_what_stands_there():
    """A node and a blank have nothing to show but the role."""

    @rule(words=WORDS)
    def compares(vision: Vision, _):
        """Names four places beside its own."""
        role = Words("参考", "see")
        related = [(Cell(vision, "title"), role), (vision.zone, role), (Cell(vision, "published"), role)]
        related.append((Cell(vision.projects[2], "participants"), role))
        yield expect(False, vision, related=related)

    (finding,) = Engine([compares]).check(sample().vision).findings
    assert [each.note for each in finding.related] == [
        Words("参考: みなと定住自立圏共生ビジョン", "see: みなと定住自立圏共生ビジョン"),
        Words("参考", "see"),
        Words("参考", "see"),
        Words("参考: みなと市、やまべ町、かわい町", "see: みなと市, やまべ町, かわい町"),
    ]
