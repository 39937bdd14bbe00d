"""Rules in a single local file, for a town that needs no distribution: `my_rules.py` or `my_rules.toml`."""

import sys
from hashlib import sha256
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from os.path import abspath, splitext
from traceback import walk_tb
from types import CodeType, ModuleType, TracebackType
from typing import Final

from coopvision.engine import Rule, RuleWords
from coopvision.errors import FAILURES, Fault, PackError
from coopvision.model import Location
from coopvision.templates import RulesFileError, read_rules
from coopvision.words import Words

__all__ = ["RulesFileError", "load_local", "load_rules_file"]

_LARGEST: Final = 1_000_000


def load_rules_file(path: str) -> tuple[Rule, ...]:
    """The rules of a local file, in order; nothing is registered and no search path is changed.

    Args:
        path: A file `.toml` of rules by templates, or a file `.py`, which is run.

    Raises:
        RulesFileError: If it is of another kind, cannot be read, or holds no rule that can be used.
    """
    kind = splitext(path)[1].lower()
    if kind == ".toml":
        return read_rules(path)
    if kind == ".py":
        return load_local(path)
    raise _refusal(
        path,
        "規則のファイルは .py か .toml です。",
        "a file of rules ends in .py or .toml.",
    )


def load_local(path: str) -> tuple[Rule, ...]:
    """The rules that a Python file defines, by themselves or in a tuple or list; those it imports are not among them.

    The words of a rule stand in it (`words=`), or on a page beside the file.

    Raises:
        RulesFileError: If it cannot be read or run, or a rule of it has no words; it names the line.
    """
    module = _run(path)
    values = [
        each for value in vars(module).values() for each in (value if isinstance(value, tuple | list) else (value,))
    ]
    rules = {id(each): each for each in values if isinstance(each, Rule)}
    own = [each for each in rules.values() if each.function.__module__ == module.__name__]
    if not own:
        raise _refusal(
            path,
            "規則が一つもありません。関数に @rule を付けてください。",
            "it defines no rule; mark functions with @rule.",
        )
    faults = [fault for position, each in enumerate(own) for fault in _faults(each, own[:position], path)]
    if faults:
        raise RulesFileError(path, faults)
    return tuple(own)


def _run(path: str) -> ModuleType:
    """The module of a file, under a name of its own; no bytecode is written."""
    code = _compiled(path)
    name = f"coopvision_local_{sha256(abspath(path).encode()).hexdigest()[:16]}"
    module = module_from_spec(ModuleSpec(name, None, origin=path))
    module.__file__ = path
    sys.modules[name] = module
    try:
        exec(code, vars(module))  # noqa: S102 - the user names a file of rules in order to have it run
    except PackError as error:
        line = _line(error.__traceback__, path)
        raise _refusal(path, error.words.ja, error.words.en, line=line) from error
    except FAILURES as error:
        said = f"{type(error).__name__}: {error}"
        line = _line(error.__traceback__, path)
        raise _refusal(
            path,
            f"実行中に止まりました（{said}）。",
            f"it stopped while it ran ({said}).",
            line=line,
        ) from error
    finally:
        sys.modules.pop(name, None)
    return module


def _compiled(path: str) -> CodeType:
    try:
        with open(path, "rb") as file:
            source = file.read(_LARGEST + 1)
    except OSError as error:
        raise _refusal(
            path, f"読み込めません（{error.strerror}）。", f"it cannot be read ({error.strerror})."
        ) from None
    except ValueError as error:
        raise _refusal(path, f"読み込めません（{error}）。", f"it cannot be read ({error}).") from None
    if len(source) > _LARGEST:
        raise _refusal(path, "1 MB を超えています。", "it is larger than 1 MB.")
    try:
        return compile(source, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise _refusal(
            path,
            f"Python として読めません（{error.msg}）。",
            f"this is no Python ({error.msg}).",
            line=error.lineno,
        ) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise _refusal(path, f"Python として読めません（{error}）。", f"this is no Python ({error}).") from None


def _faults(rule: Rule, before: list[Rule], path: str) -> list[Fault]:
    """What is wrong with a rule of the file."""
    line = rule.function.__code__.co_firstlineno
    if any(rule.name == each.name for each in before):
        return [_fault(path, f"規則 {rule.name} が二つあります。", f"there are two rules {rule.name}.", line)]
    words = _words(rule)
    return (
        [] if words is None else [_fault(path, f"規則 {rule.name}: {words.ja}", f"rule {rule.name}: {words.en}", line)]
    )


def _words(rule: Rule) -> Words | None:
    """What is wrong with a rule's words, if anything is."""
    if not rule.page.exists:
        return Words(
            f"文言がありません。@rule(words=RuleWords(…)) か、ページ {rule.page.path} を書いてください。",
            f"it has no words; write @rule(words=RuleWords(…)), or the page {rule.page.path}.",
        )
    try:
        words = rule.words
    except PackError as error:
        return error.words
    if isinstance(words, RuleWords) and all(isinstance(each, Words) for each in words):
        return None
    return Words(
        "words は RuleWords(title=Words(ja, en), message=Words(ja, en)) の形で書いてください。",
        "write words as RuleWords(title=Words(ja, en), message=Words(ja, en)).",
    )


def _line(traceback: TracebackType | None, path: str) -> int | None:
    """The last line of the file that was being run."""
    lines = [line for frame, line in walk_tb(traceback) if frame.f_code.co_filename == path]
    return lines[-1] if lines else None


def _refusal(path: str, ja: str, en: str, *, line: int | None = None) -> RulesFileError:
    return RulesFileError(path, [_fault(path, ja, en, line)])


def _fault(path: str, ja: str, en: str, line: int | None) -> Fault:
    return Fault(Words(ja, en), Location(path, line, 1, line, 1) if line else None)
