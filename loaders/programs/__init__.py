"""Programs 项目: named undertakings of government, numbered formulas of work, national campaigns.

Example 例：实施“春苗”工程, 落实“三会一课”, 推进健康扶贫 name one each;
“硬仗”, “两会” and quoted speech name none.
"""

from loaders.programs.finding import find
from loaders.programs.stating import state

__all__ = ["find", "state"]
