"""Whatever a document says, no format takes it for an order: every format, both languages, every hostile text."""

import io
import json
import re
from functools import cache
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from attrs import evolve
from hostile_pages import odd_in, shown
from hostile_texts import ATTACK, FIRSTS, SHEET, commands, complaint, document

import coopvision
from coopvision.acceptance import Baseline, accept
from coopvision.reports import FORMATS, renderer

TEXTS = {"everything": (ATTACK,), "first": FIRSTS}
TEXTUAL = sorted(set(FORMATS) - {"xlsx"})
OWN_COMMANDS = {"github"}
"""Formats whose lines are commands: our own."""


@cache
def report(name):
    """A report in which everything that can be hostile is, the file's name and what was accepted too."""
    attacks = TEXTS[name]
    made = coopvision.check(document(*attacks, source=f"folder/{attacks[0]}.json"))
    assert made.findings
    accepted = Baseline().accepting([evolve(made, findings=made.findings[: len(made.findings) // 2])])
    return accept(made, baseline=accepted)


@cache
def rendered(name, file_format, language):
    return renderer(file_format)([report(name)], language)


def every(names=TEXTS, formats=TEXTUAL):
    return [
        pytest.param(name, each, language, id=f"{each}-{language}-{name}")
        for each in formats
        for language in ("ja", "en")
        for name in names
    ]


@pytest.mark.parametrize(("name", "file_format", "language"), every())
def test_no_format_commands_a_terminal(name, file_format, language):
    """Nothing but lines of characters that stay where they are."""
    text = rendered(name, file_format, language)
    assert complaint(text) == []
    text.encode("utf-8")


@pytest.mark.parametrize(("name", "file_format", "language"), every(formats=sorted(set(TEXTUAL) - OWN_COMMANDS)))
def test_no_line_is_a_command_of_a_build_server(name, file_format, language):
    """A job's log is read for commands, whatever format it shows."""
    assert commands(rendered(name, file_format, language)) == []


@pytest.mark.parametrize(("name", "file_format", "language"), every(formats=["github"]))
def test_every_command_is_our_own(name, file_format, language):
    """One per line, of the three kinds that findings have."""
    for line in rendered(name, file_format, language).splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice "))
        assert not re.search(r"##(vso|teamcity)?\[", line)


@pytest.mark.parametrize(("name", "file_format", "language"), every(formats=["json", "sarif", "gitlab"]))
def test_json_stays_json_and_says_what_was_written(name, file_format, language):
    """Escaped, not lost."""
    data = json.loads(rendered(name, file_format, language))
    if file_format == "json":
        assert TEXTS[name][0] in data["document"]["title"]


@pytest.mark.parametrize(("name", "file_format", "language"), every(formats=["junit"]))
def test_xml_stays_xml(name, file_format, language):
    """With the characters alone that XML allows, and no element that is not ours."""
    root = ET.fromstring(rendered(name, file_format, language))  # noqa: S314 - our own
    assert {each.tag for each in root.iter()} <= {
        *("testsuites", "testsuite", "testcase", "failure", "error", "skipped", "properties", "property"),
        *("system-out", "system-err"),
    }


def test_the_reader_of_pages_sees_what_is_odd():
    """Else the tests below could not fail."""
    assert odd_in(ATTACK.partition("</script>")[2])


@pytest.mark.parametrize(("name", "file_format", "language"), every(formats=["html"]))
def test_a_page_does_nothing_that_is_not_its_own(name, file_format, language):
    """No element, handler, address or script out of the document."""
    assert odd_in(rendered(name, file_format, language)) == []


@pytest.mark.parametrize(("name", "file_format", "language"), every(formats=["markdown", "github-summary"]))
def test_markdown_renders_no_markup_of_the_document(name, file_format, language):
    """Neither HTML nor links nor pictures nor headings."""
    page = shown(rendered(name, file_format, language))
    assert odd_in(page) == []
    assert "<h1>heading" not in page
    assert "<strong>b</strong>" not in page
    assert 'href="http://evil' not in page


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_workbook_holds_no_formula_and_no_address_of_the_document(name, language):
    """Whatever begins like a formula is text."""
    book = openpyxl.load_workbook(io.BytesIO(rendered(name, "xlsx", language)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.coordinate for cell in cells if cell.data_type == "f" and SHEET[:4] in str(cell.value)] == []
    assert [cell.coordinate for cell in cells if cell.data_type == "f" and "1" in str(cell.value)[:3]] == []
    assert [each.target for sheet in book for each in sheet._hyperlinks if each.target] == []
    assert [complaint(str(cell.value).replace("\t", "")) for cell in cells if "\x1b" in str(cell.value)] == []


@pytest.mark.parametrize(
    ("file_format", "language"), [(each, language) for each in FORMATS for language in ("ja", "en")]
)
def test_half_a_character_ends_no_report(file_format, language):
    """A vision that was built in Python may hold one; what is written can be encoded."""
    vision = document("x").vision
    made = coopvision.check(evolve(vision, title="a\ud800b", projects=(evolve(vision.projects[0], name="\udfff"),)))
    written = renderer(file_format)([made], language)
    assert written if isinstance(written, bytes) else written.encode("utf-8")
