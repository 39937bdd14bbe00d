"""The words of a rule: a text in both languages, or one text that serves for both."""

from string import Formatter
from typing import Any, Final

from coopvision.templates.faults import UnusableError
from coopvision.words import Words

_LANGUAGES: Final = frozenset({"ja", "en"})


def read_words(given: Any) -> Words:  # noqa: ANN401 - any TOML value
    """A text of one line or several: `{ ja = "…", en = "…" }`, or one text for both languages.

    Raises:
        UnusableError: If it is none.
    """
    texts = given if isinstance(given, dict) else {"ja": given, "en": given}
    if set(texts) != _LANGUAGES or not all(isinstance(each, str) and each.strip() for each in texts.values()):
        raise UnusableError(
            '{ ja = "…", en = "…" } か、両方に使う一つの文字列を書いてください。',
            'write { ja = "…", en = "…" }, or one text for both.',
        )
    return Words(texts["ja"].strip(), texts["en"].strip())


def read_line(given: Any) -> Words:  # noqa: ANN401 - any TOML value
    """A text of one line.

    Raises:
        UnusableError: If it is none, or has line breaks or other characters that cannot be shown.
    """
    words = read_words(given)
    if not all(text.isprintable() for text in words):
        raise UnusableError(
            "改行や制御文字を除いて一行で書いてください。", "write one line, without control characters."
        )
    return words


def read_message(given: Any, facts: frozenset[str]) -> Words:  # noqa: ANN401 - any TOML value
    """A message that speaks of facts in braces.

    Raises:
        UnusableError: If it speaks of a fact that there is not, or differs between the languages.
    """
    words = read_line(given)
    spoken = [_spoken(text, facts) for text in words]
    if spoken[0] != spoken[1]:
        odd = ", ".join(f"{{{name}}}" for name in sorted(spoken[0] ^ spoken[1]))
        raise UnusableError(f"ja と en で {odd} の有無が違います。", f"only one of ja and en has {odd}.")
    return words


def _spoken(text: str, facts: frozenset[str]) -> set[str]:
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError as error:
        raise UnusableError(
            f"波括弧が正しくありません（{error}）。波括弧そのものは {{{{ と }}}} で書きます。",
            f"its braces are not right ({error}); write {{{{ and }}}} for braces themselves.",
        ) from None
    for _, name, form, conversion in parts:
        if name not in facts or form or conversion:
            names = ", ".join(f"{{{each}}}" for each in sorted(facts))
            shown = f"{{{name}{'!' + conversion if conversion else ''}{':' + form if form else ''}}}"
            raise UnusableError(
                f"{shown} は使えません。使えるもの: {names}", f"{shown} cannot be used. There are: {names}"
            )
    return {str(name) for _, name, _, _ in parts}
