"""The editions of the guideline (定住自立圏構想推進要綱) that are known, by date."""

from typing import Final

from coopvision.engine import Edition
from coopvision.words import Words
from coopvision_settlement.provisions.entries import FY2013, FY2016, JUNE_2016

EDITIONS: Final = (
    Edition(
        name="2008",
        since="2008-12-26",
        words=Words(
            "定住自立圏構想推進要綱（2008-12-26、総行応第39号）",
            "settlement-zone guideline of 2008-12-26 (総行応第39号)",
        ),
    ),
    Edition(
        name="2013",
        since=FY2013,
        words=Words(
            "平成25年度の改正（昼夜間人口比率の特例。日付と内容は未確認）",
            "FY2013 revision: an exception to the day/night ratio; date and content are not confirmed",
        ),
    ),
    Edition(
        name="2016",
        since=FY2016,
        words=Words(
            "平成28年度の改正（人口の見通し、分野ごとの基本目標、KPI。年度のほか日付は未確認）",
            "FY2016 amendment: population outlook, a goal per field, KPI; the day is not confirmed",
        ),
    ),
    Edition(
        name="2016-06",
        since=JUNE_2016,
        words=Words(
            "平成28年度の改正と2016年6月の要件緩和",
            "FY2016 amendment, with the relaxation of June 2016",
        ),
    ),
)
"""In order. Whether the amendment of FY2016 and the relaxation of June 2016 are one is not confirmed."""
