"""`kiosk receipt`: whether a receipt's code is one that this hall gave."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from sqlalchemy import select

from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.money import yuan
from kiosk.payments.receipts import verify as verify_code
from kiosk.payments.tables import receipts
from kiosk.tickets import key_id_of

app = typer.Typer(no_args_is_help=True, help="Whether a receipt's code is one that this hall gave.")


@app.callback()
def receipt() -> None:
    """At the hub's machine."""


@app.command()
def verify(
    code: Annotated[str, typer.Argument(help="The text of the receipt's QR code.")],
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Check the signature and find the receipt. Exit code 1 and its reason for what is none of ours."""
    with opened(data, url, url_file) as services:
        key = services.identity.key.public_key()
        found = verify_code(code, {key_id_of(key): key})
        with services.database.read() as connection:
            number = connection.scalar(select(receipts.c.number).where(
                receipts.c.hall_id == services.hall, receipts.c.id == found.receipt_id))
    if as_json:
        typer.echo(json.dumps({
            "number": number, "amount_fen": found.amount_fen, "at": found.at.isoformat(), "genuine": True}))
        return
    where = f"receipt {number}" if number else "a receipt that this hub's store does not hold"
    typer.echo(f"genuine: {where}, {yuan(found.amount_fen)} yuan, {found.at:%Y-%m-%d %H:%M} UTC")
