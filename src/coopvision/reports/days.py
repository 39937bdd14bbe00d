"""Days for a reader: in Japanese by era and western year, in English in words; reports keep them as ISO dates."""

from datetime import date
from typing import Final

from coopvision.notation import Era
from coopvision.words import Words

_FIRST_DAYS: Final = (
    (date(2019, 5, 1), Era.REIWA),
    (date(1989, 1, 8), Era.HEISEI),
    (date(1926, 12, 25), Era.SHOWA),
    (date(1912, 7, 30), Era.TAISHO),
    (date(1868, 10, 23), Era.MEIJI),
)
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def spelled_day(iso: str) -> Words:
    """`2021-04-01` as 令和3（2021）年4月1日 and as 1 April 2021; what is no such date stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return Words(iso, iso)
    return Words(f"{_year(day)}年{day.month}月{day.day}日", f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def _year(day: date) -> str:
    """The year of the era, 元 for its first, with the western year; that alone before all eras."""
    era = next((era for first, era in _FIRST_DAYS if first <= day), None)
    if era is None:
        return str(day.year)
    count = day.year - era.first + 1
    return f"{era.kanji}{'元' if count == 1 else count}（{day.year}）"
