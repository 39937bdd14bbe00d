"""Regimes (制度): whether one that a document or a rule names is known at all.

A misspelt regime would make everything that rests on it not applicable, and the report green.
"""

from collections.abc import Iterable
from typing import Final

from coopvision.engine.editions import Edition
from coopvision.engine.index import Index
from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Rule
from coopvision.errors import Fault, PackError, SourceError
from coopvision.model import Cell, Vision
from coopvision.suggestions import meant
from coopvision.words import Words

_KNOWN: Final = ("settlement_zone", "core_city_zone")
"""定住自立圏, 連携中枢都市圏; a pack announces a further one by an edition of its guideline."""


def known_regimes(editions: Iterable[Edition]) -> tuple[str, ...]:
    """The regimes that are known, those of the packs' editions included."""
    return tuple(dict.fromkeys((*_KNOWN, *(each.regime for each in editions))))


def refuse_strange_rules(rules: Iterable[Rule | Requirement], known: tuple[str, ...]) -> None:
    """Every regime that a rule names must be known.

    Raises:
        PackError: If one is not: the rule would never run, and nobody would notice.
    """
    for each in rules:
        if each.regime is not None and each.regime not in known:
            hint = meant(each.regime, known)
            raise PackError(
                Words(
                    f"規則 {each.name}: 制度 {each.regime} を知りません。{hint.ja}制度: {', '.join(known)}",
                    f"rule {each.name}: there is no regime {each.regime}.{hint.en} There are: {', '.join(known)}",
                )
            )


def refuse_strange_vision(vision: Vision, known: tuple[str, ...], source: str | None, index: Index) -> None:
    """The regime of a document must be known.

    Raises:
        SourceError: If it is not: no rule of any guideline would be applied to it.
    """
    if vision.regime not in known:
        hint = meant(vision.regime, known)
        words = Words(
            f"制度 {vision.regime} を知りません。{hint.ja}制度: {', '.join(known)}",
            f"there is no regime {vision.regime}.{hint.en} There are: {', '.join(known)}",
        )
        place = index.place(Cell(vision, "regime"))
        raise SourceError(source or vision.title, [Fault(words, place.location)])
