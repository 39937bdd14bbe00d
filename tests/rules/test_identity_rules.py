"""What a roster is known by: laws that examples on pages cannot hold."""

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coopvision.checking import make_engine
from coopvision.engine import Engine, State
from coopvision.model import Cell
from coopvision.notation import corporate_number
from coopvision.testing import edited, replace, sample
from coopvision.testing.strategies import visions

ENGINE = Engine([rule for rule in make_engine().rules if (rule.code or "").startswith("IDN")])
SOME = settings(max_examples=25)
ROSTER = "zone.members[やまべ町]"


def findings(vision, prefix):
    return [each for each in ENGINE.check(vision).findings if (each.code or "").startswith(prefix)]


def found(edits, prefix="IDN"):
    return {each.rule: each for each in findings(edited(edits).vision, prefix)}


@SOME
@given(visions(), st.data())
def test_a_wrong_digit_of_a_code_is_found_at_the_code(vision, data):
    """Whichever member, place and digit; but 1 stands for two remainders."""
    member = data.draw(st.sampled_from(vision.zone.members))
    place, by = data.draw(st.integers(0, 4)), data.draw(st.integers(1, 9))
    assume(member.code[5] != "1")
    wrong = member.code[:place] + str((int(member.code[place]) + by) % 10) + member.code[place + 1 :]
    spoilt = replace(vision, Cell(member, "code"), wrong)
    places = [each.place.path for each in findings(spoilt, "IDN")]
    assert f"zone.members[{member.name}].code" in places


@SOME
@given(visions())
def test_right_corporate_numbers_are_silent(vision):
    """Made from the codes, they agree with them."""
    members = [evolve(member, corporate_number=corporate_number(member.code)) for member in vision.zone.members]
    numbered = evolve(vision, zone=evolve(vision.zone, members=members))
    assert findings(numbered, "IDN") == []


@SOME
@given(visions(), st.data())
def test_exchanged_corporate_numbers_are_found_at_both(vision, data):
    """Two members with each other's number."""
    assume(len(vision.zone.members) > 1)
    one, other = data.draw(st.permutations(vision.zone.members))[:2]
    numbers = {id(one): corporate_number(other.code), id(other): corporate_number(one.code)}
    members = [evolve(member, corporate_number=numbers.get(id(member))) for member in vision.zone.members]
    swapped = evolve(vision, zone=evolve(vision.zone, members=members))
    places = {each.place.path for each in findings(swapped, "IDN203")}
    assert places == {f"zone.members[{member.name}].corporate_number" for member in (one, other)}


@pytest.mark.parametrize(
    ("code", "expected"), [("16985", "016985"), ("01698", "016985"), ("1698", "016985")], ids=["zero", "digit", "both"]
)
def test_what_a_spreadsheet_did_to_a_code_is_undone(code, expected):
    """The finding says what the code should be."""
    assert found({f"{ROSTER}.code": code})["municipality-code-malformed"].expected == expected


def test_a_code_that_cannot_be_read_keeps_others_from_running():
    """It is one finding, and the rules that need the code could not run."""
    report = ENGINE.check(edited({f"{ROSTER}.code": "？"}).vision)
    states = {outcome.rule: outcome.state for outcome in report.outcomes}
    assert states["municipality-code-malformed"] is State.FAILED
    for name in ("municipality-code-unchecked", "code-prefecture-disagrees", "code-kind-disagrees"):
        assert states[name] is State.COULD_NOT_RUN


def test_the_codes_of_the_sample_check():
    """Though its municipalities do not exist."""
    report = ENGINE.check(sample().vision)
    examined = {outcome.rule: outcome.examined for outcome in report.outcomes}
    assert examined["municipality-code-unchecked"] == len(sample().vision.zone.members)


@pytest.mark.parametrize("prefecture", ["北海道", None])
def test_a_known_name_has_its_code(prefecture):
    """Within Hokkaido, printed or told by the code; the town's code is another's."""
    edits = {f"{ROSTER}.name": "豊浦町"}
    if prefecture is None:
        edits[f"{ROSTER}.prefecture"] = "(remove)"
    assert found(edits)["code-name-disagrees"].expected == "015717"


def test_the_other_date_is_not_the_one_known():
    """伊達市 in Fukushima has a code of its own."""
    member = {"code": "072133", "name": "伊達市", "prefecture": "福島県"}
    assert found({"zone.members[+]": member}) == {}


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("北海道", True),
        ("北海道（胆振）", True),
        ("北海道胆振総合振興局", True),
        ("東京都", True),
        ("京都府", True),
        ("青森", True),
        ("胆振総合振興局", False),
        ("道", False),
        ("北海", False),
        ("北海県", False),
        ("青森県県", False),
        ("北海道青森県", False),
    ],
)
def test_a_prefecture_may_be_printed_with_what_lies_in_it(printed, known):
    """But not without itself, nor twice."""
    assert ("prefecture-unknown" not in found({f"{ROSTER}.prefecture": printed})) is known


def test_a_prefecture_with_more_is_held_against_the_code():
    """As it is without."""
    assert "code-prefecture-disagrees" in found({f"{ROSTER}.prefecture": "青森県（津軽）"})


def outcome(edits, rule):
    """What became of one rule."""
    return next(each for each in ENGINE.check(edited(edits).vision).outcomes if each.rule == rule)


@pytest.mark.parametrize(
    ("field", "value", "rules"),
    [
        (
            "code",
            "？",
            [
                "municipality-code-unchecked",
                "municipality-code-of-no-prefecture",
                "code-prefecture-disagrees",
                "code-kind-disagrees",
                "corporate-number-disagrees",
            ],
        ),
        ("code", "016984", ["corporate-number-disagrees"]),
        ("prefecture", "胆振", ["code-prefecture-disagrees"]),
        ("corporate_number", "？", ["corporate-number-unchecked", "corporate-number-disagrees"]),
    ],
)
def test_it_is_said_what_cannot_be_read(field, value, rules):
    """And only that keeps a rule from running."""
    edits = {f"{ROSTER}.corporate_number": corporate_number("016985"), f"{ROSTER}.{field}": value}
    for rule in rules:
        found = outcome(edits, rule)
        assert (found.state, found.blocked_at) == (State.COULD_NOT_RUN, (f"{ROSTER}.{field}",))


@pytest.mark.parametrize(
    "name", ["やまべ町（北海道）", "やまべ町(北海道)", "やまべ町 （北海道）", "やまべ村", "みなと区"]
)
def test_the_kind_of_a_name_stands_before_its_note(name):
    """In brackets of either width."""
    code = {"区": "016985"}.get(name[-1], "012998")
    assert "code-kind-disagrees" in found({f"{ROSTER}.name": name, f"{ROSTER}.code": code})


def test_it_is_said_whose_the_code_is():
    """Or which code is that of the name, letters printed apart or not."""
    finding = found({f"{ROSTER}.name": "豊 浦 町"})["code-name-disagrees"]
    assert "豊浦町のコードは 015717" in finding.message.ja
    assert "the code of 豊浦町 is 015717" in finding.message.en
    finding = found({f"{ROSTER}.code": "015717"})["code-name-disagrees"]
    assert "015717 は豊浦町のコード" in finding.message.ja


def test_the_former_municipalities_of_a_merged_city_keep_their_codes():
    """It has a policy instead of agreements."""
    retired = {f"{ROSTER}.code": "015733"}
    assert "洞爺村のもので、2006-03-27" in found(retired)["code-retired"].message.ja
    assert outcome({}, "code-retired").state is State.PASSED
    assert "code-retired" not in found({**retired, "agreements[みなと市・やまべ町].kind": "formation_policy"})
