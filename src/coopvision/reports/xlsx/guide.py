"""How to read the workbook, in its own words: what the sheets hold, what the marks mean."""

from typing import Final

from coopvision.engine import Severity, State
from coopvision.reports.catalogue import SEVERITIES, STATES
from coopvision.reports.xlsx import by_eye, findings, outcomes, related
from coopvision.reports.xlsx.looks import SEVERITIES as SEVERITY_LOOKS
from coopvision.reports.xlsx.looks import STATES as STATE_LOOKS
from coopvision.reports.xlsx.looks import Look
from coopvision.words import Words

HEAD: Final = Words("この帳票の見方", "How to read this workbook")

_SHEETS: Final = (
    (
        findings.NAME,
        Words(
            "指摘を1件1行で、事業ごとに重大なものから並べています。黄色の欄（担当・対応状況）は記入用です。"
            "「比べた値」は計算した値または他の箇所の記載で、どちらが正しいかは原資料で確かめます。"
            "右端の「規則」「典拠」は印刷されません。",
            "One row per finding, by project, the gravest first. The yellow columns are to be filled in. "
            "“Compared with” is what was computed or is stated elsewhere; which of the two is right, the records "
            "tell. The last columns, “rule” and “source”, are not printed.",
        ),
    ),
    (
        related.NAME,
        Words(
            "指摘ごとに、突き合わせた記載や内訳など、関連する箇所をすべて挙げています。",
            "All other places of each finding: what it was compared with, what it consists of.",
        ),
    ),
    (
        outcomes.NAME,
        Words(
            "すべての規則について、何件を検査してどうなったかを示します。",
            "What became of every rule, and how much it examined.",
        ),
    ),
    (
        by_eye.NAME,
        Words(
            "規則では判断できず、人が確かめるものです。黄色の欄（確認者・確認結果）は記入用です。",
            "What no rule can decide and a person must check. The yellow columns are to be filled in.",
        ),
    ),
)
_SEVERITIES: Final = {
    Severity.ERROR: Words(
        "文書の記載どうしが食い違うか、ありえない記載です。訂正が必要です。",
        "The document contradicts itself, or states what cannot be; it must be corrected.",
    ),
    Severity.WARNING: Words("誤りのおそれがあります。人が判断します。", "Probably a mistake; a person decides."),
    Severity.NOTICE: Words("表記などの形式に関するものです。", "A matter of form."),
}
_STATES: Final = {
    State.PASSED: Words(
        "検査したものすべてが正しく記載されていました。", "It examined something, and all of it holds."
    ),
    State.NOT_APPLICABLE: Words("文書に該当する記載がありません。", "The document has nothing of the kind."),
    State.COULD_NOT_RUN: Words(
        "読み取れない値があり検査できません。合格ではありません。",
        "A value cannot be read, so it could not examine everything; this is no pass.",
    ),
    State.CRASHED: Words(
        "規則のプログラムが失敗しました。文書の誤りでも合格でもありません。",
        "The rule's program failed; neither a fault of the document nor a pass.",
    ),
}

ENTRIES: Final[tuple[tuple[Words, Look, Words], ...]] = (
    *((name, Look.KEY, meaning) for name, meaning in _SHEETS),
    *((SEVERITIES[each], SEVERITY_LOOKS[each], meaning) for each, meaning in _SEVERITIES.items()),
    *((STATES[each], STATE_LOOKS[each], meaning) for each, meaning in _STATES.items()),
    (
        Words("照合", "verification"),
        Look.KEY,
        Words(
            "印字された数値のうち、合計や他の表の記載と突き合わせて確かめたものの割合です。"
            "残りは誤りがあっても見つからないため、「目視確認」に挙げています。",
            "How many printed numbers were compared with a sum or another statement. An error in one of the others "
            "cannot be found, so they stand in “By eye”.",
        ),
    ),
)
"""Names, as they are marked in the workbook, and what they mean."""
