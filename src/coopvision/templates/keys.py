"""The keys that every rule in TOML has or may have, besides the parameters of its template."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from coopvision.engine import Cite, Severity
from coopvision.engine.regimes import known_regimes
from coopvision.suggestions import meant
from coopvision.templates.faults import UnusableError
from coopvision.templates.saying import read_line

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CODE: Final = re.compile(r"[A-Z]{2,8}[0-9]{1,6}")
_LONGEST: Final = 80
_MISSPELT: Final = 0.85
_CERTAINTIES: Final = ("confirmed", "partly", "general")
_CITE: Final = '{ source = "作成要領", locator = "第3条" }'


def read_name(given: Any) -> str:  # noqa: ANN401 - any TOML value
    """The name of a rule: the fault in small letters, with hyphens.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, str) or not _NAME.fullmatch(given) or len(given) > _LONGEST or given == "all":
        raise UnusableError(
            f"{given!r} は規則名になりません。remarks-missing のように英小文字とハイフンで書いてください。",
            f"{given!r} is no name of a rule; write small letters and hyphens, as in remarks-missing.",
        )
    return given


def read_code(given: Any) -> str:  # noqa: ANN401 - any TOML value
    """The code of a rule.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, str) or not _CODE.fullmatch(given):
        raise UnusableError(
            f"{given!r} は規則番号になりません。ABC101 のように書いてください。",
            f"{given!r} is no code of a rule; write it like ABC101.",
        )
    return given


def read_text(given: Any) -> str:  # noqa: ANN401 - any TOML value
    """A text that is not empty.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, str) or not given:
        raise UnusableError(f"{given!r} ではなく文字列を書いてください。", f"write a text, not {given!r}.")
    return given


def read_regime(given: Any) -> str:  # noqa: ANN401 - any TOML value
    """A regime; whether one that no pack of ours knows is known to another is for the engine to say.

    Raises:
        UnusableError: If it is no text, or a known one misspelt.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only a rule with a regime pays for it

    regime, known = read_text(given), known_regimes(())
    near = get_close_matches(regime, known, n=1, cutoff=_MISSPELT)
    if regime not in known and near and not regime.startswith(near[0]):
        raise UnusableError(
            f"{regime} という制度はないので、規則が働きません。「{near[0]}」のことですか。",
            f"there is no regime {regime}, so the rule would never run. Did you mean {near[0]}?",
        )
    return regime


def read_flag(given: Any) -> bool:  # noqa: ANN401 - any TOML value
    """True or false.

    Raises:
        UnusableError: If it is neither.
    """
    if given.__class__ is not bool:
        raise UnusableError(
            f"{given!r} ではなく true か false を書いてください。", f"write true or false, not {given!r}."
        )
    return bool(given)


def one_of(known: tuple[str, ...]) -> Callable[[Any], str]:
    """Reads one of these words."""

    def read(given: Any) -> str:  # noqa: ANN401 - any TOML value
        if given not in known:
            hint, names = meant(str(given), known), ", ".join(known)
            raise UnusableError(
                f"{given!r} はありません。{hint.ja}使えるもの: {names}",
                f"there is no {given!r}.{hint.en} There are: {names}",
            )
        return str(given)

    return read


def read_severity(given: Any) -> Severity:  # noqa: ANN401 - any TOML value
    """A severity by its name.

    Raises:
        UnusableError: If there is none of the name.
    """
    return Severity(one_of(tuple(each.value for each in Severity))(given))


def read_cites(given: Any) -> tuple[Cite, ...]:  # noqa: ANN401 - any TOML value
    """Where a rule comes from: texts, or tables with source, locator, since and certainty.

    Raises:
        UnusableError: If it is neither.
    """
    if not isinstance(given, list):
        raise UnusableError(f"cites = [{_CITE}] のように書いてください。", f"write it like cites = [{_CITE}].")
    return tuple(_cite({"source": each} if isinstance(each, str) else each) for each in given)


def _cite(given: Any) -> Cite:  # noqa: ANN401 - any TOML value
    known = {"source", "locator", "since", "certainty"}
    if not isinstance(given, dict) or "source" not in given or not set(given) <= known:
        raise UnusableError(
            f"{_CITE} のように書いてください（ほかに since と certainty）。",
            f"write it like {_CITE} (also since and certainty).",
        )
    return Cite(
        source=read_line(given["source"]),
        locator=read_text(given["locator"]) if "locator" in given else "",
        certainty=one_of(_CERTAINTIES)(given.get("certainty", "confirmed")),
        since=_day(given["since"]) if "since" in given else None,
    )


def _day(given: Any) -> str:  # noqa: ANN401 - any TOML value
    try:
        day = date.fromisoformat(given) if isinstance(given, str) else given
    except ValueError:
        day = None
    if not isinstance(day, date) or isinstance(day, datetime):
        raise UnusableError(
            f"since の {given!r} は日付ではありません。2026-04-01 のように書いてください。",
            f"since cannot be {given!r}; write a day like 2026-04-01.",
        )
    return day.isoformat()
