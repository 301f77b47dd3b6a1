"""`kiosk sandbox-billing`: the billing system's side of a shared folder, to rehearse with."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.accounts.billing_sandbox import BillingSandbox, Manners
from kiosk.clock import SystemClock
from kiosk.errors import BadInput

app = typer.Typer()
_EVERY_SECONDS = 0.2


@app.command(name="sandbox-billing")
def sandbox_billing(
    folder: Annotated[Path, typer.Argument(help="The folder that the hub's billing files are in.")],
    late_seconds: Annotated[float, typer.Option(min=0, help="How late a posting is answered.")] = 2.0,
    reject: Annotated[float, typer.Option(min=0, max=1, help="Share of postings that are rejected.")] = 0.0,
    closed_hours: Annotated[int, typer.Option(min=0, max=12, help="Hours before a month's end without answers.")] = 2,
    seed: Annotated[int, typer.Option(help="Which postings are rejected.")] = 1,
    pay_elsewhere: Annotated[list[str] | None, typer.Option(
        metavar="ACCOUNT:BILL:FEN", help="Only note what was paid elsewhere. May be given several times.")] = None,
) -> None:
    """Answer postings until it is told to stop."""
    sandbox, clock = BillingSandbox(folder, Manners(late_seconds, reject, closed_hours, seed)), SystemClock()
    if pay_elsewhere:
        for one in pay_elsewhere:
            account_no, _, rest = one.partition(":")
            bill_no, _, fen = rest.partition(":")
            if not fen.isdigit():
                raise BadInput("--pay-elsewhere takes ACCOUNT:BILL:FEN", field="pay-elsewhere")
            sandbox.pay_elsewhere(account_no, bill_no, int(fen), clock.now())
        return
    while True:
        answered = sandbox.step(clock.now())
        if answered:
            typer.echo(f"answered {answered}")
        time.sleep(_EVERY_SECONDS)
