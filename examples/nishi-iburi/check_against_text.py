"""Holds vision.yaml against the text of the published vision: `python check_against_text.py TEXT`.

The text is what a PDF reader made of the document: the layout is lost, but what stands together in a
line or a cell still stands together once white space is taken away. So every fact of the file is written
as it must stand in the text, looked for in the part of the text where it belongs, and struck out there.
The check fails if a fact is not found, and if a figure of the text is left over at the end.

It reads the file as bare text and knows nothing of coopvision.
"""

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
FIGURE = re.compile(r"\d{1,3}(?:[,，]\d{3})+|\d[\d.,]*(?:人|件|校|団体|名|機関|％|%)|\d+事業（|［[RH]")
ANY_DIGIT = re.compile(r"[0-9]+")
LEFT, RIGHT = "［【「(（", "］】」)）]"


class Part:
    """A part of the text without white space, in which facts are struck out as they are found."""

    def __init__(self, name: str, text: str, figures: re.Pattern[str] = FIGURE) -> None:
        self.name = name
        self.figures = figures
        self.text = re.sub(r"\s", "", text)
        self.struck = 0
        self.faults: list[str] = []

    def strike(self, fact: str) -> None:
        """Strike out a fact as it is printed; white space does not count."""
        self._strike(re.escape(re.sub(r"\s", "", fact)), fact)

    def strike_scoped(self, activity: str, scope: str) -> None:
        """Strike out an activity with its participants in whatever brackets."""
        name, inner = (re.escape(re.sub(r"\s", "", each)) for each in (activity, scope.strip(LEFT + RIGHT)))
        self._strike(f"・{name}[{re.escape(LEFT)}]{inner}[{re.escape(RIGHT)}]", f"{activity} [{scope}]")

    def _strike(self, pattern: str, fact: str) -> None:
        self.text, found = re.subn(pattern, "◇", self.text, count=1)
        self.struck += found
        if not found:
            self.faults.append(f"{self.name}: not in the text: {fact}")

    def close(self) -> None:
        """No figure may be left."""
        self.faults.extend(f"{self.name}: only in the text: {left}" for left in self.figures.findall(self.text))


def amounts(line: dict[str, Any], brackets: str = "") -> str:
    """A line of amounts as it is printed; blanks leave no trace."""
    printed = [*line["amounts"], line["total"]]
    left, right = brackets or ("", "")
    return "".join(f"{left}{figure(each)}{right}" for each in printed if each != "null")


def figure(value: str) -> str:
    """A plain integer with the separators of the print; other text as it is."""
    return f"{int(value):,}" if value.isascii() and value.isdigit() else value


def check(vision: dict[str, Any], text: str) -> tuple[int, list[str]]:
    """How many facts were found, and what differs."""
    parts = list(_parts(vision, text))
    for part in parts:
        part.close()
    return sum(part.struck for part in parts), [fault for part in parts for fault in part.faults]


def _parts(vision: dict[str, Any], text: str) -> Iterator[Part]:
    hierarchy, sheets, yearly, municipal, indicators = _split(text)
    yield _hierarchy(vision, hierarchy)
    yield from _sheets(vision, sheets)
    yield _yearly(vision["cost_by_year"], yearly)
    yield from _municipal(vision["cost_by_municipality"]["tables"], municipal)
    yield _indicators(vision["indicator_list"]["rows"], indicators)


def _split(text: str) -> list[str]:
    """The chapters of the text, in order."""
    heads = (r"事 業 名", r"５－１．年度別事業費一覧", r"５－２．市町別事業費一覧", r"【具体的取組】")
    starts = [0, *(_start(head, text) for head in heads), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def _start(head: str, text: str) -> int:
    found = re.search(head, text)
    if found is None:
        raise SystemExit(f"this is not the text of the vision: {head} is missing")
    return found.start()


def _hierarchy(vision: dict[str, Any], text: str) -> Part:
    """Names of all sections and, as this table prints them, of all projects."""
    part = Part("取組の体系", text)

    def strike(section: dict[str, Any]) -> None:
        for project in section.get("projects", []):
            part.strike(f"{project['number']}{project['name']}")
        part.strike(section["name"])
        for child in section.get("children", []):
            strike(child)

    for viewpoint in vision["sections"]:
        strike(viewpoint)
    return part


def _sheets(vision: dict[str, Any], text: str) -> Iterator[Part]:
    """The projects' sheets, each from its first label to that of the next."""
    _, *pages = re.split(r"事 業 名", text)
    for project, page in zip(vision["projects"], pages, strict=True):
        part = Part(f"事業個票{project['number']}", page)
        part.strike(f"{project['number']}{project['name']}")
        part.strike("・".join(project["participants"]))
        part.strike("".join(project["costs"]["years"]))
        part.strike(f"（千円）{amounts(project['costs'])}")
        for activity in project.get("activities", []):
            part.strike_scoped(activity["name"], activity["scope"])
        for indicator in project["indicators"]:
            _sheet_indicator(part, indicator)
        _cost_bearing(part, project["roles"])
        yield part


def _sheet_indicator(part: Part, indicator: dict[str, Any]) -> None:
    baseline, target = indicator["baseline"], indicator["target"]
    if "period" in target:
        part.strike("".join(f"{each['value']}（{each['period']}）" for each in (baseline, target)))
        part.strike(indicator["name"])
    else:
        part.strike(f"{baseline['value']}（{baseline['period']}）")
        part.strike(f"{indicator['name']}{target['value']}")


def _cost_bearing(part: Part, roles: list[dict[str, Any]]) -> None:
    """`bears_cost` is true where the text says so, and only there."""
    for role in roles:
        who = {"central": "室蘭市", "partner": "各市町"}[role["side"]]
        said = bool(re.search(f"{who}の(費用|経費)を負担", part.text))
        if said != (role["bears_cost"] == "true"):
            part.faults.append(f"{part.name}: bears_cost of {who} is {role['bears_cost']}, the text says {said}")
        part.struck += 1


def _yearly(table: dict[str, Any], text: str) -> Part:
    part = Part("年度別事業費一覧", text)
    for row in table["rows"]:
        part.strike(f"{row['project']}{row['name']}{amounts(row)}")
    part.strike(amounts(table["total"]))
    return part


def _municipal(tables: list[dict[str, Any]], text: str) -> Iterator[Part]:
    """The municipal tables; each ends with its total, and the next begins with its head of years."""
    pages = [page for page in re.split(r"(?=R3年度 R4年度 R5年度 R6年度 R7年度 合計)", text) if "合　計" in page]
    for table, page in zip(tables, pages, strict=True):
        part = Part(f"市町別事業費一覧{table['project']}", page.replace("予算額「0」", ""), ANY_DIGIT)
        part.strike("".join(table["years"]))
        part.strike(f"合計{amounts(table['total'])}")
        part.strike(f"{table['project']}{table['name']}")
        for row in table["rows"]:
            _municipal_row(part, row)
        for name in {row["municipality"] for row in table["rows"]}:
            if name not in page:
                part.faults.append(f"{part.name}: not in the text: {name}")
        yield part


def _municipal_row(part: Part, row: dict[str, Any]) -> None:
    """A row with an own share prints its name and remarks apart from its figures."""
    if "own_share" not in row:
        part.strike(f"{row['name']}{amounts(row)}")
    else:
        part.strike(amounts(row))
        brackets = "（）" if "，" in row["own_share"]["total"] else "()"
        part.strike(amounts(row["own_share"], brackets))
        if row["name"] not in re.sub(r"\s", "", part.text):
            part.faults.append(f"{part.name}: not in the text: {row['name']}")
    for piece in [] if "own_share" in row else re.findall(r"[^、]+", row.get("remarks", "")):
        _remark(part, piece)


def _remark(part: Part, piece: str) -> None:
    """A remark wraps inside its narrow cell; only its order is sure."""
    if not re.search(".{0,12}?".join(map(re.escape, piece)), part.text):
        part.faults.append(f"{part.name}: not in the text: {piece}")
    part.text = part.text.replace(piece, "◇")
    part.struck += 1


def _indicators(rows: list[dict[str, Any]], text: str) -> Part:
    part = Part("成果指標一覧", text)
    for row in rows:
        part.strike(f"{row['name']}{_listed(row['baseline'])}{_listed(row['target'])}")
    for project, name in {(row["project"], row["project_name"]) for row in rows}:
        part.strike(f"{project}{name}")
    return part


def _listed(measure: dict[str, Any]) -> str:
    """A cell of the list: the period in brackets, the value, and what is said of the month."""
    period = measure.get("period", "")
    month = re.search(r"（.*月末）", period)
    head = f"［{period[: month.start()] if month else period}］" if period else ""
    return f"{head}{measure['value']}{month[0] if month else ''}"


def main(arguments: list[str]) -> int:
    """Compare, print what differs, and say how much was compared."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    vision = yaml.load((HERE / "vision.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    found, faults = check(vision, Path(arguments[0]).read_text(encoding="utf-8"))
    print(*faults, f"{found} facts found in the text, {len(faults)} differences", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
