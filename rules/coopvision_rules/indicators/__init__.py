"""Rules about indicators (重要業績評価指標, KPI)."""
