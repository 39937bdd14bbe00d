"""What is said, word by word and in both languages, of rules that do not run and of what does not exist."""

import pytest

from coopvision import SelectionError
from coopvision.engine import Pack, Rulebook, RuleWords, Selection, expect, find_packs, rule, settle
from coopvision.errors import PackError
from coopvision.model import Member, Project
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("文", "message"))


@rule("AAA101", words=WORDS)
def long_name(project: Project, _, *, longest: int = 3, places: tuple[str, ...] = ("a",)):
    """Has options."""
    yield expect(len(project.name) <= longest and project.name not in places, project)


@rule("AAA102", words=WORDS, on=False)
def chatty(project: Project, _, *, tells_all: bool = False):
    """Is off by default."""
    yield expect(not tells_all, project)


@rule("BBB101", words=WORDS, added="2")
def later(member: Member, _):
    """Was added later."""
    yield expect(True, member)


@pytest.fixture
def book(monkeypatch):
    """A pack of those rules, as if it were installed."""
    monkeypatch.setattr(Pack, "rules", lambda _self: (long_name, chatty, later))
    pack = Pack(
        name="small",
        modules=["nowhere"],
        prefixes={"AAA": Words("名称", "names"), "BBB": Words("構成", "structure"), "TAX": Words("税", "tax")},
        rule_sets=["1", "2"],
        leaves_out={"draft": ("long-name",)},
        renamed={"old-name": "long-name"},
        removed={"gone": Words("不要になりました", "it had no use")},
    )
    return Rulebook([pack])


@pytest.mark.parametrize(
    ("wanted", "name", "reason"),
    [
        ({"severity": {"later": "off"}}, "later", ("重大度の指定で off になっています", "turned off by its severity")),
        ({"ignore": ["later"]}, "later", ("ignore の指定により除外", "ignored, as asked")),
        (
            {"rule_set": "1"},
            "later",
            ("固定した規則集の版 1 より後に加わった規則", "added after the rule set 1 that is pinned"),
        ),
        ({"select": ["later"]}, "long-name", ("select の指定にない", "not among those selected")),
        (
            {"profile": "draft"},
            "long-name",
            ("プロファイル draft では対象外", "left out in the profile draft"),
        ),
        (
            {},
            "chatty",
            ("既定では無効（select か strict で有効）", "off unless selected or in the profile strict"),
        ),
    ],
)
def test_why_a_rule_does_not_run_is_said_in_both_languages(book, wanted, name, reason):
    """The reason stands in every report that says that the rule was skipped."""
    assert settle(book, Selection(**wanted))[name].skipped == Words(*reason)


@pytest.mark.parametrize(
    ("wanted", "ja", "en"),
    [
        (
            {"profile": "drafts"},
            "プロファイル drafts はありません。「draft」のことですか。使えるもの: draft, publication, strict",
            "there is no profile drafts. Did you mean draft? There are: draft, publication, strict",
        ),
        (
            {"options": {"later": {"zzz": 1}}},
            "規則 later のオプション zzz はありません。使えるもの: -",
            "there is no option of rule later zzz. There are: -",
        ),
        (
            {"options": {"long-name": {"longest": "3"}}},
            "規則 long-name のオプション longest の値 '3' は使えません（例: longest = 1）",
            "option longest of rule long-name cannot be '3' (but like longest = 1)",
        ),
        (
            {"options": {"xyz": {}}},
            "規則 xyz はありません。一覧は coopvision rules で表示できます。",
            "there is no rule xyz. `coopvision rules` lists them.",
        ),
        *(
            (
                {"options": {name: {"zzz": 1}}},
                f"{name} は規則ではなく分野か規則集です。その規則は coopvision rules {name} で表示できます。",
                f"{name} is a subject or a pack, no rule; `coopvision rules {name}` lists its rules.",
            )
            for name in ("TAX", "税", "small")
        ),
        (
            {"select": ["later-"]},
            "規則・分野・規則集 later- はありません。「later」のことですか。一覧は coopvision rules で表示できます。",
            "there is no rule, subject or pack later-. Did you mean later? `coopvision rules` lists them.",
        ),
        (
            {"select": ["old-name"]},
            "規則 old-name は long-name に改称されました。long-name と書いてください。",
            "rule old-name was renamed; write long-name.",
        ),
        (
            {"rule_set": "3"},
            "規則集の版 3 はありません。使えるもの: 1, 2",
            "there is no rule set 3. There are: 1, 2",
        ),
        (
            {"severity": {"later": "fatal"}},
            "重大度 fatal はありません。使えるもの: error, warning, notice, off",
            "there is no severity fatal. There are: error, warning, notice, off",
        ),
        (
            {"select": []},
            "選択の結果、検査する規則が一つも残りません。select と ignore を見直してください。",
            "no rule is left to check with; review what is selected and ignored.",
        ),
        ({"select": ["gone"]}, "規則 gone は廃止されました: 不要になりました", "rule gone was removed: it had no use"),
    ],
)
def test_what_does_not_exist_is_refused_in_both_languages(book, wanted, ja, en):
    """What was given, what was probably meant, and what there is."""
    with pytest.raises(SelectionError) as refused:
        settle(book, Selection(**wanted))
    assert refused.value.args == (Words(ja, en),)


@pytest.mark.parametrize(
    ("annotations", "ja", "en"),
    [
        ({"limit": int}, "オプション limit に既定値がありません", "its option limit has no default"),
        (
            {"limit": complex},
            "オプション limit の型 <class 'complex'> は使えません（bool、int、float、str、tuple[str, ...]）",
            "its option limit cannot be a <class 'complex'> (but bool, int, float, str or tuple[str, ...])",
        ),
    ],
)
def test_an_option_that_cannot_be_is_refused_in_both_languages(annotations, ja, en):
    """With the rule's name before it."""

    def odd(project: Project, _, *, limit=1):
        yield expect(limit, project)

    odd.__annotations__ |= annotations
    if annotations["limit"] is int:
        odd.__kwdefaults__ = None
    with pytest.raises(PackError) as refused:
        rule(words=WORDS)(odd)
    assert refused.value.args == (Words(f"規則 odd: {ja}", f"rule odd: {en}"),)


def test_an_option_is_known_by_its_name_its_kind_and_its_default():
    """As the catalogue of rules shows them."""
    made = rule(words=WORDS)(long_name.function)
    assert made.options == (("longest", int, 3), ("places", tuple[str, ...], ("a",)))


@pytest.mark.parametrize("name", ["tells-all", "tells_all"])
def test_an_option_may_be_written_with_hyphens(book, name):
    """As a configuration writes its keys; what is not set is not among the options."""
    settings = settle(book, Selection(options={"chatty": {name: True}}))
    assert settings["chatty"].options == {"tells_all": True}
    assert settings["later"].options == {}


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        ({"ignore": ["small"], "select": ["AAA"]}, ["long-name", "chatty"]),
        ({"ignore": ["all"], "select": ["small"]}, ["long-name", "chatty", "later"]),
        ({"ignore": ["small"], "select": ["all"]}, []),
        ({"ignore": ["AAA"], "select": ["chatty", "all"]}, ["chatty", "later"]),
    ],
)
def test_a_subject_is_closer_than_a_pack_and_a_pack_than_all(book, wanted, left):
    """Whichever of the two takes in and whichever leaves out."""
    if not left:
        with pytest.raises(SelectionError, match="no rule is left"):
            settle(book, Selection(**wanted))
        return
    assert [name for name, each in settle(book, Selection(**wanted)).items() if each.skipped is None] == left


def test_a_code_under_no_prefix_of_any_pack_has_no_subject(book):
    """A local rule may bear any code."""
    own, taxes = (rule(code, words=WORDS)(chatty.function) for code in ("ZZZ101", "TAX101"))
    assert book.subject_of(own) is None
    assert book.subject_of(taxes) == Words("税", "tax")


def test_the_provisions_of_all_packs_are_known_in_order():
    """Pack by pack."""
    packs = find_packs()
    known = Rulebook(packs).provisions
    assert known == tuple(each for pack in packs for each in pack.provisions)
    assert known
