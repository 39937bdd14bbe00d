"""The file of a baseline: never written over what is being read, nor unawares over what cannot be read."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from coopvision.errors import CoopvisionError, SelectionError
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.acceptance import Baseline
    from coopvision.engine.rulebook import Rulebook


def spare_inputs(file: str, inputs: Iterable[str]) -> None:
    """No baseline is written over what is being read.

    Raises:
        SelectionError: If one would be.
    """
    if os.path.realpath(file) in {os.path.realpath(path) for path in inputs}:
        raise SelectionError(
            Words(
                f"{file}: 検査するファイルには書き込めません。基準ファイルには別の名前を付けてください。",
                f"{file}: this file is being read and is not written over; give the baseline another name.",
            )
        )


def read_before(file: str, book: "Rulebook", *, force: bool) -> "Baseline":
    """What was accepted before; nothing, if there is no such file or it is to be written over.

    Raises:
        AcceptanceError: If what stands there cannot be read, and `force` does not tell to write over it.
    """
    from coopvision.acceptance import AcceptanceError, Baseline

    if not os.path.exists(file):
        return Baseline(source=file)
    try:
        return Baseline.load(file).with_rules_renamed(book)
    except AcceptanceError:
        if not force:
            raise
        return Baseline(source=file)


def save(baseline: "Baseline") -> None:
    """Write a baseline, whole or not at all.

    Raises:
        CoopvisionError: If it cannot be written.
    """
    from coopvision.files import write_atomically

    try:
        write_atomically(baseline.source, baseline.text)
    except OSError as error:
        raise CoopvisionError(
            Words(
                f"{baseline.source}: 書き込めません（{error.strerror}）。出力先を確かめてください。",
                f"{baseline.source}: cannot be written ({error.strerror}); check the folder and its permissions.",
            )
        ) from None
