"""Which rules run, how grave they are and with which options: decided before anything is looked at."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import field, frozen

from coopvision.engine.findings import Severity
from coopvision.engine.options import Option
from coopvision.engine.packs import Pack
from coopvision.engine.rulebook import Rulebook
from coopvision.engine.rules import Rule
from coopvision.errors import SelectionError
from coopvision.records import Record
from coopvision.suggestions import meant
from coopvision.words import Words

PROFILES: Final = ("draft", "publication", "strict")
"""The profiles: what is still being written; what is about to be published; everything there is."""
OFF: Final = "off"
_LEVELS: Final = (*(severity.value for severity in Severity), OFF)


@frozen(kw_only=True, eq=False, repr=False)
class Selection(Record):
    """What a caller wants of the rules.

    Of several selectors that mean a rule the one that names it most closely counts, whatever their
    order; of two equally close ones the one that leaves it out, and of two severities the later.

    Attributes:
        select: Selectors of the rules that run; None for all that are on.
        ignore: Selectors of rules that do not.
        severity: By selector, another severity, or `off`.
        options: By rule, values of its options.
        profile: The profile.
        rule_set: The rule set to which the packs are pinned; None for the newest.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    profile: str = "publication"
    rule_set: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Setting(Record):
    """What was decided of one rule.

    Attributes:
        severity: The severity of its findings.
        options: Values of its options, where they are set.
        skipped: Why it does not run, if it does not.
    """

    severity: Severity
    options: Mapping[str, Any] = field(factory=dict)
    skipped: Words | None = None


def settle(book: Rulebook, wanted: Selection) -> dict[str, Setting]:
    """What was decided of every rule, by its name.

    Raises:
        SelectionError: If a selector, severity, profile, rule set or option does not exist, an
            option is of another kind, or no rule is left.
    """
    if wanted.profile not in PROFILES:
        raise _no_such("プロファイル", "profile", wanted.profile, PROFILES)
    choice = _Choice(book, wanted)
    options = _options(book, wanted.options)
    settings = {
        rule.name: Setting(
            severity=choice.severity(rule), options=options.get(rule.name, {}), skipped=choice.skipped(rule)
        )
        for rule in book.rules
    }
    if all(setting.skipped for setting in settings.values()):
        raise SelectionError(
            Words(
                "選択の結果、検査する規則が一つも残りません。select と ignore を見直してください。",
                "no rule is left to check with; review what is selected and ignored.",
            )
        )
    return settings


class _Choice:
    """The selectors of one selection, each resolved once."""

    def __init__(self, book: Rulebook, wanted: Selection) -> None:
        self._profile = wanted.profile
        self._chooses = wanted.select is not None
        self._selected = _closest(book, wanted.select or ())
        self._ignored = _closest(book, wanted.ignore)
        self._levels = _levels(book, wanted.severity)
        self._left_out = {name for pack in book.packs for name in pack.leaves_out.get(wanted.profile, ())}
        self._later = _later(book, wanted.rule_set)
        self._rule_set = wanted.rule_set

    def severity(self, rule: Rule) -> Severity:
        level = self._level(rule)
        return rule.severity if level in {None, OFF} else Severity(level)

    def _level(self, rule: Rule) -> str | None:
        return self._levels.get(rule.name, (0, None))[1]

    def skipped(self, rule: Rule) -> Words | None:
        """Why it does not run; None if it does."""
        return self._refused(rule) or (None if rule.name in self._selected else self._not_chosen(rule))

    def _refused(self, rule: Rule) -> Words | None:
        """Why it may not run, whoever selects it."""
        if self._level(rule) == OFF:
            return Words("重大度の指定で off になっています", "turned off by its severity")
        if self._ignored.get(rule.name, -1) >= self._selected.get(rule.name, 0):
            return Words("ignore の指定により除外", "ignored, as asked")
        if rule.name in self._later:
            return Words(
                f"固定した規則集の版 {self._rule_set} より後に加わった規則",
                f"added after the rule set {self._rule_set} that is pinned",
            )
        return None

    def _not_chosen(self, rule: Rule) -> Words | None:
        """Why it does not run, though nothing forbids it."""
        if self._chooses:
            return Words("select の指定にない", "not among those selected")
        if rule.name in self._left_out:
            return Words(f"プロファイル {self._profile} では対象外", f"left out in the profile {self._profile}")
        if not rule.on and self._profile != "strict" and self._level(rule) is None:
            return Words("既定では無効（select か strict で有効）", "off unless selected or in the profile strict")
        return None


def _closest(book: Rulebook, selectors: Iterable[str]) -> dict[str, int]:
    """By rule, how closely the closest of the selectors names it."""
    closest: dict[str, int] = {}
    for selector in selectors:
        rules, closeness = book.find(selector)
        for name in rules:
            closest[name] = max(closeness, closest.get(name, -1))
    return closest


def _levels(book: Rulebook, severity: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    """By rule, the level that counts, with how closely its selector names the rule."""
    levels: dict[str, tuple[int, str]] = {}
    for selector, level in severity.items():
        if level not in _LEVELS:
            raise _no_such("重大度", "severity", str(level), _LEVELS)
        rules, closeness = book.find(selector)
        for name in rules:
            if closeness >= levels.get(name, (0, OFF))[0]:
                levels[name] = closeness, level
    return levels


def _later(book: Rulebook, pinned: str | None) -> set[str]:
    """The rules that were added after the pinned rule set."""
    if pinned is None:
        return set()
    packs = [pack for pack in book.packs if pinned in pack.rule_sets]
    if not packs:
        raise _no_such(
            "規則集の版", "rule set", pinned, dict.fromkeys(name for pack in book.packs for name in pack.rule_sets)
        )
    return {
        rule.name
        for rule in book.rules
        for pack in packs
        if book.pack_of(rule) == pack.name and _is_later(pack, rule, pinned)
    }


def _is_later(pack: Pack, rule: Rule, pinned: str) -> bool:
    return rule.added is not None and pack.rule_sets.index(rule.added) > pack.rule_sets.index(pinned)


def _options(book: Rulebook, given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """By rule, the values of its options, each checked."""
    values: dict[str, dict[str, Any]] = {}
    for reference, options in given.items():
        rule = book.rule(reference)
        known = {option.name: option for option in rule.options}
        for name, value in options.items():
            python_name = name.replace("-", "_")
            if python_name not in known:
                raise _no_such(f"規則 {rule.name} のオプション", f"option of rule {rule.name}", name, list(known))
            values.setdefault(rule.name, {})[python_name] = _value(rule, known[python_name], value)
    return values


def _value(rule: Rule, option: Option, given: object) -> Any:  # noqa: ANN401 - a value of the option's kind
    try:
        return option.read(given)
    except ValueError:
        raise SelectionError(
            Words(
                f"規則 {rule.name} のオプション {option.name} の値 {given!r} は使えません"
                f"（例: {option.name} = {option.written}）",
                f"option {option.name} of rule {rule.name} cannot be {given!r} "
                f"(but like {option.name} = {option.written})",
            ),
            option.name,
        ) from None


def _no_such(ja: str, en: str, given: str, known: Iterable[str]) -> SelectionError:
    known = tuple(known)
    hint = meant(given, known)
    names = ", ".join(known) or "-"
    return SelectionError(
        Words(
            f"{ja} {given} はありません。{hint.ja}使えるもの: {names}",
            f"there is no {en} {given}.{hint.en} There are: {names}",
        ),
        given,
    )
