"""The plan of a vision: a few choices, each small and independent, from which all of it follows."""

from attrs import field, frozen

from coopvision.notation import FiscalYear
from coopvision.testing.plans.choices import Adds, Aim, Level, Years


@frozen(kw_only=True)
class Plan:
    """The choices behind one consistent vision; `build_vision` makes the vision.

    The defaults are a plain vision with every table. All choices go together.

    Attributes:
        cities: How many central cities there are, 1 or 2.
        partners: How many partners, from 0 on.
        merged: Whether the members are the former municipalities of one merged city (合併1市圏域), which is the one
            central city then.
        joint: Whether two central cities sign one paper with a partner, not two.
        prefectures: Over how many prefectures the members lie, 1 or 2.
        marks: Whether members have a one-letter mark (室 登 伊).
        first: The first fiscal year of the term, western, from 2010 on.
        length: How many years the term has.
        years: How years are written.
        unit: The unit of all tables.
        sheets_in_yen: Whether the sheets print 円 where the tables print 千円.
        projects: How many projects there are, 1 to 8.
        spare: Every how manyth member a later project leaves out; 0: every project has all.
        works: How many rows a participant has in a municipal table.
        activities: Whether rows belong to scoped activities.
        palette: The amounts that are printed, in turn.
        blanks: Whether later rows have years without work, printed blank.
        gaps: Whether every project has a year for which nothing is printed anywhere.
        dashes: Whether what is not printed is a dash, not a blank.
        undecided: Whether the last project's last year is still 検討中 wherever it is printed.
        shares: Whether a shared work has an own share in brackets (括弧書きの負担額).
        adds: What totals add up where there are own shares.
        full_width: Whether the amounts of the municipal rows are printed in full-width digits.
        aims: The kinds of targets, in turn.
        indicators: How many indicators a project (or a section) has, from 1 on.
        actuals: For how many years of the term actual values are printed; its last year is never over.
        rates: Whether achievement rates stand beside actual values.
        unit_column: Whether counts have their unit in a column of its own.
        identified: Whether indicators bear identifiers.
        listed_actuals: Whether the list repeats the direction, the actual values and the achievement rates.
        level: What indicators and costs of a section hang on.
        named_roles: Whether roles name each member, not a side.
        agreements: Whether the agreements are printed.
        amendments: How often each was changed.
        renewed: Whether the first was concluded anew after an earlier one had ended.
        hierarchy: Whether the hierarchy is printed.
        together: How many projects stand under one item.
        goals: Whether goals stand on fields or on items.
        sheets: Whether the projects' sheets print costs.
        by_year: Whether there is a yearly list.
        by_municipality: Whether there are municipal tables.
        indicator_list: Whether there is a summary list of indicators.
        zero_printed: Whether the document says that work without a budget is printed `0`.
        around: Whether it prints what surrounds the projects: declaration, forum, population, future picture.
        details: Whether it prints schedules, notes of indicators and footnotes of tables.
    """

    cities: int = 1
    partners: int = 2
    merged: bool = False
    joint: bool = False
    prefectures: int = 1
    marks: bool = True
    first: int = 2021
    length: int = 5
    years: Years = Years.LETTER
    unit: str = "千円"
    sheets_in_yen: bool = False
    projects: int = 3
    spare: int = 0
    works: int = 1
    activities: bool = True
    palette: tuple[int, ...] = field(default=(1520, 0, 340), converter=tuple[int, ...])
    blanks: bool = False
    gaps: bool = False
    dashes: bool = False
    undecided: bool = False
    shares: bool = False
    adds: Adds = Adds.EVERY
    full_width: bool = False
    aims: tuple[Aim, ...] = field(default=(Aim.LEVEL, Aim.SUM), converter=tuple[Aim, ...])
    indicators: int = 1
    actuals: int = 0
    rates: bool = False
    unit_column: bool = False
    identified: bool = False
    listed_actuals: bool = False
    level: Level = Level.PROJECT
    named_roles: bool = False
    agreements: bool = True
    amendments: int = 1
    renewed: bool = False
    hierarchy: bool = True
    together: int = 1
    goals: Level = Level.FIELD
    sheets: bool = True
    by_year: bool = True
    by_municipality: bool = True
    indicator_list: bool = True
    zero_printed: bool = True
    around: bool = True
    details: bool = False

    @property
    def centres(self) -> int:
        """How many central cities there are; a merged city is one."""
        return 1 if self.merged else self.cities

    @property
    def nothing(self) -> str | None:
        """What stands where no amount is printed."""
        return "－" if self.dashes else None

    @property
    def declared(self) -> int:
        """The year of the declaration; there was no guideline before 2009."""
        return max(self.first - 6, 2009)

    @property
    def concluded(self) -> int:
        """The year of the agreements."""
        return max(self.first - 5, 2009)

    @property
    def amended(self) -> int:
        """The year in which they were last changed, before the term."""
        return max(self.first - 1, self.concluded + 1)

    @property
    def passed(self) -> int:
        """How many years of the term are over."""
        return min(self.actuals, self.length - 1)

    @property
    def last(self) -> int:
        """The last fiscal year of the term."""
        return self.first + self.length - 1

    def year(self, western: int) -> str:
        """A fiscal year as this document writes it."""
        match self.years:
            case Years.WESTERN:
                return f"{western}年度"
            case Years.HEISEI:
                return f"平成{western - 1988}年度"
            case Years.KANJI:
                return FiscalYear(western).label().replace("R", "令和").replace("H", "平成")
            case _:
                return FiscalYear(western).label()

    def span(self, first: int, last: int) -> str:
        """A stretch of fiscal years as this document writes it."""
        return self.year(first) if first == last else f"{self.year(first).removesuffix('年度')}～{self.year(last)}"

    @property
    def term(self) -> str:
        """The term as printed."""
        return self.span(self.first, self.last)

    @property
    def heads(self) -> tuple[str, ...]:
        """The years of the term as the tables' heads print them."""
        return tuple(self.year(self.first + offset) for offset in range(self.length))

    def gap(self, position: int) -> int | None:
        """The year of the term, counted from 0, for which the project at a position has no amounts."""
        return position % self.length if self.gaps and self.length > 1 else None

    def pending(self, position: int) -> bool:
        """Whether the last year of the project at a position is undecided."""
        return self.undecided and position == self.projects - 1

    def amount(self, position: int) -> int:
        """The amount printed at a position that is counted over all tables."""
        return self.palette[position % len(self.palette)] if self.palette else 0
