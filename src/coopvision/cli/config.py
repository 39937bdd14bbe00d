"""`coopvision config`: every setting that holds, and where it comes from."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse

from coopvision.cli.codes import OK
from coopvision.cli.saying import say


def config(options: argparse.Namespace) -> int:
    """Print the settings that hold; what they name must exist."""
    from coopvision.checking import Checker
    from coopvision.cli.settings import settle_settings
    from coopvision.config.showing import as_json, as_text

    settled = settle_settings(options)
    Checker(settled.config)
    render = as_json if options.format == "json" else as_text
    say(render(settled, options.lang).encode())
    return OK
