"""Values as real plans print them: the groups of strings in the project's notes on its domain, by number."""

import pytest
from saying import of, said, when

from coopvision.notation import (
    Aspect,
    Basis,
    Bound,
    Direction,
    Era,
    Kind,
    parse_number,
    parse_period,
    parse_quantity,
    parse_statement,
)

UP, DOWN, KEEP = Direction
AT_LEAST, AT_MOST, BELOW, ABOVE, ABOUT = Bound
LEVEL, SUM, MEAN, RATE, RELATIVE = Kind.LEVEL, Kind.SUM, Kind.MEAN, Kind.RATE, Kind.RELATIVE
OMITTED = "era-omitted"


def year(western, basis, aspect=None, last=None):
    return western, last or western, basis, aspect, None, None


def fiscal(western, aspect=None, last=None):
    return year(western, Basis.FISCAL, aspect, last)


def calendar(western, aspect=None, last=None):
    return year(western, Basis.CALENDAR, aspect, last)


def unstated(western, aspect=None):
    return year(western, Basis.UNSTATED, aspect)


def part(number, unit="", **more):
    return of(LEVEL, number, unit, **more)


PRINTED = {
    "1 千葉県": [
        ("60.2%（平成28年度）", of(LEVEL, "60.2", "%"), fiscal(2016)),
        ("81.0%（32年度）", of(LEVEL, "81.0", "%"), OMITTED),
    ],
    "2": [("974人（28年度）", of(LEVEL, 974, "人"), OMITTED), ("1,230人（32年度）", of(LEVEL, 1230, "人"), OMITTED)],
    "3": [("93.4%（27年度）", of(LEVEL, "93.4", "%"), OMITTED), ("100%（32年度）", of(LEVEL, 100, "%"), OMITTED)],
    "4": [
        ("57,277件（28年）", of(LEVEL, 57277, "件"), OMITTED),
        ("減少を目指します（32年）", of(Kind.DIRECTION, direction=DOWN), OMITTED),
    ],
    "5": [
        ("2,606団体（28年）", of(LEVEL, 2606, "団体"), OMITTED),
        ("増加を目指します（32年）", of(Kind.DIRECTION, direction=UP), OMITTED),
    ],
    "6 千葉県": [
        ("4,914人（令和2年度）", of(LEVEL, 4914, "人"), fiscal(2020)),
        ("6,500人（令和6年度）", of(LEVEL, 6500, "人"), fiscal(2024)),
    ],
    "7": [
        ("93.7（令和2年度平均）", of(LEVEL, "93.7"), fiscal(2020, Aspect.MEAN)),
        ("101.9（令和6年度平均）", of(LEVEL, "101.9"), fiscal(2024, Aspect.MEAN)),
    ],
    "8": [
        ("12市町村（令和2年度）", of(LEVEL, 12, "市町村"), fiscal(2020)),
        ("54市町村（令和6年度）", of(LEVEL, 54, "市町村"), fiscal(2024)),
    ],
    "9 長野県": [
        ("H26年1.54", of(LEVEL, "1.54"), calendar(2014)),
        ("H31年1.68", of(LEVEL, "1.68"), calendar(2019)),
        ("H26年1.54→H31年1.68", {"kind": Kind.MALFORMED, "problem": "arrow"}, calendar(2014)),
    ],
    "10": [("H24年度8,012", of(LEVEL, 8012), fiscal(2012)), ("H29年度8,220", of(LEVEL, 8220), fiscal(2017))],
    "11": [("H26年59.5", of(LEVEL, "59.5"), calendar(2014)), ("H31年60.0", of(LEVEL, "60.0"), calendar(2019))],
    "12": [("H25年度48.2", of(LEVEL, "48.2"), fiscal(2013)), ("H30年度49.9", of(LEVEL, "49.9"), fiscal(2018))],
    "13": [
        (
            "男性79.83以上 女性84.35以上（H29年）",
            of(
                Kind.SEVERAL,
                parts=[part("79.83", label="男性", bound=AT_LEAST), part("84.35", label="女性", bound=AT_LEAST)],
            ),
            calendar(2017),
        )
    ],
    "14": [("1.56（全国16位）", of(LEVEL, "1.56", note="全国16位"), None)],
    "15": [("-", of(Kind.DASH), None)],
    "16 長野県": [("─", of(Kind.DASH), None), ("90%（2027年度）", of(LEVEL, 90, "%"), fiscal(2027))],
    "17": [
        ("277ha（2021年度）", of(LEVEL, 277, "ha"), fiscal(2021)),
        ("1,000ha（2027年度）", of(LEVEL, 1000, "ha"), fiscal(2027)),
    ],
    "18": [
        (
            "橋梁23.0% トンネル75.0%（2021年度）",
            of(Kind.SEVERAL, parts=[part("23.0", "%", label="橋梁"), part("75.0", "%", label="トンネル")]),
            fiscal(2021),
        ),
        ("100%（2027年度）", of(LEVEL, 100, "%"), fiscal(2027)),
    ],
    "19": [
        ("69,077千人（2020年度）", of(LEVEL, 69077000, "人"), fiscal(2020)),
        ("100,000千人（2026年度）", of(LEVEL, 100000000, "人"), fiscal(2026)),
    ],
    "20": [
        (
            "男性81.1年 全国2位 女性85.2年 全国1位（2020年）",
            of(
                Kind.SEVERAL,
                parts=[
                    part("81.1", "年", label="男性", note="全国2位"),
                    part("85.2", "年", label="女性", note="全国1位"),
                ],
            ),
            calendar(2020),
        ),
        ("全国1位（2026年）", of(Kind.RANK, 1, "位", label="全国"), calendar(2026)),
    ],
    "21": [
        ("46人（2022年）", of(LEVEL, 46, "人"), calendar(2022)),
        ("45人以下（2025年）", of(LEVEL, 45, "人", bound=AT_MOST), calendar(2025)),
    ],
    "22": [
        ("（2018～2022年の累計）", of(Kind.BLANK), calendar(2018, Aspect.TOTAL, last=2022)),
        ("（2023～2027年の累計）", of(Kind.BLANK), calendar(2023, Aspect.TOTAL, last=2027)),
    ],
    "23": [("△2,733", of(LEVEL, -2733), None)],
    "24": [("18位", of(Kind.RANK, 18, "位"), None)],
    "25 松戸市": [
        ("5.5‰（平成25年）", of(LEVEL, "5.5", "‰"), calendar(2013)),
        ("5.9‰（平成31年）", of(LEVEL, "5.9", "‰"), calendar(2019)),
    ],
    "26": [
        ("3,823人（平成26年）", of(LEVEL, 3823, "人"), calendar(2014)),
        ("4,107人（平成31年）", of(LEVEL, 4107, "人"), calendar(2019)),
    ],
    "27": [
        ("1.36（平成25年）", of(LEVEL, "1.36"), calendar(2013)),
        ("1.55（平成31年）", of(LEVEL, "1.55"), calendar(2019)),
    ],
    "28": [
        ("1,577人（平成25年）", of(LEVEL, 1577, "人"), calendar(2013)),
        ("0人（平成31年）", of(LEVEL, 0, "人"), calendar(2019)),
    ],
    "29": [
        ("15.8%（平成25年度）", of(LEVEL, "15.8", "%"), fiscal(2013)),
        ("28.0%（平成31年度）", of(LEVEL, "28.0", "%"), fiscal(2019)),
    ],
    "30 広島": [
        ("9兆1,400億円（2012年度）", of(LEVEL, 9140000000000, "円"), fiscal(2012)),
        ("10兆円（2020年度）", of(LEVEL, 10**13, "円"), fiscal(2020)),
    ],
    "31": [
        ("73,618社（2014年）", of(LEVEL, 73618, "社"), calendar(2014)),
        ("現状維持以上（2020年）", of(Kind.DIRECTION, direction=KEEP, bound=AT_LEAST), calendar(2020)),
    ],
    "32": [("―", of(Kind.DASH), None), ("検討中（2020年度）", of(Kind.DEFERRED, note="検討中"), fiscal(2020))],
    "33": [
        ("7.4%（2014年）", of(LEVEL, "7.4", "%"), calendar(2014)),
        ("8.9%（2020年）", of(LEVEL, "8.9", "%"), calendar(2020)),
    ],
    "34": [
        ("2.0箇所（2014年）", of(LEVEL, "2.0", "箇所"), calendar(2014)),
        ("2.2箇所（2020年）", of(LEVEL, "2.2", "箇所"), calendar(2020)),
    ],
    "35": [
        ("36.5%（2014年度）", of(LEVEL, "36.5", "%"), fiscal(2014)),
        ("40%以上（2020年度）", of(LEVEL, 40, "%", bound=AT_LEAST), fiscal(2020)),
    ],
    "36": [("（累計）", {"kind": Kind.MALFORMED, "problem": "no-number"}, None)],
    "37 地域再生計画": [("0千円", of(LEVEL, 0, "円"), None), ("1,000千円", of(LEVEL, 1000000, "円"), None)],
    "38": [("5件", of(LEVEL, 5, "件"), None)],
    "39": [("57,000人", of(LEVEL, 57000, "人"), None), ("4,000人", of(LEVEL, 4000, "人"), None)],
    "40": [("KPI増加分の累計", of(Kind.WORDS, note="KPI増加分の累計"), None)],
    "41 千葉市": [
        ("4.1%（H22当初）", of(LEVEL, "4.1", "%"), unstated(2010, Aspect.START)),
        ("100%（H25末）", of(LEVEL, 100, "%"), unstated(2013, Aspect.END)),
    ],
    "42": [
        ("17.8ha（H21）", of(LEVEL, "17.8", "ha"), unstated(2009)),
        ("19.7ha（H26）", of(LEVEL, "19.7", "ha"), unstated(2014)),
    ],
    "43": [
        ("45.2%（H23）", of(LEVEL, "45.2", "%"), unstated(2011)),
        ("74.0%（H26）", of(LEVEL, "74.0", "%"), unstated(2014)),
    ],
    "44 中野区": [("90.8万トン", of(LEVEL, 908000, "トン"), None)],
    "45": [("4,798kWh", of(LEVEL, 4798, "kWh"), None)],
    "46": [
        ("1,295世帯", of(LEVEL, 1295, "世帯"), None),
        ("2,000世帯", of(LEVEL, 2000, "世帯"), None),
        ("64.8%", of(LEVEL, "64.8", "%"), None),
    ],
    "47": [("ー", of(Kind.DASH), None)],
    "48 長崎市": [
        (
            "基準年（平成19年）比16.5%（速報値）増加",
            of(RELATIVE, "16.5", "%", direction=UP, label="基準年", status="速報値", note="平成19年"),
            None,
        )
    ],
    "49": [("市民延べ112,000人", of(LEVEL, 112000, "人", gross=True, label="市民"), None)],
    "50 成果指標一覧": [
        ("16組織", of(LEVEL, 16, "組織"), None),
        ("21組織", of(LEVEL, 21, "組織"), None),
        ("増加を目指す", of(Kind.DIRECTION, direction=UP), None),
    ],
    "51": [
        ("27件/年", of(RATE, 27, "件"), None),
        ("25件/年", of(RATE, 25, "件"), None),
        ("減少を目指す", of(Kind.DIRECTION, direction=DOWN), None),
    ],
    "52": [("273件/年", of(RATE, 273, "件"), None), ("256件/年", of(RATE, 256, "件"), None)],
    "53 国": [("年間移住あっせん件数11,000件", of(RATE, 11000, "件", label="移住あっせん件数"), None)],
    "54": [("3兆円へ（2013年1.4兆円）", of(LEVEL, 3 * 10**12, "円", note="2013年1.4兆円"), None)],
    "55": [("平均36%（2013年度32.9%）", of(MEAN, 36, "%", note="2013年度32.9%"), None)],
    "56": [("80%（2010年68%）", of(LEVEL, 80, "%", note="2010年68%"), None)],
    "57": [("東京圏年間10万人入超", of(RATE, 100000, "人", label="東京圏", note="入超"), None)],
    "58 岡山県": [
        ("マイナス1ポイント", of(LEVEL, -1, "ポイント"), None),
        ("プラス1ポイント", of(LEVEL, 1, "ポイント"), None),
    ],
    "59 浦河町": [("1.4人/年", of(RATE, "1.4", "人"), None), ("4組/年", of(RATE, 4, "組"), None)],
    "60": [("― 件/年", of(Kind.DASH, unit="件"), None), ("10件/年", of(RATE, 10, "件"), None)],
    "61": [("33%/年", of(RATE, 33, "%"), None), ("38%/年", of(RATE, 38, "%"), None)],
    "62": [("3,617日/年", of(RATE, 3617, "日"), None), ("4,654日/年", of(RATE, 4654, "日"), None)],
    "63": [("0件", of(LEVEL, 0, "件"), None), ("1件", of(LEVEL, 1, "件"), None)],
    "64": [("11.4人/年", of(RATE, "11.4", "人"), None), ("17人/年", of(RATE, 17, "人"), None)],
    "65 鯖江市": [
        ("25 人（2009～14年）", of(LEVEL, 25, "人"), calendar(2009, last=2014)),
        ("45 人", of(LEVEL, 45, "人"), None),
    ],
    "66": [
        ("590 人（2014年）", of(LEVEL, 590, "人"), calendar(2014)),
        ("610 人（期間平均）", of(MEAN, 610, "人"), None),
    ],
    "67": [
        ("18.8 万人（2014年）", of(LEVEL, 188000, "人"), calendar(2014)),
        ("20 万人", of(LEVEL, 200000, "人"), None),
    ],
    "68": [("2箇所（2014年）", of(LEVEL, 2, "箇所"), calendar(2014)), ("2箇所", of(LEVEL, 2, "箇所"), None)],
    "69": [("—", of(Kind.DASH), None), ("30 人", of(LEVEL, 30, "人"), None)],
    "70 中空知": [
        ("2%（平成25年度～平成29年度の平均）", of(LEVEL, 2, "%"), fiscal(2013, Aspect.MEAN, last=2017)),
        ("2%以内（平成34年度）", of(LEVEL, 2, "%", bound=AT_MOST), fiscal(2022)),
    ],
    "71 船橋": [("1万2600回", of(LEVEL, 12600, "回"), None), ("1万155回", of(LEVEL, 10155, "回"), None)],
    "72 鳥取県": [
        (
            "4年間で移住者一万人（R1～4年度）",
            of(SUM, 10000, "人", span=4, label="移住者"),
            fiscal(2019, last=2022),
        )
    ],
    "73 伊丹市": [
        *[
            (each, of(LEVEL, each.replace(",", "")), None)
            for each in ("18,313", "30,855", "30,096", "29,337", "28,577")
        ],
        ("18,313, 30,855, 30,096, 29,337, 28,577", {"kind": Kind.MALFORMED, "problem": "several-numbers"}, None),
        ("↓", of(Kind.DIRECTION, direction=DOWN), None),
        ("18,893", of(LEVEL, 18893), None),
    ],
    "74 佐世保市": [
        ("現状から+20%", of(RELATIVE, 20, "%", direction=UP, label="現状"), None),
        ("現状の消費額から+20%", of(RELATIVE, 20, "%", direction=UP, label="現状の消費額"), None),
        ("50%の達成", of(LEVEL, 50, "%"), None),
        ("23万人（2030年時点）", of(LEVEL, 230000, "人"), calendar(2030, Aspect.POINT)),
    ],
    "75 宇都宮市": [
        ("74.2%\n（R4.10.1）", of(LEVEL, "74.2", "%"), (2022, 2022, Basis.CALENDAR, None, 10, 1)),
    ],
    "76 つくば市": [
        ("プロジェクト（H31年度）", of(Kind.WORDS, note="プロジェクト"), fiscal(2019)),
        ("8 - - - - 8 プロジェクト", {"kind": Kind.MALFORMED, "problem": "stray-mark"}, None),
        ("8 プロジェクト", of(LEVEL, 8, "プロジェクト"), None),
    ],
    "77 富士市": [("193.2%", of(LEVEL, "193.2", "%"), None)],
    "78 日高市": [
        ("10%に抑える", of(LEVEL, 10, "%", direction=DOWN), None),
        (
            "令和元年度から121人増やし2,040人",
            of(RELATIVE, 2040, "人", direction=UP, label="令和元年度から121人増やし"),
            None,
        ),
    ],
    "79 沖縄県": [
        ("3,250戸(H28年度目標)", of(LEVEL, 3250, "戸"), fiscal(2016)),
        ("H27年3月末3,505戸", of(LEVEL, 3505, "戸"), (2015, 2015, Basis.CALENDAR, Aspect.END, 3, None)),
    ],
    "80 茨城県": [("H25/1,796万円", of(LEVEL, 17960000, "円"), unstated(2013))],
}
CELLS = [pytest.param(*cell, id=f"{group}: {cell[0]}") for group, cells in PRINTED.items() for cell in cells]


@pytest.mark.parametrize(("text", "value", "period"), CELLS)
def test_a_cell_says_what_it_says(text, value, period):
    """Value and period of every string found in print."""
    quantity, time = parse_statement(text)
    assert (said(quantity), when(time)) == (value, period)


def test_every_group_is_here():
    """Groups 1 to 80; 81, the seed text's forms, has a module of its own."""
    assert [int(group.split()[0]) for group in PRINTED] == list(range(1, 81))


@pytest.mark.parametrize(
    ("text", "western"), [("81.0%（32年度）", 2020), ("974人（28年度）", 2016), ("57,277件（28年）", 2016)]
)
def test_the_era_that_a_cell_omits_can_be_given(text, western):
    """千葉県 prints 平成 once for a whole table."""
    period = parse_statement(text, era=Era.HEISEI)[1]
    assert (period.first, period.last) == (western, western)


@pytest.mark.parametrize("text", [cell[0] for cells in PRINTED.values() for cell in cells])
def test_the_period_alone_is_the_period_in_the_cell(text):
    """What a statement takes for the period is one to parse_period too, and reads the same."""
    period = parse_statement(text)[1]
    if period is not None:
        assert parse_period(period.text) == period


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("9兆1,400億", 10**8),
        ("10兆", 10**12),
        ("1万2600", 1),
        ("1万155", 1),
        ("90.8万", 1000),
        ("69,077千", 1000),
        ("一万", 10000),
    ],
)
def test_scales_keep_their_precision(text, step):
    """A number in 万 is not known to the unit."""
    assert parse_number(text).step == step


def test_decline_is_told_by_words_not_by_numbers():
    """A signed level has no direction: lower may be better, and no parser knows."""
    assert [parse_quantity(text).direction for text in ("マイナス1ポイント", "プラス1ポイント", "△2,733")] == [None] * 3
