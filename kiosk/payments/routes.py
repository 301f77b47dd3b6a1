"""The door for the gateways' notices: no app's token, the gateway's own signature instead."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import PlainTextResponse, Response

from kiosk.contract.payments import NoticeTaken
from kiosk.hub.limits import KNOCKS, Limits
from kiosk.hub.routing import failures
from kiosk.hub.services import HubServices
from kiosk.payments.notices import take_notice
from kiosk.payments.ports import Channel


def notice_routes(app: FastAPI, services: HubServices, limits: Limits) -> None:
    """Answers 404 unless the hall's rules open it."""

    @app.post("/v1/payments/notices/{channel}", responses=failures(401, 404), response_model=NoticeTaken)
    async def notice(channel: Channel, request: Request) -> Response:
        limits.take(KNOCKS, f"notices {request.client.host if request.client else ''}")
        body = await request.body()
        await run_in_threadpool(take_notice, services, channel, dict(request.headers), body)
        if channel is Channel.ALIPAY:
            return PlainTextResponse("success")  # the very word, or it comes again for a day
        return Response(NoticeTaken().model_dump_json(), media_type="application/json")
