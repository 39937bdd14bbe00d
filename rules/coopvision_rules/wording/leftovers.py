"""What was left over from writing, and names that say nothing."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Vision
from coopvision.notation import find_leftover
from coopvision_rules.sources import CAREFUL_COPY
from coopvision_rules.wording.texts import Kind, texts, without

_WORDS: Final = frozenset({Kind.NAME, Kind.NUMBER, Kind.PROSE})
_CALLED: Final = frozenset({Kind.NAME, Kind.NUMBER})


@rule("WRD101", severity=Severity.WARNING, cites=[CAREFUL_COPY])
def leftover_text(_: Vision, ctx: Context) -> Checks:
    """No text stands for something that was still to be written."""
    yield from without(find_leftover, ctx, _WORDS)


@rule("WRD102", severity=Severity.WARNING, cites=[CAREFUL_COPY])
def name_blank(_: Vision, ctx: Context) -> Checks:
    """Whatever has a name or number has one that is not empty."""
    for cell, printed, kind in ctx.fact(texts):
        if kind in _CALLED:
            yield expect(printed.strip(), cell, found=printed)
