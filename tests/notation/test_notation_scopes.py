"""Who takes part in an activity."""

import pytest
from attrs import evolve
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
        ("(室)(登)", ("室", "登")),
        ("［室］［登］", ("室", "登")),
        ("関係市町", ("関係市町",)),
        ("ﾆｾｺ町", ("ニセコ町",)),
        ("四日市市", ("四日市市",)),
        ("室蘭市と登別市", ("室蘭市", "登別市")),
        ("室蘭市～登別市－伊達市", ("室蘭市", "登別市", "伊達市")),
        ("室蘭市および登別市ならびに伊達市並びに豊浦町", ("室蘭市", "登別市", "伊達市", "豊浦町")),
        ("室＋登＆伊；豊", ("室", "登", "伊", "豊")),
        ("室→登←伊↔豊⇒壮⇔洞", ("室", "登", "伊", "豊", "壮", "洞")),
        ("みなと町", ("みなと町",)),
        ("室蘭市と", ("室蘭市と",)),
        ("室 蘭 市", ("室", "蘭", "市")),
        ("室蘭 市、登別　市", ("室蘭市", "登別市")),
        ("室蘭 市場", ("室蘭", "市場")),
        ("室 市", ("室", "市")),
        ("室蘭市 町 登", ("室蘭市", "町", "登")),
        ("室・登※", ("室", "登")),
        ("室※1・登*", ("室", "登")),
        ("室・登 ※伊達市はR5年度から", ("室", "登")),
        ("室※R5年から、登", ("室", "登")),
        ("㈱みなと・登", ("(株)みなと", "登")),
        ("社会福祉法人（一財）みなと", ("社会福祉法人(一財)みなと",)),
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


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("みなと市（代表）", ("みなと市",)),
        ("みなと市、やまべ町（R5年度から）", ("みなと市", "やまべ町")),
        ("みなと市（R3）・やまべ町【R5】", ("みなと市", "やまべ町")),
        ("（新規）港・山", ("港", "山")),
        ("港、山［山はR5～］", ("港", "山")),
        ("港・山〔予定〕", ("港", "山")),
        ("２町（やまべ町・かわい町）と港", ("2町", "港")),
    ],
)
def test_notes_in_brackets_are_no_names(text, tokens):
    """Beside a name they say when or as what."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.NAMED, tokens=tokens)


@pytest.mark.parametrize(
    ("text", "kind", "tokens", "before"),
    [
        ("２市町（港・山）", ScopeKind.NAMED, ("港", "山"), "２市町"),
        ("２市町（港山）", ScopeKind.NAMED, ("港山",), "２市町"),
        ("2町［やまべ町、かわい町］", ScopeKind.NAMED, ("やまべ町", "かわい町"), "2町"),
        ("関係市町（港・山）", ScopeKind.NAMED, ("港", "山"), "関係市町"),
        ("関係市町村（みなと市）", ScopeKind.NAMED, ("みなと市",), "関係市町村"),
        ("町村（やまべ町）", ScopeKind.NAMED, ("やまべ町",), "町村"),
        ("全自治体（港）", ScopeKind.NAMED, ("港",), "全自治体"),
        ("両町（川・山）", ScopeKind.NAMED, ("川", "山"), "両町"),
        ("３市町（全市町）", ScopeKind.ALL, (), "３市町"),
        ("１市２町（全市町）", ScopeKind.ALL, (), "１市２町"),
        ("２市町 （各町）", ScopeKind.EACH, (), "２市町"),
    ],
)
def test_brackets_behind_a_word_for_several_tell_who_they_are(text, kind, tokens, before):
    """And what stands before them is said again."""
    restated = evolve(parse_scope(before), text=text)
    assert parse_scope(text) == Scope(text=text, kind=kind, tokens=tokens, restated=restated)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("３市町（R5年度から）", "３市町"),
        ("３市町（予定）", "３市町"),
        ("３市町（みなと市ほか）", "３市町"),
        ("全市町（除雪）", "全市町"),
        ("３市町※1", "３市町"),
        ("（新規）３市町", "３市町"),
        ("関係市町（予定）", "関係市町"),
        ("みなと市（やまべ町）", "みなと市"),
        ("市町（・を除く）", "市町"),
        ("港・山（2市町）", "港・山"),
    ],
)
def test_other_notes_are_let_be(text, before):
    """A note that is no scope, or stands behind names, says nothing of who takes part."""
    assert parse_scope(text) == evolve(parse_scope(before), text=text)


def test_two_counts_of_the_same_agree_or_contradict_each_other():
    """1市2町 are 3市町, and not 4."""
    text = "３市町（１市２町）"
    counted = Scope(text=text, kind=ScopeKind.ALL_COUNTED, count=3)
    assert parse_scope(text) == evolve(counted, cities=1, towns=2, restated=counted)
    text = "４市町（１市２町）"
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.MALFORMED, problem="counted-twice")


@pytest.mark.parametrize(
    "text", ["［各市町］", "各市町村", "各町", "（各構成市町）", "各自治体", "各市町共同", "管内各市町"]
)
def test_each_is_not_all(text):
    """各市町 promises nobody in particular."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.EACH)


@pytest.mark.parametrize(
    "text",
    [
        *("全市町", "［全構成市町］", "圏域全体", "全市町村", "全町村", "構成市町", "構成市町村", "圏域全域"),
        *("全ての市町", "すべての市町村", "全て市町", "全連携市町", "全関係市町", "全圏域内市町", "全自治体"),
        *(
            "圏域全市町",
            "圏域の全市町",
            "圏域内の全町",
            "みなと圏域構成市町",
            "みなと圏域全体",
            "圏域内全域",
            "管内の全市町",
        ),
        *("全市町合同", "構成市町共通"),
    ],
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
        ("室蘭市・0町", "no-count"),
        ("室蘭市と2町3町", "counted-twice"),
        ("室蘭市・2", "odd-count"),
        ("2町・R5年度", "odd-count"),
        ("港・山 R5", "odd-count"),
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
        ("みなと市ほか", ("みなと市",)),
        ("みなと市他", ("みなと市",)),
        ("港、山ほか", ("港", "山")),
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
        ("かわい町以外", ScopeKind.ALL, ("かわい町",)),
        ("（川を除く）", ScopeKind.ALL, ("川",)),
        ("はまべ町と川以外", ScopeKind.ALL, ("はまべ町", "川")),
        ("川を除いた全域", ScopeKind.ALL, ("川",)),
        ("川以外の構成市町", ScopeKind.ALL, ("川",)),
        ("全市町［川は除く］", ScopeKind.ALL, ("川",)),
        ("全市町（川以外）", ScopeKind.ALL, ("川",)),
        ("全市町（除：川）", ScopeKind.ALL, ("川",)),
        ("全市町（除く 川）", ScopeKind.ALL, ("川",)),
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


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("みなと市と２町", ("みなと市", "2町")),
        ("みなと市及び２町", ("みなと市", "2町")),
        ("みなと市、２町", ("みなと市", "2町")),
        ("みなと市2町", ("みなと市", "2町")),
        ("港と2町", ("港", "2町")),
        ("港・山と連携三町", ("港", "山", "連携三町")),
        ("中心市と連携２町", ("中心市", "連携2町")),
        ("中心市・連携三町", ("中心市", "連携三町")),
        ("みなと市ほか2町", ("みなと市", "2町")),
        ("［みなと市ほか２市町］", ("みなと市", "2市町")),
        ("みなと市、やまべ町ほか1町", ("みなと市", "やまべ町", "1町")),
        ("みなと市ほかの1市二町", ("みなと市", "1市二町")),
        ("港外2町", ("港", "2町")),
        ("港他の二町", ("港", "二町")),
        ("みなと市その他の関係町", ("みなと市", "関係町")),
        ("みなと市ほか関係町", ("みなと市", "関係町")),
        ("1市と2町", ("1市", "2町")),
        ("みなと市・各町", ("みなと市", "各町")),
        ("関係市町", ("関係市町",)),
        ("両町", ("両町",)),
    ],
)
def test_words_for_several_stand_among_names(text, tokens):
    """Whom they mean, only the roster can tell."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.NAMED, tokens=tokens)


@pytest.mark.parametrize(
    "text",
    [
        "計3市町",
        "みなと市ほか計3市町",
        "みなと市など3市町",
        "圏域3市町",
        "全三市町",
        "関係三市町",
        "圏域の三市町",
        "3市町共同",
        "みなと3市町",
    ],
)
def test_words_before_a_count_of_all(text):
    """計 counts who is named, too."""
    assert parse_scope(text) == Scope(text=text, kind=ScopeKind.ALL_COUNTED, count=3)


@pytest.mark.parametrize(
    "text",
    [
        "外",
        "外ヶ浜町",
        "他",
        "等",
        "除く市町",
        "みなと市を除く港",
        "市町(・を除く)",
        "共同",
        "を除く市町",
        "みなと三町",
    ],
)
def test_words_alone_are_names(text):
    """Without a name before them, or anybody to take out from, they say nothing of others."""
    assert parse_scope(text).kind is ScopeKind.NAMED
