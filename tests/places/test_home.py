"""Which place a newspaper serves: by its name, or where that says none, by what its page calls its own."""

from __future__ import annotations

import pytest

from kg.places import Gazetteer
from loaders.places.home import home_of
from tests.reading import article_of

GAZETTEER = Gazetteer.load()

COUNTY = "全县春播过半。县农业局统计，英山县石头咀镇进度最快。英山县委书记到杨柳湾镇看苗情，英山通往罗田县的路已修好。"
PREFECTURE = "我州春播过半。德令哈市、都兰县、乌兰县进度较快，格尔木市稍慢，海西州已派出三个组。"
CITY_IN_PREFECTURE = (
    "我市春灌开始。讷河市二克浅镇先行。讷河的泵站都已检修，齐齐哈尔市派来技术员，讷河市水务局长说水量够。"
)
LEAGUE = "全盟接羔顺利。西乌珠穆沁旗、东乌珠穆沁旗、苏尼特左旗、锡林浩特市的棚圈都已备好。"

ROWS = [
    ("英山今报", "春播过半。", "421124"),  # a kind of paper that we do not know, behind a place
    ("呼和浩特晨讯周刊", "春播过半。", "1501"),  # the longest name that a title begins with
    ("春潮时报", COUNTY, "421124"),  # 全县, and one county more than the others
    ("柴达木时报", PREFECTURE, "6328"),  # 我州: the prefecture of the counties told of
    ("春潮时报", CITY_IN_PREFECTURE, "230281"),  # 我市 can be a county-level city, when most is told of it
    ("草原时讯", LEAGUE, "1525"),  # a league
    ("讷河时报", PREFECTURE, "230281"),  # the name counts before the page
    ("春潮时报", "新疆的棉花、江西的脐橙、英山县的茶，都到了。", None),  # calls nothing its own
    ("春潮时报", "我县与罗田县、英山县、蕲春县、浠水县、罗田县、英山县结对。", None),  # two as often as each other
    ("春潮时报", "我县春播过半。英山县进度最快。", None),  # told of too seldom
    ("人民日报", COUNTY, None),  # the table says that it serves no one place
]


@pytest.mark.parametrize(("newspaper", "text", "code"), ROWS, ids=[f"{row[0]}-{row[2]}" for row in ROWS])
def test_a_newspaper_serves_the_place_of_its_name_or_of_its_page(newspaper: str, text: str, code: str | None) -> None:
    home = home_of(GAZETTEER, article_of(text, newspaper))
    assert (home and home.code) == code
