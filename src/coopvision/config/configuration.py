"""The configuration itself, pure: it reads nothing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import field, fields, frozen
from attrs.converters import optional

from coopvision.engine import Selection, Severity
from coopvision.records import Record


@frozen(kw_only=True, eq=False, repr=False)
class Config(Record):
    """What is to be checked and how; what is not given is as its default says.

    Attributes:
        documents: Files or patterns of files to check where none is named.
        packs: Names of installed packs; None for all.
        rules: Local files of rules, `.py` or `.toml`.
        profile: `draft`, `publication` or `strict`.
        rule_set: The rule set to which the packs are pinned.
        select: Selectors of the rules that run; None for all that are on.
        ignore: Selectors of rules that do not.
        severity: By selector: `error`, `warning`, `notice` or `off`.
        options: By rule: its options.
        fail_on: From which severity on a finding makes the report not ok; None for that of the profile.
        edition: The edition of the guideline that governs the documents.
        as_of: The day the check speaks of.
        suppressions: The file of suppressions.
        baseline: The file of the baseline.
        longest_suppression: For how many days a suppression may last.
        never_suppress: Rules whose findings cannot be suppressed.
        lang: The language of the report.
    """

    documents: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    packs: tuple[str, ...] | None = field(default=None, converter=optional(tuple[str, ...]))
    rules: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    profile: str = "publication"
    rule_set: str | None = None
    select: tuple[str, ...] | None = field(default=None, converter=optional(tuple[str, ...]))
    ignore: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    severity: Mapping[str, str] = field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    fail_on: Severity | None = field(default=None, converter=optional(Severity))
    edition: str | None = None
    as_of: date | None = None
    suppressions: str | None = None
    baseline: str | None = None
    longest_suppression: int = 366
    never_suppress: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    lang: str | None = None

    @property
    def selection(self) -> Selection:
        """Which rules run, how grave they are and with which options."""
        return Selection(
            select=self.select,
            ignore=self.ignore,
            severity=self.severity,
            options=self.options,
            profile=self.profile,
            rule_set=self.rule_set,
        )

    @property
    def threshold(self) -> Severity:
        """From which severity on a finding makes the report not ok: in the profile `strict` from a notice on."""
        return self.fail_on or (Severity.NOTICE if self.profile == "strict" else Severity.ERROR)

    def values(self) -> dict[str, Any]:
        """Every value by the name of its key."""
        return {each.name.replace("_", "-"): getattr(self, each.name) for each in fields(Config)}
