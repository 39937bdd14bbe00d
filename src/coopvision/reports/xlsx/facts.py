"""What the verdict rests on, fact by fact: the same for one document and for each of many."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Coverage, Report
from coopvision.reports.addresses import path
from coopvision.reports.catalogue import SEVERITIES, STATES
from coopvision.reports.sentences import accepted_as_unreadable, called, judged_by, judgement
from coopvision.reports.troubles import troubles
from coopvision.reports.xlsx.cells import Cell, lines, text
from coopvision.reports.xlsx.looks import SEVERITIES as LOOKS
from coopvision.reports.xlsx.looks import Look
from coopvision.reports.years import with_western
from coopvision.words import Language, Words

_TROUBLES: Final = 5
_NONE: Final = "—"


class Fact(NamedTuple):
    """A fact about a document.

    Attributes:
        name: What it is called.
        cell: What it is.
        width: How many digits wide its column is in a table of documents.
    """

    name: Words
    cell: Cell
    width: float = 10


def judged(report: Report) -> Look:
    """How the verdict is marked: what is not known is neither green nor red."""
    if report.ok:
        return Look.PASSED
    return Look.UNKNOWN if report.crashed or not report.examined else Look.ERROR


def document(report: Report, language: Language) -> Iterator[Fact]:
    """What was examined."""
    about = report.document
    term = with_western(about.term, language)
    yield Fact(Words("圏域", "zone"), text(about.zone or _NONE, language), 24)
    yield Fact(Words("計画期間", "term (計画期間)"), text(term or _NONE, language), 14)
    yield Fact(Words("版", "edition"), text(about.edition or _NONE, language), 12)
    yield Fact(Words("構成市町の数", "members"), _known(report, about.members), 8)
    yield Fact(Words("事業の数", "projects"), _known(report, len(about.titles)), 8)
    file = _NONE if about.source is None else path(about.source)
    yield Fact(Words("ファイル", "file"), text(file, language), 26)


def tallies(report: Report) -> Iterator[Fact]:
    """How many findings there are of each severity, marked where there are any."""
    for severity, count in zip(LOOKS, report.summary, strict=False):
        yield Fact(SEVERITIES[severity], _known(report, count, LOOKS[severity] if count else Look.CENTRED), 8)
    yield Fact(Words("除外", "suppressed"), _known(report, report.summary.suppressed, Look.CENTRED), 10)


def _known(report: Report, count: int, look: Look = Look.PLAIN) -> Cell:
    """A count; a dash where the document could not be read, since nothing is known of it then."""
    return Cell(_NONE, Look.CENTRED) if report.faults else Cell(count, look)


def verdict(report: Report, language: Language) -> Fact:
    """The verdict in a word or two."""
    return Fact(Words("判定", "verdict"), Cell(judgement(report).in_language(language), judged(report)), 10)


def examined(report: Report, language: Language) -> Iterator[Fact]:
    """How much was examined, and what could not be."""
    measured = report.coverage
    yield Fact(Words("検査した記載", "things examined"), _known(report, report.examined))
    yield Fact(Words("印字された数値", "printed numbers"), _known(report, measured.numbers))
    yield Fact(Words("うち照合した数値", "of these verified"), _known(report, measured.verified))
    yield Fact(Words("照合した割合", "share verified"), _share(measured))
    yield Fact(Words("検査できなかったもの", "could not be examined"), _troubles(report, language), 40)


def judged_how(report: Report, language: Language) -> Iterator[Fact]:
    """By which rules, and by which day."""
    rules = _rules(report, language) if report.outcomes else _NONE
    yield Fact(Words("検査した規則", "rules"), text(rules, language), 24)
    judged = [each.in_language(language) for each in judged_by(report)]
    yield Fact(Words("適用した要綱と基準日", "judged by"), lines(judged, language) if judged else Cell(_NONE), 40)


def _share(measured: Coverage) -> Cell:
    """Rounded down, so that it is 100 % only if no number stands alone."""
    if not measured.numbers:
        return Cell(_NONE)
    return Cell(measured.verified * 1000 // measured.numbers / 1000, format="0.0%")


def hidden(report: Report, language: Language) -> Fact:
    """What a report that was read back cannot show: rules are known only as far as they are installed."""
    count = sum(report.rule(outcome.rule) is None for outcome in report.outcomes)
    said = Words(
        f"規則 {count} 件の内容と典拠（この帳票を作成した環境に規則がないため）",
        f"what {count} rules say and rest on (they are not installed where this workbook was made)",
    )
    cell = text(said.in_language(language), language) if count else Cell(None)
    return Fact(Words("表示できないもの", "not shown"), cell, 30)


def _rules(report: Report, language: Language) -> str:
    counts = [
        f"{words.in_language(language)} {number}"
        for state, words in STATES.items()
        if (number := sum(outcome.state is state for outcome in report.outcomes))
    ]
    total, listed = len(report.outcomes), Words("、", ", ").in_language(language).join(counts)
    return Words(f"{total}（{listed}）", f"{total} ({listed})").in_language(language)


def _troubles(report: Report, language: Language) -> Cell:
    found, accepted = list(troubles(report)), [each.in_language(language) for each in accepted_as_unreadable(report)]
    if not found:
        return lines(accepted or [Words("なし", "nothing").in_language(language)], language)
    said = [
        ": ".join(filter(None, [each.name.in_language(language), called(each.outcome) if each.outcome else ""]))
        + f" — {each.said.in_language(language)}"
        for each in found[:_TROUBLES]
    ]
    if len(found) > _TROUBLES:
        hidden = len(found) - _TROUBLES
        said.append(Words(f"ほか {hidden} 件（目視確認）", f"and {hidden} more (By eye)").in_language(language))
    return lines([*said, *accepted], language)
