"""The HTML page in a real browser: Chromium, driven by Playwright, and axe-core for accessibility.

Skipped where there is no Chromium (Debian's package `chromium`) or no Playwright. Japanese on paper needs a Japanese
font, such as Debian's `fonts-noto-cjk`.
"""

import io
import re
import shutil
import unicodedata
from contextlib import contextmanager

import ci_variants as variants
import pytest
from html_pages import ALL, page, real

import coopvision
from coopvision.reports.html import render
from coopvision.testing import edited

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SHOWN = "article.finding:not([hidden])"


@pytest.fixture(scope="module")
def chromium():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, tmp_path):
    """Opens a page from a file and watches it: nothing may be said on its console, asked of any server, or pop up."""

    @contextmanager
    def open_page(text, *, expected=(), **options):
        file = tmp_path / "report.html"
        file.write_text(text, encoding="utf-8")
        context = chromium.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})
        tab, seen = context.new_page(), []
        tab.on("console", lambda message: seen.append(message.text))
        tab.on("pageerror", lambda error: seen.append(str(error)))
        tab.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
        tab.on("request", lambda request: request.url.startswith(file.as_uri()) or seen.append(request.url))
        tab.goto(file.as_uri())
        yield tab
        context.close()
        assert [each for each in seen if not each.startswith(expected)] == []

    return open_page


def shown(tab):
    """The ids of the cards that can be seen."""
    return tab.locator("article.finding").evaluate_all(
        "all => all.filter(each => each.checkVisibility()).map(each => each.id)"
    )


def in_view(tab, anchor):
    """Whether the element of this id is in the window, and marked as the target."""
    return tab.evaluate(
        """id => {
            const element = document.getElementById(id), box = element.getBoundingClientRect();
            return element.matches(':target') && box.height > 0 && box.top < innerHeight && box.bottom > 0;
        }""",
        anchor,
    )


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("name", [*ALL, "clean+broken+hostile"])
def test_opens_in_silence_and_nothing_runs_that_is_not_ours(name, language, opened):
    """No error, no request, no dialog, no script of a document; every card and every table can be seen."""
    with opened(page(name, language)) as tab:
        assert tab.evaluate("window.pwned") is None
        assert tab.locator("img, iframe, object, embed, link, base").count() == 0
        assert tab.evaluate("document.querySelectorAll('[onerror], [onfocus], [autofocus]').length") == 0
        assert len(shown(tab)) == tab.locator("article.finding").count()
        tab.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
        assert tab.locator("table").evaluate_all("all => all.every(each => each.checkVisibility())")


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["real", "crashed", "stored", "clean+broken+hostile"])
def test_axe_finds_no_barrier(name, viewport, language, opened):
    """All rules of axe-core, the best practices included, on wide and narrow windows."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    with opened(page(name, language), viewport=viewport) as tab:
        results = axe.Axe().run(tab)
        assert [(each["id"], each["nodes"][0]["html"]) for each in results.response["violations"]] == []
        assert {each["id"] for each in results.response["passes"]} >= {"color-contrast", "skip-link", "heading-order"}


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["救急車の受入れに関する広域の連携に参加する医療機関の延べ数" * 3, "indicator" * 20])
def test_long_values_are_broken_over_lines(name, viewport, opened):
    """A name of many letters, with spaces or without, never makes the page scroll sideways."""
    edits = {"projects[①].indicators[救急受入件数].name": name, "projects[①].name": name}
    with opened(render([coopvision.check(edited(edits))], "ja"), viewport=viewport) as tab:
        assert name in "".join(tab.locator("td.printed").all_text_contents())
        assert tab.evaluate("document.documentElement.scrollWidth") == viewport["width"]


def test_on_a_phone_every_number_of_a_chart_has_its_heading(opened):
    """The head of the table is not there."""
    label = "each => getComputedStyle(each, '::before').content"
    with opened(page("real"), viewport=PHONE) as tab:
        labels = {each.evaluate(label) for each in tab.locator(".chart tbody td:not(.draw)").all()}
        assert labels == {'"合計"', '"自らの負担"', '"各行の合計"', '"現状値"', '"目標値"'}
    with opened(page("real")) as tab:
        assert tab.locator(".chart tbody td:not(.draw)").first.evaluate(label) == "none"


def test_a_narrow_window_never_scrolls_sideways(opened):
    """Wide tables scroll by themselves."""
    for language in variants.LANGUAGES:
        with opened(page("real", language), viewport=PHONE) as tab:
            assert tab.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_the_filters_show_what_was_asked_for(opened):
    """Severity, project and town, alone and together; the count of what is shown follows."""
    report = real()
    with opened(page("real")) as tab:
        everything = shown(tab)
        tab.select_option("select[name=severity]", "error")
        errors = [finding for finding in report.findings if finding.severity.value == "error"]
        assert set(tab.locator(SHOWN).evaluate_all("all => all.map(each => each.dataset.severity)")) == {"error"}
        total = len(report.findings)
        assert tab.inner_text(".status") == f"{total} 件のうち {len(errors)} 件を表示"
        tab.select_option("select[name=project]", label="⑥ 西胆振防災体制構築事業")
        assert tab.locator("section.group:visible").count() == 1
        in_six = [finding for finding in errors if finding.project == "⑥"]
        assert tab.inner_text(".status") == f"{total} 件のうち {len(in_six)} 件を表示"
        tab.click("button[type=reset]")
        sync_api.expect(tab.locator("article.finding[hidden]")).to_have_count(0)
        assert shown(tab) == everything
        tab.select_option("select[name=town]", label="豊浦町")
        messages = " ".join(tab.locator(SHOWN).all_inner_texts())
        assert 0 < len(shown(tab)) < len(everything)
        assert all("豊浦町" in text for text in tab.locator(SHOWN).all_inner_texts()), messages
        tab.select_option("select[name=town]", label="市町を特定しない指摘")
        assert tab.locator(f"{SHOWN} >> text=関係する市町").count() == 0


def test_each_document_of_several_is_filtered_by_itself(opened):
    """The other one stays as it is."""
    with opened(page("broken+suppressed")) as tab:
        one, other = tab.locator("article.document").all()
        everything = other.locator(SHOWN).count()
        one.locator("select[name=severity]").select_option("warning")
        assert one.locator(SHOWN).count() == 1
        assert other.locator(SHOWN).count() == everything


def test_without_script_all_is_there_and_no_filter_is_offered(opened):
    """The script only filters."""
    with opened(page("real"), java_script_enabled=False) as tab:
        assert tab.locator("form.filters").is_hidden()
        assert tab.locator("article.finding:visible").count() == tab.locator("article.finding").count() > 0
        tab.click("article.finding >> nth=0 >> table a >> nth=0")
        assert "#c-" in tab.url


def test_links_jump_from_finding_to_cell_to_the_other_place_and_back(opened):
    """Along the contradiction of 60,343 and 60,315."""
    with opened(page("real")) as tab:
        card = tab.locator("article.finding", has_text="60,343 千円と印字")
        card.locator("table a >> nth=0").click()
        here = tab.url.partition("#")[2]
        assert in_view(tab, here)
        cell = tab.locator(f"#{here}")
        assert cell.inner_text().startswith("60,343")
        cell.get_by_text("個票").click()
        there = tab.url.partition("#")[2]
        assert in_view(tab, there)
        assert tab.locator(f"#{there}").inner_text().startswith("60,315")
        tab.locator(f"#{there}").get_by_text("指摘").click()
        assert tab.url.endswith(f"#{card.get_attribute('id')}")
        assert in_view(tab, card.get_attribute("id"))


def test_a_link_to_a_finding_that_is_filtered_away_shows_it_again(opened):
    """A link that leads nowhere would be worse than a filter that is lost."""
    with opened(page("real")) as tab:
        tab.select_option("select[name=severity]", "notice")
        cell = tab.locator("td.marked.error.here").first
        cell.locator("a", has_text="指摘").first.click()
        target = tab.url.partition("#")[2]
        sync_api.expect(tab.locator(f"#{target}")).to_be_visible()
        assert in_view(tab, target)
        assert tab.input_value("select[name=severity]") == ""


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_hostile_text_is_read_as_it_was_written(language, opened):
    """Every attack is seen, letter by letter, and none has become anything else."""
    with opened(page("attacked", language)) as tab:
        title = tab.inner_text("h1")
        assert title.startswith("</title></style></script><script>window.pwned=1</script><img src=x onerror=")
        assert "&lt;b&gt;" in title
        assert "\\u202e" in title
        assert tab.locator("script").count() == 1


def test_the_policy_of_the_page_stops_scripts_styles_and_requests(opened):
    """Even one that found its way in would be stopped."""
    refused = ("Executing inline script violates", "Loading the image", "Connecting to", "Fetch API cannot load")
    with opened(page("clean"), expected=(*refused, "data:image/gif")) as tab:
        blocked = tab.evaluate(
            """async () => {
                const blocked = [];
                document.addEventListener('securitypolicyviolation', event => blocked.push(event.effectiveDirective));
                const script = document.createElement('script');
                script.textContent = 'window.pwned = 1';
                document.body.append(script);
                const image = new Image();
                image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
                await fetch('http://127.0.0.1:9/').catch(() => {});
                await new Promise(done => setTimeout(done, 100));
                return blocked;
            }"""
        )
        assert tab.evaluate("window.pwned") is None
        assert set(blocked) == {"script-src-elem", "img-src", "connect-src"}


def test_the_keyboard_reaches_everything(opened):
    """First the way past the head; what has the focus is seen to have it; wide tables can be scrolled."""
    with opened(page("real")) as tab:
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.className") == "skip"
        assert tab.locator(".skip").bounding_box()["x"] >= 0
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.id") == "main"
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.closest('nav') !== null")
        assert tab.locator(".wide:not([tabindex='0'])").count() == 0


@pytest.mark.parametrize(("wish", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_nothing_moves_for_who_does_not_want_it(wish, behaviour, opened):
    """Jumps are smooth only where that was not declined."""
    with opened(page("clean"), reduced_motion=wish) as tab:
        assert tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour


def printed(tab):
    """The pages of a print: the size of each, and its text without spaces."""
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    for sheet in pypdf.PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages:
        text = unicodedata.normalize("NFKC", sheet.extract_text())  # a font may name 生 by the radical ⽣
        yield tuple(round(float(side)) for side in sheet.mediabox[2:]), "".join(text.split())


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_on_paper_everything_is_there(language, opened):
    """A4, numbered pages, the verdict on the first, every finding and every number of the tables."""
    with opened(page("real", language)) as tab:
        sizes, texts = zip(*printed(tab), strict=True)
        assert set(sizes) == {(595, 842)}
        assert 20 < len(texts) < 45
        assert all(f"{number}/{len(texts)}" in text for number, text in enumerate(texts, start=1))
        assert "10,094,427" in "".join(texts)
        whole = "".join(texts)
        for number in range(1, len(shown(tab)) + 1):
            assert {"ja": f"指摘{number}", "en": f"no.{number}"}[language] in whole
        for widget in ("select[name=town]", "button[type=reset]", ".contents"):
            tab.emulate_media(media="print")
            assert tab.locator(widget).is_hidden()


def test_on_paper_nothing_is_left_out_unsaid(opened):
    """Places are shown all; the rules only if they were opened, and else it is said that they are not there."""
    with opened(page("real")) as tab:
        left_out, heads = "紙面では省いた", "規則(見つけるもの)"
        paper = "".join(text for _, text in printed(tab))
        assert left_out in paper
        assert "の規則の結果" not in paper
        assert heads not in paper
        (many,) = [finding for finding in real().findings if len(finding.related) > 15]
        last = many.related[-1]
        assert f"{last.role.ja}{last.found:,}" in paper
        tab.click("section.every-rule summary")
        paper = "".join(text for _, text in printed(tab))
        assert left_out not in paper
        assert heads in paper


def test_on_paper_a_caption_stays_with_its_table(opened):
    """A caption with findings is not torn, and the head of its table follows on the same page."""
    with opened(page("real")) as tab:
        whole = re.compile("6[^0-9]+事業(指摘[0-9]+⇄同じ表)+単位:千円市町細事業")  # ⑥ is 6 there
        assert [text for _, text in printed(tab) if whole.search(text)]


def test_on_paper_a_narrowed_list_says_that_it_is_one(opened):
    """The count of what is shown is printed only if something is left out."""
    with opened(page("real")) as tab:
        tab.emulate_media(media="print")
        assert tab.locator(".status").is_hidden()
        tab.locator("select[name=severity]").select_option("error", force=True)
        assert tab.locator(".status").is_visible()
        assert tab.locator("select[name=severity]").is_hidden()


def test_on_paper_a_small_report_is_short_and_several_begin_on_new_pages(opened):
    """Each document on a page of its own."""
    small = render([coopvision.check(edited({}))], "ja")
    with opened(small) as tab:
        one = len(list(printed(tab)))
    with opened(page("clean+broken")) as tab:
        both = [text for _, text in printed(tab)]
    assert one < 12
    assert len(both) > one
    titles = [number for number, text in enumerate(both) if "共生ビジョンの検査報告" in text]
    assert len(titles) == 2
    assert titles[1] > titles[0]


def test_marks_are_told_apart_without_colour(opened):
    """By the frame of a cell and by the sign and the word of a severity."""
    with opened(page("real")) as tab:
        look = "each => [getComputedStyle(each).outlineStyle, getComputedStyle(each).outlineWidth].join(' ')"
        assert tab.locator("td.marked.here").first.evaluate(look) == "solid 2px"
        assert tab.locator(".grid td.marked.there").first.evaluate(look) == "dashed 2px"
        borders = {
            severity: tab.locator(f"article.finding.{severity}").first.evaluate(
                "each => getComputedStyle(each).borderLeftStyle"
            )
            for severity in ("error", "warning", "notice")
        }
        assert sorted(borders.values()) == ["dotted", "double", "solid"]
