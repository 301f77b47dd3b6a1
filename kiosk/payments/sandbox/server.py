"""The sandbox as a server on this machine: two gateways, a customer's phone, a control door."""

from __future__ import annotations

import html
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel

from kiosk.clock import Clock, SystemClock
from kiosk.hub.server import bind
from kiosk.payments.sandbox import alipay, wechat
from kiosk.payments.sandbox.alipay import alipay_routes
from kiosk.payments.sandbox.faults import Faults
from kiosk.payments.sandbox.keys import CREDENTIALS, Keys, load_keys, make_keys, set_address
from kiosk.payments.sandbox.ledger import Entry, Ledger, LedgerRefused
from kiosk.payments.sandbox.notices import Notice, send_later
from kiosk.payments.sandbox.wechat import wechat_routes

_PAGE = """<!doctype html><meta charset="utf-8"><title>A customer's phone</title>
<h1>顾客的手机 · A customer's phone</h1><form method="post" action="/phone">
<label>Code <input name="code" size="60" autofocus></label>
<button name="pay" value="yes">Scan and pay</button> <button name="pay" value="">Scan only</button></form><p>%s</p>"""


class Scan(BaseModel):
    """A phone scans `code`; it pays unless it only looks."""

    code: str
    pay: bool = True


def create_app(ledger: Ledger, keys: Keys, clock: Clock) -> FastAPI:
    app = FastAPI(title="Sandbox gateway", docs_url=None, redoc_url=None)
    wechat_routes(app, ledger, keys, clock)
    alipay_routes(app, ledger, keys, clock)
    makers = {"wechat": wechat.notice, "alipay": alipay.notice}

    def scan(code: str, pay: bool) -> Entry:
        entry = ledger.scan(code, clock.now().timestamp(), pay=pay)

        def make() -> Notice:
            return makers[entry.channel](entry, keys, clock.now().timestamp())

        if pay and entry.notify_url and ledger.faults.notify_times:
            send_later(make, ledger.faults)
        return entry

    @app.post("/control/scan")
    def control_scan(body: Scan) -> Response:
        try:
            return JSONResponse(asdict(scan(body.code, body.pay)))
        except LedgerRefused as refused:
            return JSONResponse({"refused": refused.reason}, 409)

    @app.get("/control/waiting")
    def waiting() -> dict[str, Any] | None:
        """What a phone before the screen would see: the order that waits, or null."""
        entry = ledger.waiting(clock.now().timestamp())
        return asdict(entry) if entry else None

    @app.get("/control/faults")
    def faults() -> Faults:
        return ledger.faults

    @app.put("/control/faults")
    def set_faults(body: Faults) -> Faults:
        ledger.faults = body
        return body

    @app.get("/control/ledger")
    def books() -> dict[str, Any]:
        return {
            "orders": [asdict(one) for one in ledger.orders()], "refunds": [asdict(one) for one in ledger.refunds()]}

    @app.get("/phone")
    def phone() -> HTMLResponse:
        return HTMLResponse(_PAGE % "")

    @app.post("/phone")
    async def phone_scan(request: Request) -> HTMLResponse:
        form = dict(parse_qsl((await request.body()).decode()))
        try:
            entry = await run_in_threadpool(scan, form.get("code", "").strip(), bool(form.get("pay")))
            said = f"{entry.subject}: {entry.amount / 100:.2f} · {entry.state}"
        except LedgerRefused as refused:
            said = refused.reason
        return HTMLResponse(_PAGE % html.escape(said))

    return app


def serve(folder: Path, *, port: int, faults: Faults, ready_json: bool) -> None:
    """Serve on this machine alone until SIGTERM. Writes keys and address into `folder`/credentials first."""
    folder.mkdir(parents=True, exist_ok=True)
    make_keys(folder)
    listening = bind("127.0.0.1", port)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    set_address(folder, url)
    ledger = Ledger(folder / "ledger.sqlite", faults)
    said = {"ready": True, "url": url, "credentials": str(folder / CREDENTIALS)}
    app = create_app(ledger, load_keys(folder), SystemClock())
    config = uvicorn.Config(
        app, log_level="critical", access_log=False, lifespan="off", ws="none", timeout_graceful_shutdown=2)
    listening.listen()
    print(json.dumps(said) if ready_json else f"The sandbox gateway listens at {url}, its phone at {url}/phone; "
          f"credentials for a hub: {said['credentials']}", flush=True)
    uvicorn.Server(config).run(sockets=[listening])
    ledger.close_file()
