"""The kinds of slips that published errors show, and which rules may answer each."""

from typing import Final

from attrs import frozen

from coopvision.words import Words


@frozen(kw_only=True)
class Kind:
    """A kind of slip.

    Attributes:
        name: Its kebab-case name.
        words: What it is called.
        answers: The names of the standard rules that may answer.
    """

    name: str
    words: Words
    answers: frozenset[str]


_SUMS: Final = frozenset(
    {
        "row-total-mismatch",
        "municipal-total-mismatch",
        "grand-total-mismatch",
        "own-share-mismatch",
        "own-share-exceeds-gross",
        "cost-statements-disagree",
        "section-costs-mismatch",
        "cost-bearer-without-budget",
        "budget-without-cost-bearer",
    }
)
_CODES: Final = frozenset(
    {
        "municipality-code-malformed",
        "municipality-code-unchecked",
        "municipality-code-of-no-prefecture",
        "code-prefecture-disagrees",
        "code-kind-disagrees",
        "corporate-number-disagrees",
    }
)
_ROLES: Final = frozenset({"role-of-non-participant", "role-of-absent-side"})
_NAMES: Final = frozenset({"project-name-disagrees", "indicator-name-disagrees"})
_LISTS: Final = frozenset({"project-not-in-list", "listed-project-unknown", "listed-project-repeated"})
_VALUES: Final = frozenset(
    {
        "indicator-value-disagrees",
        "indicator-value-malformed",
        "target-rate-mismatch",
        "target-span-mismatch",
        "target-against-direction",
    }
)
_PERIODS: Final = frozenset(
    {
        "indicator-period-disagrees",
        "indicator-period-malformed",
        "target-not-after-baseline",
        "target-outside-term",
        "multi-year-sum-unmarked",
        "target-span-mismatch",
        "target-rate-mismatch",
        "target-in-past",
    }
)
_YEARS: Final = frozenset(
    {
        "cost-year-malformed",
        "cost-year-missing",
        "cost-year-outside-term",
        "cost-years-out-of-order",
        "cost-statements-disagree",
    }
)
KINDS: Final[dict[str, Kind]] = {}
"""Every kind, by name."""


def _kind(name: str, ja: str, en: str, *answers: str | frozenset[str]) -> Kind:
    given = (frozenset({each}) if isinstance(each, str) else each for each in answers)
    KINDS[name] = Kind(name=name, words=Words(ja, en), answers=frozenset().union(*given))
    return KINDS[name]


DIGIT_DROPPED: Final = _kind("digit-dropped", "桁落ち", "a digit dropped", _SUMS)
DIGIT_DOUBLED: Final = _kind("digit-doubled", "同じ数字を二度入力", "a digit typed twice", _SUMS)
DIGITS_SWAPPED: Final = _kind("digits-swapped", "隣の数字と入れ替わり", "two digits swapped", _SUMS)
DIGIT_MISTYPED: Final = _kind("digit-mistyped", "数字の打ち間違い", "another digit typed", _SUMS)
TIMES_TEN: Final = _kind("times-ten", "10倍", "ten times as much", _SUMS)
TIMES_THOUSAND: Final = _kind("times-thousand", "1,000倍（単位の取り違え）", "a thousand times as much (unit)", _SUMS)
THOUSANDTH: Final = _kind("thousandth", "1/1,000（単位の取り違え）", "a thousandth of it (unit)", _SUMS)
PLACEHOLDER_LEFT: Final = _kind(
    "placeholder-left", "ひな形の文字の消し忘れ", "a form's filler left", "amount-malformed", "leftover-text", _NAMES
)
SIGN_CHANGED: Final = _kind("sign-changed", "符号の誤り", "the sign lost or added", _SUMS, "amount-negative")
DOT_FOR_COMMA: Final = _kind("dot-for-comma", "桁区切りの誤り", "a dot for the comma", "amount-malformed")
NUMBER_LEFT_OUT: Final = _kind("number-left-out", "数字の記入漏れ", "a number left out", _SUMS, "total-missing")
BLANK_FOR_ZERO: Final = _kind("blank-for-zero", "0を空欄に", "blank for zero", _SUMS, "total-missing")
ZERO_FOR_BLANK: Final = _kind("zero-for-blank", "空欄を0に", "zero for blank", _SUMS)
COPIED_FROM_COLUMN: Final = _kind("copied-from-column", "隣の年度から複写", "copied from the next year", _SUMS)
COPIED_FROM_ROW: Final = _kind("copied-from-row", "隣の行から複写", "copied from the next row", _SUMS)
COLUMNS_SWAPPED: Final = _kind("columns-swapped", "年度の入れ替わり", "two years interchanged", _SUMS)
TOTAL_NOT_UPDATED: Final = _kind("total-not-updated", "合計の更新漏れ", "the total not updated", _SUMS)
HALF_UPDATED: Final = _kind("half-updated", "一方の表だけ更新", "only one of two tables updated", _SUMS)

ROW_LEFT_OUT: Final = _kind(
    "row-left-out",
    "行の脱落",
    "a row left out",
    _SUMS,
    "participant-without-cost-row",
    "activity-participant-without-row",
    "contribution-without-payee",
    "own-share-without-contributor",
)
ROW_DOUBLED: Final = _kind("row-doubled", "行の重複", "a row doubled", _SUMS, "cost-row-repeated")
ROW_MISFILED: Final = _kind(
    "row-misfiled",
    "別の表に記載",
    "a row in another table",
    _SUMS,
    *ROW_LEFT_OUT.answers,
    "row-of-non-participant",
    "row-of-unknown-activity",
)
LINE_LEFT_OUT: Final = _kind("line-left-out", "一覧からの脱落", "a project left out of a list", _SUMS, _LISTS)
LINE_DOUBLED: Final = _kind("line-doubled", "一覧での重複", "a project twice in a list", _SUMS, _LISTS)
NUMBER_COPIED: Final = _kind(
    "number-copied",
    "隣の番号を複写",
    "the next project's number",
    _SUMS,
    _LISTS,
    "project-name-disagrees",
    "project-item-disagrees",
    "row-of-non-participant",
    "participant-without-cost-row",
)
NAME_MISTYPED: Final = _kind("name-mistyped", "名称の誤り", "a name mistyped", "project-name-disagrees")

MENTION_MISNUMBERED: Final = _kind(
    "mention-misnumbered",
    "体系での番号の取り違え",
    "the next number in the hierarchy",
    "project-name-disagrees",
    "project-item-disagrees",
    _LISTS,
)

TOWN_LEFT_OUT: Final = _kind(
    "town-left-out",
    "構成市町の脱落",
    "a town left out",
    "row-of-non-participant",
    "scope-count-mismatch",
    "scope-of-stranger",
    "cost-bearer-without-budget",
    "member-not-in-project",
    "member-in-no-project",
    _ROLES,
)
TOWN_MISTYPED: Final = _kind(
    "town-mistyped",
    "市町名の誤り",
    "a town's name mistyped",
    "unknown-municipality",
    "participant-without-cost-row",
    "activity-participant-without-row",
    "member-not-in-project",
    "cost-bearer-without-budget",
)
TOWN_COPIED: Final = _kind(
    "town-copied",
    "隣の行の市町名を複写",
    "the next row's town",
    "participant-without-cost-row",
    "activity-participant-without-row",
    "row-of-non-participant",
    "budget-without-cost-bearer",
    "cost-bearer-without-budget",
    "contribution-to-itself",
    "own-share-of-another",
    "cost-row-repeated",
)
SCOPE_TOWN_LEFT_OUT: Final = _kind(
    "scope-town-left-out",
    "参加市町の略号の脱落",
    "a town's mark left out of a scope",
    "row-outside-scope",
    "scope-kinds-mismatch",
)
DECLARATION_TOWN_LEFT_OUT: Final = _kind(
    "declaration-town-left-out",
    "宣言での市町の脱落",
    "a town left out of the declaration",
    "commuting-member-not-declared",
)
MEMBER_MISTYPED: Final = _kind(
    "member-mistyped",
    "名簿の市町名の誤り",
    "a name mistyped in the roster",
    "unknown-municipality",
    "code-name-disagrees",
    "central-city-not-declaring",
)
SCOPE_MISCOUNTED: Final = _kind("scope-miscounted", "市町数の誤り", "towns miscounted", "scope-count-mismatch")
ROLE_LEFT_OUT: Final = _kind("role-left-out", "役割分担の脱落", "a role left out", "participant-without-role")
BEARER_FLIPPED: Final = _kind(
    "bearer-flipped",
    "費用負担の有無の誤り",
    "the bearer of cost mistaken",
    "cost-bearer-without-budget",
    "budget-without-cost-bearer",
)

YEAR_SHIFTED: Final = _kind("year-shifted", "年度のずれ", "a head's year shifted", _YEARS)
YEARS_SHIFTED: Final = _kind("years-shifted", "見出し全体の年度のずれ", "a whole head of years shifted", _YEARS)
TERM_SHIFTED: Final = _kind("term-shifted", "計画期間の誤り", "the term shifted", _YEARS, "target-outside-term")
UNIT_CHANGED: Final = _kind("unit-changed", "単位の誤り", "the unit changed", "cost-statements-disagree")

KPI_DIGIT_DROPPED: Final = _kind("kpi-digit-dropped", "KPI：桁落ち", "KPI: a digit dropped", _VALUES)
KPI_DIGIT_DOUBLED: Final = _kind("kpi-digit-doubled", "KPI：数字の二度打ち", "KPI: a digit typed twice", _VALUES)
KPI_DIGITS_SWAPPED: Final = _kind("kpi-digits-swapped", "KPI：数字の入れ替わり", "KPI: digits swapped", _VALUES)
KPI_TIMES_TEN: Final = _kind("kpi-times-ten", "KPI：10倍", "KPI: ten times as much", _VALUES)
KPI_DOT_FOR_COMMA: Final = _kind("kpi-dot-for-comma", "KPI：桁区切りの誤り", "KPI: a dot for the comma", _VALUES)
KPI_VALUE_COPIED: Final = _kind(
    "kpi-value-copied",
    "KPI：現状値を複写",
    "KPI: the baseline's value",
    _VALUES,
    "indicator-kind-disagrees",
    "indicator-unit-disagrees",
    "multi-year-sum-unmarked",
)
KPI_UNIT_CHANGED: Final = _kind(
    "kpi-unit-changed",
    "KPI：単位の誤り",
    "KPI: the unit changed",
    "indicator-unit-disagrees",
    "indicator-unit-changes",
    "actual-unit-changes",
)
KPI_MARK_LOST: Final = _kind(
    "kpi-mark-lost", "KPI：「計」の脱落", "KPI: 計 lost", "indicator-kind-disagrees", "multi-year-sum-unmarked"
)
KPI_DIRECTION_FLIPPED: Final = _kind("kpi-direction-flipped", "KPI：増減の取り違え", "KPI: more for less", _VALUES)
KPI_YEAR_SHIFTED: Final = _kind("kpi-year-shifted", "KPI：年度のずれ", "KPI: the year shifted", _PERIODS)
KPI_PERIOD_COPIED: Final = _kind("kpi-period-copied", "KPI：時点を複写", "KPI: the baseline's period", _PERIODS)
KPI_LEFT_OUT: Final = _kind(
    "kpi-left-out",
    "KPI：指標の脱落",
    "KPI: an indicator left out",
    "indicator-not-in-list",
    "listed-indicator-not-on-sheet",
    "project-without-indicator",
    "indicator-name-disagrees",
    _VALUES,
)
KPI_BASELINE_LEFT_OUT: Final = _kind(
    "kpi-baseline-left-out", "KPI：現状値の脱落", "KPI: the baseline left out", "indicator-statement-missing"
)

KPI_NAME_MISTYPED: Final = _kind(
    "kpi-name-mistyped",
    "KPI：指標名の誤り",
    "KPI: a name mistyped",
    "indicator-name-disagrees",
    "indicator-not-in-list",
    "listed-indicator-not-on-sheet",
)
KPI_ACTUAL_MISTYPED: Final = _kind(
    "kpi-actual-mistyped",
    "KPI：実績値の誤り",
    "KPI: an actual value mistyped",
    "actual-disagrees",
    "actual-year-disagrees",
    "achievement-rate-mismatch",
)
KPI_RATE_MISTYPED: Final = _kind(
    "kpi-rate-mistyped",
    "KPI：達成率の誤り",
    "KPI: an achievement rate mistyped",
    "achievement-rate-mismatch",
)

NUMBER_REPEATED: Final = _kind(
    "number-repeated",
    "番号の重複",
    "a project's number repeated",
    "number-repeated",
    "number-skipped",
    "project-name-disagrees",
    _LISTS,
)
SHEET_LEFT_OUT: Final = _kind("sheet-left-out", "事業費見込の脱落", "a sheet's costs left out", "cost-sheet-missing")
TOTAL_LINE_LEFT_OUT: Final = _kind(
    "total-line-left-out", "合計行の脱落", "a line of totals left out", "total-line-missing"
)
CELL_LEFT_OUT: Final = _kind(
    "cell-left-out",
    "1年度分の詰まり",
    "a cell left out, the rest moved up",
    _SUMS,
    "row-length-mismatch",
    "total-missing",
)
TOWN_REPEATED: Final = _kind(
    "town-repeated", "市町名の重複", "a town twice, another not", "participant-repeated", *TOWN_LEFT_OUT.answers
)
CODE_MISTYPED: Final = _kind("code-mistyped", "団体コードの打ち間違い", "a code mistyped", _CODES)
MARK_REPEATED: Final = _kind("mark-repeated", "略号の重複", "a mark repeated", "member-ambiguous")
AGREEMENT_LEFT_OUT: Final = _kind(
    "agreement-left-out",
    "協定の脱落",
    "an agreement left out",
    "partner-without-agreement",
    "agreement-with-one-centre",
)
PARTY_MISTYPED: Final = _kind(
    "party-mistyped",
    "協定当事者の名の誤り",
    "a party's name mistyped",
    "unknown-municipality",
    "agreement-parties-wrong",
)
PARTY_COPIED: Final = _kind(
    "party-copied",
    "協定当事者の取り違え",
    "the next agreement's party",
    "partner-without-agreement",
    "agreement-repeated",
    "agreement-with-one-centre",
)
AGREED_ITEM_MISNUMBERED: Final = _kind(
    "agreed-item-misnumbered", "協定事項の番号の誤り", "an agreed item misnumbered", "agreement-item-unknown"
)
AGREED_ITEM_LEFT_OUT: Final = _kind(
    "agreed-item-left-out",
    "協定事項の脱落",
    "an agreed item left out",
    "item-in-no-agreement",
    "participant-without-agreed-item",
)
AGREEMENT_YEAR_SHIFTED: Final = _kind(
    "agreement-year-shifted",
    "協定の日の年の誤り",
    "the year of an agreement shifted",
    "amendment-before-conclusion",
    "agreement-after-publication",
    "agreement-published-before-conclusion",
    "agreement-ended-too-early",
    "resolution-after-conclusion",
)
