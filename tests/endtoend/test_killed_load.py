"""The command itself, killed at chance moments of a load of several pages."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from kg.store.dump import sorted_quads
from kg.store.generations import Generations
from tests.conftest import SAMPLES, load

ROOT = Path(__file__).resolve().parents[2]


def killed_load(store: Path, seconds: float) -> None:
    files = [str(path) for path in sorted(SAMPLES.glob("*.txt"))]
    arguments = ["load", *files, "--metadata", str(SAMPLES / "pages.json"), "--store", str(store)]
    process = subprocess.Popen([sys.executable, "-m", "api.cli", *arguments], cwd=ROOT, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    begin = time.monotonic()
    while not (store / "unpublished").exists() and process.poll() is None and time.monotonic() < begin + 30:
        time.sleep(0.001)
    time.sleep(seconds)
    process.kill()
    process.wait()


def test_after_kills_at_chance_moments_a_load_gives_what_a_clean_one_gives(tmp_path: Path, sample_store: Path) -> None:
    chance = random.Random(20220314)
    for _ in range(3):
        killed_load(tmp_path / "store", chance.uniform(0, 0.8))
    assert load(SAMPLES, tmp_path / "store") == 0
    generations = (Generations(store).current() for store in (tmp_path / "store", sample_store))
    again, clean = (sorted_quads(generation) for generation in generations)
    assert again == clean
