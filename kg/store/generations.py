"""Published generations of a store: immutable databases, of which one is current.

Example 例：`STORE/generations/000012/store` is a database, `manifest.json` beside it says what it holds, and the
symlink `STORE/current` leads to the generation that is served.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_DOOMED = ".doomed"
"""What the name of a generation ends with that is being deleted."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One published generation: its number and its folder."""

    number: int
    path: Path

    @property
    def database(self) -> Path:
        """The folder of the read-only database."""
        return self.path / "store"

    def manifest(self) -> dict[str, Any]:
        """When and from what it was made, and its counts by class and property."""
        content: dict[str, Any] = json.loads((self.path / "manifest.json").read_text(encoding="utf-8"))
        return content

    @contextmanager
    def held(self) -> Iterator[Generation]:
        """Keep it from being deleted while it is read. Raises FileNotFoundError when it is gone already."""
        with (self.path / "lock").open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
            (self.path / "lock").stat()  # it may have gone while we waited for the lock
            yield self


@dataclass(frozen=True, slots=True)
class Generations:
    """The generations under a store's folder."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the generations lie."""
        return self.root / "generations"

    def current(self) -> Generation:
        """The generation that is served. Raises StoreError when nothing was published yet, or it is gone."""
        try:
            path = (self.root / "current").resolve(strict=True)
            return Generation(int(path.name), path)
        except (OSError, ValueError) as error:
            raise StoreError(
                f"{self.root}: no store with a published generation 没有已发布的数据",
                "load pages first: xianzhi load PATH… --store DIR",
            ) from error

    def is_published(self) -> bool:
        """Whether there is a generation to serve."""
        return (self.root / "current").exists()

    def all(self) -> tuple[Generation, ...]:
        """Every generation that is kept, oldest first."""
        kept = (Generation(int(path.name), path) for path in self.folder.glob("[0-9]*") if path.name.isdecimal())
        return tuple(sorted(kept, key=lambda generation: generation.number))

    def publish(self, back_up: Callable[[Path], None], manifest: dict[str, Any]) -> Generation:
        """Make the next generation with `back_up(folder)`, then switch to it in one step."""
        kept = self.all()
        number = kept[-1].number + 1 if kept else 1
        unfinished = self.folder / "unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        back_up(unfinished / "store")
        content = {"generation": number, **manifest}
        text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
        (unfinished / "manifest.json").write_text(text, encoding="utf-8")
        (unfinished / "lock").touch()
        finished = Generation(number, self.folder / f"{number:06d}")
        unfinished.rename(finished.path)
        self.switch(finished)
        return finished

    def switch(self, generation: Generation) -> None:
        """Serve `generation` from now on; readers see the old one or the new one, never neither."""
        new = self.root / "current.new"
        with suppress(FileNotFoundError):
            new.unlink()
        new.symlink_to(os.path.relpath(generation.path, self.root))
        new.replace(self.root / "current")

    def prune(self, keep: int) -> None:
        """Delete all but the last `keep` generations; the current one and any that is read stay."""
        for doomed in self.folder.glob(f"*{_DOOMED}"):  # a process that ended before it had deleted it all
            shutil.rmtree(doomed, ignore_errors=True)
        current = self.current().number
        for generation in self.all()[:-keep]:
            if generation.number != current:
                self._delete(generation)

    def _delete(self, generation: Generation) -> None:
        """Delete a generation that nobody reads; it goes whole, by its name, before its files do."""
        doomed = generation.path.with_suffix(_DOOMED)
        with suppress(BlockingIOError), (generation.path / "lock").open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            generation.path.rename(doomed)
            shutil.rmtree(doomed, ignore_errors=True)
