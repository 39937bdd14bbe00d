"""The examples of all pages of a pack as one pytest test."""

from collections.abc import Callable, Iterable
from importlib import import_module

from coopvision.engine import Pack, Rule, find_packs
from coopvision.errors import PackError
from coopvision.testing.examples import Case, examples_of, run_example
from coopvision.testing.extras import demand
from coopvision.words import Words


def page_examples(pack: "str | Pack | Iterable[Rule]") -> Callable[..., None]:
    """Make one pytest test of all examples of all pages; needs pytest.

    A line in a test module is enough: `test_examples = page_examples("my_pack")`.

    Args:
        pack: A pack, the name of an installed one, the module that holds it as `pack`, or rules. Rules with inline
            `words=` have no page, so no examples, and are passed over.

    Raises:
        ImportError: If pytest is not installed.
        PackError: If there is no such pack, it cannot be loaded, a page has no example, or no rule has a page.
    """
    demand("pytest")
    import pytest  # noqa: PLC0415 - just demanded

    cases = [case for rule in _rules(pack) for case in _cases(rule)]
    if not cases:
        raise PackError(
            Words(
                "ページのある規則がありません（words= の規則には例がないので、check() で直接テストしてください）",
                "no rule has a page (a rule with inline words= has no examples: test it with check() instead)",
            )
        )

    @pytest.mark.parametrize("case", cases, ids=str)
    def test_examples(case: Case) -> None:
        """The rule speaks exactly where its page says, and no other rule that the page does not name."""
        run_example(case)

    return test_examples


def _cases(rule: Rule) -> list[Case]:
    if not rule.page.body:
        return []
    cases = examples_of(rule)
    if not cases:
        raise PackError(
            Words(f"規則 {rule.name} のページに例がありません", f"the page of rule {rule.name} has no example")
        )
    return cases


def _rules(pack: "str | Pack | Iterable[Rule]") -> tuple[Rule, ...]:
    if isinstance(pack, Pack):
        return pack.rules()
    return _find(pack).rules() if isinstance(pack, str) else tuple(pack)


def _find(name: str) -> Pack:
    """A pack by its own name, or by that of the module that holds it."""
    for pack in find_packs():
        if pack.name == name:
            return pack
    try:
        found = import_module(name).pack
    except (ImportError, AttributeError):
        found = None
    if not isinstance(found, Pack):
        known = ", ".join(pack.name for pack in find_packs())
        raise PackError(
            Words(
                f"規則集 {name} がありません（あるもの: {known}。モジュールには pack という Pack が要ります）",
                f"there is no pack {name} (installed: {known}; a module needs a Pack named pack)",
            )
        )
    return found
