"""What keeps a worker in its bounds: no network, a memory limit, and no life of its own.

Example 例：a worker of 80 MB with a limit of 1024 MB (内存上限) may grow to 1104 MB, then it alone ends.
"""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG = 1
_LINUX = sys.platform == "linux"


def leave_network() -> bool:
    """Move this process, which must have one thread, to a network without a way out; tells whether it worked.

    Some containers forbid it; then the guard on the query text is what remains.
    """
    if not _LINUX:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNET) == 0:
        return True
    return bool(libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)


def die_with(parent: int) -> None:
    """End this process when its parent, which has the id `parent`, ends."""
    if _LINUX:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def limit_memory(extra: int) -> None:
    """Let this process grow by `extra` bytes from what it has now."""
    if _LINUX:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _set(resource.RLIMIT_AS, pages * resource.getpagesize() + extra)


def lift_memory_limit() -> None:
    """Let this process grow as its parent may."""
    resource.setrlimit(resource.RLIMIT_AS, (resource.getrlimit(resource.RLIMIT_AS)[1],) * 2)


def limit_files(size: int) -> None:
    """Let no file that this process writes grow beyond `size` bytes, and let it leave no core dump."""
    _set(resource.RLIMIT_FSIZE, size)
    _set(resource.RLIMIT_CORE, 0)


def _set(what: int, limit: int) -> None:
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def prefer_as_victim() -> None:
    """When the machine runs out of memory, this process goes before others."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("900", encoding="ascii")


def hush() -> None:
    """Throw away what the engine writes to standard error as it dies; the parent logs the outcome."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def freeze() -> None:
    """Keep what was loaded so far out of garbage collection, so that forks share its memory."""
    gc.collect()
    gc.freeze()
