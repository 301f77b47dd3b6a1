"""What every route is made of: the two tokens, and the failures that it names."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Header, Request, Security
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import ValidationError

from kiosk.contract.messages import Message, Problem
from kiosk.contract.staff import STAFF_HEADER
from kiosk.hub.problems import PROBLEMS

_STAFF_TOKEN_LENGTH = 100
bearer = HTTPBearer(auto_error=False, description="The token of POST /v1/session")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(bearer)]
StaffToken = Annotated[str | None, Header(
    alias=STAFF_HEADER, max_length=_STAFF_TOKEN_LENGTH,
    description="The token of POST /v1/staff/session: who is signed in")]


def token_of(credentials: HTTPAuthorizationCredentials | None) -> str | None:
    return credentials.credentials if credentials else None


def staff_token_of(request: Request) -> str | None:
    """As `StaffToken` has it. Raises RequestValidationError."""
    token = request.headers.get(STAFF_HEADER)
    if token is not None and len(token) > _STAFF_TOKEN_LENGTH:
        raise RequestValidationError([{
            "type": "string_too_long", "loc": ("header", STAFF_HEADER), "msg": "no token is that long"}])
    return token


async def json_of(request: Request) -> bytes:
    """The body as it came; nothing where it does not say that it is JSON."""
    content, kind = await request.body(), request.headers.get("content-type", "")
    return content if kind.partition(";")[0].strip().lower() == "application/json" else b""


def read(kind: type[Message], content: bytes) -> Message:
    """Raises RequestValidationError."""
    try:
        return kind.model_validate_json(content)
    except ValidationError as error:
        raise RequestValidationError(
            [{**one, "loc": ("body", *one["loc"])} for one in error.errors(include_url=False)]) from None


def failures(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These, and those that every route may answer. They refer to the Problem that `defining` one describes."""
    return {status: PROBLEMS[status] for status in (*statuses, 413, 422, 429, 503)}


def defining(responses: dict[int | str, dict[str, Any]]) -> dict[int | str, dict[str, Any]]:
    """`responses` for one route of all: a model at each of a hundred would be half of what a hub's start takes."""
    return {status: {"model": Problem, **response} for status, response in responses.items()}
