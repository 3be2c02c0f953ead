"""Which rules read a page: a digest of everything that reading depends on but the page itself.

A change of any rule, table or term changes it, and so do villages that were added to the gazetteer and
another recogniser, so that a graph says which rules it was read by.

Example 例：after `xianzhi gazetteer add 3302 villages.csv` every version is another (规则版本随之改变).
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import kg
import loaders
import ontology
from kg.places.additions import added

DIGITS = 12
SUFFIXES = frozenset({".py", ".ttl", ".tsv", ".txt", ".csv", ".json"})


@cache
def rules_version(recognizer: str) -> str:
    """The first 12 hex digits of a SHA-256 over the files of kg, loaders and ontology, in the order of names, over what
    was added to the gazetteer, and over the label of the recogniser."""
    digest = hashlib.sha256()
    for package in (kg, loaders, ontology):
        folder = Path(package.__path__[0])
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.suffix in SUFFIXES:
                digest.update(f"{package.__name__}/{path.relative_to(folder).as_posix()}\n".encode())
                digest.update(path.read_bytes())
    digest.update(added().digest.encode())
    digest.update(recognizer.encode())
    return digest.hexdigest()[:DIGITS]
