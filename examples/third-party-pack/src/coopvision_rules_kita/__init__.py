"""House rules of a northern zone (北の圏域の決まり)."""

from coopvision.engine import Pack
from coopvision.words import Words

pack = Pack(
    name="kita",
    modules=["coopvision_rules_kita.remarks", "coopvision_rules_kita.members", "coopvision_rules_kita.wording"],
    prefixes={"KITA": Words("北の圏域の決まり", "house rules of a northern zone")},
)
