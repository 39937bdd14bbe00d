"""All templates there are; the set is closed."""

from typing import Final

from coopvision.templates import bounds, figures, identity, implication, presence, statements, times, wordings
from coopvision.templates.template import Template

TEMPLATES: Final[dict[str, Template]] = {
    template.name: template
    for room in (presence, wordings, identity, figures, statements, bounds, times, implication)
    for template in room.TEMPLATES
}
"""Every template, by its name."""
