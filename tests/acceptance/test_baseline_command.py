"""`coopvision baseline`: write, prune, show."""

import argparse
import os

import acceptance_material as material
import pytest

from coopvision.acceptance import AcceptanceError, Baseline
from coopvision.cli import baseline as command
from coopvision.cli.settings import add_settings
from coopvision.config.configuration import Config
from coopvision.errors import CoopvisionError, SelectionError, SourceError
from coopvision.sources import dumps
from coopvision.testing import edited

TOTAL, LIST = {"projects[②].costs.total": "2001"}, {"cost_by_year.total.total": "9601"}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A project of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(what, *arguments):
    """The command as the parser would call it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--file")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--ratchet", action="store_true")
    parser.add_argument("--lang", dest="asked_lang", default="en")
    add_settings(parser)
    options = parser.parse_args(arguments)
    options.lang = options.asked_lang
    return what(options)


def document(path, edits):
    """A vision in a file: the sample after these edits."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(dumps(edited(edits).vision, format="yaml"), encoding="utf-8")
    return str(path)


def listed(file="coopvision-baseline.json"):
    return {(entry.document, entry.rule) for entry in Baseline.load(file).entries}


def test_what_is_written_makes_the_document_clean(folder, capsys):
    """The file stands where the program is called, unless it is said otherwise."""
    path = document(folder / "v.yaml", {**TOTAL, **LIST})
    assert run(command.write, path) == 0
    count = len(Baseline.load("coopvision-baseline.json").entries)
    said = capsys.readouterr().out
    assert f"coopvision-baseline.json: {count} accepted entries ({count} added, 0 dropped)" in said
    config = Config(baseline="coopvision-baseline.json")
    from coopvision.checking import Checker

    checker = Checker(config)
    report = checker.check(path)
    assert report.ok
    assert report.summary == (0, 0, 0, count)


def test_writing_twice_gives_the_same_bytes(folder):
    """Nothing in it depends on when or how often it was written."""
    path = document(folder / "v.yaml", TOTAL)
    run(command.write, path)
    before = (folder / "coopvision-baseline.json").read_bytes()
    run(command.write, path)
    assert (folder / "coopvision-baseline.json").read_bytes() == before


def test_other_documents_stay_as_they_were(folder):
    """What is not checked is not touched."""
    first, second = document(folder / "a.yaml", TOTAL), document(folder / "b.yaml", LIST)
    run(command.write, first, second, "--file", "b.json")
    before = listed("b.json")
    document(folder / "b.yaml", {})
    run(command.write, first, "--file", "b.json")
    assert listed("b.json") == before
    run(command.write, second, "--file", "b.json")
    assert {document for document, _ in listed("b.json")} == {"a.yaml"}


def test_the_file_of_the_configuration_is_used(folder):
    """And documents are named from its folder."""
    path = document(folder / "plans" / "v.yaml", TOTAL)
    (folder / "accepted").mkdir()
    assert run(command.write, path, "--baseline", "accepted/base.json") == 0
    assert {document for document, _ in listed("accepted/base.json")} == {"../plans/v.yaml"}


def test_pruning_drops_what_is_mended_and_adds_nothing(folder, capsys):
    """New findings are left to be mended."""
    path = document(folder / "v.yaml", TOTAL)
    run(command.write, path)
    before = listed()
    count = len(Baseline.load("coopvision-baseline.json").entries)
    document(folder / "v.yaml", {**LIST, "projects[②].costs.total": "2002"})
    assert run(command.prune, path) == 0
    assert listed() == before
    document(folder / "v.yaml", LIST)
    capsys.readouterr()
    assert run(command.prune, path) == 0
    assert listed() == set()
    assert f"0 accepted entries (0 added, {count} dropped)" in capsys.readouterr().out


def test_a_ratchet_lets_nothing_in(folder, capsys):
    """It names what is new, writes nothing and ends with 1; what is mended may go."""
    path = document(folder / "v.yaml", TOTAL)
    run(command.write, path)
    before = (folder / "coopvision-baseline.json").read_bytes()
    document(folder / "v.yaml", {**TOTAL, **LIST})
    assert run(command.write, path, "--ratchet") == 1
    assert (folder / "coopvision-baseline.json").read_bytes() == before
    assert "grand-total-mismatch: cost_by_year.total.total" in capsys.readouterr().out
    document(folder / "v.yaml", {})
    assert run(command.write, path, "--ratchet") == 0
    assert listed() == set()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_is_accepted_can_be_shown(folder, capsys, language):
    """Document by document, in words."""
    run(command.write, document(folder / "v.yaml", TOTAL))
    capsys.readouterr()
    assert run(command.show, "--lang", language) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "v.yaml"
    assert any("row-total-mismatch" in line and "2,001" in line and "2,000" in line for line in lines)
    assert lines[-1].startswith(f"coopvision-baseline.json: {len(lines) - 2}")


def test_what_is_suppressed_is_not_accepted_as_well(folder):
    """Its time must be able to run out."""
    path = document(folder / "v.yaml", TOTAL)
    (folder / "s.toml").write_text(material.entry(), encoding="utf-8")
    run(command.write, path, "--suppressions", "s.toml", "--as-of", "2026-11-24")
    assert "row-total-mismatch" not in {rule for _, rule in listed()}
    assert listed() != set()


def test_a_baseline_that_cannot_be_read_is_written_over_only_by_force(folder):
    """What somebody has accepted is not lost unawares."""
    path = document(folder / "v.yaml", TOTAL)
    file = folder / "coopvision-baseline.json"
    file.write_text("<<<<<<< HEAD", encoding="utf-8")
    for what in (command.write, command.prune, command.show):
        with pytest.raises(AcceptanceError, match=r"coopvision-baseline\.json"):
            run(what, *([] if what is command.show else [path]))
    assert file.read_text(encoding="utf-8") == "<<<<<<< HEAD"
    assert run(command.write, path, "--force") == 0
    assert "row-total-mismatch" in {rule for _, rule in listed()}


def test_nothing_is_accepted_if_a_document_cannot_be_read(folder):
    """Not even what was found in the others."""
    path = document(folder / "v.yaml", TOTAL)
    (folder / "broken.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(SourceError, match=r"broken\.yaml"):
        run(command.write, path, "broken.yaml")
    assert not (folder / "coopvision-baseline.json").exists()


def test_a_crash_ends_with_3_and_nothing_is_written(folder, monkeypatch, capsys):
    """What a rule that failed would have found is not known."""
    from coopvision.checking import Checker
    from coopvision.engine import Engine

    path = document(folder / "v.yaml", TOTAL)
    failing = Engine([material.crashes])
    monkeypatch.setattr(Checker, "examine", lambda _, path: failing.check(edited(TOTAL).vision, source=path))
    assert run(command.write, path) == 3
    assert "nothing is written" in capsys.readouterr().out
    assert not (folder / "coopvision-baseline.json").exists()


def test_nothing_is_accepted_if_nothing_was_examined(folder, monkeypatch):
    """An empty result is no proof."""
    from coopvision.checking import Checker
    from coopvision.engine import Engine

    path = document(folder / "v.yaml", {})
    nothing = Engine([material.finds_nothing_to_look_at])
    monkeypatch.setattr(Checker, "examine", lambda _, path: nothing.check(edited({}).vision, source=path))
    with pytest.raises(CoopvisionError, match="nothing could be examined"):
        run(command.write, path)
    assert not (folder / "coopvision-baseline.json").exists()


@pytest.mark.parametrize("what", [command.write, command.prune])
def test_no_document_is_written_over(folder, what):
    """Even by force."""
    path = document(folder / "v.yaml", TOTAL)
    before = (folder / "v.yaml").read_bytes()
    with pytest.raises(SelectionError, match="not written over"):
        run(what, path, "--file", f"./{os.path.basename(path)}", "--force")
    assert (folder / "v.yaml").read_bytes() == before


def test_a_file_that_cannot_be_written_is_one_clear_error(folder):
    """With the file and the reason."""
    path = document(folder / "v.yaml", TOTAL)
    with pytest.raises(CoopvisionError, match="cannot be written"):
        run(command.write, path, "--file", "gone/b.json")


def test_a_baseline_that_is_not_there_can_be_neither_pruned_nor_shown(folder):
    """Only written."""
    path = document(folder / "v.yaml", TOTAL)
    with pytest.raises(AcceptanceError, match="cannot be read"):
        run(command.prune, path)
    with pytest.raises(AcceptanceError, match="cannot be read"):
        run(command.show)
