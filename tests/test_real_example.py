"""The transcription of the real vision holds against the text of the document."""

import copy
import importlib.util
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "examples" / "nishi-iburi"
TEXT = ROOT.parent / "shared" / "seed" / "nishi-iburi-vision-r3-r7.txt"

pytestmark = pytest.mark.skipif(not TEXT.is_file(), reason="the text of the document is not here")

UNPRINTED = {
    *("summary", "expected_effect", "duties", "agreement", "footnotes"),  # our words
    *("format", "code", "prefecture", "term", "pays_into"),  # not in the text
}


@pytest.fixture(scope="module")
def program():
    spec = importlib.util.spec_from_file_location("check_against_text", FOLDER / "check_against_text.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def text():
    return TEXT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reading(program, text):
    return program.read(text)


@pytest.fixture(scope="module")
def whole():
    return yaml.load((FOLDER / "vision.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


@pytest.fixture
def vision(whole):
    return copy.deepcopy(whole)


def test_text_and_file_say_the_same(program, text, vision):
    """Names, figures, periods, scopes, who bears cost, each at its place and in order."""
    compared, faults = program.check(vision, text)
    assert faults == []
    assert compared > 3500


def printed_scalars(node):
    """Every scalar that the text prints, with what holds it and how."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, dict | list):
            if not (key == "activities" and value and isinstance(value[0], str)):
                yield from printed_scalars(value)
        elif key not in UNPRINTED:
            yield node, key, value


def test_the_check_sees_every_single_change(program, reading, vision):
    """It is no check that cannot fail: change any one value, or cut it short, and it says so."""
    unseen = []
    scalars = list(printed_scalars(vision))
    assert len(scalars) > 2500
    for node, key, value in scalars[::5]:
        for other in (changed(value), value[1:]):
            node[key] = other
            if not program.compare(reading, vision):
                unseen.append((key, value, other))
        node[key] = value
    assert unseen == []
    assert program.compare(reading, vision) == []


def changed(value):
    return str(int(value) + 1) if value.isdecimal() else value + "々"


def test_a_row_that_is_left_out_is_missed(program, reading, vision):
    """What the text has and the file has not is a difference too, whatever the row says."""
    for table in vision["cost_by_municipality"]["tables"]:
        for at in range(len(table["rows"])):
            row = table["rows"].pop(at)
            assert program.compare(reading, vision), row
            table["rows"].insert(at, row)


def rows_of(vision, number):
    (table,) = [each for each in vision["cost_by_municipality"]["tables"] if each["project"] == number]
    return table["rows"]


def swap(rows, key, first, second):
    rows[first][key], rows[second][key] = rows[second][key], rows[first][key]


DAMAGE = {
    "rows in another order": lambda v: rows_of(v, "⑧").reverse(),
    "a municipality printed on the row": lambda v: swap(rows_of(v, "③"), "municipality", 1, 2),
    "a municipality without its rows": lambda v: (
        rows_of(v, "⑱")[2].update(municipality="室蘭市") or rows_of(v, "⑱")[3].update(municipality="室蘭市")
    ),
    "a second row where the print has one": lambda v: rows_of(v, "⑮")[4].update(municipality="豊浦町"),
    "a blank in another year": lambda v: rows_of(v, "⑬")[3].update(amounts=["null", "566902", *["null"] * 3]),
    "names of bracketed rows": lambda v: swap(rows_of(v, "②"), "name", 0, 1),
    "own shares": lambda v: swap(rows_of(v, "②"), "own_share", 0, 1),
    "a remark at another row": lambda v: rows_of(v, "⑮")[3].update(remarks=rows_of(v, "⑮")[0].pop("remarks")),
    "cells joined and cut elsewhere": lambda v: v["projects"][11]["costs"].update(
        amounts=["82", "68", "26", "826", "826", "826"]
    ),
    "no activities": lambda v: v["projects"][12].pop("activities"),
    "activities in another order": lambda v: v["projects"][17]["activities"].reverse(),
    "brackets put right": lambda v: v["projects"][6]["activities"][0].update(scope="［６市町］"),
    "values of another indicator": lambda v: swap(v["projects"][12]["indicators"], "name", 0, 1),
    "an indicator of another project": lambda v: swap(v["indicator_list"]["rows"], "project", 4, 20),
    "a direction that nobody printed": lambda v: v["projects"][5]["indicators"][0].update(better="up"),
    "a section": lambda v: v["sections"][0]["children"].pop(2),
    "a project under another item": lambda v: v["projects"][4].update(item=["ア", "１", "(2)"]),
    "no grand total": lambda v: v["cost_by_year"]["total"].update(total="null"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_that_keeps_every_word_and_figure_is_seen(program, reading, vision, damage):
    damage(vision)
    assert program.compare(reading, vision)


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("登別市 防災対策強化事業費 2,194 2,194 2,194 2,194 2,194 10,970", ""),
        ("（千円） 60,315 53,340", "（千円） 60,316 53,340"),
        ("（58，370）", "（58,370）"),
        ("［６市町」", "［６市町］"),
        ("32.800人", "32,800人"),
        ("洞爺湖町チャレンジショップ支援事業 5,540", "チャレンジショップ支援事業 5,540"),
    ],
)
def test_another_text_is_another_document(program, text, vision, line, other):
    assert line in text
    assert program.check(vision, text.replace(line, other, 1))[1]


def test_a_number_that_nothing_reads_is_named(program, text, vision):
    """So nothing new in the text goes unnoticed."""
    assert program.check(vision, text.replace("重要業績評価\n", "重要業績評価 99件\n", 1))[1] == [
        "line 131 was not read: 重要業績評価 99件"
    ]


def test_the_command(program, capsys):
    assert program.main([str(TEXT)]) == 0
    assert capsys.readouterr().out.endswith(" printed values compared, 0 differences\n")
    assert program.main([]) == 2
