"""Templates about what is the same: `unique`, `reference-exists`."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any, Final

from coopvision.engine import Checks, Context, expect, undecided
from coopvision.model import Cell, Node
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame, one
from coopvision.templates.overlap import covers, is_single
from coopvision.templates.reaching import Way
from coopvision.templates.selectors import resolve
from coopvision.templates.shapes import Kind
from coopvision.templates.template import Body, Parameter, Template, anything, at_key, raw, several, values
from coopvision.templates.values import common_kind, key_of
from coopvision.words import Words

FIRST: Final = Words("先に記載されたもの", "the one printed first")


def _unique(given: Mapping[str, Any], _: Frame) -> Body:
    way: Way = given["of"]
    if is_single(way):
        raise UnusableError(
            f"{way.selector.text} は一つしかないので、二つになることがありません。",
            f"there is one {way.selector.text} only, so nothing can stand there twice.",
            key="of",
        )
    pairs = _values_of(way, given) if way.selector.kind is not None else _nodes_of(way, given)

    def checks(node: Node, ctx: Context) -> Checks:
        seen: dict[Hashable, Cell] = {}
        for cell, key in pairs(node, ctx):
            if all(part is None for part in key):
                yield undecided(cell)
                continue
            first = seen.setdefault(key, cell)
            yield expect(first is cell, cell, found=cell.value, related=[] if first is cell else [(first, FIRST)])

    return checks


_Pairs = Callable[[Node, Context], Iterator[tuple[Cell, tuple[Hashable, ...]]]]


def _values_of(way: Way, given: Mapping[str, Any]) -> _Pairs:
    if "key" in given:
        raise UnusableError("of が値の項目なので key は要りません。", "of means values, so there is no key.", key="key")

    def pairs(node: Node, ctx: Context) -> Iterator[tuple[Cell, tuple[Hashable, ...]]]:
        for cell in way.cells(node, ctx):
            yield cell, (key_of(cell.value, way.selector.kind, ctx),)

    return pairs


def _nodes_of(way: Way, given: Mapping[str, Any]) -> _Pairs:
    node_class = way.selector.end.node
    if "key" not in given or node_class is None:
        raise UnusableError(
            'of が部分なので、key = ["name"] のように何で区別するかを書いてください。',
            'of means parts, so say what tells them apart, as in key = ["name"].',
            key="of",
        )
    keys = at_key("key", several(lambda each, _: _own(each, node_class)), given["key"], None)

    def pairs(node: Node, ctx: Context) -> Iterator[tuple[Cell, tuple[Hashable, ...]]]:
        for each in way.nodes(node, ctx):
            cells = [key.wholes(each, ctx)[0] for key in keys]
            yield cells[0], tuple(key_of(c.value, key.selector.kind, ctx) for c, key in zip(cells, keys, strict=True))

    return pairs


def _own(given: Any, node_class: type[Node]) -> Way:  # noqa: ANN401 - any TOML value
    selector = resolve(given, node_class)
    if selector.kind is None or selector.origin is not None:
        raise UnusableError(
            f"{given} は {node_class.__name__} の値の項目ではありません。",
            f"{given} is no value of a {node_class.__name__}.",
        )
    return Way(one(selector))


def _reference_exists(given: Mapping[str, Any], frame: Frame) -> Body:
    way: Way = given["field"]
    targets: tuple[Way, ...] = given["in"]
    kind = way.selector.kind
    for target in targets:
        kind = common_kind(kind, target.selector.kind)
        if kind is None:
            raise UnusableError(
                f"{way.selector.text} と {target.selector.text} は種類が違うので照合できません。",
                f"{way.selector.text} and {target.selector.text} are of different kinds.",
                key="in",
            )
        if covers(target, way, frame.base):
            raise UnusableError(
                f"{way.selector.text} は照合する先（{target.selector.text}）に入っているので、必ず見つかります。"
                "別の場所の記載を指定してください。",
                f"{way.selector.text} is itself among {target.selector.text} and is always found there;"
                " name what is printed elsewhere.",
                key="in",
            )
    known_at = _known(targets, kind)

    def checks(node: Node, ctx: Context) -> Checks:
        known = known_at(node, ctx)
        for cell in way.cells(node, ctx):
            key = key_of(cell.value, kind, ctx)
            if key is None or not known:
                yield undecided(cell)
            else:
                yield expect(key in known, cell, found=cell.value)

    return checks


def _known(targets: tuple[Way, ...], kind: Kind | None) -> Callable[[Node, Context], set[Hashable]]:
    """What a reference may name; worked out once where it is the same for every node."""

    def collect(node: Node, ctx: Context) -> set[Hashable]:
        cells = (cell for target in targets for cell in target.cells(node, ctx))
        return {key_of(cell.value, kind, ctx) for cell in cells} - {None}

    if not all(target.fixed for target in targets):
        return collect

    def for_all(ctx: Context) -> set[Hashable]:
        return collect(ctx.vision, ctx)

    return lambda _, ctx: ctx.fact(for_all)


TEMPLATES: Final = (
    Template(
        "unique",
        Words("同じものが二つない", "nothing stands there twice"),
        {
            "of": Parameter(anything, '"rows" / "Vision.projects.number"'),
            "key": Parameter(raw, '["municipality", "name"]', required=False),
        },
        frozenset({"found"}),
        _unique,
    ),
    Template(
        "reference-exists",
        Words("名前や番号で指しているものがある", "what is named is there"),
        {
            "field": Parameter(values(), '"project"'),
            "in": Parameter(several(values()), '["Vision.projects.number"]'),
        },
        frozenset({"found"}),
        _reference_exists,
    ),
)
