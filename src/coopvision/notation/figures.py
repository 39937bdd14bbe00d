"""Where the numbers (数値) stand that are the value, among years, ordinals and spans that are not."""

import re
from typing import Final, NamedTuple

from coopvision.notation.numbers import parse_number

_KANJI: Final = "〇零一二三四五六七八九十百千万億兆"
_RUN: Final = (
    "(?:[△▲] ?|(?<![0-9A-Za-z])[-+]|マイナス ?|プラス ?)?(?<![0-9A-Za-z.,/#])[0-9][0-9.,]*(?: ?[十百千万億兆][0-9.,]*)*"
)
_KANJI_RUN: Final = (
    f"(?<![{_KANJI}])[{_KANJI}]{{1,20}}"
    "(?=(?:人|名|件|校|団体|社|戸|世帯|回|[箇カヵか]所|組|事業|円|台|店|施設|機関)(?!当|あ))"
)
# Era years, ordinals and CO2; years and days; 1日あたり, 1日100人, 3年に1回, 5点満点中4点.
# All short, so that no text takes long.
_ASIDE: Final = (
    "(?:令和|平成|昭和|大正|明治|第|[MTSHR] ?|[A-Za-z])[0-9]{1,4}"
    "|(?<![0-9.,/])(?:[0-9]{1,4} ?年度|(?:19|20)[0-9]{2} ?年(?!間)"
    "|[0-9]{1,2}月(?:末|[0-9]{1,2}日)|[0-9]{1,3}[^0-9 ]{1,3}[あ当]たり"
    "|1(?:日|回|人|名|校|施設|団体|地区|世帯|便)(?:平均|に|につき)?(?=[0-9])|[0-9]{1,2}年に(?=[0-9])"
    "|[0-9]{1,3}(?:点満点|段階)(?:中|で)(?=[0-9]))"
)
_SPAN: Final = (
    "(?:/ ?)?(?<![0-9.,A-Za-z和成一二三四五六七八九十])([0-9]{1,2}|[一二三四五六七八九十]{1,2})"
    " ?(?:(?:年間|[かカヶケヵ箇]年間?)(?:で|の|に)?|年で(?=[0-9])|(?<=/[2-9])年$|(?<=/ [2-9])年$)"
)
_DIGIT: Final = "[0-9]"


class Figure(NamedTuple):
    """A run of digits that is meant as a number, without inner spaces, and where it stands."""

    text: str
    start: int
    end: int


def find_figures(text: str) -> list[Figure]:
    """The figures of the value; numbers in kanji only where there is no other digit."""
    if re.search(_DIGIT, text) is None:
        return [Figure(match[0], match.start(), match.end()) for match in re.finditer(_KANJI_RUN, text)]
    masked = re.sub(_ASIDE, _mask, text)
    return [_figure(match) for match in re.finditer(_RUN, masked)]


def take_span(text: str) -> tuple[int | None, str]:
    """The number of years in `5年間で`, and the text without it; no span if that is the only number."""
    match = re.search(_SPAN, text) if "年" in text else None
    if match is None:
        return None, text
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip()
    number = parse_number(match[1])
    return (None, text) if number is None else (int(number.value), rest)


def without_asides(text: str) -> str:
    """The text without its years, ordinals and the like."""
    return re.sub(_ASIDE, "", text)


def _mask(match: re.Match[str]) -> str:
    return re.sub(_DIGIT, "#", match[0])


def _figure(match: re.Match[str]) -> Figure:
    """A figure without the comma or dot that ends a phrase."""
    run = match[0].rstrip(".,")
    return Figure(run.replace(" ", ""), match.start(), match.start() + len(run))
