"""The verdict as a sentence for somebody who reads nothing else."""

from collections.abc import Iterator

from coopvision.engine import Report, Severity
from coopvision.engine.report import MALFORMED
from coopvision.reports.grouping import live
from coopvision.reports.sentences import accepted_as_unreadable
from coopvision.words import Words


def lead(report: Report) -> Words:
    """What a mayor should know, in a few sentences."""
    if report.crashed:
        return Words(
            "検査の規則の一部が途中で止まったため、このビジョンが整っているとも誤っているとも言えません。"
            "ビジョンの誤りではありません。",
            "Some of the rules broke down, so nothing can be said for certain yet. This is no fault of the vision.",
        )
    if report.faults:
        return Words(
            "ファイルを読み込めないため、検査していません。", "The file cannot be read, so nothing was examined."
        )
    if not report.examined:
        return Words(
            "検査できる記載がなかったため、判定できません。", "There was nothing that could be examined: no verdict."
        )
    said = [_found(report) if any(report.summary[:3]) else _clean(report), *_unexamined(report)]
    return Words("".join(each.ja for each in said), " ".join(each.en for each in said))


def _clean(report: Report) -> Words:
    name, count = report.circumstances.municipality, report.examined
    hidden = report.summary.suppressed
    if name is not None:
        return Words(
            f"{name}に関する指摘はありません"
            + (f"（理由を付して除外した指摘 {hidden:,} 件を除く）。" if hidden else "。")
            + f"検査はビジョン全体（記載 {count:,} 件）について行い、ほかの市町だけに関する指摘は示していません。",
            f"There is no finding that concerns {name}"
            + (f", but for {hidden:,} accepted with a reason. " if hidden else ". ")
            + f"The whole vision was examined ({count:,} statements); what concerns others only is not shown.",
        )
    if report.blocked:
        return Words(
            f"検査した {count:,} 件の記載に食い違いはありません。",
            f"Nothing is wrong in the {count:,} statements examined.",
        )
    return Words(
        f"検査した {count:,} 件の記載は、互いに食い違いがありません"
        + (f"（理由を付して除外した指摘 {hidden:,} 件を除く）。" if hidden else "。"),
        f"The {count:,} statements examined agree with one another"
        + (f", but for {hidden:,} accepted with a reason." if hidden else "."),
    )


def _found(report: Report) -> Words:
    parts = [words for count, words in _parts(report) if count]
    name = report.circumstances.municipality
    about = Words("", "") if name is None else Words(f"{name}に関して、", f"As far as {name} is concerned, ")
    subject = "This" if name is None else "this"
    return Words(
        f"このビジョンには、{about.ja}{'、'.join(each.ja for each in parts)}あります。",
        f"{about.en}{subject} vision has {_and([each.en for each in parts])}.",
    )


def _parts(report: Report) -> Iterator[tuple[int, Words]]:
    """What there is of each kind, and how much."""
    error, warning, notice, _ = report.summary
    unreadable = sum(
        finding.severity is Severity.ERROR and finding.rule.endswith(MALFORMED) for finding in live(report)
    )
    wrong = error - unreadable
    yield (
        wrong,
        Words(
            f"互いに食い違う、またはあり得ない記載が {wrong:,} 件",
            f"{wrong:,} {_plural(wrong, 'statement')} that {'contradicts' if wrong == 1 else 'contradict'} "
            "another or cannot be true",
        ),
    )
    yield (
        unreadable,
        Words(
            f"読み取れない記載が {unreadable:,} 件",
            f"{unreadable:,} {_plural(unreadable, 'value')} that cannot be read",
        ),
    )
    yield (
        warning,
        Words(
            f"人の判断を要する記載が {warning:,} 件", f"{warning:,} {_plural(warning, 'point')} for a person to decide"
        ),
    )
    yield (
        notice,
        Words(f"書き方についての注意が {notice:,} 件", f"{notice:,} {_plural(notice, 'remark')} on form"),
    )


def _unexamined(report: Report) -> Iterator[Words]:
    """That values which cannot be read kept rules from looking at everything, even if they are accepted."""
    kept = sum(report.hinders(outcome) for outcome in report.outcomes)
    if kept:
        yield Words(
            f"読み取れない値があるため、規則 {kept:,} 件の検査は終わっていません。",
            f"Because of values that cannot be read, the check is not complete: {kept:,} {_plural(kept, 'rule')} "
            "could not examine everything.",
        )
    for each in accepted_as_unreadable(report):
        yield Words(f"{each.ja}。", f"{each.en[0].upper()}{each.en[1:]}.")


def _plural(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
