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

GUIDELINE_PAIRS: Final = Cite(
    source=Words(
        "定住自立圏構想推進要綱（中心市と近隣市町村が一対一で形成協定を結ぶ）",
        "settlement-zone guideline: a central city and a neighbour conclude an agreement, pair by pair",
    ),
    locator="第5",
)

CODES: Final = Cite(
    source=Words(
        "全国地方公共団体コード（JIS X 0401・0402 と検査数字）、法人番号",
        "municipality codes (JIS X 0401 and 0402 with a check digit) and corporate numbers",
    )
)

AGREEMENT_DATES: Final = Cite(
    source=Words(
        "定住自立圏構想推進要綱（平成20年12月26日、総行応第39号）",
        "settlement-zone guideline of 26 December 2008",
    )
)

CAREFUL_COPY: Final = Cite(
    source=Words(
        "公表前の校正（京都新聞の報じた大津市の予算案の「あああああ」など、公表された正誤）",
        "proof-reading before publication: published errata, such as the あああああ in a budget bill of 大津市",
    )
)

CHARACTERS: Final = Cite(
    source=Words(
        "統計表における機械判読可能なデータの表記方法の統一ルール（総務省、2020年12月18日）",
        "MIC, uniform rules for machine-readable tables (18 December 2020)",
    ),
    locator="1-5, 1-10",
)
