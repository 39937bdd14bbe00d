"""Names of zones in titles: mottos, and one name in two scripts."""

import pytest

from coopvision_rules.structure.zone_names import is_motto, may_be_written, without_mottos


@pytest.mark.parametrize(
    "motto",
    [
        *(
            "人がつながる",
            "海と山が輝く",
            "未来へつなぐ",
            "笑顔あふれる",
            "笑顔輝く",
            "夢を育む",
            "地域を結ぶ",
            "心が通う",
        ),
        *("安心して暮らせる", "住みたい", "豊かな", "緑に恵まれた", "光が射す", "ともに歩む", "命を守る"),
    ],
)
def test_a_motto_ends_in_a_verb_or_an_adjective(motto):
    """It is no name."""
    assert is_motto(motto)


@pytest.mark.parametrize(
    "name", ["みなと", "西いぶり", "西胆振", "つがる", "いわみざわ", "南さつま", "上越", "三次", "伊達市・室蘭市"]
)
def test_a_name_does_not(name):
    """Nor does a place that is written in kana throughout and ends like a verb."""
    assert not is_motto(name)


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("～海と山が輝く～みなと定住自立圏", " みなと定住自立圏"),
        ("みなと定住自立圏-人と海-共生ビジョン", "みなと定住自立圏 共生ビジョン"),
        ("（令和3年度～令和7年度）みなと", "（令和3年度～令和7年度）みなと"),
        ("～みなと定住自立圏", "～みなと定住自立圏"),
    ],
)
def test_what_stands_between_waves_is_a_motto(title, rest):
    """But a stretch of years is none."""
    assert without_mottos(title) == rest


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("西胆振", "西いぶり", True),
        ("西いぶり", "西胆振", True),
        ("西イブリ", "西いぶり", True),
        ("港", "みなとう", True),
        ("港", "みなとうみ", False),
        ("港湾", "み", False),
        ("西胆振", "東いぶり", False),
        ("西胆振", "西日高", False),
        ("みなと", "やま", False),
        ("みなと", "みなと", False),
        ("MINATO", "みなと", True),
        ("みなと", "MINATO", True),
    ],
)
def test_one_name_may_be_written_in_two_scripts(one, other, may):
    """Every kanji is read in one to four kana."""
    assert may_be_written(one, other) is may
