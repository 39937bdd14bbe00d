"""Units (単位): whether two are the same."""

import re
from functools import lru_cache
from typing import Final

from coopvision.notation.text import normal

_COUNTER: Final = "[箇個カヶヵケ](?=[所月年国])"
_WORDS_FOR_ONE: Final = (
    *(("人", "名"), ("回", "度"), ("校", "学校"), ("店", "店舗"), ("団体", "組織"), ("年", "歳")),
    *(("%", "パーセント"), ("ha", "ヘクタール"), ("t", "トン"), ("km", "キロメートル"), ("社", "企業")),
)
_ONE_OF: Final = {word: words[0] for words in _WORDS_FOR_ONE for word in words}


def same_unit(a: str, b: str) -> bool:
    """Whether two units (単位) are the same but for width, spaces and the spelling of か所.

    人 and 名 are not the same (but see `same_counting`), nor are 千円 and 円: units are compared, never
    converted.
    """
    return _comparable(a) == _comparable(b)


def same_counting(a: str, b: str) -> bool:
    """Whether two units (単位) count the same thing, be it in another word: 人 and 名, 回 and 度."""
    one, other = _comparable(a), _comparable(b)
    return one == other or _ONE_OF.get(one, one) == _ONE_OF.get(other, other)


@lru_cache(maxsize=256)
def _comparable(unit: str) -> str:
    return re.sub(_COUNTER, "か", normal(unit).replace(" ", ""))
