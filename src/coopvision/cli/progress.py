"""A line on the terminal that counts documents, where many take long."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final

_PATIENCE: Final = 1.0
"""Seconds before anything is shown."""


def watched(paths: Sequence[str]) -> Iterator[str]:
    """The paths one by one; on a terminal, after a while, with a count on standard error."""
    started = time.monotonic()
    shown = False
    for number, path in enumerate(paths, start=1):
        if sys.stderr is not None and sys.stderr.isatty() and time.monotonic() - started > _PATIENCE:
            sys.stderr.write(f"\r{number}/{len(paths)}")
            sys.stderr.flush()
            shown = True
        yield path
    if shown:
        sys.stderr.write("\r\x1b[K")
