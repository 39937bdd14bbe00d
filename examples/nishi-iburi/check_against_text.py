"""Proves vision.yaml against the text of the published vision: `python check_against_text.py TEXT`.

Two readings that know nothing of each other meet here. One takes the statements out of the text by regular
expressions and never sees the file; the other takes the same statements out of the file, as bare text. Both give
them by place and in order, and every difference is reported. Every line of the text that prints a number must have
been read, so nothing in the tables can be left out.

The text is what a PDF reader made of the document. Merged cells are lost in it: which municipality a row belongs to
is printed for some rows only, and a blank cell leaves no trace. There the file must fit what is printed: a
municipality named on a row has that row and no other, those listed apart share the rest in the order of the roster,
and the years of a table with blanks add up to its totals.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any
from unicodedata import normalize

import yaml

Fact = tuple[str, ...]
Facts = dict[str, list[Fact]]

HERE = Path(__file__).parent
NUMBER = "[①-⑳]"
FIGURE = "[(（]?[0-9]{1,3}(?:[,，][0-9]{3})*[)）]?"
CELLS = re.compile(rf"(?P<label>.*?)(?:^| )(?P<cells>{FIGURE}(?: {FIGURE})+)(?: (?P<remark>.+))?")
CHAPTER = r"第４章 .+|１．取組の体系|５．共生ビジョン事業費一覧|５－[１２]．.+一覧|６．.+一覧"
PAGE = (
    r"[２-４]．(?P<viewpoint>.+)に係る具体的取組"
    r"|[２-４]－(?P<field>[１-９])．(?P<f>.+)|（(?P<item>[１-９])）(?P<i>\D.+)"
)
BRANCH = r"(?P<viewpoint>[ア-ウ])．|(?P<field>[１-９])．|(?P<item>\([1-9]\))|(?P<project>[①-⑳])"
VALUES = r"(?P<b>.+?) （(?P<bp>[^）]+)）(?: (?P<t>.+?) （(?P<tp>[^）]+)）)?"
ACTIVITY = re.compile(r"・(?P<name>.+?)(?P<scope>[［【「][^［【「]+[］】」\]])\s*(?:など)?$")
NAME_ENDS = re.compile(r"(?:数|率|評価|設定)$")
NET_OF = re.compile(r"\( \)は[\s\S]+?負\s*担\s*額")
MEASURE = re.compile(r"［(?P<period>[^］]+)］(?P<value>[^（]+)(?P<month>（[^）]+）)?|(?P<bare>-|.+に設定)")
PROSE_WITH_NUMBERS = ("３市３町による防災協定等", "CO2削減")


class Text:
    """The lines of the text. What was read is remembered, so that what was not can be named."""

    def __init__(self, text: str) -> None:
        self.lines = [line.strip() for line in text.splitlines()]
        self._read: set[int] = set()

    def find(self, pattern: str, within: Iterable[int] | None = None) -> list[tuple[int, re.Match[str]]]:
        """The lines that match as a whole; they count as read."""
        lines = range(len(self.lines)) if within is None else within
        found = [(at, match) for at in lines if (match := re.fullmatch(pattern, self.lines[at]))]
        self._read.update(at for at, _ in found)
        return found

    def first(self, pattern: str, within: Iterable[int] | None = None) -> tuple[int, re.Match[str]]:
        """The first line that matches as a whole."""
        found = self.find(pattern, within)
        if not found:
            raise SystemExit(f"this is not the text of the vision: nothing reads {pattern}")
        return found[0]

    def take(self, lines: Iterable[int]) -> list[str]:
        """All lines not read so far, blank ones too."""
        fresh = [at for at in lines if at not in self._read]
        self._read.update(at for at in fresh if self.lines[at])
        return [self.lines[at] for at in fresh]

    def unread(self) -> list[str]:
        """The lines that print a number and were not read."""
        return [
            f"line {at + 1} was not read: {line}"
            for at, line in enumerate(self.lines)
            if at not in self._read
            and re.search(rf"[0-9０-９]|{NUMBER}", line)
            and not any(prose in line for prose in PROSE_WITH_NUMBERS)
        ]


@dataclass
class Row:
    """A row of a municipal table; the municipality where it is printed on the row."""

    label: str
    amounts: Fact
    remark: str = ""
    own_share: Fact = ()
    municipality: str = ""


@dataclass
class Table:
    """A municipal table, and the municipalities that are listed apart from its rows."""

    rows: list[Row]
    total: Fact
    apart: set[str]


@dataclass
class Reading:
    """What the text says."""

    facts: Facts = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)


# What the text says


def read(source: str) -> Reading:
    """Everything the text states, place by place."""
    text, reading = Text(source), Reading()
    text.find(CHAPTER)
    pages = _pages(text)
    sheets = _stretches([at for at, _ in text.find("事 業 名")], _at(text, "５－１．.+"))
    tree = _tree(text, range(sheets[0].start))
    reading.facts |= {"取組の体系": tree, "各節の見出し": pages}
    paths = _paths(tree)
    for sheet in sheets:
        number, facts = _sheet(text, sheet)
        reading.facts[f"事業個票{number}"] = [*facts, ("item", *paths[number])]
    reading.facts["圏域"] = _zone(reading.facts)
    reading.facts["表題"] = [text.first("(?P<title>(?P<zone>.+)共生ビジョン)に基づく.+")[1].group("title", "zone")]
    reading.facts["年度別事業費一覧"] = _yearly(text, range(sheets[-1].stop, _at(text, "５－２．.+")))
    _municipal(text, reading, _at(text, "５－２．.+"), _at(text, "【具体的取組】.+"))
    counts = {place[-1]: _count(reading.facts[place], "indicator") for place in reading.facts if "個票" in place}
    reading.facts["成果指標一覧"] = _indicators(text, range(_at(text, "【具体的取組】.+") + 1, len(text.lines)), counts)
    reading.unread = text.unread()
    return reading


def _at(text: Text, pattern: str) -> int:
    return text.first(pattern)[0]


def _stretches(starts: Sequence[int], end: int) -> list[range]:
    return [range(start, stop) for start, stop in pairwise([*starts, end])]


def _count(facts: list[Fact], kind: str) -> int:
    return sum(fact[0] == kind for fact in facts)


def _plain(text: str) -> str:
    """Full and half width made one: the same section is printed in both."""
    return normalize("NFKC", text)


def _close(text: str) -> str:
    return re.sub(r"\s", "", text)


def _figure(cell: str) -> str:
    """A regular figure without separators; any other as it is printed, without its brackets."""
    bare = cell.strip("()（）")
    return bare.replace(",", "") if re.fullmatch("[0-9]{1,3}(?:,[0-9]{3})*", bare) else bare


def _figures(cells: str) -> Fact:
    return tuple(_figure(cell) for cell in cells.split())


def _pages(text: Text) -> list[Fact]:
    """The headings over the sheets; they are repeated from page to page."""
    headings: dict[Fact, None] = {}
    for _, match in text.find(PAGE):
        if match["viewpoint"]:
            headings[("viewpoint", _plain(match["viewpoint"]))] = None
        elif match["field"]:
            headings[("field", _plain(match["field"]), _plain(match["f"]))] = None
        else:
            headings[("item", _plain(match["item"]), _plain(match["i"]))] = None
    return list(headings)


def _tree(text: Text, lines: range) -> list[Fact]:
    """The table of the hierarchy, from the top; a name goes on until the next number."""
    stream = " ".join(line for line in text.take(lines) if not re.match("◆|政策分野", line))
    branches = list(re.finditer(BRANCH, stream))
    ends = [*(branch.start() for branch in branches[1:]), len(stream)]
    return [
        (branch.lastgroup or "", branch[branch.lastgroup or 0], _close(stream[branch.end() : end]))
        for branch, end in zip(branches, ends, strict=True)
    ]


def _paths(tree: list[Fact]) -> dict[str, Fact]:
    """The numbers of the section under which the hierarchy lists each project."""
    levels = ("viewpoint", "field", "item")
    paths: dict[str, Fact] = {}
    path: list[str] = []
    for kind, number, _ in tree:
        if kind == "project":
            paths[number] = tuple(path)
        else:
            path = [*path[: levels.index(kind)], number]
    return paths


def _zone(facts: Facts) -> list[Fact]:
    """The roster as every sheet names it, the first one central, and the marks that scopes use."""
    rosters = {fact[1:] for sheet in facts.values() for fact in sheet if fact[0] == "participants"}
    scopes = [fact[2] for sheet in facts.values() for fact in sheet if fact[0] == "activity"]
    marks = sorted({mark for scope in scopes for mark in re.findall(r"(?<=[［ ])\w(?=[ ］\]])", scope)})
    (roster,) = rosters
    sides = ("central", *["partner"] * (len(roster) - 1))
    return [
        (name, side, next((mark for mark in marks if name.startswith(mark)), ""))
        for name, side in zip(roster, sides, strict=True)
    ]


def _sheet(text: Text, lines: range) -> tuple[str, list[Fact]]:
    """A project's sheet."""
    whole = _close("".join(text.lines[at] for at in lines))
    at, name = text.first(rf"({NUMBER})(\S+)", lines)
    _, roster = text.first(r"\S+市(?:・\S+[市町])+", range(at + 1, lines.stop))
    figures_at, figures = text.first(r"（千円） (.+)", lines)
    facts = [
        ("name", name[1], name[2]),
        ("participants", *roster[0].split("・")),
        ("years", *text.first(r"事 業 費 見 込 (.+) 合計", lines)[1][1].split()),
        ("amounts", *_figures(figures[1])),
        *_activities(text, range(at + 1, lines.stop)),
        *_sheet_indicators(text, text.find(VALUES, range(figures_at + 1, at)), lines),
        ("central", _bears(whole, "室蘭市")),
        ("partner", _bears(whole, "各市町")),
    ]
    return name[1], facts


def _bears(whole: str, who: str) -> str:
    return str(bool(re.search(f"{who}の(?:費用|経費)を負担する", whole))).lower()


def _activities(text: Text, lines: range) -> Iterator[Fact]:
    """The activities with their scopes in the printed brackets; one goes on until a bracket closes the line."""
    heads = text.find("【主な事業内容】", lines)
    pending = ""
    for at in range(heads[0][0] + 1, lines.stop) if heads else ():
        if not text.lines[at]:
            continue
        if not pending and not text.lines[at].startswith("・"):
            return
        pending += text.take([at])[0]
        if match := ACTIVITY.fullmatch(pending):
            yield "activity", match["name"], match["scope"]
            pending = ""


def _sheet_indicators(text: Text, values: list[tuple[int, re.Match[str]]], lines: range) -> Iterator[Fact]:
    """The indicators of a sheet: names in one place, values in another, in the same order."""
    start, _ = text.first("指標 現状値（調査時点） 目標値（達成年度）", lines)
    end, _ = text.first("連 携 市 町 の", range(start, lines.stop))
    names = list(_wrapped(text.take(range(start + 1, end))))
    for name, (_, value) in zip(names, values, strict=True):
        bare, _, deferred = name.partition(" ")
        target = value["t"] or deferred
        yield "indicator", bare, value["b"], value["bp"], target, value["tp"] or "", _better(target)


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Names that wrap inside their cells, each in one piece."""
    pending = ""
    for line in lines:
        pending += line
        if NAME_ENDS.search(pending):
            yield pending
            pending = ""
    if pending:
        yield pending


def _better(target: str) -> str:
    """The direction of improvement, where the wording of the target says it."""
    return "up" if target.endswith("増加") else "down" if target.endswith("減少") else ""


def _yearly(text: Text, lines: range) -> list[Fact]:
    """The yearly list. A run of rows without an agreement item shares one that is listed apart, in order."""
    rows = [match for _, match in text.find(rf"(?:([1-9]) (\([1-9]\)) )?({NUMBER})(\S+) ((?:{FIGURE} ?)+)", lines)]
    apart = iter([match.groups() for _, match in text.find(r"([1-9]) (\([1-9]\))", lines)])
    items: list[Fact] = []
    for printed, run in groupby(rows, key=lambda row: row.group(1, 2)):
        item = printed if printed[0] else next(apart)
        items.extend([item] * len(list(run)))
    viewpoint = 0
    facts: list[Fact] = [("years", *text.first("事業名 (.+) 合計", lines)[1][1].split())]
    for row, item, before in zip(rows, items, [("0", ""), *items], strict=False):
        viewpoint += item < before
        facts.append((row[3], row[4], "アイウ"[viewpoint], *item, *_figures(row[5])))
    facts.append(("viewpoints", *(match[0] for _, match in text.find(r"\S+の強化", lines))))
    facts.append(("total", *_figures(text.first(f"{FIGURE}(?: {FIGURE})+", lines)[1][0])))
    return facts


def _municipal(text: Text, reading: Reading, start: int, end: int) -> None:
    """The municipal tables: rows, total, and below it what the layout set apart."""
    footnotes = text.find("※予算なし.+「0」と表記。", range(start, end))
    reading.facts["市町別事業費一覧"] = [("zero_cost_printed", str(bool(footnotes)).lower())]
    roster = [fact[0] for fact in reading.facts["圏域"]]
    heads = text.find(r"((?:R[0-9]年度 )+)合計", range(start, end))
    for lines, (_, head) in zip(_stretches([at for at, _ in heads], end), heads, strict=True):
        total_at, total = text.first("合　計 (.+)", lines)
        _, name = text.first(rf"({NUMBER})(\S+)", range(total_at, lines.stop))
        table = Table(_rows(text.take(range(lines.start + 1, total_at))), _figures(total[1]), set())
        _join_apart(table, text.take(range(total_at + 1, lines.stop)), roster)
        reading.tables[name[1]] = table
        reading.facts[f"市町別事業費一覧{name[1]}"] = [
            ("name", name[2]),
            ("years", *head[1].split()),
            *(("row", row.label, *row.amounts) for row in table.rows),
            *(("own share", str(at), *row.own_share) for at, row in enumerate(table.rows, 1) if row.own_share),
            *(("remark", str(at), row.remark) for at, row in enumerate(table.rows, 1) if row.remark),
            ("total", *table.total),
        ]


def _rows(lines: Iterable[str]) -> list[Row]:
    """The rows: a loose line before figures begins the name, one after them, up to a blank line, is the remark."""
    rows: list[Row] = []
    loose = ""
    for line in [*lines, ""]:
        match = CELLS.fullmatch(line)
        if match and match["cells"][0] in "(（":
            rows[-1].own_share = _figures(match["cells"])
        elif match:
            rows.append(Row(loose + match["label"], _figures(match["cells"]), match["remark"] or ""))
            loose = ""
        elif line:
            loose += line
        elif loose:
            rows[-1].remark += loose
            loose = ""
    return rows


def _join_apart(table: Table, lines: Iterable[str], roster: Sequence[str]) -> None:
    """Give rows the names, remarks and municipalities that belong to them for sure."""
    below = "\n".join(line for line in lines if line not in {"事業費見込（千円）", "市町名 事業名 備考"})
    for row in table.rows:
        if row.own_share:
            row.remark = re.sub(r"\n", "", "".join(NET_OF.findall(below)))
        first, _, rest = row.label.partition(" ")
        if first in roster:
            row.municipality, row.label = first, rest
    words = NET_OF.sub(" ", below).split()
    table.apart = {word for word in words if word in roster}
    names = iter([word for word in words if word not in roster])
    for row in table.rows:
        row.label = row.label or next(names, "")
    table.rows[-1].remark += "".join(names)


def _indicators(text: Text, lines: range, counts: dict[str, int]) -> list[Fact]:
    """The summary list: a project with several indicators stands alone, and these come first, in order."""
    listed = list(_listed([piece for line in text.take(lines) for piece in line.split()]))
    several = iter([indicator for project, indicator in listed if not project])
    facts: list[Fact] = []
    for project, indicator in listed:
        if project:
            own = [indicator] if indicator else [next(several) for _ in range(counts[project[0]])]
            facts.extend((project[0], project[1:], *each) for each in own)
    facts.extend(("?", *left) for left in several)
    return facts


def _listed(pieces: Sequence[str]) -> Iterator[tuple[str, Fact]]:
    """Project (or none), and its indicator (or none), cell by cell."""
    project, name, measures = "", "", list[str]()
    for piece, following in pairwise([*pieces, ""]):
        if re.match(NUMBER, piece):
            if project:
                yield project, ()
            project = piece
        elif project and not name and not project.endswith("事業"):
            project += piece
        elif not re.fullmatch(r"［.+|-|.+に設定", piece) and not measures:
            name += piece
        else:
            measures = _cell(measures, piece)
        if len(measures) == 2 and MEASURE.fullmatch(measures[1]) and not following.startswith("（"):  # noqa: PLR2004
            (baseline, b_period), (target, t_period) = map(_measure, measures)
            yield project, (name, baseline, b_period, target, t_period, _better(target))
            project, name, measures = "", "", []
    if project or name:
        yield project or "?", (name, *measures) if name else ()


def _cell(measures: list[str], piece: str) -> list[str]:
    """A period opens a cell; what follows without one goes on in it."""
    if piece.startswith("［") or MEASURE.fullmatch(piece) or not measures:
        return [*measures, piece]
    return [*measures[:-1], measures[-1] + piece]


def _measure(cell: str) -> tuple[str, str]:
    """Value and period; what is said of the month belongs to the period."""
    match = MEASURE.fullmatch(cell)
    if match is None or match["bare"]:
        return cell, ""
    return match["value"], match["period"] + (match["month"] or "")


# What the file says


def stated(vision: dict[str, Any]) -> Facts:
    """The same statements as `read` finds, taken from the file."""
    facts: Facts = {
        "取組の体系": list(_sections(vision["sections"])),
        "各節の見出し": list(_headings(vision["sections"])),
        "表題": [(vision["title"], vision["zone"]["name"])],
        "圏域": [
            (member["name"], member.get("side", "partner"), member.get("mark", ""))
            for member in vision["zone"]["members"]
        ],
    }
    for project in vision["projects"]:
        facts[f"事業個票{project['number']}"] = _stated_sheet(project)
    facts["年度別事業費一覧"] = _stated_yearly(vision["cost_by_year"], vision["sections"])
    costs = vision["cost_by_municipality"]
    facts["市町別事業費一覧"] = [("zero_cost_printed", costs.get("zero_cost_printed", "false"))]
    for table in costs["tables"]:
        facts[f"市町別事業費一覧{table['project']}"] = _stated_table(table)
    facts["成果指標一覧"] = [
        (row["project"], row.get("project_name", ""), *_stated_indicator(row))
        for row in vision["indicator_list"]["rows"]
    ]
    return facts


def _sections(sections: list[dict[str, Any]]) -> Iterator[Fact]:
    for section in sections:
        yield section["level"], section["number"], section["name"]
        yield from (("project", each["number"], each["name"]) for each in section.get("projects", []))
        yield from _sections(section.get("children", []))


def _headings(sections: list[dict[str, Any]]) -> Iterator[Fact]:
    for section in sections:
        number = _plain(section["number"]).strip("()")
        own = (number,) if section["level"] != "viewpoint" else ()
        yield section["level"], *own, _plain(section["name"])
        yield from _headings(section.get("children", []))


def _stated_sheet(project: dict[str, Any]) -> list[Fact]:
    costs = project["costs"]
    bears = {role["side"]: role.get("bears_cost", "") for role in project["roles"]}
    return [
        ("name", project["number"], project["name"]),
        ("participants", *project["participants"]),
        ("years", *costs["years"]),
        ("amounts", *_stated_amounts(costs)),
        *(("activity", each["name"], _bracketed(each["scope"])) for each in project.get("activities", [])),
        *(("indicator", *_stated_indicator(each)) for each in project["indicators"]),
        *((side, bears.get(side, "")) for side in ("central", "partner")),
        ("item", *project["item"]),
    ]


def _bracketed(scope: str) -> str:
    """A scope is written without its brackets where they are the usual ones."""
    return scope if scope[0] in "［【「" else f"［{scope}］"


def _stated_amounts(line: dict[str, Any]) -> Fact:
    """The amounts and the total; a blank leaves no trace in the text."""
    return tuple(each for each in (*line["amounts"], line["total"]) if each != "null")


def _stated_indicator(indicator: dict[str, Any]) -> Fact:
    measures = (indicator.get("baseline", {}), indicator.get("target", {}))
    cells = [measure.get(key, "") for measure in measures for key in ("value", "period")]
    return indicator["name"], *cells, indicator.get("better", "")


def _stated_yearly(table: dict[str, Any], sections: list[dict[str, Any]]) -> list[Fact]:
    return [
        ("years", *table["years"]),
        *((row["project"], row["name"], *map(_plain, row["item"]), *_stated_amounts(row)) for row in table["rows"]),
        ("viewpoints", *(_plain(section["name"]) for section in sections)),
        ("total", *_stated_amounts(table["total"])),
    ]


def _stated_table(table: dict[str, Any]) -> list[Fact]:
    rows = list(enumerate(table["rows"], 1))
    return [
        ("name", table["name"]),
        ("years", *table["years"]),
        *(("row", row["name"], *_stated_amounts(row)) for _, row in rows),
        *(("own share", str(at), *_stated_amounts(row["own_share"])) for at, row in rows if "own_share" in row),
        *(("remark", str(at), row["remarks"]) for at, row in rows if "remarks" in row),
        ("total", *_stated_amounts(table["total"])),
    ]


# Where they differ


def compare(reading: Reading, vision: dict[str, Any]) -> list[str]:
    """Every difference between the text and the file."""
    facts = stated(vision)
    faults = list(reading.unread)
    for place in dict.fromkeys([*reading.facts, *facts]):
        faults.extend(_differences(place, reading.facts.get(place, []), facts.get(place, [])))
    roster = [member["name"] for member in vision["zone"]["members"]]
    for table in vision["cost_by_municipality"]["tables"]:
        printed = reading.tables.get(table["project"])
        if printed is not None:
            faults.extend(f"市町別事業費一覧{table['project']}: {fault}" for fault in _misfits(printed, table, roster))
    return faults


def _differences(place: str, printed: list[Fact], written: list[Fact]) -> Iterator[str]:
    for kind, start, stop, from_, to in SequenceMatcher(None, printed, written, autojunk=False).get_opcodes():
        if kind != "equal":
            yield f"{place}: text {_show(printed[start:stop])}, file {_show(written[from_:to])}"


def _show(facts: list[Fact]) -> str:
    return "; ".join(" | ".join(fact) for fact in facts) or "nothing"


def _misfits(printed: Table, table: dict[str, Any], roster: list[str]) -> Iterator[str]:
    """Where the municipalities or the blanks of a table cannot be as the file has them."""
    rows = table["rows"]
    named = [row["municipality"] for row in rows]
    for row, name in zip(printed.rows, named, strict=False):
        if row.municipality and (row.municipality != name or named.count(name) > 1):
            yield f"{row.label} is the only row of {row.municipality}, file {name} with {named.count(name)} rows"
    apart = {name for row, name in zip(printed.rows, named, strict=False) if not row.municipality}
    if apart != printed.apart:
        yield f"listed apart from the rows {sorted(printed.apart)}, file {sorted(apart)}"
    order = [name for name, _ in groupby(named)]
    if order != [name for name in roster if name in named]:
        yield f"rows are not in the order of the roster: {order}"
    if any(len(row["amounts"]) != len(table["years"]) for row in [*rows, table["total"]]):
        yield "a row has not as many cells as there are years"
    elif any("null" in row["amounts"] for row in rows):
        columns = zip(*(row["amounts"] for row in rows), strict=True)
        sums = tuple(str(sum(int(cell) for cell in column if cell.isdecimal())) for column in columns)
        if sums != printed.total[:-1]:
            yield f"blanks elsewhere: the years add up to {sums}, not to {printed.total[:-1]}"


def check(vision: dict[str, Any], text: str) -> tuple[int, list[str]]:
    """How many printed values were compared, and every difference."""
    reading = read(text)
    return sum(len(fact) for facts in reading.facts.values() for fact in facts), compare(reading, vision)


def main(arguments: list[str]) -> int:
    """Compare, print what differs, and say how much was compared."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    vision = yaml.load((HERE / "vision.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    compared, faults = check(vision, Path(arguments[0]).read_text(encoding="utf-8"))
    print(*faults, f"{compared} printed values compared, {len(faults)} differences", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
