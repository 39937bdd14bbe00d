"""Everything that reads, each as a function of bytes that must end in a value or in an error with words and a place.

`test_fuzzing.py` feeds them from Hypothesis, `guided.py` from a coverage-guided fuzzer. What could be read is also
used: checked, shown, written again, rendered. A later room must hold what the reader let in.
"""

import atexit
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

import coopvision
from coopvision import notation
from coopvision.acceptance import Baseline, Suppressions, accept
from coopvision.acceptance.showing import listing
from coopvision.checking import make_engine, make_rulebook
from coopvision.config.effective import effective
from coopvision.config.reading import read_config
from coopvision.config.showing import as_json, as_text
from coopvision.engine import Engine
from coopvision.errors import CoopvisionError, FaultsError
from coopvision.local_rules import load_rules_file
from coopvision.reports import renderer
from coopvision.reports.stored import read_reports
from coopvision.testing.edits import SAMPLE

DAY = date(2026, 4, 1)
TEXTUAL = ("text", "json", "sarif", "junit", "github", "github-summary", "gitlab", "markdown", "html")
"""The formats that are text; a workbook takes too long to be made of every input."""


@cache
def folder():
    """A folder of this process for the files that are read."""
    made = tempfile.mkdtemp(prefix="coopvision-fuzz-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)


def _read(name, data, read):
    """What a reader of files makes of bytes."""
    path = folder() / name
    path.write_bytes(data)
    return read(str(path))


@cache
def _engine():
    return make_engine()


@cache
def _book():
    return make_rulebook()


@cache
def _broken():
    """A report with findings, to lay acceptances over."""
    text = SAMPLE.read_text(encoding="utf-8").replace("total: 9600}", "total: 9601}")
    return _engine().check(coopvision.loads(text).vision, as_of=DAY)


def _vision(file_format):
    def read(data):
        document = coopvision.loads(data, format=file_format, source="fuzzed")
        report = _engine().check(document.vision, source="fuzzed", locate=document.locate, as_of=DAY)
        assert not report.crashed, [outcome.traceback for outcome in report.outcomes if outcome.traceback]
        last = _last_line(data)
        for finding in report.findings:
            _check_place(finding.place.location, last)
        written = coopvision.dumps(document.vision, format=file_format)
        assert coopvision.loads(written, format=file_format).vision == document.vision

    return read


def _config(data):
    settled = effective(_read("coopvision.toml", data, read_config))
    for show in (as_text, as_json):
        show(settled, "ja").encode()


def _suppressions(data):
    accept(_broken(), suppressions=_read("suppressions.toml", data, Suppressions.load), as_of=DAY, book=_book())


def _baseline(data):
    baseline = _read("baseline.json", data, Baseline.load)
    accept(_broken(), baseline=baseline, book=_book())
    list(listing(baseline, "ja"))
    assert _read("written.json", baseline.text.encode(), Baseline.load) == baseline


def _rules(data):
    report = Engine(_read("rules.toml", data, load_rules_file)).check(coopvision.load(SAMPLE).vision, as_of=DAY)
    assert not report.crashed, [outcome.traceback for outcome in report.outcomes if outcome.traceback]


def _report(data):
    reports = read_reports(data.decode("utf-8", "replace"), "report.json")
    for name in TEXTUAL:
        renderer(name)(reports, "en").encode()


def _notation(data):
    text = data.decode("utf-8", "surrogatepass" if b"\xed" in data else "replace")
    for parse in (
        notation.parse_amount,
        notation.parse_period,
        notation.parse_quantity,
        notation.parse_scope,
        notation.parse_ordinal,
        notation.normal,
    ):
        parse(text)


TARGETS = {
    "yaml": _vision("yaml"),
    "json": _vision("json"),
    "config": _config,
    "suppressions": _suppressions,
    "baseline": _baseline,
    "rules": _rules,
    "report": _report,
    "notation": _notation,
}
"""By name, every reader."""


def feed(name, data):
    """Feed a target; whatever else is raised is a defect. True if the bytes could be read and used."""
    try:
        TARGETS[name](data)
    except FaultsError as error:
        _check_refusal(error, data)
    except CoopvisionError as error:
        _check_words(error)
    except UnicodeDecodeError:
        if name != "notation":  # whose target decodes: bytes that are no text at all
            raise
    else:
        return True
    return False


def _check_words(error):
    assert all(error.lines("ja") + error.lines("en"))


def _check_refusal(error, data):
    """Every fault says what is wrong; its place is a line of the text."""
    assert error.faults
    last = _last_line(data)
    for fault in error.faults:
        assert fault.words.ja
        assert fault.words.en
        _check_place(fault.location, last)
    assert all(line.encode("utf-8", "backslashreplace") for line in error.lines("ja") + error.lines("en"))


def _last_line(data):
    """The last line of the bytes, whatever counts as the end of one."""
    return 1 + sum(data.count(end) for end in (b"\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9"))


def _check_place(place, last):
    assert place is None or (1 <= place.line <= last and place.column >= 1)
