"""Where the standard rules come from."""

from typing import Final

from coopvision.engine import Cite
from coopvision.words import Words

ARITHMETIC: Final = Cite(source=Words("算術（合計は内訳の和）", "arithmetic: a total is the sum of its parts"))

PREMISE: Final = Cite(
    source=Words("検査の前提（検査するものがある）", "the premise of every check: there is something to check")
)

ONE_FACT: Final = Cite(
    source=Words("一つの事項は一つの値（文書内の整合）", "one fact has one value: the document agrees with itself")
)

NOTATION: Final = Cite(
    source=Words(
        "統計表における機械判読可能なデータの表記方法の統一ルール（総務省、2020年12月18日）",
        "MIC, uniform rules for machine-readable tables (18 December 2020)",
    ),
    locator="1-3",
    certainty="partly",
)

ZERO_FOOTNOTE: Final = Cite(
    source=Words(
        "文書自身の注記（予算なしは「0」と表記）",
        "the document's own footnote: work without a budget is printed 0",
    )
)

ROLE_TEXT: Final = Cite(
    source=Words("文書自身の役割分担（費用を負担する）", "the document's own role assignments: who bears the cost")
)

TERM: Final = Cite(source=Words("文書自身の計画期間", "the document's own term"))

GUIDELINE_KPI: Final = Cite(
    source=Words("定住自立圏構想推進要綱（平成28年度改正）", "settlement-zone guideline, FY2016 amendment"),
    locator="KPI",
    since="2016-04-01",
)

GUIDELINE_CONTENTS: Final = Cite(
    source=Words("定住自立圏構想推進要綱（共生ビジョンの記載事項）", "settlement-zone guideline, contents of a vision"),
    certainty="partly",
)
