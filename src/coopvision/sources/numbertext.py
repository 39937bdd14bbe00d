"""A number of a JSON text."""


class NumberText(str):
    """A number exactly as the text prints it, told apart from a text in quotes by its class."""

    __slots__ = ()
