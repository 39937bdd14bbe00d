"""The life of an agreement, 第5: its changes, its end and its publication."""

from typing import Final

from coopvision.engine import Provision
from coopvision_settlement.provisions.entries import FACT, entry

_CHAPTER: Final = "第5"

AGREEMENT_LIFE: Final[tuple[Provision, ...]] = (
    entry(
        "AG-9",
        ("変更は双方が協議し、双方の議会の議決を経る", "for a change both sides consult, then both councils resolve"),
        ("いなべ市5条、刈谷市5条", "Inabe art. 5, Kariya art. 5"),
        "Cp",
        section=_CHAPTER,
        checks=("amendment-before-conclusion",),
    ),
    entry(
        "AG-10",
        (
            "廃止は議会の議決を経て相手方に通告する",
            "abolition takes a council's resolution and notice to the other side",
        ),
        ("いなべ市6条、刈谷市6条", "Inabe art. 6, Kariya art. 6"),
        "Cp",
        section=_CHAPTER,
        checks=(
            "agreement-ended-too-early",
            "agreement-ended-for-participant",
        ),
    ),
    entry(
        "AG-11",
        (
            "期間は原則として定めず、通告から一定期間（原則2年）の後に失効する",
            "it has no fixed term in principle, and lapses some time (two years in principle) after notice",
        ),
        None,
        "G",
        section=_CHAPTER,
    ),
    entry(
        "AG-12",
        (
            "期間を定める例もある（2021-04-01から2031-03-31まで）",
            "a fixed term is possible; one is known, 2021-04-01 to 2031-03-31",
        ),
        ("刈谷市", "Kariya"),
        "Cp",
        section=_CHAPTER,
        reason=FACT,
    ),
    entry(
        "AG-13",
        ("締結の前に目的と予定する内容を公表する", "purpose and planned content are published before conclusion"),
        ("飯田市", "Iida"),
        "C",
        section=_CHAPTER,
    ),
    entry(
        "AG-14",
        ("締結の後と変更の都度、公表する", "it is published after conclusion and after each change"),
        ("野辺地町、鶴岡市、豊郷町", "Noheji, Tsuruoka, Toyosato"),
        "C",
        section="第5(5)",
    ),
    entry(
        "AG-15",
        (
            "変更は頻繁である（東通村・むつ市は2017～2019年に4回、十勝は2016・2020・2025年）",
            "changes are frequent: Higashidori and Mutsu four times in 2017-2019, Tokachi in 2016, 2020 and 2025",
        ),
        ("東通村、幕別町", "Higashidori, Makubetsu"),
        "Cp",
        section=_CHAPTER,
        reason=FACT,
    ),
    entry(
        "AG-16",
        (
            "変更が一部の近隣市町村とだけのこともある（2016年に7のうち4、7のうち6）",
            "a change may touch some partners only (in 2016 four of seven, six of seven)",
        ),
        ("新庄市", "Shinjo"),
        "Cp",
        section=_CHAPTER,
        reason=FACT,
    ),
)
"""AG-9 to AG-16."""
