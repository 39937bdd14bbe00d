"""Rule packs: the standard one comes through the same door as a stranger's."""

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Final

from attrs import field, frozen

from coopvision.engine.entry_points import EntryPoint, entry_points
from coopvision.engine.rules import Rule
from coopvision.errors import PackError, SelectionError
from coopvision.records import Record
from coopvision.words import Words

GROUP: Final = "coopvision.packs"
"""The entry-point group in which distributions announce their packs."""


@frozen(kw_only=True, eq=False, repr=False)
class Pack(Record):
    """A set of rules that is announced under one name.

    Attributes:
        name: Its name.
        modules: The modules whose `Rule` objects it consists of, in order.
        prefixes: The code prefixes it owns, such as `SUM`.
    """

    name: str
    modules: tuple[str, ...] = field(converter=tuple[str, ...])
    prefixes: tuple[str, ...] = field(default=(), converter=tuple[str, ...])

    def rules(self) -> tuple[Rule, ...]:
        """Its rules; imports the modules.

        Raises:
            PackError: If a module cannot be imported, there is no rule, a rule has no words, or a
                code lies outside the pack's prefixes.
        """
        rules = tuple(rule for module in self.modules for rule in self._rules_of(module))
        if not rules:
            raise self._refuse("規則が一つもありません", "it has no rules")
        for rule in rules:
            self._examine(rule)
        return rules

    def _rules_of(self, module: str) -> Iterator[Rule]:
        try:
            contents = vars(import_module(module))
        except PackError:
            raise
        except Exception as error:
            raise self._refuse(
                f"モジュール {module} を読み込めません（{type(error).__name__}: {error}）",
                f"its module {module} cannot be imported ({type(error).__name__}: {error})",
            ) from error
        return (each for each in contents.values() if isinstance(each, Rule) and each.function.__module__ == module)

    def _examine(self, rule: Rule) -> None:
        if not rule.page.exists:
            raise self._refuse(
                f"規則 {rule.name} のページ {rule.page.path} がありません",
                f"rule {rule.name} has no page {rule.page.path}",
            )
        if rule.code is not None and rule.code.rstrip("0123456789") not in self.prefixes:
            raise self._refuse(
                f"規則 {rule.name} の番号 {rule.code} の接頭辞はこの規則集のものではありません",
                f"the prefix of code {rule.code} of rule {rule.name} is not the pack's own",
            )

    def _refuse(self, ja: str, en: str) -> PackError:
        return PackError(Words(f"規則集 {self.name}: {ja}", f"rule pack {self.name}: {en}"))


def find_packs(names: Iterable[str] | None = None) -> tuple[Pack, ...]:
    """The installed packs of these names, or all; no other is loaded.

    Raises:
        SelectionError: If a name is not installed, or no pack is installed at all.
        PackError: If a pack cannot be loaded, or two claim the same name, prefix or rule.
    """
    installed = {entry.name: entry for entry in entry_points(GROUP)}
    wanted = sorted(installed) if names is None else list(names)
    if not wanted:
        raise SelectionError(
            Words(
                "規則集が一つもインストールされていません（coopvision を入れ直してください）",
                "no rule pack is installed (install coopvision again)",
            )
        )
    missing = [name for name in wanted if name not in installed]
    if missing:
        known = ", ".join(sorted(installed)) or "-"
        raise SelectionError(
            Words(
                f"規則集 {missing[0]} はインストールされていません（あるもの: {known}）",
                f"no rule pack {missing[0]} is installed (there are: {known})",
            )
        )
    return tuple(_load(installed[name]) for name in wanted)


def collect_rules(packs: Iterable[Pack]) -> tuple[Rule, ...]:
    """All rules of several packs.

    Raises:
        PackError: If a prefix, a name or a code is claimed twice.
    """
    packs = tuple(packs)
    rules = tuple(rule for pack in packs for rule in pack.rules())
    claims = {
        "prefix": (prefix for pack in packs for prefix in pack.prefixes),
        "rule": (rule.name for rule in rules),
        "code": (rule.code for rule in rules if rule.code is not None),
    }
    for what, claimed in claims.items():
        twice = [each for each, count in Counter(claimed).items() if count > 1]
        if twice:
            raise PackError(Words(f"{what} {twice[0]} が重複しています", f"{what} {twice[0]} is claimed twice"))
    return rules


def _load(entry: EntryPoint) -> Pack:
    try:
        pack = entry.load()
    except PackError:
        raise
    except Exception as error:
        raise PackError(
            Words(
                f"規則集 {entry.name}（{entry.distribution}）を読み込めません（{type(error).__name__}: {error}）",
                f"rule pack {entry.name} ({entry.distribution}) cannot be loaded ({type(error).__name__}: {error})",
            )
        ) from error
    if not isinstance(pack, Pack):
        raise PackError(
            Words(
                f"規則集 {entry.name}（{entry.distribution}）は Pack ではなく {type(pack).__name__} です",
                f"rule pack {entry.name} ({entry.distribution}) is no Pack but a {type(pack).__name__}",
            )
        )
    return pack
