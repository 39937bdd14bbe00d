"""What the title (表題) says of the term and of the zone."""

import re
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Vision
from coopvision.notation import Basis, Period, normal, parse_period
from coopvision.words import Words
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.structure.zone_names import is_motto, may_be_written, without_mottos
from coopvision_rules.terms import Term, term_of

_ZONE: Final = "定住自立圏"
_YEAR: Final = "(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})"
_DAY: Final = "(?:年度?|[(][^()]*[)])*(?:[0-9]{1,2}月(?:[0-9]{1,2}日|末)?|末)?"
_STRETCH: Final = f"(?<![0-9A-Za-z]){_YEAR}{_DAY}(?:～|-|から)(?:{_YEAR}{_DAY}|[0-9]{{1,2}}年度?)"
_LOOKING_BACK: Final = "[^()]{0,10}(?:総括|実績|成果|評価|検証|振り?返|踏まえ|経て|受けて|継承|引き?継|経験|反省)"
_OF_ANOTHER: Final = "(?:前期?|旧|先の?)(?:計画|ビジョン)[(:]?$"
_NAMED: Final = rf"([^\s()\[\]「」『』【】〔〕《》<>:,、。]+){_ZONE}"
_BEFORE: Final = "(?:第?[0-9一二三四五六七八九十]+[次期版]|改訂版?|改定版?|新|の)+"
_KIND: Final = "(?:圏域|広域圏?|地域|地方|圏|市|町|村|区)+$"
_NO_NAME: Final = re.compile("(?:の|する|づく|よる|おける)$")


@rule("STR401", cites=[ONE_FACT])
def title_term_disagrees(vision: Vision, _: Context) -> Checks:
    """Years that the title prints from one to another are the term; years that it looks back on are not."""
    title = normal(vision.title).replace(" ", "")
    found = [match for match in re.finditer(_STRETCH, title) if not _looks_back(title, match)]
    if not found:
        return
    printed = [parse_period(match[0]) for match in found]
    known = [period for period in printed if period.understood]
    cell, term = Cell(vision, "title"), term_of(vision)
    if not known or term is None:
        yield undecided(Cell(vision, "term") if term is None else cell)
        return
    holds = any((period.first_fiscal, period.last_fiscal) == (term.years[0], term.years[-1]) for period in known)
    if not holds and any(_may_be_term(period, term) for period in known):
        yield undecided(cell)
        return
    yield expect(
        holds,
        cell,
        found=known[0],
        expected=vision.term,
        related=[(Cell(vision, "term"), Words("計画期間", "the term (計画期間)"))],
    )


def _looks_back(title: str, years: re.Match[str]) -> bool:
    """Whether years are those of the vision before: 前計画（平成28年度～令和2年度）."""
    before, behind = title[: years.start()], title[years.end() :]
    return re.match(_LOOKING_BACK, behind) is not None or re.search(_OF_ANOTHER, before) is not None


def _may_be_term(period: Period, term: Term) -> bool:
    """Whether years from one to another may be the term.

    令和3年～令和8年 may be the years of the first and the last day of R3～R7年度. Where the term begins or ends within
    a year, that year may be left out.
    """
    if period.basis is not Basis.FISCAL and (period.first, period.last) == (term.years[0], term.years[-1] + 1):
        return True
    stated = frozenset(range(period.first_fiscal or 0, (period.last_fiscal or 0) + 1))
    return stated < {*term.years} and stated | term.partly == {*term.years}


@rule("STR402", severity=Severity.WARNING, cites=[ONE_FACT])
def title_zone_disagrees(vision: Vision, _: Context) -> Checks:
    """A zone that the title names (…定住自立圏) is the zone of the roster."""
    own, names = _bare(vision.zone.name), _named(vision.title)
    if own and any(may_be_written(_bare(name), own) for name in names):
        yield undecided(Cell(vision, "title"))
    elif own and names:
        holds = own in _tight(vision.title) or any(_may_mean(name, own, vision) for name in names)
        yield expect(
            holds,
            Cell(vision, "title"),
            found=f"{names[0]}{_ZONE}",
            expected=vision.zone.name,
            related=[(Cell(vision.zone, "name"), Words("圏域の名称", "the name of the zone"))],
        )


def _named(title: str) -> list[str]:
    """What stands before 定住自立圏, without the number of the vision; nothing where that is a motto or no name."""
    found = (re.sub(f"^{_BEFORE}", "", each) for each in re.findall(_NAMED, without_mottos(normal(title))))
    return [each for each in found if _bare(each) and not _NO_NAME.search(each) and not is_motto(each)]


def _may_mean(name: str, own: str, vision: Vision) -> bool:
    """Whether a name is part of the zone's or the other way round, or holds that of a member."""
    bare = _bare(name)
    return bare in own or own in bare or any(_tight(member.name) in name for member in vision.zone.members)


def _bare(name: str) -> str:
    """A name without what kind of place it is: みなと定住自立圏, みなと圏域 and みなと市 are みなと."""
    return re.sub(_KIND, "", _tight(name).partition(_ZONE)[0].partition("(")[0])


def _tight(text: str) -> str:
    return re.sub("[ ・「」『』]", "", normal(text))
