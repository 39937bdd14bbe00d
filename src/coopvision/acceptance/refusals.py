"""What a person has accepted cannot be used: every reason at once, with file and line."""

from coopvision.errors import FaultsError


class AcceptanceError(FaultsError):
    """A file of suppressions or a baseline cannot be read, or speaks of what does not exist.

    Nothing is accepted on its word until it is mended.
    """
