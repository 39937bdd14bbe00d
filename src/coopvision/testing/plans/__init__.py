"""Consistent visions of every form, made from a few choices and without Hypothesis.

`build_vision(Plan(partners=18, shares=True))` is the vision; `coopvision.testing.strategies` draws the choices.
"""

from coopvision.testing.plans.building import build_vision
from coopvision.testing.plans.choices import Adds, Aim, Level, Years
from coopvision.testing.plans.codes import municipality_code
from coopvision.testing.plans.plan import Plan

__all__ = ["Adds", "Aim", "Level", "Plan", "Years", "build_vision", "municipality_code"]
