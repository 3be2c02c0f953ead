"""The words and marks by which a byline, a sign-off or a credit says who did what.

Example 例：记者, 通讯员, 供稿 and 摄 are roles; 责任编辑 is none of an author; 手记 behind 记者 is no name.
"""

from __future__ import annotations

import re

NO_AUTHOR = "none"
"""The role of editors, proof-readers and sources: they are no authors."""

ROLES = {
    "reporter": "记[ 　]?者",
    "correspondent": "通[ 　]?讯[ 　]?员|通信员|报道员|信息员|通讯记者|特约通讯员|特约记者",
    "intern": "实[ 　]?习[ 　]?生|见习生",
    "commentator": "评论员",
    "writer": "特约撰稿|撰稿|撰文|采写|作者|文字|整理",
    "contributor": "供稿人|供稿[：:]|供稿单位|(?<=[部局办委院校心司站馆室科处队所])[ 　]?供稿",
    "photographer": "摄影记者|(?:摄影|图片|图)[：:]",
    NO_AUTHOR: "责任编辑|责编|编辑|编审|审核|初审|复审|终审|校对|校审|监制|值班主任|值班编委|版式|美编|统筹|"
    "策划|来源|转自|原载|制图|主播|播音|讲述人?|口述|单位|指导",
}
KIND = (
    "本报|本网|本台|全媒体|融媒体|融媒|首席|特派|驻站|分站|见习|实习|客户端|"
    "党报|党媒|县报|校报|驻县|驻市|校园|骨干|社区|业余|特邀"
)
PREFIX = f"(?:{KIND}|[\\u4e00-\\u9fff]{{2,4}}(?:日报|晚报|融媒)){{0,4}}"
ROLE = re.compile(
    PREFIX + "(?:" + "|".join(f"(?P<{role}>{words})" for role, words in ROLES.items()) + ")(?:站|部)?[：: 　]*"
)
WORK_ROLES = {None: "writer", "writer": "writer", "pictures": "photographer"}
WORK_ROLES |= {"photographer": "photographer", "contributor": "contributor"}
ROLE_ENDS = re.compile("(?:记者|员|生)[：: 　]*$")
WRITING = frozenset({"reporter", "correspondent", "intern", "contributor"})
APART = "(?<=[\\s　/／、])"
WORK = re.compile(
    APART + "(?:文[ 　]?[/／、]?[ 　]?[图摄]|图[ 　]?[/／、]?[ 　]?文|(?P<writer>文字|文))(?=$|[/／、，\\s　）)])"
    "|文(?=[/／])|(?P<photographer>摄影报道|摄影|摄|供图)(?=$|[/／、，\\s　）)])"
    "|" + APART + "(?:(?P<pictures>图片|图)|(?P<contributor>供稿))(?=$|[/／、，\\s　）)])"
)
LEADING_WORK = re.compile(
    "[□■◇◆○●▢\\s　（(]{0,6}(?P<words>文[ 　]?[/／、][ 　]?图|文图|图文|图[ 　]?[/／、][ 　]?文|文|图|摄影|摄)"
    "(?:[：:/／|｜][ 　]{0,4}|[ 　]{1,4})"
)
SINGLES = re.compile("(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff](?:[ 　][\\u4e00-\\u9fff](?![\\u4e00-\\u9fff]))+")
"""Characters apart from one another: the padded names of a list."""
GLUED_WORK = re.compile("([\\u4e00-\\u9fff]{2,3})文[/／]?([\\u4e00-\\u9fff]{2,3})[图摄]$")
BRACKETED = re.compile(
    "[（(](?P<inside>[^（）()]{0,12}(?:记[ 　]?者|通[ 　]?讯[ 　]?员|通信员|实习生|评论员|[部局办委院校心司站馆]供稿)"
    "[^（）()]{1,60})[）)]"
)
AFTER_DATELINE = re.compile("(?:讯|电)[（(](?P<inside>[\\u4e00-\\u9fff 　、]{2,24})[）)]")
REPORTS = re.compile("(?:记者|通讯员)[ 　]*[\\u4e00-\\u9fff·、 　]{2,30}?(?=报道|[ 　\\n]+[0-9]|$)")
PEN_NAME = re.compile(
    "[□■◇◆\\s（(]{0,4}(?:(?:本报)?(?:特约)?评论员[ 　：:]+)?"
    "(?P<name>[\\u4e00-\\u9fff][ 　]{0,4}[\\u4e00-\\u9fff]{1,2})[\\s）)]*"
)
OPENING_NAMES = re.compile(
    "(?:本报|本网|本台)?(?:全媒体|首席|见习|特约)?(?:记者|通讯员)"
    "[ 　]?[\\u4e00-\\u9fff·、 　]{2,24}?(?=[ 　]{1,4}[0-9])"
)
"""Behind 本报讯, without brackets: 记者李四 通讯员王五 3月1日."""
CUT = re.compile("[/／|｜;；]|[ 　]{4,}|报道(?!员)")
TEXT_AND_PICTURES = re.compile(
    "[□■◇◆○●▢\\s　（(]{0,6}(?:文|撰稿|撰文|采写)[ 　]?[/／：:| 　][ 　]?(?P<text>[^。]{2,60}?)[ 　，、；;]{1,4}"
    "(?:图片|图|摄影|摄)[ 　]?[/／：:| 　][ 　]?(?P<pictures>[^。]{2,40})$"
)
"""文/李四 图/王五: who wrote, then who took the pictures."""
OUTLET = re.compile("日报|晚报|新闻|客户端|融媒|电视|广播|网$")
UNUSUAL = re.compile("[\\u3400-\\u9fff]{2,3}")
NO_NAMES = frozenset((
    "手记", "观察", "调查", "报道", "专稿", "感言", "采访", "近日", "获悉", "了解", "见闻", "综合", "整理",
    "供图", "摄影", "本报", "全体", "集体", "协会", "小组", "中心", "编辑部", "评论部", "报道组", "采访组",
    "宣传部", "办公室", "记者站",
))  # fmt: skip
"""Words that stand behind 记者 where a name could."""
JUNK = re.compile("[□■◇◆○●◎▢❑☐▲△★☆（）()：:]")
TOKEN = re.compile("[^\\s、，,]+")
HEAD, TAIL = 60, 60
"""So many characters of a part from its beginning, and before its end, can hold an author."""
BRACKET = 100
"""Longer than any bracket that `BRACKETED` finds."""
