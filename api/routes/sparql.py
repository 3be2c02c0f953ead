"""`/sparql`: the SPARQL 1.1 Protocol for queries.

Example 例：`curl 'localhost:8000/sparql?format=csv' --data-urlencode 'query=ASK { ?县 a xz:County }'`.
"""

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from starlette.exceptions import HTTPException

from api.negotiation import asked_of
from api.service import Service, ServiceDep
from kg.query.pool import Answer

router = APIRouter(tags=["SPARQL"])

METHODS = ("GET", "HEAD", "POST", "OPTIONS")

_DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .
<#service> a sd:Service ;
  sd:endpoint <> ;
  sd:supportedLanguage sd:SPARQL11Query ;
  sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML , formats:SPARQL_Results_CSV ,
    formats:SPARQL_Results_TSV , formats:Turtle , formats:N-Triples , formats:RDF_XML , formats:JSON-LD ;
"""
_FEATURES = {
    "union": "  sd:feature sd:UnionDefaultGraph ;\n  sd:defaultDataset [ a sd:Dataset ] .\n",
    "unnamed": "  sd:defaultDataset [ a sd:Dataset ] .\n",
}


_PARAMETERS = {
    "parameters": [
        {"name": name, "in": "query", "schema": {"type": "string"}, "description": text}
        for name, text in (
            ("query", "a SELECT, ASK, CONSTRUCT or DESCRIBE query 查询语句"),
            ("format", "json, xml, csv, tsv, turtle, ntriples, jsonld, rdfxml, nquads, trig"),
            ("default-graph-uri", "a graph to see as the default graph 默认图"),
            ("named-graph-uri", "a graph to see as a named graph 命名图"),
        )
    ]
}


@router.get("/sparql", summary="Ask in SPARQL 查询", response_class=Response, openapi_extra=_PARAMETERS)
async def ask(request: Request, service: ServiceDep) -> Response:
    """Answer a query by GET; without a query, describe the service."""
    asked = await asked_of(request, service.pool.limits.max_query_bytes)
    if asked is None:
        return Response(_description(service), media_type="text/turtle; charset=utf-8")
    answer = await run_in_threadpool(service.pool.ask, asked.query, asked.wish, asked.dataset)
    return _response(answer)


@router.post("/sparql", summary="Ask in SPARQL 查询", response_class=Response, openapi_extra=_PARAMETERS)
async def ask_by_post(request: Request, service: ServiceDep) -> Response:
    """Answer a query sent as a form, or as it is with the type application/sparql-query."""
    return await ask(request, service)


@router.options("/sparql", include_in_schema=False)
async def options() -> Response:
    """Which methods there are."""
    return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})


@router.api_route("/sparql", methods=["PUT", "PATCH", "DELETE"], include_in_schema=False)
async def other_methods(request: Request) -> Response:
    """Refuse what the protocol does not have."""
    detail = f"{request.method} is no way to ask 不支持的方法; use GET or POST"
    raise HTTPException(405, detail, headers={"Allow": ", ".join(METHODS)})


def _description(service: Service) -> str:
    return _DESCRIPTION + _FEATURES[service.pool.limits.default_graph]


def _response(answer: Answer) -> Response:
    headers = {
        "Content-Type": answer.format.media_type,
        "Content-Length": str(answer.size),
        "Vary": "Accept",
        "Xianzhi-Generation": str(answer.generation),
    }
    if answer.file is None:
        return Response(answer.content, headers=headers)
    return StreamingResponse(answer.pieces(), headers=headers)
