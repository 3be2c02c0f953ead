"""What several tests share: our own sample pages, the real pages when they are there, and stores made of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from api.cli import main

HERE = Path(__file__).resolve().parent
SAMPLES = HERE / "pages"
SHARED = HERE.parent.parent / "shared"
# What a user added to the gazetteer must not decide what our tests read.
os.environ["XIANZHI_GAZETTEER"] = str(HERE / "no-additions")


def load(folder: Path, store: Path, *more: str) -> int:
    """Load all pages of a folder by the command line."""
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    return main(["load", *files, "--metadata", str(folder / "pages.json"), "--store", str(store), *more])


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of our own sample pages; read only."""
    store = tmp_path_factory.mktemp("samples") / "store"
    assert load(SAMPLES, store) == 0
    return store


@pytest.fixture(scope="session")
def real_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the real pages beside the project; skips, and says so, where they are not there."""
    if not (SHARED / "pages").is_dir():
        pytest.skip("the real pages (../shared/pages) are not here")
    store = tmp_path_factory.mktemp("real") / "store"
    assert load(SHARED / "pages", store) == 0
    return store
