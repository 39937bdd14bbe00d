"""Text for users, always in both languages."""

from typing import Literal, NamedTuple

Language = Literal["ja", "en"]
"""The languages that users are addressed in."""


class Words(NamedTuple):
    """The same words in Japanese and in English; the Japanese term of art stands in both."""

    ja: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words in one language."""
        return self.ja if language == "ja" else self.en

    def format(self, **facts: object) -> "Words":
        """Both texts with the same facts filled in."""
        return Words(self.ja.format(**facts), self.en.format(**facts))
