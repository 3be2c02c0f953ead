"""A server over a small store, and a client that speaks to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.api.sample_store import first_reading, publish, second_reading
from tests.api.served import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx


@pytest.fixture(scope="session")
def store_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store that the shared server reads."""
    root = tmp_path_factory.mktemp("served") / "store"
    publish(root, first_reading(), second_reading())
    return root


@pytest.fixture(scope="session")
def client(store_root: Path) -> Iterator[httpx.Client]:
    """A client of the shared server."""
    with served(store_root) as client:
        yield client
