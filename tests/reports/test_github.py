"""The annotations for GitHub Actions."""

from typing import NamedTuple

import attrs
import ci_variants as variants
import pytest

from coopvision.engine import Place, Severity
from coopvision.model import Location
from coopvision.reports.github import render
from coopvision.reports.json import as_data
from coopvision.reports.sentences import label
from coopvision.words import Words


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text, escapes):
    for escape, character in escapes.items():
        text = text.replace(escape, character)
    return text.replace("%25", "%")


def parsed(line):
    """A workflow command, as GitHub documents it: `::name key=value,key=value::data`, with its escapes."""
    assert line.startswith("::")
    head, data = line[2:].split("::", 1)
    name, _, rest = head.partition(" ")
    properties = dict(each.split("=", 1) for each in rest.split(",")) if rest else {}
    data_escapes = {"%0D": "\r", "%0A": "\n"}
    property_escapes = data_escapes | {"%3A": ":", "%2C": ","}
    return Command(
        name,
        {key: unescaped(value, property_escapes) for key, value in properties.items()},
        unescaped(data, data_escapes),
    )


def commands_of(*reports, language="ja"):
    text = render(reports, language)
    assert text.endswith("\n")
    commands = [parsed(line) for line in text.removesuffix("\n").split("\n")]
    assert {command.name for command in commands} <= {"error", "warning", "notice"}
    return commands


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_every_line_is_a_command_and_no_level_has_more_than_ten(make, language):
    """GitHub would drop the rest in silence."""
    report = make()
    commands = commands_of(report, report, report, language=language)
    for level in ("error", "warning", "notice"):
        assert sum(command.name == level for command in commands) <= 10


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", [variants.broken, variants.from_python, variants.stored])
def test_the_annotations_are_the_findings_of_the_json_report(make, language):
    """Each once, with its level, its place, its message and the values at the other places."""
    report = make()
    *commands, _ = commands_of(report, language=language)
    data = as_data(report)["findings"]
    assert data
    levels = [command.name for command in commands]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    told = {(command.properties["title"].split()[-1], command.data.split("\n")[1]): command for command in commands}
    assert len(told) == len(commands) == len(data)
    labels = [label(finding, language) for finding in report.findings]
    for finding, there in zip(data, labels, strict=True):
        command = told[finding["rule"], there]
        assert command.name == finding["severity"]
        assert command.properties["title"].endswith(finding["rule"])
        assert command.data.startswith(finding["message"][language])
        assert all(related["note"][language] in command.data for related in finding["related"])
        where = finding["location"]
        if where is None:
            assert set(command.properties) == {"title"}
        else:
            assert command.properties["file"] == where["source"]
            assert command.properties["line"] == str(where["line"])
            one_line = where["line"] == where["end_line"]
            assert command.properties.get("endColumn") == (str(where["end_column"]) if one_line else None)


def test_the_requirement_and_its_source_stand_in_the_message():
    """As far as they are known."""
    report = variants.broken()
    rule = report.rule("cost-statements-disagree")
    (command,) = [each for each in commands_of(report) if each.properties["title"].endswith(rule.name)]
    assert rule.words.title.ja in command.data
    assert rule.cites[0].source.ja in command.data


@pytest.mark.parametrize(
    ("language", "said"), [("ja", "エラー 2、警告 2、注意 3"), ("en", "error 2, warning 2, notice 3")]
)
def test_what_is_not_shown_is_counted_in_the_last_line(language, said):
    """Twelve of each: ten errors, ten warnings, nine notices and the line that counts the rest."""
    commands = commands_of(variants.many(), language=language)
    levels = [command.name for command in commands]
    assert levels == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert said in commands[-1].data


@pytest.mark.parametrize(("language", "said"), [("ja", "同じ指摘: R4年度、R5年度"), ("en", "likewise: R4年度, R5年度")])
def test_what_is_said_of_neighbouring_cells_takes_one_annotation(language, said):
    """Ten are few; those that are not shown are counted one by one."""
    report = variants.broken()
    alike = [
        attrs.evolve(
            report.findings[0],
            severity=Severity.WARNING,
            message=Words(f"同じ {row}", f"same {row}"),
            place=Place(path=f"cost_by_year.rows[{row}].amounts[{year}]"),
        )
        for row in range(12)
        for year in ("R3年度", "R4年度", "R5年度")
    ]
    commands = commands_of(attrs.evolve(report, findings=tuple(alike)), language=language)
    assert [command.name for command in commands] == ["warning"] * 10 + ["notice"]
    assert all(said in command.data for command in commands[:-1])
    assert {"ja": "警告 6、", "en": "warning 6,"}[language] in commands[-1].data


def test_the_last_line_says_what_came_of_every_document():
    """Also where all is well: nothing printed could as well mean that nothing ran."""
    *_, last = commands_of(variants.clean(), variants.broken())
    assert last.name == "notice"
    assert [line.partition(":")[0] for line in last.data.split("\n")] == ["sample.yaml", "edited-sample.yaml"]
    assert "合格" in last.data


def test_what_was_not_examined_comes_first_and_blames_nobody():
    """A crash and a rule that could not run are errors without a line, each kind once."""
    first, second, *_ = commands_of(variants.crashed())
    assert (first.name, first.properties["title"]) == ("error", "規則の不具合 (1)")
    assert "文書の誤りではありません" in first.data
    assert (second.name, second.properties["title"]) == ("error", "検査不能 (2)")
    assert "line" not in first.properties
    assert [command.name for command in commands_of(variants.unexamined())] == ["error", "notice"]


def test_columns_are_left_out_where_a_place_has_several_lines():
    """GitHub refuses them there."""
    report = variants.broken()
    place = Place(path="title", location=Location("v.yaml", 3, 2, 5, 1))
    finding = attrs.evolve(report.findings[0], place=place)
    command, _ = commands_of(attrs.evolve(report, findings=(finding,)))
    assert (command.properties["line"], command.properties["endLine"]) == ("3", "5")
    assert not command.properties.keys() & {"col", "endColumn"}


def test_suppressed_findings_are_left_out_and_counted():
    """In the last line."""
    *commands, last = commands_of(variants.suppressed(), language="en")
    assert len(commands) == len(variants.broken().findings) - 1
    assert "1 suppressed" in last.data


def test_hostile_text_begins_no_command():
    """A line of a document is never a line of ours, and every character comes through."""
    text = render([variants.hostile()], "ja")
    assert not variants.commands_in(text)
    commands = commands_of(variants.hostile())
    assert [command.name for command in commands] == ["error"] * 3 + ["notice"]
    finding = commands[2]
    assert set(finding.properties) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert "::error file=a::b ##\\u005berror]c %0A%25" in finding.data
    assert "::error file=a::b" in finding.properties["title"]


def test_a_percent_sign_comes_back():
    """Percent, comma and colon in a file's name and in a message."""
    report = variants.broken()
    place = Place(path="title", location=Location("a,b:c%0A.yaml", 1, 1, 1, 2))
    finding = attrs.evolve(report.findings[0], place=place, message=Words("100%,%25:", "x"))
    command, _ = commands_of(attrs.evolve(report, findings=(finding,)))
    assert command.properties["file"] == "a,b:c%0A.yaml"
    assert command.data.startswith("100%,%25:")
