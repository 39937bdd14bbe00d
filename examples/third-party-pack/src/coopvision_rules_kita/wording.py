"""The rules of `wording.toml`, which stands beside this file."""

from os.path import dirname, join

from coopvision.templates import read_rules

(summary_ends_vaguely,) = read_rules(join(dirname(__file__), "wording.toml"), module=__name__)
