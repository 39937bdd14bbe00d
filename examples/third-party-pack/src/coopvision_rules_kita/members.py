"""The roster of the zone (構成市町)."""

from coopvision.engine import Checks, Cite, Context, RuleWords, Severity, expect, rule
from coopvision.model import Cell, Member
from coopvision.words import Words

HOUSE = Cite(source=Words("北の圏域の共生ビジョン作成の手引", "the northern zone's own manual"), locator="構成市町")


@rule(
    "KITA102",
    severity=Severity.NOTICE,
    cites=[HOUSE],
    words=RuleWords(
        title=Words("構成市町の都道府県がない", "A member's prefecture is missing"),
        message=Words("{name}の都道府県が書かれていません", "the prefecture of {name} is not given"),
    ),
)
def prefecture_missing(member: Member, _: Context) -> Checks:
    """The roster gives the prefecture of every member: two 伊達市 exist."""
    yield expect(member.prefecture, Cell(member, "prefecture"), name=member.name)
