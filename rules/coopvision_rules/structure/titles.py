"""What the title (表題) says of the term and of the zone."""

import re
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Vision
from coopvision.notation import Period, normal, parse_period
from coopvision.words import Words
from coopvision_rules.sources import ONE_FACT

_ZONE: Final = "定住自立圏"
_YEAR: Final = "(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})"
_DAY: Final = "(?:年度?|[(][^()]*[)])*(?:[0-9]{1,2}月(?:[0-9]{1,2}日|末)?|末)?"
_STRETCH: Final = f"(?<![0-9A-Za-z]){_YEAR}{_DAY}(?:～|-|から)(?:{_YEAR}{_DAY}|[0-9]{{1,2}}年度?)"
_NAMED: Final = rf"([^\s()\[\]「」『』【】〔〕《》<>:,、。]+){_ZONE}"
_BEFORE: Final = "(?:第?[0-9一二三四五六七八九十]+[次期版]|改訂版?|改定版?|新|の)+"
_KIND: Final = "(?:圏域|広域圏?|地域|地方|圏|市|町|村|区)+$"
_NO_NAME: Final = re.compile("(?:の|する|づく|よる|おける)$")


@rule("STR401", cites=[ONE_FACT])
def title_term_disagrees(vision: Vision, _: Context) -> Checks:
    """Years that the title prints from one to another are the term."""
    printed = [parse_period(each) for each in re.findall(_STRETCH, normal(vision.title).replace(" ", ""))]
    if not printed:
        return
    known = [period for period in printed if period.understood]
    cell, term = Cell(vision, "title"), vision.term
    if not known or not term.understood:
        yield undecided(cell if term.understood else Cell(vision, "term"))
        return
    yield expect(
        any(_fiscal(period) == _fiscal(term) for period in known),
        cell,
        found=known[0],
        expected=term,
        related=[(Cell(vision, "term"), Words("計画期間", "the term (計画期間)"))],
    )


def _fiscal(period: Period) -> tuple[int | None, int | None]:
    return period.first_fiscal, period.last_fiscal


@rule("STR402", severity=Severity.WARNING, cites=[ONE_FACT])
def title_zone_disagrees(vision: Vision, _: Context) -> Checks:
    """A zone that the title names (…定住自立圏) is the zone of the roster."""
    own, names = _bare(vision.zone.name), _named(vision.title)
    if own and names:
        holds = own in _tight(vision.title) or any(_may_mean(name, own, vision) for name in names)
        yield expect(
            holds,
            Cell(vision, "title"),
            found=f"{names[0]}{_ZONE}",
            expected=vision.zone.name,
            related=[(Cell(vision.zone, "name"), Words("圏域の名称", "the name of the zone"))],
        )


def _named(title: str) -> list[str]:
    """What stands before 定住自立圏, without the number of the vision; nothing where that is no name."""
    found = (re.sub(f"^{_BEFORE}", "", each) for each in re.findall(_NAMED, normal(title)))
    return [each for each in found if _bare(each) and not _NO_NAME.search(each)]


def _may_mean(name: str, own: str, vision: Vision) -> bool:
    """Whether a name is part of the zone's or the other way round, or holds that of a member."""
    bare = _bare(name)
    return bare in own or own in bare or any(_tight(member.name) in name for member in vision.zone.members)


def _bare(name: str) -> str:
    """A name without what kind of place it is: みなと定住自立圏, みなと圏域 and みなと市 are みなと."""
    return re.sub(_KIND, "", _tight(name).partition(_ZONE)[0].partition("(")[0])


def _tight(text: str) -> str:
    return re.sub("[ ・「」『』]", "", normal(text))
