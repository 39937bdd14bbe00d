"""Files: read within bounds, written whole or not at all."""

import os
from typing import TYPE_CHECKING, Final

from coopvision.words import Words

if TYPE_CHECKING:
    from pathlib import Path

MAX_WRITTEN: Final = 1_000_000
"""The size, in bytes, of a file that a person writes: a configuration, suppressions, rules."""

MAX_STORED: Final = 64 * 1024 * 1024
"""The size, in bytes, of a file that this program wrote: a baseline, a stored report."""


class UnreadableError(Exception):
    """A file cannot be read as text.

    Args:
        words: Why.
    """

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.words = words


def read_text(path: str, most: int) -> str:
    """The text of a file, without a byte order mark; a pipe is read, too, and never more than the bound.

    Args:
        path: The file.
        most: How many bytes it may have.

    Raises:
        UnreadableError: If it cannot be read, is larger, or is not UTF-8.
    """
    try:
        with open(path, "rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:  # the latter: a name that no file can have
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(Words(f"読み込めません（{reason}）。", f"it cannot be read ({reason}).")) from None
    if len(content) > most:
        raise UnreadableError(Words(f"{most:,} バイトを超えています。", f"it is larger than {most:,} bytes."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = error.start + 1
        raise UnreadableError(
            Words(
                f"読み込めません（{where}バイト目が UTF-8 ではありません）。",
                f"it cannot be read: byte {where} is not UTF-8.",
            )
        ) from None


def write_atomically(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write bytes, or text as UTF-8; until it is complete, whatever stood there still stands.

    Links are followed; a pipe or a device is written to as it is.

    Raises:
        OSError: If the file cannot be written; nothing is left behind.
    """
    import tempfile  # noqa: PLC0415 - only who writes pays for these
    from pathlib import Path  # noqa: PLC0415

    target = Path(path).resolve()
    data = content if isinstance(content, bytes) else content.encode()
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a pipe or a device: there is nothing to keep whole, and it must stay what it is
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(target: "Path") -> int:
    """The file's present mode, or what a new file gets here."""
    try:
        return target.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
