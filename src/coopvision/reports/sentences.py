"""What every format says besides a finding's message: the verdict, the places with their values, what is required."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Finding, Outcome, Related, Report, Requirement, State
from coopvision.engine.facts import spell
from coopvision.reports.addresses import line
from coopvision.reports.catalogue import SEVERITIES, citation
from coopvision.reports.days import spelled_day
from coopvision.reports.grouping import live
from coopvision.reports.plain import printable
from coopvision.reports.years import with_western
from coopvision.words import Language, Words

PASSED: Final = Words("合格", "passed")
FAILED: Final = Words("不合格", "failed")
UNDECIDED: Final = Words("判定不能", "no verdict")
PLACE: Final = Words("場所", "place")
RULE: Final = Words("規則", "rule")
SOURCES: Final = Words("典拠", "source")


def judgement(report: Report) -> Words:
    """The verdict in a word or two."""
    if report.crashed or not report.examined:
        return UNDECIDED
    return PASSED if report.ok else FAILED


def verdict(report: Report) -> Words:
    """The verdict in a sentence: what was found, and what kept it from being known."""
    head, clauses = judgement(report), joined([counts(report), *hindrances(report), *accepted_as_unreadable(report)])
    return Words(f"{head.ja}: {clauses.ja}", f"{head.en}: {clauses.en}")


def joined(clauses: Sequence[Words]) -> Words:
    """Clauses as one sentence."""
    return Words("。".join(each.ja for each in clauses), "; ".join(each.en for each in clauses))


def tally(report: Report) -> Words:
    """How many findings of each severity there are."""
    error, warning, notice, suppressed = report.summary
    hidden = Words(f"、除外 {suppressed}", f", {suppressed} suppressed") if suppressed else Words("", "")
    return Words(
        f"エラー {error}、警告 {warning}、注意 {notice}{hidden.ja}",
        f"{_many(error, 'error')}, {_many(warning, 'warning')}, {_many(notice, 'notice')}{hidden.en}",
    )


def counts(report: Report) -> Words:
    """How many findings of each severity there are, among how many things examined."""
    found = tally(report)
    return Words(
        f"{found.ja}（検査した記載 {report.examined:,} 件）",
        f"{found.en} ({_many(report.examined, 'thing')} examined)",
    )


def hindrances(report: Report) -> Iterator[Words]:
    """What kept the report from being a proof, in counts."""
    if report.faults:
        count = len(report.faults)
        yield Words(f"読み込めません（{count} 件）", f"it cannot be read ({_many(count, 'fault')})")
    crashed = sum(outcome.state is State.CRASHED for outcome in report.outcomes)
    blocked = sum(report.hinders(outcome) for outcome in report.outcomes)
    if crashed:
        yield Words(
            f"規則 {crashed} 件が規則自体の不具合で止まりました（文書の誤りではありません）",
            f"{_many(crashed, 'rule')} crashed (no fault of the document)",
        )
    if blocked:
        yield Words(
            f"読み取れない値のため、規則 {blocked} 件が検査を終えられませんでした",
            f"{_many(blocked, 'rule')} could not examine everything because of a value that cannot be read",
        )


def accepted_as_unreadable(report: Report) -> Iterator[Words]:
    """That rules did not see everything although nothing hinders a verdict, where that is so."""
    count = sum(outcome.blocked > 0 and not report.hinders(outcome) for outcome in report.outcomes)
    if count:
        yield Words(
            f"検査を終えられなかった規則 {count} 件（読み取れない値は受け入れ済み）",
            f"{_many(count, 'rule')} could not examine everything, but the value that cannot be read is accepted",
        )


def coverage(report: Report) -> Words:
    """How many of the printed numbers were verified."""
    measured = report.coverage
    share = int(measured.share * 1000) / 10  # rounded down: 100% is said only of all
    return Words(
        f"印字された数値 {measured.numbers:,} のうち {measured.verified:,}（{share}%）を他の記載と突き合わせました",
        f"{measured.verified:,} of {_many(measured.numbers, 'printed number')} ({share}%) "
        "were verified against another statement",
    )


def described(report: Report) -> Words:
    """The zone, the term and the size of the document; or that it could not be read."""
    if report.faults:
        return Words("読み込めません", "cannot be read")
    document = report.document
    zone, term, projects = printable(document.zone), printable(document.term), len(document.titles)
    facts = [
        Words(
            f"{zone}、{term}、{document.members}市町・{projects}事業",
            f"{zone}, {with_western(term, 'en')}, {_many(document.members, 'member')}, {_many(projects, 'project')}",
        ),
        *narrowed(report),
    ]
    return Words("、".join(each.ja for each in facts), ", ".join(each.en for each in facts))


def narrowed(report: Report) -> Iterator[Words]:
    """That only one municipality's findings are told, where that is so."""
    municipality = report.circumstances.municipality
    if municipality is not None:
        name = printable(municipality)
        yield Words(f"{name}に関する指摘のみ", f"only what concerns {name}")


def label(finding: Finding, language: Language) -> str:
    """Where the finding is, in words."""
    return printable(finding.place.label.in_language(language))


def message(finding: Finding, language: Language) -> str:
    """What is wrong."""
    return printable(finding.message.in_language(language))


def severity(finding: Finding, language: Language) -> str:
    """How bad it is."""
    return SEVERITIES[finding.severity].in_language(language)


def value(related: Related, language: Language) -> str:
    """What stands at another place; empty where the place itself is meant."""
    return "" if related.found is None else printable(spell(related.found, language))


def other(related: Related, language: Language) -> str:
    """Another place: what it is there for, what stands there, where it is."""
    role = printable(related.role.in_language(language))
    shown = value(related, language)
    where = printable(related.place.label.in_language(language))
    location = related.place.location
    there = where if location is None else f"{where}, {line(location)}"
    return f"{role}: {shown} ({there})" if shown else f"{role}: {there}"


def likewise(same: Sequence[Finding], language: Language) -> str:
    """The neighbouring cells that the same is said about as about the first; empty where it stands alone."""
    cells = [label(finding, language).rpartition(" › ")[2] for finding in same[1:]]
    if not cells:
        return ""
    listed = Words("、", ", ").in_language(language).join(cells)
    return Words(f"同じ指摘: {listed}", f"likewise: {listed}").in_language(language)


def called(of: Finding | Outcome) -> str:
    """Code and name of a rule."""
    return printable(f"{of.code} {of.rule}" if of.code else of.rule)


def called_requirement(requirement: Requirement) -> str:
    """Code and name of what is to be checked by eye."""
    return printable(f"{requirement.code} {requirement.name}" if requirement.code else requirement.name)


def judged_by(report: Report) -> Iterator[Words]:
    """By which edition of the guideline the document was judged, and by which day, where that matters."""
    circumstances = report.circumstances
    edition, why = circumstances.edition, circumstances.why
    if edition is not None and why is not None:
        day = spelled_day(circumstances.governed_by or "-")
        yield Words(
            f"適用した要綱: {edition.ja}（{why.ja} {day.ja}）", f"guideline applied: {edition.en} ({why.en}, {day.en})"
        )
    if circumstances.as_of is not None:
        day = spelled_day(circumstances.as_of)
        yield Words(f"検査の基準日: {day.ja}", f"as of: {day.en}")


def accepted_because(reason: str | Words, language: Language) -> str:
    """Why a finding does not count, on one line."""
    said = reason if isinstance(reason, str) else reason.in_language(language)
    return printable(" ".join(said.split()))


def title(report: Report, name: str, language: Language) -> str:
    """What a rule requires; empty where the rule is not known here."""
    rule = report.rule(name)
    return "" if rule is None else printable(rule.words.title.in_language(language))


def cited(report: Report, name: str, language: Language) -> list[str]:
    """The sources of a rule; none where the rule is not known here."""
    rule = report.rule(name)
    return [] if rule is None else [printable(citation(cite, language)) for cite in rule.cites]


def required(report: Report, name: str, language: Language) -> list[str]:
    """Lines on what a rule requires and by what authority."""
    said = title(report, name, language)
    lines = [f"{RULE.in_language(language)}: {said}"] if said else []
    return lines + [f"{SOURCES.in_language(language)}: {each}" for each in cited(report, name, language)]


def reason(outcome: Outcome, language: Language) -> str:
    """Why a rule did not examine everything; empty if it did."""
    return "" if outcome.reason is None else printable(outcome.reason.in_language(language))


def live_of(report: Report, outcome: Outcome) -> list[Finding]:
    """The findings of one rule that count."""
    return [finding for finding in live(report) if finding.rule == outcome.rule]


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
