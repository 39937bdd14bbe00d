"""Names as documents print them: which member they are, and which are nobody's of the roster."""

import pytest
from attrs import evolve

from coopvision.testing import edited, sample
from coopvision_rules.coverage.bodies import is_stranger, may_be_several, members_meant
from coopvision_rules.coverage.naming import bare_name, find_member, is_one_slip_from, members_in_a_run, note_of

ZONE = sample().vision
SHORT = edited(
    {
        "zone.members[やまべ町].name": "森町",
        "zone.members[かわい町].name": "蒲郡町",
        "zone.members[みなと市].mark": "(remove)",
        "zone.members[やまべ町].mark": "(remove)",
        "zone.members[かわい町].mark": "(remove)",
    }
).vision


def names(members):
    return None if members is None else [member.name for member in members]


@pytest.mark.parametrize(
    "printed",
    [
        *(
            "やまべ町",
            "山",
            "016985",
            "０１６９８５",
            "やまべ町（R5年度から）",
            "やまべ町【予定】",
            "（やまべ町）",
            "山(予定)",
        ),
        *(
            "やまべ町※",
            "やまべ町※1",
            "やまべ町*",
            "やまべ町†",
            "やまべ町¹",
            "やまべ町注1",
            "◎やまべ町",
            "○ やまべ町",
            "②やまべ町",
        ),
        *(
            "や ま べ 町",
            "やまべ　町",
            "北海道やまべ町",
            "東郡やまべ町",
            "北海道東郡やまべ町",
            "青森県やまべ町",
            "やまべ町長",
            "（新規）やまべ町",
            "うちやまべ町",
            "うち やまべ町",
        ),
        " やまべ町 ",
    ],
)
def test_a_member_is_found_under_what_is_printed(printed):
    """Whatever stands beside its name."""
    assert find_member(printed, ZONE).name == "やまべ町"
    assert not is_stranger(printed, ZONE)


@pytest.mark.parametrize(
    "printed", ["やまべ", "やまべ町民", "やまべ町長寿会", "町", "", "－", "事務局（やまべ町）", "2町", "市長", "沼町"]
)
def test_what_is_no_member_is_not_found(printed):
    """Neither half a name nor what belongs to a member is one."""
    assert find_member(printed, ZONE) is None


def test_a_county_in_a_name_is_no_county():
    """蒲郡町 is not 町 in 蒲郡."""
    assert find_member("蒲郡町", SHORT).name == "蒲郡町"
    assert find_member("北海道蒲郡町", SHORT).name == "蒲郡町"
    assert bare_name("蒲郡町") == "蒲郡町"
    assert find_member("町", SHORT) is None


@pytest.mark.parametrize(
    ("roster", "printed"),
    [("龍ヶ崎町", "龍ケ崎町"), ("七カ宿町", "七ヵ宿町"), ("やまべ町（北海道）", "やまべ町"), ("ニセコ町", "ﾆｾｺ町")],
)
def test_a_name_may_be_printed_in_two_ways(roster, printed):
    """In the roster and elsewhere."""
    vision = edited({"zone.members[やまべ町].name": roster}).vision
    assert find_member(printed, vision).name == roster


def test_what_two_could_mean_is_nobody():
    """A mark or a bare name of two."""
    edits = {"zone.members[やまべ町].name": "港町（北海道）", "zone.members[かわい町].name": "港町（青森県）"}
    vision = edited(edits).vision
    assert find_member("港町", vision) is None
    assert find_member("港町（北海道）", vision).name == "港町（北海道）"


@pytest.mark.parametrize(
    ("marks", "run", "members"),
    [
        (("港", "山", "川"), "港山", ["みなと市", "やまべ町"]),
        (("港", "か", "川"), "かわい町みなと市", ["かわい町", "みなと市"]),
        (("港", "山", "山"), "港山", []),
    ],
)
def test_a_run_is_of_the_longest_names_in_it(marks, run, members):
    """A mark may begin the name of another member; a mark of two says nothing of anybody."""
    towns = ("みなと市", "やまべ町", "かわい町")
    edits = {f"zone.members[{town}].mark": mark for town, mark in zip(towns, marks, strict=True)}
    assert names(members_in_a_run(run, edited(edits).vision)) == members


def test_an_empty_roster_has_no_run():
    """Nobody is named by it."""
    empty = evolve(ZONE, zone=evolve(ZONE.zone, members=[]))
    assert members_in_a_run("港", empty) == members_in_a_run("", empty) == ()


@pytest.mark.parametrize(
    "slip",
    [
        *(
            "やまべ",
            "やまべ丁",
            "やまべ長",
            "やべ町",
            "かわべ町",
            "やまなべ町",
            "まやべ町",
            "やまべ町町",
            "みなと氏",
            "みなと師",
            "みなといち市",
        ),
        *(
            "さと町",
            "さと村",
            "さと市",
            "里",
            "港里",
            "港山里",
            "港港",
            "015717",
            "01698",
            "さと町（R5から）",
            "さと町※",
            "余市町",
            "みなと市町",
        ),
        *(
            "みなと市・さと町",
            "みなと市、さと町、医師会",
            "さと町ほか",
            "さと町ほか1町",
            "さと町を除く市町",
            "さと町以外",
            "さと町と各町",
        ),
        *("やまべ（R5から）", "◎さと町", "北海道さと町"),
    ],
)
def test_a_stranger_or_a_slip_is_told(slip):
    """Named like a municipality, nearly like a member, or as one by mark or code."""
    assert is_stranger(slip, ZONE)
    assert not may_be_several(slip, ZONE)
    assert members_meant(slip, ZONE) is None


@pytest.mark.parametrize(
    "body",
    [
        *(
            "医師会",
            "みなと医師会",
            "北海道警察",
            "バス事業者",
            "関係団体等",
            "協議会",
            "社協",
            "JAみなと",
            "NPO",
            "観光協会",
            "事務局（みなと市）",
        ),
        *(
            "みなと市民",
            "みなと市教育委員会",
            "みなと市役所",
            "みなと会",
            "やまべ社",
            "㈱みなと",
            "みなと（一社）",
            "西部広域連合",
            "港湾管理者",
        ),
        *(
            "みなと市・医師会",
            "医師会ほか",
            "関係者",
            "R5年度",
            "計",
            "他",
            "その他",
            "圏域",
            "近隣町",
            "関係市町",
            "関係町",
            "希望する市町",
            "周辺の町",
        ),
        *(
            "一部の市町",
            "県内他市町",
            "2町と3町",
            "4市町",
            "みなと市ほか",
            "市町村",
            "同町",
            "その他の町",
            "参加した町",
            "各町内会",
            "－",
            "",
        ),
    ],
)
def test_a_body_or_a_word_for_some_is_no_stranger(body):
    """It may stand for members without saying for whom."""
    assert not is_stranger(body, ZONE)
    assert may_be_several(body, ZONE)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("両町", ["やまべ町", "かわい町"]),
        ("連携町", ["やまべ町", "かわい町"]),
        ("連携２町", ["やまべ町", "かわい町"]),
        ("連携市", []),
        ("連携町村", ["やまべ町", "かわい町"]),
        ("みなと市・やまべ町", ["みなと市", "やまべ町"]),
        ("みなと市と２町", ["みなと市", "やまべ町", "かわい町"]),
        ("やまべ町ほか1町", ["やまべ町", "かわい町"]),
        ("２町・みなと市", ["みなと市", "やまべ町", "かわい町"]),
        ("２市町と港", ["みなと市", "やまべ町", "かわい町"]),
        ("中心市と２町", ["みなと市", "やまべ町", "かわい町"]),
        ("中心市と２市町", ["みなと市", "やまべ町", "かわい町"]),
        ("中心市・両町", ["みなと市", "やまべ町", "かわい町"]),
        ("２町村", ["やまべ町", "かわい町"]),
        ("みなと市と2町村", ["みなと市", "やまべ町", "かわい町"]),
        ("3自治体", ["みなと市", "やまべ町", "かわい町"]),
        ("かわい町以外", ["みなと市", "やまべ町"]),
        ("かわい町（R5から）以外", ["みなと市", "やまべ町"]),
        ("港と山", ["みなと市", "やまべ町"]),
        ("みなと市かわい町", ["みなと市", "かわい町"]),
        ("港山", ["みなと市", "やまべ町"]),
        ("港と", None),
        ("全町", ["やまべ町", "かわい町"]),
        ("各町※", ["やまべ町", "かわい町"]),
        ("【全町】", ["やまべ町", "かわい町"]),
        ("２市町（全町）", ["やまべ町", "かわい町"]),
        ("川以外の全市町", ["みなと市", "やまべ町"]),
        ("みなと市と北海道", ["みなと市"]),
        ("国・道", []),
        ("１市２町", ["みなと市", "やまべ町", "かわい町"]),
        ("016993を除く市町", ["みなと市", "やまべ町"]),
        ("やまべ町・両町", ["やまべ町", "かわい町"]),
        ("２市１町", None),
        ("両市", None),
        ("両市町", None),
        ("近隣町", None),
        ("やまべ町と２町", None),
        ("みなと市と１町", None),
        ("1町村", None),
        ("みなと市・医師会", None),
    ],
)
def test_words_mean_members_where_they_say_which(words, meant):
    """Counts beside names are of the others; None where nobody can tell."""
    assert names(members_meant(words, ZONE)) == meant


def test_villages_are_counted_as_towns_are():
    """Each kind by itself."""
    vision = edited({"zone.members[かわい町].name": "かわい村"}).vision
    assert names(members_meant("１町１村", vision)) == ["やまべ町", "かわい村"]
    assert names(members_meant("２町村", vision)) == ["やまべ町", "かわい村"]
    assert members_meant("２町", vision) is None


def test_both_municipalities_are_of_any_kind():
    """Where the roster has two."""
    two = evolve(ZONE, zone=evolve(ZONE.zone, members=ZONE.zone.members[:2]))
    assert names(members_meant("両自治体", two)) == ["みなと市", "やまべ町"]
    assert members_meant("両自治体", ZONE) is None


def test_without_marks_a_letter_is_no_slip_of_one():
    """And of a name of two letters, only a letter left out or turned tells."""
    assert not is_stranger("里", SHORT)
    assert is_stranger("森", ZONE)
    assert is_stranger("町森", SHORT)
    assert not is_stranger("森林", SHORT)


@pytest.mark.parametrize(
    ("given", "name", "near"),
    [
        ("登別氏", "登別市", True),
        ("登別", "登別市", True),
        ("別市", "登別市", True),
        ("登市", "登別市", True),
        ("室登別市", "登別市", True),
        ("登室別市", "登別市", True),
        ("別登市", "登別市", True),
        ("登市別", "登別市", True),
        ("室別市", "登別市", True),
        ("登別市", "登別市", False),
        ("登別市民", "登別市", False),
        ("登別市町", "登別市", True),
        ("登別市市", "登別市", True),
        ("登別市村", "登別市", True),
        ("登別市町村", "登別市", False),
        ("室蘭市", "登別市", False),
        ("市別登", "登別市", False),
        ("別市登", "登別市", False),
        ("登", "登別市", False),
        ("津波", "津市", False),
        ("津", "津市", True),
        ("市津", "津市", True),
        ("港津市", "津市", True),
    ],
)
def test_one_slip_of_the_pen(given, name, near):
    """One letter changed, left out, too many, or two exchanged."""
    assert is_one_slip_from(given, name) is near


@pytest.mark.parametrize(
    ("printed", "note"),
    [
        ("みなと市", ""),
        ("みなと市（福祉課）", "(福祉課)"),
        ("みなと市長", "長"),
        ("（新）みなと市【予定】", "(新)【予定】"),
        ("会長", ""),
    ],
)
def test_what_stands_beside_a_name(printed, note):
    """It tells two mentions of a member apart."""
    assert note_of(printed) == note
