"""How many examples Hypothesis draws: a fixed profile, the same at every run, and a large one.

`pytest --hypothesis-profile=large tests/laws` or `HYPOTHESIS_PROFILE=large pytest tests/laws` draws many more, and
others at every run.
"""

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("fixed", derandomize=True, deadline=None, suppress_health_check=SLOW)
settings.register_profile("large", max_examples=2_000, deadline=None, suppress_health_check=SLOW, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
