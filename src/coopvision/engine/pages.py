"""A rule is a page: its words, why it exists, how to mend, its limits and its examples.

One Markdown file per rule, beside the module that holds the logic: front matter with `title` and
`message` in both languages, then sections, then examples in fenced blocks. Read only when needed.
"""

import re
from functools import cached_property
from os.path import isfile  # pathlib's import alone would cost a third of a bare start
from typing import Any, Final, NamedTuple

from coopvision.errors import PackError
from coopvision.words import Words

_FRONT: Final = re.compile(r"\A---\n(.*?\n)---\n(.*)\Z", re.DOTALL)
_FENCE: Final = re.compile(
    r"^```yaml (passes|fails|not-applicable)(?: +([^\n]*))?\n(.*?)^```$", re.DOTALL | re.MULTILINE
)


class RuleWords(NamedTuple):
    """What a rule says: the title names the fault, the message is filled with a finding's facts."""

    title: Words
    message: Words


class Example(NamedTuple):
    """An example of a page: edits of the sample vision, and whether the rule then speaks."""

    outcome: str
    caption: str
    text: str


class Page:
    """The page of a rule.

    Args:
        path: The Markdown file.
        words: The words of a rule that has no page.
        body: The text of a page that stands in no file of its own.
    """

    def __init__(self, path: str, words: RuleWords | None = None, body: str | None = None) -> None:
        self.path = path
        self._words = words
        self._body = body

    @property
    def exists(self) -> bool:
        """Whether the rule has words at all: inline or on a page."""
        return self._words is not None or isfile(self.path)

    @cached_property
    def words(self) -> RuleWords:
        """Title and message.

        Raises:
            PackError: If the page is missing or has no such front matter.
        """
        if self._words is not None:
            return self._words
        import yaml  # noqa: PLC0415 - only a rule that speaks pays for it

        try:
            front: dict[str, Any] = yaml.load(self._parts[0], Loader=_text_loader(yaml))  # noqa: S506 - text only
            return RuleWords(Words(**front["title"]), Words(**front["message"]))
        except (yaml.YAMLError, TypeError, KeyError) as error:
            raise self._refuse(
                f"title と message に ja と en が要ります（{error}）",
                f"title and message need ja and en ({error})",
            ) from None

    @cached_property
    def body(self) -> str:
        """The page without its front matter."""
        if self._body is not None:
            return self._body
        return "" if self._words is not None and not isfile(self.path) else self._parts[1]

    def section(self, heading: str) -> str:
        """The text under a first-level heading of the body; empty if there is none."""
        found = re.search(rf"^# {re.escape(heading)}\n(.*?)(?=^# |\Z)", self.body, re.DOTALL | re.MULTILINE)
        return found[1].strip() if found else ""

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The examples, in order."""
        return tuple(Example(*match.groups(default="")) for match in _FENCE.finditer(self.body))

    @cached_property
    def _parts(self) -> tuple[str, str]:
        try:
            with open(self.path, encoding="utf-8") as page:
                text = page.read()
        except (OSError, UnicodeDecodeError) as error:
            raise self._refuse(f"読めません（{error}）", f"cannot be read ({error})") from None
        match = _FRONT.match(text)
        if match is None:
            raise self._refuse("先頭に --- で囲んだ項目がありません", "has no front matter between --- lines")
        return match[1], match[2]

    def _refuse(self, ja: str, en: str) -> PackError:
        return PackError(Words(f"規則のページ {self.path}: {ja}", f"rule page {self.path}: {en}"))


def _text_loader(yaml: Any) -> Any:  # noqa: ANN401 - the module and one of its classes
    """The loader that leaves every scalar as text, in C where PyYAML has it."""
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)
