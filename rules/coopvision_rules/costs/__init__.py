"""Rules about costs (事業費)."""
