"""How names sort."""

from __future__ import annotations

import pytest

from kg.language.pinyin import sort_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("周明", "zhou ming"),  # the ordinary case
        ("单雄", "shan xiong"),  # 单 is shan as a surname
        ("仇雨", "qiu yu"),  # 仇 is qiu
        ("查雪", "zha xue"),  # 查 is zha
        ("区文", "ou wen"),  # 区 is ou
        ("解放", "xie fang"),  # 解 is xie
        ("曾文", "zeng wen"),  # 曾 is zeng
        ("任重", "ren zhong"),  # 任 is ren
        ("尉迟雪", "yuchi xue"),  # compound surnames
        ("", ""),  # nothing
    ],
)
def test_a_surname_is_read_as_a_surname(name: str, key: str) -> None:
    assert sort_key(name) == key
