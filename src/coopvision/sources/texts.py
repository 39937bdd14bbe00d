"""From the bytes of a file to text: UTF-8, with or without a byte order mark, and nothing else."""

import re
from typing import Final

from coopvision.errors import Fault, SourceError
from coopvision.sources.limits import MAX_BYTES
from coopvision.sources.lines import Lines
from coopvision.words import Words

_MARK: Final = "\ufeff"
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_LEGACY: Final = (("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp"))
_JAPANESE: Final = "[\u3040-\u30ff\u4e00-\u9fff]{2}"

TOO_LARGE: Final = Words(
    f"大きすぎます（{MAX_BYTES // 1024**2} MiB まで）。ビジョンのファイルか確かめてください。",
    f"the file is larger than {MAX_BYTES // 1024**2} MiB; check that it is a vision.",
)


def decode(data: str | bytes, source: str) -> str:
    """The text of a file.

    Raises:
        SourceError: If it is too large or not UTF-8.
    """
    if _size(data, source) > MAX_BYTES:
        raise SourceError(source, [Fault(TOO_LARGE)])
    text = data if isinstance(data, str) else _decode(data, source)
    return text.removeprefix(_MARK)


def _decode(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(source, [_not_utf_8(data, error.start, source)]) from None


def _size(text: str | bytes, source: str) -> int:
    """The size in a file, in bytes; half a character, which Python can hold, fits into none."""
    if isinstance(text, bytes):
        return len(text)
    try:
        return len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        words = Words(
            f"文字の片割れ（U+{ord(text[error.start]):04X}）があります。正しい文字に直してください。",
            f"half a character (U+{ord(text[error.start]):04X}) stands here; write the whole character.",
        )
        location = Lines(source, text).location(error.start, error.start + 1)
        raise SourceError(source, [Fault(words, location)]) from None


def _not_utf_8(data: bytes, offset: int, source: str) -> Fault:
    before = data[:offset].decode("utf-8").removeprefix(_MARK)
    location = Lines(source, before).location(len(before), len(before))
    guess = _guess(data)
    ja = f"{guess} のようです。" if guess else ""
    en = f" (it looks like {guess})" if guess else ""
    words = Words(
        f"{offset + 1}バイト目（0x{data[offset]:02X}）が UTF-8 ではありません。{ja}UTF-8 で保存し直してください。",
        f"byte {offset + 1} (0x{data[offset]:02X}) is not UTF-8{en}; save the file as UTF-8.",
    )
    return Fault(words, location)


def _guess(data: bytes) -> str | None:
    """The encoding that the file was probably saved in; only ever a hint."""
    if data.startswith(_UTF_16_MARKS):
        return "UTF-16"
    for name, codec in _LEGACY:
        try:
            if re.search(_JAPANESE, data[:4096].decode(codec, errors="ignore")) and data.decode(codec):
                return name
        except UnicodeDecodeError:
            continue
    return None
