"""What no program can tell from a vision, for a person to look at (要目視確認)."""

from typing import Final

from coopvision.engine import requirement
from coopvision_settlement.cites import REGIME
from coopvision_settlement.provisions import provision

eligibility: Final = requirement(
    "eligibility-unconfirmed",
    "GDL901",
    cites=[provision(f"CC-{number}") for number in range(1, 10)],
    regime=REGIME,
)
declaration: Final = requirement(
    "declaration-incomplete",
    "GDL902",
    cites=[provision(f"DC-{number}") for number in range(1, 9)],
    regime=REGIME,
)
ordinance: Final = requirement("ordinance-missing", "GDL903", cites=[provision("AG-3")], regime=REGIME)
contents: Final = requirement(
    "agreement-content-missing",
    "GDL904",
    cites=[provision("AG-7")],
    regime=REGIME,
)
publication: Final = requirement(
    "agreement-unpublished",
    "GDL905",
    cites=[provision("AG-13"), provision("AG-14")],
    regime=REGIME,
)
abolition: Final = requirement(
    "abolition-without-notice",
    "GDL906",
    cites=[provision("AG-10"), provision("AG-11")],
    regime=REGIME,
)
vision: Final = requirement(
    "vision-unpublished",
    "GDL907",
    cites=[provision("VI-1"), provision("VI-12")],
    regime=REGIME,
)
revision: Final = requirement("revision-overdue", "GDL908", cites=[provision("VI-4")], regime=REGIME)
forum: Final = requirement("forum-not-heard", "GDL909", cites=[provision("VI-5")], regime=REGIME)
consultation: Final = requirement("partner-not-consulted", "GDL910", cites=[provision("VI-6")], regime=REGIME)
progress: Final = requirement("progress-not-managed", "GDL911", cites=[provision("VI-9")], regime=REGIME)
picture: Final = requirement("future-picture-missing", "GDL913", cites=[provision("VI-2")], regime=REGIME)
outlook: Final = requirement(
    "outlook-or-goal-missing",
    "GDL914",
    cites=[provision("VI-7"), provision("VI-8")],
    regime=REGIME,
)
entry: Final = requirement("schedule-or-subsidy-missing", "GDL912", cites=[provision("VI-10")], regime=REGIME)
