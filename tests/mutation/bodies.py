"""Move the bodies of decorated functions into functions of their own, since mutmut mutates no decorated one.

    @rule("SUM301")                            def row_total_mismatch__body(line, ctx):
    def row_total_mismatch(line, ctx):   →         yield ...
        yield ...
                                               @rule("SUM301")
                                               def row_total_mismatch(line, ctx):
                                                   return (yield from row_total_mismatch__body(line, ctx))

A function that keeps its answers (`functools.cache`) is laid open without doing so: what it kept before there was any
mutant would hide all of them. Nothing else changes: neither names nor what a decorator sees of a signature, nor where
the file stands.
"""

from collections.abc import Sequence

import libcst as cst
import libcst.matchers as m

SUFFIX = "__body"
_KEEPS = m.Decorator(m.Name("cache") | m.Name("lru_cache") | m.Call(m.Name("lru_cache")))
_LEFT_ALONE = m.Decorator(m.Name("staticmethod") | m.Name("classmethod") | m.Name("overload"))


def lift(source: str) -> str:
    """The same module with its decorated functions made of a decorated call and a plain body."""
    return cst.parse_module(source).visit(_Lift()).code


class _Lift(cst.CSTTransformer):
    def __init__(self) -> None:
        self._classes: list[str] = []

    def visit_ClassDef(self, node: cst.ClassDef) -> None:  # noqa: N802 - libcst's name
        self._classes.append(node.name.value)

    def leave_ClassDef(self, original_node: cst.ClassDef, updated_node: cst.ClassDef) -> cst.ClassDef:  # noqa: ARG002, N802
        self._classes.pop()
        return updated_node

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:  # noqa: ARG002, N802
        return False  # what stands inside another function is mutated with it

    def leave_FunctionDef(  # noqa: N802
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.FunctionDef]:
        decorators = tuple(each for each in updated_node.decorators if not m.matches(each, _KEEPS))
        updated_node = updated_node.with_changes(decorators=decorators)
        if not decorators or any(m.matches(each, _LEFT_ALONE) for each in decorators):
            return updated_node
        name = cst.Name(updated_node.name.value + SUFFIX)
        body = updated_node.with_changes(decorators=(), name=name, params=_plain(updated_node.params))
        yields = bool(m.findall(original_node.body, m.Yield()))
        return cst.FlattenSentinel([body, updated_node.with_changes(body=_calling(body, self._classes, yields=yields))])


def _plain(params: cst.Parameters) -> cst.Parameters:
    """The parameters without defaults: the decorated function passes all of them."""
    return params.with_changes(params=_bare(params.params), kwonly_params=_bare(params.kwonly_params))


def _bare(params: Sequence[cst.Param]) -> list[cst.Param]:
    return [each.with_changes(default=None, equal=cst.MaybeSentinel.DEFAULT) for each in params]


def _calling(body: cst.FunctionDef, classes: list[str], *, yields: bool) -> cst.IndentedBlock:
    given = [each.name.value for each in body.params.params]
    named = [f"{each.name.value}={each.name.value}" for each in body.params.kwonly_params]
    owner = f"{given.pop(0)}." if classes else ""
    call = f"{owner}{body.name.value}({', '.join([*given, *named])})"
    statement = f"return (yield from {call})" if yields else f"return {call}"
    return cst.IndentedBlock([cst.parse_statement(statement)])
