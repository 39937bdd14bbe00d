"""Special forms of a zone."""

from typing import Final

from coopvision.engine import Provision
from coopvision_settlement.provisions.entries import FACT, entry

FORMS: Final[tuple[Provision, ...]] = (
    entry(
        "SF-1",
        (
            "広域的な合併を経た市は、比率が1以上の最大の旧市を中心地域、他を近隣地域とし、協定に代えて議会の議決による形成方針を定める",
            (
                "of a city that came of a wide merger the largest former city, with a ratio of 1 or more, is the "
                "central district and the others are its neighbours; a policy (形成方針) of the council replaces "
                "agreements"
            ),
        ),
        ("総務省の概要、出雲市、庄原市、薩摩川内市", "the ministry's summary, Izumo, Shobara, Satsumasendai"),
        "C",
        checks=("agreement-kind-misfits",),
    ),
    entry(
        "SF-2",
        (
            "隣接する2市を一つの中心市とみなす（複眼型中心市）",
            "two adjoining cities count as one centre (複眼型中心市)",
        ),
        ("四万十市、砂川市、名寄市", "Shimanto, Sunagawa, Nayoro"),
        "C",
        checks=("central-city-missing",),
    ),
    entry(
        "SF-3",
        (
            "複眼型中心市は2市の人口の合計が4万人を超えること。昼夜間人口比率は通常どおり",
            "the two cities of such a centre have together over 40,000 people; the ratio is tested as usual",
        ),
        ("滝川市", "Takikawa"),
        "C",
    ),
    entry(
        "SF-4",
        (
            "複眼型中心市の近隣市町村は、2市との一つの協定か、それぞれとの二つの協定を結ぶ",
            "a partner of a two-city centre signs one paper with both cities, or an agreement with each",
        ),
        ("七戸町、中川町、小坂町、野辺地町", "Shichinohe, Nakagawa, Kosaka, Noheji"),
        "C",
        checks=(
            "agreement-with-one-centre",
            "agreement-kind-misfits",
        ),
    ),
    entry(
        "SF-5",
        ("都道府県をまたぐ圏域がある", "a zone may reach across prefectures"),
        ("上十三・十和田湖、上田、東備西播、中海", "Kamitosan, Ueda, Tobi-Seiban, Nakaumi"),
        "C",
        reason=FACT,
    ),
    entry(
        "SF-6",
        ("一つの市町村が複数の圏域に属することがある", "a municipality may belong to several zones"),
        ("佐久市、上田市、播磨科学公園都市", "Saku, Ueda, Harima"),
        "C",
        reason=FACT,
    ),
    entry(
        "SF-7",
        ("圏域は広がることがある（有明、2013年に3から6へ）", "a zone may grow (Ariake from 3 to 6 in 2013)"),
        ("荒尾市", "Arao"),
        "C",
        reason=FACT,
    ),
    entry(
        "SF-8",
        (
            "連携中枢都市圏へ移行することがある（下関、2016年度）",
            "a zone may turn into a core city zone (連携中枢都市圏), as Shimonoseki in FY2016",
        ),
        ("山口県", "Yamaguchi Prefecture"),
        "C",
        reason=FACT,
    ),
    entry(
        "SF-9",
        (
            "合併により構成市町村が変わることがある（東出雲町、2011-08-01、ビジョンは2011-10-04に変更）",
            "mergers change membership: Higashiizumo on 2011-08-01, the vision on 2011-10-04",
        ),
        ("安来市", "Yasugi"),
        "C",
        reason=FACT,
    ),
)
"""SF-1 to SF-9."""
