"""The vocabulary of Xianzhi 县志: Turtle files to open first, and `terms`, their closed names in Python.

Example 例：`ontology.terms.XZ.County` is the class 县级行政区 of `xianzhi.ttl`.
"""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """The folder of the vocabulary's files."""
    return Path(__file__).parent
