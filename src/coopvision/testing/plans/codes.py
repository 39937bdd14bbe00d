"""Identifiers with check digits (domain: 全国地方公共団体コード)."""

from typing import Final

_WEIGHTS: Final = (6, 5, 4, 3, 2)


def corporate_number(code: str) -> str:
    """The thirteen-digit 法人番号 of a municipality: a check digit, `000020` and its six-digit code."""
    digits = f"000020{code}"
    weighted = sum(int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return f"{9 - weighted % 9}{digits}"


def municipality_code(number: int, prefecture: int = 1) -> str:
    """A six-digit 全国地方公共団体コード with its check digit.

    Args:
        number: The three-digit number of the municipality: 2xx for a city, 3xx and up for a town or village.
        prefecture: The number of the prefecture, 1 to 47.
    """
    digits = f"{prefecture:02d}{number:03d}"
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    return digits + str((11 - remainder) % 10)
