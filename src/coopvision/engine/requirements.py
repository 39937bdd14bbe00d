"""What no program can decide: a page without a function, for a person to check by eye (要目視確認)."""

import sys
from collections.abc import Sequence
from os.path import dirname, join

from attrs import field, frozen

from coopvision.engine.pages import Page, RuleWords
from coopvision.engine.rules import Cite
from coopvision.records import Record


@frozen(kw_only=True, eq=False, repr=False)
class Requirement(Record):
    """One thing that a person looks at.

    Attributes:
        name: The kebab-case name of what would be wrong.
        code: A short code for print and telephone, if it has one.
        cites: Where the requirement comes from.
        regime: The regime to which it applies; None for every one.
        module: The module that declares it.
        page: Its words; the message says what is to be looked at.
    """

    name: str
    code: str | None = None
    cites: tuple[Cite, ...] = ()
    regime: str | None = None
    module: str = field(default="", eq=False, repr=False)
    page: Page = field(repr=False)

    @property
    def words(self) -> RuleWords:
        """Title and what is to be looked at, from the page."""
        return self.page.words


def requirement(name: str, code: str | None = None, *, cites: Sequence[Cite], regime: str | None = None) -> Requirement:
    """Declare a requirement whose page `<name>.md` stands beside the module that calls this.

    Args:
        name: The kebab-case name of what would be wrong.
        code: The short code, granted by the pack's ledger.
        cites: Where the requirement comes from.
        regime: The regime to which it applies.
    """
    caller = sys._getframe(1)  # noqa: SLF001 - the module that declares it, as `rule` knows it from the function
    return Requirement(
        name=name,
        code=code,
        cites=tuple(cites),
        regime=regime,
        module=caller.f_globals["__name__"],
        page=Page(join(dirname(caller.f_code.co_filename), f"{name}.md")),
    )
