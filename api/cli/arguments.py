"""Arguments and settings that several commands share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kg.query import ServiceLimits

if TYPE_CHECKING:
    import argparse

    from kg.settings import Settings

Subcommands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def store(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """`--store DIR`."""
    parser.add_argument("--store", type=Path, required=required, metavar="DIR", help="folder of the store 数据仓目录")


def as_json(parser: argparse.ArgumentParser) -> None:
    """`--json`."""
    parser.add_argument("--json", action="store_true", help="answer in JSON 以 JSON 输出")


def metadata(parser: argparse.ArgumentParser) -> None:
    """`--newspaper`, `--issued`, `--page` and `--metadata`."""
    parser.add_argument("--newspaper", metavar="NAME", help="name of the newspaper 报名")
    parser.add_argument("--issued", metavar="YYYY-MM-DD", help="date of the issue 出版日期")
    parser.add_argument("--page", metavar="N", help="number of the page 版次")
    parser.add_argument("--metadata", type=Path, metavar="pages.json", help="all of these for many files")


def jobs(parser: argparse.ArgumentParser) -> None:
    """`--jobs N`."""
    parser.add_argument("--jobs", type=int, metavar="N", help="processes that read (XIANZHI_JOBS) 读取进程数")


def with_jobs(settings: Settings, given: argparse.Namespace) -> Settings:
    """The settings, with the number of `--jobs` where it is given. Raises SettingsError for none or fewer."""
    return settings if given.jobs is None else replace(settings, jobs=given.jobs)


def limits_of(settings: Settings) -> ServiceLimits:
    """What a query may take, as the settings say."""
    return ServiceLimits(
        timeout_s=settings.query_timeout,
        workers=settings.query_workers,
        memory_mb=settings.query_memory_mb,
        max_query_bytes=settings.query_max_bytes,
        max_result_mb=settings.max_result_mb,
        max_waiting=settings.max_waiting,
        max_wait_s=settings.max_wait_s,
    )
