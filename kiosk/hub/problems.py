"""Every failure as a Problem: a stable code, a sentence for staff, no echo of what was sent."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from sqlalchemy.exc import DataError, InterfaceError, OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from kiosk.contract.messages import Problem
from kiosk.errors import BadInput, KioskError
from kiosk.hub.errors import bad_input, http_status

log = logging.getLogger(__name__)

_REFERENCE = {"application/json": {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}}}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"description": text, "content": _REFERENCE}
    for status, text in {
        401: "No session, or one that ended", 403: "Beyond this app's scope or hall", 404: "No such thing",
        405: "No such method here", 409: "The hub's state says no", 413: "The body is too large",
        422: "The request is not what it should be", 429: "Too many requests",
        503: "The hub or its database cannot do that now",
    }.items()
}


def answer(status: int, code: str, message: str, details: Mapping[str, Any] | None = None) -> JSONResponse:
    body = Problem(code=code, message=message, details=dict(details or {})).model_dump()
    headers = {"Retry-After": str(body["details"]["retry_after_seconds"])} if status == 429 else {}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(body, status, headers)


def install(app: FastAPI) -> None:
    """Give every way of failing its Problem."""

    @app.exception_handler(KioskError)
    def expected(_request: Request, error: KioskError) -> JSONResponse:
        status = http_status(error)
        if status >= 500:
            log.warning("%s: %s", error.code, error.cause)
        return answer(status, error.code, error.cause, error.details)

    @app.exception_handler(ClientDisconnect)
    def broken_off(_request: Request, _gone: ClientDisconnect) -> JSONResponse:
        """Nobody reads it: a line that was cut, or an app that was ended, is no failure of the hub."""
        return answer(400, BadInput.code, "the request broke off")

    @app.exception_handler(RequestValidationError)
    def invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        found = bad_input(error.errors())
        return answer(422, found.code, found.cause, found.details)

    @app.exception_handler(ValidationError)
    @app.exception_handler(DataError)
    @app.exception_handler(OverflowError)
    def unfit(_request: Request, error: Exception) -> JSONResponse:
        log.warning("the database does not take a value: %s", type(error).__name__)
        return answer(422, BadInput.code, "a value is out of range")

    @app.exception_handler(StatementError)
    def bound(request: Request, error: StatementError) -> JSONResponse:
        """SQLAlchemy wraps what a column's type says of a value: a day that has no place on UTC's calendar."""
        if isinstance(error.orig, OverflowError):
            return unfit(request, error.orig)
        raise error

    @app.exception_handler(OperationalError)
    @app.exception_handler(InterfaceError)
    @app.exception_handler(PoolTimeout)
    def unreachable(_request: Request, error: Exception) -> JSONResponse:
        log.error("the database failed: %s", type(error).__name__)
        return answer(503, "database_unreachable", "the hub's database does not answer now")

    @app.exception_handler(HTTPException)
    def plain(_request: Request, error: HTTPException) -> JSONResponse:
        status = HTTPStatus(error.status_code)
        return answer(status, {404: "not_found", 422: "bad_input"}.get(status, status.name.lower()), status.phrase)

    @app.exception_handler(Exception)
    def unexpected(_request: Request, error: Exception) -> JSONResponse:
        log.error("a request failed unexpectedly: %s", type(error).__name__)
        return answer(500, KioskError.code, "the hub failed; its log says why")
