"""From cattrs' nested groups of exceptions to a flat list of faults."""

from collections.abc import Iterator

from attrs import fields
from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from coopvision.model import Vision
from coopvision.sources.misshapen import ShapeFault, Steps
from coopvision.sources.scalars import ShapeError
from coopvision.sources.shape_words import FORMAT_KEY, missing, unknown_key


def flatten(error: Exception, steps: Steps = ()) -> Iterator[ShapeFault]:
    """Every fault in what cattrs raised.

    Args:
        error: An exception, or a group of exceptions.
        steps: Where it was raised.

    Raises:
        Exception: `error` itself, if it is none of those that a faulty document causes.
    """
    if isinstance(error, ClassValidationError):
        noted, plain = error.group_exceptions()
        for inner, note in noted:
            yield from flatten(inner, (*steps, note.name))
        for inner in plain:
            yield from flatten(inner, steps)
    elif isinstance(error, IterableValidationError):
        for inner, position in error.group_exceptions()[0]:
            yield from flatten(inner, (*steps, position.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error, steps)
    elif isinstance(error, ShapeError):
        yield ShapeFault(steps, error.words)
    elif isinstance(error, KeyError) and _was_raised_by_cattrs(error):
        yield ShapeFault(steps[:-1], missing(str(steps[-1])))
    else:
        raise error


def _was_raised_by_cattrs(error: KeyError) -> bool:
    """Whether cattrs itself missed the key; a KeyError from below it is a defect of the program."""
    trace = error.__traceback__
    return trace is not None and trace.tb_next is None


def _unknown_keys(error: ForbiddenExtraKeysError, steps: Steps) -> Iterator[ShapeFault]:
    allowed = [attribute.name for attribute in fields(error.cl)]
    if error.cl is Vision:
        allowed.insert(0, FORMAT_KEY)
    for key in sorted(error.extra_fields):
        yield ShapeFault((*steps, key), unknown_key(key, allowed), at_key=True)
