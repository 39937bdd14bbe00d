"""Files: found, decoded and bounded before anything is made of them."""

import gc
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coopvision.errors import SourceError
from coopvision.sources import dumps, load, loads

TEXT = "title: 定住自立圏共生ビジョン\nzone: {name: 圏域の名前}\nterm: R3～R7年度\n"
JSON = dumps(loads(TEXT), format="json")


def refusal(call, *arguments, **options):
    """The one fault, and the whole error in both languages."""
    with pytest.raises(SourceError) as caught:
        call(*arguments, **options)
    (fault,) = caught.value.faults
    return fault, *caught.value.lines("ja"), *caught.value.lines("en")


@pytest.mark.parametrize("name", ["v.yaml", "v.yml", "V.YAML", "v.json", "v.x.Json"])
def test_the_suffix_tells_the_format(name, tmp_path):
    """Path or text, whatever the case."""
    path = tmp_path / name
    path.write_text(JSON if name.lower().endswith("json") else TEXT, encoding="utf-8")
    assert load(path) == load(str(path))
    assert load(path).source == str(path)
    assert load(path).locate(("title",)).source == str(path)


@pytest.mark.parametrize("name", ["v.xlsx", "v", "v.yaml.bak", ".yaml"])
def test_another_suffix_is_refused_and_ours_are_named(name, tmp_path):
    """Before the file is looked at."""
    fault, ja, en = refusal(load, tmp_path / name)
    assert ".yaml、.yml、.json" in ja
    assert "use .yaml, .yml, .json" in en
    assert name in en
    assert fault.location is None


def test_another_format_is_refused_and_ours_are_named():
    """A slip of a programmer's."""
    _, ja, en = refusal(loads, TEXT, format="toml")
    assert "yaml と json" in ja
    assert '"toml" is not supported; use yaml or json' in en


def test_a_missing_file_is_named(tmp_path):
    """With what to do."""
    _, ja, en = refusal(load, tmp_path / "gone.yaml")
    assert "ファイルがありません" in ja
    assert f"{tmp_path / 'gone.yaml'}: there is no such file" in en


def test_a_folder_or_a_pipe_is_no_file(tmp_path):
    """A pipe would wait for ever."""
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("folder.yaml", "pipe.yaml"):
        _, ja, en = refusal(load, tmp_path / name)
        assert "ファイルではありません" in ja
        assert "not a file" in en


def test_what_the_system_refuses_is_said(tmp_path):
    """A name no file can have, a loop of links, a file nobody may read."""
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    for name in ("\0.yaml", f"{'x' * 5000}.yaml", "loop.yaml"):
        _, ja, en = refusal(load, tmp_path / name)
        assert "ファイルを開けません" in ja
        assert "cannot be opened" in en


def test_a_file_that_cannot_be_opened_is_said(tmp_path, monkeypatch):
    """Whatever the reason."""
    (tmp_path / "v.yaml").write_text(TEXT, encoding="utf-8")

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", fail)
    assert "cannot be opened (Permission denied)" in refusal(load, tmp_path / "v.yaml")[2]


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path):
    """64 MiB; this one takes no room on the disk either."""
    path = tmp_path / "v.yaml"
    with path.open("wb") as file:
        file.truncate(64 * 1024**2 + 1)
    _, ja, en = refusal(load, path)
    assert "64 MiB まで" in ja
    assert "larger than 64 MiB" in en
    assert "larger than 64 MiB" in refusal(loads, b" " * (64 * 1024**2 + 1))[2]
    assert "larger than 64 MiB" in refusal(loads, "あ" * (22 * 1024**2))[2]


@pytest.mark.parametrize("written_as", ["yaml", "json"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "mark"])
def test_utf_8_is_read_with_or_without_a_byte_order_mark(written_as, mark):
    """As text and as bytes alike."""
    text = {"yaml": TEXT, "json": JSON}[written_as]
    expected = loads(text, format=written_as)
    for given_text in (mark + text.encode(), mark.decode() + text):
        document = loads(given_text, format=written_as)
        assert document.vision == expected.vision
        assert document.locate(("title",)) == expected.locate(("title",))


@pytest.mark.parametrize(
    ("codec", "byte", "guess"),
    [("cp932", 8, "Shift_JIS"), ("euc_jp", 8, "EUC-JP"), ("utf-16", 1, "UTF-16")],
)
def test_another_encoding_is_refused_with_the_byte_and_a_hint(codec, byte, guess):
    """Never guessed beyond the hint: the remedy is to save as UTF-8."""
    fault, ja, en = refusal(loads, TEXT.replace("～", "-").encode(codec))
    assert f"{byte}バイト目" in ja
    assert f"{guess} のようです。UTF-8 で保存し直してください" in ja
    assert f"byte {byte} (0x" in en
    assert f"(it looks like {guess}); save the file as UTF-8." in en
    assert (fault.location.line, fault.location.column) == (1, byte)


def test_a_broken_byte_far_down_has_its_line():
    """Nothing is guessed of a file that is not Japanese."""
    fault, ja, en = refusal(loads, b"\xef\xbb\xbftitle: x\r\nzone: \xff\n")
    assert "byte 20 (0xFF) is not UTF-8; save" in en
    assert (fault.location.line, fault.location.column, fault.location.excerpt) == (2, 7, "zone: ")
    assert "20バイト目（0xFF）" in ja


def check_refusal(error, text):
    """Every fault is told in both languages, at a place that lies in the text."""
    assert error.faults
    assert len(error.lines("ja")) == len(error.lines("en")) == len(error.faults)
    lines = len(re.findall(r"\r\n|\r|\n", text)) + 1
    for words, location in error.faults:
        assert words.ja
        assert words.en
        if location is not None:
            assert 1 <= location.line <= location.end_line <= lines
            assert location.column >= 1


def read_or_refuse(data, written_as):
    try:
        document = loads(data, format=written_as)
    except SourceError as error:
        text = data if isinstance(data, str) else data.decode("utf-8", errors="replace")
        check_refusal(error, text)
    else:
        assert document.locate(("title",)) is not None


both = st.sampled_from(["yaml", "json"])


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=40), both)
@example(b"\xff\xfe", "yaml")
@example("%YAML 1." + "9" * 5000, "yaml")
@example("!<%ed%a0%80> x", "yaml")
@example("- ! ''", "yaml")
@example("\ud800", "json")
@example('{"title": "\\', "json")
def test_any_bytes_are_a_document_or_a_located_refusal(data, written_as):
    """No other exception, whatever the file."""
    read_or_refuse(data, written_as)


YAML_SIGNS = [
    *":-?,[]{}#&*!|>'\"%@`~ \t\n\r\x85\u2028\ufeff<=0a題",
    "!!str ",
    "<<: ",
    "&a ",
    "*a",
    "--- ",
    "... ",
]
JSON_SIGNS = [*'{}[]:,"\\0-.eu \n\tn題', "null", "true", "NaN", "\\ud800", '"title"', "\ud800"]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(YAML_SIGNS), max_size=25).map("".join))
def test_any_mixture_of_yaml_signs_is_a_document_or_a_refusal(text):
    """What the parser finds hardest."""
    read_or_refuse(text, "yaml")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(JSON_SIGNS), max_size=25).map("".join))
def test_any_mixture_of_json_signs_is_a_document_or_a_refusal(text):
    """Likewise."""
    read_or_refuse(text, "json")


@settings(max_examples=300, deadline=None)
@given(both, st.data())
def test_any_damage_to_a_sound_file_is_a_document_or_a_refusal(written_as, data):
    """A stretch cut out, or something put in."""
    text = {"yaml": TEXT + "projects:\n- {number: ⑥, name: x, item: [ア]}\n", "json": JSON}[written_as]
    start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 12))
    inserted = data.draw(st.sampled_from(["", *YAML_SIGNS, "x" * 50, "\x00", "\ud800"]))
    read_or_refuse(text[:start] + inserted + text[start + length :], written_as)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(enabled):
    """After a document and after a refusal."""
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        loads(TEXT).locate(())
        with pytest.raises(SourceError):
            loads("")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("", {"yaml", "json", "cattrs", "difflib", "tempfile", "pathlib"}),
        ("coopvision.sources.load(path)", {"json", "difflib", "tempfile"}),
    ],
    ids=["import", "load"],
)
def test_a_program_imports_only_what_it_uses(code, absent, tmp_path):
    """Which modules, never how long it takes."""
    (tmp_path / "v.yaml").write_text(TEXT, encoding="utf-8")
    program = f"import sys, coopvision.sources; path = sys.argv[1]; {code}\nprint(*sys.modules)"
    command = [sys.executable, "-c", program, str(tmp_path / "v.yaml")]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    output = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert not set(output.split()) & absent
