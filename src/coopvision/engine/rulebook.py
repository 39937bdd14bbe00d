"""All rules at hand, and the names by which they can be asked for."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from coopvision.engine.editions import Edition
from coopvision.engine.packs import Pack, refuse_doubles
from coopvision.engine.provisions import Provision
from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Rule
from coopvision.errors import SelectionError
from coopvision.suggestions import meant
from coopvision.words import Words

ALL: Final = "all"
"""The selector that means every rule."""


class Selected(NamedTuple):
    """The rules that a selector means, and how closely it names them: 0 all, 1 a pack, 2 a subject, 3 one rule."""

    rules: frozenset[str]
    closeness: int


class Rulebook:
    """The rules of several packs and of local files.

    Args:
        packs: The packs.
        local: Rules that stand in no pack.

    Raises:
        PackError: If a pack is not usable, or a prefix, a name or a code is claimed twice.
    """

    def __init__(self, packs: Iterable[Pack], local: Iterable[Rule] = ()) -> None:
        self.packs: Final = tuple(packs)
        standing = [(rule, pack.name) for pack in self.packs for rule in pack.rules()]
        self.rules: Final = (*(rule for rule, _ in standing), *local)
        refuse_doubles(self.packs, self.rules)
        self._pack_of = {rule.name: name for rule, name in standing}
        self._names = {name: rule for rule in self.rules for name in _names_of(rule)}

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """What the packs leave to a person's eye."""
        return tuple(each for pack in self.packs for each in pack.requirements())

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions of guidelines that the packs know."""
        return tuple(edition for pack in self.packs for edition in pack.editions)

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions of guidelines that the packs know."""
        return tuple(provision for pack in self.packs for provision in pack.provisions)

    def pack_of(self, rule: Rule) -> str | None:
        """The pack a rule stands in; None for a local rule."""
        return self._pack_of.get(rule.name)

    def subject_of(self, rule: Rule) -> Words | None:
        """The subject of a rule, by the prefix of its code."""
        if rule.code is None:
            return None
        prefix = _prefix(rule.code)
        return next((pack.prefixes[prefix] for pack in self.packs if prefix in pack.prefixes), None)

    def rule(self, reference: str) -> Rule:
        """The rule of this name, code or `code:name`.

        Raises:
            SelectionError: If there is none; a rule that was renamed or removed explains itself.
        """
        rule = self._names.get(reference.lower())
        if rule is None:
            raise self._unknown(reference, "規則", "rule", [each.name for each in self.rules])
        return rule

    def find(self, selector: str) -> Selected:
        """The rules that a selector means: `all`, a pack, a subject or its prefix, or one rule.

        Raises:
            SelectionError: If it means nothing.
        """
        wanted = selector.lower()
        if wanted == ALL:
            return Selected(frozenset(rule.name for rule in self.rules), 0)
        if wanted in self._names:
            return Selected(frozenset({self._names[wanted].name}), 3)
        subject = [rule.name for rule in self.rules if wanted in self._subject_names(rule)]
        if subject:
            return Selected(frozenset(subject), 2)
        pack = [name for name, owner in self._pack_of.items() if owner == selector]
        if pack:
            return Selected(frozenset(pack), 1)
        known = [*(each.name for each in self.rules), *(pack.name for pack in self.packs), *self._subjects(), ALL]
        raise self._unknown(selector, "規則・分野・規則集", "rule, subject or pack", known)

    def _subject_names(self, rule: Rule) -> set[str]:
        if rule.code is None:
            return set()
        words = self.subject_of(rule)
        return {_prefix(rule.code).lower(), *(words or ())}

    def _subjects(self) -> list[str]:
        return [name for pack in self.packs for prefix, words in pack.prefixes.items() for name in (prefix, *words)]

    def _unknown(self, given: str, ja: str, en: str, known: Sequence[str]) -> SelectionError:
        former = self._former(given)
        if former is not None:
            return SelectionError(former, given)
        if given in self._subjects() or any(given == pack.name for pack in self.packs):
            return SelectionError(
                Words(
                    f"{given} は規則ではなく分野か規則集です。その規則は coopvision rules {given} で表示できます。",
                    f"{given} is a subject or a pack, no rule; `coopvision rules {given}` lists its rules.",
                ),
                given,
            )
        hint = meant(given, known)
        return SelectionError(
            Words(
                f"{ja} {given} はありません。{hint.ja}一覧は coopvision rules で表示できます。",
                f"there is no {en} {given}.{hint.en} `coopvision rules` lists them.",
            ),
            given,
        )

    def _former(self, given: str) -> Words | None:
        """What became of a rule that had this name."""
        for pack in self.packs:
            if given in pack.renamed:
                now = pack.renamed[given]
                return Words(
                    f"規則 {given} は {now} に改称されました。{now} と書いてください。",
                    f"rule {given} was renamed; write {now}.",
                )
            if given in pack.removed:
                why = pack.removed[given]
                return Words(f"規則 {given} は廃止されました: {why.ja}", f"rule {given} was removed: {why.en}")
        return None


def _names_of(rule: Rule) -> set[str]:
    return {rule.name} if rule.code is None else {rule.name, rule.code.lower(), f"{rule.code}:{rule.name}".lower()}


def _prefix(code: str) -> str:
    return code.rstrip("0123456789")
