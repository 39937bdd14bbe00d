"""`coopvision rules` and `coopvision explain`: what is checked, and one rule's page."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from typing import TYPE_CHECKING

from coopvision.cli.codes import OK
from coopvision.cli.saying import say

if TYPE_CHECKING:
    from coopvision.checking import Checker
    from coopvision.engine import Requirement, Rule


def rules(options: argparse.Namespace) -> int:
    """List the rules, or those that selectors and levels mean, as the configuration has them."""
    from coopvision.reports import catalogue

    checker = _checker(options)
    listed = catalogue.listed(checker.book, checker.settings, options.selectors, options.level)
    render = {"text": catalogue.as_text, "json": catalogue.as_json, "markdown": catalogue.as_markdown}[options.format]
    say(render(listed, options.lang).encode())
    return OK


def explain(options: argparse.Namespace) -> int:
    """Show the page of one rule, or of what is to be checked by eye."""
    from coopvision.acceptance import RULES
    from coopvision.reports import catalogue

    book = _checker(options).book
    others: dict[str | None, Rule | Requirement] = {rule.name: rule for rule in RULES}
    others |= {name: each for each in book.requirements for name in (each.name, each.code)}
    page = others.get(options.rule) or book.rule(options.rule)
    say(catalogue.explanation(page, options.lang).encode())
    return OK


def _checker(options: argparse.Namespace) -> "Checker":
    from coopvision.cli.checkers import checker_of

    return checker_of(options).checker
