"""The standard rule pack (標準規則集): what any vision that says things many times must agree on."""

from typing import Final

from coopvision.engine import Pack
from coopvision.words import Words

pack: Final = Pack(
    name="standard",
    modules=(
        "coopvision_rules.structure.numbering",
        "coopvision_rules.structure.hierarchy",
        "coopvision_rules.structure.lists",
        "coopvision_rules.coverage.members",
        "coopvision_rules.coverage.scopes",
        "coopvision_rules.roles",
        "coopvision_rules.costs.figures",
        "coopvision_rules.costs.years",
        "coopvision_rules.costs.sums",
        "coopvision_rules.costs.statements",
        "coopvision_rules.indicators.notation",
        "coopvision_rules.indicators.targets",
        "coopvision_rules.indicators.statements",
    ),
    prefixes={
        "STR": Words("構成", "structure"),
        "COV": Words("構成市町の網羅", "coverage"),
        "ROL": Words("役割分担", "roles"),
        "AGR": Words("形成協定", "agreements"),
        "IDN": Words("団体コード", "identity"),
        "SUM": Words("事業費", "costs"),
        "KPI": Words("成果指標", "indicators"),
        "WRD": Words("表記", "wording"),
    },
    rule_sets=("2026.1",),
)
