"""The service: one FastAPI app over one store.

Example 例：`uvicorn.run(create_app(Path("store")))` answers at `/sparql` and `/api/…`; 文档在 `/docs`.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anyio.to_thread import current_default_thread_limiter
from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.staticfiles import StaticFiles

from api import problems
from api.answers import Problem
from api.head import HeadAsGet
from api.parameters import refuse_unknown
from api.routes import (
    articles,
    documents,
    events,
    indicators,
    observations,
    officials,
    organizations,
    pages,
    places,
    programs,
    service,
    sparql,
)
from api.service import Service
from kg.query.pool import QueryPool
from kg.settings import DEFAULT_BASE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from kg.query.limits import ServiceLimits

RESOURCES = (
    articles,
    officials,
    places,
    programs,
    events,
    observations,
    indicators,
    documents,
    organizations,
    pages,
)
SPARE_THREADS = 16
"""Threads for requests that ask no query: /readyz and files are answered however many queries wait."""
_STATIC = Path(__file__).parent / "static"
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": text, "content": {problems.MEDIA_TYPE: {}}}
    for status, text in ((404, "no such thing 没有找到"), (422, "a parameter is wrong 参数有误"))
}


def create_app(store_dir: Path, limits: ServiceLimits | None = None, base: str = DEFAULT_BASE) -> FastAPI:
    """The app over the store at `store_dir`; it starts its workers when it starts and ends them when it ends.

    `base` is the base of the IRIs of things in the store; ends in a slash.
    """
    pool, own = QueryPool(store_dir, limits), QueryPool(store_dir, limits)
    app = FastAPI(
        title="县志 Xianzhi",
        summary="County annals, kept by machine: every fact with the sentence that says so",
        docs_url=None,
        redoc_url=None,
        lifespan=lambda _: _running(pool, own),
    )
    app.state.service = Service(pool, own, base)
    problems.install(app)
    app.add_middleware(HeadAsGet)
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=list(sparql.METHODS), allow_headers=["*"])
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    for module in (sparql, service):
        app.include_router(module.router)
    for resource in RESOURCES:
        app.include_router(resource.router, responses=_PROBLEMS, dependencies=[Depends(refuse_unknown)])
    return app


@asynccontextmanager
async def _running(pool: QueryPool, own: QueryPool) -> AsyncIterator[None]:
    # A query holds a thread while it waits; the framework's 40 would be fewer than may wait.
    held = pool.limits.workers + pool.limits.max_waiting
    current_default_thread_limiter().total_tokens = 2 * held + SPARE_THREADS
    with pool, own:
        yield
