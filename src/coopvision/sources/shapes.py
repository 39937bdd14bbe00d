"""Plain data to a vision, or to every fault of its shape; no judgement of the content."""

from itertools import chain
from typing import Any

from coopvision.model import Vision
from coopvision.sources.misshapen import MisshapenError, ShapeFault
from coopvision.sources.shape_words import FORMAT, FORMAT_KEY, other_format
from coopvision.sources.sound import NotSoundError, build


def structure(data: Any, *, textual: bool) -> Vision:  # noqa: ANN401 - whatever a file says
    """Make a vision of plain data: the short way if all is well, else through cattrs.

    Args:
        data: Mappings, lists and scalars, as a reader returns them; the format key is taken out.
        textual: Whether every scalar is text or None (YAML).

    Raises:
        MisshapenError: If the shape is wrong, with every place where it is.
    """
    faults = _check_format(data)
    try:
        vision = build(data, textual=textual)
    except NotSoundError:
        vision = _structure_closely(data, faults, textual=textual)
    if faults:
        raise MisshapenError(iter(faults))
    return vision


def _structure_closely(data: Any, faults: list[ShapeFault], *, textual: bool) -> Vision:  # noqa: ANN401
    from coopvision.sources.structuring import structure_closely  # noqa: PLC0415 - only what is misshapen pays

    try:
        return structure_closely(data, textual=textual)
    except MisshapenError as error:
        raise MisshapenError(chain(faults, error.faults)) from None


def _check_format(data: Any) -> list[ShapeFault]:  # noqa: ANN401
    if not isinstance(data, dict) or FORMAT_KEY not in data:
        return []
    named = data.pop(FORMAT_KEY)
    return [] if named == FORMAT else [ShapeFault((FORMAT_KEY,), other_format(named))]
