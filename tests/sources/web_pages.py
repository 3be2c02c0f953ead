"""Saved web pages as sites of newspapers build them, all text invented, with what a reader sees as the article."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.sources.format import OwnFields

P1 = "本报讯（记者 周明）3月1日，石桥镇万亩茶园正式开采，茶农们背着竹篓上了山，采下今年的第一批春茶。"
P2 = "“今年雨水好，茶芽比往年早发了十天。”种茶大户王海说，他家的三十亩茶园预计增收两万元。"
P3 = "据了解，全镇今年新建加工厂四座，带动农户一千二百户，户均增收三千元。"
Q1 = "3月1日，河口镇举行水库除险加固工程完工仪式，这座建于上世纪六十年代的水库重新焕发生机。"
Q2 = "工程历时两年，总投资八百万元，可灌溉农田六千亩，保护下游三个村庄的安全。"
BODY = (("body", P1), ("body", P2), ("body", P3))
TITLE, KICKER, SUB = "万亩茶园开采", "武陵山下春来早", "带动农户一千二百户"
HEADS = (("kicker", KICKER), ("headline", TITLE), ("subheadline", SUB))

NOTHING = OwnFields()
_NAVIGATION = '<div class="nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/v">视频</a></div>'
_FOOT = (
    '<div class="footer"><p>版权所有 武陵日报社 未经书面授权，不得复制、转载或建立镜像。</p>'
    "<p>湘ICP备00000000号</p></div>"
)
_LIST = (
    '<ul><li><a href="1">万亩茶园开采</a></li><li><a href="2">水库除险加固完工</a></li>'
    '<li><a href="3">县城新添三条公交线路，市民出行更方便</a></li></ul>'
)


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page, the zones of its article and what it says of its issue."""

    name: str
    html: str
    zones: tuple[tuple[str, str], ...]
    own: OwnFields = NOTHING


def page(body: str, head: str = "<title>万亩茶园开采</title>") -> str:
    """A page of this body, with navigation before and rights behind it."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{_NAVIGATION}{body}{_LIST}{_FOOT}</body></html>"


def paragraphs(*texts: str, indent: str = "　　") -> str:
    """The texts as paragraphs."""
    return "".join(f"<p>{indent}{text}</p>" for text in texts)


_ENP = (
    f"<!--enpproperty <date>2020-03-02 00:00:00.0</date><author>周明</author><title>{TITLE}</title>"
    f"<subtitle>{SUB}</subtitle><introtitle>{KICKER}</introtitle><nodename>03版：要闻</nodename>/enpproperty-->"
)
_LD = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"万亩茶园开采",'
    '"datePublished":"2020-03-02","publisher":{"name":"武陵日报"}}</script>'
)
_BROKEN = "<br><br>".join("<br>".join(text[at : at + 18] for at in range(0, len(text), 18)) for text in (P1, P2, P3))
_WRAPPED = tuple(("body", "\n".join(text[at : at + 18] for at in range(0, len(text), 18))) for text in (P1, P2, P3))

PAGES = (
    WebPage(
        "an e-paper of tables with its headings in a comment",
        page(
            f"{_ENP}<table><tr><td>2020年03月02日 星期一</td></tr></table><table><tbody>"
            f'<tr><td class="font02">{KICKER}</td></tr><tr><td class="font01">'
            f"<founder-title>{TITLE}</founder-title></td></tr>"
            f'<tr><td class="font02">{SUB}</td></tr><tr><td class="font02">本报记者 周明</td></tr></tbody></table>'
            f'<div id="ozoom"><founder-content><!--enpcontent-->{paragraphs(P1, P2, P3)}</founder-content></div>'
            "<table><tr><td><a href=a>上一篇</a></td><td><a href=b>下一篇</a></td></tr></table>"
        ),
        (*HEADS, ("byline", "本报记者 周明"), *BODY),
        OwnFields(None, "2020-03-02", "03版：要闻"),
    ),
    WebPage(
        "headings h3, h1, h2, a picture in a table, a section head, a sign-off",
        page(
            f'<p class="left">第03版：要闻</p><div class="article"><h3>{KICKER}</h3><h1>{TITLE}</h1><h2>{SUB}</h2>'
            '<p class="sec">本报记者　周明<span><br>《武陵日报》（2020年03月02日　第 03 版）</span></p><div id="ozoom">'
            "<table><tr><td><img src=a></td></tr><tr><td><p>图为茶农采茶。李红摄</p></td></tr></table>"
            f"{paragraphs(P1, P2)}<p>　　<strong>加工厂建在家门口</strong></p>{paragraphs(P3)}"
            f"<p>（李红）</p></div></div>",
            "<title>万亩茶园开采-武陵日报</title>",
        ),
        (
            *HEADS,
            ("byline", "本报记者　周明"),
            ("caption", "图为茶农采茶。李红摄"),
            *BODY[:2],
            ("section_head", "加工厂建在家门口"),
            BODY[2],
            ("body", "（李红）"),
        ),
        OwnFields("武陵日报", "2020年03月02日", "第03版：要闻"),
    ),
    WebPage(
        "article, figure, JSON-LD, related texts and comments",
        page(
            f"<main><article><h1>{TITLE}</h1><div class=meta><span>来源：武陵日报</span> <span>作者：周明</span> "
            "<time>2020-03-02 08:00</time> <span>阅读：123</span></div><figure><img src=a>"
            f"<figcaption>茶农在采茶。王海 摄</figcaption></figure>{paragraphs(P1, P2, P3, indent='')}</article>"
            f"<section class=related><h3>相关阅读</h3><p>{Q1}</p></section>"
            "<div class=comments><p>网友甲：写得真好，家乡的茶叶越来越有名气了，希望更多的人来这里看看！</p>"
            "</div></main>",
            f'<title>{TITLE}_要闻_武陵日报数字报</title><meta property="og:title" content="{TITLE}">{_LD}',
        ),
        (("headline", TITLE), ("byline", "作者：周明"), ("caption", "茶农在采茶。王海 摄"), *BODY),
        OwnFields("武陵日报", "2020-03-02"),
    ),
    WebPage(
        "tables in tables, paragraphs divided by br",
        "<html><head><title>万亩茶园开采 - 武陵晚报</title></head><body><table><tr><td><table>"
        f"<tr><td align=center><b><font size=5>{TITLE}</font></b></td></tr><tr>"
        f"<td>2020年3月2日　　字号：<a>大</a></td></tr>"
        f"<tr><td>　　{P1}<br>　　{P2}<br><br>　　{P3[:20]}<br>{P3[20:]}<br></td></tr>"
        "<tr><td><a>打印本页</a> <a>关闭窗口</a></td></tr></table></td></tr></table></body></html>",
        (("headline", TITLE), *BODY[:2], ("body", f"{P3[:20]}\n{P3[20:]}")),
        OwnFields("武陵晚报", "2020年3月2日"),
    ),
    WebPage(
        "lines broken by the width of a column, no indent",
        f"<html><body><center><h3>{TITLE}</h3></center><div>{_BROKEN}</div></body></html>",
        (("headline", TITLE), *_WRAPPED),
    ),
    WebPage(
        "a headline that only the title has",
        page(
            '<div class="crumb">当前位置：<a>首页</a> &gt; 正文</div><div>'
            + "".join(f"<div>&nbsp;&nbsp;&nbsp;&nbsp;{text}</div>" for text in (P1, P2, P3))
            + '</div><div class="share">分享到：<a>微博</a></div>',
            "<title>万亩茶园开采|洮河日报</title>",
        ),
        (("headline", TITLE), *BODY),
        OwnFields("洮河日报"),
    ),
    WebPage(
        "classes in pinyin, hidden text, an editor, a link to another article",
        page(
            f'<div class="yinti">{KICKER}</div><div class="biaoti">{TITLE}</div><div class="futi">{SUB}</div>'
            '<div class="zuozhe">周明　李红</div><div>发布时间：2020-03-02 | 点击数：33</div><div class="con">'
            f'<p style="display: none">水印：请勿转载，违者必究，本站保留权利。</p>{paragraphs(P1)}'
            f"<p><b>一片叶子富一方</b></p>"
            f"{paragraphs(P2, P3)}<p>责任编辑：李红</p><p>上一篇：<a>水库除险加固完工</a></p></div>",
            "<title>数字报</title>",
        ),
        (*HEADS, ("byline", "周明　李红"), BODY[0], ("section_head", "一片叶子富一方"), *BODY[1:]),
        OwnFields(None, "2020-03-02"),
    ),
    WebPage(
        "two articles on one page",
        page(
            f"<article><h2>{TITLE}</h2>{paragraphs(P1, P2, P3)}</article>"
            f"<article><h2>水库除险加固完工</h2><p>记者 李红</p>{paragraphs(Q1, Q2)}</article>",
            "<title>武陵日报 2020年3月2日 第3版</title>",
        ),
        (
            ("headline", TITLE),
            *BODY,
            ("headline", "水库除险加固完工"),
            ("byline", "记者 李红"),
            ("body", Q1),
            ("body", Q2),
        ),
        OwnFields("武陵日报", "2020年3月2日", "第3版"),
    ),
    WebPage(
        "a picture with its caption alone",
        page(
            '<h1>茶园采春</h1><div id="ozoom"><p align=center><img src=a></p>'
            "<p align=center>图为3月1日，茶农在石桥镇茶园里采茶。王海 摄</p></div>",
            "<title>茶园采春</title>",
        ),
        (("headline", "茶园采春"), ("caption", "图为3月1日，茶农在石桥镇茶园里采茶。王海 摄")),
    ),
    WebPage(
        "pictures between paragraphs, centred captions, a line of source and editor",
        page(
            f"<h1>{TITLE}</h1><p>2020-03-02 07:31 来源：清江日报 记者：周明 编辑：李红</p><div>{paragraphs(P1)}"
            '<p style="text-align:center"><img src=1></p><p style="text-align:center">茶农在石桥镇茶园里采茶</p>'
            f"{paragraphs(P2)}<p><img src=2></p><p>▲加工厂里茶香四溢（王海 摄）</p>{paragraphs(P3)}</div>",
            f'<meta name=publishdate content="2020-03-02"><meta name=source content="清江日报">'
            f"<title>{TITLE} - 清江网</title>",
        ),
        (
            ("headline", TITLE),
            ("byline", "记者：周明"),
            BODY[0],
            ("caption", "茶农在石桥镇茶园里采茶"),
            BODY[1],
            ("caption", "▲加工厂里茶香四溢（王海 摄）"),
            BODY[2],
        ),
        OwnFields("清江日报", "2020-03-02"),
    ),
    WebPage(
        "unclosed tags in capitals, an old draft in a comment",
        f"<HTML><HEAD><TITLE>{TITLE}</TITLE><BODY><P ALIGN=CENTER><FONT SIZE=6><B>{TITLE}</B></FONT>"
        f"<P>　　{P1}<P>　　{P2}"
        f"<!-- {Q1}{Q2} --><P>　　{P3}<HR><A HREF=x>返回</A>",
        (("headline", TITLE), *BODY),
    ),
    WebPage(
        "the paper's name in h1, the headline in h2",
        page(
            f"<h1>武陵日报</h1><div><h2>{TITLE}</h2><h4>{SUB}</h4><div class=aut>文/周明 李红</div>"
            f"<div>{paragraphs(P1, P2, P3)}</div></div>",
            f"<title>{TITLE}_武陵日报</title>",
        ),
        (("headline", TITLE), ("subheadline", SUB), ("byline", "文/周明 李红"), *BODY),
        OwnFields("武陵日报"),
    ),
    WebPage(
        "teasers with summaries in a list without a name",
        f"<html><body><h1>{TITLE}</h1><div>{paragraphs(P1, P2, P3)}</div><div><ul><li><a href=1>水库除险加固完工</a>"
        f"<p>{Q1[:30]}……</p></li></ul></div></body></html>",
        (("headline", TITLE), *BODY),
    ),
    WebPage(
        "a short report above a long statement of rights",
        page(
            "<h1>茶园开采</h1><div>　　3月1日，石桥镇茶农上山采茶。<br>　　全镇茶园一万亩。（李红）</div>"
            "<div><p>凡本网注明“来源：武陵日报”的所有作品，未经本网授权，不得转载、摘编或以其他方式使用上述作品。</p></div>",
            "<title>茶园开采_武陵日报</title>",
        ),
        (("headline", "茶园开采"), ("body", "3月1日，石桥镇茶农上山采茶。"), ("body", "全镇茶园一万亩。（李红）")),
        OwnFields("武陵日报"),
    ),
    WebPage(
        "text right in the body",
        f"<html><body><h2>{TITLE}</h2>作者：周明<br><br>　　{P1}<br><br>　　{P2}<br><br>　　{P3}<br>"
        f"<a>返回目录</a></body></html>",
        (("headline", TITLE), ("byline", "作者：周明"), *BODY),
    ),
    WebPage(
        "three numbered titles",
        f"<html><body><p id=title1>{KICKER}</p><p id=title2>{TITLE}</p><p id=title3>{SUB}</p>"
        f"<p id=author>本报记者 周明</p>"
        f"<div id=contenttext>{paragraphs(P1, P2, P3)}</div></body></html>",
        (*HEADS, ("byline", "本报记者 周明"), *BODY),
    ),
    WebPage(
        "a term and its definition for the headings, a byline with a square",
        f"<html><head><title>清江日报数字报刊平台</title></head><body><dl><dt>{TITLE}</dt><dd>{SUB}</dd></dl>"
        f"<p>□ 本报记者 周明 通讯员 李红</p><div>{paragraphs(P1, P2, P3)}</div></body></html>",
        (("headline", TITLE), ("subheadline", SUB), ("byline", "□ 本报记者 周明 通讯员 李红"), *BODY),
        OwnFields("清江日报"),
    ),
    WebPage(
        "a client's page with section heads and a day for machines",
        page(
            f'<section><header><h1>{TITLE}</h1><p>掌上清江<time datetime="2020-03-02">3月2日</time></p></header>'
            f"<div>{paragraphs(P1)}<p><img></p><p class=img-desc>茶园美景。</p>{paragraphs(P2)}<h3>产业路越走越宽</h3>"
            f"{paragraphs(P3)}<p>编辑：李红</p></div></section>"
        ),
        (
            ("headline", TITLE),
            BODY[0],
            ("caption", "茶园美景。"),
            BODY[1],
            ("section_head", "产业路越走越宽"),
            BODY[2],
        ),
        OwnFields(None, "2020-03-02"),
    ),
    WebPage(
        "a text without any heading",
        f"<body><div><a>返回首页</a></div><div><div>{P1}</div><div>{P2}</div><div>{P3}</div></div></body>",
        BODY,
    ),
)
