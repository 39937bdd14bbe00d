"""The command line: thin, and without an opinion on what is right.

Exit codes: 0 nothing at or above the threshold, and something was examined; 1 findings, or
something could not be examined; 2 the job could not be done as asked; 3 a rule or the program
itself failed. Of several documents the highest code counts.

Imports of what only one command needs stand inside its function: a command pays for what it uses.
"""

from __future__ import annotations

import os
import sys

from coopvision import __version__

TYPE_CHECKING = False  # importing typing would cost a third of a bare start
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from typing import NoReturn

    from coopvision.words import Language

__all__ = ["main", "run"]


def run() -> NoReturn:
    """The console script: one short-lived process around `main`."""
    import gc  # noqa: PLC0415 - not needed by those who call main

    gc.disable()  # collecting costs a short-lived process more than it frees
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a closed one
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The arguments without the program's name; those of the process if not given.

    Returns:
        The exit code.
    """
    if (sys.argv[1:] if arguments is None else list(arguments)) == ["--version"]:
        try:
            print(f"coopvision {__version__}", flush=True)  # noqa: T201 - asked for, and nothing else is loaded for it
        except OSError:
            return 2
        return 0
    return _run(arguments)


def _run(arguments: Sequence[str] | None) -> int:
    from coopvision.cli.codes import NOT_DONE  # noqa: PLC0415 - as above
    from coopvision.cli.parser import make_parser  # noqa: PLC0415 - as above

    language = locale_language()
    try:
        parser = make_parser()
        if any("\0" in each for each in arguments or ()):  # no shell passes one on, but a caller of main may
            parser.error("NUL")
        options = parser.parse_args(arguments)
        options.asked_lang, options.lang = options.lang, options.lang or language
        language = options.lang
        code = _do(options)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    except KeyboardInterrupt:
        return NOT_DONE
    except Exception as error:  # noqa: BLE001 - no traceback ever reaches a user
        from coopvision.cli.trouble import explain_failure  # noqa: PLC0415 - only trouble pays for it

        return explain_failure(error, language)
    return code


def _do(options: Namespace) -> int:
    """Do what was asked for; whoever would leave the program on the way has failed."""
    try:
        code: int = options.run(options)
    except SystemExit as error:
        raise RuntimeError(f"SystemExit: {error}") from error
    return code


def locale_language() -> Language:
    """Japanese under a Japanese locale, else English."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ja" if named.lower().startswith("ja") else "en"
