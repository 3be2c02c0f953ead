"""Which rules read a page: a digest of everything that reading depends on but the page itself.

A change of any rule, table or term changes it, so that a graph says which rules it was read by.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import kg
import loaders
import ontology

DIGITS = 12
SUFFIXES = frozenset({".py", ".ttl", ".tsv", ".txt", ".csv", ".json"})


@cache
def rules_version() -> str:
    """The first 12 hex digits of a SHA-256 over the files of kg, loaders and ontology, in the order of names."""
    digest = hashlib.sha256()
    for package in (kg, loaders, ontology):
        folder = Path(package.__path__[0])
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.suffix in SUFFIXES:
                digest.update(f"{package.__name__}/{path.relative_to(folder).as_posix()}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:DIGITS]
