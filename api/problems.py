"""Errors as RFC 9457 problem documents: one table from the errors of Xianzhi to HTTP.

Example 例：a query with a slip at 第 1 行第 16 列 gives status 400 with `line`, `column` and `expected`.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from kg import errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI, Request

TYPES = "https://w3id.org/xianzhi/problem/"
MEDIA_TYPE = "application/problem+json"

# The most specific class first: (class, status, kind, title).
TABLE: tuple[tuple[type[errors.XianzhiError], int, str, str], ...] = (
    (errors.QuerySyntaxError, 400, "query-syntax", "The query does not parse 查询有语法错误"),
    (errors.QueryRefused, 400, "query-refused", "The query is not allowed 查询被拒绝"),
    (errors.QueryTimeout, 504, "query-timeout", "The query took too long 查询超时"),
    (errors.QueryCrash, 500, "query-too-large", "The query needs too much 查询所需资源过多"),
    (errors.QueryBusy, 503, "busy", "The service is busy 服务繁忙"),
    (errors.FormatError, 406, "not-acceptable", "No acceptable format 没有可接受的格式"),
    (errors.QueryError, 400, "query-failed", "The query failed 查询失败"),
    (errors.NotFoundError, 404, "not-found", "Not found 没有找到"),
    (errors.RequestError, 400, "request", "The request cannot be used 请求有误"),
    (errors.StoreError, 503, "no-data", "There is no data to answer from 暂无数据"),
    (errors.XianzhiError, 500, "internal", "Something went wrong 内部错误"),
)

_TITLES = {
    404: "Not found 没有找到",
    405: "Method not allowed 不支持的方法",
    413: "The request is too large 请求过大",
    415: "Unsupported media type 不支持的媒体类型",
    422: "A parameter cannot be used 参数有误",
    500: "Something went wrong 内部错误",
}
_EXTENSIONS = ("line", "column", "expected", "reason", "seconds", "near", "remedy")


def problem(status: int, kind: str, title: str, detail: str, **extensions: Any) -> JSONResponse:
    """A problem document; `extensions` are further members, empty ones left out."""
    content = {"type": TYPES + kind, "title": title, "status": status, "detail": detail}
    content |= {name: value for name, value in extensions.items() if value not in (None, "", ())}
    return JSONResponse(content, status, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Let `app` answer every error as a problem."""
    app.add_exception_handler(errors.XianzhiError, _own)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


_PHRASES = {
    413: "Content Too Large",
    414: "URI Too Long",
    416: "Range Not Satisfiable",
    422: "Unprocessable Content",
}
"""The phrases of RFC 9110 that Python 3.13 renamed: a problem has one name whatever Python serves it."""


def status_of(error: errors.XianzhiError, path: str = "") -> int:
    """The HTTP status of an error at `path`: a parameter of a JSON route is 422, as FastAPI has it."""
    if isinstance(error, errors.RequestError) and path.startswith("/api/"):
        return 422
    if isinstance(error, errors.QueryRefused) and error.reason == "size":
        return 413
    return next(status for kind, status, _, _ in TABLE if isinstance(error, kind))


def _own(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, errors.XianzhiError):
        raise error
    kind, title = next((name, title) for known, _, name, title in TABLE if isinstance(error, known))
    extensions = {name: getattr(error, name, None) for name in _EXTENSIONS}
    response = problem(status_of(error, request.url.path), kind, title, error.message, **extensions)
    if isinstance(error, errors.QueryBusy):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _invalid(_: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    wrong = tuple({"parameter": _name(each), "message": each["msg"]} for each in error.errors())
    detail = "; ".join(f"{each['parameter']}: {each['message']}" for each in wrong)
    return problem(422, "parameter", _TITLES[422], detail, errors=wrong)


def _name(error: Mapping[str, Any]) -> str:
    return str(error["loc"][-1]) if error["loc"] else "request"


def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    standard = HTTPStatus(error.status_code).phrase
    phrase = _PHRASES.get(error.status_code, standard)
    detail = error.detail if error.detail != standard else f"{phrase}: {request.method} {request.url.path}"
    kind = phrase.lower().replace(" ", "-")
    response = problem(error.status_code, kind, _TITLES.get(error.status_code, phrase), detail)
    response.headers.update(error.headers or {})
    return response


def _unexpected(_: Request, error: Exception) -> JSONResponse:
    return problem(500, "internal", _TITLES[500], f"an error that nobody foresaw: {type(error).__name__}")
