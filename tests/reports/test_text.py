"""The report for a terminal."""

import coopvision
from coopvision.reports.plain import printable, width
from coopvision.reports.text import Detail, render
from coopvision.testing import edited, sample


def lines_of(edits, language="ja", **options):
    return render([coopvision.check(edited(edits))], language, **options).splitlines()


def test_the_marker_stands_under_what_the_finding_points_at():
    """Japanese characters take two columns; the marker is as wide as the value."""
    lines = lines_of({"projects[①].participants[2]": "さと町"})
    at = next(number for number, line in enumerate(lines) if "^^^" in line)
    source, marker = lines[at - 1], lines[at]
    start = width(marker[: marker.index("^")])
    shown = ""
    for character in source:
        if start <= width(shown) and len(shown) < len(source):
            break
        shown += character
    assert source[len(shown) :].startswith("さと町")
    assert marker.count("^") == width("さと町")


def test_both_places_of_a_contradiction_are_shown_with_their_values():
    """Here this, there that, and the difference."""
    text = "\n".join(lines_of({"projects[②].costs.amounts[R4年度]": "828", "projects[②].costs.total": "2028"}))
    assert "828" in text
    assert "同じ事項の別の記載: 800" in text
    assert "② 防災事業" in text


def test_findings_stand_under_their_project():
    """Grouped as the document is."""
    lines = lines_of({"projects[②].costs.total": "2001", "projects[①].costs.total": "7601"})
    titles = [line for line in lines if line.startswith("━━")]
    assert titles[:2] == ["━━ ① 救急医療事業", "━━ ② 防災事業"]


def test_what_was_not_looked_at_is_said_with_the_reason():
    """A part that the document does not have is no silence; the reasons are folded unless much is to be said."""
    edits = {"cost_by_year": "(remove)"}
    every = lines_of(edits, detail=Detail.VERBOSE)
    assert any("該当なし: SUM303" in line and "年度別事業費一覧" in line for line in every)
    folded = sum(line.startswith(("    該当なし: ", "    対象外: ")) for line in every)
    assert f"    該当なし・対象外の規則 {folded} 件の理由は --verbose で表示します" in lines_of(edits)


def test_numbers_that_stand_alone_are_named():
    """Coverage says how many printed numbers were verified, and which were not."""
    lines = lines_of({"indicator_list": "(remove)"}, "en")
    assert any(line.startswith("coverage: ") for line in lines)
    assert any("compared with nothing:" in line for line in lines)


def test_a_clean_report_ends_with_its_verdict():
    """And is short."""
    lines = render([coopvision.check(sample())], "en").splitlines()
    assert lines[-1] == "passed: 0 errors, 0 warnings, 0 notices"


def test_printable_text_has_no_commands():
    """Control, direction and surrogate characters are spelled out, all else stays."""
    assert printable("室蘭市\t①") == "室蘭市 ①"
    assert printable("\x1b[2J\u202e\ud800\r\n") == "\\u001b[2J\\u202e\\ud800\\u000d\\u000a"
