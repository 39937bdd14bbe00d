"""Values without a number (現状より増加, …後に設定, －, 実施)."""

from typing import Final

from coopvision.notation.clues import WITHOUT_NUMBER, Clue, Mark, peel, pick, says
from coopvision.notation.figures import without_asides
from coopvision.notation.kinds import Bound, Direction, Kind, Quantity
from coopvision.notation.periods import parse_period
from coopvision.notation.placeholders import is_dash, is_none, is_pending
from coopvision.notation.text import normal
from coopvision.notation.values import malformed

_SETTING: Final = ("設定", "設定する", "設定します", "設定予定", "設定する予定")
_OF_SETTING: Final = dict.fromkeys(
    ["目標値", "目標", "数値", "今後", "別途", "改めて", "を", "に", "は", "、"], Mark.FILLER
)
_NOW: Final = frozenset({"", "現状", "現状値", "現在", "現在値", "現行"})
_PRESENT: Final = _NOW | {"基準値", "前年", "前年度"}
_BASES: Final = (*sorted(_PRESENT - {""}), "平均", "平均値", "水準", "実績", "実績値", "年度")
_AGAINST_PRESENT: Final = {
    Bound.AT_LEAST: Direction.KEEP,
    Bound.AT_MOST: Direction.KEEP,
    Bound.ABOVE: Direction.UP,
    Bound.BELOW: Direction.DOWN,
    Bound.ABOUT: Direction.KEEP,
}
_LONGEST_UNIT: Final = 8
_RATINGS: Final = frozenset("◎○◯〇△▲×✕✗✖●☆★")
_COUNTERS: Final = frozenset({*"人名件校社戸回台店円", "団体", "世帯", "か所", "箇所", "施設", "機関"})
_NUMERALS: Final = frozenset("〇零一二三四五六七八九十百千万億兆")


def read_words(text: str) -> Quantity:
    """The value that words alone make: a direction, a deferral, a dash, or else a state such as 実施."""
    if is_none(text) or is_dash(text):
        return Quantity(text=text, kind=Kind.DASH)
    if is_pending(text):
        return Quantity(text=text, kind=Kind.DEFERRED, note=normal(text))
    if text.endswith(_SETTING):
        return Quantity(text=text, kind=Kind.DEFERRED, note=_reason(text))
    if is_dash(text[:1]):
        return _dash_with_unit(text)
    return _direction(text)


def _reason(text: str) -> str:
    """When a target will be set: 科学館供用開始後 of 科学館供用開始後に目標値を設定."""
    before = text[: text.rindex("設定")]
    reason, _ = peel(before, _OF_SETTING)
    return normal(reason or text)


def _dash_with_unit(text: str) -> Quantity:
    unit = normal(text[1:].replace(" ", ""))
    if len(unit) > _LONGEST_UNIT:
        return _state(text)
    if read_words(unit).kind not in {Kind.WORDS, Kind.MALFORMED}:
        return malformed(text, "no-number")
    return Quantity(text=text, kind=Kind.DASH, unit=unit.removesuffix("/年"))


def _direction(text: str) -> Quantity:
    rest, clues = peel(text, WITHOUT_NUMBER)
    ways = {clue.meaning for clue in clues if isinstance(clue.meaning, Direction)}
    unclear = "ない" in rest or ways >= {Direction.UP, Direction.DOWN} or says(clues, Mark.UNCLEAR)
    if ways and not unclear:
        return _toward(text, rest, clues, ways)
    compared = _compared(text, clues[0]) if clues and not unclear else None
    if compared is not None:
        return compared
    only_counted = not rest and any(isinstance(clue.meaning, Kind) for clue in clues)
    return malformed(text, "no-number") if only_counted else _state(text)


def _state(text: str) -> Quantity:
    """A state in words or a mark: 実施, 未策定, A, ○; not a unit that lost its number, nor a mere year."""
    if text and set(text) <= _RATINGS:
        return _words(text)
    said = without_asides(text)
    is_time = said != text and parse_period(text).problem != "not-a-period"
    lost = said.strip("".join(_RATINGS)) in _COUNTERS or set(said) <= _NUMERALS
    is_said = any(map(str.isalpha, said)) and not is_time and not lost
    return _words(text) if is_said else malformed(text, "no-number")


def _words(text: str) -> Quantity:
    return Quantity(text=text, kind=Kind.WORDS, note=normal(text))


def _toward(text: str, rest: str, clues: list[Clue], ways: set[Direction]) -> Quantity:
    """A direction such as 現状より増加; 維持・向上 is to keep at least."""
    way, bound = pick(clues, Direction), pick(clues, Bound)
    if len(ways) > 1:
        way, bound = Direction.KEEP, Bound.AT_LEAST if Direction.UP in ways else Bound.AT_MOST
    return Quantity(text=text, kind=Kind.DIRECTION, direction=way, bound=bound, label=_label(rest))


def _compared(text: str, last: Clue) -> Quantity | None:
    """A comparison without direction, such as 現状以上 or 全国平均以上."""
    base = text.removesuffix(last.word).rstrip()
    if not isinstance(last.meaning, Bound) or not base.endswith(_BASES):
        return None
    way = _AGAINST_PRESENT[last.meaning] if base in _PRESENT else None
    return Quantity(text=text, kind=Kind.DIRECTION, direction=way, bound=last.meaning, label=_label(base))


def _label(base: str) -> str | None:
    return None if base in _NOW else normal(base)
