"""What is mutated behaves as the original does."""

import inspect

import pytest

pytest.importorskip("libcst", reason="comes with the group `mutation`")

from bodies import lift

SOURCE = '''
from functools import cache, cached_property, lru_cache

def marked(function):
    function.marked = True
    return function

@marked
def numbers(first: int, last: int, *, step: int = 2):
    """From one to another."""
    yield from range(first, last, step)

@marked
def silent(_):
    if False:
        yield

@lru_cache(maxsize=1)
def kept(asked):
    asked.append(1)
    return len(asked)

@cache
def kept_too(asked):
    return kept(asked)

class Line:
    def __init__(self, length):
        self.length = length

    @property
    def double(self):
        return self.length * 2

    @cached_property
    def half(self):
        return self.length / 2

    @staticmethod
    def unit():
        return "m"

    def plain(self):
        return self.double
'''


def names():
    made = {}
    exec(lift(SOURCE), made)  # noqa: S102 - our own text
    return made


def test_a_function_that_keeps_its_answers_is_asked_anew():
    """What it answered before it was changed would be its answer for ever."""
    made = names()

    class Asked(list):
        __hash__ = object.__hash__

    asked = Asked()
    assert [made["kept"](asked), made["kept"](asked), made["kept_too"](asked)] == [1, 2, 3]


def test_a_decorated_generator_yields_what_it_yielded():
    """With its options given or not, and also where it yields nothing."""
    made = names()
    assert list(made["numbers"](0, 5)) == [0, 2, 4]
    assert list(made["numbers"](0, 5, step=3)) == [0, 3]
    assert list(made["silent"](None)) == []


def test_a_decorator_sees_the_signature_that_it_saw():
    """A generator function with the same parameters; the body stands beside it without a decorator."""
    numbers = names()["numbers"]
    assert numbers.marked
    assert inspect.isgeneratorfunction(numbers)
    assert str(inspect.signature(numbers)) == "(first: int, last: int, *, step: int = 2)"
    assert not hasattr(names()["numbers__body"], "marked")


def test_properties_stay_properties():
    """Computed, cached, and what needs no lifting left alone."""
    line = names()["Line"](8)
    assert (line.double, line.half, line.unit(), line.plain()) == (16, 4, "m", 16)
    assert "half" in vars(line)
    assert not hasattr(line, "unit__body")
