"""What a command logs: key=value lines on standard error, one a query and one a page loaded.

Example 例：`time=2022-03-14T09:30:00 level=INFO query=1f0c5ee0a2b4 ms=12.3 outcome=answered`；每次查询一行.
"""

from __future__ import annotations

import logging


def log_to_standard_error() -> None:
    """Show what kg, loaders and api log from INFO on, others' warnings; does nothing where logging is set up."""
    form = logging.Formatter("time=%(asctime)s level=%(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    handler = logging.StreamHandler()
    handler.setFormatter(form)
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in ("kg", "loaders", "api"):
        logging.getLogger(name).setLevel(logging.INFO)
