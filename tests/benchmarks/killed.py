"""Is a run over an archive whole after five kills? 2,000 generated articles, without a model.

    python -m tests.benchmarks.killed [ARTICLES]

An undisturbed run first, then one that is killed with SIGKILL at five random moments and gone on with each time; the
outputs are compared byte by byte, and the ids counted.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.batch.archive import generated, parts, reports
from tests.batch.test_killed import finished, killed

KILLS = 5


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = generated(folder / "archive.jsonl", number, 14)
        start = time.perf_counter()
        outcome = finished(archive, folder / "undisturbed")
        whole = time.perf_counter() - start
        print(f"undisturbed: {whole:.0f} s, exit code {outcome[0]}{outcome[1].decode().strip()}")
        chance = random.Random()
        for _ in range(KILLS):
            delay = chance.uniform(0, 0.4 * whole)
            was_at_work = killed(archive, folder / "killed", delay)
            done = sum(path.name.startswith("part-") for path in (folder / "killed").glob("*"))
            print(f"{'killed' if was_at_work else 'ended'} after {delay:.1f} s with {done} files")
        again = finished(archive, folder / "killed")
        ids = Counter(report["id"] for report in reports(folder / "killed"))
        print(f"gone on: exit code {again[0]}{again[1].decode().strip()}")
        print(
            f"the same as undisturbed: {again == outcome and parts(folder / 'killed') == parts(folder / 'undisturbed')}"
        )
        print(f"{ids.total()} reports, {len(ids)} different ids, {number} articles")


if __name__ == "__main__":
    main()
