"""Names are not facts: towns that are renamed throughout change no finding."""

from attrs import evolve, fields
from hypothesis import given
from law_ground import check, spoilt

from coopvision.model import Node
from coopvision.notation import Scope

OTHERS = ("あおば", "いずみ", "うえの", "えびの", "おとわ", "かすが", "きよた", "くりや", "けやき", "こまつ")
OTHERS = (
    *OTHERS,
    "ささき",
    "しらゆり",
    "すずらん",
    "せせらぎ",
    "そよかぜ",
    "たちばな",
    "ちどり",
    "つばき",
    "てらまち",
    "とちのき",
)
MARKS = "青泉上榎音春清栗欅駒笹白鈴瀬風橘千椿寺栃"


def renamed(node, words, marks):
    """A part of a vision in which every name and mark is another."""
    if isinstance(node, str):
        for old, name in words.items():
            node = node.replace(old, name)
        return node
    if isinstance(node, Scope):
        return renamed(node.text, words, {}).translate(str.maketrans(marks))
    if isinstance(node, tuple):
        return tuple(renamed(each, words, marks) for each in node)
    if isinstance(node, Node):
        changed = {each.name: renamed(getattr(node, each.name), words, marks) for each in fields(type(node))}
        if changed.get("mark"):
            changed["mark"] = marks.get(changed["mark"], changed["mark"])
        return evolve(node, **changed)
    return node


def said(report, words, marks):
    """Every finding, with its towns renamed; the marks, old and new, are left out of the message."""
    unmarked = str.maketrans("", "", "".join([*marks, *marks.values()]))
    return sorted(
        (
            each.rule,
            each.severity.value,
            renamed(each.place.path, words, {}),
            renamed(each.message.ja, words, {}).translate(unmarked),
        )
        for each in report.findings
    )


@given(spoilt())
def test_renaming_towns_consistently_changes_no_finding(case):
    """Rules read who is who from the roster."""
    vision = case.vision
    members = vision.zone.members
    words = {member.name: OTHERS[at] + member.name[-1] for at, member in enumerate(members)}
    marks = {member.mark: MARKS[at] for at, member in enumerate(members) if member.mark}
    before, after = check(vision), check(renamed(vision, words, marks))
    assert said(after, {}, marks) == said(before, words, marks)
