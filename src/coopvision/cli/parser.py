"""What can be asked for on the command line."""

import argparse
import sys
from typing import NoReturn

from coopvision import __version__
from coopvision.cli.codes import NOT_DONE
from coopvision.cli.commands import check, explain, render, rules
from coopvision.words import Language


class _Parser(argparse.ArgumentParser):
    """Says in both languages that the command was not understood; the details are argparse's."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(
            NOT_DONE,
            f"{self.prog}: コマンドの指定に誤りがあります / the command was not understood: {message}\n",
        )


def make_parser(language: Language) -> argparse.ArgumentParser:
    """The parser of all commands.

    Args:
        language: The language of reports unless another is asked for.
    """
    parser = _Parser(
        prog="coopvision",
        description="共生ビジョンの整合を検査する / check a coexistence vision against itself",
    )
    parser.add_argument("--version", action="version", version=f"coopvision {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    command = commands.add_parser("check", help="ビジョンを検査する / check visions")
    command.add_argument("paths", metavar="PATH", nargs="+", help="YAML / JSON")
    _add_output(command)
    command.set_defaults(run=check)

    command = commands.add_parser("render", help="保存した JSON の報告を別の形式にする / render stored JSON reports")
    command.add_argument("paths", metavar="REPORT", nargs="+", help="JSON (coopvision-report/1)")
    _add_output(command)
    command.set_defaults(run=render)

    command = commands.add_parser("rules", help="規則の一覧 / list the rules")
    command.add_argument("--format", choices=("text", "json"), default="text", help="出力形式 / output format")
    command.set_defaults(run=rules)

    command = commands.add_parser("explain", help="規則の説明 / explain a rule")
    command.add_argument("rule", metavar="RULE", help="規則名か番号 / name or code of a rule")
    command.set_defaults(run=explain)

    for command in commands.choices.values():
        command.add_argument("--lang", choices=("ja", "en"), default=language, help="言語 / language")
    return parser


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        action="append",
        metavar="FORMAT[=FILE]",
        help="出力形式、=FILE でファイルへ（複数可） / output format, to a file with =FILE; may be repeated",
    )
    command.add_argument("--output", metavar="FILE", help="標準出力の代わりにファイルへ / write to a file instead")
    detail = command.add_mutually_exclusive_group()
    detail.add_argument("-q", "--quiet", action="store_true", help="要点だけ / findings and verdict only")
    detail.add_argument("-v", "--verbose", action="store_true", help="全規則の結果も / every rule's outcome too")
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="色（auto は端末のとき） / colours (auto: on a terminal)",
    )
