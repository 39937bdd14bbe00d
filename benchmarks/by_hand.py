"""The arithmetic relations as anybody would write them by hand: loops over dicts that name places.

The same relations as the engine's arithmetic rules, the same places for what does not hold, and the
same count of the printed numbers that were verified.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

Row = dict[str, Any]
Finding = tuple[str, int, int]


class Result(NamedTuple):
    """What does not hold, and which printed numbers were verified."""

    findings: list[Finding]
    verified: set[str] | None


def check_by_hand(data: Any, *, know_parts: bool = True) -> Result:  # noqa: ANN401 - plain data of a vision
    """Check every sum and every pair of statements.

    Args:
        data: The vision as a plain YAML reader gives it.
        know_parts: Whether it is to know which printed numbers were verified, as the engine does.
    """
    result = Result([], set() if know_parts else None)
    for place, row in _lines(data):
        _sum(
            [(f"{place}.amounts[{index}]", value) for index, value in enumerate(row["amounts"])],
            (f"{place}.total", row["total"]),
            result,
        )
    for table in data["cost_by_municipality"]["tables"]:
        _columns(f"cost_by_municipality.tables[{table['project']}]", table, result)
        _own_shares(f"cost_by_municipality.tables[{table['project']}]", table, result)
    _columns("cost_by_year", data["cost_by_year"], result)
    _statements(data, result)
    return result


def _lines(data: Any) -> Iterator[tuple[str, Row]]:  # noqa: ANN401
    for project in data["projects"]:
        yield f"projects[{project['number']}].costs", project["costs"]
    for row in data["cost_by_year"]["rows"]:
        yield f"cost_by_year.rows[{row['project']}]", row
    yield "cost_by_year.total", data["cost_by_year"]["total"]
    for table in data["cost_by_municipality"]["tables"]:
        for row in table["rows"]:
            place = f"cost_by_municipality.tables[{table['project']}].rows[{row['municipality']} {row['name']}]"
            yield place, row
            if "own_share" in row:
                yield f"{place}.own_share", row["own_share"]
        yield f"cost_by_municipality.tables[{table['project']}].total", table["total"]


Cell = tuple[str, Any]


def _number(value: Any) -> int | None:  # noqa: ANN401
    if isinstance(value, str):
        return int(value.replace("，", "").replace(",", ""))
    return value  # type: ignore[no-any-return]


def _sum(parts: list[Cell], total: Cell, result: Result) -> None:
    numbers = [number for _, value in parts if (number := _number(value)) is not None]
    expected, found = sum(numbers), _number(total[1])
    if found is None:
        return
    if result.verified is not None:
        result.verified.update(place for place, value in parts if value is not None)
        result.verified.add(total[0])
    if expected != found:
        result.findings.append((total[0], found, expected))


def _columns(place: str, table: Row, result: Result) -> None:
    rows = table["rows"]
    for index, year in enumerate(table["years"]):
        parts = [(f"{place}.rows[{number}].amounts[{index}]", row["amounts"][index]) for number, row in enumerate(rows)]
        _sum(parts, (f"{place}.total.amounts[{year}]", table["total"]["amounts"][index]), result)
    totals = [(f"{place}.rows[{number}].total", row["total"]) for number, row in enumerate(rows)]
    _sum(totals, (f"{place}.total.total", table["total"]["total"]), result)


def _own_shares(place: str, table: Row, result: Result) -> None:
    for row in table["rows"]:
        if "own_share" not in row:
            continue
        payers = [payer for payer in table["rows"] if payer.get("pays_into") == row["name"]]
        for index, year in enumerate(table["years"]):
            parts = [(f"{place}.own[{index}]", line["amounts"][index]) for line in (row["own_share"], *payers)]
            target = f"{place}.rows[{row['municipality']} {row['name']}].amounts[{year}]"
            _sum(parts, (target, row["amounts"][index]), result)


def _statements(data: Any, result: Result) -> None:  # noqa: ANN401
    listed = {row["project"]: row for row in data["cost_by_year"]["rows"]}
    tables = {table["project"]: table["total"] for table in data["cost_by_municipality"]["tables"]}
    for project in data["projects"]:
        number = project["number"]
        lines = {
            f"projects[{number}].costs": project["costs"],
            f"cost_by_year.rows[{number}]": listed[number],
            f"cost_by_municipality.tables[{number}].total": tables[number],
        }
        for index, year in enumerate(project["costs"]["years"]):
            _agree({f"{place}.amounts[{year}]": line["amounts"][index] for place, line in lines.items()}, result)
        _agree({f"{place}.total": line["total"] for place, line in lines.items()}, result)


def _agree(stated: dict[str, Any], result: Result) -> None:
    values = [_number(value) for value in stated.values()]
    if result.verified is not None:
        result.verified.update(stated)
    if values.count(values[0]) != len(values):
        usual = max(values, key=values.count)
        place, found = next((p, v) for p, v in zip(stated, values, strict=True) if v != usual)
        result.findings.append((place, found, usual))  # type: ignore[arg-type]
