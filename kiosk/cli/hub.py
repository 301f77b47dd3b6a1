"""`kiosk hub`: set up and run a hall's hub, pair its apps, look after what is parked."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from platformdirs import user_data_path

from kiosk import audit
from kiosk.accounts import file_billing, sms
from kiosk.accounts.prices import give_out
from kiosk.cli.standards_print import sound_entries
from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub import pairing, parked, setup, time_keeping
from kiosk.hub.errors import NotInitialised
from kiosk.hub.identity import load_identity
from kiosk.hub.publications import publish
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import people
from kiosk.staff.model import FIRST_NUMBER, ONE_TIME
from kiosk.standards.giving_out import Steps
from kiosk.standards.public import digest, read_public
from kiosk.tariffs import load_tariffs

app = typer.Typer(no_args_is_help=True, help="Set up and run a hall's hub; pair apps.")

Data = Annotated[Path | None, typer.Option(
    "--data", envvar="KIOSK_HUB_DATA", help="Folder of the hub's identity (and its SQLite file).")]
Url = Annotated[str | None, typer.Option("--url", help="postgresql://… without a password. Default: SQLite.")]
UrlFile = Annotated[Path | None, typer.Option("--url-file", help="A file that holds the URL, password and all.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


def folder(data: Path | None) -> Path:
    return data or user_data_path("hall-kiosk", appauthor=False) / "hub"


def chosen_url(url: str | None, url_file: Path | None) -> str | None:
    """--url, else the file's, else KIOSK_HUB_URL, else None for SQLite. Raises BadInput.

    A password in an argument list is everybody's on this machine, so --url takes none.
    """
    if url is not None:
        if "@" in url and ":" in url.partition("://")[2].rpartition("@")[0]:
            raise BadInput("a password belongs into --url-file or KIOSK_HUB_URL, not into --url", field="url")
        return url
    if url_file is not None:
        try:
            return url_file.read_text("utf-8").strip()
        except OSError as error:
            raise BadInput(f"{url_file} cannot be read: {error.strerror}", field="url-file") from error
    return os.environ.get("KIOSK_HUB_URL", "").strip() or None


@contextmanager
def opened(data: Path | None, url: str | None, url_file: Path | None) -> Iterator[HubServices]:
    with setup.open_hub(folder(data), url=chosen_url(url, url_file)) as services:
        yield services


@app.command()
def init(
    hall: Annotated[str | None, typer.Option(help="The hall's id; default: the pack's.")] = None,
    pack: Annotated[Path | None, typer.Option(help="A pack's folder, or a compiled public pack.")] = None,
    tariffs: Annotated[Path | None, typer.Option(help="A price table to publish: it explains bills.")] = None,
    manager: Annotated[str, typer.Option(help="Name of the first manager, whose number is 1.")] = "Manager",
    name: Annotated[list[str] | None, typer.Option(help="A host name or address that apps will use.")] = None,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Make a hub, or bring an existing one up to this version. Safe to repeat."""
    document = _document(pack) if pack and not pack.is_dir() else None
    entries = sound_entries(pack) if pack and pack.is_dir() else None
    stated = entries["hall"][""] if entries else document["hall"] if document else None
    if tariffs:
        load_tariffs(tariffs)  # its faults by line, before anything is made
    hall_id = hall or (stated["id"] if stated else _hall_of(folder(data)))
    identity = setup.initialise(folder(data), hall=hall_id, url=chosen_url(url, url_file), names=name or ())
    if document:
        with opened(data, url, url_file) as services, services.write() as work:
            publish(work, "standards", document, services.clock.now())
            work.commit()
        typer.echo(f"Published the standards pack {digest(document)[:12]}.")
    if entries:
        with opened(data, url, url_file) as services, services.write() as work:
            given = Steps(work, Tokens(identity.secret, identity.hall), services.clock.now(), None).install(entries)
            work.commit()
        typer.echo(f"Gave out version {given.version} of the standards pack." if given else
                   "The standards pack stays as the hall has made it.")
    if tariffs:
        with opened(data, url, url_file) as services, services.write() as work:
            revision = give_out(work, tariffs.read_text("utf-8-sig"), services.clock.now())
            work.commit()
        typer.echo(f"Published the price table, revision {revision}.")
    typer.echo(f"The hub {identity.hub_id} of the hall {identity.hall} is set up in {folder(data)}.")
    with opened(data, url, url_file) as services:
        pin = people.add_first_manager(services, manager)
    if pin is not None:
        typer.echo(f"The first manager is {manager}. {first_sign_in(FIRST_NUMBER, pin)}")


def first_sign_in(number: str, pin: str) -> str:
    """What whoever hands a one-time PIN over should say."""
    return (f"Number {number} signs in with the one-time PIN {pin} and chooses another. "
            f"It is good for {ONE_TIME.days} days and shown only now.")


def _document(pack: Path) -> dict[str, Any]:
    try:
        read_public(pack)
        document: dict[str, Any] = json.loads(pack.read_text("utf-8"))["pack"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInput(f"{pack} is no compiled public pack", field="pack") from error
    return document


def _hall_of(hub_folder: Path) -> str:
    try:
        return load_identity(hub_folder).hall
    except NotInitialised as error:
        raise BadInput("a new hub needs --hall or --pack", field="hall") from error


@app.command()
def run(
    host: Annotated[str, typer.Option(help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8443,
    tls: Annotated[bool, typer.Option(help="Off only behind a proxy on this machine.")] = True,
    ready_json: Annotated[bool, typer.Option("--ready-json", help="Say as JSON where it listens.")] = False,
    sms_folder: Annotated[Path | None, typer.Option(
        help="To try things out: codes for customers' phones are written here instead of being sent.")] = None,
    billing_folder: Annotated[Path | None, typer.Option(
        envvar="KIOSK_HUB_BILLING",
        help="The folder shared with the billing system: postings go there, replies come.")] = None,
    believe_clock: Annotated[bool, typer.Option(
        "--believe-clock", help="Take this machine's clock although it is behind what is on record.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Serve the hall until it is told to stop."""
    from kiosk.announcements import attachment
    from kiosk.cli.drawn_pages import PdfPages
    from kiosk.hub.server import serve  # the web framework, which no other command needs
    from kiosk.payments.outside import OwnBook

    with opened(data, url, url_file) as services:
        if not believe_clock:
            services = time_keeping.keep_time(services)
        codes = sms.FolderSms(sms_folder) if sms_folder is not None else sms.open_gateway(folder(data))
        if codes is not None:
            services.registry.outside[sms.PORT] = codes
        services.registry.outside[attachment.PORT] = PdfPages()
        if billing_folder is not None:
            services.registry.outside[file_billing.PORT] = file_billing.FileBilling(
                billing_folder, OwnBook(services).dues)
        serve(services, host=host, port=port, tls=tls, ready_json=ready_json)


@app.command()
def pair(
    kind: Annotated[Scope, typer.Option(help="What the app is.")],
    code: Annotated[str | None, typer.Option(help="The app's number in the hall, 1 to 999; default: the next.")] = None,
    serves: Annotated[list[str] | None, typer.Option(help="For a hub: a hall whose facts it forwards.")] = None,
    as_json: AsJson = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Print a one-time code, good for 10 minutes, to type at the app."""
    with opened(data, url, url_file) as services:
        text = pairing.new_code(
            services, kind, app_code=code, served=serves or (),
            also=_noting(services, "PairingCodeMade", code or "", kind=kind.value, serves=list(serves or ())))
    typer.echo(json.dumps({"code": text, "kind": kind.value, "minutes": 10}) if as_json else text)


def _noting(services: HubServices, action: str, code: str, **details: Any) -> Callable[[HubWork], None]:
    """An audit entry of whoever sits at the hub's machine."""
    return lambda work: audit.note(
        work, Tokens(services.identity.secret, services.hall), action, f"app:{code}", services.clock.now(), by="hub",
        **details)


@app.command()
def apps(
    revoke: Annotated[str | None, typer.Option(metavar="CODE", help="Shut the door to this app for good.")] = None,
    as_json: AsJson = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """List the paired apps, or revoke one."""
    with opened(data, url, url_file) as services:
        if revoke is not None:
            pairing.revoke(services, revoke, also=_noting(services, "AppRevoked", revoke))
        rows = pairing.list_apps(services)
    if as_json:
        typer.echo(json.dumps([_as_json(row) for row in rows]))
        return
    for row in rows:
        state = "revoked" if row.revoked_at else "paired"
        seen = f"{row.last_session_at:%Y-%m-%d %H:%M} UTC" if row.last_session_at else "never"
        typer.echo(f"{row.code:>4}  {row.scope:<9}  {state:<8}  last seen {seen:<21}  {row.name}")


def _as_json(row: pairing.AppRow) -> dict[str, object]:
    return {
        "id": str(row.id), "code": row.code, "name": row.name, "kind": row.scope.value, "halls": list(row.halls),
        "paired_at": row.paired_at.isoformat(),
        "last_session_at": row.last_session_at.isoformat() if row.last_session_at else None,
        "revoked_at": row.revoked_at.isoformat() if row.revoked_at else None,
    }


@app.command("parked")
def parked_subjects(
    retry: Annotated[bool, typer.Option("--retry", help="Try each again first.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Subjects whose facts could not be projected; their later facts wait. Exit code 1 when there are any."""
    with opened(data, url, url_file) as services:
        if retry:
            parked.retry_all(services)
        rows = parked.list_parked(services)
    for row in rows:
        since = f"since {row.parked_at:%Y-%m-%d %H:%M} UTC, fact {row.intake_seq}"
        typer.echo(f"{row.hall}  {row.subject}  {since}: {row.error}")
    if rows:
        raise typer.Exit(1)


import kiosk.cli.hub_backup  # noqa: E402, F401  # hangs its commands into `app`
