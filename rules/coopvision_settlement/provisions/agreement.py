"""The agreement (定住自立圏形成協定), 第5: who concludes it, and what it states."""

from typing import Final

from coopvision.engine import Provision
from coopvision_settlement.provisions.entries import FACT, entry

_CHAPTER: Final = "第5"

AGREEMENT: Final[tuple[Provision, ...]] = (
    entry(
        "AG-1",
        (
            "宣言した中心市が近隣市町村と一対一で締結し、圏域はその総体である（地続きでなくてよい）",
            (
                "one declaring central city concludes it with one neighbour; the zone is the sum of the pairs, and its "
                "pieces need not touch"
            ),
        ),
        ("飯田市、総務省、名護市", "Iida, the ministry, Nago"),
        "C",
        section=_CHAPTER,
        checks=(
            "partner-without-agreement",
            "agreement-parties-wrong",
            "agreement-repeated",
        ),
    ),
    entry(
        "AG-2",
        (
            "締結と変更は、それぞれの議会の議決を経る（地方自治法96条2項）",
            "each council resolves on conclusion and change (Local Autonomy Act, art. 96-2)",
        ),
        ("飯田市、北斗市、せたな町", "Iida, Hokuto, Setana"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "AG-3",
        (
            "議決すべき事件（締結、変更、廃止）を条例で定める",
            "an ordinance names what the council resolves on: conclusion, change, abolition",
        ),
        ("三原村、富加町、岩見沢市", "Mihara, Tomika, Iwamizawa"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "AG-4",
        (
            "近隣市町村は近く、関係の深い市町村をいう。通勤通学割合10%は一要素で、当事者が決める",
            "a neighbour is near and closely tied; commuting of 10% is one factor, and the parties decide",
        ),
        ("総務省の概要", "the ministry's summary"),
        "C",
        section=_CHAPTER,
        reason=FACT,
    ),
    entry(
        "AG-5",
        (
            "生活機能の強化、結びつきやネットワークの強化、圏域マネジメント能力の強化の三つの視点に分野を掲げる",
            "three viewpoints list the fields: living functions, links and networks, management capacity",
        ),
        ("総務省のサイト（2012年頃）", "the ministry's site of about 2012"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "AG-6",
        ("三つの視点ごとに一つ以上の事項を定める", "at least one item from each of the three viewpoints"),
        ("いなべ市、中川町、十勝圏、洞爺湖町の実例", "the practice of Inabe, Nakagawa, Tokachi, Toyako"),
        "G+",
        section=_CHAPTER,
        checks=(
            "item-in-no-agreement",
            "agreement-item-unknown",
        ),
    ),
    entry(
        "AG-7",
        (
            "目的、基本方針、連携する事項、事項ごとの内容と役割分担、費用負担を定める",
            "it states purpose, policy, the items, content and roles of each item, and the sharing of cost",
        ),
        ("いなべ市、刈谷市、南相馬市・飯舘村、鶴岡市", "Inabe, Kariya, Minamisoma and Iitate, Tsuruoka"),
        "P+",
        section=_CHAPTER,
        checks=(
            "role-without-duties",
            "project-without-roles",
            "participant-without-role",
            "cost-bearer-without-budget",
            "budget-without-cost-bearer",
        ),
    ),
    entry(
        "AG-8",
        ("費用は受益に応じ、その都度定める", "cost is shared by benefit and settled each time"),
        ("いなべ市4条、刈谷市3条2項", "Inabe art. 4, Kariya art. 3-2"),
        "Cp",
        section=_CHAPTER,
        reason=FACT,
    ),
)
"""AG-1 to AG-8."""
