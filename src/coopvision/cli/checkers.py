"""What a command checks with: everything that its options and the file of settings ask for."""

import argparse
from typing import NamedTuple

from coopvision.checking import Checker
from coopvision.cli.settings import settle_settings
from coopvision.config.effective import Effective
from coopvision.errors import SelectionError


class Ready(NamedTuple):
    """What holds, and the checker that was made of it."""

    settled: Effective
    checker: Checker


def checker_of(options: argparse.Namespace) -> Ready:
    """The checker that the options ask for.

    Raises:
        ConfigError: If an option or the file of settings cannot be used, or the file names what does not exist.
        SelectionError: If an option names what does not exist, or no rule is left.
        PackError: If a pack or a file of rules cannot be used.
    """
    settled = settle_settings(options)
    try:
        return Ready(settled, Checker(settled.config))
    except SelectionError as error:
        from coopvision.config.blaming import blame  # noqa: PLC0415 - only trouble pays for it

        raise blame(error, settled) from error
