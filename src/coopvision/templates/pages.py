"""The page of a rule in TOML, made of what its entry says: where others have a file, it has a text."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from coopvision.templates.examples import as_json
from coopvision.templates.template import Template
from coopvision.words import Language, Words

SECTIONS: Final = {
    "what": Words("検査内容", "What it checks"),
    "why": Words("理由", "Why"),
    "mend": Words("直し方", "How to mend"),
    "limits": Words("既知の限界", "Known limits"),
}
"""The keys of an entry that make its sections, with their headings."""

_LANGUAGES: Final[tuple[tuple[Language, str], ...]] = (("ja", "# 日本語"), ("en", "# English"))


def page_of(
    template: Template, parameters: Mapping[str, Any], sections: Mapping[str, Words], examples: Sequence[str]
) -> str:
    """The Markdown text of a page, without its front matter."""
    told = "\n".join(f"- `{key}` = `{as_json(value)}`" for key, value in parameters.items())
    texts = {
        "what": Words(f"{template.words.ja}ことを確かめます。", f"It makes sure that {template.words.en}."),
        **sections,
    }
    parts: list[str] = []
    for language, title in _LANGUAGES:
        parts.append(title)
        for key, heading in SECTIONS.items():
            if key in texts:
                parts += [f"## {heading.in_language(language)}", texts[key].in_language(language)]
                parts += [told] if key == "what" else []
    if examples:
        parts += ["# 例 / Examples", *examples]
    return "\n\n".join(parts) + "\n"
