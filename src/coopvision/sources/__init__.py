"""Files and documents: YAML or JSON in, a vision with the place of everything it says out, and back."""

from coopvision.sources.document import Document
from coopvision.sources.formats import Format
from coopvision.sources.loading import load, loads
from coopvision.sources.writing import dump, dumps

__all__ = ["Document", "Format", "dump", "dumps", "load", "loads"]
