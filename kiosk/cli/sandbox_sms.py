"""`kiosk sandbox-sms`: an SMS gateway to rehearse with, on this machine alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import httpx
import typer

from kiosk.errors import BadInput

app = typer.Typer(no_args_is_help=True, help="An SMS gateway to rehearse with, on this machine alone.")

Data = Annotated[Path, typer.Option(help="Folder of its ledger and of the hub's credentials for it.")]
Where = Annotated[str, typer.Option(metavar="URL", help="Where the sandbox listens.")]
_URL = "http://127.0.0.1:8470"


@app.command()
def run(
    data: Data,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8470,
    ready_json: Annotated[bool, typer.Option("--ready-json", help="Say as JSON where it listens.")] = False,
) -> None:
    """Serve until it is told to stop. Copy its credentials into the hub's folder as sms/aliyun.json."""
    import uvicorn

    from kiosk.accounts.sms import sandbox
    from kiosk.hub.server import bind

    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    sandbox.make_account(data)
    with bind("127.0.0.1", port) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        sandbox.set_address(data, f"{url}/")
        credentials = data / sandbox.CREDENTIALS
        listening.listen()
        typer.echo(json.dumps({"url": url, "credentials": str(credentials)}) if ready_json else
                   f"Listening at {url}. For the hub: {credentials} as sms/aliyun.json in its folder.")
        app_ = sandbox.create_app(sandbox.Book(data), sandbox.make_account(data))
        uvicorn.Server(uvicorn.Config(app_, log_config=None, access_log=False, lifespan="off")).run([listening])


@app.command()
def messages(url: Where = _URL) -> None:
    """What it has sent, as JSON: time, phone, code."""
    typer.echo(json.dumps(_ask("GET", f"{url}/control/messages"), indent=1))


@app.command()
def faults(
    setting: Annotated[list[str] | None, typer.Argument(metavar="NAME=JSON")] = None, url: Where = _URL,
) -> None:
    """Show what it does wrong, or set it: `down=true`, `slow_seconds=8`, `refuse="isv.AMOUNT_NOT_ENOUGH"`."""
    now = _ask("GET", f"{url}/control/faults")
    for one in setting or ():
        name, _, value = one.partition("=")
        try:
            now[name] = json.loads(value)
        except ValueError as error:
            raise BadInput(f"{one!r} is not NAME=JSON", field=name) from error
    typer.echo(json.dumps(_ask("PUT", f"{url}/control/faults", now) if setting else now))


def _ask(method: str, url: str, body: object = None) -> dict[str, object]:
    try:
        answer = httpx.request(method, url, json=body, timeout=30)
        answer.raise_for_status()
    except httpx.HTTPError as error:
        raise BadInput(f"no sandbox answers at {url}, or it says no", field="url") from error
    said: dict[str, object] = answer.json()
    return said
