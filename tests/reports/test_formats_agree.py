"""One report, many renderings: every format tells the same findings, the same verdict and the same troubles."""

import io
import json
import re
from collections.abc import Callable
from urllib.parse import unquote

import openpyxl
import pytest
from lxml import etree, html
from markdown_it import MarkdownIt

import coopvision
from coopvision.acceptance import Baseline, accept
from coopvision.checking import narrow
from coopvision.engine import Severity
from coopvision.engine.unreadable import report_unreadable
from coopvision.errors import SourceError
from coopvision.reports import FORMATS, renderer
from coopvision.reports.days import spelled_day
from coopvision.reports.plain import printable
from coopvision.reports.sentences import accepted_as_unreadable
from coopvision.reports.stored import read_reports
from coopvision.testing import edited

EDITS = {
    "projects[②].costs.total": "2001",
    "projects[①].indicators[救急受入件数].target.value": "1,600件",
    "projects[②].indicators[訓練参加者数].target.period": "R2年度",
    "projects[③].indicators[交流会の満足度].target.value": "現状より増加",
    "cost_by_year.total.total": "96OO",
    "cost_by_year.rows[③].name": "<b>交流</b> | 事業",
}
"""Errors, warnings and notices, few enough for every format, one of them with text that must be escaped."""


def text_findings(output):
    return set(re.findall(r"^(?:エラー|警告|注意): (.*)  \[(?:\S+ )?(\S+)\]$", output, re.MULTILINE))


def json_findings(output):
    return {(each["message"]["ja"], each["rule"]) for each in json.loads(output)["findings"]}


def sarif_findings(output):
    results = json.loads(output)["runs"][0]["results"]
    return {(each["message"]["text"].split("\n")[0].removesuffix("。"), each["ruleId"]) for each in results}


def junit_findings(output):
    root = etree.fromstring(output.encode())
    return {
        (message, case.get("name"))
        for case in root.iter("testcase")
        for told in case.xpath("failure | error")
        for message in re.findall(r"^(?:エラー|警告|注意): (.*)$", told.text or "", re.MULTILINE)
    }


def github_findings(output):
    lines = re.findall(r"^::\w+ .*title=(?:\S+ )?([a-z0-9-]+)::(.*)$", output, re.MULTILINE)
    return {(unquote(data).split("\n")[0], rule) for rule, data in lines if rule != "coopvision"}


def gitlab_findings(output):
    return {
        (each["description"].partition(" (")[0], each["check_name"])
        for each in json.loads(output)
        if each["severity"] != "blocker"
    }


def markdown_findings(output):
    page = html.fromstring(MarkdownIt("commonmark", {"html": True}).enable("table").render(output))
    cells = [row.find("td").text_content() for row in page.iter("tr") if row.find("td") is not None]
    told = re.compile(r".*?(?:エラー|警告|注意): (.*?)(?:同じ指摘.*)?[A-Z]+[0-9]+ ([a-z0-9-]+)")
    return {found.groups() for cell in cells if (found := told.fullmatch(cell))}


def html_findings(output):
    page = html.fromstring(output)
    return {
        (
            article.xpath("string(.//*[@class='message'])"),
            article.xpath("string(.//p[@class='rule']//*[@class='code'])").split()[-1],
        )
        for article in page.xpath("//article[starts-with(@class, 'finding')]")
    }


def xlsx_findings(content):
    rows = list(openpyxl.load_workbook(io.BytesIO(content))["指摘"].iter_rows(values_only=True))
    head = next(row for row in rows if "内容" in row)
    message, rule = head.index("内容"), head.index("規則")
    return {(row[message], row[rule].split("\n")[-1]) for row in rows[rows.index(head) + 1 :] if row[0] is not None}


READERS: dict[str, Callable] = {
    "text": text_findings,
    "json": json_findings,
    "sarif": sarif_findings,
    "junit": junit_findings,
    "github": github_findings,
    "github-summary": markdown_findings,
    "gitlab": gitlab_findings,
    "markdown": markdown_findings,
    "html": html_findings,
    "xlsx": xlsx_findings,
}


@pytest.fixture(scope="module")
def report():
    return coopvision.check(edited(EDITS))


def test_every_format_has_a_reader():
    """A new format must tell the same too."""
    assert list(READERS) == list(FORMATS)


@pytest.mark.parametrize("name", READERS)
def test_every_format_tells_the_same_findings(report, name):
    """Message and rule of each, no more and no fewer."""
    expected = {(printable(finding.message.ja), finding.rule) for finding in report.findings}
    assert {finding.severity for finding in report.findings} == set(Severity)
    assert READERS[name](renderer(name)([report], "ja")) == expected


FAULTY = "title: 表\nterm: R3年度\ntitel: 表\n"


@pytest.fixture(scope="module")
def unreadable():
    with pytest.raises(SourceError) as caught:
        coopvision.loads(FAULTY, source="bad.yaml")
    return report_unreadable(caught.value)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", READERS)
def test_every_format_says_why_a_document_could_not_be_read(unreadable, name, language):
    """Each fault in words, with the file and its line; never as if it were clean."""
    told = renderer(name)([unreadable], language)
    words = whole_text(name, told)
    for fault in unreadable.faults:
        assert plain(fault.words.in_language(language)) in words
    assert "bad.yaml" in words
    assert len(unreadable.faults) == 2
    assert not unreadable.ok


def whole_text(name, told):
    """All that a reader of the format reads."""
    if name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(told))
        told = "\n".join(str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)
    elif name in {"json", "sarif", "gitlab"}:
        told = "\n".join(strings(json.loads(told)))
    elif name in {"markdown", "github-summary", "html"}:
        page = told if name == "html" else MarkdownIt("commonmark", {"html": True}).enable("table").render(told)
        told = html.fromstring(page).text_content()
    elif name == "junit":
        root = etree.fromstring(told.encode())
        told = "".join([*root.itertext(), *(value for each in root.iter() for value in each.attrib.values())])
    else:
        told = unquote(told)
    return plain(told)


SAYING_IT = [name for name in READERS if name != "json"]
"""JSON has the municipality and what kept each rule from looking as data."""


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", SAYING_IT)
def test_every_format_says_that_it_tells_of_one_municipality_only(report, name, language):
    """Else its verdict would be taken for that of the whole vision."""
    narrowed = narrow(report, "みなと市")
    words = {"ja": "みなと市に関する指摘のみ", "en": "only what concerns みなと市"}[language]
    assert plain(words) in whole_text(name, renderer(name)([narrowed], language))
    assert plain(words) not in whole_text(name, renderer(name)([report], language))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", [name for name in SAYING_IT if name != "gitlab"])
def test_every_format_says_that_rules_saw_not_everything_although_that_is_accepted(report, name, language):
    """GitLab lists findings and nothing else."""
    assert any(outcome.blocked for outcome in report.outcomes)
    accepted = accept(report, baseline=Baseline().accepting([report]))
    assert accepted.ok
    (said,) = accepted_as_unreadable(accepted)
    assert plain(said.in_language(language)) in whole_text(name, renderer(name)([accepted], language))
    assert not list(accepted_as_unreadable(report))


@pytest.mark.parametrize("name", ["text", "github-summary", "markdown", "html", "xlsx"])
def test_readers_of_english_get_western_years(report, name):
    """With the term; readers of Japanese know their eras."""
    assert "R3～R7年度(FY2021–2025)" in whole_text(name, renderer(name)([report], "en"))
    assert "FY2021" not in whole_text(name, renderer(name)([report], "ja"))


@pytest.mark.parametrize("name", ["text", "markdown", "html", "xlsx", "sarif", "github-summary"])
def test_days_are_spelled_for_a_reader(report, name):
    """Only JSON and whoever types them has them as they are sorted."""
    for language, day in (("ja", "令和3（2021）年4月1日"), ("en", "1 April 2021")):
        told = whole_text(name, renderer(name)([report], language))
        assert plain(day) in told
        assert "2021-04-01" not in told


@pytest.mark.parametrize(
    ("iso", "ja", "en"),
    [
        ("2019-05-01", "令和元（2019）年5月1日", "1 May 2019"),
        ("2019-04-30", "平成31（2019）年4月30日", "30 April 2019"),
        ("1989-01-07", "昭和64（1989）年1月7日", "7 January 1989"),
        ("1912-08-01", "大正元（1912）年8月1日", "1 August 1912"),
        ("1900-12-31", "明治33（1900）年12月31日", "31 December 1900"),
        ("1860-02-03", "1860年2月3日", "3 February 1860"),
        ("-", "-", "-"),
    ],
)
def test_a_day_has_the_year_of_its_era(iso, ja, en):
    """From the first day of each; what is no day stays as it is."""
    assert spelled_day(iso) == (ja, en)


def strings(data):
    if isinstance(data, dict):
        return [text for value in data.values() for text in strings(value)]
    if isinstance(data, list):
        return [text for value in data for text in strings(value)]
    return [str(data)]


def plain(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", READERS)
def test_a_stored_report_renders_as_the_report_itself(report, unreadable, name):
    """What was checked once can be told later in any format; only the pages of the vision itself are not there."""
    stored = read_reports(
        renderer("json")([report, unreadable], "ja"), "stored.json", {r.name: r for r in report.rules}
    )
    assert len(stored) == 2
    assert READERS[name](renderer(name)([stored[0]], "ja")) == READERS[name](renderer(name)([report], "ja"))
    again = whole_text(name, renderer(name)([stored[1]], "ja"))
    assert all(plain(fault.words.ja) in again for fault in unreadable.faults)
