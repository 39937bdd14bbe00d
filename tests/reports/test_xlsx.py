"""The workbook, as others read it: openpyxl, calamine, and LibreOffice where it is installed."""

import csv
import io
import os
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from zipfile import ZipFile

import attrs
import ci_variants as variants
import openpyxl
import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

import coopvision
from coopvision.checking import narrow
from coopvision.engine import Coverage, Place, State
from coopvision.engine.unreadable import report_unreadable
from coopvision.errors import CoopvisionError, SourceError
from coopvision.model import Location
from coopvision.reports.json import as_data
from coopvision.reports.plain import printable
from coopvision.reports.sentences import verdict
from coopvision.reports.xlsx import render, tables
from coopvision.reports.xlsx.cells import LONGEST, difference, fact, text
from coopvision.testing import edited
from coopvision.words import Words

SHEETS = {
    "ja": ["判定", "指摘", "関連箇所", "規則別結果", "目視確認"],
    "en": ["Verdict", "Findings", "Other places", "Rules", "By eye"],
}
HEADS = {
    "ja": "番号 重大度 事業 箇所 印字された値 比べた値 差 内容 関連箇所 規則番号 行 担当 対応状況 規則 典拠",
    "en": "no. severity project place as_printed compared_with diff. what_is_wrong other_places code line "
    "dealt_with_by status rule source",
}
SEVERITIES = {"error": Words("エラー", "error"), "warning": Words("警告", "warning"), "notice": Words("注意", "notice")}
OFFICE = shutil.which("soffice")
ORDERS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("http://evil.example")', "=cmd|'/c'!A0"]


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def rows_of(content, sheet):
    """The rows of a sheet as calamine reads them, which knows no formats and no formulas."""
    return python_calamine.load_workbook(io.BytesIO(content)).get_sheet_by_name(sheet).to_python()


def cells_of(workbook):
    return [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]


def with_found(value):
    """A report of a single finding that has found this."""
    report = variants.from_python()
    finding = attrs.evolve(report.findings[0], found=value, expected=None)
    nothing = Coverage(numbers=0, verified=0, unverified=())
    return attrs.evolve(report, findings=(finding,), outcomes=(), measure=lambda: nothing)


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_nothing_in_it_is_an_order(make, language):
    """Whatever the document says: no formula, no link, no control character, nothing from outside."""
    content = render([make()], language)
    workbook = opened(content)
    assert workbook.sheetnames == SHEETS[language]
    for cell in cells_of(workbook):
        assert cell.data_type in {"s", "n"}
        assert cell.hyperlink is None
        assert not variants.commands_in(str(cell.value))
    with ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "external" in name.lower() or "vba" in name.lower()]
        for name in archive.namelist():
            inside = archive.read(name).decode()
            assert "<f>" not in inside
            assert "<hyperlink" not in inside
            assert 'TargetMode="External"' not in inside


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_two_readers_read_the_same(make, language):
    """What one library reads from every sheet, another reads too."""
    content = render([make()], language)
    workbook = opened(content)
    for sheet in SHEETS[language]:
        one = [cell for row in workbook[sheet].iter_rows(values_only=True) for cell in row if cell is not None]
        other = [cell for row in rows_of(content, sheet) for cell in row if cell != ""]
        assert other == one


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", [variants.broken, variants.from_python, variants.stored, variants.suppressed])
def test_the_findings_are_those_of_the_json_report(make, language):
    """A row for each that counts: message, rule, severity, place, values here and at the other places."""
    report = make()
    head, *rows = rows_of(render([report], language), SHEETS[language][1])
    assert [re.split(r"\n", name)[0].replace(" ", "_") for name in head] == HEADS[language].split()
    data = [each for each in as_data(report)["findings"] if each["suppressed"] is None]
    assert data
    assert len(rows) == len(data)
    unmatched = list(rows)
    for finding in data:
        place = finding["location"]
        where = place["line"] if place else ""
        row = next(
            row
            for row in unmatched
            if row[7] == finding["message"][language]
            and row[9] == finding["code"]
            and row[13].endswith(finding["rule"])
            and row[10] == where
        )
        unmatched.remove(row)
        assert row[1] == SEVERITIES[finding["severity"]].in_language(language)
        for cell, value in ((row[4], finding["found"]), (row[5], finding["expected"])):
            assert cell == ("" if value is None else value)
        for related in finding["related"]:
            assert related["note"][language] in row[8]
        assert row[11:13] == ["", ""]


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_findings_stand_by_project_gravest_first(language):
    """The whole vision first, then the projects as the document has them; numbered from one."""
    _, *rows = rows_of(render([variants.broken()], language), SHEETS[language][1])
    whole = Words("ビジョン全体", "the whole vision").in_language(language)
    projects = [row[2] for row in rows]
    assert list(dict.fromkeys(projects)) == [whole, "① 救急医療事業", "② 防災事業"]
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    severities = [words.in_language(language) for words in SEVERITIES.values()]
    for project in projects:
        ranks = [severities.index(row[1]) for row in rows if row[2] == project]
        assert ranks == sorted(ranks)


def test_requirement_and_source_are_there():
    """What the rule requires and by what authority, beside its name."""
    report = variants.broken()
    _, *rows = rows_of(render([report], "en"), "Findings")
    row = next(row for row in rows if "cost-statements-disagree" in row[13])
    rule = report.rule("cost-statements-disagree")
    assert row[13] == f"{rule.words.title.en}\n{rule.name}"
    assert row[14].split("\n")[0] == rule.cites[0].source.en


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_every_rule_has_its_outcome(make, language):
    """In the order of the rules, with what it examined and why not more."""
    report = make()
    _, *rows = rows_of(render([report], language), SHEETS[language][3])
    assert len(rows) == len(report.outcomes)
    for row, outcome in zip(rows, report.outcomes, strict=True):
        assert row[0] == printable(outcome.code or "").replace("\ufffe", "\\ufffe")
        assert row[5] == outcome.examined
        assert bool(row[7]) is (outcome.reason is not None)


def test_a_number_is_a_number_and_text_is_text():
    """With separators, and the decimal places it is printed with; never rounded, never guessed."""
    workbook = opened(render([with_found(1234567)], "ja"))
    cell = workbook["指摘"]["E2"]
    assert (cell.value, cell.data_type, cell.number_format) == (1234567, "n", "#,##0")
    cell = opened(render([with_found(Decimal("1234.50"))], "ja"))["指摘"]["E2"]
    assert (cell.value, cell.number_format) == (1234.5, "#,##0.00")
    for odd, shown in [
        ("00123", "00123"),
        (10**15, "1,000,000,000,000,000"),
        (Decimal("0.1234567890123456"), "0.1234567890123456"),
        (Decimal("NaN"), "NaN"),
        (Decimal("Infinity"), "Infinity"),
        (float("-inf"), "-inf"),
        (True, "1"),
    ]:
        cell = opened(render([with_found(odd)], "ja"))["指摘"]["E2"]
        assert (cell.value, cell.data_type) == (shown, "s")
    assert fact(None, "ja").content is None
    assert fact([1000, None], "ja").content == "1,000、空欄"


@pytest.mark.parametrize(
    ("found", "expected", "shown"),
    [(10, 12, -2), (Decimal("1.5"), 1, 0.5), (0.3, Decimal("0.1"), 0.2), ("10", 12, None), (None, 1, None)],
)
def test_the_difference_is_that_of_two_numbers(found, expected, shown):
    """Of anything else there is none."""
    assert difference(found, expected).content == shown


def test_the_difference_shows_its_sign():
    """So that nobody has to compare the columns."""
    report = variants.broken()
    sheet = opened(render([report], "ja"))["指摘"]
    rows = [row for row in sheet.iter_rows(min_row=2) if row[6].value is not None]
    assert rows
    for row in rows:
        assert row[6].value == row[4].value - row[5].value
        assert row[6].number_format == '+#,##0"千円";-#,##0"千円";0'


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_stays_text_even_when_it_is_edited(order):
    """It is a string, and Excel is told to keep it one when somebody edits the cell."""
    edits = {"title": order, "projects[①].name": order, "zone.name": order}
    report = with_found(order)
    for content in (render([report], "ja"), render([coopvision.check(edited(edits))], "ja")):
        cells = [cell for cell in cells_of(opened(content)) if str(cell.value).lstrip().startswith(tuple("=+-@＝"))]
        for cell in cells:
            assert cell.data_type == "s" or isinstance(cell.value, int | float)
            assert cell.quotePrefix is (cell.data_type == "s")
    cell = opened(render([report], "ja"))["指摘"]["E2"]
    assert cell.value == printable(order)
    assert cell.quotePrefix is not order.startswith("\r")  # spelled out, it orders nothing


@given(st.text(st.characters(), max_size=60))
def test_any_text_comes_back_as_it_is_printed(raw):
    """Control characters, surrogates and what XML cannot hold are spelled out; nothing is lost or decoded."""
    safe = re.sub("[\ufffe\uffff]", lambda odd: f"\\u{ord(odd[0]):04x}", printable(raw))
    content = render([with_found(raw)], "ja")
    read = rows_of(content, "指摘")[1][4]
    assert read == safe


@pytest.mark.parametrize("letter", ["あ", "𠮷", "a"])
def test_overlong_text_is_cut_and_says_so(letter):
    """At what a cell may hold, counted as Excel counts; one unit less is not cut."""
    units = len(letter.encode("utf-16-le")) // 2
    fits = letter * (LONGEST // units)
    assert text(fits, "ja").content == fits
    cut = opened(render([with_found(fits + letter)], "ja"))["指摘"]["E2"].value
    assert cut.endswith("…（長いため、ここで切りました）")
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST
    assert set(cut[:-20]) == {letter}


def test_a_row_shows_many_other_places_only_as_far_as_it_can():
    """The rest is counted; no row is higher than Excel allows."""
    report = variants.broken()
    finding = next(finding for finding in report.findings if finding.related)
    several = attrs.evolve(report, findings=(attrs.evolve(finding, related=finding.related[:1] * 200),))
    sheet = opened(render([several], "ja"))["指摘"]
    *shown, last = sheet["I2"].value.split("\n")
    assert last == f"・ほか {200 - len(shown)} か所（シート「関連箇所」）"
    assert len(shown) > 3
    assert sheet.row_dimensions[2].height <= 409


def test_officials_can_work_in_it():
    """Filters, a head that stays, lists to choose from, wrapped text, a Japanese font."""
    workbook = opened(render([variants.broken()], "ja"))
    for name, choices in {"指摘": "訂正済", "目視確認": "問題なし"}.items():
        sheet = workbook[name]
        last = sheet.cell(sheet.max_row, sheet.max_column).coordinate
        assert sheet.auto_filter.ref == f"A1:{last}"
        assert sheet.freeze_panes == "C2"
        (validation,) = sheet.data_validations.dataValidation
        assert choices in validation.formula1
        column = {"指摘": "M", "目視確認": "I"}[name]
        assert str(validation.sqref) == f"{column}2:{column}{sheet.max_row}"
        assert sheet["C2"].alignment.wrap_text
        assert sheet["A1"].font.name == "游ゴシック"
        assert sheet["A1"].font.charset == 128


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_it_prints_on_a4_at_full_width_with_its_head_on_every_page(language):
    """Every table; the verdict of one document stands upright."""
    workbook = opened(render([variants.broken()], language))
    for sheet in workbook:
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.oddHeader.right.text == "みなと定住自立圏共生ビジョン"
    first, *others = workbook
    assert first.page_setup.orientation == "portrait"
    for sheet in others:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize("title", ["&P &[Picture] &G\ufffe", "&" * 400, "𠮷" * 400])
def test_the_head_of_a_page_takes_no_orders(title):
    """An ampersand would be one, and too much text would be refused."""
    report = attrs.evolve(variants.clean(), document=attrs.evolve(variants.clean().document, title=title))
    for sheet in opened(render([report], "ja")):
        assert sheet.oddHeader.right.text == title.replace("&", "＆").replace("\ufffe", " ")[:100]


def test_severities_are_told_by_word_and_by_fill():
    """A copier loses the one, a glance the other."""
    sheet = opened(render([variants.many()], "ja"))["指摘"]
    marks = {(row[1].value, row[1].fill.fgColor.rgb) for row in sheet.iter_rows(min_row=2)}
    assert len(marks) == 3
    assert {word for word, _ in marks} == {"エラー", "警告", "注意"}
    assert len({fill for _, fill in marks}) == 3


def told(content, sheet="判定"):
    """The first sheet as names and what belongs to them."""
    return {row[0]: next((cell for cell in row[1:] if cell != ""), "") for row in rows_of(content, sheet) if row[0]}


def test_the_verdict_says_what_it_rests_on():
    """Document, zone, term, counts, what was examined and how far."""
    report = variants.crashed()
    said = told(render([report], "ja"))
    assert said["圏域"] == "みなと定住自立圏"
    assert said["計画期間"] == "R3～R7年度"
    assert said["検査した記載"] == report.examined
    assert said["印字された数値"] == report.coverage.numbers
    assert said["うち照合した数値"] == report.coverage.verified
    assert [line.partition(" — ")[0] for line in said["検査できなかったもの"].split("\n")] == [
        "規則の不具合: X1 crashes",
        "検査不能: X2 blocks",
        "検査不能: X3 cannot-run",
    ]
    assert told(render([variants.clean()], "ja"))["検査できなかったもの"] == "なし"
    assert verdict(report).ja in said
    total = next(row for row in rows_of(render([report], "ja"), "判定") if row[0] == "計")
    assert total[1:5] == [*report.summary[:3], sum(report.summary[:3])]


@pytest.mark.parametrize(
    ("make", "fill", "word"),
    [
        (variants.clean, "FFE2EFDA", "合格"),
        (variants.broken, "FFF8CBAD", "不合格"),
        (variants.malformed, "FFF8CBAD", "不合格"),
        (variants.crashed, "FFD9D2E9", "判定不能"),
        (variants.unexamined, "FFD9D2E9", "判定不能"),
    ],
)
def test_only_a_proof_is_green(make, fill, word):
    """A crash and a vision that nothing was looked at in are neither a pass nor a fault of the document."""
    sheet = opened(render([make()], "ja"))["判定"]
    (banner,) = [cell for (cell, *_) in sheet.iter_rows() if str(cell.value).startswith(f"{word}: ")]
    assert banner.fill.fgColor.rgb == fill


def test_what_was_not_examined_is_left_to_the_eye():
    """Crashes and unreadable values first, then what is undecided and numbers that stand alone."""
    _, *rows = rows_of(render([variants.crashed()], "ja"), "目視確認")
    kinds = list(dict.fromkeys(row[1] for row in rows))
    assert kinds == ["規則の不具合", "検査不能", "単独の数値"]
    alone = [row for row in rows if row[1] == "単独の数値"]
    report = variants.crashed()
    assert [row[2] for row in alone] == [place.label.ja for place in report.coverage.unverified]
    assert [row[6] for row in alone] == [place.location.line for place in report.coverage.unverified]
    assert "1,200件" in [row[3] for row in alone]


def test_what_no_program_can_decide_is_left_to_the_eye():
    """Title, what to look at, and the sources."""
    report = variants.clean()
    (row,) = [row for row in rows_of(render([report], "ja"), "目視確認") if row[5] == "GDL901"]
    requirement = next(each for each in report.by_eye if each.code == "GDL901")
    assert row[1] == "要目視確認"
    assert row[2] == f"{requirement.words.title.ja}\n{requirement.words.message.ja}"
    assert "定住自立圏構想推進要綱" in row[4]


def test_what_a_passing_rule_left_open_is_left_to_the_eye():
    """Blank and undecided statements of a rule that is otherwise green."""
    report = variants.clean()
    first, second, *_ = [outcome for outcome in report.outcomes if outcome.state is State.PASSED]
    report = attrs.evolve(report, outcomes=(attrs.evolve(first, undecided=3), attrs.evolve(second, undecided=0)))
    (row,) = [row for row in rows_of(render([report], "ja"), "目視確認") if row[1] == "判断できない記載"]
    assert row[5] == first.code
    assert "3 件" in row[4]


def test_many_troubles_are_counted_on_the_first_sheet():
    """And stand in full where they are checked by eye."""
    report = variants.crashed()
    report = attrs.evolve(report, outcomes=report.outcomes * 3)
    content = render([report], "ja")
    assert told(content)["検査できなかったもの"].split("\n")[-1] == "ほか 4 件（目視確認）"
    assert len([row for row in rows_of(content, "目視確認") if row[1] in {"規則の不具合", "検査不能"}]) == 9


def test_no_findings_are_said_to_be_none():
    """An empty table is no answer; nor does it say that everything was examined."""
    _, row = rows_of(render([variants.clean()], "ja"), "指摘")
    assert row[0] == "指摘はありません。検査できなかったものは「目視確認」にあります。"
    assert opened(render([variants.clean()], "ja"))["指摘"].data_validations.dataValidation == []


def test_suppressed_findings_are_left_out_and_counted():
    """Nobody deals with them, and nobody forgets them."""
    report = variants.suppressed()
    content = render([report], "ja")
    assert len(rows_of(content, "指摘")) == len(report.findings)
    assert "ほかに除外 1 件" in [cell for row in rows_of(content, "判定") for cell in row]


def test_a_report_without_its_rules_says_what_it_cannot_show():
    """Requirements and sources are not there; everything else is."""
    said = told(render([variants.stored()], "ja"))
    assert said["表示できないもの"].startswith("規則 ")
    assert "表示できないもの" not in told(render([variants.broken()], "ja"))
    _, *rows = rows_of(render([variants.stored()], "ja"), "指摘")
    assert all(row[14] == "" and row[13] for row in rows)


def test_verified_is_never_rounded_up_to_all():
    """1,999 of 2,000 are not 100 %."""
    coverage = Coverage(numbers=2000, verified=1999, unverified=())
    report = attrs.evolve(variants.clean(), measure=lambda: coverage)
    assert told(render([report], "ja"))["照合した割合"] == 0.999
    nothing = attrs.evolve(report, measure=lambda: Coverage(numbers=0, verified=0, unverified=()))
    assert told(render([nothing], "ja"))["照合した割合"] == "—"


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_several_documents_stand_in_one_workbook(language):
    """Each row names its document first; two with the same title are told apart."""
    reports = [make() for make in variants.ALL.values()]
    content = render(reports, language)
    _, findings, _, rules, by_eye = SHEETS[language]
    head, *rows = rows_of(content, findings)
    assert head[0] == Words("文書", "document").in_language(language)
    assert len(rows) == sum(len(variants.live(report)) for report in reports)
    names = list(dict.fromkeys(row[0] for row in rows_of(content, rules)[1:]))
    assert len(names) == len(reports)
    table = [row for row in rows_of(content, SHEETS[language][0]) if row[0] in names]
    assert [row[0] for row in table] == names
    assert [row[2:5] for row in table] == [list(report.summary[:3]) for report in reports]
    assert {row[0] for row in rows_of(content, by_eye)[1:]} <= set(names)


def test_amounts_are_shown_with_the_unit_of_their_table():
    """A unit is how a number is shown: it stays a number."""
    report = coopvision.check(edited({"cost_by_year.unit": "百万円", "projects[①].costs.amounts[R3年度]": "1230000"}))
    rows = list(opened(render([report], "ja"))["指摘"].iter_rows(min_row=2))
    (row,) = [row for row in rows if row[7].value.startswith("1,230,000 千円")]
    assert (row[4].value, row[4].number_format) == (1230000, '#,##0"千円"')
    assert row[5].number_format in {'#,##0"千円"', '#,##0"百万円"'}
    assert (row[6].value is None) is (row[4].number_format != row[5].number_format)


def test_a_unit_that_is_no_word_gives_no_orders():
    """It would stand within the format of a number."""
    assert fact(5, "ja", '"; [Red]0').format is None
    assert fact(Decimal("0.50"), "ja", "％" * 20).format == "#,##0.00"
    assert difference(5, 3, "千円", "百万円").content is None


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_every_other_place_has_a_row(language):
    """Under the number of its finding, however many there are."""
    report = variants.broken()
    content = render([report], language)
    _, findings, others, *_ = SHEETS[language]
    numbers = {row[7]: row[0] for row in rows_of(content, findings)[1:]}
    rows = rows_of(content, others)[1:]
    wanted = [
        (numbers[finding.message.in_language(language)], each.role.in_language(language), each.place.location.line)
        for finding in variants.live(report)
        for each in finding.related
    ]
    assert wanted
    assert sorted((row[0], row[3], row[6]) for row in rows) == sorted(wanted)
    assert rows_of(render([variants.clean()], "ja"), "関連箇所")[1][0] == "関連箇所のある指摘はありません。"


def test_another_file_is_named_with_the_line():
    """Of a document that stands in several files."""
    report = variants.broken()
    report = attrs.evolve(report, document=attrs.evolve(report.document, source="another.yaml"))
    _, *rows = rows_of(render([report], "ja"), "指摘")
    place = report.findings[0].place.location
    assert f"{place.source}:{place.line}" in [row[10] for row in rows]


def test_rule_and_source_stand_beside_what_is_printed():
    """A page has room for what is worked on."""
    workbook = opened(render([variants.broken()], "ja"))
    assert workbook["指摘"].print_area.replace("$", "").endswith(f"A1:M{workbook['指摘'].max_row}")
    several = opened(render([variants.broken(), variants.clean()], "ja"))["判定"]
    head = [cell.value for cell in several[3]]
    assert several.print_area.replace("$", "").startswith("'判定'!A1:K")
    assert head.index("検査できなかったもの") == 10


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("count", [1, 2])
def test_a_report_on_one_municipality_says_so(count, language):
    """On the first sheet, above the verdict."""
    report = narrow(variants.broken(), "みなと市")
    said = [cell for row in rows_of(render([report] * count, language), SHEETS[language][0])[:3] for cell in row]
    assert Words("みなと市に関する指摘のみ", "only what concerns みなと市").in_language(language) in said


def test_nothing_is_known_of_a_document_that_cannot_be_read():
    """A dash is not a nought."""
    with pytest.raises(SourceError) as caught:
        coopvision.loads("titel: 表\n", source="bad.yaml")
    report = report_unreadable(caught.value)
    said = told(render([report], "ja"))
    for name in ("圏域", "構成市町の数", "検査した規則", "検査した記載", "印字された数値"):
        assert said[name] == "—"
    assert "計" not in said
    head, row = rows_of(render([report, variants.clean()], "ja"), "判定")[2:4]
    assert [row[head.index(name)] for name in ("エラー", "除外", "事業の数", "うち照合した数値")] == ["—"] * 4


def test_what_is_accepted_as_unreadable_is_told():
    """Nothing hinders the verdict, but not everything was examined."""
    report = variants.malformed()
    accepted = tuple(attrs.evolve(finding, suppressed="旧版のまま") for finding in report.findings)
    told_of = told(render([attrs.evolve(report, findings=accepted)], "ja"))["検査できなかったもの"]
    assert "受け入れ済み" in told_of


def test_no_document_gives_a_workbook_all_the_same():
    """Which says nothing, and opens."""
    assert opened(render([], "ja")).sheetnames == SHEETS["ja"]


def test_more_rows_than_a_sheet_can_have_are_cut_and_said_to_be(monkeypatch):
    """Never in silence."""
    monkeypatch.setattr(tables, "LAST_ROW", 10)
    rows = rows_of(render([variants.many()], "ja"), "指摘")
    assert len(rows) == 11
    assert rows[-1][0].startswith("行が多すぎるため、ここで切りました")


def test_a_place_over_several_lines_shows_no_half_of_it():
    """What stands in the file is shown where it is one line."""
    place = Place(path="title", location=Location("v.yaml", 1, 8, 2, 3, "title: 'long"))
    report = attrs.evolve(variants.clean(), measure=lambda: Coverage(numbers=1, verified=0, unverified=(place,)))
    row = next(row for row in rows_of(render([report], "ja"), "目視確認") if row[1] == "単独の数値")
    assert row[3] == ""


@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_it_is_the_same_to_the_byte(make):
    """No clock: neither in the archive nor in the properties."""
    content = render([make()], "ja")
    assert render([make()], "ja") == content
    with ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_it_is_the_same_in_another_process():
    """Whatever the time zone and the order of hashes are there."""
    program = (
        "import sys, coopvision; from coopvision.reports.xlsx import render; from coopvision.testing import sample;"
        "sys.stdout.buffer.write(render([coopvision.check(sample())], 'ja'))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env={**os.environ, **extra})
        for extra in ({"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}, {"TZ": "UTC", "PYTHONHASHSEED": "2"})
    ]
    assert runs[0].stdout == runs[1].stdout


def test_without_the_library_it_says_what_to_install(monkeypatch):
    """In both languages."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(CoopvisionError) as caught:
        render([variants.clean()], "ja")
    assert "coopvision[xlsx]" in caught.value.words.ja
    assert "coopvision[xlsx]" in caught.value.words.en


def office(content, target, folder):
    """The files that LibreOffice makes of it."""
    (folder / "report.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", target, "--outdir", folder, folder / "report.xlsx"]
    subprocess.run(command, capture_output=True, check=True)
    return sorted(file for file in folder.iterdir() if file.is_file() and file.suffix != ".xlsx")


needs_office = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not installed: apt-get install libreoffice-calc"
)


@needs_office
@pytest.mark.parametrize("make", [variants.broken, variants.hostile], ids=["broken", "hostile"])
def test_libreoffice_reads_the_same_text(make, tmp_path):
    """As a CSV file per sheet: what a formula would have become is still text."""
    report = make()
    content = render([report], "ja")
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    files = office(content, every_sheet, tmp_path)
    assert [file.name for file in files] == sorted(f"report-{name}.csv" for name in SHEETS["ja"])
    with (tmp_path / "report-指摘.csv").open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    assert [row[7] for row in rows] == [row[7] for row in rows_of(content, "指摘")[1:]]
    assert len(rows) == len(variants.live(report))


@needs_office
def test_libreoffice_prints_it(tmp_path):
    """A page or more for every sheet."""
    (file,) = office(render([variants.broken()], "ja"), "pdf", tmp_path)
    pages = re.findall(rb"/Type\s*/Page\b", file.read_bytes())
    assert len(pages) >= len(SHEETS["ja"])
