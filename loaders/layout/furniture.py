"""Furniture of a page: the name of the paper and of the page, the imprint, the weather, who owns the rights.

Example 例："02 本地新闻", "石桥晚报", "本报地址：石桥路6号 邮编：418000 零售价：0.5元" and "晴转多云 12℃~25℃" say
nothing of any article.
"""

from __future__ import annotations

import re

LONGEST = 160
"""A longer line is no furniture."""
_SHORT_LINE, _WEATHER_LENGTH = 14, 50
_SENTENCE_INSIDE = re.compile(r"。[\u3400-\u9fff]")
_IMPRINT = re.compile(
    r"(?P<own>本报地址|本社地址|零售价|刊号|邮发代号|责编|责任编辑|校对|版式|美编|数字报)"
    r"|(?P<often>社址|许可证|定价|印刷|承印|主管|主办|出版|法律顾问|广告部|发行部|投稿|总编|社长|地址|邮编|邮政编码|电话|热线"
    r"|传真|邮箱|信箱|网址|电子版|官网|微信)"
)
_LABELLED = re.compile(r"[：:0-9A-Za-z]")
_PAGE_NAME = (
    r"(?:(?:本地|综合|国内|国际|社会|县市|县区|市县|时政|民生|经济|文化|体育|教育|健康|法治|农村|城市|区域|都市|财经|本市|本县|省内"
    r"|乡镇|基层|深度)?(?:新闻|要闻)|要闻|综合|副刊|专版|专题|专刊|广告|时政|民生|社会|经济|文化|教育|健康|体育|国内|国际|评论|理论|综述"
    r"|法治|生活|视点|天下|文艺|读书|旅游|党建|三农|关注)"
)
_PAGE_LINE = re.compile(
    rf"第?[A-D]?[0-9]{{1,2}}版?[·.|/:：]?{_PAGE_NAME}|{_PAGE_NAME}[·.|/:：]?第?[A-D]?[0-9]{{1,2}}版?"
)
_MASTHEAD = re.compile(
    r"[\u3400-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|侨报|侨乡报|导报|周报|周刊|农民报|工人报)(?:社|数字报|电子版)?"
)
_WEATHER = re.compile(
    r"(?:(?:今日|今天|明天|明日|今夜)?(?:天气|[\u3400-\u9fff]{0,4}天气预报)?[：:]?)?(?:多云|晴|阴|小雨|中雨|大雨|阵雨|雷阵雨|小雪|雨夹雪)"
    r"[\u3400-\u9fff，,、0-9~～—℃°C-]{0,30}[0-9]{1,2}(?:℃|°C?|度)"
)
_OWNED = re.compile(
    r"版权所有|未经(?:本报|许可|授权|书面)[\u3400-\u9fff，,]{0,12}(?:转载|使用)|(?:广告)?经营许可证|印刷质量"
)


def is_furniture(flat: str) -> bool:
    """Whether a line (half-width digits) is furniture of the page: name of the paper or the page, imprint, weather.

    02本地新闻, 石桥晚报, 本报地址：… 零售价：…, 晴转多云 12℃~25℃.
    """
    if len(flat) <= _SHORT_LINE and (_PAGE_LINE.fullmatch(flat) or _MASTHEAD.fullmatch(flat)):
        return True
    if len(flat) > LONGEST or _SENTENCE_INSIDE.search(flat):
        return False
    if len(flat) <= _WEATHER_LENGTH and (_WEATHER.fullmatch(flat) or (_OWNED.search(flat) and flat[-1] not in "，、")):
        return True
    words = [match for match in _IMPRINT.finditer(flat) if match["own"] or _LABELLED.match(flat, match.end())]
    return len(words) > 1 and any(match["own"] for match in words)
