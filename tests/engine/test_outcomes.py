"""How rules end, word by word: what was examined, why not, where, how often."""

import pytest

import coopvision
from coopvision import PackError, SelectionError
from coopvision.engine import (
    Engine,
    FindingsError,
    RuleWords,
    Severity,
    State,
    blocked,
    expect,
    rule,
    undecided,
)
from coopvision.engine.concern import concerning
from coopvision.engine.unreadable import report_unreadable
from coopvision.errors import Fault, SourceError
from coopvision.model import Cell, CostLine, CostRow, Project, Vision
from coopvision.testing import edited, sample
from coopvision.words import Words

WORDS = RuleWords(Words("題", "title"), Words("{found} {unit}", "{found} {unit}"))


def outcome_of(function, vision=None):
    """How one rule ends that is made of a generator function."""
    report = Engine([rule("ABC101", words=WORDS)(function)]).check(vision or sample().vision, source="s.yaml")
    return report.outcomes[0]


def crashes_at_one(project: Project, _):
    if project.number == "②":
        raise ValueError("oops")
    yield expect(True, project)


def crashes_at_all(project: Project, _):
    yield expect(True, project)
    raise SystemExit(3)


@pytest.mark.parametrize(
    ("function", "reason", "examined"),
    [
        (
            crashes_at_one,
            Words(
                "規則自体の不具合（② 防災事業、ValueError: oops、計1か所）。文書の誤りではありません",
                "the rule itself failed (② 防災事業, ValueError: oops, 1 place in all); no fault of the document",
            ),
            2,
        ),
        (
            crashes_at_all,
            Words(
                "規則自体の不具合（① 救急医療事業、SystemExit: 3、計3か所）。文書の誤りではありません",
                "the rule itself failed (① 救急医療事業, SystemExit: 3, 3 places in all); no fault of the document",
            ),
            3,
        ),
    ],
)
def test_a_crash_says_where_it_happened_first_how_and_how_often(function, reason, examined):
    """In both languages, with the traceback for the one who mends it, and the count of what was examined."""
    outcome = outcome_of(function)
    assert (outcome.state, outcome.reason, outcome.examined) == (State.CRASHED, reason, examined)
    assert (outcome.code, outcome.severity) == ("ABC101", Severity.ERROR)
    assert outcome.traceback.startswith("Traceback (most recent call last):\n  File")
    assert function.__name__ in outcome.traceback


def is_blocked_twice(vision: Vision, _):
    yield blocked(Cell(vision, "term"), Cell(vision, "title"))
    yield blocked(Cell(vision, "term"))


def is_blocked_once(vision: Vision, _):
    yield blocked(Cell(vision, "term"))


def finds_and_is_blocked(vision: Vision, _):
    yield expect(False, Cell(vision, "title"), found=vision.title)
    yield blocked(Cell(vision, "term"))


@pytest.mark.parametrize(
    ("function", "state", "count", "paths"),
    [
        (is_blocked_twice, State.COULD_NOT_RUN, "2", ("term", "title")),
        (is_blocked_once, State.COULD_NOT_RUN, "1", ("term",)),
        (finds_and_is_blocked, State.FAILED, "1", ("term",)),
    ],
)
def test_what_kept_a_rule_from_looking_is_named_and_counted_once(function, state, count, paths):
    """The first place in words, all of them by path."""
    outcome = outcome_of(function)
    places = "1 place" if count == "1" else f"{count} places"
    assert (outcome.state, outcome.blocked_at) == (state, paths)
    assert outcome.reason == Words(
        f"読み取れない値のため検査できない箇所があります: 計画期間（計{count}か所）",
        f"a value that cannot be read kept it from running: term ({places} in all)",
    )
    assert outcome.traceback is None


def sees_blanks(project: Project, _):
    yield undecided(Cell(project, "name"))


def sees_nothing(_vision: Vision, _):
    yield from ()


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (
            sees_blanks,
            Words(
                "判断に要る記載（日付・数値など）が空欄・未定・未記録のため、判断できるものがありません（3件）",
                "what it needs (a date, a figure or the like) is blank, undecided or not recorded (3)",
            ),
        ),
        (sees_nothing, Words("該当する記載がありません", "the document has nothing of the kind")),
    ],
)
def test_a_rule_that_looked_at_nothing_says_why(function, reason):
    """Nothing decided yet, or nothing of the kind."""
    outcome = outcome_of(function)
    assert (outcome.state, outcome.reason, outcome.findings, outcome.examined) == (State.NOT_APPLICABLE, reason, 0, 0)


def test_every_finding_and_every_thing_examined_counts_once():
    """Also what is open beside it."""

    def mixed(project: Project, _):
        yield expect(project.number == "①", Cell(project, "name"), found=project.name)
        yield undecided(Cell(project, "name"))

    outcome = outcome_of(mixed)
    assert (outcome.examined, outcome.findings, outcome.undecided) == (3, 2, 3)


def test_a_number_is_told_with_its_unit_and_a_text_without():
    """Whatever of a number a rule found: whole, with decimals, or as printed."""
    from decimal import Decimal

    @rule(words=WORDS)
    def speaks(line: CostLine, _):
        for found in (5, Decimal("1.5"), line.total, "五"):
            yield expect(False, line.total_cell(), found=found)

    document = edited({"cost_by_year.rows[①].total": "7600"})
    said = [finding.message.en for finding in Engine([speaks]).check(document.vision).findings][:4]
    assert said == ["5 千円", "1.5 千円", "7,600 千円", "五 "]


def test_a_report_names_its_document():
    """File, edition, members and projects."""
    document = edited({"edition": "第2版"})
    info = Engine([rule(words=WORDS)(sees_blanks)]).check(document.vision, source="plans/s.yaml").document
    assert (info.source, info.edition, info.members) == ("plans/s.yaml", "第2版", 3)
    assert info.titles["①"] == "① 救急医療事業"
    assert [member.name for member in info.roster] == ["みなと市", "やまべ町", "かわい町"]


def test_a_document_that_could_not_be_read_is_named_and_empty():
    """There is nothing else to be said of it."""
    report = report_unreadable(SourceError("a.yaml", [Fault(Words("空です", "empty"))]))
    info = report.document
    assert (info.source, info.title, info.regime, info.zone, info.term) == ("a.yaml", "a.yaml", "", "", "")
    assert (info.edition, info.titles, info.members) == (None, {}, 0)
    assert (report.coverage.numbers, report.coverage.verified, report.coverage.unverified) == (0, 0, ())
    assert not report.ok


def test_a_report_that_is_not_clean_says_so_in_both_languages():
    """With the counts."""
    report = coopvision.check(edited({"projects[②].costs.total": "2001"}))
    with pytest.raises(FindingsError) as raised:
        report.raise_for_findings()
    error, warning, notice, _ = report.summary
    assert error
    assert raised.value.words == Words(
        f"検査に合格していません: エラー {error}、警告 {warning}、注意 {notice}",
        f"the report is not clean: {error} errors, {warning} warnings, {notice} notices",
    )


def once(vision: Vision, _):
    yield expect(True, vision)


def test_engines_that_cannot_be_are_refused_in_both_languages():
    """Without rules, and with two of one name."""
    with pytest.raises(SelectionError) as nothing:
        Engine([])
    assert nothing.value.words == Words("検査する規則が一つもありません", "there is no rule to check with")
    with pytest.raises(PackError) as double:
        Engine([rule(words=WORDS)(once), rule(words=WORDS)(once)])
    assert double.value.words == Words("規則名 once の規則が二つあります", "there are two rules of the name once")
    with pytest.raises(PackError) as strange:
        Engine([rule(words=WORDS, regime="setlement_zone")(once)])
    assert strange.value.words == Words(
        "規則 once: 制度 setlement_zone を知りません。「settlement_zone」のことですか。"
        "制度: settlement_zone, core_city_zone",
        "rule once: there is no regime setlement_zone. Did you mean settlement_zone? "
        "There are: settlement_zone, core_city_zone",
    )


def test_a_vision_of_a_regime_that_nobody_knows_is_refused_at_its_place():
    """By the file's line, or by the title where there is no file; one that a pack's edition brings is known."""
    engine = Engine([rule(words=WORDS)(once)])
    vision = edited({"regime": "zone"}).vision
    with pytest.raises(SourceError, match=r"共生ビジョン: there is no regime zone\."):
        engine.check(vision)
    document = edited({"regime": "setlement_zone"})
    with pytest.raises(SourceError) as caught:
        engine.check(document.vision, source="plan.yaml", locate=document.locate)
    assert caught.value.source == "plan.yaml"
    (fault,) = caught.value.faults
    assert fault.words == Words(
        "制度 setlement_zone を知りません。「settlement_zone」のことですか。制度: settlement_zone, core_city_zone",
        "there is no regime setlement_zone. Did you mean settlement_zone? There are: settlement_zone, core_city_zone",
    )
    assert fault.location == document.locate(("regime",))
    from coopvision.engine import Edition

    edition = Edition(name="1", since="2020-01-01", words=Words("版", "edition"), regime="zone")
    assert Engine([rule(words=WORDS, regime="zone")(once)], editions=[edition]).check(vision).ok


def no_generator(_vision: Vision, _):
    return ()


def of_a_text(_: str, __):
    yield


def of_nowhere(_: "Nowhere", __):  # noqa: F821
    yield


@pytest.mark.parametrize(
    ("function", "arguments", "words"),
    [
        (
            once,
            {"needs": ["budget"]},
            Words(
                "規則 once: needs='budget' は Vision の項目ではありません",
                "rule once: needs='budget' is no field of Vision",
            ),
        ),
        (
            once,
            {"severity": "warning"},
            Words(
                "規則 once: severity='warning' は使えません（Severity.WARNING のように書く）",
                "rule once: severity='warning' cannot be used (write it like Severity.WARNING)",
            ),
        ),
        (
            no_generator,
            {},
            Words(
                "規則 no-generator: yield がなく、何も検査しません",
                "rule no-generator: it has no yield, so it looks at nothing",
            ),
        ),
        (
            of_a_text,
            {},
            Words(
                "規則 of-a-text: 第1引数の型 <class 'str'> はビジョンに含まれる型ではありません",
                "rule of-a-text: no vision contains <class 'str'>, the class of its first parameter",
            ),
        ),
        (
            of_nowhere,
            {},
            Words(
                "規則 of-nowhere: 第1引数の型 Nowhere が実行時に見つかりません（TYPE_CHECKING の外で import する）",
                "rule of-nowhere: the class Nowhere of its first parameter is not found at run time "
                "(import it outside TYPE_CHECKING)",
            ),
        ),
    ],
)
def test_a_rule_that_cannot_be_is_refused_in_both_languages(function, arguments, words):
    """It names the rule, what is wrong, and what to do."""
    with pytest.raises(PackError) as refused:
        rule(words=WORDS, **arguments)(function)
    assert refused.value.words == words


def is_kept_from_one_row(row: CostRow, _):
    at = Cell(row, "municipality")
    yield blocked(at) if row.municipality == "みなと市" else expect(row.municipality != "かわい町", at)


def is_kept_from_all_it_sees(row: CostRow, _):
    if row.municipality == "みなと市":
        yield blocked(Cell(row, "municipality"))


@pytest.mark.parametrize(
    ("function", "member", "state", "reason"),
    [
        (is_kept_from_one_row, "みなと市", State.COULD_NOT_RUN, "読み取れない値のため"),
        (is_kept_from_one_row, "やまべ町", State.PASSED, None),
        (is_kept_from_one_row, "かわい町", State.FAILED, None),
        (is_kept_from_all_it_sees, "やまべ町", State.NOT_APPLICABLE, "やまべ町に関する記載がありません"),
        (is_kept_from_all_it_sees, "みなと市", State.COULD_NOT_RUN, "読み取れない値のため"),
    ],
)
def test_what_is_left_of_an_outcome_for_one_member_is_told_of_it(function, member, state, reason):
    """Findings and hindrances in others' own parts are gone, from the counts and from the reason too."""
    whole = Engine([rule(words=WORDS)(function)]).check(sample().vision)
    report = concerning(whole, member)
    [left] = report.outcomes
    rows = [row for table in sample().vision.cost_by_municipality.tables for row in table.rows]
    own = [row for row in rows if row.municipality == member]
    hindered = state is State.COULD_NOT_RUN
    assert (left.state, left.findings) == (state, len(own) if state is State.FAILED else 0)
    assert len(left.blocked_at) == (len(own) if hindered else 0)
    assert bool(left.blocked) == hindered
    assert (left.reason is None) if reason is None else left.reason.ja.startswith(reason)
    assert state is not State.NOT_APPLICABLE or left.reason.en == f"nothing of it concerns {member}"
    assert report.ok == (state is State.PASSED)


def test_a_member_that_is_not_there_is_refused_in_both_languages():
    """With those that there are."""
    with pytest.raises(SelectionError) as refused:
        concerning(coopvision.check(sample()), "みなみ市")
    assert refused.value.words == Words(
        "みなと定住自立圏に構成市町 みなみ市 はありません。「みなと市」のことですか。"
        "構成市町: みなと市, やまべ町, かわい町",
        "みなと定住自立圏 has no member みなみ市. Did you mean みなと市? There are: みなと市, やまべ町, かわい町",
    )
