"""The folder of a store: whose it is, who writes it, and what an earlier load that was killed left in it.

Example 例：`STORE/write.lock` is held by the one process that writes; `STORE/unpublished` says that `STORE/writer`
holds more than what is published, and a load that finds it begins from the current generation.
"""

from __future__ import annotations

import fcntl
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.counts import Counts
from kg.store.generations import Generations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.identity import Names


@contextmanager
def written_by_us(root: Path, names: Names) -> Iterator[None]:
    """Hold the store at `root` (made when it is new) for writing, mended and with its own base of IRIs.

    Raises StoreError when another process writes it, when `root` is no store and not empty, when it was made
    with another base, or when it cannot be mended without losing pages.
    """
    _refuse_foreign(root)
    root.mkdir(parents=True, exist_ok=True)
    with (root / "write.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"{root}: another process is writing this store 另一进程正在写入"
            raise StoreError(message, "wait until it has finished") from error
        _keep_base(root, names)
        _recover(root)
        yield


def _refuse_foreign(root: Path) -> None:
    """A folder with other things in it is no place for a store."""
    if root.is_file():
        raise StoreError(f"{root}: is a file 是文件", "give a folder for the store")
    if root.is_dir() and any(root.iterdir()) and not (root / "write.lock").exists():
        raise StoreError(f"{root}: is not empty and no store 非空且不是数据仓", "give an empty or new folder")


def _keep_base(root: Path, names: Names) -> None:
    """A store keeps the base of IRIs that it was made with: two would split every thing in two."""
    kept = root / "base"
    if not kept.exists():
        new = root / "base.new"
        new.write_text(names.base, encoding="utf-8")
        new.replace(kept)  # in one step: half a base would lock the store for ever
    made_with = kept.read_text(encoding="utf-8")
    if made_with != names.base:
        raise StoreError(
            f"{root}: was made with the base {made_with}, not {names.base} 数据仓的网址前缀不同",
            "set XIANZHI_BASE_IRI to the store's own base, or load into a new store",
        )


def _recover(root: Path) -> None:
    """Put the writer back to the current generation when an earlier load ended before it published.

    Raises StoreError when that generation is gone: to begin from nothing would lose its pages in silence.
    """
    if (root / "writer").exists() and not (root / "unpublished").exists():
        return
    (root / "unpublished").touch()
    shutil.rmtree(root / "writer", ignore_errors=True)
    (root / "counts.json").unlink(missing_ok=True)
    generations = Generations(root)
    if generations.is_published():
        generation = generations.current()
        ox.Store.read_only(str(generation.database)).backup(str(root / "writer"))
        Counts(root).write(generation.manifest()["counts"])
    elif (root / "current").is_symlink():
        raise StoreError(
            f"{root}: a load ended before it published, and the generation before it is gone 当前一代已不存在",
            "lead the symlink `current` to a kept generation, or load all pages into a new store",
        )
    (root / "unpublished").unlink()
