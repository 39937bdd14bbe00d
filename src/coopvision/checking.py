"""The short way: a file, a document or a vision in, a report out."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from coopvision.engine import Engine, Pack, Report, Rule, Rulebook, Selection, Severity, find_packs, settle
from coopvision.errors import CoopvisionError
from coopvision.model import Vision
from coopvision.words import Words

if TYPE_CHECKING:
    from datetime import date

    from coopvision.sources import Document


def make_engine(
    packs: Iterable[Pack | str] | None = None,
    *,
    rules: Iterable[Rule] = (),
    selection: Selection | None = None,
    fail_on: Severity | str = Severity.ERROR,
    edition: str | None = None,
) -> Engine:
    """An engine with the rules of these packs, or of all installed packs.

    Args:
        packs: Packs, or names of installed packs.
        rules: Rules that stand in no pack.
        selection: Which rules run, how grave they are and with which options.
        fail_on: From which severity on a finding makes a report not ok.
        edition: The edition of the guideline that governs every document.

    Raises:
        SelectionError: If a pack is not installed, something named in the selection does not
            exist, or no rule is left.
        PackError: If a pack cannot be loaded.
    """
    book = make_rulebook(packs, rules=rules)
    return Engine(
        book.rules,
        fail_on=Severity(fail_on),
        settings=settle(book, selection or Selection()),
        requirements=book.requirements,
        editions=book.editions,
        edition=edition,
    )


def make_rulebook(packs: Iterable[Pack | str] | None = None, *, rules: Iterable[Rule] = ()) -> Rulebook:
    """All rules of these packs, or of all installed packs; arguments and errors as of `make_engine`."""
    if packs is None:
        return Rulebook(find_packs(), rules)
    return Rulebook([find_packs([pack])[0] if isinstance(pack, str) else pack for pack in packs], rules)


def check(
    target: "str | os.PathLike[str] | Document | Vision",
    *,
    packs: Iterable[Pack | str] | None = None,
    fail_on: Severity | str = Severity.ERROR,
    as_of: "date | None" = None,
) -> Report:
    """Check a vision and report what holds and what does not.

    Args:
        target: A YAML or JSON file, a `Document` that was loaded from one, or a `Vision` built in
            Python; the findings of the latter carry paths without lines.
        packs: Rule packs, or names of installed ones; all installed packs if not given.
        fail_on: From which severity on a finding makes the report not ok.
        as_of: The day the check speaks of; rules read no clock.

    Raises:
        SourceError: If the file cannot be read as a vision.
        SelectionError: If a pack is not installed or there is no rule.
        PackError: If a pack cannot be loaded.
        CoopvisionError: If `target` is none of these.
    """
    engine = make_engine(packs, fail_on=fail_on)
    if isinstance(target, Vision):
        return engine.check(target, as_of=as_of)
    from coopvision.sources import Document, load  # noqa: PLC0415 - a vision built in Python needs no reader

    if isinstance(target, str | os.PathLike):
        target = load(target)
    if not isinstance(target, Document):  # an untyped caller may pass anything
        kind = type(target).__name__
        raise CoopvisionError(
            Words(
                f"検査できるのはファイル、Document、Vision です（{kind} が渡されました）",
                f"what can be checked is a file, a Document or a Vision, not a {kind}",
            )
        )
    return engine.check(target.vision, source=target.source, locate=target.locate, as_of=as_of)
