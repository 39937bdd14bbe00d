"""The page: templates filled by jinja2, where every text is made printable and escaped, wherever it stands."""

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from coopvision import __version__
from coopvision.errors import CoopvisionError
from coopvision.reports.html.document import DocumentView
from coopvision.reports.plain import printable
from coopvision.words import Language, Words

if TYPE_CHECKING:
    from jinja2 import Environment

_PLANES: Final = range(0x11)
_NO_CHARACTER: Final = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in _PLANES for last in (0xFFFE, 0xFFFF)) + "]"
)
"""What HTML forbids even as text."""


def page(language: Language, documents: Sequence[DocumentView]) -> str:
    """The whole page.

    Raises:
        CoopvisionError: If jinja2 is not installed.
    """
    environment = _environment()
    style, script = (_asset(environment, name) for name in ("style.css", "filters.js"))

    def say(ja: str, en: str) -> str:
        return Words(ja, en).in_language(language)

    return environment.get_template("page.html").render(
        documents=documents,
        language=language,
        say=say,
        script=script,
        script_hash=_hash(script),
        style=style,
        style_hash=_hash(style),
        version=__version__,
    )


def _hash(text: str) -> str:
    """What the page's security policy knows a script or a style by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _asset(environment: "Environment", name: str) -> str:
    """A file of ours that goes into the page as it is."""
    if environment.loader is None:
        raise LookupError(name)
    return environment.loader.get_source(environment, name)[0]


@cache
def _environment() -> "Environment":
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - other formats do not need it
    except ImportError:
        raise CoopvisionError(
            Words(
                "html 形式には Jinja2 が要ります。pip install 'coopvision[html]' でインストールしてください。",
                "the format html needs Jinja2; install it with pip install 'coopvision[html]'.",
            )
        ) from None
    return Environment(
        autoescape=True,
        finalize=_printed,
        keep_trailing_newline=True,
        loader=PackageLoader("coopvision.reports.html", "templates"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )


def _printed(value: Any) -> Any:  # noqa: ANN401 - whatever a template writes
    """Text without characters that HTML forbids or that control a reader's program; what is markup already passes."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    return _NO_CHARACTER.sub(lambda odd: f"\\u{ord(odd[0]):04x}", printable(value))
