"""`kiosk staff`: who works in the hall, done at the hub's machine. PINs are made up here and never typed here."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from kiosk.cli.hub import AsJson, Data, Url, UrlFile, first_sign_in, folder, opened
from kiosk.contract.staff import Role
from kiosk.contract.unlock import read_challenge
from kiosk.errors import StoreDamaged
from kiosk.hub.errors import DatabaseUnreachable, SchemaNewer, SchemaOlder
from kiosk.hub.identity import load_identity
from kiosk.hub.tokens import Tokens
from kiosk.staff import people, unlocking
from kiosk.staff.model import ONE_TIME

app = typer.Typer(no_args_is_help=True, help="Who works in the hall: add, list, roles, PINs, lock-outs.")

Number = Annotated[str, typer.Argument(help="Staff number, 1 to 10 digits.")]
Roles = Annotated[list[Role], typer.Option("--role", help="May be given several times.")]


@app.command()
def add(
    number: Number, name: Annotated[str, typer.Argument(help="As colleagues know them; it stays in the hall.")],
    role: Roles, as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Add a person and print the one-time PIN with which they sign in first."""
    with opened(data, url, url_file) as services:
        pin = people.add(services, number, name, role)
    _show_pin(number, pin, as_json)


@app.command("list")
def list_people(as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Everybody, with their roles and whether they can sign in."""
    with opened(data, url, url_file) as services:
        rows = people.list_staff(services)
    if as_json:
        typer.echo(json.dumps([
            {"number": row.number, "name": row.name, "roles": row.roles, "windows": row.windows, "state": row.state}
            for row in rows], ensure_ascii=False))
        return
    for row in rows:
        typer.echo(f"{row.number:>10}  {row.state:<16}  {', '.join(row.roles):<24}  "
                   f"{'windows ' + ', '.join(row.windows) if row.windows else 'every window':<24}  {row.name}")


@app.command()
def rename(
    number: Number, name: Annotated[str, typer.Argument(help="As colleagues know them from now on.")],
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Correct a person's name."""
    with opened(data, url, url_file) as services:
        people.rename(services, number, name)


@app.command()
def roles(
    number: Number, role: Roles, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Give a person these roles instead of those they have, from their next step on."""
    with opened(data, url, url_file) as services:
        people.set_roles(services, number, role)


@app.command()
def windows(
    number: Number, window: Annotated[list[str] | None, typer.Option("--window", help="None for every window.")] = None,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Let a person open these windows instead of those that they could, from the next they open."""
    with opened(data, url, url_file) as services:
        people.set_windows(services, number, window or [])


@app.command("reset-pin")
def reset_pin(
    number: Number, as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Print a new one-time PIN. The old one, open sessions and a lock-out end."""
    with opened(data, url, url_file) as services:
        pin = people.reset_pin(services, number)
    _show_pin(number, pin, as_json)


@app.command()
def disable(
    number: Number, suspended: Annotated[bool, typer.Option("--suspended", help="Not gone for good.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Out at once and for as long as it stands; the number stays theirs."""
    with opened(data, url, url_file) as services:
        people.disable(services, number, "suspended" if suspended else "left")


@app.command()
def enable(number: Number, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Let a disabled person sign in again, with the PIN of before."""
    with opened(data, url, url_file) as services:
        people.enable(services, number)


@app.command()
def unlock(number: Number, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Lift a lock-out after too many wrong PINs."""
    with opened(data, url, url_file) as services:
        lifted = people.unlock(services, number)
    typer.echo(f"{number} may try again." if lifted else f"{number} was not locked.")


@app.command()
def answer(
    challenge: Annotated[str, typer.Argument(help="As the terminal shows it, for instance 3-K7QM-2XPD-9.")],
    number: Annotated[str, typer.Argument(help="Staff number of the technician or manager who stands there.")],
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Print what lets NUMBER get past the screen of a terminal whose hub is away. The hub need not run for it."""
    asked = read_challenge(challenge)
    try:
        with opened(data, url, url_file) as services:
            answered = unlocking.answer_at_the_hub(services, challenge, number)
    except (DatabaseUnreachable, SchemaOlder, SchemaNewer, StoreDamaged) as error:
        identity = load_identity(folder(data))
        typer.echo(f"The database cannot be asked ({error.code}): this is not on record, and nobody has checked "
                   f"whether {number} may.", err=True)
        typer.echo(unlocking.answer_of(Tokens(identity.secret, identity.hall), asked, number))
        return
    typer.echo(f"For terminal {answered.app_code}, {answered.app_name}:", err=True)
    typer.echo(answered.answer)


def _show_pin(number: str, pin: str, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({"number": number, "one_time_pin": pin, "days": ONE_TIME.days}))
        return
    typer.echo(first_sign_in(number, pin))
