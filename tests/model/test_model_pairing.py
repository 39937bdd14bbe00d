"""The same indicator on its sheet and in the summary list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.model import (
    Indicator,
    IndicatorList,
    ListedIndicator,
    Measure,
    Project,
    Section,
    Vision,
    Zone,
    pair_indicators,
)

VALUE = Measure(value="1件", period="R7年度")


def indicator(name, own_id=None):
    return Indicator(name=name, id=own_id, baseline=VALUE, target=VALUE)


def listed(project, name, own_id=None):
    return ListedIndicator(project=project, name=name, id=own_id, baseline=VALUE, target=VALUE)


def pairs(sheets, rows, *, sections=()):
    """Sheets as number and indicators."""
    return pair_indicators(
        Vision(
            title="見本",
            zone=Zone(name="見本"),
            term="R3～R7年度",
            sections=sections,
            projects=[Project(number=number, name="事業", indicators=given) for number, given in sheets],
            indicator_list=IndicatorList(rows=rows),
        )
    )


def named(found):
    """What was paired and what was not, by names."""
    both, misplaced = ([(one.name, other.name) for one, other in each] for each in (found.both, found.misplaced))
    return both, misplaced, [each.name for each in found.unlisted], [each.name for each in found.unset]


def section(*indicators, children=()):
    return Section(level="item", number="1", name="項目", indicators=indicators, children=children)


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ([("受入件数", None)], [("受 入件数", None)], [("受入件数", "受 入件数")]),
        ([("ア", "x")], [("まったく別の名", "x")], [("ア", "まったく別の名")]),
        ([("受入件数", "x")], [("受入件数", "y")], []),
        ([("受入件数", "x")], [("受入件数", None)], [("受入件数", "受入件数")]),
        ([("受入件数", None)], [("救急の受入件数", None)], [("受入件数", "救急の受入件数")]),
        ([("受入件数", None)], [("満足度", None)], []),
        ([("受入件数", "x")], [("救急の受入件数", "y")], []),
        (
            [("参加者", None), ("参加者数", None)],
            [("参加者数", None), ("延べ参加者数", None)],
            [("参加者数", "参加者数"), ("参加者", "延べ参加者数")],
        ),
        (
            [("参加者", None), ("参加者の人数", None)],
            [("参加者の延べ人数", None)],
            [("参加者の人数", "参加者の延べ人数")],
        ),
        ([("件数", None), ("件数", None)], [("件数", None)], [("件数", "件数")]),
    ],
)
def test_within_a_project_by_identifier_then_name_then_likeness(here, there, expected):
    """An identifier outranks the name, an equal name one that is like it, and two identifiers are two indicators."""
    found = pairs([("①", [indicator(*each) for each in here])], [listed("(1)", *each) for each in there])
    assert expected == named(found)[0]
    assert (len(here), len(there)) == (
        len(found.both) + len(found.unlisted),
        len(found.both) + len(found.unset),
    )


def test_a_name_under_another_project_is_misplaced_only_if_nothing_else_has_it():
    """One of its kind on either side; likeness does not reach over projects."""
    sheets = [("①", [indicator("受入件数")]), ("②", [indicator("満足度")])]
    assert named(pairs(sheets, [listed("②", "受入件数")])) == ([], [("受入件数", "受入件数")], ["満足度"], [])
    assert named(pairs(sheets, [listed("③", "救急の受入件数")])) == ([], [], ["受入件数", "満足度"], ["救急の受入件数"])
    twice = [("①", [indicator("件数")]), ("②", [indicator("件数")])]
    assert named(pairs(twice, [listed("③", "件数")])) == ([], [], ["件数", "件数"], ["件数"])


def test_an_indicator_of_a_section_may_stand_in_the_list_under_any_project():
    """By a name or an identifier that nothing else has, at any depth; it need not stand there at all."""
    sections = [section(indicator("人口"), children=[section(indicator("転入者数", "x"), indicator("出生数"))])]
    found = pairs([], [listed("①", "人口"), listed("②", "転入", "x"), listed("②", "死亡数")], sections=sections)
    assert named(found) == ([("人口", "人口"), ("転入者数", "転入")], [], [], ["死亡数"])


def test_sheets_that_share_a_number_share_their_lines():
    """However the number is printed."""
    sheets = [("①", [indicator("受入件数")]), ("１", [indicator("満足度")])]
    rows = [listed("1", "満足度"), listed("(1)", "受入件数")]
    assert named(pairs(sheets, rows))[0] == [("受入件数", "受入件数"), ("満足度", "満足度")]


def test_a_vision_without_a_list_has_every_indicator_unlisted():
    """Nothing is paired with nothing."""
    vision = Vision(
        title="見本",
        zone=Zone(name="見本"),
        term="R3～R7年度",
        projects=[Project(number="①", name="事業", indicators=[indicator("件数")])],
    )
    assert named(pair_indicators(vision)) == ([], [], ["件数"], [])


def test_far_too_many_names_are_compared_by_equality_alone():
    """A flood of names costs no flood of comparisons; equal ones are still paired."""
    sheet = [indicator(f"指標{number}") for number in range(102)]
    rows = [listed("①", f"指標{number}改") for number in range(100)]
    assert pairs([("①", sheet)], rows).both == []
    assert len(pairs([("①", sheet[:99])], rows).both) == 99
    assert len(pairs([("①", sheet)], [*rows, listed("①", "指標5")]).both) == 1


NAMES = st.sampled_from(["件数", "件 数", "受入件数", "満足度"])
IDS = st.sampled_from([None, None, "x", "y"])
NUMBERS = st.sampled_from(["①", "1", "②"])


@given(
    st.lists(st.tuples(NUMBERS, NAMES, IDS), max_size=6),
    st.lists(st.tuples(NUMBERS, NAMES, IDS), max_size=6),
    st.lists(st.tuples(NAMES, IDS), max_size=2),
)
def test_everything_is_paired_once_or_left_over_once(here, there, above):
    """Nothing is lost and nothing is used twice; only indicators of sections may go without a word."""
    sheets = [(number, [indicator(name, own_id)]) for number, name, own_id in here]
    rows = [listed(*each) for each in there]
    sections = [section(*(indicator(*each) for each in above))]
    found = pairs(sheets, rows, sections=sections)
    together = [*found.both, *found.misplaced]
    ones = [id(one) for one, _ in together] + [id(each) for each in found.unlisted]
    others = [id(other) for _, other in together] + [id(each) for each in found.unset]
    assert sorted(others) == sorted(id(row) for row in rows)
    assert len(ones) == len(set(ones))
    assert {id(each) for _, (each,) in sheets} <= set(ones)
