"""`kiosk receipt`: whether the code on a receipt or a monthly statement is one that this hall gave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import select

from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.devices.scan import STATEMENT_MARK
from kiosk.money import yuan
from kiosk.payments.receipt_papers import lines, masked_number
from kiosk.payments.receipts import verify as verify_code
from kiosk.payments.statements import verify as verify_statement
from kiosk.payments.tables import receipts
from kiosk.tickets import key_id_of

app = typer.Typer(no_args_is_help=True, help="Whether a receipt's or a monthly statement's code is one of this hall's.")


@app.callback()
def receipt() -> None:
    """At the hub's machine."""


@app.command()
def verify(
    code: Annotated[str, typer.Argument(help="The text of a receipt's QR code, or of a monthly statement's.")],
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Check the signature and say what it is of. Exit code 1 and its reason for what is none of ours."""
    if code.strip().startswith(STATEMENT_MARK):
        _statement(code, as_json, data, url, url_file)
        return
    with opened(data, url, url_file) as services:
        key = services.identity.key.public_key()
        found = verify_code(code, {key_id_of(key): key})
        with services.database.read() as connection:
            row = connection.execute(select(receipts).where(
                receipts.c.hall_id == services.hall, receipts.c.id == found.receipt_id)).one_or_none()
            line = lines(connection, services.hall, [row])[0] if row else None
    if as_json:
        typer.echo(json.dumps({
            "number": line.number if line else None, "amount_fen": found.amount_fen, "at": found.at.isoformat(),
            "genuine": True, "state": line.state if line else None, "refused_fen": line.refused_fen if line else 0}))
        return
    where = f"receipt {line.number}" if line else "a receipt that this hub's store does not hold"
    typer.echo(f"genuine: {where}, {yuan(found.amount_fen)} yuan, {found.at:%Y-%m-%d %H:%M} UTC")
    if line and line.refused_fen:
        gone = "has gone" if line.returned else "goes"
        typer.echo(f"{yuan(line.refused_fen)} yuan of it was not booked and {gone} back to the customer")


def _statement(code: str, as_json: bool, data: Path | None, url: str | None, url_file: Path | None) -> None:
    with opened(data, url, url_file) as services:
        found = verify_statement(code, services.identity, services.hall)
    account = masked_number(found.account_no)
    if as_json:
        typer.echo(json.dumps({
            "account": account, "period": found.period, "billed_fen": found.billed_fen, "at": found.at.isoformat(),
            "genuine": True}))
        return
    typer.echo(f"genuine: statement of {found.period} for account {account}, {yuan(found.billed_fen)} yuan, "
               f"{found.at:%Y-%m-%d %H:%M} UTC")
