"""Examples of a rule in TOML, as its page writes them."""

import json
import re
from typing import Any, Final

from coopvision.suggestions import meant
from coopvision.templates.faults import UnusableError
from coopvision.templates.saying import read_line

_OUTCOMES: Final = ("passes", "fails", "not-applicable")
_KEYS: Final = ("outcome", "caption", "edits", "speaks-at", "also")
_PLAIN: Final = re.compile(
    r"[a-z_]+(?:\[[^\s#\"'{}]+(?: [^\s#\"'{}:]+)*\])?(?:\.[a-z_]+(?:\[[^\s#\"'{}:]+(?: [^\s#\"'{}:]+)*\])?)*"
)
"""A path that YAML takes as it stands."""


def read_example(given: Any) -> str:  # noqa: ANN401 - any TOML value
    """An example as a fenced block of a page.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, dict):
        raise UnusableError("[[rule.example]] の表で書いてください。", "write it as a table [[rule.example]].")
    unknown = next((key for key in given if key not in _KEYS), None)
    if unknown is not None:
        hint, names = meant(unknown, _KEYS), ", ".join(_KEYS)
        raise UnusableError(
            f"{unknown} という項目はありません。{hint.ja}使えるもの: {names}",
            f"it has no {unknown}.{hint.en} There are: {names}",
            key=unknown,
        )
    outcome, spoken = _outcome(given), _texts(given, "speaks-at")
    if (outcome == "fails") != bool(spoken):
        raise UnusableError(
            "fails の例には speaks-at（指摘する場所）が要り、他の例には書けません。",
            "an example that fails needs speaks-at (where the rule speaks), and no other has it.",
            key="speaks-at" if spoken else "outcome",
        )
    also = _texts(given, "also")
    lines = [*_edits(given), *(f"#! {path}" for path in spoken), *([f"#also {' '.join(also)}"] if also else [])]
    return "\n".join([f"```yaml {outcome} {_caption(given)}", *lines, "```"])


def _outcome(given: dict[str, Any]) -> str:
    outcome = given.get("outcome")
    if outcome not in _OUTCOMES:
        names = ", ".join(_OUTCOMES)
        raise UnusableError(f"outcome は {names} のどれかです。", f"outcome is one of {names}.", key="outcome")
    return str(outcome)


def _caption(given: dict[str, Any]) -> str:
    try:
        words = read_line(given.get("caption"))
    except UnusableError as error:
        raise UnusableError(*(f"caption: {text}" for text in error.words), key="caption") from None
    return words.ja if words.ja == words.en else f"{words.ja} / {words.en}"


def _texts(given: dict[str, Any], key: str) -> list[str]:
    texts = given.get(key, [])
    texts = [texts] if isinstance(texts, str) else texts
    if not isinstance(texts, list) or not all(isinstance(each, str) and each and each.isprintable() for each in texts):
        raise UnusableError(f'{key} = ["…"] のように書いてください。', f'write it like {key} = ["…"].', key=key)
    return texts


def _edits(given: dict[str, Any]) -> list[str]:
    edits = given.get("edits")
    if not isinstance(edits, dict) or not edits or not all(path.isprintable() for path in edits):
        example = 'edits = { "projects[②].costs.total" = 2001 }'
        raise UnusableError(
            f"見本への変更を {example} のように書いてください。",
            f"write the edits of the sample like {example}.",
            key="edits",
        )
    return [f"{path if _PLAIN.fullmatch(path) else as_json(path)}: {as_json(value)}" for path, value in edits.items()]


def as_json(value: Any) -> str:  # noqa: ANN401 - any TOML value
    """JSON that is YAML too: what YAML would not take is escaped."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return "".join(each if each.isprintable() else f"\\U{ord(each):08x}" for each in text)
