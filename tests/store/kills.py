"""Kills a load at each step that it takes on its files, and loads again: `python -m tests.store.kills FOLDER`.

Each load is a child of this process, which opens no store itself: a fork must not have the threads of one.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.language.pinyin import sort_key
from kg.places import Gazetteer
from tests.store.samples import exported, put

if TYPE_CHECKING:
    from collections.abc import Callable


CHANGES = frozenset({"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "shutil.rmtree"})


def die_at(step: int, root: Path) -> None:
    """End this process by SIGKILL just before the `step`-th change that it makes to files of the store."""
    left = step

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        writes = event in CHANGES or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR))
        if writes and any(str(root) in str(each) for each in arguments[:2]):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def child(work: Callable[[], Any]) -> int:
    """Do `work` in a fork; gives its wait status."""
    process = os.fork()
    if process == 0:
        try:
            work()
            os._exit(0)
        except BaseException as error:
            sys.stderr.write(f"{error!r}\n")
            sys.stderr.flush()
            os._exit(1)
    return os.waitpid(process, 0)[1]


def check(root: Path, before: bytes, after: bytes) -> None:
    """What is served is whole, and loading again gives what a clean load gives."""
    if (root / "current").exists() or before:
        assert exported(root) in (before, after), "a half generation is served"
    put(root, 2)
    assert exported(root) == after, "the second load gives another graph"


def kill_at_each_step(name: str, first: tuple[int, ...], folder: Path) -> None:
    """Load page 2 into a store of the pages `first`, killed at step 1, 2, … until a load gets through."""
    base, clean = folder / name, folder / f"{name}-clean"
    run(partial(put_each, base, first))
    run(partial(put_each, clean, (*first, 2)))
    before, after = exported_by_another(base), exported_by_another(clean)
    for step in range(1, 1000):
        root = folder / f"{name}-{step}"
        if first:
            shutil.copytree(base, root, symlinks=True)
        status = child(partial(killed_put, root, step))
        run(partial(check, root, before, after))
        shutil.rmtree(root)
        if status == 0:
            sys.stdout.write(f"{name} {step - 1}\n")
            return


def killed_put(root: Path, step: int) -> None:
    die_at(step, root)
    put(root, 2)


def put_each(root: Path, numbers: tuple[int, ...]) -> None:
    for number in numbers:
        put(root, number)


def exported_by_another(root: Path) -> bytes:
    """What a store holds, read by a process that ends; nothing for a store that is not there."""
    file = root.with_suffix(".nq")
    if root.exists():
        run(lambda: file.write_bytes(exported(root)))
    return file.read_bytes() if file.exists() else b""


def run(work: Callable[[], Any]) -> None:
    """Do `work` in a fork that must end well."""
    if child(work) != 0:
        sys.exit(1)


if __name__ == "__main__":
    Gazetteer.load()  # these are read once, here, and not in every child
    sort_key("县")
    kill_at_each_step("new", (), Path(sys.argv[1]))
    kill_at_each_step("old", (0, 1), Path(sys.argv[1]))
