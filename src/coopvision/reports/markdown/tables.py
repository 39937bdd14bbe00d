"""Tables as GitHub renders them, and parts that a reader opens."""

from collections.abc import Iterable, Sequence

from coopvision.reports.markdown.escaping import escape


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def stacked(lines: Iterable[str]) -> str:
    """Several lines of Markdown in one cell; empty ones are left out."""
    return "<br>".join(filter(None, lines))


def folded_away(summary: str, content: str) -> str:
    """Content that is shown when a reader opens it.

    Args:
        summary: Plain text that is always shown.
        content: Markdown.
    """
    return f"<details><summary>{escape(summary)}</summary>\n\n{content}\n\n</details>"
