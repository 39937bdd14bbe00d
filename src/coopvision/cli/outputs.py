"""Which formats go where: one may go to standard output, each of the others to a file of its own."""
# ruff: noqa: PLC0415 - a run pays only for the formats it writes

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coopvision.cli.saying import say
from coopvision.errors import CoopvisionError, SelectionError
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.engine import Report
    from coopvision.reports import Renderer


class Output(NamedTuple):
    """A format and the file it goes to; None is standard output."""

    format: str
    file: str | None


def plan(options: argparse.Namespace) -> list[Output]:
    """What is to be written where.

    Raises:
        SelectionError: If a format does not exist, two would be mixed in one place, or nothing would go to a file.
    """
    if options.output == "":
        raise SelectionError(Words("--output にファイル名が要ります。", "--output needs a file name."))
    asked = [_split(each) for each in options.format or ["text"]]
    if options.output and all(file is not None for _, file in asked):
        raise SelectionError(
            Words(
                f"--output {options.output} に書く形式がありません（どの形式にもファイルの指定があります）。",
                f"--output {options.output}: no format is left to be written there (each has its own file).",
            )
        )
    outputs = [Output(name, options.output if file is None else file) for name, file in asked]
    places = [os.path.abspath(output.file) if output.file else None for output in outputs]
    if len(set(places)) < len(places):
        raise SelectionError(
            Words(
                "複数の形式の出力先が同じです。--format sarif=out.sarif のように形式ごとにファイルを指定してください。",
                "several formats would go to the same place; give each its file, as in --format sarif=out.sarif.",
            )
        )
    _spare_the_inputs(outputs, options.paths)
    return outputs


def _spare_the_inputs(outputs: Sequence[Output], paths: Sequence[str]) -> None:
    """No report is written over what is being read.

    Raises:
        SelectionError: If one would be.
    """
    inputs = {os.path.realpath(path) for path in paths}
    for output in outputs:
        if output.file and os.path.realpath(output.file) in inputs:
            raise SelectionError(
                Words(
                    f"{output.file}: 検査するファイルには書き込めません。別の出力先を指定してください。",
                    f"{output.file}: this file is being checked and is not written over; name another.",
                )
            )


def _split(asked: str) -> tuple[str, str | None]:
    from coopvision.reports import FORMATS

    name, equals, file = asked.partition("=")
    if name not in FORMATS:
        from coopvision.suggestions import meant

        hint = meant(name, list(FORMATS))
        known = ", ".join(FORMATS)
        raise SelectionError(
            Words(
                f"出力形式 {name} はありません。{hint.ja}使える形式: {known}",
                f"there is no output format {name}.{hint.en} There are: {known}",
            )
        )
    if equals and not file:
        raise SelectionError(Words(f"{name}= の後にファイル名が要ります。", f"{name}= needs a file name."))
    return name, file or None


def write(outputs: Sequence[Output], reports: "Sequence[Report]", options: argparse.Namespace) -> None:
    """Render and write every output; nothing is written until all are rendered."""
    rendered = [(output, _renderer(output, options)(reports, options.lang)) for output in outputs]
    for output, content in rendered:
        if output.file is None:
            _to_standard_output(output.format, content)
        else:
            _to_file(output.file, content)


def _renderer(output: Output, options: argparse.Namespace) -> "Renderer":
    from coopvision.reports import renderer

    if output.format == "sarif" and options.show_suppressed:
        from coopvision.reports import sarif

        return partial(sarif.render, suppressed=True)
    if output.format != "text":
        return renderer(output.format)
    from coopvision.reports.text import Detail, render

    detail = Detail.QUIET if options.quiet else Detail.VERBOSE if options.verbose else Detail.NORMAL
    return partial(render, detail=detail, colours=_colours(output, options), columns=_columns(output))


def _colours(output: Output, options: argparse.Namespace) -> bool:
    """Whether colours are wanted: on a terminal, unless NO_COLOR is set; or as asked."""
    if options.color != "auto":
        return bool(options.color == "always")
    return output.file is None and _on_terminal() and not os.environ.get("NO_COLOR")


def _columns(output: Output) -> int:
    """How wide the terminal is, where there is one and it says."""
    from coopvision.reports.excerpts import COLUMNS

    if output.file is None and _on_terminal():
        with suppress(OSError):
            return os.get_terminal_size(sys.stdout.fileno()).columns or COLUMNS
    return COLUMNS


def told_on_terminal(outputs: Sequence[Output]) -> bool:
    """Whether the user reads the report itself where errors are shown, too."""
    return _on_terminal() and any(output.format == "text" and output.file is None for output in outputs)


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _to_standard_output(name: str, content: str | bytes) -> None:
    if isinstance(content, str):
        encoding = getattr(sys.stdout, "encoding", None) if name == "text" else None
        say(content.encode(encoding or "utf-8", errors="backslashreplace"))
        return
    if _on_terminal():
        raise SelectionError(
            Words(
                f"{name} は端末に表示できません。--format {name}=FILE でファイルを指定してください。",
                f"{name} cannot be shown on a terminal; give it a file with --format {name}=FILE.",
            )
        )
    say(content)


def _to_file(file: str, content: str | bytes) -> None:
    from coopvision.files import write_atomically

    try:
        write_atomically(file, content)
    except OSError as error:
        raise CoopvisionError(
            Words(
                f"{file}: 書き込めません（{error.strerror}）。出力先を確かめてください。",
                f"{file}: cannot be written ({error.strerror}); check the folder and its permissions.",
            )
        ) from None
