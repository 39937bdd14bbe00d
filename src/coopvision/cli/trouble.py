"""What a user reads when something goes wrong: a line per fault on standard error, never a traceback."""

import os
import sys
from contextlib import suppress
from typing import Final

from coopvision.cli.codes import FAILED, NOT_DONE
from coopvision.errors import CoopvisionError
from coopvision.reports.plain import harmless, printable
from coopvision.words import Language, Words

_LONGEST: Final = 4_000
"""Of a line of complaint; a name may be as long as the file that it stands in."""


def explain_failure(error: Exception, language: Language) -> int:
    """Say why the job was not done.

    Returns:
        The exit code: the job could not be done as asked, or the program itself failed.
    """
    if isinstance(error, CoopvisionError):
        complain(error, language)
        return NOT_DONE
    words = Words(
        f"coopvision 自体の不具合です（{type(error).__name__}: {error}）。文書の誤りではありません。"
        "環境変数 COOPVISION_DEBUG=1 で詳細を表示します。",
        f"coopvision itself failed ({type(error).__name__}: {error}); this is no fault of the document. "
        "Set COOPVISION_DEBUG=1 for details.",
    )
    _print(words.in_language(language))
    if os.environ.get("COOPVISION_DEBUG"):
        import traceback  # noqa: PLC0415 - for the one who mends it

        traceback.print_exception(error)
    return FAILED


def complain(error: CoopvisionError, language: Language) -> None:
    """A line on standard error for everything that is wrong."""
    for line in error.lines(language):
        _print(line)


def _print(line: str) -> None:
    shown = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
    with suppress(OSError, AttributeError):  # where nobody can be told, the exit code still tells
        sys.stderr.write(f"{harmless(printable(shown))}\n")
        sys.stderr.flush()
