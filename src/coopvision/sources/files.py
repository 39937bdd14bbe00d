"""The bytes of a file."""

import os
import stat
from typing import Final

from coopvision.errors import Fault, SourceError
from coopvision.sources.limits import MAX_BYTES
from coopvision.sources.texts import TOO_LARGE
from coopvision.words import Words

_ABSENT: Final = Words(
    "ファイルがありません。名前と場所を確かめてください。",
    "there is no such file; check its name and folder.",
)
_NOT_A_FILE: Final = Words(
    "ファイルではありません（フォルダなど）。ビジョンのファイルを指定してください。",
    "this is not a file but a folder or a device; name the file of a vision.",
)


def read_bytes(path: str) -> bytes:
    """All bytes of a file.

    Raises:
        SourceError: If it cannot be read, is no plain file, or is too large; that is known before reading.
    """
    try:
        about = os.stat(path)
    except FileNotFoundError:
        raise SourceError(path, [Fault(_ABSENT)]) from None
    except (OSError, ValueError) as error:  # the latter: a name that no file can have
        raise SourceError(path, [Fault(_not_readable(error))]) from None
    if not stat.S_ISREG(about.st_mode):
        raise SourceError(path, [Fault(_NOT_A_FILE)])
    if about.st_size > MAX_BYTES:
        raise SourceError(path, [Fault(TOO_LARGE)])
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise SourceError(path, [Fault(_not_readable(error))]) from None


def _not_readable(error: OSError | ValueError) -> Words:
    reason = getattr(error, "strerror", None) or str(error)
    return Words(
        f"ファイルを開けません（{reason}）。名前と読み取りの権限を確かめてください。",
        f"the file cannot be opened ({reason}); check its name and permissions.",
    )
