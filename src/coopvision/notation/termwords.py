"""Times that are named by the term or by another time (計画期間中, 最終年度, 直近5年平均), without a year."""

import re
from typing import Final

from coopvision.notation.aspects import Aspect

OF_TERM: Final = "of-the-term"
"""What `Period.problem` says of the whole term; its aspect may be the mean or the sum."""
FIRST_OF_TERM: Final = "first-of-the-term"
"""What `Period.problem` says of the term's first year (初年度)."""
LAST_OF_TERM: Final = "last-of-the-term"
"""What `Period.problem` says of the term's last year (最終年度)."""
OF_ANOTHER_TIME: Final = "of-another-time"
"""What `Period.problem` says of a time that only the reader can tell, such as 直近5年平均 or 策定時."""

_PLAN: Final = "(?:(?:本|当該|全)?(?:計画|ビジョン|対象)の?)?"
_YEARS: Final = "[0-9]{1,2}(?:[かカヵヶケ箇]年間?|年間|年度?)"
_TAKEN: Final = "(?:[(]|の)?(平均|累計|合計|計)?値?[)]?"
_LASTING: Final = f"(?:毎年度?|各年度?|{_PLAN}期間(?:中|内|全体)?(?:の[毎各]年度?)?){_TAKEN}"
_BEGINNING: Final = f"{_PLAN}初年度"
_ENDING: Final = f"{_PLAN}(?:(?:期間の?)?最終年度?末?|期間(?:終了時|終了年度|満了時|末)|終了(?:時|年度))"
_BEFORE: Final = f"(?:直近|過去|直前)の?(?:{_YEARS})?間?{_TAKEN}|[前昨例平通現]年度?(?:実績|末)?{_TAKEN}"
_OTHER_PLAN: Final = f"(?:前期?|旧|第[0-9]{{1,2}}次)計画(?:期間)?中?{_TAKEN}"
_ELSEWHERE: Final = "(?:計画|ビジョン)?(?:策定|改定|作成|開始)(?:時点?|前|当時|年度)|現在|現状|当初|随時|毎月|毎回"
_PATTERNS: Final = {
    _LASTING: OF_TERM,
    _BEGINNING: FIRST_OF_TERM,
    _ENDING: LAST_OF_TERM,
    f"{_BEFORE}|{_OTHER_PLAN}|{_ELSEWHERE}": OF_ANOTHER_TIME,
}
_ASPECTS: Final = {"平均": Aspect.MEAN, "累計": Aspect.TOTAL, "合計": Aspect.TOTAL, "計": Aspect.TOTAL}


def read_term_words(compact: str) -> tuple[str, Aspect | None] | None:
    """Which time is named and what is taken of it; None if the text names none in such words."""
    for pattern, problem in _PATTERNS.items():
        match = re.fullmatch(pattern, compact)
        if match is not None:
            taken = next((group for group in match.groups() if group), None)
            return problem, _ASPECTS.get(taken or "")
    return None
