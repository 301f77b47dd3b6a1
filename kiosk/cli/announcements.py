"""`kiosk announcements`: what the hall says, from the draft to its withdrawal. Each step by somebody with a PIN."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import typer

from kiosk.announcements import outage_file
from kiosk.announcements import required as must_be_public
from kiosk.announcements.delivery import delivery_of
from kiosk.announcements.looking import content_of, listed, with_doubts
from kiosk.announcements.reading import STAFF
from kiosk.cli.announcement_delivery import matrix, write_csv
from kiosk.cli.announcement_files import TEMPLATE, check_zones, read_announcement
from kiosk.cli.at_the_hub import AtTheHub
from kiosk.cli.hub import AsJson, Data, Url, UrlFile, opened
from kiosk.contract.announcements import (
    AddPicture,
    AnnouncementStep,
    AnnouncementView,
    Content,
    DraftAnnouncement,
)
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.publications import latest
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.standards.public import public_pack

app = typer.Typer(no_args_is_help=True, help="What the hall says: draft, approve, publish, withdraw; import outages.")

No = Annotated[int, typer.Argument(help="The announcement's number, as `list` shows it.")]
By = Annotated[str, typer.Option("--by", help="Your staff number; the PIN is asked for, or read from a pipe.")]
Reason = Annotated[str, typer.Option("--reason", help="Kept with the audit.")]
File = Annotated[Path, typer.Argument(help="See `kiosk announcements template`.")]


@app.command()
def template() -> None:
    """Print an announcement's file, to fill in."""
    typer.echo(TEMPLATE, nl=False)


@app.command()
def draft(
    file: File, by: By, no: Annotated[int | None, typer.Option(help="New words for this one.")] = None,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Take a file as a new announcement, or as the next version of one."""
    with _as(by, data, url, url_file) as hub:
        known = _find(hub.services, no) if no is not None else None
        content = read_announcement(
            file, zone_of(hub.services),
            lambda base64: str(hub.ask("announcements/pictures", AddPicture(data=base64)).picture_id))
        published = _published(hub.services)
        if published is not None:
            check_zones(content, public_pack(published), file.name)
        _say(make_draft(hub, content, known))


@app.command()
def submit(no: No, by: By, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Hand a draft in for review."""
    _step("submit_announcement", no, by, "", data, url, url_file)


@app.command()
def approve(no: No, by: By, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Approve it: somebody else than its author, where another approver works."""
    _step("approve_announcement", no, by, "", data, url, url_file)


@app.command("return")
def send_back(
    no: No, by: By, reason: Reason, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Send it back to its author."""
    _step("return_announcement", no, by, reason, data, url, url_file)


@app.command()
def publish(no: No, by: By, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Give out what was approved."""
    _step("publish_announcement", no, by, "", data, url, url_file)


@app.command()
def withdraw(
    no: No, by: By, reason: Reason, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Take it off every screen, for good."""
    _step("withdraw_announcement", no, by, reason, data, url, url_file)


@app.command()
def review(no: No, by: By, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """Say that you have looked at what its author approved alone."""
    _step("review_announcement", no, by, "", data, url, url_file)


@app.command("list")
def list_announcements(as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """All announcements, the newest first."""
    with opened(data, url, url_file) as services:
        now = services.clock.now()
        with services.database.read() as connection:
            views = listed(connection, services.hall, now, limit=500)
    if as_json:
        typer.echo(json.dumps([view.model_dump(mode="json") for view in views], ensure_ascii=False))
        return
    for view in views:
        overdue = view.review_due_at is not None and view.review_due_at <= now
        due = "  REVIEW OVERDUE" if overdue else "  review due" if view.review_due_at else ""
        typer.echo(f"{view.no:>5}  v{view.version:<3} {view.kind:<14} {view.state:<10} {view.phase:<10} "
                   f"{view.title.zh_CN}{due}")


@app.command()
def show(
    no: No, version: Annotated[int | None, typer.Option(help="Default: the newest.")] = None, data: Data = None,
    url: Url = None, url_file: UrlFile = None,
) -> None:
    """The words of one version, as JSON."""
    with opened(data, url, url_file) as services:
        typer.echo(_content(services, no, version).model_dump_json(indent=2))


@app.command()
def diff(
    no: No, before: int, after: int, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """What changed from one version to another, line by line."""
    with opened(data, url, url_file) as services:
        old, new = (_content(services, no, version).model_dump_json(indent=2).replace("\\n", "\n").splitlines()
                    for version in (before, after))
    for line in difflib.unified_diff(old, new, f"v{before}", f"v{after}", lineterm=""):
        typer.echo(line)


@app.command("import")
def import_outages(
    file: Annotated[Path, typer.Argument(help="CSV: area, starts, ends, reason; area_en and reason_en if there are.")],
    by: By, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Make a draft of each planned outage in a CSV and hand it in for review."""
    try:
        rows = file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file.name} cannot be read: {error.strerror}", field="file") from error
    with _as(by, data, url, url_file) as hub:
        found, bad = outage_file.read(rows, zone_of(hub.services))
        for content in found:
            view = make_draft(hub, content)
            _say(step(hub, "submit_announcement", view))
            _say_doubts(hub.services, view)
    for row in bad:
        typer.echo(f"line {row.line}: {row.why}", err=True)
    if bad:
        raise typer.Exit(1)


@app.command()
def required(data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """What must always be public, and whether the published pack has it; exit code 1 when something is missing."""
    with opened(data, url, url_file) as services:
        published = _published(services)
        with services.database.read() as connection:
            people = latest(connection, services.hall, STAFF, issuer=services.hall)
    if published is None:
        raise NotFound("this hub has published no pack")
    pack = public_pack(published)
    lacking = must_be_public.missing(pack, shown=len(people.body["people"]) if people else 0)
    for key in must_be_public.required(pack):
        typer.echo(f"{key:<12} {'MISSING' if key in lacking else 'shown'}")
    if lacking:
        raise typer.Exit(1)


@app.command()
def delivery(
    no: No, to_csv: Annotated[Path | None, typer.Option("--csv", help="Write it as a table for the file.")] = None,
    as_json: AsJson = False, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """What each terminal has, shows, and how often customers saw, read, printed or took it."""
    with opened(data, url, url_file) as services:
        id: UUID = _find(services, no).announcement_id
        with services.database.read() as connection:
            found = delivery_of(connection, services.hall, id, services.clock)
            zone = zone_of(services)
    if to_csv is not None:
        write_csv(found, to_csv, zone)
    if as_json:
        typer.echo(found.model_dump_json())
    elif to_csv is None:
        for line in matrix(found, zone):
            typer.echo(line)


def make_draft(hub: AtTheHub, content: Content, known: AnnouncementView | None = None) -> AnnouncementView:
    """Raises what the door raises."""
    return AnnouncementView.model_validate(hub.command("draft_announcement", DraftAnnouncement(
        announcement_id=known.announcement_id if known else new_id(), content=content,
        version=known.version if known else None)))


def step(hub: AtTheHub, kind: str, view: AnnouncementView, reason: str = "") -> AnnouncementView:
    """Raises what the door raises."""
    return AnnouncementView.model_validate(hub.command(kind, AnnouncementStep(
        announcement_id=view.announcement_id, version=view.version, reason=reason)))


def zone_of(services: HubServices) -> tzinfo:
    """The hall's, by its published pack."""
    pack = _published(services)
    return ZoneInfo(pack["hall"]["timezone"] if pack else "Asia/Shanghai")


def _published(services: HubServices) -> Mapping[str, Any] | None:
    """The hall's pack as it was given out."""
    with services.database.read() as connection:
        pack = latest(connection, services.hall, "standards")
    return pack.body if pack else None


@contextmanager
def _as(by: str, data: Path | None, url: str | None, url_file: Path | None) -> Iterator[AtTheHub]:
    with opened(data, url, url_file) as services:
        yield AtTheHub(services, by)


def _step(
    kind: str, no: int, by: str, reason: str, data: Path | None, url: str | None, url_file: Path | None,
) -> None:
    with _as(by, data, url, url_file) as hub:
        _say(step(hub, kind, _find(hub.services, no), reason))


def _find(services: HubServices, no: int) -> AnnouncementView:
    with services.database.read() as connection:
        found = listed(connection, services.hall, services.clock.now(), before=no + 1, limit=1)
    if not found or found[0].no != no:
        raise NotFound(f"there is no announcement {no}", no=no)
    return found[0]


def _content(services: HubServices, no: int, version: int | None) -> Content:
    id: UUID = _find(services, no).announcement_id
    with services.database.read() as connection:
        return content_of(connection, services.hall, id, version).content


def _say_doubts(services: HubServices, view: AnnouncementView) -> None:
    """What may keep it from those whom it concerns."""
    with services.database.read() as connection:
        told = content_of(connection, services.hall, view.announcement_id)
        found = with_doubts(connection, services.hall, told).doubts
    for one in found:
        typer.echo(f"{view.no}: no account lies in {one.what}" if one.what else
                   f"{view.no}: no {one.field} named, so nobody can be called", err=True)


def _say(view: AnnouncementView) -> None:
    due = f"; somebody else must look until {view.review_due_at:%Y-%m-%d %H:%M} UTC" if view.review_due_at else ""
    typer.echo(f"{view.no} v{view.version} {view.state} ({view.phase}): {view.title.zh_CN}{due}")
