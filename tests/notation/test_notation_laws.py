"""What holds for every text whatever: no parser fails, and none forgets what it read."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from saying import said

from coopvision import notation
from coopvision.notation import (
    Form,
    Kind,
    Printed,
    ScopeKind,
    normal,
    parse_amount,
    parse_fiscal_year,
    parse_number,
    parse_ordinal,
    parse_period,
    parse_quantity,
    parse_scope,
    parse_statement,
    same_unit,
)

PIECES = [
    *"0123456789０１２３４５,，.．、。・:/／%％‰-－―─ー−△▲+＋～〜~→ 　()（）［］[]【】「」①②㎡²½٣〃…※",
    *"人名件校戸回位倍歳円年月日末市町村各全計約延超増減比後前以上下内を目指すの千万億兆元一二三十百〇室登伊ABMTSHR",
    *(
        "年度",
        "年間",
        "平均",
        "累計",
        "以上",
        "以下",
        "現状",
        "より",
        "から",
        "に",
        "で",
        "増加",
        "減少",
        "維持",
        "マイナス",
        "平成",
    ),
    *(
        "令和",
        "R3",
        "H27",
        "2021",
        "1,000",
        "32.800",
        "検討中",
        "目標値を設定",
        "速報値",
        "市町",
        "ポイント",
        "増やし",
        "/年",
        "ない",
    ),
]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
PARSERS = [parse_amount, parse_fiscal_year, parse_number, parse_ordinal, parse_period, parse_quantity, parse_scope]


@pytest.mark.parametrize("parse", [*PARSERS, parse_statement, normal, lambda text: same_unit(text, "人")])
@settings(deadline=None)
@given(text=TEXTS)
@example(text="\ud800")
@example(text="9" * 5000)
@example(text="（" * 5000)
@example(text="一" * 5000)
@example(text="R3～" * 2000)
def test_no_text_is_too_odd(parse, text):
    """Every parser is total, and says the same twice."""
    assert parse(text) == parse(text)


@pytest.mark.parametrize("parse", [parse_number, parse_period, parse_quantity, parse_scope, parse_amount])
@given(text=TEXTS)
def test_what_was_printed_is_kept(parse, text):
    """Beside whatever was read from it."""
    value = parse(text)
    assert value is None or isinstance(value, int) or value.text == text


@given(TEXTS)
def test_a_period_has_years_or_a_problem(text):
    """Never both, never neither; and its years are in order."""
    period = parse_period(text)
    assert (period.first is None) == (period.last is None) == (period.problem is not None) == (not period.understood)
    assert not period.understood or period.first <= period.last
    assert period.years == (period.last - period.first + 1 if period.understood else 0)
    assert period.same_time(period)


@given(TEXTS, TEXTS)
def test_being_the_same_time_goes_both_ways(one, other):
    """Whichever is asked."""
    periods = parse_period(one), parse_period(other)
    assert periods[0].same_time(periods[1]) == periods[1].same_time(periods[0])


NUMBERED = {Kind.LEVEL, Kind.SUM, Kind.MEAN, Kind.RATE, Kind.RANK, Kind.RELATIVE}


@given(TEXTS)
def test_a_quantity_has_what_its_kind_promises(text):
    """A number, parts, a direction or bound, a reason, a problem: each for its own kinds only."""
    quantity = parse_quantity(text)
    assert (quantity.number is not None) == (quantity.kind in NUMBERED)
    assert bool(quantity.parts) == (quantity.kind in {Kind.SEVERAL, Kind.FRACTION})
    assert (quantity.problem is not None) == (quantity.kind is Kind.MALFORMED) == (not quantity.understood)
    assert quantity.kind is not Kind.DIRECTION or (quantity.direction or quantity.bound)
    assert quantity.kind is not Kind.DEFERRED or quantity.note
    assert all(part.understood for part in quantity.parts)


@given(TEXTS)
def test_a_unit_is_in_comparable_form(text):
    """So that units can be compared as they are."""
    unit = parse_quantity(text).unit
    assert unit == normal(unit).replace(" ", "")


@given(TEXTS)
def test_spaces_around_a_value_say_nothing(text):
    """Nor do they change what kind of value it is."""
    assert said(parse_quantity(f" {text}　")) == said(parse_quantity(text))


@given(TEXTS)
def test_a_statement_without_period_is_a_quantity(text):
    """What is not taken for the period is the value, and nothing is lost."""
    quantity, period = parse_statement(text)
    if period is None:
        assert quantity == parse_quantity(text)
    else:
        assert quantity == parse_quantity(quantity.text)
        assert len(quantity.text) < len(text)


@given(TEXTS)
def test_a_scope_has_what_its_kind_promises(text):
    """A count, tokens or a problem, each for its own kinds only."""
    scope = parse_scope(text)
    kinds = [each for each in (scope.cities, scope.towns, scope.villages) if each is not None]
    assert (scope.count is not None) == (scope.kind is ScopeKind.ALL_COUNTED)
    assert bool(scope.tokens) == (scope.kind in {ScopeKind.NAMED, ScopeKind.PARTLY})
    assert not scope.excepted or scope.kind in {
        ScopeKind.ALL,
        ScopeKind.EACH,
        ScopeKind.ALL_COUNTED,
        ScopeKind.MALFORMED,
    }
    assert scope.problem is not None or scope.kind is not ScopeKind.MALFORMED
    assert not kinds or sum(kinds) == scope.count


@given(TEXTS)
def test_an_amount_is_a_number_wherever_one_can_be_read(text):
    """Whatever is an amount is a number, but not the reverse: 1億 is a number, in a cell of 千円 no amount."""
    amount = parse_amount(text)
    if isinstance(amount, int):
        assert parse_number(text).value == amount
    elif isinstance(amount, Printed) and amount.form is Form.FIGURE:
        stretches = re.split(r"(?:[※*]|注)(?:[0-9]+ )?|[円十百千万億()\[\]]|再掲", normal(text))
        numbers = [parse_number(stretch.strip()) for stretch in stretches]
        assert amount.value in {number.value for number in numbers if number is not None}


@pytest.mark.parametrize(
    "family", [notation.Aspect, notation.Basis, notation.Bound, notation.Direction, Form, Kind, ScopeKind]
)
def test_a_value_of_a_closed_set_is_its_name(family):
    """So that whatever prints or stores one prints its name in kebab case."""
    assert [each.value for each in family] == [each.name.lower().replace("_", "-") for each in family]


def test_the_public_names_are_all_there_and_sorted():
    """What the door promises can be had."""
    assert sorted(notation.__all__) == notation.__all__
    assert all(hasattr(notation, name) for name in notation.__all__)
