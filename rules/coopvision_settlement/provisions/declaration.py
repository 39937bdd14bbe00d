"""The declaration (中心市宣言), 第4."""

from typing import Final

from coopvision.engine import Provision
from coopvision_settlement.provisions.entries import entry

_CHAPTER: Final = "第4"
_TOWADA: Final = ("十和田市・三沢市", "Towada and Misawa")

DECLARATION: Final[tuple[Provision, ...]] = (
    entry(
        "DC-1",
        ("中心市宣言書を作成し、公表する", "a written declaration is made and published"),
        ("総務省、大紀町、人吉市、鶴岡市", "the ministry, Taiki, Hitoyoshi, Tsuruoka"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "DC-2",
        (
            "連携の意思のある近隣市町村の意向に配慮する",
            "it is made with regard to the wishes of neighbours that are ready to cooperate",
        ),
        ("総務省の概要", "the ministry's summary"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "DC-3",
        (
            "圏域のマネジメントを中心となって担い、近隣の住民にも積極的にサービスを提供する意思を述べる",
            "it states the will to lead the area's management and to serve the neighbours' residents",
        ),
        ("宇和島市", "Uwajima"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "DC-4",
        ("中心市に集積した都市機能を述べる", "it states the urban functions that are concentrated in the centre"),
        ("宇和島市、十和田市・三沢市", "Uwajima, Towada and Misawa"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "DC-5",
        ("近隣の住民による都市機能の利用状況を述べる", "it states how the neighbours' residents use them"),
        ("宇和島市、十和田市・三沢市", "Uwajima, Towada and Misawa"),
        "P+",
        section=_CHAPTER,
    ),
    entry(
        "DC-6",
        (
            "中心市への通勤通学割合が0.1以上の市町村を挙げる",
            "it names the municipalities whose commuting ratio to the centre is 0.1 or more",
        ),
        _TOWADA,
        "P+",
        section=_CHAPTER,
    ),
    entry(
        "DC-7",
        ("連携の意思のある市町村を挙げる", "it names the municipalities that are ready to cooperate"),
        _TOWADA,
        "P+",
        section=_CHAPTER,
    ),
    entry(
        "DC-8",
        ("連携を想定する分野を挙げる", "it names the fields of cooperation it has in mind"),
        _TOWADA,
        "P+",
        section=_CHAPTER,
    ),
    entry(
        "DC-9",
        (
            "複眼型中心市は、2市が同じ日に一つの宣言書で宣言する",
            "a two-city centre (複眼型中心市) declares in one joint document of one date",
        ),
        (
            "米子市・松江市、名寄市・士別市、滝川市・砂川市",
            "Yonago and Matsue, Nayoro and Shibetsu, Takikawa and Sunagawa",
        ),
        "Cp",
        section=_CHAPTER,
    ),
)
"""DC-1 to DC-9."""
