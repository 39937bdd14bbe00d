"""Who takes part in an activity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import Scope, ScopeKind, parse_scope


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("［６市町］", 6),
        ("［６市町」", 6),
        ("【６市町】", 6),
        ("６市町", 6),
        ("[6市町", 6),
        ("［ 6市町", 6),
        ("6市町 」", 6),
        ("6市町）", 6),
        ("六市町", 6),
        ("十二市町村", 12),
        ("5町村", 5),
        ("4自治体", 4),
        ("（12市町村）", 12),
        ("「6市町」", 6),
        ("西いぶり6市町", 6),
    ],
)
def test_a_number_of_municipalities_is_counted(text, count):
    """In any brackets, also mixed or half missing, and with the zone's name before it."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.ALL_COUNTED, count=count)


@pytest.mark.parametrize(
    ("text", "cities", "towns", "villages"),
    [
        ("［西いぶり2市3町］", 2, 3, None),
        ("３市３町", 3, 3, None),
        ("3市3町", 3, 3, None),
        ("三市三町一村", 3, 3, 1),
        ("三市", 3, None, None),
        ("４町", None, 4, None),
        ("2村", None, None, 2),
    ],
)
def test_a_number_by_kind_is_broken_down(text, cities, towns, villages):
    """The whole is the sum of its kinds; a kind that is not named is unknown, not zero."""
    count = sum(filter(None, (cities, towns, villages)))
    expected = Scope(text=text, kind=ScopeKind.ALL_COUNTED, count=count, cities=cities, towns=towns, villages=villages)
    assert parse_scope(text) == expected


@given(st.integers(1, 99), st.integers(1, 99), st.integers(1, 99))
def test_counts_add_up(cities, towns, villages):
    """However many there are of each."""
    scope = parse_scope(f"［{cities}市{towns}町{villages}村］")
    assert (scope.count, scope.cities, scope.towns, scope.villages) == (
        cities + towns + villages,
        cities,
        towns,
        villages,
    )


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("［室 登 豊 壮 洞]", ("室", "登", "豊", "壮", "洞")),
        ("［室 登 伊］", ("室", "登", "伊")),
        ("［室］", ("室",)),
        ("室登伊", ("室登伊",)),
        ("室蘭市・登別市", ("室蘭市", "登別市")),
        ("室蘭市、登別市，伊達市", ("室蘭市", "登別市", "伊達市")),
        ("室／登/伊", ("室", "登", "伊")),
        ("室蘭市及び登別市", ("室蘭市", "登別市")),
        ("室　登\n伊", ("室", "登", "伊")),
        ("伊達市（北海道）", ("伊達市(北海道)",)),
        ("(室)(登)", ("(室)(登)",)),
        ("関係市町", ("関係市町",)),
        ("ﾆｾｺ町", ("ニセコ町",)),
        ("四日市市", ("四日市市",)),
    ],
)
def test_marks_and_names_are_tokens(text, tokens):
    """Divided at spaces and marks, otherwise left to whoever knows the roster."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.NAMED, tokens=tokens)


@given(st.lists(st.sampled_from(["室", "登", "伊", "豊", "壮", "洞", "室蘭市"]), min_size=1, max_size=8))
@pytest.mark.parametrize("separator", [" ", "　", "・", "、", "，", ",", "/", "／", "・ "])
def test_every_separator_divides_alike(separator, marks):
    """What is listed is what is found, in the same order."""
    assert parse_scope(f"［{separator.join(marks)}］").tokens == tuple(marks)


@pytest.mark.parametrize("text", ["［各市町］", "各市町村", "各町", "（各構成市町）", "各自治体"])
def test_each_is_not_all(text):
    """各市町 promises nobody in particular."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.EACH)


@pytest.mark.parametrize(
    "text", ["全市町", "［全構成市町］", "圏域全体", "全市町村", "全町村", "構成市町", "構成市町村", "圏域全域"]
)
def test_all_without_number_is_all(text):
    """Everyone, however many that is."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.ALL)


@pytest.mark.parametrize(
    ("text", "problem"), [("", None), ("［］", None), ("　", None), ("－", "placeholder"), ("(-)", "placeholder")]
)
def test_nothing_printed_is_blank(text, problem):
    """Empty brackets and dashes name nobody."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.BLANK, problem=problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2市2市", "counted-twice"),
        ("6市町2村", "counted-twice"),
        ("0市町", "no-count"),
        ("2市0町", "no-count"),
        ("6", "odd-count"),
        ("6市町ほか", "odd-count"),
        ("室蘭市・2町", "odd-count"),
        ("［R2年度］", "odd-count"),
        ("・", "no-name"),
        ("、 、", "no-name"),
    ],
)
def test_counts_that_say_nothing_certain_are_malformed(text, problem):
    """A number that is no count of municipalities is not taken for one."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.MALFORMED, problem=problem)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("みなと市ほか2町", ("みなと市",)),
        ("［みなと市ほか２市町］", ("みなと市",)),
        ("みなと市、やまべ町ほか1町", ("みなと市", "やまべ町")),
        ("港外2町", ("港",)),
        ("みなと市ほか", ("みなと市",)),
        ("みなと市など", ("みなと市",)),
        ("みなと市等", ("みなと市",)),
    ],
)
def test_some_by_name_and_others(text, tokens):
    """Who the others are is not said."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.PARTLY, tokens=tokens)


@pytest.mark.parametrize(
    ("text", "kind", "excepted"),
    [
        ("かわい町を除く市町", ScopeKind.ALL, ("かわい町",)),
        ("全市町（かわい町を除く）", ScopeKind.ALL, ("かわい町",)),
        ("圏域（除くかわい町）", ScopeKind.ALL, ("かわい町",)),
        ("かわい町以外の各市町", ScopeKind.EACH, ("かわい町",)),
        ("各市町(やまべ町・かわい町除く)", ScopeKind.EACH, ("やまべ町", "かわい町")),
    ],
)
def test_all_but_some(text, kind, excepted):
    """The names are those who are taken out."""
    assert parse_scope(text) == Scope(text=text, kind=kind, excepted=excepted)


def test_so_many_but_some():
    """The count is of those who are left."""
    text = "２市町（かわい町を除く）"
    expected = Scope(text=text, kind=ScopeKind.ALL_COUNTED, count=2, excepted=("かわい町",))
    assert parse_scope(text) == expected


@pytest.mark.parametrize("text", ["外", "外ヶ浜町", "他", "等", "除く市町", "みなと市を除く港", "市町(・を除く)"])
def test_words_alone_are_names(text):
    """Without a name before them, or anybody to take out from, they say nothing of others."""
    assert parse_scope(text).kind is ScopeKind.NAMED
