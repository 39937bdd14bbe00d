"""What the places of an indicator are called in a finding."""

from typing import Final

from coopvision.words import Words

BASELINE: Final = Words("現状値", "baseline")
TARGET: Final = Words("目標値", "target")
ACTUAL: Final = Words("実績値", "actual value")
PERIOD: Final = Words("目標の時点", "the target's period")
OTHER: Final = Words("もう一方の記載", "the other statement")
LIST: Final = Words("成果指標一覧の記載", "the summary list's statement")
SHEET: Final = Words("事業個票の記載", "the sheet's statement")
TERM: Final = Words("計画期間", "term")
BETTER: Final = Words("改善の方向", "direction of improvement")
NAME: Final = Words("指標名", "the indicator's name")
FIRST: Final = Words("先の記載", "the first statement")
PUBLISHED: Final = Words("公表・変更の日", "day of publication or change")
