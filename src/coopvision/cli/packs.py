"""`coopvision packs`: which rule packs are installed, and by which distribution; none of them is loaded."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse

from coopvision.cli.codes import OK
from coopvision.cli.saying import say
from coopvision.words import Words


def packs(options: argparse.Namespace) -> int:
    """List the installed packs.

    Raises:
        SelectionError: If none is installed.
    """
    from coopvision.engine import installed_packs
    from coopvision.reports.plain import harmless, printable

    named = [Words(f"{name}（{by}）", f"{name} ({by})") for name, _, by in installed_packs()]
    say("".join(f"{harmless(printable(each.in_language(options.lang)))}\n" for each in named).encode())
    return OK
