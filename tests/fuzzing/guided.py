"""A coverage-guided run of one reader: `uv run --with atheris python tests/fuzzing/guided.py yaml -max_total_time=60`.

What follows the target's name goes to libFuzzer. What it finds worth keeping goes to a folder that is left behind only
if `COOPVISION_FUZZ_CORPUS` names one; the corpus beside this file is the start and stays small. The run ends with the
first input that breaks a promise: put it into `corpus/<target>/`, and `test_fuzzing.py` holds it for good.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

import atheris
from mutating import change_data, change_text

with atheris.instrument_imports(include=["coopvision", "coopvision_rules", "coopvision_settlement", "tomllib"]):
    from targets import TARGETS, feed

    from coopvision.engine import find_packs

    for pack in find_packs():
        pack.rules  # noqa: B018 - their modules are instrumented now, while they are loaded

CORPUS = Path(__file__).with_name("corpus")


def run(name, kept, options):
    """Fuzz a target; ends the process."""
    start = [str(folder) for folder in [CORPUS / name] if folder.is_dir()]
    arguments = [sys.argv[0], "-timeout=20", "-rss_limit_mb=4096", *options, kept, *start]

    def feed_one(data):
        feed(name, data)  # libFuzzer wants nothing in return

    atheris.Setup(arguments, feed_one, custom_mutator=mutate)
    atheris.Fuzz()


def mutate(data, max_size, seed):
    """A third of the changes are libFuzzer's own, of bytes; the others are of tokens, or of the branches of JSON."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    if chance.random() < 1 / 3:
        return atheris.Mutate(data, max_size)
    changes = [tuple(chance.randrange(10_000) for _ in range(4)) for _ in range(chance.randint(1, 3))]
    change = chance.choice((change_text, change_data))
    return change(data.decode("utf-8", "replace"), changes).encode("utf-8", "surrogatepass")[:max_size]


def main():
    """Read the arguments and fuzz."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: guided.py {'|'.join(TARGETS)} [libFuzzer options]")
    name, *options = sys.argv[1:]
    if kept := os.environ.get("COOPVISION_FUZZ_CORPUS"):
        Path(kept).mkdir(parents=True, exist_ok=True)
        run(name, kept, options)
    with tempfile.TemporaryDirectory(prefix=f"coopvision-corpus-{name}-") as folder:
        run(name, folder, options)


main()
