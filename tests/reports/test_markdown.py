"""Markdown for issues and reviews, and the job summary made of it."""

import html
import re
from html.parser import HTMLParser

import attrs
import ci_variants as variants
import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from coopvision.engine import Place
from coopvision.reports import github_summary, markdown
from coopvision.reports.json import as_data
from coopvision.reports.markdown.escaping import code, escape, strong
from coopvision.reports.plain import printable
from coopvision.words import Words

RENDER = {"markdown": markdown.render, "github-summary": github_summary.render}
OURS = {
    *("br", "code", "details", "h1", "h2", "h3", "h4", "li", "p", "span", "strong", "summary"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
}


def github(text):
    """As GitHub's own parser renders it, with raw HTML, which GitHub then sanitises."""
    return cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)


def others(text):
    """As another parser renders it, that links addresses and draws tables."""
    return MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)


class Reader(HTMLParser):
    """What a reader sees, and through which elements."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(content)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes.extend(name for name, _ in attributes)

    def handle_data(self, data):
        self.text += data


def seen(text):
    return Reader(github(text))


def plain(text):
    return re.sub(r"\s+", " ", text.replace("\u200b", "")).strip()


@pytest.mark.parametrize("render", RENDER.values(), ids=RENDER)
@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_only_our_own_elements_come_out(make, language, render):
    """No link, no image, no script, no heading of the document's making; every part is closed."""
    text = render([make()], language)
    assert not variants.commands_in(text)
    reader = seen(text)
    assert set(reader.tags) <= OURS
    assert set(reader.attributes) <= {"align"}
    assert github(text).count("<details>") == github(text).count("</details>") == text.count("<details>")
    assert text == render([make()], language)


@pytest.mark.parametrize("render", RENDER.values(), ids=RENDER)
@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", [variants.broken, variants.from_python, variants.stored, variants.many])
def test_the_findings_are_those_of_the_json_report(make, language, render):
    """Every message with its rule and the values at the other places."""
    report = make()
    text = plain(seen(render([report], language)).text)
    data = as_data(report)["findings"]
    assert data
    for finding in data:
        assert plain(finding["message"][language]) in text
        assert finding["rule"] in text
        shown = finding["related"][: 4 if len(finding["related"]) <= 4 else 3]
        assert all(plain(related["note"][language]) in text for related in shown)


def test_the_requirements_and_their_sources_are_there():
    """Once for every rule that spoke."""
    report = variants.broken()
    text = seen(markdown.render([report], "en")).text
    rule = report.rule("cost-statements-disagree")
    assert rule.words.title.en in text
    assert rule.cites[0].source.en in text


def test_findings_stand_under_their_projects_gravest_first():
    """The whole vision first, then the projects as the document has them."""
    text = markdown.render([variants.broken()], "ja")
    headings = re.findall(r"^#### (.*)$", text, re.MULTILINE)
    assert headings == ["ビジョン全体", "① 救急医療事業", "② 防災事業"]
    marks = re.findall("🔴|🟡|🔵", markdown.render([variants.many()], "ja"))
    assert marks == sorted(marks, key="🔴🟡🔵".index)
    assert len(marks) == 36


def test_the_verdict_stands_first_in_a_sentence():
    """With the counts, and what kept it from being more."""
    assert "**" not in markdown.render([variants.clean()], "ja")
    assert "<strong>合格</strong>: エラー 0、警告 0、注意 0" in markdown.render([variants.clean()], "ja")
    assert "<strong>failed</strong>: " in markdown.render([variants.broken()], "en")
    crashed = markdown.render([variants.crashed()], "en")
    assert "<strong>no verdict</strong>: " in crashed
    assert "1 rule crashed (no fault of the document); 2 rules could not examine everything" in crashed
    assert "<strong>判定不能</strong>" in markdown.render([variants.unexamined()], "ja")


def test_what_could_not_be_examined_has_a_table_of_its_own():
    """Apart from the findings, with the reason."""
    text = markdown.render([variants.malformed()], "ja")
    part = text.partition("### 検査できなかったもの")[2].partition("###")[0]
    blocked = [outcome for outcome in variants.malformed().outcomes if outcome.blocked]
    assert blocked
    assert all(escape(outcome.reason.ja) in part and outcome.rule in part for outcome in blocked)
    assert "検査できなかったもの" not in markdown.render([variants.broken()], "ja")


def test_every_rule_is_listed_with_its_outcome_and_the_coverage_follows():
    """Green has a count, and numbers that stand alone are named."""
    report = attrs.evolve(variants.broken(), measure=lambda: variants.hostile().coverage)
    text = seen(markdown.render([report], "en")).text
    assert all(outcome.rule in text for outcome in report.outcomes)
    assert "1 of 2 printed numbers (50.0%) were verified" in text
    assert "numbers compared with nothing: 1" in text


def test_what_is_said_of_neighbouring_cells_is_said_once():
    """The years of one row, as in the text report."""
    report = variants.broken()
    years = [
        attrs.evolve(
            report.findings[0], message=Words("同じ", "same"), place=Place(path=f"projects[①].costs.amounts[{year}]")
        )
        for year in ("R3年度", "R4年度", "R5年度")
    ]
    text = markdown.render([attrs.evolve(report, findings=tuple(years))], "ja")
    assert text.count("同じ<br>") == 1
    assert "同じ指摘: R4年度、R5年度" in text


def test_many_other_places_are_folded_away_with_a_count():
    """A sum of twenty parts would bury the rest; who opens them sees them all."""
    report = variants.broken()
    one = next(finding for finding in report.findings if finding.related)
    finding = attrs.evolve(one, related=one.related[:1] * 20)
    text = markdown.render([attrs.evolve(report, findings=(finding,))], "en")
    _, folded, more = text.partition("<details><summary>and 17 more places</summary>")
    assert folded
    assert more.partition("</details>")[0].count(f"{one.related[0].role.en}: ") == 17
    assert "\n" not in more.partition("</details>")[0]


def test_another_file_is_named_where_a_place_is_in_one():
    """The line alone means the document itself."""
    report = variants.many()
    text = markdown.render([report], "en")
    assert "(v.yaml line 1)" in text
    assert "(line " in markdown.render([variants.broken()], "en")


def test_suppressed_findings_are_left_out_and_counted():
    """In the verdict."""
    text = markdown.render([variants.suppressed()], "en")
    assert "1 suppressed" in text
    assert text.count("🔴") + text.count("🟡") + text.count("🔵") == len(variants.broken().findings) - 1


@given(st.text(alphabet=st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|~&$@:=/\"' a1見「）"), st.characters())))
def test_escaped_text_is_read_as_it_was_written(text):
    """By both parsers, in a paragraph, in a list, in a table, in emphasis and as code."""
    wanted = plain(printable(text).strip())
    escaped = escape(text)
    for render in (github, others):
        for written, tags in (
            (f"x {escaped}", {"p"}),
            (f"- {escaped}", {"ul", "li"}),
            (f"見{strong(text)}の", {"p", "strong"}),
            (code(text), {"p", "code"}),
            (f"| a | b |\n| --- | --- |\n| {escaped} | c |", {"table", "thead", "tbody", "tr", "th", "td"}),
        ):
            reader = Reader(render(written))
            assert set(reader.tags) <= tags | {"span"}
            assert wanted in plain(reader.text)


@pytest.mark.parametrize(
    "text", ["@octocat", "#12", "GH-12", "a/b#12", ":smile:", "https://a.example", "www.a.example", "a@b.example"]
)
def test_what_github_looks_for_in_rendered_text_is_not_there(text):
    """People, issues, emoji and addresses are found after rendering, so no backslash protects them."""
    rendered = html.unescape(github(escape(text)))
    assert text not in rendered
    assert plain(re.sub("<[^>]*>", "", rendered)) == text
    assert "<a " not in rendered


def test_overlong_text_is_cut_visibly():
    """A name of a megabyte does not make a report of a megabyte."""
    assert escape("あ" * 5000) == "あ" * 1000 + "…"


def test_the_summary_begins_with_all_documents():
    """File, verdict, counts, how much was examined and verified."""
    reports = [variants.clean(), variants.broken(), variants.from_python()]
    text = github_summary.render(reports, "ja")
    table = text.partition("## ")[0]
    assert "| sample.yaml | ✅ 合格 |" in table
    assert "| edited-sample.yaml | ❌ 不合格 |" in table
    assert f"| {reports[2].document.title} | ❌ 不合格 |" in table


def test_a_summary_has_room_for_everything_or_says_what_is_left_out():
    """Above one MiB GitHub shows nothing at all; what could not be examined is left out last."""
    one = variants.many()
    findings = tuple(
        attrs.evolve(finding, message=Words(f"{number} " + "長" * 900, "x"))
        for number, finding in enumerate(one.findings * 40)
    )
    text = github_summary.render([attrs.evolve(one, findings=findings), variants.crashed()], "ja")
    assert len(text.encode()) < github_summary.LIMIT
    (count, _) = re.search(r"指摘 ([\d,]+) 件と ([\d,]+) か所をここに載せていません", text).groups()
    shown = sum(f": {number} 長" in text for number in range(len(findings)))
    assert int(count.replace(",", "")) == len(findings) - shown > 0
    assert shown > 0
    assert "### 検査できなかったもの" in text
    assert github(text).count("<details>") == github(text).count("</details>")


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_an_issue_has_room_for_it_or_is_told_what_is_left_out(language):
    """GitHub refuses longer ones; the verdict and the gravest come first, background goes first."""
    one = variants.many()
    findings = tuple(
        attrs.evolve(finding, message=Words(f"{number} " + "長" * 300, f"{number} " + "長" * 300))
        for number, finding in enumerate(one.findings * 10)
    )
    text = markdown.render([attrs.evolve(one, findings=findings)], language)
    assert 50_000 < len(text) <= markdown.LIMIT
    told = re.search(r"指摘 ([\d,]+) 件と|\*\*([\d,]+) findings in", text)
    shown = sum(f": {number} 長" in text for number in range(len(findings)))
    assert int(told[1] or told[2]) == len(findings) - shown > 0
    assert shown > 100
    assert {"ja": "<strong>不合格</strong>", "en": "<strong>failed</strong>"}[language] in text
    assert github(text).count("<details>") == github(text).count("</details>")
    whole = markdown.render([variants.broken()], language)
    assert "**" not in whole


def test_a_summary_of_very_many_documents_is_cut_with_a_count():
    """Two hundred are listed."""
    text = github_summary.render([variants.unexamined()] * 5000, "en")
    assert len(text.encode()) < github_summary.LIMIT
    assert "and 4,800 more documents" in text
    assert "findings in" in text
