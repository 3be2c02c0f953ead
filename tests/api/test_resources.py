"""The JSON routes: lists with filters, one by id or name, each fact with the sentence that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from api.app import RESOURCES
from tests.api.sample_store import BODY, COUNTY, HEADLINE, SECOND_LABEL, first_reading

if TYPE_CHECKING:
    import httpx

ARTICLE = str(first_reading().article.iri)
TAIL = ARTICLE.partition("/id/article/")[2]
EVENT = f"{ARTICLE}/event/42"
SENTENCE = BODY.partition("。")[0] + "。"


def get(client: httpx.Client, path: str) -> Any:
    response = client.get(path)
    assert response.status_code == 200, response.text
    return response.json()


def labels(client: httpx.Client, path: str) -> list[str | None]:
    return [each["label"] for each in get(client, path)["data"]]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/api/articles", [HEADLINE, SECOND_LABEL]),  # the label of an article without a headline is its beginning
        ("/api/articles?newspaper=怀化时报", [HEADLINE, SECOND_LABEL]),
        ("/api/articles?newspaper=怀化", []),  # a newspaper by its whole name
        ("/api/articles?from=2022-04", [SECOND_LABEL]),  # a month is all its days
        ("/api/articles?to=2022-03", [HEADLINE]),
        ("/api/articles?q=除险", [HEADLINE]),
        ("/api/articles?place=沅陵县", [HEADLINE]),
        ("/api/articles?place=怀化市", [HEADLINE, SECOND_LABEL]),  # what lies in it counts
        ("/api/officials", ["罗满仓", "石长青", "向远山"]),  # in pinyin
        ("/api/officials?name=长青", ["石长青"]),
        ("/api/officials?post=县长", ["罗满仓"]),
        ("/api/officials?post=沅陵县县长", ["罗满仓"]),  # the post in full
        ("/api/officials?post=市长", []),  # a 副市长 is no 市长
        ("/api/officials?post=副市长", ["向远山"]),
        ("/api/officials?place=431222", ["罗满仓", "石长青"]),
        ("/api/officials?place=湖南省&on=2022-04-12", ["向远山"]),
        ("/api/officials?on=2022-03-13", []),  # attested the day before, not that day
        ("/api/officials?on=2022", ["罗满仓", "石长青", "向远山"]),
        ("/api/counties", ["沅陵县", "溆浦县"]),  # by code
        ("/api/counties?name=溆浦", ["溆浦县"]),  # a short name
        ("/api/counties?code=431222", ["沅陵县"]),
        ("/api/counties?within=怀化市", ["沅陵县", "溆浦县"]),
        ("/api/places", ["湖南省", "怀化市", "沅陵县", "溆浦县"]),
        ("/api/programs", ["百库安澜"]),
        ("/api/programs?name=安澜工程", ["百库安澜"]),  # an alias, in part
        ("/api/programs?place=沅陵县", ["百库安澜"]),
        ("/api/programs?place=溆浦县", []),
        ("/api/events", ["检查水库除险工程", "签约仪式"]),  # earliest first
        ("/api/events?type=Inspection", ["检查水库除险工程"]),
        ("/api/events?type=签约", ["签约仪式"]),  # a type by its Chinese name
        ("/api/events?from=2022-03-13", ["签约仪式"]),
        ("/api/events?from=2022-04-10&to=2022-04-11", []),  # a month is not surely within two days
        ("/api/events?from=2022-04-10&to=2022-04-11&when=overlapping", ["签约仪式"]),
        ("/api/events?from=2022-04&to=2022-04", ["签约仪式"]),
        ("/api/events?to=2022-03-11", []),
        ("/api/events?place=湖南省", ["检查水库除险工程", "签约仪式"]),
        ("/api/events?place=沅陵", ["检查水库除险工程"]),
        ("/api/events?participant=石长青", ["检查水库除险工程"]),  # one who accompanied
        ("/api/events?program=百库", ["检查水库除险工程"]),
        ("/api/observations", ["投资 1.2亿元"]),
        ("/api/observations?indicator=投资&place=沅陵县&year=2022&unit=元", ["投资 1.2亿元"]),
        ("/api/observations?year=2021", []),
        ("/api/observations?unit=亩", []),
        ("/api/indicators", ["固定资产投资"]),
        ("/api/documents?name=管护&issuer=沅陵县人民政府", ["水库管护办法"]),
        ("/api/organizations?place=沅陵县&name=水利", ["沅陵县水利局"]),
        ("/api/pages?newspaper=怀化时报&to=2022-03", ["怀化时报 2022-03-15 第1版"]),
        ('/api/programs?name=" } ?s ?p ?o . {', []),  # a value is never part of the query
    ],
)
def test_lists_are_filtered_and_sorted(client: httpx.Client, path: str, expected: list[str]) -> None:
    assert labels(client, path) == expected
    assert get(client, path)["total"] == len(expected)


def test_an_event_has_its_participants_with_roles_and_its_sentence(client: httpx.Client) -> None:
    event = get(client, f"/api/events/{TAIL}/event/42")["data"]
    assert (event["type"], event["begin"], event["status"]["label"]) == (["Inspection"], "2022-03-12", "已举行")
    assert [place["label"] for place in event["places"]] == ["沅陵县"]
    (participation,) = event["participations"]
    assert (participation["person"]["label"], participation["role"]["label"]) == ("石长青", "陪同")
    evidence = participation["evidence"][0]
    assert (evidence["quote"], evidence["headline"], evidence["issued"]) == (SENTENCE, HEADLINE, "2022-03-15")
    assert evidence["rules"] == ["tests.words"]


def test_evidence_opens_the_untouched_page_at_its_words(client: httpx.Client) -> None:
    article = get(client, f"/api/articles/{TAIL}")["data"]
    facts = [*article["events"], *article["tenures"], *article["observations"], *article["authors"]]
    mentions = [evidence for fact in facts for evidence in fact["evidence"]]
    assert len(mentions) > 8
    for evidence in mentions:
        assert article["text"][evidence["start"] : evidence["end"]] == evidence["words"]
        raw = "".join(get(client, source["url"])["text"] for source in evidence["source"])
        assert raw.split() == [evidence["words"]] or "".join(raw.split()) == evidence["words"]


def test_an_article_has_its_authors_text_and_all_that_was_read_in_it(client: httpx.Client) -> None:
    article = get(client, f"/api/articles/{TAIL}")["data"]
    assert (article["headline"], article["body"]) == (HEADLINE, BODY)
    (author,) = article["authors"]
    assert (author["person"]["label"], author["role"]["label"]) == ("田小溪", "记者")
    assert [tenure["title"] for tenure in article["tenures"]] == ["县长", "局长"]
    assert [event["id"] for event in article["events"]] == [EVENT]
    assert article["observations"][0]["value"] == 120000000
    assert "沅陵县" in [thing["label"] for thing in article["mentions"]]


def test_a_figure_has_indicator_place_period_and_unit(client: httpx.Client) -> None:
    (figure,) = get(client, "/api/observations")["data"]
    assert (figure["value"], figure["valueText"], figure["unit"]["label"]) == (120000000, "1.2亿元", "元")
    assert (figure["indicator"]["label"], figure["kind"]["label"]) == ("固定资产投资", "目标")
    assert (figure["periodBegin"], figure["periodEnd"]) == ("2022-01-01", "2022-12-31")


def test_an_official_has_every_tenure_with_its_evidence(client: httpx.Client) -> None:
    official = get(client, "/api/officials/罗满仓")["data"]
    (tenure,) = official["tenures"]
    assert (tenure["post"]["label"], tenure["title"], tenure["attestedOn"]) == ("沅陵县县长", "县长", "2022-03-12")
    assert tenure["organization"]["label"] == "沅陵县人民政府"
    assert {evidence["quote"] for evidence in tenure["evidence"]} == {SENTENCE}


def test_a_list_of_officials_shows_only_the_tenures_that_pass(client: httpx.Client) -> None:
    (official,) = get(client, "/api/officials?post=局长&on=2022-03")["data"]
    assert [tenure["title"] for tenure in official["tenures"]] == ["局长"]


def test_a_county_tells_what_the_pages_say_of_it(client: httpx.Client) -> None:
    answer = get(client, "/api/counties/沅陵县")
    about = answer["about"]
    assert answer["data"]["code"] == "431222"
    assert {name: about[name]["total"] for name in ("articles", "events", "observations", "officials")} == {
        "articles": 1,
        "events": 1,
        "observations": 1,
        "officials": 2,
    }
    assert about["mentions"][0]["quote"] == SENTENCE
    assert get(client, about["events"]["url"])["total"] == 1


def test_an_organisation_tells_what_kind_it_is_and_whose(client: httpx.Client) -> None:
    answer = get(client, "/api/organizations/沅陵县人民政府")
    assert answer["data"]["kind"]["label"] == "行政机关"
    assert answer["data"]["jurisdiction"]["label"] == "沅陵县"


def test_a_document_tells_who_issued_it_and_the_words_that_say_so(client: httpx.Client) -> None:
    answer = get(client, "/api/documents/水库管护办法")
    assert [issuer["label"] for issuer in answer["data"]["issuers"]] == ["沅陵县人民政府"]
    said = {saying["property"]: saying for saying in answer["about"]["said"]}
    assert (answer["data"]["kind"], answer["data"]["verbs"]) == ("办法", ["出台"])
    assert said["documentStatus"]["label"] == "试行"
    assert said["issuer"]["evidence"][0]["words"] == "水库管护办法（试行）"


@pytest.mark.parametrize(
    "path",
    [
        f"/api/events/{TAIL}/event/42",  # the tail without its folder, raw
        f"/api/events/article/{TAIL}/event/42",  # the whole tail
        f"/api/events/{quote(TAIL)}/event/42",  # percent-encoded
        f"/api/events/{quote(EVENT, safe='')}",  # the whole IRI
        f"/api/events/{quote(EVENT, safe='/:')}",  # with its slashes
    ],
)
def test_one_thing_answers_to_every_spelling_of_its_id(client: httpx.Client, path: str) -> None:
    assert get(client, path)["data"]["id"] == EVENT


def test_every_address_in_an_answer_leads_to_the_thing_it_stands_at(client: httpx.Client) -> None:
    def linked(value: Any) -> list[tuple[str, str]]:
        if isinstance(value, list):
            return [link for each in value for link in linked(each)]
        if not isinstance(value, dict):
            return []
        own = [(value["id"], value["url"])] if value.get("id") and value.get("url") else []
        return own + [link for each in value.values() for link in linked(each)]

    article = get(client, f"/api/articles/{TAIL}")["data"]
    found = set(linked(article) + linked(get(client, "/api/programs")) + linked(get(client, "/api/documents")))
    assert len(found) > 6
    for iri, url in found:
        if "/id/post/" not in iri:
            assert get(client, url)["data"]["id"] == iri


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("/api/counties/沅凌县", "沅陵县"),  # a slip of one character
        ("/api/officials/石常青", "石长青"),
        ("/api/programs/百库安然", "百库安澜"),
        (f"/api/events/{TAIL}/event/43", EVENT),  # ids beside it
        ("/api/pages/怀化时报/2022-03-15/9", f"{str(COUNTY).partition('place/')[0]}page/怀化时报/2022-03-15/1"),
    ],
)
def test_an_unknown_id_is_told_near_names(client: httpx.Client, path: str, near: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert near in response.json()["near"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/events?limit=0", 422),
        ("/api/events?limit=501", 422),
        ("/api/events?limit=many", 422),
        ("/api/events?next=!!!", 422),  # no token
        ("/api/events?next=WzFd", 422),  # a token of another shape
        ("/api/events?from=2022-13", 422),  # no month
        ("/api/events?to=yesterday", 422),
        ("/api/events?when=perhaps", 422),
        ("/api/events?type=Wedding", 422),
        ("/api/observations?year=22", 422),
        ("/api/observations?year=2022&from=2022-01", 422),  # two ways at once
        (f"/api/pages/{TAIL.rpartition('/')[0]}/text?start=5&end=4", 422),
        (f"/api/pages/{TAIL.rpartition('/')[0]}/text?start=0&end=99999", 422),  # past the end
        ("/api/pages/none/text", 404),
        ("/api/nothing", 404),
        ("/api/programs/x%00y", 404),  # what no IRI can hold
        ("/api/programs/%FF", 404),
    ],
)
def test_bad_parameters_are_problems(client: httpx.Client, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


def test_pages_of_a_list_follow_each_other_without_gap_or_repetition(client: httpx.Client) -> None:
    seen: list[str] = []
    path = "/api/places?limit=1"
    for _ in range(4):
        answer = get(client, path)
        seen += [each["id"] for each in answer["data"]]
        assert answer["total"] == 4
        path = f"/api/places?limit=1&next={answer['next']}"
    assert answer["next"] is None
    assert len(set(seen)) == 4


@pytest.mark.parametrize("path", ["/api/events", "/api/officials?post=县长", f"/api/articles/{TAIL}"])
def test_the_query_of_an_answer_runs_as_it_is(client: httpx.Client, path: str) -> None:
    answer = get(client, path)
    rows = client.post("/sparql", data={"query": answer["sparql"]}).json()["results"]["bindings"]
    ids = answer["data"] if isinstance(answer["data"], list) else [answer["data"]]
    assert {row["id"]["value"] for row in rows} == {each["id"] for each in ids}


def test_a_slice_of_a_page_comes_with_what_stands_around_it(client: httpx.Client) -> None:
    page = TAIL.rpartition("/")[0]
    slice_of_it = get(client, f"/api/pages/{page}/text?start=30&end=33&context=2")
    assert (slice_of_it["before"], slice_of_it["text"], slice_of_it["after"]) == ("日，", "沅陵县", "县长")
    whole = get(client, f"/api/pages/{page}/text")
    assert whole["text"][30:33] == "沅陵县"
    assert len(whole["text"]) == whole["length"]


def test_each_route_is_described_in_openapi(client: httpx.Client) -> None:
    paths = get(client, "/openapi.json")["paths"]
    for resource in RESOURCES:
        for route in resource.router.routes:
            assert route.path.replace(":path", "") in paths
