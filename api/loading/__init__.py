"""Loading pages into a store: read the files, read together what must be, write it and publish it.

    paths ──loaders.intake──▶ pages ──spool──▶ rivals refused, pages by issue ──renewing──▶ store ──▶ generation

Example 例：when page 3 comes after page 1 whose article ends in 下转3版, both pages are read again, together.

The result does not depend on the order of files, and memory not on their number: pages wait in a file.
"""

from __future__ import annotations

from api.loading.loading import load_pages, load_reads
from api.loading.paths import load_paths
from api.loading.report import Report, Step
from api.loading.withdrawing import near_pages, withdraw_pages

__all__ = ["Report", "Step", "load_pages", "load_paths", "load_reads", "near_pages", "withdraw_pages"]
