"""Who works at an app: sign in, look, sign out."""

from __future__ import annotations

import os

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

from kiosk.contract.messages import Scope
from kiosk.contract.staff import OnDuty, SignedOut, SignIn, StaffSession
from kiosk.hub.door import Door
from kiosk.hub.routing import Credentials, StaffToken, failures, token_of

STAFFED = frozenset({Scope.TERMINAL, Scope.COUNTER, Scope.STAFF})
AT_ONCE = max(1, (os.cpu_count() or 1) // 2)  # each takes 46 MiB and a processor for a twentieth of a second


def staff_routes(app: FastAPI, door: Door) -> None:
    waiting = CapacityLimiter(AT_ONCE)  # who waits here holds no thread that a call would need

    @app.post("/v1/staff/session", responses=failures(401, 403, 404, 409))
    async def sign_in(body: SignIn, credentials: Credentials) -> StaffSession:
        caller = await run_in_threadpool(door.enter, token_of(credentials), STAFFED)
        return await to_thread.run_sync(door.sign_in, caller, body, limiter=waiting)

    @app.get("/v1/staff/session", responses=failures(401, 403))
    def on_duty(credentials: Credentials, staff: StaffToken = None) -> OnDuty:
        return door.on_duty(door.enter(token_of(credentials), STAFFED, staff=staff))

    @app.delete("/v1/staff/session", responses=failures(401, 403))
    def sign_out(credentials: Credentials, staff: StaffToken = None) -> SignedOut:
        return door.sign_out(door.enter(token_of(credentials), STAFFED, staff=staff))
