"""`kiosk sandbox-gateway`: WeChat Pay and Alipay to rehearse with, on this machine alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import httpx
import typer

from kiosk.errors import BadInput
from kiosk.payments.sandbox.faults import Faults

app = typer.Typer(no_args_is_help=True, help="WeChat Pay and Alipay to rehearse with, on this machine alone.")

Data = Annotated[Path, typer.Option(help="Folder of its keys, its ledger and the hub's credentials for it.")]
Where = Annotated[str, typer.Option(metavar="URL", help="Where the sandbox listens.")]
_URL = "http://127.0.0.1:8460"


@app.command()
def run(
    data: Data,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8460,
    slow: Annotated[float, typer.Option(help="Seconds before each answer.")] = 0,
    notify: Annotated[int, typer.Option(help="How often each notice is sent.")] = 1,
    notify_late: Annotated[float, typer.Option(help="Seconds before the first notice.")] = 0,
    close_late: Annotated[float, typer.Option(help="WeChat Pay closes an order so many seconds late.")] = 0,
    pay_after_close: Annotated[bool, typer.Option(help="A closed order can still be paid.")] = False,
    ready_json: Annotated[bool, typer.Option("--ready-json", help="Say as JSON where it listens.")] = False,
) -> None:
    """Serve until it is told to stop. Its phone is a page: URL/phone."""
    from kiosk.payments.sandbox.server import serve

    faults = Faults(
        slow_seconds=slow, notify_times=notify, notify_late_seconds=notify_late, close_late_seconds=close_late,
        pay_after_close=pay_after_close)
    serve(data, port=port, faults=faults, ready_json=ready_json)


@app.command()
def scan(
    code: str, url: Where = _URL,
    look: Annotated[bool, typer.Option("--look", help="Scan and do not pay.")] = False,
) -> None:
    """A customer's phone scans CODE and pays."""
    typer.echo(json.dumps(_ask("POST", f"{url}/control/scan", {"code": code, "pay": not look}), ensure_ascii=False))


@app.command()
def faults(
    setting: Annotated[list[str] | None, typer.Argument(metavar="NAME=JSON")] = None, url: Where = _URL,
) -> None:
    """Show what it does wrong, or set it: `down=true`, `lose_replies={"close":1}`."""
    now = _ask("GET", f"{url}/control/faults")
    for one in setting or ():
        name, _, value = one.partition("=")
        try:
            now[name] = json.loads(value)
        except ValueError as error:
            raise BadInput(f"{one!r} is not NAME=JSON", field=name) from error
    typer.echo(json.dumps(_ask("PUT", f"{url}/control/faults", now) if setting else now))


@app.command()
def ledger(url: Where = _URL) -> None:
    """Its own books as JSON."""
    typer.echo(json.dumps(_ask("GET", f"{url}/control/ledger"), ensure_ascii=False, indent=1))


def _ask(method: str, url: str, body: object = None) -> dict[str, object]:
    try:
        answer = httpx.request(method, url, json=body, timeout=30)
    except httpx.HTTPError as error:
        raise BadInput(f"no sandbox answers at {url}", field="url") from error
    if answer.status_code >= 400:
        raise BadInput(f"the sandbox says no: {answer.text[:200]}", field="code")
    said: dict[str, object] = answer.json()
    return said
