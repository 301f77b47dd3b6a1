"""What is asked by POST and kept nowhere: personal data. One route an entry of the registry."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, FastAPI

from kiosk.contract.messages import Message
from kiosk.errors import Refused
from kiosk.hub.door import Door
from kiosk.hub.limits import Limits
from kiosk.hub.registry import AskContext, AskEntry, Caller
from kiosk.hub.roles import check_role
from kiosk.hub.routing import Credentials, StaffToken, failures, token_of
from kiosk.hub.services import HubServices


def ask_routes(app: FastAPI, services: HubServices, door: Door, limits: Limits) -> None:
    for path, entry in services.registry.asks.items():
        app.post(f"/v1/{path}", response_model=entry.answer, responses=failures(401, 403, 404, 409))(
            _route(path, entry, services, door, limits))


def _route(path: str, entry: AskEntry, services: HubServices, door: Door, limits: Limits) -> Any:
    def may(credentials: Credentials, staff: StaffToken = None) -> Caller:
        """Before the body is looked at: who may not ask learns nothing of what could be asked."""
        caller = door.enter(token_of(credentials), entry.scopes, staff=staff)
        check_role(caller, entry.roles, path)
        return caller

    def route(body: Any, caller: Any) -> Message:
        who = f"{path} {caller.app_id}"
        limits.take(entry.rate, who)
        limits.take(entry.refusals, who, cost=0)
        try:
            return entry.handler(AskContext(services, caller), body)
        except Refused:
            limits.take(entry.refusals, who)
            raise

    route.__name__ = path.replace("/", "_").replace("-", "_")
    route.__annotations__ = {
        "body": entry.body, "caller": Annotated[Caller, Depends(may)], "return": entry.answer}
    may.__annotations__ = {"credentials": Credentials, "staff": StaffToken, "return": Caller}
    return route
