"""The configuration: the nearest file, no cascade, every value with its origin, nothing wrong in silence."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision import Checker
from coopvision.config.configuration import Config
from coopvision.config.documents import documents_of
from coopvision.config.effective import effective
from coopvision.config.finding import find_config
from coopvision.config.keys import KEYS
from coopvision.config.reading import Layer, read_config
from coopvision.config.showing import as_text
from coopvision.engine import Severity
from coopvision.errors import ConfigError


@pytest.fixture
def write(tmp_path):
    """Writes files into a folder of their own."""

    def write(**texts):
        for name, text in texts.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def settled(path):
    return effective(read_config(str(path)))


EVERYTHING = """
documents = ["vision.yaml"]
packs = ["standard"]
rules = ["mine.toml"]
profile = "strict"
rule-set = "2026.1"
select = ["SUM"]
ignore = ["SUM301"]
fail-on = "warning"
edition = "2016"
as-of = 2026-04-01
suppressions = "s.toml"
baseline = "b.json"
longest-suppression = 90
never-suppress = ["SUM302"]
lang = "ja"
[severity]
KPI = "off"
[options.number-skipped]
first = 2
"""


def test_every_key_reaches_the_configuration(write):
    """What the file says is what holds; paths count from the file's folder."""
    folder = write(coopvision_toml=EVERYTHING)
    config = settled(folder / "coopvision.toml").config
    assert config == Config(
        documents=(str(folder / "vision.yaml"),),
        packs=("standard",),
        rules=(str(folder / "mine.toml"),),
        profile="strict",
        rule_set="2026.1",
        select=("SUM",),
        ignore=("SUM301",),
        severity={"KPI": "off"},
        options={"number-skipped": {"first": 2}},
        fail_on=Severity.WARNING,
        edition="2016",
        as_of=date(2026, 4, 1),
        suppressions=str(folder / "s.toml"),
        baseline=str(folder / "b.json"),
        longest_suppression=90,
        never_suppress=("SUM302",),
        lang="ja",
    )
    assert all(value != getattr(Config(), name.replace("-", "_")) for name, value in config.values().items())


def test_the_table_of_keys_and_the_configuration_are_one():
    """No key without a value, no value without a key."""
    assert list(KEYS) == list(Config().values())


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('selct = ["SUM"]', "Did you mean select"),
        ('select = "SUM"', "select cannot be 'SUM'; write it like select = "),
        ("select = [1]", "select cannot be"),
        ('profile = ""', "profile cannot be"),
        ('fail-on = "fatal"', "fail-on cannot be 'fatal'"),
        ("fail-on = true", "fail-on cannot be True"),
        ('as-of = "yesterday"', "as-of cannot be"),
        ("as-of = 2026-04-01T00:00:00", "as-of cannot be"),
        ("longest-suppression = 0", "longest-suppression cannot be 0"),
        ("longest-suppression = true", "longest-suppression cannot be True"),
        ('lang = "fr"', "lang cannot be 'fr'"),
        ("severity = 3", "severity cannot be 3"),
        ("[severity]\nKPI = 3", "severity cannot be"),
        ("[options]\nnumber-skipped = 3", "options cannot be"),
        ("extends = 3", "write it like extends"),
        ("select = [", "this is no TOML"),
        ("a = 1\na = 2", "this is no TOML"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_place(write, line, complaint):
    """The file, the line where there is one, what is wrong and what to write."""
    path = write(coopvision_toml=f"# a comment\n{line}\n") / "coopvision.toml"
    with pytest.raises(ConfigError, match=r"coopvision\.toml") as caught:
        read_config(str(path))
    assert complaint in str(caught.value)
    if "TOML" not in complaint:
        assert "coopvision.toml:2:" in str(caught.value) or "[" in line


def test_everything_wrong_is_named_at_once(write):
    """A user mends the file in one go."""
    path = write(coopvision_toml='selct = []\nlang = "fr"\nprofile = 3\n') / "coopvision.toml"
    with pytest.raises(ConfigError) as caught:
        read_config(str(path))
    assert [fault.location.line for fault in caught.value.faults] == [1, 2, 3]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\x00", b"#" * 1_000_001], ids=["utf16", "nul", "large"])
def test_a_file_that_is_no_text_of_ours_is_an_error(tmp_path, content):
    """Never an empty configuration in its place."""
    path = tmp_path / "coopvision.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError):
        read_config(str(path))


def test_a_missing_file_and_a_folder_are_errors(tmp_path):
    """A configuration that was asked for must be there."""
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(ConfigError, match="cannot be read"):
            read_config(str(path))


def test_the_nearest_file_counts_alone(write):
    """From a folder upwards; what lies farther up adds nothing."""
    folder = write(coopvision_toml='profile = "strict"', a__coopvision_toml='lang = "en"', a__b__note_txt="")
    found = find_config(str(folder / "a" / "b"))
    assert found == str(folder / "a" / "coopvision.toml")
    assert settled(found).config == Config(lang="en")
    assert find_config(str(folder)) == str(folder / "coopvision.toml")


def test_a_pyproject_counts_only_with_the_table(write):
    """A project that does not speak of us is passed by, even one that is no TOML."""
    folder = write(
        pyproject_toml='[tool.coopvision]\nprofile = "draft"\n',
        a__pyproject_toml="[project]\nname = 'coopvision-user'\n",
        a__b__pyproject_toml="no TOML at all, but coopvision = in it",
    )
    found = find_config(str(folder / "a" / "b"))
    assert found == str(folder / "pyproject.toml")
    assert settled(found).config == Config(profile="draft")


@pytest.mark.parametrize(
    "texts",
    [
        {"coopvision_toml": "", "pyproject_toml": "[tool.coopvision]\n"},
        {"pyproject_toml": "[tool.coopvision]\nselect = [\n"},
        {"pyproject_toml": "[tool.coopvision]\n[tool.coopvision]\n"},
    ],
    ids=["both", "no-toml", "twice"],
)
def test_what_is_ambiguous_or_broken_is_an_error(write, texts):
    """There is no precedence between two files of one folder."""
    with pytest.raises(ConfigError):
        find_config(str(write(**texts)))


def test_a_pyproject_without_the_table_that_is_asked_for_is_an_error(write):
    """`--config pyproject.toml` means the table."""
    with pytest.raises(ConfigError, match=r"no table \[tool.coopvision\]"):
        read_config(str(write(pyproject_toml="[project]\n") / "pyproject.toml"))


def test_a_file_extends_another_and_is_nearer(write):
    """Lists replace, tables merge entry by entry, and every value knows its file."""
    folder = write(
        coopvision_toml='extends = "common.toml"\nselect = ["SUM"]\n[severity]\nKPI = "off"\n',
        common_toml='select = ["KPI"]\nignore = ["STR"]\n[severity]\nKPI = "error"\nSTR = "notice"\n',
    )
    result = settled(folder / "coopvision.toml")
    assert result.config == Config(select=("SUM",), ignore=("STR",), severity={"KPI": "off", "STR": "notice"})
    text = as_text(result, "en")
    assert f'select = ["SUM"]  # {folder / "coopvision.toml"}' in text
    assert f'ignore = ["STR"]  # {folder / "common.toml"}' in text
    assert f'severity.STR = "notice"  # {folder / "common.toml"}' in text
    assert 'profile = "publication"  # default' in text


def test_the_nearer_of_two_names_of_one_rule_counts(write):
    """By name in one file and by code in the other: what lies farther off is outranked all the same."""
    folder = write(
        coopvision_toml='extends = "common.toml"\n[severity]\nSUM301 = "notice"\n',
        common_toml='[severity]\nSUM301 = "warning"\nrow-total-mismatch = "off"\n',
    )
    config = settled(folder / "coopvision.toml").config
    assert list(config.severity.items()) == [("row-total-mismatch", "off"), ("SUM301", "notice")]
    assert Checker(config).settings["row-total-mismatch"].severity is Severity.NOTICE


def test_extends_that_leads_back_or_nowhere_is_an_error(write):
    """No endless reading, no silence."""
    folder = write(a_toml='extends = "b.toml"', b_toml='extends = "a.toml"', c_toml='extends = "none.toml"')
    with pytest.raises(ConfigError, match="lead back"):
        read_config(str(folder / "a.toml"))
    with pytest.raises(ConfigError, match=r"none\.toml"):
        read_config(str(folder / "c.toml"))


def test_the_command_line_is_nearest(write):
    """Argument before file before default."""
    folder = write(coopvision_toml='profile = "draft"\nlang = "en"\n')
    layers = [Layer(None, {"profile": "strict"}), *read_config(str(folder / "coopvision.toml"))]
    assert effective(layers).config == Config(profile="strict", lang="en")
    assert 'profile = "strict"  # command line' in as_text(effective(layers), "en")


def test_documents_are_files_or_patterns_that_match(write):
    """Sorted, each once; a pattern that matches nothing is an error."""
    folder = write(a__x_yaml="", b__x_yaml="")
    patterns = tuple(str(folder / each) for each in ("*/x.yaml", "a/x.yaml"))
    assert documents_of(Config(documents=patterns)) == [str(folder / "a" / "x.yaml"), str(folder / "b" / "x.yaml")]
    with pytest.raises(ConfigError, match=r"no file matches .*\*\.json"):
        documents_of(Config(documents=(str(folder / "*.json"),)))
    with pytest.raises(ConfigError, match="name the files to check"):
        documents_of(Config())


def test_the_profile_decides_the_threshold_unless_it_is_set():
    """`strict` fails on a notice."""
    assert [Config(profile=each).threshold for each in ("draft", "publication", "strict")] == [
        Severity.ERROR,
        Severity.ERROR,
        Severity.NOTICE,
    ]
    assert Config(profile="strict", fail_on=Severity.WARNING).threshold is Severity.WARNING


def test_a_configuration_of_python_takes_lists_and_names():
    """What a file may say, a program may say."""
    assert Config(select=["SUM"], fail_on="warning") == Config(select=("SUM",), fail_on=Severity.WARNING)


def test_the_documentation_names_every_key():
    """A key that nobody can find is none."""
    page = Path(__file__).parents[2].joinpath("docs", "configuration.md").read_text(encoding="utf-8")
    assert [key for key in KEYS if f"| `{key}` |" not in page] == []


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
texts = (
    st.text()
    | st.binary()
    | st.dictionaries(st.sampled_from([*KEYS, "extends", "x"]), scalars, max_size=4).map(
        lambda table: "".join(f"{key} = {value!r}\n" for key, value in table.items())
    )
)


@given(texts)
def test_any_bytes_are_a_configuration_or_an_error(tmp_path_factory, text):
    """Nothing else ever happens."""
    path = Path(tmp_path_factory.getbasetemp()) / "drawn.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    with suppress(ConfigError):
        effective(read_config(str(path)))
