"""The HTML report: one page that needs nothing, and in which text stays text."""

import re
from html.parser import HTMLParser

import ci_variants as variants
import pytest

import coopvision
from coopvision.reports.html import render
from coopvision.testing import edited, sample

VOID = {"meta", "br", "input", "img", "link", "hr", "path", "rect", "line", "circle", "polyline", "col"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&<!--"


class Page(HTMLParser):
    """What a browser would see: elements with their attributes, and the text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.text, self.open = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] not in {"script", "style"}:
            self.text.append(data)

    @property
    def said(self):
        return re.sub(r"\s+", " ", "".join(self.text))


@pytest.mark.parametrize("report", variants.ALL.values(), ids=variants.ALL)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_report_is_a_whole_page(report, language):
    """Every element is closed, no id stands twice, every link inside the page leads somewhere."""
    page = Page(render([report()], language))
    assert page.open == []
    assert dict(page.elements)["html"] == {"lang": language}
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for tag, attrs in page.elements if tag == "a"]
    assert {link for link in links if not link.startswith("#")} == set()
    assert {link.removeprefix("#") for link in links} <= set(ids)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_finding_is_told_with_its_places(language):
    """Message, rule and title of each, as in every other format."""
    report = variants.broken()
    said = Page(render([report], language)).said
    for finding in report.findings:
        assert finding.message.in_language(language) in said
        assert finding.rule in said
        assert report.rule(finding.rule).words.title.in_language(language) in said


def test_the_tables_are_printed_with_the_cells_of_a_contradiction_linked():
    """From the finding to the cell, and from the cell to the finding."""
    report = coopvision.check(edited({"projects[②].costs.total": "2001"}))
    text = render([report], "ja")
    page = Page(text)
    assert "2001" in page.said or "2,001" in page.said
    assert sum(tag == "table" for tag, _ in page.elements) > 4
    assert sum(tag == "a" for tag, _ in page.elements) > 4


def test_nothing_leaves_the_page():
    """No address of another place is loaded or run, and the policy forbids it."""
    text = render([coopvision.check(sample())], "ja")
    page = Page(text)
    policy = next(attrs["content"] for tag, attrs in page.elements if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for _, attrs in page.elements:
        assert not {"src", "srcset", "action", "data", "style"} & attrs.keys()
        assert not any(name.startswith("on") for name in attrs)
    assert "@import" not in text
    assert "url(" not in text


@pytest.mark.parametrize("language", ["ja", "en"])
def test_hostile_text_stays_text(language):
    """In every text of a vision: title, names, remarks, values."""
    edits = {
        "title": HOSTILE,
        "zone.name": HOSTILE,
        "zone.members[かわい町].name": f"{HOSTILE}町",
        "projects[①].name": HOSTILE,
        "projects[①].activities[救急医療補助].name": HOSTILE,
        "projects[①].indicators[救急受入件数].name": HOSTILE,
        "projects[①].indicators[救急受入件数].target.value": HOSTILE,
        "cost_by_year.total.total": HOSTILE,
        "cost_by_municipality.tables[①].rows[みなと市 周知啓発].remarks": HOSTILE,
        "cost_by_municipality.footnotes[1]": HOSTILE,
        "sections[ア].name": HOSTILE,
    }
    page = Page(render([coopvision.check(edited(edits)), variants.hostile()], language))
    scripts = [tag for tag, _ in page.elements if tag == "script"]
    assert len(scripts) == 1
    assert not any(tag == "img" for tag, _ in page.elements)
    assert "<script>alert(1)</script>" in page.said


def test_the_same_report_gives_the_same_page():
    """To the byte."""
    assert render([variants.broken()], "ja") == render([variants.broken()], "ja")
