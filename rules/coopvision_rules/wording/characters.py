"""Characters, brackets and spaces as they are printed."""

import re
from typing import Final

from coopvision.engine import Checks, Context, Severity, rule
from coopvision.model import Vision
from coopvision.notation import check_brackets, find_broken_character, find_look_alike
from coopvision_rules.sources import CAREFUL_COPY, CHARACTERS
from coopvision_rules.wording.texts import Kind, without

_ALL: Final = frozenset(Kind)
_WORDED: Final = frozenset({Kind.NAME, Kind.PROSE, Kind.PRINTED})
_CALLED: Final = frozenset({Kind.NAME, Kind.NUMBER})
_NAMED: Final = frozenset({Kind.NAME})
_HALF_KANA: Final = "[｡-ﾟ]+"
_PLATFORM: Final = "[㈠-㈯㈱㈲㈹㍉㌔㌢㍍㌘㌧㌃㌶㍑㍗㌍㌦㌣㌫㍊㌻㍻㍼㍽㍾㎜㎝㎞㎎㎏㏄№㏍℡Ⅰ-Ⅻⅰ-ⅻ〝〟]"


@rule("WRD103", severity=Severity.WARNING, cites=[CHARACTERS])
def broken_character(_: Vision, ctx: Context) -> Checks:
    """No character is garbled, cannot be printed or cannot be seen."""
    yield from without(find_broken_character, ctx, _ALL)


@rule("WRD104", severity=Severity.NOTICE, cites=[CHARACTERS])
def look_alike_character(_: Vision, ctx: Context) -> Checks:
    """No character only looks like the one that is meant."""
    yield from without(find_look_alike, ctx, _ALL)


@rule("WRD105", severity=Severity.NOTICE, cites=[CAREFUL_COPY])
def bracket_unbalanced(_: Vision, ctx: Context) -> Checks:
    """Every bracket is closed by one of its shape."""
    yield from without(lambda text: check_brackets(text).unclosed, ctx, _WORDED)


@rule("WRD106", severity=Severity.NOTICE, cites=[CAREFUL_COPY])
def bracket_width_mixed(_: Vision, ctx: Context) -> Checks:
    """Both brackets of a pair have one width."""
    yield from without(lambda text: check_brackets(text).mixed, ctx, _WORDED)


@rule("WRD107", severity=Severity.NOTICE, cites=[CHARACTERS])
def space_stray(_: Vision, ctx: Context) -> Checks:
    """A name has no space before, behind or double within it, and no line break."""
    yield from without(_is_spaced, ctx, _CALLED)


def _is_spaced(text: str) -> bool:
    return bool(text.strip()) and (text != text.strip() or re.search(r"\s\s|[\t\r\n]", text) is not None)


@rule("WRD108", severity=Severity.NOTICE, cites=[CHARACTERS], on=False)
def half_width_kana(_: Vision, ctx: Context) -> Checks:
    """No name has katakana of half width."""
    yield from without(_half_width_kana, ctx, _NAMED)


def _half_width_kana(text: str) -> str | None:
    found = re.search(_HALF_KANA, text)
    return None if found is None else found[0]


@rule("WRD109", severity=Severity.NOTICE, cites=[CHARACTERS], on=False)
def platform_character(_: Vision, ctx: Context) -> Checks:
    """No name has a character that only some systems know, such as ㈱ or Ⅲ; numbers in circles are left to number."""
    yield from without(_platform_character, ctx, _NAMED)


def _platform_character(text: str) -> str | None:
    found = re.search(_PLATFORM, text)
    return None if found is None else found[0]
