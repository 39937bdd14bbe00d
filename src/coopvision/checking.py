"""The short way: a file, a document or a vision in, a report out."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from coopvision.config.configuration import Config
from coopvision.engine import Engine, Pack, Report, Rule, Rulebook, Selection, Setting, Severity, find_packs, settle
from coopvision.errors import CoopvisionError
from coopvision.model import Vision
from coopvision.words import Words

if TYPE_CHECKING:
    from datetime import date

    from coopvision.sources import Document

Target: TypeAlias = "str | os.PathLike[str] | Document | Vision"
"""What can be checked."""


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
    return _engine(book, settle(book, selection or Selection()), Severity(fail_on), edition)


def _engine(book: Rulebook, settings: Mapping[str, Setting], fail_on: Severity, edition: str | None) -> Engine:
    """An engine with everything that a rulebook has."""
    return Engine(
        book.rules,
        fail_on=fail_on,
        settings=settings,
        requirements=book.requirements,
        editions=book.editions,
        edition=edition,
    )


def make_rulebook(packs: Iterable[Pack | str] | None = None, *, rules: Iterable[Rule] = ()) -> Rulebook:
    """All rules of these packs, or of all installed packs; arguments and errors as of `make_engine`."""
    if packs is None:
        return Rulebook(find_packs(), rules)
    return Rulebook([find_packs([pack])[0] if isinstance(pack, str) else pack for pack in packs], rules)


class Checker:
    """Everything that a configuration asks for, read once, to check any number of visions.

    Args:
        config: The configuration; the defaults if not given.

    Attributes:
        config: The configuration.
        book: The rules at hand.
        settings: What was decided of each of them.

    Raises:
        SelectionError: If something named in it does not exist, or no rule is left.
        PackError: If a pack or a file of rules cannot be used.
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.book = make_rulebook(self.config.packs, rules=_local_rules(self.config))
        self.settings = settle(self.book, self.config.selection)
        for selector in self.config.never_suppress:
            self.book.find(selector)  # must exist, whether anything is suppressed or not
        self._engine = _engine(self.book, self.settings, self.config.threshold, self.config.edition)

    def examine(self, target: "Target") -> Report:
        """Examine a vision; nothing that was accepted is marked yet. Arguments and errors as of `check`."""
        return _examine(self._engine, target, self.config.as_of)

    def accept(
        self, reports: Sequence[Report], *, as_of: "date | None" = None, with_baseline: bool = True
    ) -> list[Report]:
        """The reports of one run with what a person has accepted marked, as the configuration names it.

        Args:
            reports: The reports of whole documents.
            as_of: The day by which suppressions lapse, where the configuration gives none.
            with_baseline: Whether the baseline counts, too.

        Raises:
            AcceptanceError: If a file cannot be read, or speaks of what does not exist.
            SelectionError: If there are suppressions but no day, or a rule never to be suppressed does not exist.
        """
        config = self.config
        baseline = config.baseline if with_baseline else None
        if config.suppressions is None and baseline is None and not config.never_suppress:
            return list(reports)
        from coopvision.acceptance import Baseline, Suppressions, accept_all  # noqa: PLC0415 - only who accepts pays

        return accept_all(
            reports,
            suppressions=None if config.suppressions is None else Suppressions.load(config.suppressions),
            baseline=None if baseline is None else Baseline.load(baseline),
            as_of=config.as_of or as_of,
            book=self.book,
            longest=config.longest_suppression,
            never=config.never_suppress,
        )

    def check(self, target: "Target", *, municipality: str | None = None) -> Report:
        """Check a vision, and mark what was accepted.

        Args:
            target: A YAML or JSON file, a `Document` that was loaded from one, or a `Vision`.
            municipality: A member; only what concerns it is then reported.

        Raises:
            SourceError: If the file cannot be read as a vision.
            SelectionError: If there is no such member, no such edition for the vision's regime, or there are
                suppressions but no day.
            AcceptanceError: If what was accepted cannot be read, or speaks of what does not exist.
            CoopvisionError: If `target` is none of these.
        """
        (report,) = self.accept([self.examine(target)])
        return report if municipality is None else narrow(report, municipality)


def narrow(report: Report, municipality: str) -> Report:
    """Only what concerns one member.

    Raises:
        SelectionError: If there is no such member.
    """
    from coopvision.engine.concern import concerning  # noqa: PLC0415 - only who asks pays for it

    return concerning(report, municipality)


def _local_rules(config: Config) -> list[Rule]:
    """The rules of the local files that a configuration names."""
    if not config.rules:
        return []
    from coopvision.local_rules import load_rules_file  # noqa: PLC0415 - only who has some pays for it

    return [rule for path in config.rules for rule in load_rules_file(path)]


def check(
    target: "Target",
    *,
    config: Config | None = None,
    packs: Iterable[Pack | str] | None = None,
    fail_on: Severity | str | None = None,
    as_of: "date | None" = None,
) -> Report:
    """Check a vision and report what holds and what does not.

    Args:
        target: A YAML or JSON file, a `Document` that was loaded from one, or a `Vision` built in
            Python; the findings of the latter carry paths without lines.
        config: A configuration; no file is looked for.
        packs: Rule packs, or names of installed ones; all installed packs if not given.
        fail_on: From which severity on a finding makes the report not ok; an error if not given.
        as_of: The day the check speaks of; rules read no clock.

    Raises:
        SourceError: If the file cannot be read as a vision.
        SelectionError: If a pack is not installed or there is no rule.
        PackError: If a pack cannot be loaded.
        CoopvisionError: If `target` is none of these, or both `config` and other arguments are given.
    """
    if config is None:
        return _examine(make_engine(packs, fail_on=fail_on or Severity.ERROR), target, as_of)
    if packs is not None or fail_on is not None or as_of is not None:
        raise CoopvisionError(
            Words("config と他の引数は同時に使えません", "give either a config or packs, fail_on and as_of")
        )
    return Checker(config).check(target)


def _examine(engine: Engine, target: "Target", as_of: "date | None") -> Report:
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
