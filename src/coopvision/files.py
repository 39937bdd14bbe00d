"""Writing a file whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_atomically(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write bytes, or text as UTF-8; until it is complete, whatever stood there still stands.

    Links are followed; a pipe or a device is written to as it is.

    Raises:
        OSError: If the file cannot be written; nothing is left behind.
    """
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


def _mode(target: Path) -> int:
    """The file's present mode, or what a new file gets here."""
    try:
        return target.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
