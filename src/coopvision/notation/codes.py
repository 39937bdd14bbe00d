"""Codes with check digits: the municipality code (全国地方公共団体コード) and the corporate number (法人番号)."""

from functools import lru_cache
from typing import Final

from attrs import frozen

from coopvision.notation.text import plain
from coopvision.records import Record

PREFECTURES: Final = (
    *("北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県"),
    *("埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県"),
    *("岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県"),
    *("鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県"),
    *("佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"),
)
"""The prefectures (都道府県) in the order of their codes, 01 to 47."""

_WEIGHTS: Final = (6, 5, 4, 3, 2)
_FULL: Final = 6
_BODY: Final = 5
_STATE: Final = "000020"
_CORPORATE: Final = 13


@frozen(kw_only=True, eq=False, repr=False)
class MunicipalityCode(Record):
    """A municipality code (全国地方公共団体コード), as printed and as read.

    Attributes:
        text: As printed.
        digits: The six digits; None if it is no code.
        meant: The code that was probably meant, where the fault tells; the code itself where there is none.
        problem: What is wrong, in one short word: `no-code`, `lost-zero`, `no-check-digit`, `check-digit`
            or `prefecture`; None if nothing is.
    """

    text: str
    digits: str | None = None
    meant: str | None = None
    problem: str | None = None

    @property
    def prefecture(self) -> str | None:
        """The prefecture that the first two digits name; None if there is none."""
        number = int(self.digits[:2]) if self.digits is not None else 0
        return PREFECTURES[number - 1] if 1 <= number <= len(PREFECTURES) else None

    @property
    def kinds(self) -> str:
        """How the names of such municipalities end, by the third digit: 市, 区 or both, or 町村; empty if no code."""
        if self.digits is None:
            return ""
        return {"0": "都道府県", "1": "市区", "2": "市"}.get(self.digits[2], "町村")


def find_prefecture(text: str) -> str | None:
    """The full name of a prefecture (都道府県) named with or without 都, 府 or 県; None if it is none."""
    name = plain(text)
    return next((each for each in PREFECTURES if name == each or (name == each[:-1] and name != "北海")), None)


def municipality_check_digit(body: str) -> str:
    """The sixth digit of a municipality code (検査数字) whose first five ASCII digits are given."""
    rest = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11
    return str((11 - rest) % 10)


def parse_municipality_code(text: str) -> MunicipalityCode:
    """The municipality code (全国地方公共団体コード) that the whole text is.

    A spreadsheet takes leading zeros away and older lists have no check digit: `12050`, `01205` and `1205` are all
    meant for 012050. Which of them it is, the check digit tells: `12050` is a code of six digits that lost its zero,
    not one of five without a check digit, because 012050 checks.
    """
    return _municipality_code(text)


@lru_cache(maxsize=1024)
def _municipality_code(text: str) -> MunicipalityCode:
    digits = plain(text)
    if not (digits.isascii() and digits.isdigit() and _BODY - 1 <= len(digits) <= _FULL):
        return MunicipalityCode(text=text, problem="no-code")
    if len(digits) == _FULL:
        return _of_six(text, digits)
    if len(digits) == _BODY and _checks(f"0{digits}"):
        return MunicipalityCode(text=text, meant=f"0{digits}", problem="lost-zero")
    body = digits.zfill(_BODY)
    return MunicipalityCode(
        text=text,
        meant=body + municipality_check_digit(body),
        problem="no-check-digit" if len(digits) == _BODY else "lost-zero",
    )


def _of_six(text: str, digits: str) -> MunicipalityCode:
    meant = digits[:_BODY] + municipality_check_digit(digits[:_BODY])
    problem = None if digits == meant else "check-digit"
    code = MunicipalityCode(text=text, digits=digits, meant=meant, problem=problem)
    if code.prefecture is None:
        return MunicipalityCode(text=text, digits=digits, problem="prefecture")
    return code


def _checks(digits: str) -> bool:
    return digits[_BODY:] == municipality_check_digit(digits[:_BODY])


@frozen(kw_only=True, eq=False, repr=False)
class CorporateNumber(Record):
    """A corporate number (法人番号), as printed and as read.

    Attributes:
        text: As printed.
        digits: The thirteen digits; None if it is no such number.
        meant: With the check digit it should have; the number itself where nothing is wrong.
        problem: `no-number` or `check-digit`; None if nothing is wrong.
    """

    text: str
    digits: str | None = None
    meant: str | None = None
    problem: str | None = None

    @property
    def municipality(self) -> str | None:
        """The municipality code inside the number; None if it is not a municipality's."""
        if self.digits is None or self.digits[1:7] != _STATE:
            return None
        return self.digits[7:]


def corporate_check_digit(body: str) -> str:
    """The first digit of a corporate number (検査用数字) whose other twelve ASCII digits are given."""
    total = sum(int(digit) * (1 + position % 2) for position, digit in enumerate(reversed(body)))
    return str(9 - total % 9)


def corporate_number(code: str) -> str:
    """The corporate number (法人番号) of the municipality with this six-digit code."""
    body = _STATE + code
    return corporate_check_digit(body) + body


def parse_corporate_number(text: str) -> CorporateNumber:
    """The corporate number (法人番号) that the whole text is; the T of an invoice and hyphens do not count."""
    digits = plain(text).removeprefix("T").replace("-", "").replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) == _CORPORATE):
        return CorporateNumber(text=text, problem="no-number")
    meant = corporate_check_digit(digits[1:]) + digits[1:]
    return CorporateNumber(text=text, digits=digits, meant=meant, problem=None if digits == meant else "check-digit")
