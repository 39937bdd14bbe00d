"""The formats of files, and which suffix means which."""

import os
from typing import Final, Literal

from coopvision.errors import Fault, SourceError
from coopvision.words import Words

Format = Literal["yaml", "json"]
"""How a file is written."""

_SUFFIXES: Final[dict[str, Format]] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


def format_of(path: str) -> Format:
    """The format that a file's suffix tells.

    Raises:
        SourceError: If the suffix is none of ours, or it is a folder.
    """
    if os.path.isdir(path):
        words = Words(
            "ファイルではありません（フォルダです）。中のファイルを指定してください。",
            "this is not a file but a folder; name the files in it.",
        )
        raise SourceError(path, [Fault(words)])
    suffix = os.path.splitext(path)[1]
    file_format = _SUFFIXES.get(suffix.lower())
    if file_format is None:
        accepted = "、".join(_SUFFIXES)
        words = Words(
            f"拡張子「{suffix}」の形式は読み書きできません。使えるのは {accepted} です。",
            f'the suffix "{suffix}" is not supported; use {", ".join(_SUFFIXES)}.',
        )
        raise SourceError(path, [Fault(words)])
    return file_format


def check_format(file_format: str, source: str) -> None:
    """Refuse a format that is none of ours.

    Raises:
        SourceError: If it is not.
    """
    if file_format not in _SUFFIXES.values():
        words = Words(
            f"形式「{file_format}」は読み書きできません。使えるのは yaml と json です。",
            f'the format "{file_format}" is not supported; use yaml or json.',
        )
        raise SourceError(source, [Fault(words)])
