"""What several sources say of one value: the surest is taken, and a note tells of those that say otherwise.

Example 例：the flag says 2019-06-20 and the masthead 2019-06-21: the flag is taken, and the note names both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from kg.model import Origin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

_SURENESS = tuple(Origin)
_NAMES = {
    Origin.FLAG: ("the flag", "命令行"),
    Origin.TABLE: ("pages.json", "元数据表"),
    Origin.FILE_NAME: ("the file name", "文件名"),
    Origin.OWN_FIELD: ("the source's own field", "来源自带"),
    Origin.MASTHEAD: ("the masthead", "报头"),
}
_WHAT = {"newspaper": "报名", "issue date": "出版日期", "page number": "版次"}


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """One source's word for a value."""

    origin: Origin
    value: T


def surest(
    claims: Iterable[Claim[T]], what: str, same: Callable[[T], object] = lambda value: value
) -> tuple[Claim[T] | None, tuple[str, ...]]:
    """The claim of the surest source, None when there is none, and a note for each other that says otherwise.

    `what` is "newspaper", "issue date" or "page number"; values that `same` gives one form agree.
    """
    ordered = sorted(claims, key=lambda claim: _SURENESS.index(claim.origin))
    if not ordered:
        return None, ()
    taken, *others = ordered
    return taken, tuple(_dissent(what, taken, other) for other in others if same(other.value) != same(taken.value))


def _dissent(what: str, taken: Claim[T], other: Claim[T]) -> str:
    (sure, sure_zh), (less, less_zh) = _NAMES[taken.origin], _NAMES[other.origin]
    return (
        f"{what}: {sure} says {taken.value}, {less} {other.value}: {sure} was taken "
        f"{_WHAT[what]}：{sure_zh}为 {taken.value}，{less_zh}为 {other.value}，采用{sure_zh}"
    )
