"""Templates about what is written: `one-of`, `matches`."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from coopvision.engine import Checks, Context, expect, undecided
from coopvision.model import Node
from coopvision.templates.constants import read_constant
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.hindrances import hindered
from coopvision.templates.patterns import Pattern, read_pattern
from coopvision.templates.reaching import Way
from coopvision.templates.shapes import Kind
from coopvision.templates.template import Body, Parameter, Reader, Template, at_key, raw, several, values
from coopvision.templates.values import Standing, key_of, standing, text_of
from coopvision.words import Words

WRITTEN: Final = (Kind.TEXT, Kind.MEMBER, Kind.PERIOD, Kind.QUANTITY, Kind.SCOPE, Kind.CHOICE)
"""The kinds of values that are kept as they are printed."""
NAMED: Final = tuple(kind for kind in Kind if kind is not Kind.OTHER)


def constants(given: Any, way: Way) -> list[Any]:  # noqa: ANN401 - any TOML value
    """A list of values of the kind that a field holds.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, list) or not given:
        raise UnusableError(
            f'{given!r} は値のリストではありません。["あり", "なし"] のように書いてください。',
            f'{given!r} is no list of values; write it like ["あり", "なし"].',
        )
    return [read_constant(each, way.selector.end) for each in given]


def _one_of(given: Mapping[str, Any], _: Frame) -> Body:
    way: Way = given["field"]
    known = at_key("values", constants, given["values"], way)
    kind = way.selector.kind
    all_there_are = (True, False) if kind is Kind.FLAG else way.selector.end.choices
    if all_there_are and set(known) == set(all_there_are):
        raise UnusableError(
            f"{way.selector.text} がとる値はこれで全部なので、必ず合います。認めない値を除いてください。",
            f"{way.selector.text} can be nothing else; leave out what it must not be.",
            key="values",
        )

    def checks(node: Node, ctx: Context) -> Checks:
        keys = {key_of(each, kind, ctx) for each in known}
        for cell in way.cells(node, ctx):
            yield hindered([cell]) or expect(
                key_of(cell.value, kind, ctx) in keys,
                cell,
                found=cell.value,
                expected=[text_of(each) for each in known],
            )

    return checks


PATTERNS: Final[Reader] = several(lambda given, _: read_pattern(given))


def _matches(given: Mapping[str, Any], _: Frame) -> Body:
    way: Way = given["field"]
    like, unlike = given.get("like", ()), given.get("unlike", ())
    if not like and not unlike:
        raise UnusableError("like か unlike を書いてください。", "give like or unlike.")
    _refuse_idle(like, unlike)
    expected = [pattern.text for pattern in like or unlike]

    def checks(node: Node, ctx: Context) -> Checks:
        for cell in way.cells(node, ctx):
            if standing(cell.value) is Standing.BLANK:
                yield undecided(cell)
                continue
            text = text_of(cell.value)
            holds = (not like or any(each.matches(text) for each in like)) and not any(
                each.matches(text) for each in unlike
            )
            yield expect(holds, cell, found=cell.value, expected=expected)

    return checks


def _refuse_idle(like: Sequence[Pattern], unlike: Sequence[Pattern]) -> None:
    """Some texts are of the forms, and some are not."""
    for key, patterns in (("like", like), ("unlike", unlike)):
        if any(not pattern.text.strip("*") for pattern in patterns):
            raise UnusableError(
                "* だけの形はどんな文字列にも当てはまるので、確かめることになりません。",
                "a form of * alone fits every text and makes sure of nothing.",
                key=key,
            )
    refused = {pattern.text for pattern in unlike}
    if like and all(pattern.text in refused for pattern in like):
        raise UnusableError(
            "like の形がすべて unlike にもあるので、どの文字列も認められません。",
            "every form of like is among unlike too, so no text can be right.",
            key="unlike",
        )


TEMPLATES: Final = (
    Template(
        "one-of",
        Words("値が決めたものの一つである", "the value is one of those given"),
        {"field": Parameter(values(*NAMED), '"unit"'), "values": Parameter(raw, '["千円", "円"]')},
        frozenset({"found", "expected"}),
        _one_of,
    ),
    Template(
        "matches",
        Words(
            "文字列が決めた形である（* は任意の文字列、? は任意の一字）",
            "the text is of a form (* any text, ? any one character)",
        ),
        {
            "field": Parameter(values(*WRITTEN), '"summary"'),
            "like": Parameter(PATTERNS, '"*。"', required=False),
            "unlike": Parameter(PATTERNS, '"*検討中*"', required=False),
        },
        frozenset({"found", "expected"}),
        _matches,
    ),
)
