"""A small store of plain triples, and a pool over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.query import QueryPool
from tests.query.stores import LIMITS, publish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 3,000 labelled things, which nobody changes."""
    folder = tmp_path_factory.mktemp("query") / "store"
    publish(folder, 3000)
    return folder


@pytest.fixture(scope="session")
def pool(root: Path) -> Iterator[QueryPool]:
    """A pool over that store."""
    with QueryPool(root, LIMITS) as running:
        yield running
