"""What every route is made of: the two tokens, and the failures that it names."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Header, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from kiosk.contract.messages import Problem
from kiosk.contract.staff import STAFF_HEADER
from kiosk.hub.problems import PROBLEMS

_bearer = HTTPBearer(auto_error=False, description="The token of POST /v1/session")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]
StaffToken = Annotated[str | None, Header(
    alias=STAFF_HEADER, max_length=100, description="The token of POST /v1/staff/session: who is signed in")]


def token_of(credentials: HTTPAuthorizationCredentials | None) -> str | None:
    return credentials.credentials if credentials else None


def failures(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These, and those that every route may answer. They refer to the Problem that `defining` one describes."""
    return {status: PROBLEMS[status] for status in (*statuses, 413, 422, 429, 503)}


def defining(responses: dict[int | str, dict[str, Any]]) -> dict[int | str, dict[str, Any]]:
    """`responses` for one route of all: a model at each of a hundred would be half of what a hub's start takes."""
    return {status: {"model": Problem, **response} for status, response in responses.items()}
