"""The vision (定住自立圏共生ビジョン)."""

from typing import Final

from coopvision.engine import Provision
from coopvision_settlement.provisions.entries import FACT, FY2016, entry

_AMENDMENT: Final = (
    "北しりべし、茨城県央の改正概要",
    "the amendment papers of Kita-Shiribeshi and Ibaraki Ken-o",
)

VISION: Final[tuple[Provision, ...]] = (
    entry(
        "VI-1",
        (
            "中心市が、協定に基づく圏域について作成し公表する",
            "the central city makes and publishes it for the zone of the agreements",
        ),
        ("むつ市、鶴岡市、総務省の概要", "Mutsu, Tsuruoka, the ministry's summary"),
        "C",
        checks=("agreement-after-publication",),
    ),
    entry(
        "VI-2",
        (
            "圏域と市町村の名称、将来像、具体的取組、期間を記載する",
            "it contains the names of zone and members, the future picture, the concrete projects and the term",
        ),
        ("東備西播、ちちぶ、十勝、播磨科学公園都市、中空知", "Tobi-Seiban, Chichibu, Tokachi, Harima, Naka-Sorachi"),
        "P+",
        checks=(
            "nothing-to-check",
            "term-malformed",
            "name-blank",
        ),
    ),
    entry(
        "VI-3",
        ("期間はおおむね5年間", "its term is about five years"),
        ("むつ市、鶴岡市、人吉市", "Mutsu, Tsuruoka, Hitoyoshi"),
        "C",
    ),
    entry(
        "VI-4",
        ("毎年度、必要に応じて変更する", "it is changed every fiscal year as needed"),
        ("むつ市、米子市、由利本荘市", "Mutsu, Yonago, Yurihonjo"),
        "C",
    ),
    entry(
        "VI-5",
        (
            "民間や地域の関係者、住民からなる懇談会での検討を経て、作成し変更する",
            "it is made and changed through a forum (懇談会) of private-sector and regional persons and residents",
        ),
        ("大紀町、宇和島市、函館市", "Taiki, Uwajima, Hakodate"),
        "C",
    ),
    entry(
        "VI-6",
        ("各近隣市町村と、関係する部分を協議する", "each partner is consulted on its parts"),
        ("南信州の概要版（2009年）", "the summary of Minami-Shinshu, 2009"),
        "C",
    ),
    entry(
        "VI-7",
        (
            "人口の推計と、人口や高齢化率などの中長期の目標を示す",
            "it gives a population estimate and mid- and long-term targets such as population and ageing rate",
        ),
        _AMENDMENT,
        "C",
        since=FY2016,
    ),
    entry(
        "VI-8",
        ("政策分野ごとに基本目標を定める", "it sets a goal (基本目標) for each policy field"),
        _AMENDMENT,
        "C",
        since=FY2016,
    ),
    entry(
        "VI-9",
        (
            "具体的取組に明確な成果指標（KPI）を設け、進捗を管理する",
            "it sets clear indicators (KPI) for the projects and manages their progress",
        ),
        ("北しりべし、茨城県央、総務省の設定状況調査", "Kita-Shiribeshi, Ibaraki Ken-o, the ministry's survey"),
        "C",
        since=FY2016,
        checks=("project-without-indicator", "target-missing", "target-deferred", "target-directional-only"),
    ),
    entry(
        "VI-10",
        (
            "取組ごとに、協定の該当条項、内容、実施スケジュール、年度別の事業費、活用する補助制度を記載する",
            "a project's entry has the clause of the agreement, content, schedule, yearly cost and subsidies used",
        ),
        ("西いぶり、むつ市、中空知の実例", "the practice of Nishi-Iburi, Mutsu, Naka-Sorachi"),
        "G+",
        checks=("participant-without-agreed-item", "cost-sheet-missing", "project-under-unknown-item"),
    ),
    entry(
        "VI-11",
        ("国の支援（優先採択、交付税措置）はビジョンに基づく", "the state's support rests on the vision"),
        ("山添村", "Yamazoe"),
        "C",
        reason=FACT,
    ),
    entry(
        "VI-12",
        ("総務省と都道府県に送付する", "it is sent to the ministry and the prefecture"),
        None,
        "G",
    ),
)
"""VI-1 to VI-12."""
