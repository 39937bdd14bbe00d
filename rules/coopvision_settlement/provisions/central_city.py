"""The central city (中心市)."""

from typing import Final

from coopvision.engine import Provision
from coopvision_settlement.provisions.entries import FY2013, JUNE_2016, entry

CENTRAL_CITY: Final[tuple[Provision, ...]] = (
    entry(
        "CC-1",
        (
            "中心市の人口は5万人程度以上、少なくとも4万人を超える",
            "the central city has about 50,000 people or more, in any case over 40,000",
        ),
        ("総務省の概要、宇和島市、幌延町", "the ministry's summary, Uwajima, Horonobe"),
        "C",
    ),
    entry(
        "CC-2",
        ("中心市の昼夜間人口比率は1以上", "the central city's day/night population ratio is 1 or more"),
        ("総務省の概要、飯田市、阿南市", "the ministry's summary, Iida, Anan"),
        "C",
    ),
    entry(
        "CC-3",
        (
            "合併市は、最も人口の多い旧市の昼夜間人口比率が1以上であれば足りる",
            "of a merged city it is enough that the most populous former city has a ratio of 1 or more",
        ),
        ("総務省の概要", "the ministry's summary"),
        "C",
    ),
    entry(
        "CC-4",
        (
            "中心市は原則として三大都市圏の外にある",
            "the central city lies outside the three metropolitan areas in principle",
        ),
        ("宇和島市、阿南市、階上町", "Uwajima, Anan, Hashikami"),
        "C",
    ),
    entry(
        "CC-5",
        (
            (
                "三大都市圏は埼玉・千葉・東京・神奈川・岐阜・愛知・三重・京都・大阪・兵庫・奈良の11都府県"
                "（国土利用計画 全国計画、2008-07-04）"
            ),
            (
                "the three areas are Saitama, Chiba, Tokyo, Kanagawa, Gifu, Aichi, Mie, Kyoto, Osaka, Hyogo and Nara "
                "(national land use plan, 2008-07-04)"
            ),
        ),
        ("北杜市", "Hokuto"),
        "C",
    ),
    entry(
        "CC-6",
        (
            "三大都市圏の市も、特別区や指定都市への通勤の割合が小さければ中心市になれる",
            "a city there may qualify if few of its people commute to the special wards or designated cities",
        ),
        ("秩父市、刈谷市、いなべ市、洲本市", "Chichibu, Kariya, Inabe, Sumoto"),
        "P",
    ),
    entry(
        "CC-7",
        (
            "要件の基準となる国勢調査は変わる（2009年 243市、2013-04-01 262市が該当）",
            "the census behind the tests changes (243 eligible cities in 2009, 262 on 2013-04-01)",
        ),
        ("阿南市、名護市、幌延町", "Anan, Nago, Horonobe"),
        "C",
    ),
    entry(
        "CC-8",
        (
            "平成25年度から、昼夜間人口比率の要件に特例がある（内容は未確認）",
            "from FY2013 there is an exception to the ratio (its content is not confirmed)",
        ),
        ("那須塩原市", "Nasushiobara"),
        "C",
        since=FY2013,
    ),
    entry(
        "CC-9",
        (
            "2016年6月から、近隣の住民の多くが病院や店舗を利用することをデータで示せば、比率が1をわずかに下回ってもよい",
            (
                "from June 2016 a ratio slightly under 1 is accepted where data show that many residents of the "
                "neighbours use its hospitals or shops"
            ),
        ),
        ("時事通信 2016-06-16", "Jiji Press 2016-06-16"),
        "C",
        since=JUNE_2016,
    ),
)
"""CC-1 to CC-9."""
