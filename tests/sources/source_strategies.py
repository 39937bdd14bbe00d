"""Visions with every field of every class filled with odd text, and YAML texts in every style."""

from hypothesis import strategies as st

from coopvision.model import Vision
from coopvision.testing.strategies import nodes
from coopvision.testing.strategies.texts import may_stand_in_a_file

ODD_TEXTS = [
    *("", " ", "null", "~", "yes", "no", "true", "0123", "011002", "12:30", "1_000", "1e3", "2021-04-01", "=", "<<"),
    *("- a", "-", "a: b", "a #b", "#b", " x", "x ", "'", '"', "\\", "[a, b]", "{a: b}", "&a", "*a", "!a", "|", ">"),
    *("%", "@", "`", "?", ":", ",", "---", "...", "a\nb", "\n", "a\r\nb\r", "a\tb", "\x85", "a\u2028b\u2029"),
    *("\ufeff", "\x00\x07\x7f", "\ufffe\uffff", "\U0010ffff", "𠮷野家", "😀", "市　町　", "🙂" * 60, "あ" * 200),
    *("32.800人", "R3～R7年度", "計1,000人", "［室 登 豊］"),
]
ODD_AMOUNTS = ["58，370", "△5", "(11,674)", "1,2345", "－", "検討中", "１２", "12.5", "32.800", " 12 ", "1_000"]
texts = st.sampled_from(ODD_TEXTS) | st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n\r\t\x85\u2028 :#-,[]{}'\"\\𠮷市１"), max_size=8
)
amounts = st.none() | st.integers(1 - 10**18, 10**18 - 1) | st.sampled_from(ODD_AMOUNTS) | texts


def visions():
    """Visions that make no sense and are well-formed."""
    return nodes(Vision, text=texts, amount=amounts.filter(may_stand_in_a_file))
