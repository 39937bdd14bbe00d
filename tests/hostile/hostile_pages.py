"""What a browser would do with a page, and with Markdown once it is one."""

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

_FOLLOWED = {"href", "src", "action", "formaction", "style", "srcdoc", "data"}
"""Attributes that a browser acts on."""


class _Tags(HTMLParser):
    """Whatever a browser would act on."""

    def __init__(self):
        super().__init__()
        self.odd = []
        self._within = ""

    def handle_starttag(self, tag, attrs):
        self._within = tag
        for key, value in attrs:
            if key.startswith("on") or (key in _FOLLOWED and re.search("javascript|evil|pwned", value or "")):
                self.odd.append((tag, key, value))
        if tag in {"img", "iframe", "object", "embed", "base"}:
            self.odd.append(tag)

    def handle_endtag(self, _tag):
        self._within = ""

    def handle_data(self, data):
        if self._within in {"script", "style"} and "pwned" in data:
            self.odd.append(data)


def odd_in(page):
    """What a page would do that it should not."""
    tags = _Tags()
    tags.feed(page)
    return tags.odd


def shown(markdown):
    """Markdown as a page, with the HTML in it."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
