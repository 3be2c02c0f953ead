"""How long it takes from a page to its articles, and how much memory a stream of pages takes; beside the limits.

python -m benchmarks.reading [--pages 10000] [--folder PAGES]      default: the real pages when they are there

The peer of a text page is jieba cutting the same text into words; that of a PDF page is pypdfium2 giving its
characters in the order of the content stream, without boxes, columns or articles.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
import pypdfium2

from kg.identity import Names
from kg.settings import Settings
from loaders.intake import Intake
from loaders.layout import read_pages
from loaders.sources import Flags, Given, Limits, NamePattern, PageRead, file_at, file_of, pages_from
from loaders.sources.folders import Found, files_of
from tests.pdf.layouts import LAYOUTS, made

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pdf.truth import TrueFile

TEXT_LIMIT_MS, TEXT_CHARACTERS = 15.0, 7000
PDF_LIMIT_S = 0.6
STREAM_LIMIT_MB = 500
HERE = Path(__file__).resolve().parent
REAL_PAGES = HERE.parent.parent / "shared" / "pages"
OWN_PAGES = HERE.parent / "tests" / "pages"
NAMES, LIMITS = Names(), Limits.of(Settings())
ISSUE = Given(Flags("武陵日报", "2020-03-02"))


def best(action: Callable[[], object], times: int) -> float:
    """The seconds of the fastest of `times` runs."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        action()
        taken.append(time.perf_counter() - begin)
    return min(taken)


def row(what: str, measured: str, ratio: float, limit: str, beside: str) -> None:
    """Print a row of the table."""
    print(f"| {what} | {measured} | {ratio:.2f} of {limit} | {beside} |")


def text_page(path: Path) -> None:
    """A row for a text page: from its text to its articles."""
    (page,) = (one.page for one in pages_from(file_at(path), ISSUE, NAMES, LIMITS) if isinstance(one, PageRead))
    taken = best(lambda: read_pages((page,), NAMES), 30) * 1000
    cutting = best(lambda: jieba.lcut(page.raw), 5) * 1000
    limit = TEXT_LIMIT_MS * max(len(page.raw) / TEXT_CHARACTERS, 1)
    what = f"text page of {len(page.raw)} characters to articles"
    row(what, f"{taken:.1f} ms", taken / limit, f"{limit:.1f} ms", f"{taken / cutting:.2f} of jieba")


def pdf_page() -> None:
    """A row for the densest page among the layouts of the tests: from the file's bytes to articles."""
    files = [made(name, 1) for name in LAYOUTS]
    data = max((one for one in files if one.pages == 1), key=printed).data
    file = file_of("issue.pdf", data)

    def read() -> int:
        pages = [one.page for one in pages_from(file, ISSUE, NAMES, LIMITS) if isinstance(one, PageRead)]
        read_pages(pages, NAMES)
        return sum(len(page.raw) for page in pages)

    def plain() -> str:
        return str(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range())

    taken, peer = best(read, 5), best(plain, 5)
    what = f"PDF page of {read()} characters to articles"
    row(what, f"{taken:.2f} s", taken / PDF_LIMIT_S, f"{PDF_LIMIT_S} s", f"{taken / peer:.1f} of pypdfium2")


def printed(file: TrueFile) -> int:
    """How many characters of running text a made file has."""
    return sum(len(text) for article in file.articles for text in article.prose)


def archive(folder: Path, count: int, to: Path) -> None:
    """A zip archive of `count` pages of several issues, as members of a batch come."""
    texts = [path.read_bytes() for path in sorted(folder.glob("*.txt"))]
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as batch:
        for index in range(count):
            day = date(2000, 1, 1) + timedelta(days=index // 8)
            batch.writestr(f"武陵日报-{day}-{index % 8 + 1}.txt", texts[index % len(texts)])


def stream(path: Path) -> None:
    """In a process of its own: read every page of the archive to articles; print pages and peak memory in MiB.

    The memory is that of this process and of the one that reads the archive for it.
    """
    given = Given(pattern=NamePattern.parse("{newspaper}-{issued}-{page}"))
    pages = 0
    with Intake(given, NAMES, LIMITS) as intake:
        for found in files_of(path):
            for read in intake.read(found) if isinstance(found, Found) else ():
                if isinstance(read, PageRead):
                    pages += bool(read_pages((read.page,), NAMES))
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(pages, sum(resource.getrusage(kind).ru_maxrss for kind in kinds) // 1024)


def streams(folder: Path, count: int) -> None:
    """Rows for a tenth of the pages and for all: memory must not grow with them."""
    for pages in (count // 10, count):
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "pages.zip"
            archive(folder, pages, path)
            begin = time.perf_counter()
            command = [sys.executable, "-m", "benchmarks.reading", "--stream", str(path)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            seconds = time.perf_counter() - begin
        read, peak = map(int, done.stdout.split())
        what = f"{read} pages in a stream to articles, peak memory"
        row(
            what,
            f"{peak} MiB",
            peak / STREAM_LIMIT_MB,
            f"{STREAM_LIMIT_MB} MB",
            f"{1000 * seconds / read:.1f} ms a page",
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=REAL_PAGES if REAL_PAGES.is_dir() else OWN_PAGES)
    parser.add_argument("--stream", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.stream:
        stream(given.stream)
        return
    print("| best of several | measured | of the limit | beside |")
    print("| --- | ---: | ---: | ---: |")
    for path in sorted(given.folder.glob("*.txt")):
        text_page(path)
    pdf_page()
    streams(given.folder, given.pages)


if __name__ == "__main__":
    main()
