"""What is said, word by word and in both languages, of packs and pages that cannot be used."""

import sys
from types import ModuleType

import pytest
import yaml
from attrs import evolve

from coopvision import PackError, SelectionError
from coopvision.engine import Pack, Page, Rulebook, RuleWords, expect, find_packs, rule
from coopvision.engine.packs import installed_packs, refuse_doubles
from coopvision.model import Vision
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("文", "message"))


def made(name, code=None, *, added=None):
    """A rule of this name that stands in a module of its own."""

    def function(vision: Vision, _):
        """Never speaks."""
        yield expect(True, vision)

    function.__name__ = name.replace("-", "_")
    function.__module__ = f"module_of_{function.__name__}"
    return rule(code, words=WORDS, added=added)(function)


@pytest.fixture
def pack(monkeypatch):
    """Makes packs of such rules."""

    def make(*rules, **said):
        for each in rules:
            module = ModuleType(each.function.__module__)
            module.it = each
            monkeypatch.setitem(sys.modules, module.__name__, module)
        return Pack(name="small", modules=[each.function.__module__ for each in rules], **said)

    return make


class Announced:
    """What a distribution announces."""

    def __init__(self, name, distribution="one", load=lambda: None):
        self.name = name
        self.distribution = distribution
        self.load = load


@pytest.fixture
def announced(monkeypatch):
    """Announces packs, and nothing else."""

    def announce(*entries):
        monkeypatch.setattr("coopvision.engine.packs.entry_points", lambda _group: list(entries))

    return announce


def said(caught):
    return (caught.value.words.ja, caught.value.words.en)


def test_a_prefix_without_a_subject_stands_for_itself():
    """Listed by its letters in both languages."""
    assert Pack(name="small", modules=[], prefixes=["ABC"]).prefixes == {"ABC": Words("ABC", "ABC")}


def test_a_prefix_twice():
    """In the list of one pack."""
    with pytest.raises(PackError) as caught:
        Pack(name="small", modules=[], prefixes=["ABC", "ABC"])
    assert said(caught) == ("接頭辞 ABC が重複しています", "prefix ABC is claimed twice")


@pytest.mark.parametrize(
    ("rules", "settings", "words"),
    [
        ([], {}, ("規則が一つもありません", "it has no rules")),
        (
            [made("late", added="3")],
            {"rule_sets": ["1"]},
            (
                "規則 late の追加版 3 は rule_sets にありません",
                "rule late was added in 3, which is none of its rule_sets",
            ),
        ),
        (
            [made("mine", "ABC101")],
            {"prefixes": ["XYZ"]},
            (
                "規則 mine の番号 ABC101 の接頭辞はこの規則集のものではありません",
                "the prefix of code ABC101 of rule mine is not the pack's own",
            ),
        ),
        (
            [made("mine")],
            {"leaves_out": {"draft": ("c", "b")}},
            ("leaves_out・renamed の規則 b がありません", "it has no rule b, which its leaves_out or renamed names"),
        ),
        (
            [made("mine")],
            {"removed": {"mine": Words("不要", "of no use")}},
            ("規則 mine は改称・廃止されたはずです", "rule mine is said to be renamed or removed, and is there"),
        ),
    ],
    ids=["empty", "rule-set", "prefix", "stranger", "removed"],
)
def test_a_pack_that_says_what_is_not_so(pack, rules, settings, words):
    """The pack is named first."""
    with pytest.raises(PackError) as caught:
        pack(*rules, **settings).rules()
    assert said(caught) == (f"規則集 small: {words[0]}", f"rule pack small: {words[1]}")


def test_a_rule_whose_page_is_missing(pack, tmp_path):
    """Where it should stand is said."""
    lonely = evolve(made("lonely"), page=Page(str(tmp_path / "lonely.md")))
    with pytest.raises(PackError) as caught:
        pack(lonely).rules()
    path = tmp_path / "lonely.md"
    assert said(caught) == (
        f"規則集 small: 規則 lonely のページ {path} がありません",
        f"rule pack small: rule lonely has no page {path}",
    )


def test_a_prefix_is_what_stands_before_the_digits(pack):
    """Whatever letter it ends in."""
    ours = pack(made("mine", "AXX1"), prefixes=["AXX"])
    assert [rule.code for rule in ours.rules()] == ["AXX1"]


def test_rules_that_stand_in_tuples_only(pack):
    """As those are that are read from a file."""
    ours = pack(made("mine"))
    sys.modules["module_of_mine"].it = (sys.modules["module_of_mine"].it,)
    assert [rule.name for rule in ours.rules()] == ["mine"]


def test_a_module_that_cannot_be_imported():
    """With the kind of error and its text."""
    with pytest.raises(PackError) as caught:
        Pack(name="small", modules=["no_such_module"]).rules()
    cause = "ModuleNotFoundError: No module named 'no_such_module'"
    assert said(caught) == (
        f"規則集 small: モジュール no_such_module を読み込めません（{cause}）",
        f"rule pack small: its module no_such_module cannot be imported ({cause})",
    )


def test_no_pack_installed(announced):
    """What to do is to install again."""
    announced()
    with pytest.raises(SelectionError) as caught:
        installed_packs()
    assert said(caught) == (
        "規則集が一つもインストールされていません（coopvision を入れ直してください）",
        "no rule pack is installed (install coopvision again)",
    )


def test_a_pack_announced_twice(announced):
    """Both distributions are named."""
    announced(Announced("mine", "two"), Announced("standard"), Announced("mine", "one"))
    with pytest.raises(PackError) as caught:
        installed_packs()
    assert said(caught) == (
        "規則集 mine を one と two の両方が持っています",
        "rule pack mine is announced by one and by two",
    )


def test_a_pack_that_is_not_installed(announced):
    """All that are there are named, the standard one first."""
    announced(Announced("b"), Announced("standard"), Announced("a"))
    with pytest.raises(SelectionError) as caught:
        find_packs(["a", "c", "d"])
    assert said(caught) == (
        "規則集 c はインストールされていません（あるもの: standard, a, b）",
        "no rule pack c is installed (there are: standard, a, b)",
    )
    assert caught.value.named == "c"


def broken():
    """What a pack with a fault does when it is loaded."""
    message = "broken"
    raise RuntimeError(message)


@pytest.mark.parametrize(
    ("load", "words"),
    [
        (
            broken,
            ("を読み込めません（RuntimeError: broken）", "cannot be loaded (RuntimeError: broken)"),
        ),
        (lambda: "text", ("は Pack ではなく str です", "is no Pack but a str")),
    ],
    ids=["raises", "no-pack"],
)
def test_a_pack_that_cannot_be_loaded(announced, load, words):
    """Pack and distribution are named, and the cause."""
    announced(Announced("mine", "one", load))
    with pytest.raises(PackError) as caught:
        find_packs()
    assert said(caught) == (f"規則集 mine（one）{words[0]}", f"rule pack mine (one) {words[1]}")


HERE = __file__


@pytest.mark.parametrize(
    ("names", "rules", "words"),
    [
        (["a", "b", "a"], [], ("規則集 a が重複しています", "pack a is claimed twice")),
        (
            [],
            [made("one", "ABC101"), made("two", "ABC101")],
            (f"規則番号 ABC101 が重複しています（{HERE}）", f"code ABC101 is claimed twice ({HERE})"),
        ),
        (
            [],
            [made("same"), made("other"), made("same")],
            (f"規則名 same が重複しています（{HERE}）", f"rule same is claimed twice ({HERE})"),
        ),
    ],
    ids=["pack", "code", "rule"],
)
def test_what_is_claimed_twice(names, rules, words):
    """What it is, its name, and the files in which it stands."""
    with pytest.raises(PackError) as caught:
        refuse_doubles([Pack(name=name, modules=[]) for name in names], rules)
    assert said(caught) == words


def test_a_prefix_that_two_packs_claim(pack):
    """No file is to blame."""
    packs = [pack(made("one"), prefixes=["ABC"]), Pack(name="other", modules=[], prefixes=["ABC"])]
    with pytest.raises(PackError) as caught:
        refuse_doubles(packs, [])
    assert said(caught) == ("接頭辞 ABC が重複しています", "prefix ABC is claimed twice")


def test_two_files_that_claim_one_name(tmp_path):
    """A rule of a TOML file is blamed on that file, one in Python on its own; each is named."""
    written = made("same")
    entered = made("same")
    entered.page.path = str(tmp_path / "house.toml")
    with pytest.raises(PackError) as caught:
        refuse_doubles([], [written, entered])
    assert said(caught) == (
        f"規則名 same が重複しています（{HERE}、{tmp_path}/house.toml）",
        f"rule same is claimed twice ({HERE}, {tmp_path}/house.toml)",
    )


def test_rules_without_codes_do_not_claim_one():
    """None is no code."""
    refuse_doubles([], [made("one"), made("two")])


def test_packs_are_examined_together(pack):
    """Where they are put into one book."""
    with pytest.raises(PackError) as caught:
        Rulebook([pack(made("one")), pack(made("one"))])
    assert said(caught) == ("規則集 small が重複しています", "pack small is claimed twice")


FRONT = "---\ntitle: {ja: 見出し 1, en: title 1}\nmessage: {ja: 文 2, en: message 2}\n---\n"


@pytest.fixture
def page(tmp_path):
    """Writes the page of a rule."""
    path = tmp_path / "some-rule.md"

    def write(text):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Page(str(path))

    return write


def test_a_page_is_its_front_matter_and_its_body(page):
    """Scalars are text, whatever YAML would make of them; an example may go without a caption."""
    numbers = "---\ntitle: {ja: 1, en: no}\nmessage: {ja: 2021-04-01, en: '{found}'}\n---\n# 日本語\n本文\n"
    told = page(numbers + "\n```yaml passes\na: 1\n```\n")
    assert told.words == RuleWords(Words("1", "no"), Words("2021-04-01", "{found}"))
    assert told.body.startswith("# 日本語\n本文\n")
    assert [tuple(each) for each in told.examples] == [("passes", "", "a: 1\n")]


def test_a_page_that_lacks_a_language(page):
    """What is missing is named."""
    with pytest.raises(PackError) as caught:
        _ = page("---\ntitle: {ja: 見出し, en: title}\nmessege: {ja: 文, en: message}\n---\n").words
    path = page(FRONT).path
    assert said(caught) == (
        f"規則のページ {path}: title と message に ja と en が要ります（'message'）",
        f"rule page {path}: title and message need ja and en ('message')",
    )


def test_a_page_without_front_matter(page):
    """Where it should stand is said."""
    with pytest.raises(PackError) as caught:
        _ = page("# 日本語\n").body
    path = page(FRONT).path
    assert said(caught) == (
        f"規則のページ {path}: 先頭に --- で囲んだ項目がありません",
        f"rule page {path}: has no front matter between --- lines",
    )


def test_a_page_that_is_no_text(page):
    """With the reason why not."""
    with pytest.raises(PackError) as caught:
        _ = page(b"\xff").words
    path = page(FRONT).path
    cause = "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
    assert said(caught) == (
        f"規則のページ {path}: 読めません（{cause}）",
        f"rule page {path}: cannot be read ({cause})",
    )


def test_a_page_without_the_quick_loader(page, monkeypatch):
    """PyYAML may have been built without C."""
    monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    assert page(FRONT).words == RuleWords(Words("見出し 1", "title 1"), Words("文 2", "message 2"))


def test_a_rule_with_words_of_its_own_needs_no_page(tmp_path):
    """Its body is then empty."""
    told = Page(str(tmp_path / "nowhere.md"), WORDS)
    assert (told.exists, told.words, told.body, told.examples) == (True, WORDS, "", ())
    assert not Page(str(tmp_path / "nowhere.md")).exists
