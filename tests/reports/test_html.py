"""The HTML page as text: what it says, what it links, what it keeps out. What a browser does: test_html_browser.py."""

import base64
import hashlib
import re
import subprocess
import sys
from itertools import pairwise

import attrs
import ci_variants as variants
import pytest
from html_pages import ALL, ATTACK, attacked, page, real
from lxml import html as parser

import coopvision
from coopvision.checking import narrow
from coopvision.engine import Coverage, Place, Related
from coopvision.engine.index import Index
from coopvision.engine.unreadable import report_unreadable
from coopvision.errors import CoopvisionError, SourceError
from coopvision.model import Cell
from coopvision.reports import json
from coopvision.reports.html import render, templating
from coopvision.reports.json import as_data
from coopvision.reports.plain import printable
from coopvision.reports.stored import read_reports
from coopvision.reports.years import labelled, with_western
from coopvision.testing import edited
from coopvision.words import Words

PAGES = [*ALL, "clean+broken+hostile"]
OURS = {
    *("a", "article", "body", "br", "button", "caption", "circle", "dd", "details", "div", "dl", "dt", "figure"),
    *("footer", "form", "h1", "h2", "h3", "h4", "h5", "head", "header", "html", "label", "li", "main", "meta", "nav"),
    *(
        "option",
        "p",
        "path",
        "rect",
        "script",
        "section",
        "select",
        "span",
        "strong",
        "style",
        "summary",
        "svg",
        "table",
    ),
    *("tbody", "td", "th", "thead", "title", "tr", "ul"),
}
"""Every element that the templates write."""

ATTRIBUTES = {
    *("aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "colspan", "content", "cx", "cy", "d"),
    *("data-findings", "data-label", "data-project", "data-severity", "data-text", "data-towns", "focusable"),
    *("height", "hidden"),
    *("href", "http-equiv", "id", "lang", "name", "preserveaspectratio", "r", "role", "scope", "tabindex", "type"),
    *("value", "vector-effect", "viewbox", "width", "x", "y"),
}
"""Every attribute that the templates write; none of them runs anything or loads anything."""


def tree(name, language="ja"):
    return parser.fromstring(page(name, language))


def text_of(element):
    """What a reader reads, with a space between elements."""
    return " ".join(" ".join(element.itertext()).split())


def plain(text):
    """How the page shows a text: what cannot be shown is spelled, and spaces run together."""
    spelled_out = re.sub("[\ufffe\U0001fffe]", lambda odd: f"\\u{ord(odd[0]):04x}", printable(text))
    return " ".join(spelled_out.split())


def style_and_script(root):
    return "".join(each.text for each in root.iter("style", "script"))


def cards(root):
    return root.xpath("//article[contains(@class, 'finding')]")


def cell_ids(report):
    """The id of every place of the page, by path."""
    from coopvision.reports.html.marks import Marks, sections

    return Marks(report, sections(report, ""), "").anchor


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
class TestEveryPage:
    """What holds of the page of any report, in both languages."""

    def test_consists_of_our_own_elements(self, name, language):
        """No text of a document becomes an element or an attribute, and nothing commands a terminal."""
        root = tree(name, language)
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        assert {each.tag for each in elements} <= OURS
        assert {attribute for each in elements for attribute in each.attrib} <= ATTRIBUTES
        assert not root.xpath("//comment()")
        assert len(root.xpath("//script")) == len(root.xpath("//style")) == 1
        assert variants.commands_in(page(name, language)) == []
        assert not re.search("[\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0010ffff]", page(name, language))
        page(name, language).encode()

    def test_links_only_within_itself_and_every_link_leads_somewhere(self, name, language):
        """No address, no broken link, no id twice."""
        root = tree(name, language)
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert not [each for each in ids if re.search(r"\s", each)]
        links = root.xpath("//@href")
        assert all(link.startswith("#") for link in links)
        assert {link[1:] for link in links} <= set(ids)
        assert not root.xpath("//@src | //@style | //@action")

    def test_allows_its_own_script_and_style_and_nothing_else(self, name, language):
        """The policy names both by the hash of what stands in the page."""
        root = tree(name, language)
        (policy,) = root.xpath("//meta[@http-equiv]/@content")
        for element in ("style", "script"):
            (content,) = re.findall(f"<{element}>(.*?)</{element}>", page(name, language), re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"{element}-src 'sha256-{digest}'" in policy
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert not re.search(r"@import|url\(|fetch|XMLHttp|innerHTML", style_and_script(root))

    def test_tables_have_captions_and_heads_and_headings_skip_no_level(self, name, language):
        """For readers who do not see the page."""
        root = tree(name, language)
        for table in root.xpath("//table"):
            assert text_of(table.xpath("./caption")[0])
            assert table.xpath("./thead//th[@scope='col']")
            assert all(row.xpath("./th[@scope]") for row in table.xpath("./tbody/tr"))
        levels = [int(each.tag[1]) for each in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert root.get("lang") == language

    def test_is_the_same_every_time(self, name, language):
        """To the byte."""
        assert render([ALL[each]() for each in name.split("+")], language) == page(name, language)


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_the_findings_are_those_of_the_json_report(name, language):
    """Every message that counts, with its rule and its places, is in one card."""
    report = ALL[name]()
    said = [(card, text_of(card)) for card in cards(tree(name, language))]
    findings = [finding for finding in as_data(report)["findings"] if finding["suppressed"] is None]
    assert sum(int(card.get("data-findings")) for card, _ in said) == len(findings)
    anchor = cell_ids(report)
    for finding in findings:
        told = (plain(finding["message"][language]), plain(finding["rule"]))
        (at, *_) = [card for card, text in said if all(each in text for each in told)]
        assert at.get("data-severity") in {each["severity"] for each in findings}
        places = {link[1:] for card, text in said if plain(finding["rule"]) in text for link in card.xpath(".//@href")}
        assert anchor(finding["path"]) in places


def test_every_place_of_a_finding_leads_back_to_it():
    """In its table, or in the list of places outside the tables."""
    report, root = real(), tree("real")
    anchor = cell_ids(report)
    for finding in report.findings:
        about = {f"#{card.get('id')}" for card in cards(root) if plain(finding.message.ja) in text_of(card)}
        for place in (finding.place, *(related.place for related in finding.related)):
            (cell,) = root.xpath(f"//*[@id='{anchor(place.path)}']")
            assert about & set(cell.xpath(".//@href"))


def test_the_places_of_a_contradiction_lead_to_one_another():
    """The municipal table says 60,343, sheet and yearly list 60,315."""
    root, anchor = tree("real"), cell_ids(real())
    here = "cost_by_municipality.tables[⑥].total.amounts[R3年度]"
    others = ["projects[⑥].costs.amounts[R3年度]", "cost_by_year.rows[⑥].amounts[R3年度]"]
    (cell,) = root.xpath(f"//td[@id='{anchor(here)}']")
    assert text_of(cell).startswith("60,343")
    assert {f"#{anchor(other)}" for other in others} <= set(cell.xpath(".//@href"))
    assert cell.get("class") == "n marked error here"
    for other in others:
        (there,) = root.xpath(f"//td[@id='{anchor(other)}']")
        assert text_of(there).startswith("60,315")
        assert f"#{anchor(here)}" in there.xpath(".//@href")
        assert there.get("class") == "n marked error there"


def test_requirement_and_source_stand_with_the_finding_and_with_the_rule():
    """In the language of the reader."""
    rule = variants.broken().rule("cost-statements-disagree")
    for language in variants.LANGUAGES:
        root = tree("broken", language)
        (card, *_) = [each for each in cards(root) if rule.name in text_of(each)]
        (row,) = [
            each for each in root.xpath("//table[contains(@class, 'rules')]/tbody/tr") if rule.name in text_of(each)
        ]
        for element in (card, row):
            assert rule.words.title.in_language(language) in text_of(element)
            assert rule.cites[0].source.in_language(language) in text_of(element)


@pytest.mark.parametrize(
    ("name", "state", "word", "lead"),
    [
        ("clean", "passed", "合格", "互いに食い違いがありません"),
        ("broken", "failed", "不合格", "互いに食い違う、またはあり得ない記載が"),
        ("crashed", "unknown", "判定不能", "ビジョンの誤りではありません"),
        ("unexamined", "unknown", "判定不能", "検査できる記載がなかった"),
    ],
)
def test_the_verdict_is_a_sentence(name, state, word, lead):
    """What is not known is neither green nor the document's fault."""
    (verdict,) = tree(name).xpath("//div[contains(@class, 'verdict')]")
    assert verdict.get("class") == f"verdict {state}"
    assert text_of(verdict.xpath("./p[@class='word']")[0]) == word
    assert lead in text_of(verdict.xpath("./p[@class='lead']")[0])


def test_the_english_verdict_counts():
    """With plurals."""
    error, warning, notice, _ = real().summary
    (lead,) = tree("real", "en").xpath("//p[@class='lead']")
    assert text_of(lead) == (
        f"This vision has {error - 1} statements that contradict another or cannot be true, 1 value that cannot be "
        f"read, {warning} points for a person to decide and {notice} remarks on form. Because of values that cannot "
        "be read, the check is not complete: 1 rule could not examine everything."
    )


def test_a_blocked_report_without_findings_is_not_called_clean():
    """It says that the check is not complete."""
    report = variants.malformed()
    root = parser.fromstring(render([attrs.evolve(report, findings=())], "ja"))
    assert "の検査は終わっていません" in text_of(root.xpath("//p[@class='lead']")[0])
    assert "passed" not in root.xpath("//div[contains(@class, 'verdict')]/@class")[0]


@pytest.mark.parametrize("name", ["crashed", "malformed", "unexamined"])
def test_what_could_not_be_examined_stands_before_the_findings(name):
    """With its reason."""
    root = tree(name)
    (box,) = root.xpath("//section[@class='hindrances']")
    assert box.getparent().tag == "header"
    reasons = [each.reason for each in ALL[name]().outcomes if each.blocked or each.traceback]
    assert all(plain(reason.ja) in text_of(box) for reason in reasons)
    assert not tree("clean").xpath("//section[@class='hindrances']")


def test_a_stored_report_says_what_it_cannot_show():
    """No vision: no tables and no charts, but every place that a finding points at, and still its towns."""
    root = tree("stored")
    assert "ビジョンの表と図を示せません" in text_of(root.xpath("//p[@class='missing']")[0])
    assert not root.xpath("//section[@class='charts']")
    anchor = cell_ids(variants.stored())
    shown = root.xpath("//table[contains(@class, 'outside')]//td/@id")
    for finding in variants.stored().findings:
        assert anchor(finding.place.path) in shown
    (again,) = read_reports(json.render([real()]), "report.json")
    towns = parser.fromstring(render([again], "ja")).xpath("//select[@name='town']/option")
    assert {"室蘭市", "伊達市", "豊浦町"} < {text_of(town) for town in towns}


def test_every_printed_number_stands_in_the_tables():
    """Each row as the vision has it, with separators; a zero is a zero and a blank is a blank."""
    vision = real().vision
    root = tree("real")
    rows = [
        [text_of(cell) for cell in row.xpath("./td[@class]") if "n" in cell.get("class").split()]
        for row in root.xpath("//table[contains(@class, 'costs')]/tbody/tr")
    ]
    bare = [[re.sub(r" ?(指摘|⇄|照合).*", "", cell).strip("()") for cell in row] for row in rows]
    tables = vision.cost_by_municipality.tables
    printed = [
        *(project.costs for project in vision.projects),
        *vision.cost_by_year.rows,
        vision.cost_by_year.total,
    ]
    for table in tables:
        for row in table.rows:
            printed += [row] if row.own_share is None else [row, row.own_share]
        printed.append(table.total)
    wanted = [[spelled(each) for each in (*row.amounts, row.total)] for row in printed]
    assert bare == wanted


def spelled(amount):
    return f"{amount:,}" if isinstance(amount, int) else getattr(amount, "text", "")


def test_indicators_stand_in_pairs():
    """The sheet above the list, even where their names differ."""
    root = tree("real")
    pairs = root.xpath("//table[contains(@class, 'indicators')]/tbody")
    assert len(pairs) == len(real().vision.indicator_list.rows)
    for pair in pairs:
        lines = pair.xpath("./tr[not(@class)]")
        assert [text_of(line.xpath("./th")[0])[:2] for line in lines] == ["個票", "一覧"]
    (fourth,) = [pair for pair in pairs if "センター相談件数" in text_of(pair)]
    assert "成年後見支援センター相談件数" in text_of(fourth)


def test_an_indicator_that_stands_in_one_place_only_stands_alone():
    """In either of the two."""
    document = edited(
        {"indicator_list.rows[① 救急受入件数].name": "まったく別", "indicator_list.rows[③ 交流会の満足度].project": "⑨"}
    )
    root = parser.fromstring(render([coopvision.check(document)], "ja"))
    pairs = root.xpath("//table[contains(@class, 'indicators')]/tbody")
    assert [len(pair.xpath("./tr[not(@class)]")) for pair in pairs] == [1, 1, 2, 2, 1, 1]


def test_blanks_and_odd_amounts_are_shown_as_printed():
    """A marked blank says that it is one."""
    document = edited(
        {"cost_by_year.rows[①].amounts[R3年度]": "null", "cost_by_year.rows[②].amounts[R3年度]": "３００，０"}
    )
    root = parser.fromstring(render([coopvision.check(document)], "ja"))
    texts = [text_of(cell) for cell in root.xpath("//table[contains(@class, 'costs')]//td[contains(@class, 'marked')]")]
    assert any(text.startswith("（空欄）") for text in texts)
    assert any(text.startswith("３００，０") for text in texts)


def test_the_charts_show_what_is_printed():
    """By year, by project, by town; the longest bar is 100 per cent of its chart."""
    years, projects, towns = tree("clean").xpath("//table[@class='chart']")

    def bars(table):
        return [
            [
                text_of(row.xpath("./th")[0]),
                *map(text_of, row.xpath("./td[contains(@class, 'n')]")),
                *row.xpath(".//rect/@width"),
            ]
            for row in table.xpath("./tbody/tr")
        ]

    assert bars(years)[:2] == [["R3年度", "1,820", "78.45"], ["R4年度", "2,320", "100.00"]]
    assert bars(projects) == [
        ["① 救急医療事業", "7,600", "100.00"],
        ["② 防災事業", "2,000", "26.32"],
        ["③ 交流事業", "0", "0.00"],
    ]
    assert bars(towns) == [
        ["みなと市", "4,100", "6,600", "62.12", "37.88"],
        ["やまべ町", "1,800", "1,800", "27.27"],
        ["かわい町", "1,200", "1,200", "18.18"],
    ]


def test_a_contested_number_bears_the_number_of_its_finding_in_the_chart():
    """A chart must not look surer than the tables."""
    (_, projects, _) = tree("real").xpath("//table[@class='chart']")
    (six,) = [row for row in projects.xpath("./tbody/tr") if text_of(row).startswith("⑥")]
    (card,) = six.xpath(".//@href")
    assert "270,405" in text_of(tree("real").xpath(f"//article[@id='{card[1:]}']")[0])


def test_targets_are_drawn_where_they_can_be_compared():
    """One unit, one kind; the others are named with the reason."""
    (table,) = tree("clean").xpath("//table[contains(@class, 'targets')]")
    assert [text_of(row.xpath("./th")[0]) for row in table.xpath("./tbody/tr")] == [
        "① 救急医療事業 救急受入件数",
        "② 防災事業 訓練参加者数",
        "② 防災事業 自主防災組織設置率",
        "③ 交流事業 交流会の満足度",
    ]
    starts = table.xpath(".//circle[@class='from']/@cx")
    ends = table.xpath(".//circle[@class='to']/@cx")
    assert starts == [f"{8 + 184 * share:.1f}" for share in (1200 / 1500, 180 / 200, 67.5 / 72.5, 48 / 60)]
    assert ends == ["192.0"] * 4
    figure = text_of(table.getparent())
    assert "計1,000人 R3～R7年度 1 年平均 200人" in figure
    assert "複数年の計は、1 年平均（この報告での計算）にして描いた。" in figure


@pytest.mark.parametrize(
    ("baseline", "target", "said"),
    [
        ({"value": "180人"}, {"value": "計1,000人"}, "1 年平均 200人"),
        ({"value": "180人"}, {"value": "5年間で1,000人", "period": "R7年度"}, "1 年平均 200人"),
        ({"value": "180人"}, {"value": "1,000人", "period": "R3～R7年度計"}, "1 年平均 200人"),
        ({"value": "180人"}, {"value": "計100人", "period": "R3～R5年度"}, "1 年平均 約 33.3人"),
        ({"value": "計900人", "period": "H28～R2年度"}, {"value": "計1,001人"}, "1 年平均 180人"),
        ({"value": "180人"}, {"value": "平均210人"}, "訓練参加者数 180人"),
        ({"value": "180人"}, {"value": "1,000人"}, "1 年の値と比べられない: 訓練参加者数"),
        ({"value": "180人"}, {"value": "計1,000人", "period": "検討中"}, "1 年の値と比べられない: 訓練参加者数"),
        ({"value": "180人"}, {"value": "1,000件"}, "単位が違う: 訓練参加者数"),
        ({"value": "180人"}, {"value": "検討中"}, "現状値か目標値が読み取れる数でない: 訓練参加者数"),
    ],
)
def test_sums_are_drawn_as_yearly_means(baseline, target, said):
    """Where it is said that they are sums, and over which years."""
    at = "projects[②].indicators[訓練参加者数]"
    edits = {f"{at}.baseline.{name}": value for name, value in baseline.items()}
    edits |= {f"{at}.target.{name}": value for name, value in target.items()}
    root = parser.fromstring(render([coopvision.check(edited(edits))], "ja"))
    assert said in text_of(root.xpath("//section[@class='charts']")[0])


def test_an_indicator_without_a_target_is_named():
    """It cannot be drawn."""
    document = edited({"projects[②].indicators[訓練参加者数].target": "(remove)"})
    root = parser.fromstring(render([coopvision.check(document)], "ja"))
    assert "現状値か目標値の記載がない: 訓練参加者数" in text_of(root.xpath("//section[@class='charts']")[0])


@pytest.mark.parametrize("part", ["cost_by_year", "cost_by_municipality", "indicator_list"])
def test_what_the_document_does_not_have_is_said(part):
    """And the rest is shown."""
    document = edited({})
    vision = attrs.evolve(document.vision, **{part: None})
    root = parser.fromstring(render([coopvision.check(vision)], "ja"))
    said = text_of(root.xpath("//section[@class='tables']")[0])
    assert ("ありません" in said) == (part != "indicator_list")
    assert root.xpath("//table[@class='chart']")


def test_findings_can_be_filtered_by_the_towns_they_concern():
    """Those whose rows are pointed at and those that the message names; else none in particular."""
    root = tree("real")
    towns = [text_of(option) for option in root.xpath("//select[@name='town']/option")]
    assert towns[1:-1] == [member.name for member in real().vision.zone.members]
    by_rule = {text_of(card.xpath(".//*[@class='code']")[0]).split()[0]: card for card in cards(root)}

    def named(code):
        return [towns[int(number)] for number in by_rule[code].get("data-towns").split()]

    assert named("ROL102") == ["室蘭市"]
    assert named("COV205") == towns[1:-1]  # of ⑱: four have a row, two are named for having none
    assert by_rule["KPI202"].get("data-towns") == "0"


def test_numbers_that_stand_alone_are_listed_and_linked():
    """From the list to the cell and back."""
    (place,) = real().coverage.unverified
    root = tree("real")
    (cell,) = root.xpath(f"//td[@id='{cell_ids(real())(place.path)}']")
    assert "照合なし" in text_of(cell)
    (entry,) = root.xpath(f"//ul[@class='by-eye']//a[@href='#{cell.get('id')}']")
    assert text_of(entry) == plain(place.label.ja)


def test_very_many_numbers_that_stand_alone_are_counted():
    """The list names a hundred; the tables mark them all."""
    report = variants.clean()
    index = Index(report.vision)
    lines = report.vision.cost_by_year.rows
    alone = tuple(index.place(Cell(line, "amounts", each)) for line in lines for each in range(5))
    measured = Coverage(numbers=150, verified=0, unverified=alone * 10)
    root = parser.fromstring(render([attrs.evolve(report, measure=lambda: measured)], "ja"))
    items = root.xpath("//ul[@class='by-eye']/li")
    assert text_of(items[-1]).startswith("ほか 50 か所")
    assert len([cell for cell in root.xpath("//td") if text_of(cell).endswith("照合なし")]) >= len(alone)


def test_every_rule_is_listed_with_its_outcome():
    """Those that did not pass first, each with what it examined."""
    rows = tree("real").xpath("//table[contains(@class, 'rules')]/tbody/tr")
    outcomes = real().outcomes
    assert len(rows) == len(outcomes)
    for outcome in outcomes:
        (row,) = [each for each in rows if text_of(each.xpath(".//*[@class='code']")[0]).endswith(f" {outcome.rule}")]
        assert f"{outcome.examined:,}" in [text_of(cell) for cell in row.xpath("./td")]
    assert [row.xpath("./td/@class")[0] for row in rows][-1] == "passed"


def test_suppressed_findings_are_left_out_and_counted():
    """In the head of the page."""
    (counts,) = tree("suppressed").xpath("//dl[@class='counts']")
    assert text_of(counts).endswith("除外した指摘 1")
    assert len(cards(tree("suppressed"))) == len(cards(tree("broken"))) - 1


def test_what_is_said_of_neighbouring_cells_is_said_once():
    """With links to all of the cells."""
    (card,) = [each for each in cards(tree("real")) if each.get("data-findings") == "5" and "757" in text_of(each)]
    links = card.xpath(".//p[@class='likewise']/a")
    assert [text_of(link) for link in links] == ["R4年度", "R5年度", "R6年度", "R7年度"]


def test_shared_numbers_are_explained():
    """Fewer numbers than findings would look like a mistake."""
    numbers, findings = len(cards(tree("real"))), len(real().findings)
    assert f"（指摘 {findings} 件、番号は {numbers} まで）" in text_of(
        tree("real").xpath("//section[@class='findings']")[0]
    )
    assert "一つの番号" not in page("broken")


def test_what_a_role_says_of_the_cost_is_told():
    """There is no text to copy, but an empty frame tells nothing."""
    (row,) = [
        row
        for row in tree("real").xpath("//table[contains(@class, 'outside')]/tbody/tr")
        if text_of(row).startswith("① 医師") and "費用負担" in text_of(row)
    ]
    assert text_of(row.xpath("./td")[0]).startswith("費用負担の記載なし")
    (card,) = [card for card in cards(tree("real", "en")) if "ROL101" in text_of(card)]
    assert "stands here says that the cost is borne" in text_of(card)


def test_what_a_value_was_compared_with_is_not_called_what_should_stand_there():
    """Of a target whose time is that of the baseline, neither is right."""
    (card,) = [card for card in cards(tree("real")) if "KPI302" in text_of(card)]
    rows = [text_of(row) for row in card.xpath(".//tbody/tr")]
    assert "比べた値 件" in rows
    assert "求められる" not in page("real")


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_a_report_on_one_municipality_says_so(language):
    """Below the title, in the verdict and above the findings; what was examined is the whole."""
    report = narrow(real(), "登別市")
    root = parser.fromstring(render([report, report], language))
    only = Words("登別市に関する指摘のみ", "only what concerns 登別市").in_language(language)
    assert [text_of(each) for each in root.xpath("//p[@class='scope']")] == [only] * 2
    assert all(only in text_of(each) for each in root.xpath("//h3[contains(@id, 'findings')]"))
    assert all("登別市" in text_of(each) for each in root.xpath("//p[@class='lead']"))
    assert all(only in text_of(each) for each in root.xpath("//table[contains(@class, 'overview')]/tbody/tr"))


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_nothing_found_for_one_municipality_is_not_said_of_all(language):
    """The whole vision was examined, and what concerns others only is not shown."""
    report = narrow(variants.clean(), "みなと市")
    (lead,) = parser.fromstring(render([report], language)).xpath("//p[@class='lead']")
    said = {
        "ja": "みなと市に関する指摘はありません。検査はビジョン全体",
        "en": "no finding that concerns みなと市. The whole",
    }
    assert said[language] in text_of(lead)
    broken = variants.broken()
    accepted = attrs.evolve(
        narrow(broken, "みなと市"), findings=tuple(attrs.evolve(each, suppressed="旧版") for each in broken.findings)
    )
    (lead,) = parser.fromstring(render([accepted], language)).xpath("//p[@class='lead']")
    assert str(len(broken.findings)) in text_of(lead)


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_what_is_accepted_as_unreadable_is_told(language):
    """Nothing hinders the verdict, but not everything was examined."""
    report = variants.malformed()
    accepted = tuple(attrs.evolve(finding, suppressed="旧版のまま") for finding in report.findings)
    root = parser.fromstring(render([attrs.evolve(report, findings=accepted)], language))
    said = {"ja": "読み取れない値は受け入れ済み", "en": "could not examine everything, but"}[language]
    assert said in text_of(root.xpath("//p[@class='lead']")[0])


def test_a_document_that_cannot_be_read_has_no_counts():
    """A nought would say that something was counted."""
    with pytest.raises(SourceError) as caught:
        coopvision.loads("titel: 表\n", source="bad.yaml")
    root = parser.fromstring(render([report_unreadable(caught.value), variants.clean()], "ja"))
    bad, clean = root.xpath("//article[@class='document']")
    assert not bad.xpath(".//dl[@class='counts']")
    assert clean.xpath(".//dl[@class='counts']")
    assert "検査していません" in text_of(bad.xpath(".//p[@class='lead']")[0])
    assert "構成市町" not in text_of(bad)
    row = root.xpath("//table[contains(@class, 'overview')]/tbody/tr")[0]
    assert [text_of(cell) for cell in row.xpath("./td")][1:] == ["—"] * 4


def test_many_other_places_are_folded_away_with_a_count():
    """Who opens them sees them all; every one of them is marked in its table."""
    report = variants.broken()
    vision = report.vision
    index = Index(vision)
    cells = [Cell(row, "amounts", each) for row in vision.cost_by_year.rows for each in range(5)]
    related = tuple(Related(place=index.place(cell), role=Words("内訳", "part"), found=cell.value) for cell in cells)
    finding = attrs.evolve(report.findings[0], related=related)
    root = parser.fromstring(render([attrs.evolve(report, findings=(finding,))], "en"))
    (more,) = cards(root)[0].xpath("./details")
    assert text_of(more.xpath("./summary")[0]) == "and 7 more places"
    assert len(more.xpath(".//tbody/tr")) == 7
    assert len(cards(root)[0].xpath(".//tbody/tr")) >= len(cells) + 1
    assert len(root.xpath("//td[contains(@class, 'marked') and contains(@class, 'there')]")) == len(cells)


def test_readers_of_english_see_western_years():
    """Beside the years as printed: in the head of tables, in periods, in places, in the term."""
    text = text_of(tree("real", "en"))
    assert "R3～R7年度 (FY2021–2025)" in text
    heads = [text_of(each) for each in tree("real", "en").xpath("//table[contains(@class, 'costs')]/thead//th")]
    assert "R3年度 FY2021" in heads
    assert "costs by municipality › total › R3年度 (FY2021)" in text
    assert "FY20" not in page("real", "ja")
    assert with_western("R2年度（12月末）", "en").startswith("R2年度（12月末） (2020-12")
    assert with_western("H28～R1年度平均", "en") == "H28～R1年度平均 (FY2016–2019 mean)"
    assert labelled("合計", "en") == "合計"


def test_japanese_text_in_the_english_page_is_marked_as_such():
    """For the voice of a screen reader and for the choice of glyphs."""
    root = tree("real", "en")
    assert root.xpath("//h1[@lang='ja']")
    assert not tree("real").xpath("//*[@lang='ja'][not(self::html)]")


def test_several_documents_stand_in_one_page():
    """An overview first, then each with ids of its own."""
    root = tree("clean+broken+hostile")
    (overview,) = root.xpath("//table[contains(@class, 'overview')]")
    assert [row.xpath("./td")[0].text for row in overview.xpath("./tbody/tr")] == ["合格", "不合格", "判定不能"]
    assert [article.get("id") for article in root.xpath("//article[@class='document']")] == [
        "d1-top",
        "d2-top",
        "d3-top",
    ]
    assert len(root.xpath("//h1")) == 1


def test_no_document_at_all_is_a_page_too():
    """With an empty main part."""
    assert "<main" in render([], "ja")


def test_text_of_the_document_stays_text():
    """Wherever the vision takes text: in names, figures, periods, remarks, even in the name of the file."""
    report = attacked()
    assert report.findings
    text = text_of(tree("attacked"))
    shown = plain(ATTACK)
    assert text.count("window.pwned=1</script>") > 200
    assert shown in text
    assert "{{ 7*7 }}" in text
    assert "49" not in re.findall(r"x=' (\S+)", text)


def test_without_jinja_the_user_is_told_what_to_install(monkeypatch):
    """In both languages."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    templating._environment.cache_clear()
    with pytest.raises(CoopvisionError, match=r"pip install 'coopvision\[html\]'") as error:
        render([variants.clean()], "ja")
    assert "coopvision[html]" in error.value.words.ja
    monkeypatch.undo()
    templating._environment.cache_clear()


def test_other_formats_do_not_pay_for_it():
    """Neither jinja2 nor difflib is imported before a page is made."""
    code = "import sys, coopvision.reports.html; sys.exit(any(name in sys.modules for name in ('jinja2', 'difflib')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_place_outside_the_tables_has_a_place_of_its_own():
    """Such as the whole vision, or a path that no vision has."""
    report = variants.broken()
    finding = attrs.evolve(report.findings[0], place=Place(path="."), related=(), found="何か")
    root = parser.fromstring(render([attrs.evolve(report, findings=(finding,))], "ja"))
    (row,) = root.xpath("//table[contains(@class, 'outside')]/tbody/tr")
    assert text_of(row).startswith("ビジョン全体 何か")
