"""Finding rule packs, and refusing those that cannot be used."""

import sys
from importlib import metadata

import pytest

import coopvision
from coopvision import PackError, SelectionError
from coopvision.engine import Pack, Page, Rulebook, RuleWords, find_packs
from coopvision.engine.entry_points import entry_points
from coopvision.engine.packs import GROUP
from coopvision.words import Words

GOOD = """
from coopvision.engine import RuleWords, expect, rule
from coopvision.model import Vision
from coopvision.words import Words

@rule({code!r}, words=RuleWords(Words("見出し", "title"), Words("文", "message")))
def {name}(vision: Vision, _):
    yield expect(vision.title, vision)
"""


@pytest.fixture
def module(tmp_path, monkeypatch):
    """Writes importable modules that vanish after the test."""
    monkeypatch.syspath_prepend(str(tmp_path))
    written = []

    def write(name, text):
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        written.append(name)
        return name

    yield write
    for name in written:
        sys.modules.pop(name, None)


@pytest.fixture
def announce(tmp_path, monkeypatch):
    """Installs a distribution that announces packs."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def install(distribution, **packs):
        folder = tmp_path / f"{distribution}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
        lines = "".join(f"{name} = {value}\n" for name, value in packs.items())
        (folder / "entry_points.txt").write_text(f"[console_scripts]\nx = y:z\n\n[{GROUP}]\n{lines}")

    return install


def test_the_standard_pack_comes_through_the_entry_point():
    """Ours is found as a stranger's is."""
    assert "standard" in [pack.name for pack in find_packs()]


def test_entry_points_are_those_of_importlib_metadata(announce):
    """Our quick reader gives the answer of the reference."""
    announce("stranger", strange="strange_module:pack")
    ours = {(entry.name, entry.value) for entry in entry_points(GROUP)}
    assert ours == {(entry.name, entry.value) for entry in metadata.entry_points(group=GROUP)}
    assert ("strange", "strange_module:pack") in ours


def test_an_archive_on_the_path_is_read_by_the_reference(tmp_path, monkeypatch):
    """Where the search path is more than folders, the quick way is not taken."""
    import zipfile

    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("zipped-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: zipped\nVersion: 1.0\n")
        file.writestr("zipped-1.0.dist-info/entry_points.txt", f"[{GROUP}]\nzipped = m:p\n")
    monkeypatch.syspath_prepend(str(archive))
    assert "zipped" in [entry.name for entry in entry_points(GROUP)]


def test_a_strangers_pack_is_used_beside_ours(announce, module):
    """Installed means used; only what is asked for is loaded."""
    module("strange_rules", GOOD.format(code="ZZZ101", name="title_missing"))
    module(
        "strange_pack",
        "from coopvision.engine import Pack\npack = Pack(name='strange', modules=['strange_rules'], prefixes=['ZZZ'])",
    )
    announce("strangers", strange="strange_pack:pack")
    names = [rule.name for rule in Rulebook(find_packs()).rules]
    assert "title-missing" in names
    assert "row-total-mismatch" in names
    sys.modules.pop("strange_pack")
    find_packs(["standard"])
    assert "strange_pack" not in sys.modules


def test_a_pack_that_is_not_installed_is_named_with_those_that_are():
    """An unknown name never ends green."""
    with pytest.raises(SelectionError, match=r"no rule pack guideline .*standard"):
        find_packs(["guideline"])


def test_two_distributions_may_not_announce_one_pack(announce):
    """Which of the two was meant, nobody could tell."""
    announce("one", double="first:pack")
    announce("two", double="second:pack")
    with pytest.raises(PackError, match="rule pack double is announced by one and by two"):
        find_packs(["standard"])


def test_no_pack_at_all_is_an_error(monkeypatch):
    """A checker without rules says so."""
    monkeypatch.setattr("coopvision.engine.packs.entry_points", lambda _group: [])
    with pytest.raises(SelectionError, match="no rule pack is installed"):
        find_packs()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("import no_such_module", "no_such_module"),
        ("pack = 3", "no Pack but a int"),
        ("other = 3", "AttributeError"),
    ],
)
def test_a_broken_pack_stops_the_run_and_is_named(announce, module, text, complaint):
    """Distribution, pack and cause stand in the error."""
    module("broken_pack", text)
    announce("breaker", broken="broken_pack:pack")
    with pytest.raises(PackError, match=complaint) as caught:
        coopvision.check("whatever.yaml")
    assert "broken" in str(caught.value)
    assert "breaker" in str(caught.value)


@pytest.mark.parametrize(
    ("texts", "prefixes", "complaint"),
    [
        ([""], [], "has no rules"),
        (["1 / 0"], [], "cannot be imported"),
        ([GOOD.format(code="ZZZ101", name="a_rule")], ["YYY"], "ZZZ101"),
        ([GOOD.format(code="ZZZ101", name="a"), GOOD.format(code="ZZZ101", name="b")], ["ZZZ"], "code ZZZ101"),
        ([GOOD.format(code="ZZZ101", name="a"), GOOD.format(code="ZZZ102", name="a")], ["ZZZ"], "rule a "),
        ([GOOD.format(code="ZZZ101", name="a")], ["ZZZ", "ZZZ"], "prefix ZZZ"),
    ],
)
def test_rules_that_cannot_be_told_apart_or_used_are_refused(module, texts, prefixes, complaint):
    """No rules, foreign prefixes, names, codes or prefixes twice."""
    names = [module(f"rules_{position}", text) for position, text in enumerate(texts)]
    with pytest.raises(PackError, match=complaint):
        Rulebook([Pack(name="strange", modules=names, prefixes=prefixes)])


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"leaves_out": {"draft": ("b",)}}, "no rule b"),
        ({"renamed": {"old": "b"}}, "no rule b"),
        ({"renamed": {"a": "a"}}, "rule a is said to be renamed"),
        ({"removed": {"a": Words("不要", "of no use")}}, "rule a is said to be renamed or removed"),
    ],
)
def test_what_a_pack_says_of_its_rules_is_about_rules_it_has(module, said, complaint):
    """A profile or an old name that points at nothing would be passed over in silence."""
    names = [module("rules_said", GOOD.format(code="ZZZ101", name="a"))]
    with pytest.raises(PackError, match=complaint):
        Rulebook([Pack(name="strange", modules=names, prefixes=["ZZZ"], **said)])


def test_rules_in_a_tuple_are_rules_of_the_pack_once(module):
    """As a module has them that reads them from a file."""
    text = GOOD.format(code="ZZZ101", name="a") + "\nrules = (a, a)\n"
    pack = Pack(name="strange", modules=[module("rules_tuple", text)], prefixes=["ZZZ"])
    assert [rule.name for rule in Rulebook([pack]).rules] == ["a"]


def test_a_rule_without_words_is_refused(module):
    """A rule that could not say what it found is no rule."""
    text = GOOD.format(code="ZZZ101", name="mute").replace(
        ', words=RuleWords(Words("見出し", "title"), Words("文", "message"))', ""
    )
    with pytest.raises(PackError, match=r"mute\.md"):
        Pack(name="strange", modules=[module("mute_rules", text)], prefixes=["ZZZ"]).rules()


@pytest.mark.parametrize(
    "page", ["no front matter", "---\ntitle: {ja: x}\n---\n", "---\n: [\n---\n", "---\n- 1\n---\n"]
)
def test_a_page_that_cannot_be_read_is_refused_by_name(module, tmp_path, page):
    """The error names the page."""
    (tmp_path / "mute.md").write_text(page, encoding="utf-8")
    text = GOOD.format(code="ZZZ101", name="mute").replace(
        ', words=RuleWords(Words("見出し", "title"), Words("文", "message"))', ""
    )
    mute = Pack(name="strange", modules=[module("mute_rules", text)], prefixes=["ZZZ"]).rules()[0]
    with pytest.raises(PackError, match=r"mute\.md"):
        _ = mute.words


def test_a_page_that_is_no_text_is_refused_by_name(module, tmp_path):
    """Bytes that are no UTF-8 are an error of the page, not of Python."""
    (tmp_path / "mute.md").write_bytes("---\ntitle: 見出し\n---\n".encode("cp932"))
    text = GOOD.format(code="ZZZ101", name="mute").replace(
        ', words=RuleWords(Words("見出し", "title"), Words("文", "message"))', ""
    )
    mute = Pack(name="strange", modules=[module("mute_rules", text)], prefixes=["ZZZ"]).rules()[0]
    with pytest.raises(PackError, match=r"mute\.md.*cannot be read"):
        _ = mute.words


def test_a_page_beside_a_rule_with_words_of_its_own_still_tells_more(module, tmp_path):
    """The words stand in the code; sections and examples may stand on a page, or nowhere."""
    module("wordy_rules", GOOD.format(code="ZZZ101", name="wordy"))
    (rule,) = Pack(name="strange", modules=["wordy_rules"], prefixes=["ZZZ"]).rules()
    assert (rule.page.section("日本語"), rule.page.examples) == ("", ())
    sys.modules.pop("wordy_rules")
    (tmp_path / "wordy.md").write_text("---\ntitle: {}\n---\n# 日本語\n本文\n\n# English\nbody\n", encoding="utf-8")
    (rule,) = Pack(name="strange", modules=["wordy_rules"], prefixes=["ZZZ"]).rules()
    assert rule.words.title == Words("見出し", "title")
    assert [rule.page.section(heading) for heading in ("日本語", "English", "Français")] == ["本文", "body", ""]


def test_a_rule_of_a_rule_set_that_the_pack_does_not_have_is_refused(module):
    """A configuration that pins a rule set must know of every rule whether it belongs to it."""
    text = GOOD.format(code="ZZZ101", name="late").replace("@rule('ZZZ101'", "@rule('ZZZ101', added='3'")
    pack = Pack(name="strange", modules=[module("late_rules", text)], prefixes=["ZZZ"], rule_sets=["1", "2"])
    with pytest.raises(PackError, match="rule late was added in 3, which is none of its rule_sets"):
        pack.rules()


REFUSED = """
from coopvision.engine import rule
from coopvision.model import Vision

@rule()
def silent(vision: Vision, _):
    return iter(())
"""


def test_a_rule_that_is_refused_says_so_itself(announce, module):
    """The reason why a rule is refused is not wrapped into that of its module or its pack."""
    with pytest.raises(PackError, match=r"^rule silent: it has no yield"):
        Pack(name="strange", modules=[module("silent_rules", REFUSED)]).rules()
    module("silent_pack", REFUSED)
    announce("silencer", silent="silent_pack:pack")
    with pytest.raises(PackError, match=r"^rule silent: it has no yield"):
        find_packs(["silent"])


def test_a_page_may_stand_in_no_file():
    """A rule that is made of data brings words and page with it."""
    words = RuleWords(Words("見出し", "title"), Words("文", "message"))
    page = Page("nowhere.md", words, "# 日本語\n本文\n\n```yaml fails 誤り / wrong\na: 1\n```\n")
    assert (page.exists, page.words) == (True, words)
    assert [(example.outcome, example.caption, example.text) for example in page.examples] == [
        ("fails", "誤り / wrong", "a: 1\n")
    ]
    assert page.section("日本語").startswith("本文")
