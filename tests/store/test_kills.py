"""A load that is killed at any moment: readers see a whole generation, and the next load mends everything."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_load_that_is_killed_at_any_step_leaves_nothing_of_itself(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.store.kills", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    steps = dict(re.findall(r"^(new|old) (\d+)$", done.stdout, re.MULTILINE))
    assert int(steps["new"]) > 8
    assert int(steps["old"]) > 8
