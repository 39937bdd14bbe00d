"""What an indicator's name says that it counts (指標名): persons, cases, a share, money."""

import re
from typing import Final, NamedTuple

from coopvision.notation import normal, same_unit


class Counted(NamedTuple):
    """What a name says is counted.

    Attributes:
        word: The word in the name that says so, such as 件数.
        units: The units that go with it.
        family: `share`, `money` or `count`.
    """

    word: str
    units: tuple[str, ...]
    family: str

    def goes_with(self, unit: str) -> bool:
        """Whether it can be counted in this unit."""
        counted_in = unit.partition("/")[0]
        return self.family == "money" or any(same_unit(each, counted_in) for each in self.units)


_PERSONS: Final = ("人", "名", "人日", "人回", "人泊", "人次")
_BY_ENDING: Final = {
    **dict.fromkeys(("人数", "者数", "客数", "員数", "生徒数", "児童数", "園児数", "学生数"), _PERSONS),
    "件数": ("件",),
    "回数": ("回", "度"),
    **dict.fromkeys(("世帯数", "戸数"), ("世帯", "戸")),
    **dict.fromkeys(("団体数", "組織数"), ("団体", "組織")),
    "校数": ("校", "学校", "園"),
    **dict.fromkeys(("企業数", "社数"), ("社", "企業", "者", "事業所", "事業者")),
    "事業所数": ("事業所", "所", "か所", "社"),
    "店舗数": ("店", "店舗", "か所"),
    "施設数": ("施設", "か所", "棟", "館"),
    "機関数": ("機関", "か所", "施設", "医療機関"),
    "箇所数": ("か所", "地点"),
    "か所数": ("か所", "地点"),
    "事業数": ("事業", "件"),
    "台数": ("台",),
    "冊数": ("冊",),
    "日数": ("日",),
}
_SHARES: Final = ("率", "割合", "シェア", "構成比")
_SHARE_UNITS: Final = ("%", "‰", "パーセント", "割", "ポイント", "倍")
_NO_SHARE: Final = "倍率|出生|死亡|罹患|り患|発生|有病|受療|回転|効率|能率|確率|[0-9人万千]対|当たり|あたり|につき"
"""Rates of something else than a hundred: deaths of 100,000 persons, turns of a bed."""
_MONEY: Final = (
    "金額",
    "総額",
    "売上高",
    "販売額",
    "消費額",
    "出荷額",
    "生産額",
    "寄附額",
    "寄付額",
    "助成額",
    "所得額",
)
_ASIDE: Final = r"\([^()]*\)|「[^「」]*」|\[[^\[\]]*\]| "
_OF_SHARE: Final = "[比率]|割合|前年|増減|伸び|1人|当たり|あたり"
"""Words in brackets after which a number of persons may be a share or a change of it."""
_LAST: Final = "(?:の)?(?:累計|合計|平均|総計|増加数|目標|実績|延べ)$"


def counted(name: str) -> Counted | None:
    """What the end of a name says that is counted; None where it says nothing sure."""
    if any(re.search(_OF_SHARE, aside) for aside in re.findall(_ASIDE, normal(name))):
        return None
    bare = re.sub(_LAST, "", re.sub(_ASIDE, "", normal(name)))
    if bare.endswith(_SHARES):
        return None if re.search(_NO_SHARE, bare) else Counted(_word(bare, _SHARES), _SHARE_UNITS, "share")
    if bare.endswith(_MONEY):
        return Counted(_word(bare, _MONEY), (), "money")
    word = next((ending for ending in sorted(_BY_ENDING, key=len, reverse=True) if bare.endswith(ending)), None)
    return None if word is None else Counted(word, _BY_ENDING[word], "count")


def family_of(unit: str) -> str:
    """Whether a unit is one of shares, of money or of a count; 円/人 is one of money."""
    unit = unit.partition("/")[0]
    if unit in _SHARE_UNITS:
        return "share"
    return "money" if unit.endswith("円") else "count"


def _word(name: str, endings: tuple[str, ...]) -> str:
    return next(ending for ending in endings if name.endswith(ending))
