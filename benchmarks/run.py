"""Where the time goes, as ratios within one run: `uv run python benchmarks/run.py`.

Every figure is a ratio to something measured in the same run on the same machine, so that it means
the same on a fast and on a slow one. It prints the target beside each and exits 1 if one is missed.
"""

import gc
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import yaml
from by_hand import check_by_hand

from coopvision.checking import make_engine
from coopvision.engine import Engine
from coopvision.model import Vision
from coopvision.sources import Document, loads

EXAMPLE = Path(__file__).parents[1] / "examples" / "nishi-iburi" / "vision.yaml"
ARITHMETIC = {
    "row-total-mismatch",
    "municipal-total-mismatch",
    "grand-total-mismatch",
    "own-share-mismatch",
    "cost-statements-disagree",
}


class Result(NamedTuple):
    """One ratio, and what it should be at most; None where it is only worth knowing."""

    name: str
    ratio: float
    target: float | None


def typical_ratio(work: Callable[[], object], base: Callable[[], object], rounds: int) -> float:
    """The median of pairwise ratios, the two measured in turn."""
    return statistics.median(_seconds(work) / _seconds(base) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def loading(text: str) -> Result:
    """YAML text to a model with every place known, against PyYAML's own load without places."""

    def work() -> object:
        return loads(text).locate(("title",))  # the first place asked for makes all of them known

    def base() -> object:
        return yaml.load(text, Loader=yaml.CSafeLoader)

    work()
    return Result("YAML text -> model with every place / yaml.load(CSafeLoader)", typical_ratio(work, base, 25), 1.0)


def arithmetic(document: Document) -> list[Result]:
    """The arithmetic relations through the engine, against loops over dicts that name the same places.

    Both name the places of what does not hold, and know for every relation which printed numbers take part.
    """
    engine = Engine(rule for rule in make_engine().rules if rule.name in ARITHMETIC)
    data = yaml.load(Path(document.source).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)

    def with_engine() -> None:
        for _ in range(10):
            engine.check(document.vision)

    def by_hand(*, know_parts: bool) -> None:
        for _ in range(10):
            check_by_hand(data, know_parts=know_parts)

    _same_places(engine, document.vision, data)
    return [
        Result(
            "arithmetic through the engine / loops by hand that know every relation's numbers",
            typical_ratio(with_engine, lambda: by_hand(know_parts=True), 25),
            1.25,
        ),
        Result(
            "the same / loops by hand that know only what does not hold",
            typical_ratio(with_engine, lambda: by_hand(know_parts=False), 25),
            None,
        ),
    ]


def _same_places(engine: Engine, vision: Vision, data: object) -> None:
    """Both ways must find the same, or the comparison means nothing."""
    by_engine = {finding.place.path for finding in engine.check(vision).findings}
    by_hand = {place for place, _found, _expected in check_by_hand(data).findings}
    if by_engine != by_hand:
        raise SystemExit(f"the two ways disagree: {sorted(by_engine ^ by_hand)}")


def processes() -> list[Result]:
    """Whole processes against a bare interpreter."""
    program = str(Path(sys.executable).with_name("coopvision"))
    bare = _process([sys.executable, "-c", "pass"])
    return [
        Result("coopvision --version / python -c pass", typical_ratio(_process([program, "--version"]), bare, 25), 2.5),
        Result(
            "coopvision check of the real vision / python -c pass",
            typical_ratio(_process([program, "check", str(EXAMPLE)]), bare, 25),
            11.0,
        ),
    ]


def _process(command: list[str]) -> Callable[[], object]:
    """A whole process, with its bytecode cached as after any first run."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> object:
        return subprocess.run(command, check=False, capture_output=True, env=environment)

    run()
    return run


def growth(text: str) -> Result:
    """How load and check grow with the number of projects, 1 to 100 times: 1 is linear."""
    engine = make_engine()

    def once(copies: int) -> float:
        many = enlarged(text, copies)

        def work() -> None:
            document = loads(many)
            engine.check(document.vision, source=document.source, locate=document.locate)

        return min(_seconds(work) for _ in range(3))

    exponent = math.log(once(100) / once(10)) / math.log(10)
    return Result("exponent of load + check, 10 to 100 times the projects", exponent, 1.15)


def enlarged(text: str, copies: int) -> str:
    """The vision with its projects, tables and lists repeated under new numbers."""
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - text only

    def repeat(entries: list[dict[str, object]], field: str) -> list[dict[str, object]]:
        return [
            {**entry, field: f"{copy}{entry[field]}" if copy else entry[field]}
            for copy in range(copies)
            for entry in entries
        ]

    data["projects"] = repeat(data["projects"], "number")
    data["cost_by_year"]["rows"] = repeat(data["cost_by_year"]["rows"], "project")
    data["cost_by_municipality"]["tables"] = repeat(data["cost_by_municipality"]["tables"], "project")
    data["indicator_list"]["rows"] = repeat(data["indicator_list"]["rows"], "project")
    return str(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)).replace(
        "'null'", "null"
    )


def main() -> int:
    """Measure, print, and say whether every target is met."""
    text = EXAMPLE.read_text(encoding="utf-8")
    document = loads(text, source=str(EXAMPLE))
    results = [loading(text), *arithmetic(document), *processes(), growth(text)]
    for name, ratio, target in results:
        verdict = "    " if target is None else "ok  " if ratio <= target else "MISS"
        bound = "no target" if target is None else f"at most {target:5.2f}"
        print(f"{verdict} {ratio:6.2f} ({bound:13})  {name}")
    return 0 if all(target is None or ratio <= target for _, ratio, target in results) else 1


if __name__ == "__main__":
    sys.exit(main())
