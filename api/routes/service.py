"""`/healthz`, `/readyz`, `/docs` and `/ontology`: how the service is, and what it speaks.

Example 例：`/readyz` answers `{"ready": true, "generation": 12}` (第 12 代).
"""

from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

import ontology
from api.problems import problem
from api.service import ServiceDep
from kg.errors import NotFoundError, StoreError

router = APIRouter(tags=["Service"])

_ONTOLOGY = Path(ontology.__file__).parent
_MEDIA_TYPES = {".ttl": "text/turtle; charset=utf-8", ".jsonld": "application/ld+json"}


@router.get("/", include_in_schema=False)
async def front() -> Response:
    """The front door leads to the documentation."""
    return RedirectResponse("/docs")


@router.get("/healthz", summary="Is it alive? 是否存活", response_class=JSONResponse)
async def healthz() -> dict[str, bool]:
    """Whether the process answers."""
    return {"alive": True}


@router.get("/readyz", summary="Can it answer? 是否就绪", response_class=JSONResponse)
def readyz(service: ServiceDep) -> Response:
    """Whether there is a published generation, its number, and whether queries have no network."""
    try:
        generation = service.pool.generations.current()
    except StoreError as error:
        return problem(503, "no-data", "There is no data to answer from 暂无数据", error.message)
    return JSONResponse(
        {"ready": True, "generation": generation.number, "isolated": service.pool.isolated},
    )


@router.get("/docs", include_in_schema=False)
def docs() -> HTMLResponse:
    """The interactive description of the routes; every file of it comes from here."""
    return get_swagger_ui_html(
        openapi_url="/openapi.json",
        title="县志 Xianzhi",
        swagger_js_url="/static/swagger-ui-bundle.js",
        swagger_css_url="/static/swagger-ui.css",
        swagger_favicon_url="/static/favicon-32x32.png",
        swagger_ui_parameters={"validatorUrl": None},
    )


@router.get("/ontology", summary="The vocabulary 词汇表", response_class=Response)
def vocabulary() -> Response:
    """The ontology in Turtle; the other files are `/ontology/{name}`."""
    return vocabulary_file("xianzhi.ttl")


@router.get("/ontology/{name}", summary="A file of the vocabulary 词汇表文件", response_class=Response)
def vocabulary_file(name: str) -> Response:
    """One file: xianzhi.ttl, events.ttl, schemes.ttl, units.ttl, shapes.ttl, context.jsonld."""
    files = {path.name: path for path in _ONTOLOGY.iterdir() if path.suffix in _MEDIA_TYPES}
    if name not in files:
        raise NotFoundError("ontology file", name, tuple(sorted(files)))
    return Response(files[name].read_bytes(), media_type=_MEDIA_TYPES[files[name].suffix])
