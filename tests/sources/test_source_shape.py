"""Data that are no vision: every fault of shape at once, each at its place."""

import json

import pytest
import yaml

from coopvision.errors import SourceError
from coopvision.model import Side, Vision
from coopvision.notation import Direction, Form, Printed
from coopvision.sources import loads, scalars

HEAD = {"title": "題", "zone": {"name": "圏"}, "term": "R3～R7年度"}


def as_yaml(**parts):
    return yaml.safe_dump({**HEAD, **parts}, allow_unicode=True, sort_keys=False)


def as_json(**parts):
    return json.dumps({**HEAD, **parts}, ensure_ascii=False, indent=1)


def faults(text, written_as):
    with pytest.raises(SourceError) as caught:
        loads(text, source="v", format=written_as)
    return caught.value.faults


def only_fault(text, written_as):
    (fault,) = faults(text, written_as)
    return fault


def test_every_fault_is_named_at_once_at_its_place_in_the_order_of_the_file():
    """Missing, unknown and ill-typed, on every level."""
    text = """\
titel: 題
zone:
  name: 圏
  members:
  - code: "012050"
    name: 室蘭市
    side: middle
  - code: [1]
    mark: 登
term:
projects:
- number: ⑥
  name: 救急
  costs:
    amounts: 5
    total: {a: 1}
    year: [R3年度]
  roles: {side: central}
- just text
cost_by_municipality:
  tables:
  - project: ⑥
    years: [R3年度, null]
    rows:
    - municipality: 室蘭市
      activities: [1, x, -2]
      amounts: [1, [2], 1234567890123456789, .inf, 5]
"""
    assert [(where.line, where.column, words.en.partition(";")[0]) for words, where in faults(text, "yaml")] == [
        (1, 1, 'the required key "title" is missing'),
        (1, 1, 'there is no key "titel" here'),
        (7, 11, 'expected central or partner, found the text "middle"'),
        (8, 5, "expected text, found a list"),
        (8, 5, 'the required key "name" is missing'),
        (10, 6, "expected text, found a blank"),
        (14, 3, 'the required key "years" is missing'),
        (15, 14, 'expected a list, found the text "5"'),
        (16, 5, "expected an amount, found a mapping"),
        (17, 5, 'there is no key "year" here'),
        (18, 3, "expected a list, found a mapping"),
        (19, 3, 'expected a mapping, found the text "just text"'),
        (23, 19, "expected text, found a blank"),
        (26, 23, 'expected an integer, found the text "x"'),
        (26, 26, 'expected an integer, found the text "-2"'),
        (27, 20, "expected an amount, found a list"),
        (27, 25, "the integer has more than 18 digits"),
        (27, 46, "infinity or not-a-number is no amount"),
    ]


def test_every_message_says_what_is_wrong_and_what_to_do_in_both_languages():
    """Not half of it."""
    text = as_json(titel=1, format="x", projects=[{}, 1], regime=3, cost_by_municipality={"zero_cost_printed": 0})
    for words, location in faults(text, "json"):
        assert words.ja.endswith(("。", "か。"))
        assert words.ja.count("。") >= 2
        assert words.en.endswith((".", "?"))
        assert ";" in words.en
        assert location is not None


KINDS = {
    "not a mapping": ("- a\n", "項目の組が必要ですが、リストです", "expected a mapping, found a list"),
    "a text": ("題\n", "項目の組が必要ですが、文字「題」です", 'expected a mapping, found the text "題"'),
    "a blank": ("null\n", "空欄です", "expected a mapping, found a blank"),
    "missing": ("{title: a, zone: {name: b}}\n", "「term」がありません", 'the required key "term" is missing; add it'),
    "unknown, near": (as_yaml(project=[]), "「projects」の誤り", 'did you mean "projects"?'),
    "unknown, far": (as_yaml(総額=1), "使える項目はformat、title", "the keys are format, title, zone, term"),
    "unknown below": (as_yaml(zone={"name": "x", "x": 1}), "name、membersです", "the keys are name, members."),
    "long text": (as_yaml(projects="あ" * 99), f"「{'あ' * 39}…」", f'the text "{"あ" * 39}…"'),
    "choice, near": (
        as_yaml(zone={"name": "x", "members": [{"code": "1", "name": "y", "side": "centrl"}]}),
        "「central」の誤りではありませんか",
        'did you mean "central"?',
    ),
    "choice, blank": (
        as_yaml(zone={"name": "x", "members": [{"code": "1", "name": "y", "side": None}]}),
        "空欄です",
        "found a blank; write one of them",
    ),
    "other format": (as_yaml(format="coopvision-vision/2"), "coopvision-vision/1", "the supported format is"),
    "no format": (as_yaml(format=None), "空欄です", "the supported format is coopvision-vision/1, found a blank"),
    "not true": (
        as_yaml(cost_by_municipality={"zero_cost_printed": "yes"}),
        "「true」か「false」が必要ですが、文字「yes」です",
        'expected true or false, found the text "yes"',
    ),
}


@pytest.mark.parametrize(("text", "ja", "en"), KINDS.values(), ids=KINDS)
def test_every_kind_of_misshapen_yaml_is_named(text, ja, en):
    """What is there, what was expected, what to do."""
    words, location = only_fault(text, "yaml")
    assert ja in words.ja
    assert en in words.en
    assert location is not None


def member(**parts):
    return as_json(zone={"name": "圏", "members": [{"code": "1", "name": "x", **parts}]})


def row(**parts):
    table = {"project": "1", "years": ["R3"], "rows": [{"municipality": "x", **parts}]}
    return as_json(cost_by_municipality={"tables": [table]})


JSON_KINDS = {
    "number for text": (member(code=12050), "found the number 12050; put it in double quotes", "二重引用符で囲んで"),
    "boolean for text": (member(name=True), "found true; put it in double quotes", "「true」です"),
    "blank for text": (member(name=None), "found a blank; write plain text", "空欄です"),
    "number for a period": (as_json(term=2021), "found the number 2021; put it in double quotes", "数「2021」です"),
    "boolean for an amount": (row(total=False), "expected an amount, found false", "金額が必要"),
    "boolean in a row": (row(amounts=[1, True]), "expected an amount, found true", "金額が必要"),
    "long integer": (row(total=10**18), "more than 18 digits", "18桁"),
    "huge integer": (row(total=0).replace('"total": 0', f'"total": {"9" * 10_000}'), "more than 18 digits", "18桁"),
    "huge integer for text": (
        member(code=0).replace('"code": 0', f'"code": {"9" * 10_000}'),
        "found the number 999",
        "数「999",
    ),
    "not a number as text": (row(amounts=["NaN"]), "no amount", "非数"),
    "fraction for an integer": (row(activities=[1.5]), "expected an integer, found the number 1.5", "整数が必要"),
    "exponent for an integer": (row(activities=[1]).replace("1\n", "1e0\n"), "expected an integer", "整数が必要"),
    "text for an integer": (row(activities=["1"]), 'expected an integer, found the text "1"', "整数が必要"),
    "text for a boolean": (
        as_json(cost_by_municipality={"zero_cost_printed": "true"}),
        'expected true or false, found the text "true"',
        "引用符なしで",
    ),
    "list for a value": (
        as_json(indicator_list={"rows": [{"project": "1", "name": "x", "target": {"value": []}}]}),
        "expected a printed value, found a list",
        "印刷された値が必要",
    ),
    "number for a boolean": (as_json(cost_by_municipality={"zero_cost_printed": 1}), "found the number 1", "数「1」"),
}


@pytest.mark.parametrize(("text", "en", "ja"), JSON_KINDS.values(), ids=JSON_KINDS)
def test_every_kind_of_misshapen_json_is_named(text, en, ja):
    """Where JSON knows more types than YAML's text, they must be right."""
    words, location = only_fault(text, "json")
    assert en in words.en
    assert ja in words.ja
    assert location is not None


def test_an_unknown_key_is_shown_itself_and_a_missing_one_at_its_parent():
    """The place of the key, not of its value."""
    text = as_json(zone={"nam": "圏"})
    missing, unknown = faults(text, "json")
    assert (missing.location.line, missing.location.column) == (3, 2)
    assert (unknown.location.line, unknown.location.column, unknown.location.end_column) == (4, 3, 8)


@pytest.mark.parametrize(
    ("printed", "form"),
    [("58，370", Form.FIGURE), ("1,2345", Form.MALFORMED), ("12a", Form.MALFORMED), ("検討中", Form.UNDECIDED)],
)
@pytest.mark.parametrize("written_as", ["yaml", "json"])
def test_an_amount_nobody_can_read_is_no_fault(printed, form, written_as):
    """It stays in the model as printed; a rule will speak of it."""
    text = {"yaml": as_yaml, "json": as_json}[written_as](cost_by_year={"years": ["x"], "total": {"total": printed}})
    total = loads(text, format=written_as).vision.cost_by_year.total.total
    assert isinstance(total, Printed)
    assert (total.text, total.form) == (printed, form)


def test_text_that_looks_like_another_type_stays_text():
    """YAML 1.1 would make numbers, dates and booleans of these."""
    text = "title: 12:30\nzone: {name: no, members: [{code: 011002, name: 1_000}]}\nterm: 2021-04-01\nedition: 1.50\n"
    vision = loads(text).vision
    member = vision.zone.members[0]
    assert (vision.title, vision.zone.name, member.code, member.name) == ("12:30", "no", "011002", "1_000")
    assert (vision.term.text, vision.edition) == ("2021-04-01", "1.50")


def test_numbers_of_json_keep_their_text():
    """Where a printed value may be a number, it is as the file prints it."""
    text = as_json(projects=[{"number": "1", "name": "x", "indicators": [{"name": "y", "target": {"value": 0}}]}])
    for printed in ("1.50", "-0", "1e3", "12345678901234567890123"):
        vision = loads(text.replace('"value": 0', f'"value": {printed}'), format="json").vision
        found = vision.projects[0].indicators[0].target.value.text
        assert found == printed
        assert type(found) is str


def test_booleans_choices_and_positions_are_of_the_models_types():
    """And only these; null where nothing is said."""
    project = {
        "number": "1",
        "name": "x",
        "roles": [{"side": "central", "bears_cost": True}, {"side": "partner", "bears_cost": None}],
        "indicators": [{"name": "y", "better": "down"}],
    }
    for text, written_as in ((as_yaml(projects=[project]), "yaml"), (as_json(projects=[project]), "json")):
        (read,) = loads(text, format=written_as).vision.projects
        assert [role.side for role in read.roles] == [Side.CENTRAL, Side.PARTNER]
        assert [role.bears_cost for role in read.roles] == [True, None]
        assert read.indicators[0].better is Direction.DOWN
    text = row(activities=[1, 2])
    assert loads(text, format="json").vision.cost_by_municipality.tables[0].rows[0].activities == (1, 2)


def test_the_first_thousand_faults_are_named_and_that_there_are_more():
    """Whatever a file holds, the answer comes soon and can be read."""
    found = faults(as_json(projects=[{"x": index} for index in range(5_000)]), "json")
    assert len(found) == 1_001
    assert [location.line for _, location in found[:-1]] == sorted(location.line for _, location in found[:-1])
    assert found[-1].location is None
    assert "there are more faults" in found[-1].words.en
    assert "ほかにも" in found[-1].words.ja


def test_many_faults_on_one_long_line_share_it():
    """A file of one line is not copied for each of its faults."""
    found = faults(json.dumps({**HEAD, "projects": [1] * 500}), "json")
    assert len({id(location.excerpt) for _, location in found}) == 1


@pytest.mark.parametrize("error", [KeyError("x"), KeyError("value"), RuntimeError("x"), ValueError("x")])
def test_a_defect_of_the_program_is_no_fault_of_the_document(error, monkeypatch):
    """It is not told as a missing key, or as anything else that an officer could correct."""

    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(scalars, "parse_quantity", fail)
    text = as_json(indicator_list={"rows": [{"project": "1", "name": "x", "target": {"value": "1"}}]})
    with pytest.raises(type(error)) as caught:
        loads(text, format="json")
    assert not isinstance(caught.value, SourceError)


def test_a_format_key_is_taken_out():
    """It is a matter of the file."""
    assert loads(as_yaml(format="coopvision-vision/1")).vision == loads(as_yaml()).vision
    assert isinstance(loads(as_yaml()).vision, Vision)
