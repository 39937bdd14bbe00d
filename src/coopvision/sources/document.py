"""A vision together with the file it was read from."""

from collections.abc import Sequence

from attrs import field, frozen

from coopvision.model import Location, Vision
from coopvision.sources.places import Places


@frozen
class Document:
    """A vision as a file prints it, and where in the file each of its values stands.

    Attributes:
        vision: What the file says.
        source: The file, as it was named.
    """

    vision: Vision
    source: str
    _places: Places = field(eq=False, repr=False)

    def locate(self, steps: Sequence[str | int]) -> Location | None:
        """Find the place of a value in the file.

        The place of a scalar is the scalar itself, quotes included; a block scalar ends at its last
        visible character, and a value left empty has no width. The place of a mapping or a list is
        the stretch from the key that holds it, or from its own start if it is an element of a list,
        to the end of the last value in it. Where an alias stands for a value, the place is that of
        the value.

        Args:
            steps: Attribute names and positions from the vision down, which are the keys and positions
                in the file too, such as `("projects", 5, "costs", "amounts", 0)`.

        Returns:
            The place; where the file says nothing at these steps, the place of the nearest ancestor.
        """
        return self._places.value(steps)
