"""What is asked by POST and kept nowhere: personal data. One route an entry of the registry."""

from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, NamedTuple

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from kiosk.contract.messages import Message
from kiosk.errors import Refused
from kiosk.hub.door import Door
from kiosk.hub.limits import Limits
from kiosk.hub.registry import AskContext, AskEntry, Caller
from kiosk.hub.roles import check_role
from kiosk.hub.routing import (
    Credentials,
    StaffToken,
    bearer,
    failures,
    json_of,
    read,
    staff_token_of,
    token_of,
)
from kiosk.hub.services import HubServices


class _Hub(NamedTuple):
    """Which hub is asked: the application's own."""

    services: HubServices
    door: Door
    limits: Limits


def ask_routes(app: FastAPI, services: HubServices, door: Door, limits: Limits) -> None:
    app.state.asked = _Hub(services, door, limits)
    app.router.routes.extend(_route(path, entry) for path, entry in services.registry.asks.items())


class _AskRoute(APIRoute):
    """One visit to a thread for the whole of a question: FastAPI's own way has three, and each waits for its turn."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        return self._ask

    async def _ask(self, request: Request) -> Response:
        credentials, staff = await bearer(request), staff_token_of(request)
        content = await json_of(request)
        answer = await run_in_threadpool(self.endpoint, request, content, credentials, staff)
        return Response(answer, media_type="application/json")


@functools.lru_cache(maxsize=1000)  # what FastAPI reads from types takes most of a hub's start, and is the same for all
def _route(path: str, entry: AskEntry) -> APIRoute:
    answers: TypeAdapter[Message] = TypeAdapter(entry.answer)

    def may(door: Door, token: str | None, staff: str | None) -> Caller:
        caller = door.enter(token, entry.scopes, staff=staff)
        if caller.scope in entry.customers:
            return replace(caller, person=None)  # as with commands: a technician who walked away does not ask this
        check_role(caller, entry.roles, path)
        return caller

    def route(request: Request, body: Any, credentials: Any, staff: Any = None) -> bytes:
        services, door, limits = _hub(request)
        caller = may(door, token_of(credentials), staff)  # who may not ask learns nothing of what could be asked
        asked = read(entry.body, body)
        who = f"{path} {caller.app_id}"
        limits.take(entry.rate, who)
        limits.take(entry.refusals, who, cost=0)
        try:
            return answers.dump_json(entry.handler(AskContext(services, caller), asked), by_alias=True)
        except Refused:
            limits.take(entry.refusals, who)
            raise

    route.__name__ = path.replace("/", "_").replace("-", "_")
    route.__annotations__ = {  # the contract, which FastAPI reads here; `_AskRoute` brings the body as it came
        "request": Request, "body": entry.body, "credentials": Credentials, "staff": StaffToken,
        "return": entry.answer}
    return _AskRoute(
        f"/v1/{path}", route, methods=["POST"], response_model=entry.answer, responses=failures(401, 403, 404, 409))


def _hub(request: Request) -> _Hub:
    hub: _Hub = request.app.state.asked
    return hub
