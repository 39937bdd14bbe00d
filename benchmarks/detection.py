"""What is found and what is not: `uv run python benchmarks/detection.py` writes docs/detection.md.

Over many drawn visions every kind of slip is made, and in the real one a slip in every single place (with `--all`
every kind in every place, which takes long); counted is how many of them some new finding at warning or above speaks
of, and how many it points at. It exits 1 if a consistent vision has
such a finding, or if a slip that contradicts something in a drawn vision, or a wrong number in any amount of the real
one, is not found where it is.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

from attrs import define, field
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import coopvision
from coopvision.checking import make_engine
from coopvision.engine import Engine, Finding, Report, Severity
from coopvision.engine.index import Index
from coopvision.model import Vision
from coopvision.notation import amount_number
from coopvision.testing import KINDS, Plan, Slip, Spoilt, all_slips, amount_cells, build_vision, replace
from coopvision.testing.slips.digits import wrong_numbers
from coopvision.testing.strategies import plans

ROOT = Path(__file__).parents[1]
REAL = ROOT / "examples" / "nishi-iburi" / "vision.yaml"
PAGE = ROOT / "docs" / "detection.md"
AMOUNT = re.compile(r"\.amounts\[[^\]]*\]$|\.total$")
MENDS = "the slip takes away a contradiction that the document has"
NOTICED = "only a notice tells of it"
DRAWN = 100
SLIPS_PER_VISION = 100


@define
class Count:
    """What became of the slips of one kind."""

    made: int = 0
    redundant: int = 0
    seen: int = 0
    placed: int = 0
    unseen: Counter[str] = field(factory=Counter)
    missed: list[str] = field(factory=list)


@define
class Wrong:
    """What became of the wrong numbers, one in every amount of a vision."""

    made: int = 0
    missed: list[str] = field(factory=list)


@define
class Tally:
    """What became of all slips, and which rules had something to say."""

    engine: Engine
    counts: dict[str, Count] = field(factory=lambda: {name: Count() for name in KINDS})
    alarmed: int = 0
    visions: int = 0
    examined: set[str] = field(factory=set)
    spoke: set[str] = field(factory=set)
    places: set[str] = field(factory=set)

    @property
    def amounts(self) -> int:
        """In how many amounts a slip was made."""
        return sum(bool(AMOUNT.search(place)) for place in self.places)

    @property
    def figures(self) -> int:
        """In how many values of indicators a slip was made."""
        return sum(place.endswith((".baseline.value", ".target.value")) for place in self.places)

    def add(self, vision: Vision, slips: Iterable[Slip], *, consistent: bool) -> None:
        """Make slips in a vision, one at a time."""
        before = self._report(vision)
        self.visions += 1
        self.alarmed += bool(consistent and grave(before.findings))
        known = set(map(essence, before.findings))
        for slip in slips:
            self.places.update(slip.places)
            spoilt = Spoilt(vision, slip)
            report = self._report(spoilt.vision)
            found = [each for each in report.findings if essence(each) not in known]
            mends = bool(known - set(map(essence, report.findings)))
            self._count(spoilt, slip, found, mends=mends)

    def _report(self, vision: Vision) -> Report:
        report = self.engine.check(vision)
        self.examined |= {outcome.rule for outcome in report.outcomes if outcome.examined}
        self.spoke |= {finding.rule for finding in report.findings}
        return report

    def _count(self, spoilt: Spoilt, slip: Slip, told: list[Finding], *, mends: bool) -> None:
        found = grave(told)
        count = self.counts[slip.kind.name]
        count.made += 1
        count.redundant += slip.redundant
        placed = bool(spoilt.answered_by(found, slip))
        count.seen += bool(found)
        count.placed += placed
        if not placed and spoilt.answered_by(told, slip):
            count.unseen[NOTICED] += 1
        elif not placed and slip.redundant and not mends:
            count.missed.append(str(slip))
        elif not found:
            count.unseen[slip.why or MENDS] += 1


def grave(findings: Iterable[Finding]) -> list[Finding]:
    """Findings at warning or above."""
    return [each for each in findings if each.severity.reaches(Severity.WARNING)]


def essence(finding: Finding) -> tuple[str, ...]:
    """What a finding says."""
    return finding.rule, finding.place.path, str(finding.found), str(finding.expected), finding.message.ja


def drawn_plans(many: int) -> list[Plan]:
    """The same plans at every run."""
    found: list[Plan] = []
    quiet = settings(
        max_examples=many,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    @quiet
    @given(plans(undecided=st.just(value=False)))
    def collect(plan: Plan) -> None:
        found.append(plan)

    collect()
    return found


def some_of_each(slips: Iterable[Slip], many: int) -> Iterator[Slip]:
    """So many slips, of every kind as many as of any other."""
    by_kind: dict[str, list[Slip]] = {}
    for slip in slips:
        by_kind.setdefault(slip.kind.name, []).append(slip)
    strided = [each[:: max(1, len(each) // 4)] for each in by_kind.values()]
    mixed = [slip for together in zip_longest(*strided) for slip in together if slip is not None]
    return iter(mixed[:many])


def one_in_each_place(slips: Iterable[Slip]) -> Iterator[Slip]:
    """A slip in every place where one can be made, of a kind that changes from place to place."""
    by_place: dict[tuple[str, ...], list[Slip]] = {}
    for slip in slips:
        by_place.setdefault(slip.places, []).append(slip)
    for number, here in enumerate(by_place.values()):
        by_kind = {slip.kind.name: slip for slip in here}
        if len(by_kind) == 1:
            yield from here
        else:
            yield list(by_kind.values())[number % len(by_kind)]


def wrong_in_every_amount(engine: Engine, vision: Vision) -> Wrong:
    """Another number in every amount, each time made in another way: never 0 for a blank or a blank for 0."""
    wrong, index = Wrong(), Index(vision)
    known = set(map(essence, engine.check(vision).findings))
    for place, cell in enumerate(amount_cells(vision)):
        number = int(amount_number(cell.value) or 0)
        ways = list(wrong_numbers(number, place)) if number else []
        other = ways[place % len(ways)][1] if ways else place % 9 + 1
        found = [
            each for each in grave(engine.check(replace(vision, cell, other)).findings) if essence(each) not in known
        ]
        wrong.made += 1
        if index.path(cell) not in {path for each in found for path in paths(each)}:
            wrong.missed.append(f"{index.path(cell)}: {number:,} → {other:,}")
    return wrong


def paths(finding: Finding) -> Iterator[str]:
    """The place of a finding and the related ones."""
    yield finding.place.path
    yield from (related.place.path for related in finding.related)


def share(part: int, whole: int) -> str:
    """A count and its share."""
    return "–" if not whole else f"{part:,} / {whole:,}" + ("" if part == whole else f" ({part / whole:.0%})")


def table(tally: Tally) -> Iterator[str]:
    """One line for every kind of slip."""
    yield "| 誤り / slip | 行った / made | 矛盾する / contradict | 検出 / found | その箇所を指す / at the slip |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, count in tally.counts.items():
        words = KINDS[name].words
        if count.made:
            yield (
                f"| {words.ja} / {words.en} (`{name}`) | {count.made:,} | {count.redundant:,} "
                f"| {share(count.seen, count.made)} | {share(count.placed, count.made)} |"
            )
    made, redundant, seen, placed = (
        sum(getattr(count, each) for count in tally.counts.values()) for each in ("made", "redundant", "seen", "placed")
    )
    yield f"| **合計 / all** | {made:,} | {redundant:,} | {share(seen, made)} | {share(placed, made)} |"


def unfound(tally: Tally) -> Iterator[str]:
    """Why slips were not found, and which contradicted something all the same."""
    for name, count in tally.counts.items():
        for why, many in count.unseen.most_common():
            yield f"- `{name}`: {many:,} not found, because {why}."
        if count.missed:
            yield f"- `{name}`: {len(count.missed):,} contradict something and no finding points at them:"
            yield from (f"  - {each}" for each in count.missed[:8])
            if len(count.missed) > 8:
                yield "  - …"


def page(drawn: Tally, real: Tally, wrong: Wrong) -> str:
    """The page of the docs."""
    silent = sorted(rule.name for rule in drawn.engine.rules if rule.name not in drawn.spoke | real.spoke)
    idle = sorted(rule.name for rule in drawn.engine.rules if rule.name not in drawn.examined | real.examined)
    lines = [
        "# 検出表 / What is found",
        "",
        "<!-- generated by benchmarks/detection.py -->",
        "",
        "正誤表に見られる誤りの種類ごとに、文書へ一つずつ誤りを入れ、既定の規則の警告以上の指摘が増えるかを数えた表です。",
        "「矛盾する」は、同じ事実が文書の別の箇所にも書かれている（誤りを入れると矛盾が生じる）ものの数です。",
        "",
        "One slip at a time of every kind that published errata show, and whether a new finding at warning or above",
        "speaks of it. *Contradict* counts the slips in facts that the document states elsewhere too; of the others",
        "nothing else in the document tells. `uv run python benchmarks/detection.py` makes this page.",
        "",
        "## 誤警報 / False alarms",
        "",
        f"{drawn.alarmed} of {drawn.visions:,} drawn consistent visions have a finding at warning or above.",
        "",
        "## 作られたビジョン / Drawn visions",
        "",
        *table(drawn),
        "",
        *unfound(drawn),
        "",
        "## 西いぶり R3～R7、全箇所 / The real vision, in every place",
        "",
        f"{wrong.made:,} amounts held another number each: {wrong.made - len(wrong.missed):,} found at that amount.",
        "",
        *(f"- {each}" for each in wrong.missed),
        *([""] if wrong.missed else []),
        f"{real.amounts:,} amounts and {real.figures:,} numbers of indicators had a slip each, and all other places.",
        "",
        *table(real),
        "",
        *unfound(real),
        "",
        "## 規則 / Rules",
        "",
        f"Of {len(drawn.engine.rules)} default rules these examined nothing in any of these documents: {listed(idle)}.",
        "",
        f"These had nothing to say of any slip: {listed(silent)}.",
        "",
    ]
    return "\n".join(lines)


def listed(names: list[str]) -> str:
    """Names in a sentence."""
    return ", ".join(f"`{name}`" for name in names) or "none"


def main() -> int:
    """Make the page."""
    engine = make_engine()
    start = time.perf_counter()
    drawn, real = Tally(engine), Tally(engine)
    for number, plan in enumerate(drawn_plans(DRAWN)):
        vision = build_vision(plan)
        drawn.add(vision, some_of_each(all_slips(vision, number), SLIPS_PER_VISION), consistent=True)
    print(f"{drawn.visions} drawn visions: {time.perf_counter() - start:.0f} s", flush=True)
    vision = coopvision.load(REAL).vision
    everything = all_slips(vision)
    real.add(vision, everything if "--all" in sys.argv else one_in_each_place(everything), consistent=False)
    wrong = wrong_in_every_amount(engine, vision)
    PAGE.write_text(page(drawn, real, wrong), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {time.perf_counter() - start:.0f} s")
    missed = sum(len(count.missed) for count in drawn.counts.values())
    print(f"false alarms: {drawn.alarmed}, missed in drawn visions: {missed}, amounts of the real: {len(wrong.missed)}")
    return 1 if drawn.alarmed or missed or wrong.missed else 0


if __name__ == "__main__":
    sys.exit(main())
