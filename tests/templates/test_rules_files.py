"""Reading a file of rules: everything wrong with it is named at once, at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toml_rules import HEAD, one_rule

from coopvision import CoopvisionError, PackError
from coopvision.engine import Engine, Rule, Severity
from coopvision.errors import FaultsError
from coopvision.model import CostRow, Indicator, MunicipalTable, Project, Vision
from coopvision.templates import TEMPLATES, RulesFileError, parse_rules, read_rules
from coopvision.templates.shapes import classes, shapes
from coopvision.testing import sample

GOOD = HEAD.format(name="good-rule") + 'template = "required"\neach = "CostRow"\nfield = "remarks"\n'


def faults_of(text):
    """Line and English words of every fault."""
    with pytest.raises(RulesFileError) as caught:
        parse_rules(text, source="rules.toml")
    assert all(fault.words.ja and fault.words.ja != fault.words.en for fault in caught.value.faults)
    return [(fault.location.line if fault.location else None, fault.words.en) for fault in caught.value.faults]


def test_a_rule_is_a_rule_like_any_other():
    """Name, severity, sources, sections and message are those of the entry."""
    rule = one_rule(
        'template = "required"\neach = "CostRow"\nfield = "remarks"\ncode = "ABC101"\nseverity = "error"\non = false\n'
        'regime = "settlement_zone"\n'
        'cites = ["要領", { source = "手引", locator = "3", since = 2026-04-01, certainty = "partly" }]\n'
        'why = { ja = "理由です", en = "because" }\nmend = "直す"'
    )
    assert (rule.name, rule.code, rule.severity, rule.on) == ("test-rule", "ABC101", Severity.ERROR, False)
    assert (rule.regime, rule.needs) == ("settlement_zone", ("cost_by_municipality",))
    assert [(cite.source.ja, cite.locator, cite.since, cite.certainty) for cite in rule.cites] == [
        ("要領", "", None, "confirmed"),
        ("手引", "3", "2026-04-01", "partly"),
    ]
    assert rule.words.title.ja == rule.words.title.en == "見出し"
    assert "## 理由\n\n理由です" in rule.page.section("日本語")
    assert "## Why\n\nbecause" in rule.page.section("English")


def test_a_house_rule_is_a_warning_unless_it_says_otherwise():
    """A house rule is an agreement among people; a person decides."""
    assert one_rule('template = "required"\neach = "CostRow"\nfield = "remarks"').severity is Severity.WARNING


def test_everything_wrong_is_named_at_once_in_the_order_of_the_file():
    """Each fault with its line."""
    text = """rulez = 1
[[rule]]
name = "Bad"
template = "sum-equal"
each = "CostRow"
title = "x"
message = "x"

[[rule]]
name = "other-rule"
template = "sum-equals"
each = "CostRow"
parts = "amount"
total = "total"
colour = "red"
title = "x"
message = "{nothing}"
severity = "fatal"
"""
    assert [line for line, _ in faults_of(text)] == [None, 3, 4, 13, 15, 17, 18]


RULE = '[[rule]]\nname = "a-rule"\ntitle = "x"\nmessage = "x"\n'
ROW = f'{RULE}each = "CostRow"\n'
REQUIRED = f'{ROW}template = "required"\n'

PROJECT = f'{RULE}each = "Project"\n'
TOTAL = 'then = { field = "total", present = true }'
BY_NUMBER = 'by = { Project = "number", CostLine = "project" }\n'
JOINED = f"{PROJECT}{BY_NUMBER}"
WHOLE = f'{RULE}each = "Vision"\n'

IDLE = [
    (f'{PROJECT}template = "equals"\nfields = ["costs.total", "costs.total"]', 7, "mean the same value"),
    (f'{PROJECT}template = "equals"\nfields = ["Member.name", "Vision.zone.members.name"]', 7, "mean the same value"),
    (f'{WHOLE}template = "equals"\nfields = ["title", "Vision.title"]', 7, "mean the same value"),
    (
        f'{RULE}each = "Zone"\ntemplate = "equals"\nfields = ["Vision.title", "Vision.zone.name", "name"]',
        7,
        "mean the same value",
    ),
    (f'{JOINED}template = "equals"\nfields = ["number", "CostLine.project"]', 8, "mean the same value"),
    (f'{JOINED}template = "equals"\nfields = ["CostLine.project", "number"]', 8, "mean the same value"),
    (f'{JOINED}template = "equals"\nfields = ["name", "CostLine.name", "CostLine.name"]', 8, "mean the same value"),
    (f'{ROW}template = "sum-equals"\nparts = "total"\ntotal = "total"', 7, "contains the total itself (total)"),
    (f'{ROW}template = "sum-equals"\nparts = ["amounts", "CostRow.total"]\ntotal = "total"', 7, "contains the total"),
    (f'{ROW}template = "sum-equals"\nparts = ["amounts", "amounts"]\ntotal = "total"', 7, "add the same amounts twice"),
    (
        f'{PROJECT}template = "sum-equals"\nparts = ["CostLine.total", "YearlyList.rows.total"]\ntotal = "costs.total"',
        7,
        "add the same amounts twice",
    ),
    (f'{PROJECT}template = "unique"\nof = "name"', 7, "there is one name only"),
    (f'{PROJECT}template = "unique"\nof = "costs"\nkey = "total"', 7, "there is one costs only"),
    (f'{PROJECT}template = "reference-exists"\nfield = "number"\nin = "Vision.projects.number"', 8, "is itself among"),
    (f'{PROJECT}template = "reference-exists"\nfield = "number"\nin = "number"', 8, "is itself among"),
    (f'{JOINED}template = "reference-exists"\nfield = "number"\nin = "CostLine.project"', 9, "is itself among"),
    (f'{RULE}each = "Section"\ntemplate = "reference-exists"\nfield = "name"\nin = "Section.name"', 8, "itself among"),
    (f'{PROJECT}template = "count-at-least"\nof = "indicators"\nleast = 0', 8, "always at least 0"),
    (f'{PROJECT}template = "count-at-least"\nof = "summary"\nleast = 2', 8, "one summary at most"),
    (f'{RULE}each = "Vision"\ntemplate = "count-at-least"\nof = "zone"\nleast = 1', 7, "it never is"),
    (f'{RULE}each = "Vision"\ntemplate = "required"\nfield = ["title", "zone"]', 7, "zone is blank cannot be read"),
    (f'{RULE}each = "Project"\ntemplate = "required"\nfield = "roles.side"', 7, "roles.side is blank cannot"),
    (f'{PROJECT}template = "count-at-most"\nof = "summary"\nmost = 1', 8, "never more"),
    (f'{RULE}each = "Member"\ntemplate = "one-of"\nfield = "side"\nvalues = ["partner", "central"]', 8, "nothing else"),
    (f'{RULE}each = "Role"\ntemplate = "one-of"\nfield = "bears_cost"\nvalues = [true, false]', 8, "nothing else"),
    (f'{ROW}template = "matches"\nfield = "name"\nlike = ["備蓄*", "*"]', 8, "fits every text"),
    (f'{ROW}template = "matches"\nfield = "name"\nunlike = "**"', 8, "fits every text"),
    (
        f'{ROW}template = "matches"\nfield = "name"\nlike = "備蓄*"\nunlike = ["*費", "備蓄*"]',
        9,
        "no text can be right",
    ),
    (f'{ROW}template = "between"\nfield = "total"\nat-least = 10\nat-most = 5.5', 8, "no number lies between"),
    (f'{ROW}template = "between"\nfield = "total"\nat-most = "total"', 8, "mean the same value"),
    (f'{RULE}each = "Measure"\ntemplate = "within-period"\nfield = "period"\nwithin = "period"', 8, "the same value"),
    (f'{WHOLE}template = "within-period"\nfield = "term"', 7, "term and Vision.term mean the same value"),
    (f'{RULE}each = "Measure"\ntemplate = "within-period"\nfield = "period"\nperiod = "R7～R3年度"', 8, "be read"),
    (
        f'{ROW}template = "if-then"\nif = {{ field = "name", like = "*" }}\nthen = {{ field = "name", like = "*" }}',
        8,
        "where if holds, this always does",
    ),
    (
        f'{ROW}template = "if-then"\nif = {{ field = "total", at-least = 3 }}\n{TOTAL}',
        8,
        "where if holds, this always does",
    ),
]

FAULTS = [
    ("", None, "no [[rule]]"),
    ("rule = []", None, "no [[rule]]"),
    ("rule = 3", None, "no [[rule]]"),
    ("x = [", 1, "no TOML"),
    ('format = "other/2"\n' + GOOD, None, "format"),
    (f'{REQUIRED}field = "remark"', 7, "Did you mean remarks?"),
    (f'{REQUIRED}field = "remarks.text"', 7, "has no fields"),
    (f'{REQUIRED}field = "CostRowe.remarks"', 7, "Did you mean CostRow?"),
    (f'{REQUIRED}field = "own_share.total.x"', 7, "leave .x out"),
    (f'{REQUIRED}field = "own share"', 7, "no selector"),
    (f"{REQUIRED}field = 3", 7, "no selector"),
    (f"{REQUIRED}field = []", 7, "at least one"),
    (REQUIRED, 1, "it is missing; write field"),
    (f'{REQUIRED}field = "remarks"\nlike = "x"', 8, "no such key"),
    (f'{RULE}template = "required"\nfield = "remarks"', 1, "each"),
    (f'{RULE}template = "required"\neach = "costrow"\nfield = "remarks"', 6, "Did you mean CostRow?"),
    (f'{RULE}template = "required"\neach = "CostRow.remarks"\nfield = "remarks"', 6, "name the part (CostRow)"),
    (f'{ROW}template = "readable"\nfield = "remarks"', 7, "of the kind text"),
    (f'{ROW}template = "readable"\nfield = "own_share"', 7, "go on to a field below it, such as own_share.amounts"),
    (f'{ROW}template = "one-of"\nfield = "total"\nvalues = ["7.600"]', 8, "cannot be read"),
    (f'{ROW}template = "one-of"\nfield = "name"\nvalues = []', 8, "no list of values"),
    (f'{ROW}template = "one-of"\nfield = "name"\nvalues = [1]', 8, "cannot be used"),
    (f'{RULE}each = "Member"\ntemplate = "one-of"\nfield = "side"\nvalues = ["centre"]', 8, "Did you mean central?"),
    (f'{RULE}each = "Role"\ntemplate = "one-of"\nfield = "bears_cost"\nvalues = ["yes"]', 8, "no value like true"),
    (f'{ROW}template = "matches"\nfield = "name"', 6, "give like or unlike"),
    (f'{ROW}template = "matches"\nfield = "name"\nlike = "a[b"', 8, "not closed"),
    (f'{ROW}template = "matches"\nfield = "name"\nlike = ""', 8, "no pattern"),
    (f'{ROW}template = "matches"\nfield = "name"\nlike = "[9-0]"', 8, "runs backwards"),
    (f'{ROW}template = "matches"\nfield = "name"\nlike = "{"x" * 201}"', 8, "at most 200"),
    (f'{ROW}template = "matches"\nfield = "total"\nlike = "x"', 7, "of the kind amount"),
    (f'{RULE}each = "MunicipalTable"\ntemplate = "unique"\nof = "rows"', 7, "what tells them apart"),
    (
        f'{RULE}each = "MunicipalTable"\ntemplate = "unique"\nof = "rows"\nkey = "Member.name"',
        8,
        "no value of a CostRow",
    ),
    (f'{RULE}each = "MunicipalTable"\ntemplate = "unique"\nof = "rows.name"\nkey = "name"', 8, "there is no key"),
    (f'{RULE}each = "MunicipalTable"\ntemplate = "unique"\nof = "rows"\nkey = "amounts"', 8, "several values"),
    (f'{ROW}template = "reference-exists"\nfield = "municipality"\nin = "Vision.term"', 8, "different kinds"),
    (f'{ROW}template = "sum-equals"\nparts = "amounts"\ntotal = "MunicipalTable.total.total"', 8, "several values"),
    (f'{ROW}template = "sum-equals"\nparts = "total"\ntotal = "amounts"', 7, "parts must be too"),
    (f'{ROW}template = "sum-equals"\nparts = "name"\ntotal = "total"', 7, "of the kind text"),
    (f'{ROW}template = "equals"\nfields = ["total"]', 7, "at least two"),
    (f'{ROW}template = "equals"\nfields = ["total", "amounts"]', 7, "different kinds"),
    (f'{RULE}each = "Project"\ntemplate = "equals"\nfields = ["participants", "item"]', 7, "different kinds"),
    (f'{RULE}each = "Project"\ntemplate = "equals"\nfields = ["item", "CostLine.item"]', 7, "list of values"),
    (f'{ROW}template = "between"\nfield = "total"', 6, "give at-least or at-most"),
    (f'{ROW}template = "between"\nfield = "total"\nat-most = "many"', 8, "no field many"),
    (f'{ROW}template = "between"\nfield = "total"\nat-most = "三つ"', 8, "is no number"),
    (f'{ROW}template = "between"\nfield = "total"\nat-most = nan', 8, "is no number"),
    (f'{ROW}template = "between"\nfield = "total"\nat-most = "amounts"', 6, "several values"),
    (f'{ROW}template = "in-order"\nof = "total"', 7, "has no order"),
    (f'{RULE}each = "Project"\ntemplate = "in-order"\nof = "indicators.target.period"\norder = "up"', 8, "falling"),
    (f'{RULE}each = "Measure"\ntemplate = "within-period"\nfield = "period"\nperiod = "いつか"', 8, "cannot be read"),
    (
        f'{RULE}each = "Measure"\ntemplate = "within-period"\nfield = "period"\nperiod = "R7"\nwithin = "Vision.term"',
        8,
        "either period or within",
    ),
    (f'{RULE}each = "Measure"\ntemplate = "within-period"\nfield = "period"\nwithin = "CostSheet.years"', 8, "several"),
    (f'{ROW}template = "count-at-least"\nof = "activities"\nleast = -1', 8, "no whole number"),
    (f'{ROW}template = "count-at-least"\nof = "activities"\nleast = true', 8, "no whole number"),
    (f'{ROW}template = "if-then"\nthen = {{ field = "name", present = true }}', 1, "write if ="),
    (f'{ROW}template = "if-then"\nif = 3\nthen = {{ field = "name", present = true }}', 7, "write it like"),
    (f'{REQUIRED}field = "name"\nif = {{ field = "name" }}', 8, "one thing only"),
    (f'{REQUIRED}field = "name"\nif = {{ field = "name", is = 3 }}', 8, "no condition is"),
    (f'{REQUIRED}field = "name"\nif = {{ field = "name", at-least = 3 }}', 8, "of the kind text"),
    (f'{REQUIRED}field = "name"\nif = {{ field = "Member", present = true }}', 8, "a field of Member"),
    (f'{REQUIRED}field = "name"\nby = 3', 8, "write it like by ="),
    (f'{REQUIRED}field = "name"\nby = {{ CostRow = "name", CostLine = "project" }}', 8, "does nothing"),
    (f'{REQUIRED}field = "name"\nby = {{ CostRow = "name", CostLine = "Member.name" }}', 8, "field of CostLine itself"),
    (f'{REQUIRED}field = "name"\nby = {{ CostRow = "name", name = "project" }}', 8, "no class such as CostLine"),
    (f'{REQUIRED}field = "name"\nby = {{ CostRow = "name", rows = "project" }}', 8, "no field rows"),
    (f'{REQUIRED}field = "name"\nby = {{ CostRow = "name", Member = "side" }}', 8, "of the kind choice"),
    (f'{REQUIRED}field = "name"\nby = {{ CostRow = "activities", CostLine = "project" }}', 8, "of different kinds"),
    (f'{ROW}template = "reference-exists"\nfield = "municipality"\nin = "CostRow.activities"', 8, "different kinds"),
    (f'{REQUIRED}field = "name"\ncode = "x1"', 8, "no code"),
    (f'{REQUIRED}field = "name"\non = "no"', 8, "true or false"),
    (f'{REQUIRED}field = "name"\nregime = 3', 8, "write a text"),
    (f'{REQUIRED}field = "name"\nregime = "setlement_zone"', 8, "Did you mean settlement_zone?"),
    (f'{REQUIRED}field = "name"\ncites = "x"', 8, "cites = ["),
    (f'{REQUIRED}field = "name"\ncites = [{{ text = "x" }}]', 8, "write it like"),
    (f'{REQUIRED}field = "name"\ncites = [{{ source = "x", since = "soon" }}]', 8, "write a day"),
    (f'{REQUIRED}field = "name"\nwhy = {{ ja = "x" }}', 8, "one text for both"),
    (f'{REQUIRED}field = "name"\nexample = 3', 8, "[[rule.example]]"),
    (f'{REQUIRED}field = "CostRow"', 7, "go on to a field of CostRow"),
    (f'{REQUIRED}field = "name"\nexample = [3]', 8, "a table [[rule.example]]"),
    (f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "fails"\nspeaks-at = 3', 10, "write it like speaks-at"),
    (f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "fail"', 9, "outcome is one of"),
    (f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "fails"', 9, "needs speaks-at"),
    (f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "passes"\nspeaks-at = "x"', 10, "needs speaks-at"),
    (f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "passes"\nedit = 3', 10, "Did you mean edits?"),
    (f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "passes"\nedits = {{}}', 10, "write the edits"),
    (
        f'{REQUIRED}field = "name"\n[[rule.example]]\noutcome = "passes"\nedits = {{ "term" = "R3" }}\ncaption = ""',
        11,
        "caption",
    ),
    (RULE.replace("a-rule", "all") + 'template = "required"\neach = "CostRow"\nfield = "name"', 2, "no name of a rule"),
    *IDLE,
    (GOOD + GOOD, 8 + 1, "good-rule stands further up already"),
]


NOT_IDLE = {
    "another project's": f'{PROJECT}template = "equals"\nfields = ["costs.unit", "Project.costs.unit"]',
    "the parts of one's own kind": f'{ROW}template = "sum-equals"\nparts = "own_share.amounts"\ntotal = "total"',
    "parts of two kinds": f'{ROW}template = "sum-equals"\nparts = ["amounts", "own_share.amounts"]\ntotal = "total"',
    "sections below sections": f'{RULE}each = "Section"\ntemplate = "reference-exists"\nfield = "level"\n'
    'in = "Vision.sections.level"',
    "both joined": f'{JOINED}template = "equals"\nfields = ["CostLine.name", "CostLine.project"]',
    "joined to what it names": f'{RULE}each = "Project"\nby = {{ Project = "participants", Member = "name" }}\n'
    'template = "reference-exists"\nfield = "participants"\nin = "Member.name"',
    "blank where it is printed": f'{ROW}template = "if-then"\nif = {{ field = "remarks", present = false }}\n'
    'then = { field = "own_share", present = true }',
    "one is, so all are": f'{PROJECT}template = "if-then"\nif = {{ field = "roles.duties", present = true }}\n'
    'then = { field = "roles.duties", present = true }',
    "bounds that meet": f'{ROW}template = "between"\nfield = "total"\nat-least = 5\nat-most = 5',
    "a number and what is printed": f'{ROW}template = "between"\nfield = "own_share.total"\nat-least = 5\n'
    'at-most = "total"',
    "at most none": f'{ROW}template = "count-at-most"\nof = "remarks"\nmost = 0',
    "a regime of another pack": f'{ROW}template = "required"\nfield = "name"\nregime = "island_zone"',
    "a regime named after another": f'{ROW}template = "required"\nfield = "name"\nregime = "core_city_zone_2"',
    "at least one": f'{ROW}template = "count-at-least"\nof = "remarks"\nleast = 1',
}


@pytest.mark.parametrize("text", NOT_IDLE.values(), ids=NOT_IDLE)
def test_what_may_speak_is_not_refused(text):
    """Near misses of what can never speak."""
    assert len(parse_rules(text)) == 1


@pytest.mark.parametrize(("text", "line", "words"), FAULTS, ids=[words for *_, words in FAULTS])
def test_a_fault_is_named_with_its_line(text, line, words):
    """What is wrong, where, and what to do; nothing else."""
    (fault,) = faults_of(text)
    assert words in fault[1]
    assert fault[0] == line


@pytest.mark.parametrize(
    "message", ["{found", "found}", "{found!r}", "{found:>9}", "{found.__class__}", "{0}", "{}", "{found[0]}", "a\\nb"]
)
def test_a_message_speaks_of_known_facts_only(message):
    """A message can neither fail when it is filled nor reach into what it is filled with."""
    (fault,) = faults_of(GOOD.replace('"文"', f'"{message}"'))
    assert "message" in fault[1]


def test_both_languages_speak_of_the_same_facts():
    """What one reader is told the other is told too."""
    (fault,) = faults_of(GOOD.replace('"文"', '{ ja = "{found}", en = "x" }'))
    assert "{found}" in fault[1]


def test_where_the_template_is_unknown_its_facts_are_not_guessed_at():
    """One mistake is one fault."""
    assert len(faults_of(GOOD.replace('"required"', '"requird"').replace('"文"', '"{x}"'))) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 1_000_001])
def test_a_file_that_is_no_text_is_refused(tmp_path, content):
    """One clear error that names the file."""
    path = tmp_path / "rules.toml"
    path.write_bytes(content)
    with pytest.raises(RulesFileError, match=r"rules\.toml"):
        read_rules(str(path))


@pytest.mark.parametrize("path", ["", "no-such.toml", ".", "a\0b"])
def test_a_file_that_is_not_there_is_refused(path):
    """Without a traceback, as bad input of any kind is."""
    with pytest.raises(RulesFileError):
        read_rules(path)


def test_the_error_is_one_of_ours_in_every_way():
    """Whoever catches errors of packs, of files or of ours at all catches it."""
    assert issubclass(RulesFileError, PackError)
    assert issubclass(RulesFileError, FaultsError)
    assert issubclass(RulesFileError, CoopvisionError)


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path):
    """As editors of another system write it."""
    path = tmp_path / "rules.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert [rule.name for rule in read_rules(str(path))] == ["good-rule"]


def test_keys_in_strings_and_comments_are_not_taken_for_places():
    """The line is that of the key itself."""
    text = (
        'format = "coopvision-rules/1"\n'
        + GOOD
        + 'why = """\nseverity = 1\n[[rule]]\n"""\n# severity = 2\nseverity = "x"\n'
    )
    assert [line for line, _ in faults_of(text)] == [14]


@st.composite
def selectors(draw, owner):
    """A selector that leads somewhere from a class, and now and then one that does not."""
    steps, absolute = [], draw(st.booleans())
    if absolute:
        owner = draw(st.sampled_from(sorted(classes().values(), key=lambda each: each.__name__)))
        steps.append(owner.__name__)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(shapes(owner))))
        steps.append(name)
        owner = shapes(owner)[name].node
        if owner is None:
            break
    return ".".join(steps) + draw(st.sampled_from([""] * 9 + [".x"]))


LEAVES = st.one_of(
    st.text(max_size=8),
    st.integers(-3, 3),
    st.booleans(),
    st.floats(),
    st.sampled_from(["R7年度", "*。", "rising", "[9-0]", "{found}", "千円"]),
)


def values(key, owner):
    """Values of a parameter: mostly of its kind."""
    selector = selectors(owner)
    if key in {"field", "of", "parts", "total", "in", "fields", "key", "within"}:
        return selector | st.lists(selector, min_size=1, max_size=3)
    if key in {"if", "then"}:
        asked = {
            "present": st.booleans(),
            "like": st.just("*あ*"),
            "at-least": st.integers(0, 3),
            "one-of": st.lists(LEAVES),
        }
        return st.sampled_from(sorted(asked)).flatmap(
            lambda one: st.fixed_dictionaries({"field": selector, one: asked[one]})
        )
    if key in {"least", "most"}:
        return st.integers(-1, 3)
    if key in {"at-least", "at-most"}:
        return selector | LEAVES
    if key == "by":
        return selectors(owner).map(lambda one: {owner.__name__: one, "CostLine": "project"})
    return LEAVES | st.lists(LEAVES, min_size=1, max_size=2)


@st.composite
def entries(draw):
    """An entry that has the right keys, with values mostly of the right kind."""
    template = TEMPLATES[draw(st.sampled_from(sorted(TEMPLATES)))]
    owner = draw(st.sampled_from([CostRow, Project, MunicipalTable, Indicator, Vision]))
    entry = {"name": "a-rule", "template": template.name, "each": owner.__name__, "title": "x", "message": "x"}
    for key, parameter in template.parameters.items():
        if parameter.required or draw(st.booleans()):
            entry[key] = draw(values(key, owner))
    for key in draw(st.sets(st.sampled_from(["if", "by", "severity", "cites", "why", "example", "on"]), max_size=1)):
        entry.setdefault(key, draw(values(key, owner)))
    return entry


def as_toml(value):
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_toml(key)} = {as_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(char):08x}" for char in value) + '"'
    return str(value).lower()


def rules_or_faults(text):
    """The law: rules, or an error of ours with words in both languages."""
    lines = []
    try:
        rules = parse_rules(text, source="rules.toml")
    except RulesFileError as refused:
        rules = ()
        lines = refused.lines("ja") + refused.lines("en")
    assert all(line.startswith("rules.toml") for line in lines)
    assert all(isinstance(rule, Rule) for rule in rules)
    assert bool(rules) != bool(lines)
    return rules


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_gives_rules_or_a_located_error(text):
    """Never an exception of another kind."""
    rules_or_faults(text)


RULES_READ = []


@given(entries())
def test_any_entry_gives_a_rule_that_runs_or_a_located_error(entry):
    """What can be read can be run: no rule of a template ever raises."""
    rules = rules_or_faults("\n".join(["[[rule]]", *(f"{key} = {as_toml(value)}" for key, value in entry.items())]))
    if rules:
        report = Engine(rules).check(sample().vision)
        assert not report.crashed, [outcome.traceback for outcome in report.outcomes]
        RULES_READ.extend(rules)


def test_many_entries_could_be_read():
    """The law above says something."""
    test_any_entry_gives_a_rule_that_runs_or_a_located_error()
    assert len(RULES_READ) > 5
