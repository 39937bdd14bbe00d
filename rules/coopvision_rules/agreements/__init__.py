"""Agreements (形成協定) against the roster, the calendar and the hierarchy."""
