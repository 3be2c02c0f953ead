"""Folders: every file in the order of names, nothing that hides, and no way out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kg.errors import SourceError
from loaders.sources.folders import Found, files_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("本报讯 昨日开园。", encoding="utf-8")
    return root


def listed(root: Path) -> tuple[list[str], list[str]]:
    found = list(files_of(root))
    names = [os.path.relpath(one.name, root) for one in found if isinstance(one, Found)]
    return names, [str(one) for one in found if isinstance(one, SourceError)]


def test_files_come_in_the_order_of_names_and_before_the_folders_beside_them(tmp_path: Path) -> None:
    root = tree(tmp_path / "页", "b/2.txt", "b/1/3.txt", "a/9.txt", "c.txt", "b/10.txt")
    assert listed(root) == (["c.txt", "a/9.txt", "b/10.txt", "b/2.txt", "b/1/3.txt"], [])


def test_what_hides_or_was_left_behind_is_no_source(tmp_path: Path) -> None:
    names = (".DS_Store", ".git/1.txt", "__MACOSX/._1.txt", "a/Thumbs.db", "a/desktop.ini", "pages.json", "a/1.txt")
    assert listed(tree(tmp_path / "页", *names)) == (["a/1.txt"], [])


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "空/里").mkdir(parents=True)
    names, told = listed(tmp_path / "空")
    assert names == []
    assert "no file to read" in told[0]


def linked(where: str, to: str) -> Callable[[Path], None]:
    return lambda root: (root / where).symlink_to(to)


ODD: list[tuple[str, Callable[[Path], None], str]] = [
    ("a link out of the folder", linked("z", "../secret.txt"), "leads out"),
    ("a link to a folder outside", linked("z", "../other"), "leads out"),
    ("an absolute link", linked("z", "/etc/hostname"), "leads out"),
    ("a link to nowhere", linked("z", "nowhere"), "leads nowhere"),
    ("a link to itself", linked("z", "z"), "a link"),
    ("a pipe", lambda root: os.mkfifo(root / "z"), "no regular file"),
]


@pytest.mark.parametrize(("make", "said"), [row[1:] for row in ODD], ids=[row[0] for row in ODD])
def test_what_leads_out_or_is_no_file_is_told_and_the_rest_is_found(
    make: Callable[[Path], None], said: str, tmp_path: Path
) -> None:
    tree(tmp_path, "secret.txt", "other/1.txt", "页/1.txt")
    make(tmp_path / "页")
    names, told = listed(tmp_path / "页")
    assert names == ["1.txt"]
    assert len(told) == 1
    assert said in told[0] or (said == "a link" and "cannot be read" in told[0])  # as Python 3.13 tells a loop
    assert ";" in told[0]


@pytest.mark.parametrize("to", [".", "../页", "a"])
def test_links_to_folders_inside_are_not_followed_so_no_loop_is(to: str, tmp_path: Path) -> None:
    root = tree(tmp_path / "页", "1.txt", "a/2.txt")
    (root / "loop").symlink_to(to)
    assert listed(root) == (["1.txt", "a/2.txt"], [])


def test_a_link_to_a_file_inside_is_read(tmp_path: Path) -> None:
    root = tree(tmp_path / "页", "a/1.txt")
    (root / "b.txt").symlink_to("a/1.txt")
    assert listed(root) == (["b.txt", "a/1.txt"], [])


def test_a_link_that_is_named_itself_is_followed(tmp_path: Path) -> None:
    tree(tmp_path / "页", "1.txt")
    (tmp_path / "link").symlink_to("页")
    assert listed(tmp_path / "link") == (["1.txt"], [])


def test_the_nearest_table_belongs_to_a_file(tmp_path: Path) -> None:
    root = tree(tmp_path / "页", "1.txt", "a/2.txt", "a/b/3.txt", "c/4.txt", "pages.json", "a/pages.json")
    tables = {one.path.name: one.table for one in files_of(root) if isinstance(one, Found)}
    upper, lower = root / "pages.json", root / "a" / "pages.json"
    assert tables == {"1.txt": upper, "2.txt": lower, "3.txt": lower, "4.txt": upper}


def test_a_file_that_is_named_itself_has_no_table_and_a_table_is_no_page(tmp_path: Path) -> None:
    tree(tmp_path, "1.txt", "pages.json")
    (one,) = files_of(tmp_path / "1.txt")
    assert one == Found(tmp_path / "1.txt", str(tmp_path / "1.txt"))
    (error,) = files_of(tmp_path / "pages.json")
    assert "--metadata" in str(error)
