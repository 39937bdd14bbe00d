"""What a plan chooses from."""

from enum import Enum


class Years(Enum):
    """How a document writes its years."""

    LETTER = "R3年度"
    KANJI = "令和3年度"
    WESTERN = "2021年度"
    HEISEI = "平成33年度"
    """Counted on beyond the era's end, as older plans do."""


class Adds(Enum):
    """What a municipal table's total adds up where an own share stands in brackets."""

    EVERY = "every row"
    NET = "own shares and contributions"
    GROSS = "gross amounts without contributions"


class Level(Enum):
    """What goals, indicators and costs hang on."""

    PROJECT = "project"
    ITEM = "item"
    FIELD = "field"


class Aim(Enum):
    """What kind of target an indicator has."""

    LEVEL = "1,500件"
    SUM = "計1,000人"
    MEAN = "60.0%（期間平均）"
    RATE = "計200人（40人/年）"
    SPAN = "5年間で80人"
    SHARE = "72.5%"
    AT_LEAST = "90%以上"
    AT_MOST = "25件以下"
    MORE = "現状より増加"
    LESS = "現状より減少"
    KEEP = "現状維持"
    RELATIVE = "現状から+20%"
    RANK = "10位"
    DEFERRED = "開始後に目標値を設定"
    FRACTION = "2/3"
    SEVERAL = "男性82.0年 女性87.0年"
    AVERAGE = "平均60人"
    PACE = "40人/年"
    NEW = "1,500件（現状値は－）"
    UNMEASURED = "1,500件（現状値は空欄）"
