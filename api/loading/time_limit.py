"""A limit on the time that our own readers may take, which are plain Python: no process need be killed for them.

Example 例：a page that makes a pattern of ours search for an hour (读取超时) is refused after two minutes.
"""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class TooSlow(BaseException):
    """The time is up. No reader catches it, since it is no Exception."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlow inside the block after `seconds`; the main thread alone can be interrupted so, others are not.

    Patterns are interrupted too: `re` looks for signals as it searches.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    armed = True

    def ring(*_: object) -> None:
        if armed:
            raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        armed = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
