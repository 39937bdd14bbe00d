"""What only the extra `coopvision[testing]` brings."""

from importlib import import_module


def demand(name: str) -> None:
    """Demand a module of the extra.

    Raises:
        ImportError: If it is not installed, with the command that installs it.
    """
    try:
        import_module(name)
    except ImportError as missing:
        raise ImportError(
            f"{name} がありません / is not installed: pip install 'coopvision[testing]'", name=name
        ) from missing
