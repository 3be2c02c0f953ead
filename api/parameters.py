"""A query parameter that a route does not have is an error: a misspelt filter must not let everything through.

Example 例：`/api/events?plase=沅陵县` is answered with 422 and the near name `place`.
"""

from difflib import get_close_matches

from fastapi import Request

from kg.errors import RequestError


def refuse_unknown(request: Request) -> None:
    """Raise RequestError for the first query parameter that the route of `request` does not describe."""
    described = request.app.openapi()["paths"][request.scope["route"].path_format]["get"].get("parameters", [])
    known = [each["name"] for each in described if each["in"] == "query"]
    for name in request.query_params:
        if name not in known:
            near = get_close_matches(name, known, n=1) or known or ["no parameter at all"]
            raise RequestError(f"{name!r} is no parameter here 没有这个参数", f"did you mean {', '.join(near)}?")
