"""What can be asked for on the command line."""

import argparse
import sys
from typing import NoReturn

from coopvision import __version__
from coopvision.cli import baseline
from coopvision.cli.check import check
from coopvision.cli.codes import NOT_DONE
from coopvision.cli.config import config
from coopvision.cli.packs import packs
from coopvision.cli.provisions import provisions
from coopvision.cli.render import render
from coopvision.cli.rules import explain, rules
from coopvision.cli.settings import add_settings


class _Parser(argparse.ArgumentParser):
    """Says in both languages that the command was not understood; the details are argparse's."""

    def error(self, message: str) -> NoReturn:
        from coopvision.reports.plain import printable  # noqa: PLC0415 - only trouble pays for it

        self.print_usage(sys.stderr)
        said = f"{self.prog}: コマンドの指定に誤りがあります / the command was not understood: {message}"
        self.exit(NOT_DONE, f"{printable(said)}\n")


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = _Parser(
        prog="coopvision",
        description="共生ビジョンの整合を検査する / check a coexistence vision against itself",
    )
    parser.add_argument("--version", action="version", version=f"coopvision {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    command = commands.add_parser("check", help="ビジョンを検査する / check visions")
    command.add_argument("paths", metavar="PATH", nargs="*", help="YAML / JSON")
    command.add_argument(
        "--for", dest="municipality", metavar="市町", help="その市町に関する指摘だけ / only what concerns one member"
    )
    command.add_argument(
        "--ratchet",
        action="store_true",
        help="受け入れていない指摘は不合格 / fail on what nobody accepted",
    )
    _add_output(command)
    add_settings(command)
    command.set_defaults(run=check)

    command = commands.add_parser("render", help="保存した JSON の報告を別の形式にする / render stored JSON reports")
    command.add_argument("paths", metavar="REPORT", nargs="+", help="JSON (coopvision-report/1)")
    _add_output(command)
    command.set_defaults(run=render)

    command = commands.add_parser("rules", help="規則の一覧 / list the rules")
    command.add_argument("selectors", metavar="RULE", nargs="*", help="規則・分野・規則集 / rules, subjects, packs")
    command.add_argument("--level", action="append", metavar="LEVEL", help="error / warning / notice / off")
    _add_format(command, "text", "json", "markdown")
    add_settings(command)
    command.set_defaults(run=rules)

    command = commands.add_parser("explain", help="規則の説明 / explain a rule")
    command.add_argument("rule", metavar="RULE", help="規則名か番号 / name or code of a rule")
    add_settings(command)
    command.set_defaults(run=explain)

    command = commands.add_parser("packs", help="インストール済みの規則集 / the rule packs that are installed")
    command.set_defaults(run=packs)

    command = commands.add_parser("provisions", help="要綱の規定とそれを検査する規則 / provisions and what checks them")
    _add_format(command, "text", "json", "markdown")
    command.set_defaults(run=provisions)

    command = commands.add_parser("config", help="有効な設定とその由来 / the settings that hold and their origin")
    _add_format(command, "text", "json")
    add_settings(command)
    command.set_defaults(run=config)

    for command in commands.choices.values():
        _add_language(command)
    _add_baseline(commands.add_parser("baseline", help="受け入れた指摘の基準 / the baseline of accepted findings"))
    return parser


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=("ja", "en"), default=None, help="言語 / language")


def _add_baseline(group: argparse.ArgumentParser) -> None:
    """What can be done with a baseline."""
    jobs = group.add_subparsers(metavar="JOB", required=True, parser_class=_Parser)
    for name, run, words in (
        ("write", baseline.write, "今の指摘をすべて受け入れる / accept every finding as it is"),
        ("prune", baseline.prune, "直った指摘を取り除く / drop what is mended"),
        ("show", baseline.show, "受け入れた指摘を表示する / show what is accepted"),
    ):
        job = jobs.add_parser(name, help=words)
        job.set_defaults(run=run, force=False, ratchet=False, paths=[])
        if name != "show":
            job.add_argument("paths", metavar="PATH", nargs="*", help="YAML / JSON")
        if name == "write":
            job.add_argument(
                "--force", action="store_true", help="読めないファイルにも上書き / write over what is unreadable"
            )
            job.add_argument(
                "--ratchet", action="store_true", help="増えるなら書かない / write nothing if it would grow"
            )
        job.add_argument("--file", metavar="FILE", help="基準ファイル / the file of the baseline")
        add_settings(job)
        _add_language(job)


def _add_format(command: argparse.ArgumentParser, *choices: str) -> None:
    command.add_argument("--format", choices=choices, default=choices[0], help="出力形式 / output format")


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        action="append",
        metavar="FORMAT[=FILE]",
        help="出力形式、=FILE でファイルへ（複数可） / output format, to a file with =FILE; may be repeated",
    )
    command.add_argument("--output", metavar="FILE", help="標準出力の代わりにファイルへ / write to a file instead")
    command.add_argument(
        "--show-suppressed", action="store_true", help="SARIF に除外した指摘も / suppressed findings in SARIF, too"
    )
    detail = command.add_mutually_exclusive_group()
    detail.add_argument("-q", "--quiet", action="store_true", help="要点だけ / findings and verdict only")
    detail.add_argument("-v", "--verbose", action="store_true", help="全規則の結果も / every rule's outcome too")
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="色（auto は端末のとき） / colours (auto: on a terminal)",
    )
