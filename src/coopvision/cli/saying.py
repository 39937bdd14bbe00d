"""Writing to standard output, whole or with an error: an unbuffered stream may take only part of it in silence."""

import sys

from coopvision.errors import CoopvisionError
from coopvision.words import Words


def say(content: bytes) -> None:
    """Write everything to standard output.

    Raises:
        CoopvisionError: If it cannot be written.
        BrokenPipeError: If nobody reads any more.
    """
    if sys.stdout is None:
        raise _unwritable("closed")
    try:
        sys.stdout.flush()
        rest = memoryview(content)
        while rest:
            rest = rest[sys.stdout.buffer.write(rest) or 0 :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(error.strerror or str(error)) from None


def _unwritable(reason: str) -> CoopvisionError:
    return CoopvisionError(
        Words(f"標準出力に書き込めません（{reason}）。", f"standard output cannot be written ({reason}).")
    )
