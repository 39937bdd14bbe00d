"""Whether a rule or a requirement is about a document at all, and if not, why."""

from coopvision.engine.editions import Governing
from coopvision.engine.glossary import term
from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Rule
from coopvision.model import Vision
from coopvision.words import Words


def hindrance(rule: Rule | Requirement, vision: Vision, governed: Governing) -> Words | None:
    """Why it is not applicable to a vision; None if it is."""
    if rule.regime is not None and rule.regime != vision.regime:
        wanted, own = term(rule.regime), term(vision.regime)
        return Words(f"{wanted.ja}の規定です（文書は{own.ja}）", f"it is about a {wanted.en}, not a {own.en}")
    if not governed.holds(rule.cites):
        since = min(cite.since or "" for cite in rule.cites)
        return Words(
            f"{since} からの規定です（文書に適用される日は {governed.day}）",
            f"it holds from {since}; the day that governs the document is {governed.day}",
        )
    absent = next((part for part in getattr(rule, "needs", ()) if not getattr(vision, part)), None)
    if absent is None:
        return None
    name = term(absent)
    english = name.en if name.ja in name.en else f"{name.en} ({name.ja})"
    return Words(f"この入力に「{name.ja}」の記録がありません", f"nothing is recorded of {english}")
