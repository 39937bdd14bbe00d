"""Making a rule of one entry."""

from functools import partial
from typing import Any, Final

from coopvision.engine import Page, Rule, RuleWords, Severity
from coopvision.suggestions import meant
from coopvision.templates.conditions import SHAPE, guarded, read_condition
from coopvision.templates.entry import Entry
from coopvision.templates.examined import function_of, needs_of, read_examined
from coopvision.templates.examples import read_example
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.keys import read_cites, read_code, read_flag, read_name, read_regime, read_severity
from coopvision.templates.pages import SECTIONS, page_of
from coopvision.templates.registry import TEMPLATES
from coopvision.templates.saying import read_line, read_message, read_words
from coopvision.templates.template import Body, Parameter, Template

_COMMON: Final = (
    "name",
    "code",
    "template",
    "each",
    "by",
    "title",
    "message",
    "severity",
    "on",
    "regime",
    "cites",
    *SECTIONS,
    "example",
)
_WORDS: Final = '{ ja = "…", en = "…" }'


def make_rule(entry: Entry, path: str, module: str) -> Rule | None:
    """The rule of an entry; None if anything is wrong with it, which is noted there.

    Args:
        entry: The entry.
        path: The file, for the rule's page.
        module: The module that the rule counts as part of.
    """
    template = entry.take("template", _template, needed='"required"')
    name = entry.take("name", read_name, needed='"remarks-missing"')
    examined = read_examined(entry)
    words = _words(entry, template)
    common = {
        "code": entry.take("code", read_code),
        "severity": entry.take("severity", read_severity, default=Severity.WARNING),
        "on": entry.take("on", read_flag, default=True),
        "regime": entry.take("regime", read_regime),
        "cites": entry.take("cites", read_cites, default=()),
    }
    sections = {key: entry.take(key, read_words) for key in SECTIONS if key in entry.table}
    examples = _examples(entry)
    if template is None:
        return None
    parameters = _parameters(template)
    entry.refuse_unknown((*_COMMON, *parameters))
    body = None if examined is None else _body(entry, template, examined.frame)
    if not entry.sound or examined is None or body is None:
        return None
    subject, function = function_of(examined.each, body)
    function.__module__, function.__qualname__, function.__name__ = module, name, name
    told = {key: entry.table[key] for key in ("each", "by", *parameters) if key in entry.table}
    page = Page(path, words, page_of(template, told, sections, examples))
    return Rule(
        name=name,
        subjects=(subject,),
        function=function,
        needs=needs_of(examined.each),
        options=(),
        page=page,
        **common,
    )


def _template(given: Any) -> Template:  # noqa: ANN401 - any TOML value
    if not isinstance(given, str) or given not in TEMPLATES:
        hint, names = meant(str(given), list(TEMPLATES)), ", ".join(TEMPLATES)
        raise UnusableError(
            f"{given!r} というひな型はありません。{hint.ja}使えるもの: {names}",
            f"there is no template {given!r}.{hint.en} There are: {names}",
        )
    return TEMPLATES[given]


def _parameters(template: Template) -> dict[str, Parameter]:
    return {"if": Parameter(read_condition, SHAPE, required=False), **template.parameters}


def _words(entry: Entry, template: Template | None) -> RuleWords | None:
    facts = frozenset() if template is None else template.facts
    title = entry.take("title", read_line, needed=_WORDS)
    message = entry.take(
        "message", read_line if template is None else lambda given: read_message(given, facts), needed=_WORDS
    )
    return None if title is None or message is None else RuleWords(title, message)


def _examples(entry: Entry) -> list[str]:
    given = entry.table.get("example", [])
    if not isinstance(given, list):
        entry.refuse("example", ("[[rule.example]] の表で書いてください。", "write it as a table [[rule.example]]."))
        return []
    return [made for at, each in enumerate(given, start=1) if (made := _example(entry, at, each)) is not None]


def _example(entry: Entry, at: int, given: Any) -> str | None:  # noqa: ANN401 - any TOML value
    try:
        return read_example(given)
    except UnusableError as error:
        entry.refuse(f"example[{at}]" + (f".{error.key}" if error.key else ""), error.words)
        return None


def _read(parameter: Parameter, frame: Frame, given: Any) -> Any:  # noqa: ANN401 - as the parameter has it
    return parameter.read(given, frame)


def _body(entry: Entry, template: Template, frame: Frame) -> Body | None:
    """What the rule does at a node."""
    given: dict[str, Any] = {}
    for key, parameter in _parameters(template).items():
        needed = parameter.shape if parameter.required else ""
        value = entry.take(key, partial(_read, parameter, frame), needed=needed)
        if value is not None:
            given[key] = value
    if not entry.sound:
        return None
    body: Body | None = entry.note("template", lambda: template.make(given, frame))
    entry.note("by", frame.refuse_idle)
    return None if body is None else guarded(given.get("if"), body)
