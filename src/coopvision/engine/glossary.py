"""The terms that places are named with: one identifier, one Japanese term, one English term."""

from typing import Final

from coopvision.words import Words

TERMS: Final[dict[str, Words]] = {
    "activities": Words("主な事業内容", "activities"),
    "actuals": Words("実績値", "actual values"),
    "agreement": Words("形成協定の内容", "agreement text"),
    "agreements": Words("形成協定", "agreements"),
    "amendments": Words("協定の変更", "amendments"),
    "amounts": Words("年度別金額", "yearly amounts"),
    "baseline": Words("現状値", "baseline"),
    "bears_cost": Words("費用負担", "cost bearing"),
    "better": Words("改善の方向", "direction of improvement"),
    "central": Words("中心市", "central city (中心市)"),
    "children": Words("下位の区分", "sections below"),
    "code": Words("全国地方公共団体コード", "municipality code"),
    "concluded": Words("締結日", "date of conclusion"),
    "core_city_zone": Words("連携中枢都市圏", "core city zone (連携中枢都市圏)"),
    "cost_by_municipality": Words("市町別事業費一覧", "costs by municipality"),
    "cost_by_year": Words("年度別事業費一覧", "costs by year"),
    "costs": Words("事業費見込", "cost estimate"),
    "edition": Words("版", "edition"),
    "expected_effect": Words("事業効果", "expected effect"),
    "footnotes": Words("注記", "footnotes"),
    "goal": Words("基本目標", "goal"),
    "indicator_list": Words("成果指標一覧", "indicator list"),
    "indicators": Words("重要業績評価指標（KPI）", "indicators (KPI)"),
    "item": Words("協定事項", "agreement item"),
    "mark": Words("略号", "mark"),
    "members": Words("構成市町", "members"),
    "municipality": Words("市町名", "municipality"),
    "name": Words("名称", "name"),
    "number": Words("番号", "number"),
    "own_share": Words("括弧書きの負担額", "own share"),
    "partner": Words("連携市町", "partners (連携市町)"),
    "participants": Words("連携市町", "participants"),
    "parties": Words("協定の当事者", "parties"),
    "pays_into": Words("負担先", "pays into"),
    "period": Words("時点・期間", "period"),
    "prefecture": Words("都道府県", "prefecture"),
    "project": Words("事業番号", "project number"),
    "project_name": Words("事業名", "project name"),
    "projects": Words("具体的取組", "projects"),
    "published": Words("公表日", "date of publication"),
    "regime": Words("制度", "regime"),
    "remarks": Words("備考", "remarks"),
    "revisions": Words("変更履歴", "revisions"),
    "roles": Words("役割分担", "roles"),
    "rows": Words("行", "rows"),
    "scope": Words("参加市町", "scope"),
    "sections": Words("取組の体系", "hierarchy"),
    "settlement_zone": Words("定住自立圏", "settlement zone (定住自立圏)"),
    "side": Words("側", "side"),
    "summary": Words("事業内容", "summary"),
    "tables": Words("表", "tables"),
    "target": Words("目標値", "target"),
    "term": Words("計画期間", "term"),
    "title": Words("表題", "title"),
    "total": Words("合計", "total"),
    "unit": Words("単位", "unit"),
    "value": Words("値", "value"),
    "years": Words("年度の見出し", "head of years"),
    "zone": Words("圏域", "zone"),
}
"""Field names of the model as readers know them (domain glossary)."""


def term(identifier: str) -> Words:
    """The term for a field of the model; the identifier itself where there is none."""
    return TERMS.get(identifier, Words(identifier, identifier))
