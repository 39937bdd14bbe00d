"""`coopvision config`: every setting that holds, and where it comes from."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse

from coopvision.cli.codes import OK
from coopvision.cli.saying import say


def config(options: argparse.Namespace) -> int:
    """Print the settings that hold; what they name must exist."""
    from coopvision.cli.checkers import checker_of
    from coopvision.config.showing import as_json, as_text
    from coopvision.reports.jsontext import escaped
    from coopvision.reports.plain import printable_lines

    settled = checker_of(options).settled
    if options.format == "json":
        text = escaped(as_json(settled, options.lang))
    else:
        text = printable_lines(as_text(settled, options.lang))
    say(text.encode())
    return OK
