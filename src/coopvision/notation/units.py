"""Units (単位): whether two are the same."""

import re
from typing import Final

from coopvision.notation.text import normal

_COUNTER: Final = "[箇個カヶヵケ](?=[所月年国])"


def same_unit(a: str, b: str) -> bool:
    """Whether two units (単位) are the same but for width, spaces and the spelling of か所.

    人 and 名 are not the same, nor are 千円 and 円: units are compared, never converted.
    """
    return _comparable(a) == _comparable(b)


def _comparable(unit: str) -> str:
    return re.sub(_COUNTER, "か", normal(unit).replace(" ", ""))
