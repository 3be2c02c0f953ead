"""What happened: events with time, place, people and what they were about.

Example 例：“3月5日，县长周明到石桥镇调研” is an `xz:Inspection` of 2020-03-05 at 石桥镇 led by 周明.
"""

from __future__ import annotations

from loaders.events.finding import find
from loaders.events.statements import state

__all__ = ["find", "state"]
