"""Which rules run, how grave they are and with which options."""

import pytest

from coopvision import SelectionError
from coopvision.engine import (
    Cite,
    Edition,
    Engine,
    Pack,
    Requirement,
    Rulebook,
    RuleWords,
    Selection,
    Severity,
    State,
    expect,
    rule,
    settle,
)
from coopvision.errors import PackError
from coopvision.model import Cell, Member, Project
from coopvision.testing import edited, sample
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("{found} があります", "there is {found}"))


@rule("AAA101", words=WORDS)
def long_name(project: Project, _, *, longest: int = 3, places: tuple[str, ...] = ()):
    """No project has a long name."""
    yield expect(len(project.name) <= longest and project.name not in places, Cell(project, "name"), found=project.name)


@rule("AAA102", severity=Severity.NOTICE, words=WORDS, on=False)
def chatty(project: Project, _):
    """Speaks of every project."""
    yield expect(False, project, found=project.number)


@rule("BBB101", words=WORDS, added="2")
def later(member: Member, _):
    """Was added later."""
    yield expect(True, member)


@pytest.fixture
def book(monkeypatch):
    """A pack of those rules, as if it were installed."""
    rules = (long_name, chatty, later)
    monkeypatch.setattr(Pack, "rules", lambda _self: rules)
    pack = Pack(
        name="small",
        modules=["nowhere"],
        prefixes={"AAA": Words("名称", "names"), "BBB": Words("構成", "structure")},
        rule_sets=["1", "2"],
        leaves_out={"draft": ("long-name",)},
        renamed={"old-name": "long-name"},
        removed={"gone": Words("不要になりました", "it had no use")},
    )
    return Rulebook([pack])


def running(book, **wanted):
    return [name for name, setting in settle(book, Selection(**wanted)).items() if setting.skipped is None]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        ({}, ["long-name", "later"]),
        ({"profile": "strict"}, ["long-name", "chatty", "later"]),
        ({"profile": "draft"}, ["later"]),
        ({"profile": "draft", "select": ["all"]}, ["long-name", "chatty", "later"]),
        ({"select": ["chatty"]}, ["chatty"]),
        ({"select": ["AAA102"]}, ["chatty"]),
        ({"select": ["aaa102:chatty"]}, ["chatty"]),
        ({"select": ["AAA"]}, ["long-name", "chatty"]),
        ({"select": ["names"]}, ["long-name", "chatty"]),
        ({"select": ["名称"]}, ["long-name", "chatty"]),
        ({"select": ["small"], "ignore": ["AAA"]}, ["later"]),
        ({"select": ["chatty"], "ignore": ["AAA"]}, ["chatty"]),
        ({"select": ["AAA"], "ignore": ["chatty"]}, ["long-name"]),
        ({"ignore": ["long-name"]}, ["later"]),
        ({"ignore": ["all"], "select": ["BBB"]}, ["later"]),
        ({"rule_set": "1"}, ["long-name"]),
        ({"rule_set": "2"}, ["long-name", "later"]),
        ({"severity": {"chatty": "warning"}}, ["long-name", "chatty", "later"]),
        ({"severity": {"long-name": "off"}}, ["later"]),
        ({"severity": {"AAA": "off", "long-name": "notice"}}, ["long-name", "later"]),
        ({"severity": {"long-name": "notice", "AAA": "off"}}, ["long-name", "later"]),
        ({"severity": {"long-name": "off", "AAA101": "error"}}, ["long-name", "later"]),
        ({"severity": {"long-name": "error", "AAA101": "off"}}, ["later"]),
    ],
)
def test_the_closest_selector_counts(book, wanted, left):
    """Names before subjects before packs, in whatever order; where they are equally close, leaving out wins."""
    assert running(book, **wanted) == left


@pytest.mark.parametrize(
    ("wanted", "complaint"),
    [
        ({"select": ["long-nam"]}, "Did you mean long-name"),
        ({"ignore": ["CCC"]}, "no rule, subject or pack CCC"),
        ({"select": ["old-name"]}, "was renamed; write long-name"),
        ({"select": ["gone"]}, "was removed: it had no use"),
        ({"severity": {"long-name": "fatal"}}, "no severity fatal"),
        ({"severity": {"nobody": "error"}}, "no rule, subject or pack nobody"),
        ({"profile": "final"}, "no profile final"),
        ({"rule_set": "3"}, "no rule set 3"),
        ({"options": {"long-name": {"shortest": 1}}}, "no option of rule long-name shortest"),
        ({"options": {"long-name": {"longest": "3"}}}, "cannot be '3'"),
        ({"options": {"long-name": {"longest": True}}}, "cannot be True"),
        ({"options": {"long-name": {"places": [1]}}}, "cannot be"),
        ({"options": {"nobody": {"a": 1}}}, "no rule nobody"),
        ({"select": []}, "no rule is left"),
        ({"ignore": ["all"]}, "no rule is left"),
    ],
)
def test_what_does_not_exist_never_ends_green(book, wanted, complaint):
    """Every unknown name and every value of another kind is an error that names it."""
    with pytest.raises(SelectionError, match=complaint):
        settle(book, Selection(**wanted))


def report_of(book, **wanted):
    return Engine(book.rules, settings=settle(book, Selection(**wanted))).check(sample().vision)


def test_a_rule_that_does_not_run_is_skipped_with_the_reason(book):
    """Nothing is green that was not looked at."""
    outcomes = {each.rule: each for each in report_of(book, ignore=["long-name"]).outcomes}
    assert outcomes["long-name"].state is State.SKIPPED
    assert outcomes["long-name"].reason.en == "ignored, as asked"
    assert outcomes["chatty"].reason.en.startswith("off unless selected")


def test_a_severity_that_was_set_reaches_findings_and_outcome(book):
    """An override is data, the rule itself stays as it is."""
    report = report_of(book, severity={"long-name": "notice"})
    assert {finding.severity for finding in report.findings} == {Severity.NOTICE}
    assert report.outcomes[0].severity is Severity.NOTICE
    assert report.ok


def test_an_option_that_was_set_reaches_the_rule(book):
    """Three letters by default; ten as configured; a hyphen is as good as an underscore."""
    assert len(report_of(book).findings) == 3
    assert report_of(book, options={"long-name": {"longest": 10}}).findings == ()
    report = report_of(book, options={"long-name": {"longest": 10, "places": ["防災事業"]}})
    assert [finding.found for finding in report.findings] == ["防災事業"]


def test_an_option_without_default_or_of_no_kind_is_refused():
    """An option is always there, and is something a configuration can write."""

    def without(project: Project, _, *, limit: int):
        yield expect(limit, project)

    def strange(project: Project, _, *, limit: complex = 1j):
        yield expect(limit, project)

    for function, complaint in ((without, "has no default"), (strange, "cannot be a")):
        with pytest.raises(PackError, match=complaint):
            rule(words=WORDS)(function)


def test_a_rule_given_twice_counts_once():
    """Twice is once; but two rules of one name are refused."""
    once, twice = Engine([long_name]), Engine([long_name, long_name])
    assert once.check(sample().vision).findings == twice.check(sample().vision).findings
    other = rule(words=WORDS)(lambda_named("long_name"))
    with pytest.raises(PackError, match="two rules of the name long-name"):
        Engine([long_name, other])


def lambda_named(name):
    def function(project: Project, _):
        yield expect(True, project)

    function.__name__ = name
    return function


EDITIONS = [
    Edition(name="2008", since="2008-12-26", words=Words("制定", "first")),
    Edition(name="2016", since="2016-04-01", words=Words("改正", "amended")),
]


@rule(words=WORDS, cites=[Cite(source=Words("要綱", "guideline"), since="2016-04-01")], regime="settlement_zone")
def required_lately(project: Project, _):
    """Holds since 2016."""
    yield expect(False, project, found=project.number)


@pytest.mark.parametrize(
    ("edits", "edition", "state"),
    [
        ({}, None, State.FAILED),
        ({"published": "2015-10-01"}, None, State.NOT_APPLICABLE),
        ({"published": "2015-10-01"}, "2016", State.FAILED),
        ({"published": "2026-03-31"}, "2008", State.NOT_APPLICABLE),
        ({"revisions": [{"date": "2014-01-01"}, {"date": "2015-03-01"}]}, None, State.NOT_APPLICABLE),
        ({"term": "H23～H27年度"}, None, State.NOT_APPLICABLE),
        ({"term": "？"}, None, State.FAILED),
        ({"regime": "core_city_zone"}, None, State.NOT_APPLICABLE),
    ],
)
def test_requirements_have_dates(edits, edition, state):
    """Publication, else the last revision, else the term decides; an edition that is asked for outranks them."""
    report = Engine([required_lately], editions=EDITIONS, edition=edition).check(edited(edits).vision)
    assert report.outcomes[0].state is state
    if state is State.NOT_APPLICABLE:
        assert report.outcomes[0].reason.ja


def test_an_edition_that_nobody_knows_is_an_error():
    """It never means the newest."""
    with pytest.raises(SelectionError, match="There are: 2008, 2016"):
        Engine([required_lately], editions=EDITIONS, edition="2017").check(sample().vision)


def test_the_report_says_by_what_the_document_was_judged():
    """Edition, day and how it was found."""
    circumstances = (
        Engine([required_lately], editions=EDITIONS).check(edited({"published": "R3年3月"}).vision).circumstances
    )
    assert circumstances.governed_by == "2021-03-01"
    assert circumstances.why.en == "the day of publication"
    assert circumstances.edition.en == "amended"


def test_what_nobody_can_decide_is_listed_for_the_eye():
    """Only what applies to the document, by regime and by date."""
    every, other, late = (
        Requirement(name=name, page=required_lately.page, regime=regime, cites=cites)
        for name, regime, cites in (
            ("a", None, ()),
            ("b", "core_city_zone", ()),
            ("c", None, (Cite(source=Words("要綱", "guideline"), since="2030-01-01"),)),
        )
    )
    report = Engine([required_lately], requirements=[every, other, late]).check(sample().vision)
    assert report.by_eye == (every,)


def nameable(project: "Project", _, *, share: "float" = 0.5, strict: bool = False):
    """Two options, their kinds written as text."""
    yield expect(share < 1 and not strict, Cell(project, "name"), found=project.name)


def test_a_local_rule_without_code_is_found_by_its_name_alone(book):
    """It stands in no pack and under no subject, and a selector that means nothing says so all the same."""
    own = rule(words=WORDS)(nameable)
    both = Rulebook(book.packs, [own])
    assert (both.pack_of(own), both.subject_of(own)) == (None, None)
    assert running(both, select=["nameable"]) == ["nameable"]
    assert "nameable" not in running(both, select=["AAA"])
    with pytest.raises(SelectionError, match=r"no rule, subject or pack nameble.* Did you mean nameable"):
        running(both, select=["nameble"])


@pytest.mark.parametrize(("given", "findings"), [(0.25, 0), (1.5, 3), (2, 3), (0, 0)])
def test_a_whole_number_will_do_where_a_share_is_asked_for(book, given, findings):
    """An option's kind may be written as text in the code; an int is a float, nothing else is."""
    both = Rulebook(book.packs, [rule(words=WORDS)(nameable)])
    report = report_of(both, select=["nameable"], options={"nameable": {"share": given}})
    assert findings == len(report.findings)


@pytest.mark.parametrize("given", [True, "0.5", None, [0.5]])
def test_what_is_no_number_will_not_do_where_a_share_is_asked_for(book, given):
    """Nothing is turned into what it is not."""
    with pytest.raises(SelectionError, match="option share of rule nameable cannot be"):
        settle(
            Rulebook(book.packs, [rule(words=WORDS)(nameable)]),
            Selection(options={"nameable": {"share": given}}),
        )
