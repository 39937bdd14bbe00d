"""A file of rules in TOML: everything wrong with it is named at once, each with its place."""

from typing import Any, Final

from coopvision.engine import Rule
from coopvision.errors import Fault
from coopvision.files import MAX_WRITTEN, UnreadableError, read_text
from coopvision.files.parsing import parse_toml
from coopvision.suggestions import meant
from coopvision.templates.entry import Entry
from coopvision.templates.entry_places import Places, places_in
from coopvision.templates.faults import RulesFileError
from coopvision.templates.making import make_rule
from coopvision.toml_places import place_of_fault
from coopvision.words import Words

FORMAT: Final = "coopvision-rules/1"
_KEYS: Final = ("format", "rule")
_MOST_FAULTS: Final = 1_000


def read_rules(path: str, *, module: str = "") -> tuple[Rule, ...]:
    """The rules of a TOML file, in order.

    Args:
        path: The file.
        module: The module of a pack that the rules count as part of: its `__name__`.

    Raises:
        RulesFileError: If the file cannot be read or used; it names every reason at once.
    """
    return parse_rules(_text(path), source=path, module=module)


def parse_rules(text: str, *, source: str = "<text>", module: str = "") -> tuple[Rule, ...]:
    """The rules of a TOML text, in order; arguments and errors as of `read_rules`."""
    data = _data(text, source)
    faults: list[Fault] = [_unknown(key) for key in data if key not in _KEYS]
    if data.get("format", FORMAT) != FORMAT:
        faults.append(Fault(Words(f'format は "{FORMAT}" だけです。', f'format can only be "{FORMAT}".')))
    tables = data.get("rule", [])
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        faults.append(
            Fault(
                Words(
                    "[[rule]] が一つもありません。規則ごとに [[rule]] を書いてください。",
                    "there is no [[rule]]; begin every rule with [[rule]].",
                )
            )
        )
        raise RulesFileError(source, faults[-_MOST_FAULTS:])
    places = places_in(text, source)
    rules = _rules(tables, places if len(places) == len(tables) else [{} for _ in tables], faults, source, module)
    if faults:
        faults.sort(key=lambda fault: fault.location.line if fault.location else 0)
        raise RulesFileError(source, faults[:_MOST_FAULTS])
    return tuple(rules)


def _rules(
    tables: list[dict[str, Any]], places: list[Places], faults: list[Fault], source: str, module: str
) -> list[Rule]:
    rules: list[Rule] = []
    claimed: set[tuple[str, str]] = set()
    for position, table in enumerate(tables):
        entry = Entry(table, position + 1, places[position], faults)
        for key in ("name", "code"):
            given = table.get(key)
            if isinstance(given, str) and (key, given) in claimed:
                entry.refuse(
                    key,
                    (
                        f"{given} は前にもあります。別のものにしてください。",
                        f"{given} stands further up already; choose another.",
                    ),
                )
            claimed.add((key, str(given)))
        rule = make_rule(entry, source, module or f"coopvision.templates:{source}")
        if rule is not None:
            rules.append(rule)
    return rules


def _unknown(key: str) -> Fault:
    hint = meant(key, _KEYS)
    return Fault(
        Words(
            f"{key} という項目はありません。{hint.ja}規則は [[rule]] で書きます。",
            f"there is no key {key}.{hint.en} Rules are written as [[rule]].",
        )
    )


def _data(text: str, source: str) -> dict[str, Any]:
    try:
        return parse_toml(text)
    except ValueError as error:
        words = Words(f"TOML として読めません（{error}）。", f"this is no TOML ({error}).")
        raise RulesFileError(source, [Fault(words, place_of_fault(str(error), text, source))]) from None


def _text(path: str) -> str:
    try:
        return read_text(path, MAX_WRITTEN)
    except UnreadableError as error:
        raise RulesFileError(path, [Fault(error.words)]) from None
