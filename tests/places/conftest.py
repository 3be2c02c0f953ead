"""An article out of lines of our own, read for its places."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from kg.model import PartRole
from loaders.findings import Context, Findings
from loaders.places import find
from tests.reading import context_of

Read: TypeAlias = Callable[..., tuple[Context, Findings]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads `read(text, newspaper, headline)`; gives the context and the findings."""

    def reading(text: str, newspaper: str = "武陵晚报", headline: str = "") -> tuple[Context, Findings]:
        body = [(PartRole.BODY, line) for line in text.split("\n")]
        context = context_of([(PartRole.HEADLINE, headline), *body] if headline else body, newspaper)
        return context, find(context, Findings())

    return reading
