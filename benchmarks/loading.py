"""How long loading pages takes, start-up included, beside a limit and beside plain tagging of the same text.

python benchmarks/loading.py [PAGES-FOLDER]      default: the real pages when they are there, else our own
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 10.0
HERE = Path(__file__).resolve().parent
REAL_PAGES = HERE.parent.parent / "shared" / "pages"
OWN_PAGES = HERE.parent / "tests" / "pages"
TAGGING = "import sys, jieba.posseg as p; [list(p.cut(open(f, encoding='utf-8').read())) for f in sys.argv[1:]]"


def seconds(command: list[str]) -> float:
    """The wall-clock seconds of a command, from its start to its end."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def load_once(files: list[str], metadata: str) -> float:
    """The seconds of one `xianzhi load` into a new store."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "api.cli", "load", *files]
        return seconds([*command, "--metadata", metadata, "--store", f"{folder}/store"])


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REAL_PAGES if REAL_PAGES.is_dir() else OWN_PAGES
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    characters = sum(len(Path(file).read_text(encoding="utf-8")) for file in files)
    loading = min(load_once(files, str(folder / "pages.json")) for _ in range(3))
    tagging = min(seconds([sys.executable, "-c", TAGGING, *files]) for _ in range(3))
    print(f"| {len(files)} pages, {characters} characters; best of 3 | seconds | ratio |")
    print("| --- | ---: | ---: |")
    print(f"| xianzhi load, start-up included | {loading:.2f} | {loading / LIMIT:.2f} of the limit of {LIMIT:g} s |")
    ratio = f"load / posseg {loading / tagging:.2f}"
    print(f"| jieba.posseg over the same text, start-up included | {tagging:.2f} | {ratio} |")


if __name__ == "__main__":
    main()
