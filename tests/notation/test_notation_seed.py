"""Every form of value, period, amount and scope in the real vision of 西いぶり (R3–R7)."""

from decimal import Decimal

import pytest
from saying import of, said, when

from coopvision.notation import (
    Aspect,
    Basis,
    Direction,
    Form,
    Kind,
    Printed,
    Scope,
    ScopeKind,
    parse_amount,
    parse_ordinal,
    parse_period,
    parse_quantity,
    parse_scope,
    parse_statement,
)

UP, DOWN = Direction.UP, Direction.DOWN
LEVEL, SUM = Kind.LEVEL, Kind.SUM
BY_YEAR = (Decimal(40), "人", "年")
LATER = of(Kind.DEFERRED, note="科学館供用開始後")

VALUES = {
    "27,830人": of(LEVEL, 27830, "人"),
    "32.800人": {"kind": Kind.MALFORMED, "problem": "decimal-or-thousands"},
    "32,800人": of(LEVEL, 32800, "人"),
    "7機関": of(LEVEL, 7, "機関"),
    "151人": of(LEVEL, 151, "人"),
    "1,000人": of(LEVEL, 1000, "人"),
    "計1,000人": of(SUM, 1000, "人"),
    "61件": of(LEVEL, 61, "件"),
    "625件": of(LEVEL, 625, "件"),
    "-": of(Kind.DASH),
    "- ": of(Kind.DASH),
    "計200人": of(SUM, 200, "人"),
    "200人（40人/年）": of(LEVEL, 200, "人", rate=BY_YEAR),
    "5年間で80名": of(SUM, 80, "名", span=5),
    "計80名": of(SUM, 80, "名"),
    "67.5%": of(LEVEL, "67.5", "%"),
    "67.5％": of(LEVEL, "67.5", "%"),
    "72.5％": of(LEVEL, "72.5", "%"),
    "15事業": of(LEVEL, 15, "事業"),
    "現状より増加": of(Kind.DIRECTION, direction=UP),
    "現状より減少": of(Kind.DIRECTION, direction=DOWN),
    "1,054万人": of(LEVEL, 10540000, "人"),
    "1,277万人": of(LEVEL, 12770000, "人"),
    "18事業": of(LEVEL, 18, "事業"),
    "110件": of(LEVEL, 110, "件"),
    "76事業": of(LEVEL, 76, "事業"),
    "5事業": of(LEVEL, 5, "事業"),
    "計25事業": of(SUM, 25, "事業"),
    "２校": of(LEVEL, 2, "校"),
    "2校": of(LEVEL, 2, "校"),
    "6校": of(LEVEL, 6, "校"),
    "計50校": of(SUM, 50, "校"),
    "科学館供用開始後に目標値を設定": LATER,
    "科学館供用開始後に設定": LATER,
    "計2,500人": of(SUM, 2500, "人"),
    "17,320人": of(LEVEL, 17320, "人"),
    "17,320件": of(LEVEL, 17320, "件"),
    "40件": of(LEVEL, 40, "件"),
    "計40件": of(SUM, 40, "件"),
    "29団体": of(LEVEL, 29, "団体"),
    "48.0%": of(LEVEL, "48.0", "%"),
    "60.0%": of(LEVEL, "60.0", "%"),
    "275件": of(LEVEL, 275, "件"),
}
YEARS = {
    "R元年度": (2019, 2019, None),
    "R2年度": (2020, 2020, None),
    "R3年度": (2021, 2021, None),
    "R7年度": (2025, 2025, None),
    "R3～R7年度": (2021, 2025, None),
    "R 3～R7 年度": (2021, 2025, None),
    "R3～7年度平均": (2021, 2025, Aspect.MEAN),
    "R3～R7年度平均": (2021, 2025, Aspect.MEAN),
    "H27～R1年度平均": (2015, 2019, Aspect.MEAN),
    "H28～R1年度平均": (2016, 2019, Aspect.MEAN),
    "H30～R1年度平均": (2018, 2019, Aspect.MEAN),
}


@pytest.mark.parametrize(("text", "expected"), VALUES.items())
def test_a_value_reads_as_printed(text, expected):
    """Every KPI value of the sheets and of the summary list."""
    assert said(parse_quantity(text)) == expected


@pytest.mark.parametrize(("text", "years"), YEARS.items())
@pytest.mark.parametrize("form", ["{}", "（{}）", "［{}］"])
def test_a_period_reads_as_printed(form, text, years):
    """In the round brackets of the sheets and the square ones of the list."""
    first, last, aspect = years
    assert when(parse_period(form.format(text))) == (first, last, Basis.FISCAL, aspect, None, None)


@pytest.mark.parametrize("form", ["{} （{}）", "［{1}］{0}", "［{1}］\n{0}", "{}（{}）"])
@pytest.mark.parametrize("years", YEARS)
def test_a_cell_is_a_value_and_its_period(form, years):
    """In whichever order and brackets, every value with every period."""
    cells = {value: parse_statement(form.format(value, years)) for value in VALUES}
    assert {value: said(quantity) for value, (quantity, _) in cells.items()} == VALUES
    assert {period for _, period in cells.values()} == {parse_period(years)}


@pytest.mark.parametrize("text", ["61件 （R2年12月末）", "［R2年度］61件\n（12月末）", "［R2年度］61件（12月末）"])
def test_the_end_of_december_is_one_time_on_sheet_and_list(text):
    """One bracket or two, year or fiscal year."""
    quantity, period = parse_statement(text)
    assert said(quantity) == of(LEVEL, 61, "件")
    assert period.same_time(parse_period("R2年12月末"))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2,376", 2376),
        ("10,094,427", 10094427),
        ("0", 0),
        ("", None),
        ("(14,205)", Printed("(14,205)", Form.FIGURE, value=14205)),
        ("（11,674）", Printed("（11,674）", Form.FIGURE, value=11674)),
        ("（58，370）", Printed("（58，370）", Form.FIGURE, value=58370)),
    ],
)
def test_an_amount_reads_as_printed(text, amount):
    """Also own shares in brackets, with a full-width comma once."""
    assert parse_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("［６市町］", {"kind": ScopeKind.ALL_COUNTED, "count": 6}),
        ("［６市町」", {"kind": ScopeKind.ALL_COUNTED, "count": 6}),
        ("【６市町】", {"kind": ScopeKind.ALL_COUNTED, "count": 6}),
        ("［西いぶり2市3町］", {"kind": ScopeKind.ALL_COUNTED, "count": 5, "cities": 2, "towns": 3}),
        ("［各市町］", {"kind": ScopeKind.EACH}),
        ("［室 登 豊 壮 洞］", {"kind": ScopeKind.NAMED, "tokens": ("室", "登", "豊", "壮", "洞")}),
        ("［室 登 豊 壮 洞]", {"kind": ScopeKind.NAMED, "tokens": ("室", "登", "豊", "壮", "洞")}),
        ("［室 登 伊］", {"kind": ScopeKind.NAMED, "tokens": ("室", "登", "伊")}),
        ("［室 登］", {"kind": ScopeKind.NAMED, "tokens": ("室", "登")}),
        ("［室］", {"kind": ScopeKind.NAMED, "tokens": ("室",)}),
    ],
)
def test_a_scope_reads_as_printed(text, expected):
    """Also where the brackets do not match."""
    assert parse_scope(text) == Scope(text=text, **expected)


@pytest.mark.parametrize(
    ("text", "number"),
    [("１．", 1), ("(1)", 1), ("（２）", 2), ("①", 1), ("⑱", 18), ("ア．", 1), ("イ", 2), ("ウ．", 3)],
)
def test_a_number_of_a_section_reads_as_printed(text, number):
    """Viewpoints in katakana, fields with a dot, items in brackets, projects in circles."""
    assert parse_ordinal(text) == number
