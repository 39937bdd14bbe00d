"""The one place where the clock is read: what a person has accepted lapses by the day of the office."""

from datetime import date


def today() -> date:
    """The day of the office."""
    return date.today()  # noqa: DTZ011 - of the office, not of Greenwich
