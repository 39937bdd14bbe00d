"""Writing a vision: what is written reads back as the same vision, and a file is written whole or not at all."""

import os

from coopvision.model import Vision
from coopvision.sources.document import Document
from coopvision.sources.formats import Format, check_format, format_of


def dumps(vision: Vision | Document, *, format: Format = "yaml") -> str:  # noqa: A002
    """Write a vision as text.

    Args:
        vision: The vision, or a document that holds one.
        format: How to write it.

    Raises:
        CoopvisionError: If the vision was built in Python and holds what no file can say.
        SourceError: If the format is unknown.
    """
    from coopvision.sources.plain import plain  # noqa: PLC0415 - a program that only reads never writes

    check_format(format, "<vision>")
    data = plain(vision.vision if isinstance(vision, Document) else vision)
    if format == "yaml":
        from coopvision.sources.yaml_writing import write_text  # noqa: PLC0415

        return write_text(data)
    from json import dumps as write_json  # noqa: PLC0415

    return write_json(data, ensure_ascii=False, indent=2) + "\n"


def dump(vision: Vision | Document, path: str | os.PathLike[str]) -> None:
    """Write a vision to a file, whose suffix tells the format.

    Until the new text is complete, whatever stood there still stands; a file keeps its mode.

    Raises:
        CoopvisionError: If the vision was built in Python and holds what no file can say.
        OSError: If the file cannot be written.
        SourceError: If the suffix is none of ours.
    """
    from coopvision.files import write_atomically  # noqa: PLC0415 - likewise

    target = os.fspath(path)
    text = dumps(vision, format=format_of(target))
    write_atomically(os.path.realpath(target), text)
