"""Everything that can be configured: one table makes the file, the command line and the documentation."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from coopvision.config.values import (
    a_count,
    a_date,
    a_file,
    a_language,
    a_name,
    a_severity,
    a_table_of_levels,
    a_table_of_options,
    some_files,
    some_names,
)
from coopvision.words import Words


class Key(NamedTuple):
    """One thing that can be configured.

    Attributes:
        name: Its name in the file; with `--` before it the option of the command line.
        read: Makes its value of what the file says, or raises ValueError.
        shape: How it is written.
        words: What it does.
    """

    name: str
    read: Callable[[Any, str], Any]
    shape: str
    words: Words


KEYS: Final = {
    key.name: key
    for key in (
        Key("documents", some_files, '["vision.yaml", "*/vision.yaml"]', Words("検査するファイル", "files to check")),
        Key("packs", some_names, '["standard"]', Words("使う規則集（既定はすべて）", "packs to use (all by default)")),
        Key("rules", some_files, '["my_rules.toml"]', Words("手元の規則のファイル", "local files of rules")),
        Key("profile", a_name, '"publication"', Words("draft / publication / strict", "draft, publication or strict")),
        Key("rule-set", a_name, '"2026.1"', Words("規則集の版を固定する", "the rule set to which packs are pinned")),
        Key("select", some_names, '["SUM", "KPI301"]', Words("実行する規則・分野・規則集", "what runs")),
        Key("ignore", some_names, '["number-skipped"]', Words("実行しない規則・分野・規則集", "what does not run")),
        Key("severity", a_table_of_levels, '{ KPI = "notice" }', Words("重大度の変更", "other severities, or off")),
        Key("options", a_table_of_options, "{ rule = { option = 1 } }", Words("規則のオプション", "options of rules")),
        Key("fail-on", a_severity, '"error"', Words("不合格にする重大度", "the severity from which it fails")),
        Key("edition", a_name, '"2016"', Words("適用する要綱の版", "the edition of the guideline that governs")),
        Key("as-of", a_date, "2026-04-01", Words("検査の基準日", "the day the check speaks of")),
        Key("suppressions", a_file, '"suppressions.toml"', Words("除外のファイル", "the file of suppressions")),
        Key("baseline", a_file, '"baseline.json"', Words("基準線のファイル", "the file of the baseline")),
        Key("longest-suppression", a_count, "366", Words("除外の最長日数", "the most days a suppression lasts")),
        Key("never-suppress", some_names, '["SUM301"]', Words("除外できない規則", "rules never suppressed")),
        Key("lang", a_language, '"ja"', Words("言語", "the language")),
    )
}
"""Every key, by its name."""
