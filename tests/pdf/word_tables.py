"""The tables that `tests.pdf.words` writes from: topics, sentence forms, names, counties of all regions.

Example 例：the form "{county}{town}新建{n}座{thing}" becomes 墨江县桥头镇新建12座烤房.

Origin: made up for these tests. County names are real, towns, people, papers and all sentences are not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What a story is about; `body` is who does the work, `things` what is built or bought."""

    goods: str
    work: str
    body: str
    things: tuple[str, ...]
    sentences: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


COUNTIES = _words(
    "墨江县 如东县 漠河市 和田县 墨脱县 琼中县 武宁县 桐庐县 敦煌市 同江市 抚松县 喀左县 察右中旗 阿拉善左旗 "
    "祁连县 理塘县 荔波县 三江县 连山县 惠安县 婺源县 巢湖市 兰考县 乐陵市 迁西县 神农架林区 凤凰县 石柱县 "
    "腾冲市 文昌市 宁海县 盱眙县 蔚县 延川县 山丹县 互助县 盐池县 布尔津县 绥芬河市 长白县 建平县 额济纳旗 "
    "大足区 鼎城区 西吉县 青川县"
)
TOWNS = _words(
    "桥头镇 石板乡 柳树湾镇 新河街道 南渡镇 双塘乡 红星农场 白沙镇 松岭乡 云台街道 沙井镇 丰利镇 苇塘乡 古渡镇"
)
SURNAMES = tuple("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗")
GIVEN = _words(
    "晓燕 建军 文博 丽 志远 海峰 雪梅 子涵 国庆 永清 佳 春兰 卫东 一鸣 思源 红霞 明 德胜 静怡 世杰 宏 玉珍 浩然 "
    "长林 秋实 小满"
)
PAPER_STEMS = _words("丹霞 沧浪 云麓 雁门 海棠 松漠 瑶水 白杨 沅澧 苍梧 黑水 长汀")
PAPER_TAILS = ("日报", "晚报", "晨报", "新报", "都市报")
BANNERS = _words(
    "民生直通车 田野来风 走基层看变化 法治经纬 书香人家 健康周刊 天下广角 老兵故事 经济观察 教育视窗 文化茶座 今日聚焦"
)

TOPICS = (
    Topic(
        "海带", "养殖", "渔业合作社", ("烘干房", "冷库", "渔码头"),
        (
            "天还没亮，{town}的渔民已经把第{n}船海带卸到岸边。",
            "合作社{thousands}亩海区全部换上了新式浮球，成本每亩降低{hundreds}元。",
            "收上来的海带经过蒸煮、晾晒、分级，{n}小时之内就装进冷库。",
        ),
    ),
    Topic(
        "枸杞", "种植", "枸杞协会", ("烘干线", "检测室", "滴灌泵房"),
        (
            "{name}家的{n}亩枸杞园里，{hundreds}名采摘工正忙着收头茬果。",
            "协会统一供苗、统一施肥，每公斤收购价比上月高出{n}元。",
            "过去靠天吃水，如今滴灌管铺到了每一垄地头。",
        ),
    ),
    Topic(
        "校车", "通学", "教育局", ("寄宿楼", "食堂", "塑胶操场"),
        (
            "山里的{hundreds}个孩子从此不用再走{n}里山路。",
            "{name}老师说，自从有了校车，迟到的学生一个也没有了。",
            "全县{n}所乡村小学已经接通了远程课堂。",
        ),
    ),
    Topic(
        "公路", "修路", "交通运输局", ("桥梁", "隧道", "养护站"),
        (
            "这条{n}公里长的公路把{n}个村子连在了一起。",
            "施工人员冒着零下{n}度的严寒浇筑最后一段路面。",
            "通车以后，从{town}到县城的路程由{n}小时缩短到{n}分钟。",
        ),
    ),
    Topic(
        "门诊", "诊疗", "人民医院", ("住院楼", "手术室", "康复中心"),
        (
            "{name}医生每个星期三都要坐船去岛上给老人量血压。",
            "全年接诊{thousands}人次，同比上升{share}。",
            "乡亲们在家门口就能做上检查，结果{n}分钟传到市里的专家手上。",
        ),
    ),
    Topic(
        "森林防火", "巡护", "林草局", ("瞭望塔", "蓄水池", "检查站"),
        (
            "护林员{name}每天要走{n}公里，鞋子一年磨破{n}双。",
            "无人机从林子上空飞过，{n}分钟就能看完{thousands}亩山林。",
            "今冬以来没有发生一起火情。",
        ),
    ),
    Topic(
        "皮影", "演出", "文化馆", ("排练厅", "小剧场", "陈列馆"),
        (
            "{n}岁的{name}唱了一辈子皮影，徒弟已经带出{n}个。",
            "灯一亮，锣一响，台下{hundreds}名观众鸦雀无声。",
            "老本子里的{n}出戏被重新整理出来，录成了影像。",
        ),
    ),
    Topic(
        "智能农机", "研发", "农机公司", ("试验田", "装配车间", "培训教室"),
        (
            "驾驶室里空无一人，{n}台插秧机却走得笔直。",
            "公司一年投入{thousands}万元，申请专利{n}件。",
            "“以前一天插{n}亩，现在能插{hundreds}亩。”机手{name}说。",
        ),
    ),
    Topic(
        "湿地", "保护", "湿地保护站", ("观鸟台", "救护所", "补水渠"),
        (
            "清晨的芦苇荡里，{thousands}只候鸟正在起飞。",
            "保护站收回{hundreds}亩鱼塘，水面比前年大了{share}。",
            "{name}在望远镜里数到了{n}只白鹤，比去年多了{n}只。",
        ),
    ),
    Topic(
        "调解", "调解", "人民法院", ("巡回法庭", "调解室", "诉讼服务站"),
        (
            "法官{name}把案卷放在炕头，一讲就是{n}个钟头。",
            "{n}户人家为一条水渠争了{n}年，终于握手言和。",
            "巡回法庭今年走了{hundreds}个村，{share}的案子当场了结。",
        ),
    ),
)  # fmt: skip

OPENINGS = (
    "{month}月{day}日，记者在{county}{town}看到，新建的{thing}里一派忙碌，{goods}成了当地群众口中最热的话题。",
    "近日，{county}{body}传来消息，今年全县{goods}工作比原计划提前{n}天完成。",
    "“真没想到变化这么快！”{month}月{day}日，{county}{town}居民{name}站在新落成的{thing}前，高兴得合不拢嘴。",
    "记者从{county}有关部门了解到，截至{month}月底，当地已建成{thing}{n}处，惠及群众{thousands}户。",
    "一场春雨过后，{county}{town}的{thing}前又排起了长队，前来{work}的人比往年多了{share}。",
)
DOINGS = (
    "{county}拿出{thousands}万元，在{town}等{n}个乡镇新建{thing}{hundreds}处。",
    "负责这件事的{name}介绍，{work}人员已经增加到{hundreds}人，平均年龄{n}岁。",
    "从{month}月起，{body}每个星期都派人到{town}住上{n}天，帮助群众解决{work}中的难题。",
    "为了让{thing}早日用上，工人们分成{n}班，一连干了{n}个昼夜。",
    "{body}还同{n}家外地单位签订协议，今后{n}年内再投入{n}亿元。",
    "{month}月以来，先后有{n}批外省客人到{town}参观{thing}，带走了{hundreds}份资料。",
    "当地按照“一村一策”的办法，把{goods}和{work}放在一起谋划，不让一户掉队。",
    "镇上把闲置{n}年的旧仓库改成{thing}，花钱不多，办成了大事。",
    "第{n}届{goods}节将于{month}月{day}日开幕，届时将推出{n}项活动。",
    "县里定下规矩：{thing}的账目每月{day}日张榜公布，谁都可以来查。",
)
ORDINARY = (
    "数字最有说服力：前{n}个月，全县相关收入达到{thousands}万元，增长{share}。",
    "冬去春来，村口的老槐树又发了新芽，路边的{thing}也换了模样。",
    "不过，困难依然不少，资金缺口还有{hundreds}万元，人手也不够。",
    "比起{n}年前，{town}的面貌已经大不一样。",
    "按照计划，到明年{month}月，{share}的村庄都能用上{thing}。",
    "下一步，{county}将把这一做法推广到全部{n}个乡镇。",
    "在{town}，像这样的人家共有{hundreds}户。",
    "会后，大家又冒雨看了{n}处工地，对工程质量表示满意。",
    "群众满不满意，是衡量{work}工作的第一把尺子。",
    "路通了，灯亮了，人气也旺了，一个{n}户的小村去年来了{thousands}名游客。",
)
SAYINGS = (
    "“{n}年前我们这里连一条像样的路都没有。”{name}对记者说，“现在{thing}就建在家门口。”",
    "{name}算了一笔账：光是{goods}这一项，一年就能多挣{thousands}元。",
    "“这件事办得好！”{n}岁的{name}老人说。",
    "“我们不怕慢，就怕停。”{body}负责人{name}说。",
    "{name}至今记得，{month}月{day}日那天，全村{hundreds}口人都来到了现场。",
    "“你看，就是这里。”顺着{name}手指的方向望去，{n}座{thing}一字排开。",
)
ASIDES = (
    "研究结果以 Open Field 为题发表在网上，地址是 www.example.org/{hundreds} ，任何人都可以查阅。",
    "这种名为 GreenBox-{n} 的设备接入 5G 网络，重{n}.5kg，耗电{hundreds}W。",
    "来自 Kenya 的留学生 Alice Mwangi 说：“It is a long way home。”",
    "报名可发邮件到 farm{n}@example.com ，截止时间为{month}月{day}日。",
)
HEADLINES = (
    "{county}{goods}走出新路子", "{town}来了{n}支服务队", "一座{thing}温暖一方人", "{county}今年新建{n}处{thing}",
    "{goods}旺了 日子甜了", "{body}把课堂搬到{town}", "{hundreds}户群众用上新{thing}", "家门口的{thing}",
    "{county}{work}忙", "从“要我干”到“我要干”", "{name}和他的{n}个春天", "{goods}富了{town}", "{thing}里话丰年",
    "让{goods}成为{county}的新名片", "{body}：{n}年守一方", "{county}首座{thing}投入使用",
)  # fmt: skip
KICKERS = (
    "{county}{body}{n}年磨一剑", "今年投入{thousands}万元 惠及{n}个乡镇", "全县{work}现场会在{town}举行",
    "写在{goods}丰收的时候", "听民声 解难题 办实事",
)  # fmt: skip
SUBHEADLINES = (
    "{county}推进{goods}工作纪实", "来自{town}的报告", "记{county}{body}{name}", "走进{town}的{thing}",
    "{county}{work}一线见闻",
)  # fmt: skip
SECTION_HEADS = (
    "难在哪里", "一个人的坚守", "办法总比困难多", "{n}天建成一座{thing}", "让群众说了算", "路还很长",
    "从一块地说起", "新人新气象",
)  # fmt: skip
PICTURES = (
    "图为{town}群众在{thing}前忙碌。",
    "{month}月{day}日，{county}{town}，工作人员正在{thing}里查看{goods}。",
    "{name}（左）在{town}{thing}向村民讲解{work}知识。",
    "俯瞰{county}{town}，新落成的{thing}格外醒目。",
)
TABLE_ROWS = _words(
    "粮食总产 水果产量 游客人次 公路里程 绿化面积 在校学生 门诊人次 图书流通 用电总量 新增企业 水产品 蔬菜面积"
)

TRADITIONAL = _words(
    "县縣 镇鎮 报報 记記 讯訊 员員 门門 开開 业業 东東 农農 医醫 书書 图圖 为為 这這 个個 们們 来來 时時 里裏 后後 "
    "会會 学學 车車 长長 见見 说說 万萬 亿億 产產 务務 还還 进進 远遠 过過 头頭 体體 兴興 办辦 处處 岁歲 树樹 经經 "
    "统統 养養 护護 飞飛 鱼魚 鸟鳥 黄黃 云雲 电電 网網 资資 费費 质質 检檢 测測 验驗 线線 红紅 绿綠 宁寧 岭嶺 乡鄉 "
    "双雙 汉漢 湾灣 联聯 丰豐 场場 将將 当當 应應 带帶 动動 劳勞 华華 单單 卫衛 历歷 压壓 厅廳 发發 变變 号號 听聽 "
    "启啟 运運 计計 划劃 岛島 馆館 观觀 钱錢 贵貴 龙龍 风風 现現 场場 传傳 闻聞 习習"
)
"""Simplified and traditional, the commonest ones: a page in traditional characters as the press overseas has it."""
