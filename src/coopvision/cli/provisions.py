"""`coopvision provisions`: the provisions of the guidelines, with what checks them."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse

from coopvision.cli.codes import OK
from coopvision.cli.saying import say
from coopvision.words import Words


def provisions(options: argparse.Namespace) -> int:
    """List every provision that an installed pack knows.

    Raises:
        SelectionError: If no installed pack knows any.
    """
    from coopvision.checking import make_rulebook
    from coopvision.errors import SelectionError
    from coopvision.reports.inventory import entries
    from coopvision.reports.provisions import FORMATS

    found = entries(make_rulebook())
    if not found:
        raise SelectionError(
            Words(
                "規定の一覧を持つ規則集がインストールされていません。",
                "no rule pack is installed that knows the provisions of a guideline.",
            )
        )
    say(FORMATS[options.format](found, options.lang).encode())
    return OK
