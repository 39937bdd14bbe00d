"""The same data as YAML in every style, with the place of each scalar known from how it was written."""

import re

from hypothesis import strategies as st

_PLAIN = re.compile(r"[^\W\d_](?:[\w ]*\w)?|\d+")

_VISIBLE = re.compile(r"[^\W\d]\w*")


class Writer:
    """Writes data as YAML, style by drawn style, and notes where each scalar begins and ends.

    Attributes:
        places: By steps, the offsets of each scalar and its text (None where it is blank).
    """

    def __init__(self, draw):
        self._draw = draw
        self._newline = draw(st.sampled_from(["\n", "\r\n", "\r"]))
        self._text = ""
        self.places = {}

    def write(self, data):
        """The whole text of a mapping."""
        if self._draw(st.booleans()):
            self._text += f"# 前書き\u2028# 続き 😀{self._newline}"
        self._mapping(data, (), 0)
        return self._text

    def _break(self):
        self._text += self._draw(st.sampled_from(["", "  # 注 𠮷", " "])) + self._newline
        self._text += self._draw(st.sampled_from(["", "", f"# 注{self._newline}", self._newline]))

    def _mapping(self, data, steps, indent):
        for key, value in data.items():
            self._text += " " * indent + self._draw(st.sampled_from([key, f'"{key}"', f"'{key}'"])) + ":"
            self._value(value, (*steps, key), indent + 2)

    def _list(self, data, steps, indent):
        for index, value in enumerate(data):
            self._text += " " * indent + "-"
            self._value(value, (*steps, index), indent + 2)

    def _value(self, value, steps, indent):
        """What follows a colon or a dash, up to the end of the line or the last line."""
        if isinstance(value, dict | list) and value and self._draw(st.booleans()):
            self._break()
            (self._mapping if isinstance(value, dict) else self._list)(value, steps, indent)
        elif isinstance(value, str) and _VISIBLE.fullmatch(value) and self._draw(st.integers(0, 3)) == 0:
            self._block_scalar(value, steps, indent)
        else:
            self._text += " "
            self._flow(value, steps)
            self._break()

    def _block_scalar(self, value, steps, indent):
        self._text += " "
        start = len(self._text)
        sign = self._draw(st.sampled_from(["|-", ">-"]))
        self._text += f"{sign}{self._newline}{' ' * indent}{value}"
        self.places[steps] = (start, len(self._text), value)
        self._text += self._newline

    def _flow(self, value, steps):
        if isinstance(value, dict):
            self._bracketed("{}", [(f"{key}: ", (*steps, key), each) for key, each in value.items()])
        elif isinstance(value, list):
            self._bracketed("[]", [("", (*steps, index), each) for index, each in enumerate(value)])
        else:
            start = len(self._text)
            self._text += self._scalar(value)
            self.places[steps] = (start, len(self._text), value)

    def _bracketed(self, brackets, entries):
        self._text += brackets[0]
        for number, (key, steps, value) in enumerate(entries):
            self._text += self._draw(st.sampled_from([", ", " , "])) if number else ""
            self._text += key
            self._flow(value, steps)
        self._text += brackets[1]

    def _scalar(self, value):
        if value is None:
            return self._draw(st.sampled_from(["null", "~"]))
        styles = [_double_quoted]
        if value.isprintable():
            styles.append(_single_quoted)
        if _PLAIN.fullmatch(value) and value != "null":
            styles.append(str)
        return self._draw(st.sampled_from(styles))(value)


def _single_quoted(text):
    return "'" + text.replace("'", "''") + "'"


def _double_quoted(text):
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char):
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08X}"
