"""The helpers assert, too: without this their assertions would be dropped under `python -O`."""

import pytest

pytest.register_assert_rewrite("mutating", "targets")
