"""What the hostile files say: sentences that must be read, and one that must not.

Example 例：`sound_pages()[0]` is a page with the sentence FIRST, 三月的河湾村杏花开满山坡.
"""

from __future__ import annotations

from tests.pdf.pdf_bytes import page

FIRST = "本报讯（记者 苗青）三月的河湾村杏花开满山坡，游人从四面八方赶来。"
SECOND = "村里把旧粮仓改成书屋，孩子们放学以后有了去处，老人也爱来坐坐。"
LAST = "水库大坝加固工程昨天完工，下游八个村的农田今年可以放心灌溉。"
HIDDEN = "这一行不在纸上"
SOUND = (page(FIRST), page(LAST))
"""A first and a last page without fault."""
