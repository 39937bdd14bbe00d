"""States in words (実施, 未策定, 廃止) and what they say of an act: that it is done, or that it is not."""

import re
from typing import Final

from coopvision.notation import Kind, Quantity, normal

_GOING_ON: Final = "実施|継続|開催|運行|運航|運営|運用|稼働|配信"
_MADE: Final = "策定|作成|制定|締結|設置|開設|配置|整備|導入|構築|公表|供用|開始"
_WHOLE: Final = "達成|完了|完成"
_BEING: Final = "有|有り|あり"
_LACKING: Final = frozenset({"無", "無い", "ない"})
_KIN: Final = (_GOING_ON, _MADE, _WHOLE)
"""Acts of which one denied and another affirmed can hardly both be true: 未実施 and 開催, not 未実施 and 策定."""

_ENDED: Final = "(?!.*(?:一部|部分))[^、。]*(?:廃止|中止|休止|停止)(?:済み?|した|する|中)?"
_DENIED: Final = "(.*?)未(?!来)([^\\W\\d_]{2})(?:のまま|の状態|である)?"
_DENIED_BY_ENDING: Final = (
    f"(.*?)({_GOING_ON}|{_MADE}|{_WHOLE})(?:が|は|を|し|して)?(?:なし|無し|無|ない|いない|せず|しません|いません)"
)
_DONE: Final = "(?:済み?|した|する|します|しました|あり|有り?)?"
_NOT_SURE: Final = "一部|部分|新規|新た|廃止|中止|休止|停止|(?:検討|準備|予定|[未不非])$"
"""Words before an act that leave open whether it is done."""
_ALL: Final = "(?:全[^、。]*)?"


def contradict(one: Quantity, other: Quantity) -> bool:
    """Whether one says that an act is done, the other that it is not: 実施 and 未実施, 継続 and 廃止, 有 and 無."""
    return any(_affirms(yes, _denied_acts(no)) for yes, no in ((one, other), (other, one)))


def is_denied(value: Quantity) -> bool:
    """Whether it is said that an act is not done (未実施); not that one has ended (廃止), which may be an act."""
    return _denied_acts(value) is not None and re.fullmatch(_ENDED, _bare(value)) is None


def is_done_throughout(value: Quantity) -> bool:
    """Whether nothing but an act stands there, which then is done at least once: 実施, 全校実施."""
    return re.fullmatch(f"{_ALL}(?:{_GOING_ON}|{_MADE}){_DONE}", _bare(value)) is not None


def _denied_acts(value: Quantity) -> str | None:
    """The acts that are said not to be done; None if that is said of none."""
    bare = _bare(value)
    if bare in _LACKING:
        return _BEING
    if re.fullmatch(_ENDED, bare):
        return f"{_GOING_ON}|{_MADE}"
    denied = re.fullmatch(_DENIED, bare) or re.fullmatch(_DENIED_BY_ENDING, bare)
    if denied is None or re.search(_NOT_SURE, denied[1]):
        return None
    return next((kin for kin in _KIN if denied[2] in kin.split("|")), denied[2])


def _affirms(value: Quantity, acts: str | None) -> bool:
    """Whether one of these acts is said to be done; 整備中 is not yet, but 実施中 is."""
    if acts is None or value.kind not in {Kind.WORDS, Kind.DIRECTION}:
        return False
    bare = _bare(value)  # 継続 is read as a direction, too
    going_on = f"(.*?)(?:{_GOING_ON})中" if _GOING_ON in acts else "$^"
    found = re.fullmatch(f"(.*?)(?:{acts}){_DONE}", bare) or re.fullmatch(going_on, bare)
    return found is not None and re.search(_NOT_SURE, found[1]) is None


def _bare(value: Quantity) -> str:
    """What is said, without what stands in brackets beside it."""
    text = normal(value.text).replace(" ", "")
    return re.sub(r"\([^()]*\)", "", text) or text
