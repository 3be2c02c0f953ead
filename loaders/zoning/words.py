"""Words by which a line of print shows its role, whatever it looks like.

Example 例：□ 本报记者 周明 is a byline, 责任编辑：… a footer, 图为… a caption, 本报讯（…） the beginning of a body.
"""

from __future__ import annotations

import re

_SPACES = re.compile(r"\s+")
_WRITER = re.compile(
    r"(?:本报|本刊)?(?:全媒体|融媒体|特约|首席|见习|实习)?(?:记者|通讯员|特派员|评论员|撰稿|作者|实习生)"
    r"|文[/／]图|图[/／]文|[文图][/／:：]|文图"
)
_WRITER_APART = re.compile(rf"(?:^|[^\u3400-\u9fff])(?:{_WRITER.pattern})")
"""The word for who wrote begins the line or follows a space: 给记者 in running text does not."""
_COLUMN_NAME = re.compile(
    r"^(?:本报)?记者(?:再)?(?:调查|探访|走访|观察|体验|手记|札记|日记|见闻|连线|直击|来信|视点|视线|追踪|感言)$"
)
"""Names of columns that look like a byline: 记者 and what he does."""
_DID = re.compile(r"(?:摄影报道|综合报道|采访报道|报道|采写|整理|摄影)$")
_UNNAMED = re.compile(r"^(?:本报|本刊)(?:特约|特邀)?(?:评论员|编辑部|记者)$")
_NAME = re.compile(
    r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}·[\u3400-\u9fff·]{1,10}|[\u3400-\u9fff]|[\u3400-\u9fff]{3,8}(?:队|社|部|办|局|委|站)"
)
_NAMES = re.compile(r"[\u3400-\u9fff]{2,12}")
_MARKS = "□■●◎○▲△◆◇"
_ITEM_MARKS = "■●▲◆"
"""Marks that begin an item of news more often than a byline: after these, a writer must be named as one."""
_MOST_NAMES = 12
_CAPTION = re.compile(
    r"(?:摄|供图|图片由.{2,20}提供|提供|图|发)[）)]?$|^[▲△▼▽↑↓←→◀▶]?(?:图为|上图|下图|左图|右图|图[①-⑨一二三四五六1-9])|摄影报道"
)
_OPENING = re.compile(
    r"^[（(]?(?:本[报刊]|新华[社网]|人民网|中新[社网]|据)[\u3400-\u9fff0-9 ]{0,16}?(?:讯(?!员)|电|消息|报道|报导)"
    r"|^[（(](?:全媒体|本报|融媒体)?(?:记者|通讯员)"
)
_CONTINUED = re.compile(r"^[（(【\[]?(?:上接|紧接|接上|接第?[0-9０-９A-Z一二三四五六七八九十])")
_HEADER = re.compile(
    r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[二〇○零一九]{4}年[一二三四五六七八九十]{1,2}月|星期[一二三四五六日天]|农历|国内统一|统一刊号|CN\d\d|邮发代号"
    r"|第?\d{2,6}期|总第|今日\S{1,3}版|今日\S{0,4}气温|多云|主办|主管|出版|代号"
)
_FOOTER = re.compile(
    r"责任?编辑?[:：/]|责编|^[本]?版?(?:责任编辑|编辑|策划|统筹|主编|值班|责编|校对|美编|版式|组版|制版|排版|审读|一读|二读|检校|图编|视觉)|电话|热线|邮编|E-?mail|@|地址[:：]|印刷|定价|零售|订阅|发行|广告|网址|www\.|https?:|投稿|传真|QQ",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^[-—·第]{0,2}(?:[A-Z]{0,2}\d{1,3}|[〇一二三四五六七八九十]{1,3})(?:版|叠|页)?[-—·]{0,2}$")
_POINTER = re.compile(
    r"(?:见|详见|[▶►→>…·■●）)])第?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3}[-—~、,]?[0-9]{0,2}版[）)]?$"
)
_SEE = re.compile(r"^[（(▶►→>]?详?见第?[A-Z]{0,2}[0-9０-９一二三四五六七八九十]{1,3}版[）)]?$")
_TERMINAL = re.compile(r"[。！？!?…；;：:][”’」』）)】]{0,2}$|[）)】]$")
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条])"
)
_DASHED = re.compile(r"^(?:——|--|―|—|──|一一)")
_BULLET = re.compile(r"^[■●◆▲★◎▶►]")


def squeezed(text: str) -> str:
    """The text without white space."""
    return _SPACES.sub("", text)


def is_byline(text: str) -> bool:
    """Whether a whole line, spaces kept, names who wrote: 本报记者 周明; not 记者从县农业局了解到."""
    if opens_story(text) or _COLUMN_NAME.search(squeezed(text)) or text.endswith(("）", ")")) or len(text) > 60:
        return False
    if _UNNAMED.search(squeezed(text)):
        return True
    marked = text[:1] in _MARKS and text[:1] not in _ITEM_MARKS
    text_only = _DID.sub("", text.strip(_MARKS + " "))
    rest, writers = _WRITER.subn(" ", text_only)
    if not _WRITER_APART.search(text_only):
        writers = 0
    names = re.split(r"[\s、，,/／:：]+", rest.strip(" 、，,/／:：（）()"))
    if text[:1] == "□" and len(names) == 1:
        return bool(_NAMES.fullmatch(names[0]))
    return bool(marked or writers) and len(names) <= _MOST_NAMES and all(_NAME.fullmatch(name) for name in names)


def is_caption(text: str) -> bool:
    """Whether words say that this belongs to a picture: 图为…, …摄."""
    return bool(_CAPTION.search(text))


def opens_story(text: str) -> bool:
    """Whether a body begins here: 本报讯, 新华社…电, （记者 …."""
    return bool(_OPENING.search(text[:40]))


def is_continued(text: str) -> bool:
    """Whether it is the second half of a story: 上接1版."""
    return bool(_CONTINUED.search(text[:12]))


def is_header(text: str) -> bool:
    """Whether a line at the head of a page tells date, number, weather or licence of the paper."""
    return bool(_HEADER.search(text))


def is_footer(text: str) -> bool:
    """Whether a line at the head or foot of a page names editors, telephone, address or price."""
    return bool(_FOOTER.search(text))


def is_page_number(text: str) -> bool:
    """Whether it is a page number and no more: 3, A1, 第2版."""
    return bool(_NUMBER.search(text))


def is_pointer(text: str) -> bool:
    """Whether a line ends in the page where the story is: …见3版."""
    jump = "转" in text[-9:] or "接" in text[-9:]
    return (
        4 < len(text) <= 60
        and not jump
        and not is_page_number(text)
        and "。" not in text
        and bool(_POINTER.search(text))
    )


def is_page_reference(text: str) -> bool:
    """Whether a line says no more than where a story is: 见第二版."""
    return bool(_SEE.search(text))


def ends_sentence(text: str) -> bool:
    """Whether nothing need follow: 。 or ） at its end."""
    return bool(_TERMINAL.search(text))


def ends_clause(text: str) -> bool:
    """Whether it ends as running text does and no heading: 。 ， ； or ：."""
    return text.endswith(("。", "，", "；", "：", "、", "。”", "。）"))


def is_numbered(text: str) -> bool:
    """Whether it begins as the heading of a section: 一、 or （二）."""
    return bool(_SECTION.search(text))


def is_dashed(text: str) -> bool:
    """Whether it begins with the dash of a sub-headline."""
    return bool(_DASHED.search(text))


def is_bulleted(text: str) -> bool:
    """Whether it begins with a square or a dot, as headings of sections may."""
    return bool(_BULLET.search(text))
