"""Rules without Python: a TOML file names one of a closed set of templates and says what it is about.

    from coopvision.templates import read_rules

    rules = read_rules("house_rules.toml")

Every selector is resolved against the model when the file is read, and there is no expression and
no code in it. What is read is a `Rule` like any other.
"""

from coopvision.templates.faults import RulesFileError
from coopvision.templates.reading import parse_rules, read_rules
from coopvision.templates.registry import TEMPLATES

__all__ = ["TEMPLATES", "RulesFileError", "parse_rules", "read_rules"]
