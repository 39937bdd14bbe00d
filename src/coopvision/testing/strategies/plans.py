"""The choices that a consistent vision follows from, drawn one by one so that they shrink one by one."""

from typing import Any

from hypothesis import strategies as st

from coopvision.testing.plans import Adds, Aim, Level, Plan, Years

amounts = st.one_of(st.just(0), st.integers(0, 9_999), st.integers(0, 9_999_999))
"""Amounts as tables print them, in the table's unit."""


def plans(**given: st.SearchStrategy[Any]) -> st.SearchStrategy[Plan]:
    """Plans of every kind that the model allows.

    One or two central cities, none to eighteen partners, a merged city, one or two prefectures, any term and way
    of writing years, any set of tables, own shares, blanks, dashes and what is undecided, indicators of every kind, on
    projects, items or fields.

    Args:
        given: Other strategies for some of the choices: `plans(shares=st.just(True))`.
    """
    return st.builds(Plan, **{**_choices(), **given})


def _choices() -> dict[str, st.SearchStrategy[Any]]:
    return {
        "cities": st.integers(1, 2),
        "partners": st.one_of(st.integers(0, 5), st.integers(0, 18)),
        "merged": st.booleans(),
        "joint": st.booleans(),
        "prefectures": st.integers(1, 2),
        "marks": st.booleans(),
        "first": st.integers(2010, 2035),
        "length": st.integers(1, 6),
        "years": st.sampled_from(Years),
        "unit": st.sampled_from(("千円", "円", "万円", "百万円")),
        "sheets_in_yen": st.booleans(),
        "projects": st.one_of(st.integers(1, 3), st.integers(1, 8)),
        "spare": st.sampled_from((0, 2, 3)),
        "works": st.integers(1, 2),
        "activities": st.booleans(),
        "palette": st.lists(amounts, min_size=1, max_size=8),
        "blanks": st.booleans(),
        "gaps": st.booleans(),
        "dashes": st.booleans(),
        "undecided": st.booleans(),
        "shares": st.booleans(),
        "adds": st.sampled_from(Adds),
        "full_width": st.booleans(),
        "aims": st.lists(st.sampled_from(Aim), min_size=1, max_size=4),
        "indicators": st.integers(1, 3),
        "actuals": st.integers(0, 2),
        "rates": st.booleans(),
        "unit_column": st.booleans(),
        "identified": st.booleans(),
        "listed_actuals": st.booleans(),
        "level": st.sampled_from(Level),
        "named_roles": st.booleans(),
        "agreements": st.booleans(),
        "amendments": st.integers(0, 3),
        "renewed": st.booleans(),
        "hierarchy": st.booleans(),
        "together": st.integers(1, 3),
        "goals": st.sampled_from((Level.FIELD, Level.ITEM)),
        "sheets": st.booleans(),
        "by_year": st.booleans(),
        "by_municipality": st.booleans(),
        "indicator_list": st.booleans(),
        "zero_printed": st.booleans(),
        "around": st.booleans(),
        "details": st.booleans(),
    }
