"""What each command does."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from typing import TYPE_CHECKING

from coopvision.cli.codes import OK, code_of
from coopvision.cli.saying import say
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.engine import Report, Rule


def check(options: argparse.Namespace) -> int:
    """Check visions; one that cannot be read costs the others nothing."""
    from coopvision.checking import make_engine
    from coopvision.cli.outputs import plan, write
    from coopvision.cli.progress import watched
    from coopvision.cli.trouble import complain
    from coopvision.errors import SourceError
    from coopvision.sources import load

    outputs = plan(options)
    engine = make_engine()
    reports: list[Report] = []
    for path in watched(options.paths):
        try:
            document = load(path)
        except SourceError as error:
            complain(error, options.lang)
        else:
            reports.append(engine.check(document.vision, source=document.source, locate=document.locate))
    if reports:
        write(outputs, reports, options)
    return code_of(reports, all_read=len(reports) == len(options.paths))


def render(options: argparse.Namespace) -> int:
    """Render stored reports into other formats and languages; the exit code is that of the check."""
    from coopvision.cli.outputs import plan, write
    from coopvision.errors import Fault, SourceError
    from coopvision.reports.stored import read_reports

    outputs = plan(options)
    known = {rule.name: rule for rule in _installed_rules()}
    reports: list[Report] = []
    for path in options.paths:
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError) as error:
            words = Words(f"読み込めません（{error}）", f"cannot be read ({error})")
            raise SourceError(path, [Fault(words)]) from None
        reports.extend(read_reports(text, path, known))
    write(outputs, reports, options)
    return code_of(reports, all_read=True)


def rules(options: argparse.Namespace) -> int:
    """List the installed rules."""
    from coopvision.reports import catalogue

    text = catalogue.as_json if options.format == "json" else catalogue.as_text
    say(text(_installed_rules(), options.lang).encode())
    return OK


def explain(options: argparse.Namespace) -> int:
    """Show the page of one rule."""
    from coopvision.reports import catalogue

    say(catalogue.explanation(_named_rule(options.rule), options.lang).encode())
    return OK


def _installed_rules() -> "tuple[Rule, ...]":
    from coopvision.checking import make_engine

    return make_engine().rules


def _named_rule(reference: str) -> "Rule":
    """The rule of this name, code or `code:name`."""
    installed = _installed_rules()
    for rule in installed:
        if reference.lower() in {rule.name, (rule.code or rule.name).lower(), f"{rule.code}:{rule.name}".lower()}:
            return rule
    from coopvision.errors import SelectionError
    from coopvision.suggestions import meant

    hint = meant(reference, [rule.name for rule in installed])
    raise SelectionError(
        Words(
            f"規則 {reference} はありません。{hint.ja}一覧は coopvision rules で表示できます。",
            f"there is no rule {reference}.{hint.en} `coopvision rules` lists them.",
        )
    )
