"""Rule packs: the standard one comes through the same door as a stranger's."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from typing import Final, TypeVar

from attrs import field, frozen

from coopvision.engine.editions import Edition
from coopvision.engine.entry_points import EntryPoint, entry_points
from coopvision.engine.provisions import Provision
from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Rule
from coopvision.errors import FAILURES, PackError, SelectionError
from coopvision.records import Record
from coopvision.words import Words

GROUP: Final = "coopvision.packs"
"""The entry-point group in which distributions announce their packs."""

STANDARD: Final = "standard"
"""The pack that comes first in lists and reports, where it is installed."""

T = TypeVar("T")


def _as_subjects(given: Mapping[str, Words] | Iterable[str]) -> dict[str, Words]:
    """The prefixes with their subjects; a prefix without one stands for itself."""
    if isinstance(given, Mapping):
        return dict(given)
    subjects: dict[str, Words] = {}
    for prefix in given:
        if prefix in subjects:
            raise PackError(Words(f"接頭辞 {prefix} が重複しています", f"prefix {prefix} is claimed twice"))
        subjects[prefix] = Words(prefix, prefix)
    return subjects


@frozen(kw_only=True, eq=False, repr=False)
class Pack(Record):
    """A set of rules that is announced under one name.

    Attributes:
        name: Its name.
        modules: The modules whose `Rule` and `Requirement` objects it consists of, in order.
        prefixes: The code prefixes it owns, such as `SUM`, each with the subject it stands for.
        rule_sets: The names of its rule sets, oldest first; a configuration may be pinned to one.
        leaves_out: By profile (`draft` …), the rules that do not run in it.
        renamed: Names that rules once had, with those they have now.
        removed: Names of rules that are no more, with the reason.
        editions: The editions of the guideline that it knows.
        provisions: The provisions of the guideline, with what checks them or why nothing does.
    """

    name: str
    modules: tuple[str, ...] = field(converter=tuple[str, ...])
    prefixes: dict[str, Words] = field(factory=dict, converter=_as_subjects)
    rule_sets: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    leaves_out: Mapping[str, tuple[str, ...]] = field(factory=dict)
    renamed: Mapping[str, str] = field(factory=dict)
    removed: Mapping[str, Words] = field(factory=dict)
    editions: tuple[Edition, ...] = field(default=(), converter=tuple[Edition, ...])
    provisions: tuple[Provision, ...] = field(default=(), converter=tuple[Provision, ...])

    def rules(self) -> tuple[Rule, ...]:
        """Its rules; imports the modules.

        Raises:
            PackError: If a module cannot be imported, there is no rule, a rule has no words, a code
                lies outside the pack's prefixes, a rule was added in a rule set it does not have, or
                what it says of its rules is about others.
        """
        rules = tuple(rule for module, rule in self._contents(Rule) if rule.function.__module__ == module)
        if not rules:
            raise self._refuse("規則が一つもありません", "it has no rules")
        for rule in rules:
            self._examine(rule)
            if rule.added is not None and rule.added not in self.rule_sets:
                raise self._refuse(
                    f"規則 {rule.name} の追加版 {rule.added} は rule_sets にありません",
                    f"rule {rule.name} was added in {rule.added}, which is none of its rule_sets",
                )
        self._examine_names({rule.name for rule in rules})
        return rules

    def _examine_names(self, known: set[str]) -> None:
        """What the pack says of its own rules must be about rules it has."""
        named = {*(name for names in self.leaves_out.values() for name in names), *self.renamed.values()}
        if strangers := sorted(named - known):
            raise self._refuse(
                f"leaves_out・renamed の規則 {strangers[0]} がありません",
                f"it has no rule {strangers[0]}, which its leaves_out or renamed names",
            )
        if strangers := sorted({*self.renamed, *self.removed} & known):
            raise self._refuse(
                f"規則 {strangers[0]} は改称・廃止されたはずです",
                f"rule {strangers[0]} is said to be renamed or removed, and is there",
            )

    def requirements(self) -> tuple[Requirement, ...]:
        """What it leaves to a person's eye; imports the modules.

        Raises:
            PackError: If a module cannot be imported, or one of them has no page or a stranger's code.
        """
        found = tuple(each for module, each in self._contents(Requirement) if each.module == module)
        for each in found:
            self._examine(each)
        return found

    def _contents(self, kind: type[T]) -> Iterator[tuple[str, T]]:
        """Everything of a kind that stands in its modules, by itself or in a tuple or list, once, with the module."""
        for module in self.modules:
            values = self._import(module)
            found = [each for value in values for each in (value if isinstance(value, tuple | list) else (value,))]
            once = {id(each): each for each in found if isinstance(each, kind)}
            yield from ((module, each) for each in once.values())

    def _import(self, module: str) -> list[object]:
        try:
            return list(vars(import_module(module)).values())
        except PackError:
            raise
        except FAILURES as error:
            raise self._refuse(
                f"モジュール {module} を読み込めません（{type(error).__name__}: {error}）",
                f"its module {module} cannot be imported ({type(error).__name__}: {error})",
            ) from error

    def _examine(self, rule: Rule | Requirement) -> None:
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


def installed_packs() -> list[EntryPoint]:
    """The packs that are installed, by name, the standard one first; none of them is loaded.

    Raises:
        SelectionError: If there is none.
        PackError: If two distributions announce the same name.
    """
    found = sorted(entry_points(GROUP), key=_standard_first)
    if not found:
        raise SelectionError(
            Words(
                "規則集が一つもインストールされていません（coopvision を入れ直してください）",
                "no rule pack is installed (install coopvision again)",
            )
        )
    for one, other in pairwise(found):
        if one.name == other.name:
            raise PackError(
                Words(
                    f"規則集 {one.name} を {one.distribution} と {other.distribution} の両方が持っています",
                    f"rule pack {one.name} is announced by {one.distribution} and by {other.distribution}",
                )
            )
    return found


def find_packs(names: Iterable[str] | None = None) -> tuple[Pack, ...]:
    """The installed packs of these names, or all; no other is loaded.

    Raises:
        SelectionError: If a name is not installed, or no pack is installed at all.
        PackError: If a pack cannot be loaded, or two distributions announce the same name.
    """
    installed = {entry.name: entry for entry in installed_packs()}
    wanted = list(installed if names is None else names)
    missing = [name for name in wanted if name not in installed]
    if missing:
        known = ", ".join(installed)
        raise SelectionError(
            Words(
                f"規則集 {missing[0]} はインストールされていません（あるもの: {known}）",
                f"no rule pack {missing[0]} is installed (there are: {known})",
            ),
            missing[0],
        )
    return tuple(_load(installed[name]) for name in wanted)


def _standard_first(entry: EntryPoint) -> tuple[bool, str, str]:
    return entry.name != STANDARD, entry.name, entry.distribution


def refuse_doubles(packs: Iterable[Pack], rules: Iterable[Rule]) -> None:
    """Nothing may be claimed twice.

    Raises:
        PackError: If a pack, a prefix, a name or a code is; of a rule it names the files.
    """
    packs, rules = tuple(packs), tuple(rules)
    claims: dict[Words, list[tuple[str, str]]] = {
        Words("規則集", "pack"): [(pack.name, "") for pack in packs],
        Words("接頭辞", "prefix"): [(prefix, "") for pack in packs for prefix in pack.prefixes],
        Words("規則名", "rule"): [(rule.name, _file_of(rule)) for rule in rules],
        Words("規則番号", "code"): [(rule.code, _file_of(rule)) for rule in rules if rule.code is not None],
    }
    for what, claimed in claims.items():
        twice = next((name for name, count in Counter(name for name, _ in claimed).items() if count > 1), None)
        if twice is not None:
            files = list(dict.fromkeys(file for name, file in claimed if name == twice and file))
            where = Words(f"（{'、'.join(files)}）", f" ({', '.join(files)})") if files else Words("", "")
            raise PackError(
                Words(f"{what.ja} {twice} が重複しています{where.ja}", f"{what.en} {twice} is claimed twice{where.en}")
            )


def _file_of(rule: Rule) -> str:
    """The file that a rule is written in."""
    page = rule.page.path
    return page if page.endswith(".toml") else rule.function.__code__.co_filename


def _load(entry: EntryPoint) -> Pack:
    try:
        pack = entry.load()
    except PackError:
        raise
    except FAILURES as error:
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
