"""`coopvision provisions`: every provision, with what checks it or why nothing does."""

import argparse
import json
from pathlib import Path

import pytest
from attrs import evolve

from coopvision import SelectionError
from coopvision.checking import make_rulebook
from coopvision.cli.provisions import provisions
from coopvision.engine import Pack, Provision, Rulebook, find_packs
from coopvision.engine.provisions import inventory
from coopvision.reports.inventory import entries
from coopvision.reports.provisions import FORMATS, as_json, as_markdown, as_text
from coopvision.words import Words

PAGE = Path(__file__).parents[1] / "docs" / "provisions.md"
BOOK = make_rulebook()
FOUND = entries(BOOK)
(SETTLEMENT,) = find_packs(["settlement"])


def made(**fields):
    plain = {"id": "X-1", "words": Words("規定", "a provision"), "source": Words("要綱", "guideline")}
    return Provision(**{**plain, **fields})


def book_with(*own):
    return Rulebook([evolve(SETTLEMENT, provisions=own)])


def run(capsysbinary, **options):
    assert provisions(argparse.Namespace(**options)) == 0
    return capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_the_command_lists_every_provision(form, language, capsysbinary):
    """In each format and language, by number and in words."""
    printed = run(capsysbinary, format=form, lang=language)
    assert printed.endswith("\n")
    for entry in FOUND:
        assert entry.provision.id in printed
    words = FOUND[-1].provision.words.in_language(language)
    assert words.split("（")[0].split("(")[0] in printed


def test_the_last_line_counts():
    """The counts add up to all."""
    line = as_text(FOUND, "en").splitlines()[-1]
    total, *parts = (int(word) for word in line.replace(",", "").split() if word.isdecimal())
    assert total == len(FOUND)
    assert sum(parts) == total


def test_json_has_what_the_inventory_has():
    """Words in both languages, the checks with their kind, the reason where there is none."""
    data = json.loads(as_json(FOUND, "en"))
    assert [each["id"] for each in data] == [entry.provision.id for entry in FOUND]
    goals = next(each for each in data if each["id"] == "VI-8")
    assert goals["since"] == "2016-04-01"
    assert {"name": "field-without-goal", "code": "GDL407", "by_eye": False} in goals["checks"]
    assert all(bool(each["checks"]) is (each["reason"] is None) for each in data)


def test_a_provision_names_what_cites_it_and_what_it_names_itself():
    """Rules of any pack, each once; what is not at hand checks nothing."""
    (first, *_) = SETTLEMENT.provisions
    named = evolve(first, checks=("central-city-population-low", "term-not-five-years", "no-such-rule"))
    (found,) = inventory([named], SETTLEMENT.rules(), SETTLEMENT.requirements())
    assert found.checks == ("central-city-population-low", "eligibility-unconfirmed", "term-not-five-years")


def test_a_provision_that_nothing_at_hand_checks_says_so():
    """Its own reason, or that no rule is at hand; never nothing."""
    silent, named = entries(book_with(made(), made(id="X-2", reason=Words("事実", "a fact"))))
    assert silent.checks == ()
    assert silent.reason.ja
    assert named.reason == Words("事実", "a fact")


@pytest.mark.parametrize("odd", ["a | b", "<b>x</b>", "*x*", "`x`", "\x1b[31m"])
def test_odd_words_break_no_format(odd):
    """They stay text."""
    found = entries(book_with(made(words=Words(odd, odd))))
    assert "\x1b" not in as_text(found, "en")
    rows = as_markdown(found, "en").splitlines()
    assert rows[2].count(" | ") == rows[0].count(" | ")
    assert "<b>" not in rows[2]
    assert json.loads(as_json(found, "en"))[0]["words"]["en"] == odd


def test_without_any_provision_the_command_says_what_is_missing(monkeypatch):
    """An empty list would look like nothing to check."""
    monkeypatch.setattr("coopvision.checking.make_rulebook", lambda: Rulebook(find_packs(["standard"])))
    with pytest.raises(SelectionError, match="no rule pack is installed"):
        provisions(argparse.Namespace(format="text", lang="en"))


def test_a_pack_may_know_a_guideline_of_another_regime():
    """Provisions of all packs are listed, in the order of the packs."""
    other = Pack(name="other", modules=["coopvision_rules.structure.numbering"], prefixes=["STR"], provisions=[made()])
    assert [entry.provision.id for entry in entries(Rulebook([SETTLEMENT, other]))][-1] == "X-1"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_of_the_docs_is_what_the_command_prints(language):
    """`docs/provisions.md` holds both tables as `--format markdown` prints them."""
    assert as_markdown(FOUND, language) in PAGE.read_text(encoding="utf-8")
