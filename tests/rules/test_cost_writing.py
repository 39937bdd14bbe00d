"""How amounts are written: decimals among whole numbers, and a table that has them throughout."""

import pytest

import coopvision
from coopvision.testing import edited

SHEET = "projects[②].costs"


@pytest.mark.parametrize(
    ("amounts", "odd"),
    [
        (["300.5", "800.2", "300.1", "300.7", "300.3"], []),
        (["300.5", "800.2", "300", "300", "300"], []),
        (["300.5", "800", "300", "300", "300"], ["R3年度"]),
        (["300.0", "800", "300", "300", "300"], []),
    ],
    ids=["throughout", "two of five", "one of five", "a whole number with decimals"],
)
def test_decimals_are_odd_only_where_they_are_rare(amounts, odd):
    """More than one in three is the manner of the table; 300.0 is as whole as 300."""
    report = coopvision.check(edited({f"{SHEET}.amounts": amounts}))
    found = [finding.place.path for finding in report.findings if finding.rule == "amount-fractional"]
    assert found == [f"{SHEET}.amounts[{year}]" for year in odd]
