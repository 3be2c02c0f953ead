"""Invented articles of invented places all over the country, and raw pages printed from them with every fault.

No sentence here is taken from a newspaper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from kg.identity import Names
from kg.model import Page

NAMES = Names()
DAY = date(2020, 3, 2)


@dataclass(frozen=True, slots=True)
class Told:
    """An article as its author wrote it; section heads begin with "# "."""

    headline: tuple[str, ...]
    body: tuple[str, ...]
    kicker: str = ""
    sub: str = ""
    byline: str = ""
    dateline: str = ""
    signoff: str = ""
    caption: str = ""
    credit: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(one for one in self.body if not one.startswith("# "))


TEA = Told(
    ("云岭镇春茶开采",),
    (
        "3月1日，云岭镇万亩茶园里歌声阵阵，采茶工人背着竹篓穿行在茶垄之间，今年第一批春茶正式开采。",
        "据镇农业服务中心负责人介绍，受暖冬影响，今年春茶比去年提早9天上市，预计全镇产干茶420吨，产值可达1.3亿元。",
        "茶农蒋文渊一早就上了山。“一斤鲜叶能卖到120元，一家人一天能采十来斤。”他一边说，一边把嫩芽放进背篓。",
        "云岭镇还将举办采茶比赛、茶艺展演等活动，让游客走进茶山、留在茶乡，把一片叶子做成富民的大产业。",
    ),
    dateline="本报讯（记者 温若兰）",
)
BRIDGE = Told(
    ("望江大桥主塔封顶",),
    (
        "2月28日上午10时，随着最后一方混凝土浇筑完成，横跨清水江的望江大桥南主塔顺利封顶，比计划提前21天。",
        "望江大桥全长2.68公里，主跨720米，双向六车道，是连接江南新区与老城的第三座过江通道，总投资19.6亿元。",
        "项目经理欧阳建民说，施工高峰时有600多名工人在江面上作业，全部实行实名管理、分区居住，没有发生一起安全事故。",
        "大桥计划明年国庆节前通车，届时两岸居民过江时间将由45分钟缩短到8分钟。",
    ),
    dateline="本报讯",
    signoff="（顾长林 邹小满）",
)
LIBRARY = Told(
    ("把书送到羊圈旁",),
    (
        "草原的清晨，风里还带着寒气。流动图书车沿着砂石路开了两个小时，停在了牧民其木格家的羊圈旁。",
        "车门一开，几个孩子就围了上来。“阿姨，上次那本讲星星的书带来了吗？”扎着小辫的男孩踮起脚往车里看。",
        "# 一辆车就是一座图书馆",
        "这辆车上装着3200册图书，一年要跑1.8万公里，把全旗47个嘎查走上一遍。管理员白雪梅已经在路上跑了十一年。",
        "她的本子上记着每个孩子爱看什么书，也记着哪一家的老人想听哪一段评书。下一趟出门前，她总要把这些书先找出来。",
        "# 一本书打开一扇窗",
        "去年冬天，嘎查里办起了第一个读书会，来的人坐满了三间屋子。有人读诗，有人讲故事，还有人说起了自己种草治沙的经验。",
        "如今，读书会已经办了26场，参加的牧民有900多人次。白雪梅说，路还长，车会一直开下去。",
    ),
    sub="——塔林旗流动图书车见闻",
    byline="□ 本报记者 史可心 通讯员 鲁一鸣",
)
CLINIC = Told(
    ("家门口看上了专家号",),
    (
        "“以前看个眼睛要坐半天车进城，现在在村里就能看。”70岁的渔民林水生拿着刚配好的眼药水高兴地说。",
        "副县长常海平在调研时强调，要让海岛居民少跑路、看好病。渔湾县今年把12家县级医院的专家排班表发到了每个海岛，村卫生室通过远程诊疗系统预约，专家每周上岛坐诊两次。",
        "县卫生健康局统计，前两个月上岛专家共接诊4316人次，海岛居民外出就医次数同比下降三成。",
    ),
    kicker="常海平在渔湾县调研时强调",
    dateline="本报渔湾3月1日电 （通讯员 葛海生）",
)
SNOW = Told(
    ("清雪队伍连夜上路", "全城早高峰通行正常"),
    (
        "一场大雪在周六夜里落了下来，积雪最深的地方有18厘米。城市管理局当晚启动应急预案，1450名环卫工人、86台除雪机连夜上路。",
        "记者在中央大街看到，除雪车一辆接着一辆，积雪被推到路边装车运走。到凌晨5时，38条主要街道全部清理完毕。",
        "“雪停路通，是我们的承诺。”清雪队长关大勇已经两天没有合眼。他说，背街小巷的积雪也会在今天之内清理干净。",
        "市气象台预报，未来三天仍有小到中雪，市民出门要注意防滑。",
    ),
    dateline="本报讯（全媒体记者 姜一凡 通讯员 尹超）",
    caption="图为环卫工人在中央大街清理积雪。",
    credit="姜一凡 摄",
)
SCHOOL = Told(
    ("山里的孩子学会了游泳",),
    (
        "周三下午的体育课上，石门小学的孩子们换上泳衣，在新建的室内泳池里练习换气，水花溅得老高。",
        "石门县位于大山深处，水库和山塘有300多处，每年暑假都是防溺水的关键时期。县里决定把游泳列为小学必修课。",
        "县教育局局长田广文说，全县已经建成室内泳池14座，培训游泳教师96名，今年底前实现乡镇中心小学全覆盖。",
        "学生家长龙阿妹说，孩子会游泳了，大人心里就踏实多了。",
    ),
    dateline="本报讯",
    signoff="（记者 覃秀英）",
)
ALL = (TEA, BRIDGE, LIBRARY, CLINIC, SNOW, SCHOOL)

_NO_START = "，。、；：！？”’》）,.;:!?)…"
_NO_END = "“‘《（("
_TOKEN = re.compile(r"[A-Za-z0-9.%]+|\S")


def wide(text: str) -> float:
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def wrap(paragraph: str, width: float, indent: float = 2.0) -> list[str]:
    """Lines of a justified column; the indent of the first line is lost, its room is not."""
    lines: list[str] = []
    line, room = "", width - indent
    for token in _TOKEN.findall(paragraph):
        if wide(line) + wide(token) > room and token[0] not in _NO_START and line:
            carried = line[-1] if line[-1] in _NO_END else ""
            lines.append(line[: len(line) - len(carried)])
            line, room = carried, width
        line += token
    return [*lines, line]


def column(told: Told, width: float = 19.0, *, narrow: int = 0) -> list[str]:
    """The body in lines; `narrow` lines of the first paragraphs are half as wide, as beside a picture."""
    first, *others = told.body
    lines = wrap(told.dateline + " " * bool(told.dateline) + first, width)
    for number, paragraph in enumerate(others):
        if paragraph.startswith("# "):
            lines.append(paragraph[2:])
        else:
            lines += wrap(paragraph, width / 2 if number < narrow else width)
    lines[-1] += (" " if told.signoff else "") + told.signoff
    return lines


def heading(told: Told) -> list[str]:
    return [one for one in (told.kicker, *told.headline, told.sub, told.byline) if one]


def picture(told: Told, *, doubled: bool = False) -> list[str]:
    if not told.caption:
        return []
    if doubled:
        name = told.credit.split()[0]
        caption = told.caption.rstrip("。")
        return [f"{caption}{caption}。。 {name}{name} 摄摄"]
    return [f"{told.caption} {told.credit}"]


@dataclass(frozen=True, slots=True)
class Print:
    """How a page is printed: what stands where, and how lines are divided."""

    width: float = 19.0
    between: str = "\n\n"
    placed: str = "before"  # before, after, end, reversed
    doubled: bool = False
    narrow: int = 0
    articles: tuple[Told, ...] = field(default=ALL)

    def blocks(self) -> list[list[str]]:
        blocks: list[list[str]] = []
        headings = [heading(told) for told in self.articles]
        for told, lines in zip(self.articles, headings, strict=True):
            body = column(told, self.width, narrow=self.narrow)
            if self.placed in ("end", "reversed"):
                body[0] = " " + body[0]
            shown = picture(told, doubled=self.doubled)
            blocks += {"before": [lines, body, shown], "after": [body, shown, lines]}.get(self.placed, [body, shown])
        if self.placed in ("end", "reversed"):
            blocks += headings if self.placed == "end" else headings[::-1]
        return [block for block in blocks if block]

    def raw(self) -> str:
        gap = "\n\n" if self.between == "\n" else self.between
        return gap.join(self.between.join(block) for block in self.blocks()) + "\n"


def page(raw: str, number: str | None = "1", *, paper: str = "云岭日报", issued: date = DAY) -> Page:
    digest = f"{abs(hash(raw)):064x}"[:64]
    return Page(NAMES.page(paper, issued, number, digest), paper, issued, number, raw, digest)
