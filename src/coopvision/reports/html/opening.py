"""The verdict as a sentence for somebody who reads nothing else."""

from coopvision.engine import Report
from coopvision.words import Words


def lead(report: Report) -> Words:
    """What a mayor should know, in one sentence or two."""
    if report.crashed:
        return Words(
            "検査の規則の一部が途中で止まったため、このビジョンが整っているとも誤っているとも言えません。"
            "ビジョンの誤りではありません。",
            "Some of the rules broke down, so nothing can be said for certain yet. This is no fault of the vision.",
        )
    if not report.examined:
        return Words(
            "検査できる記載がなかったため、判定できません。", "There was nothing that could be examined: no verdict."
        )
    if not any(report.summary[:3]):
        return _clean(report)
    return _found(report)


def _clean(report: Report) -> Words:
    if report.blocked:
        return Words(
            f"検査した {report.examined:,} 件に食い違いはありませんが、"
            "読み取れない値があるため、検査は終わっていません。",
            f"Nothing is wrong in the {report.examined:,} statements examined, but some values cannot be read, "
            "so the check is not complete.",
        )
    hidden = report.summary.suppressed
    return Words(
        f"検査した {report.examined:,} 件の記載は、互いに食い違いがありません。"
        + (f"（理由を付して除外した指摘 {hidden:,} 件を除く）" if hidden else ""),
        f"The {report.examined:,} statements examined agree with one another"
        + (f", but for {hidden:,} accepted with a reason." if hidden else "."),
    )


def _found(report: Report) -> Words:
    error, warning, notice, _ = report.summary
    ja, en = [], []
    if error:
        ja.append(f"互いに食い違う、またはあり得ない記載が {error:,} 件")
        en.append(f"{error:,} {_plural(error, 'contradiction')} that must be put right")
    if warning:
        ja.append(f"人の判断を要する記載が {warning:,} 件")
        en.append(f"{warning:,} {_plural(warning, 'point')} for a person to decide")
    if notice:
        ja.append(f"書き方についての注意が {notice:,} 件")
        en.append(f"{notice:,} {_plural(notice, 'remark')} on form")
    return Words(f"このビジョンには、{'、'.join(ja)}あります。", f"This vision has {_and(en)}.")


def _plural(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
