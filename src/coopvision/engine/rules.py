"""A rule: a decorated generator function, its severity, its sources and its page."""

from collections.abc import Callable, Sequence
from os.path import dirname, join
from types import CodeType, UnionType
from typing import Any, Final, get_args, get_type_hints

from attrs import field, fields, frozen

from coopvision.engine.checks import Checks
from coopvision.engine.findings import Severity
from coopvision.engine.options import Option, options_of
from coopvision.engine.pages import Page, RuleWords
from coopvision.errors import PackError
from coopvision.model import Node, Vision
from coopvision.records import Record
from coopvision.words import Words

_GENERATOR: Final = 0x20  # inspect.CO_GENERATOR, without importing inspect
_PARTS: Final = frozenset(attribute.name for attribute in fields(Vision))


@frozen(kw_only=True, eq=False, repr=False)
class Cite(Record):
    """Where a rule comes from.

    Attributes:
        source: The source in words.
        locator: Where in it.
        certainty: `confirmed`, `partly` or `general`, how sure the reading is.
        since: The date (ISO) from which it holds, if not always.
    """

    source: Words
    locator: str = ""
    certainty: str = "confirmed"
    since: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Rule(Record):
    """One thing that must hold of a vision.

    Attributes:
        name: The kebab-case name of the fault; the primary key everywhere.
        code: A short code for print and telephone; None for a local rule.
        severity: How bad a finding is.
        subjects: The model classes it examines.
        function: What examines them.
        cites: Where the rule comes from.
        needs: Parts of the vision without which it is not applicable.
        options: What a configuration may set.
        regime: The regime without which it is not applicable; None for every one.
        on: Whether it runs unless it is asked for.
        added: The rule set in which it first stood; None for the first of its pack.
        page: Its words, examples and limits.
    """

    name: str
    code: str | None
    severity: Severity
    subjects: tuple[type[Node], ...]
    function: Callable[..., Checks]
    cites: tuple[Cite, ...]
    needs: tuple[str, ...]
    options: tuple[Option, ...] = ()
    regime: str | None = None
    on: bool = True
    added: str | None = None
    page: Page = field(repr=False)

    def __call__(self, *args: Any, **kwargs: Any) -> Checks:  # noqa: ANN401 - as the function has them
        """Call the function itself."""
        return self.function(*args, **kwargs)

    @property
    def words(self) -> RuleWords:
        """Title and message, from the page."""
        return self.page.words


def rule(
    code: str | None = None,
    *,
    severity: Severity = Severity.ERROR,
    cites: Sequence[Cite] = (),
    needs: Sequence[str] = (),
    words: RuleWords | None = None,
    regime: str | None = None,
    on: bool = True,
    added: str | None = None,
) -> Callable[[Callable[..., Checks]], Rule]:
    """Make a rule of a generator function; nothing is registered.

    The class of the first parameter (or a union of classes) says what the rule examines; the
    function's name, with hyphens, is the rule's name. It yields one check for everything it looks
    at. Its words stand in `<name>.md` beside its module, or in `words`. Parameters that can be given
    by keyword only are its options.

    Args:
        code: The short code, granted by the pack's ledger.
        severity: How bad a finding is.
        cites: Where the rule comes from.
        needs: Fields of `Vision` without which the rule is not applicable.
        words: Title and message of a rule without a page.
        regime: The regime without which the rule is not applicable.
        on: Whether it runs unless it is asked for.
        added: The rule set of the pack in which it first stands, if not the first.

    Raises:
        PackError: If the severity is none, the function yields nothing, its subject is no class of the model, `needs`
            names no part of a vision, or an option has no default or is of a kind that none can be.
    """

    def decorate(function: Callable[..., Checks]) -> Rule:
        name = function.__name__.replace("_", "-")
        if not isinstance(severity, Severity):
            raise _refuse(
                name,
                f"severity={severity!r} は使えません（Severity.WARNING のように書く）",
                f"severity={severity!r} cannot be used (write it like Severity.WARNING)",
            )
        unknown = [part for part in needs if part not in _PARTS]
        if unknown:
            raise _refuse(
                name,
                f"needs={unknown[0]!r} は Vision の項目ではありません",
                f"needs={unknown[0]!r} is no field of Vision",
            )
        code_object: CodeType = function.__code__
        if not code_object.co_flags & _GENERATOR:
            raise _refuse(name, "yield がなく、何も検査しません", "it has no yield, so it looks at nothing")
        try:
            options = options_of(function)
        except ValueError as error:
            raise _refuse(name, *error.args[0]) from None
        page = Page(join(dirname(code_object.co_filename), f"{name}.md"), words)
        return Rule(
            name=name,
            code=code,
            severity=severity,
            subjects=_subjects(name, function),
            function=function,
            cites=tuple(cites),
            needs=tuple(needs),
            options=options,
            regime=regime,
            on=on,
            added=added,
            page=page,
        )

    return decorate


def _refuse(name: str, ja: str, en: str) -> PackError:
    return PackError(Words(f"規則 {name}: {ja}", f"rule {name}: {en}"))


def _subjects(name: str, function: Callable[..., Checks]) -> tuple[type[Node], ...]:
    """The model classes named by the annotation of the first parameter."""
    annotation = next(iter(function.__annotations__.values()), None)
    if isinstance(annotation, str):
        try:
            annotation = next(iter(get_type_hints(function).values()), None)
        except NameError as error:
            raise _refuse(
                name,
                f"第1引数の型 {error.name} が実行時に見つかりません（TYPE_CHECKING の外で import する）",
                f"the class {error.name} of its first parameter is not found at run time "
                "(import it outside TYPE_CHECKING)",
            ) from None
    classes = get_args(annotation) if isinstance(annotation, UnionType) else (annotation,)
    for each in classes:
        if not (isinstance(each, type) and issubclass(each, Node) and each.__module__.startswith("coopvision.model")):
            raise _refuse(
                name,
                f"第1引数の型 {each!r} はビジョンに含まれる型ではありません",
                f"no vision contains {each!r}, the class of its first parameter",
            )
    return classes
