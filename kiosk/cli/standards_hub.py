"""`kiosk standards` at the hub's machine: a draft, giving it out, versions, bringing one back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.cli.hub import Data, Url, UrlFile, opened
from kiosk.cli.report import counted
from kiosk.cli.standards_print import sound_entries
from kiosk.errors import BadInput
from kiosk.hub.services import HubServices
from kiosk.standards.entries import Entries, between, differences, laid_over
from kiosk.standards.folder import save_folder
from kiosk.standards.messages import (
    AskStandards,
    AskVersions,
    ChangesMessage,
    DiscardStandards,
    EditStandards,
    GiveOutStandards,
    RestoreStandards,
    StandardsPack,
    StandardsVersions,
)
from kiosk.standards.store import draft_row, entries_of, newest, version_row

app = typer.Typer()

Folder = Annotated[Path, typer.Argument(help="The pack's folder.", metavar="DIR")]
By = Annotated[str, typer.Option("--by", metavar="NUMBER", help="Your staff number; the PIN is asked for.")]
Note = Annotated[str, typer.Option("--note", help="Why; kept with the version.")]


@app.command("draft")
def draft_folder(
    folder: Folder, by: By,
    replace: Annotated[bool, typer.Option("--replace", help="Instead of what others have begun.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """At the hub's machine: lay the folder over what was given out last, as the hall's draft."""
    entries = sound_entries(folder)
    with _as(by, data, url, url_file) as hub:
        changed = _draft(hub, entries, replace=replace)
    typer.echo(f"Of the draft {counted(changed, 'value differs', 'values differ')} from what was given out last.")


@app.command("publish")
def publish_folder(
    by: By,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="Default: the draft as it stands.")] = None,
    note: Note = "",
    replace: Annotated[bool, typer.Option("--replace", help="Instead of what others have begun.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """At the hub's machine: give the draft, or a folder, out to every terminal.

    Whoever wrote a draft does not give it out while another approver or manager works here: they do, here or at a
    console.
    """
    entries = sound_entries(folder) if folder is not None else None
    with _as(by, data, url, url_file) as hub:
        if entries is not None:
            _draft(hub, entries, replace=replace)
        seen: StandardsPack = hub.ask("standards/pack", AskStandards())
        made = laid_over(seen.entries or {}, seen.changes.changes())
        version = str(made.get("pack", {}).get("", {}).get("version", ""))
        said = hub.command("give_out_standards", GiveOutStandards(
            revision=seen.revision, no=seen.no, version=version, note=note))
    typer.echo(f"Version {said['version']} goes out as revision {said['revision']}.")
    if said["review_due_at"]:
        typer.echo("Nobody else could give it out: somebody else has to look within 24 hours.")


@app.command("discard")
def discard_draft(by: By, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """At the hub's machine: throw the draft away."""
    with _as(by, data, url, url_file) as hub:
        seen: StandardsPack = hub.ask("standards/pack", AskStandards())
        hub.command("discard_standards", DiscardStandards(revision=seen.revision))
    typer.echo("There is no draft any more.")


@app.command("versions")
def list_versions(by: By, data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """At the hub's machine: what was given out, and which terminal, counter or board shows what."""
    with _as(by, data, url, url_file) as hub:
        said: StandardsVersions = hub.ask("standards/versions", AskVersions())
    for one in said.versions:
        back = f", brought back from {one.restored}" if one.restored else ""
        note = f": {one.note}" if one.note else ""
        typer.echo(f"{one.no}: {one.version}, revision {one.revision}, {one.given_out_at:%Y-%m-%d %H:%M} UTC, "
                   f"by {one.by or 'this machine'}{back}; {counted(one.changed, 'value')}{note}")
    for terminal in said.terminals:
        shows = "says nothing" if terminal.revision is None else f"shows {terminal.issuer} {terminal.revision}"
        drifts = ", DRIFTS" if terminal.drifts else ""
        typer.echo(f"{terminal.scope} {terminal.app_code} {terminal.app_name}: {shows}{drifts}")


@app.command("restore")
def restore_version(
    no: Annotated[int, typer.Argument(help="As `versions` numbers them.")], by: By, note: Note = "",
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """At the hub's machine: give an earlier version out again, exactly as it was."""
    with _as(by, data, url, url_file) as hub:
        seen: StandardsPack = hub.ask("standards/pack", AskStandards())
        said = hub.command("restore_standards", RestoreStandards(to=no, no=seen.no, note=note))
    typer.echo(f"Version {said['version']} goes out again as revision {said['revision']}.")


@app.command("export")
def export_version(
    folder: Folder,
    no: Annotated[int | None, typer.Option("--no", help="A version; default: the newest.")] = None,
    with_draft: Annotated[bool, typer.Option("--draft", help="With the draft over it.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """At the hub's machine: write a version into a folder; comments of files that are there stay."""
    with opened(data, url, url_file) as services:
        written = save_folder(folder, _entries(services, no, with_draft=with_draft))
    typer.echo(f"Wrote {', '.join(written) or 'nothing: the folder says the same'}.")


@app.command("diff")
def show_differences(
    folder: Folder, data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """At the hub's machine: what the folder would make another, value by value."""
    entries = sound_entries(folder)
    with opened(data, url, url_file) as services:
        found = differences(_entries(services, None, with_draft=False), entries)
    for one in found:
        typer.echo(f"{one.file}: {one.key}: {one.old if one.old is not None else '–'} → "
                   f"{one.new if one.new is not None else '–'}")
    typer.echo(f"{counted(len(found), 'value differs', 'values differ')}.")


def _draft(hub: Any, entries: Entries, *, replace: bool) -> int:
    seen: StandardsPack = hub.ask("standards/pack", AskStandards())
    if not seen.changes.changes().none and not replace:
        who = ", ".join(seen.writers)
        raise BadInput(f"{who} wrote a draft: publish or discard it, or take --replace", field="draft")
    changes = ChangesMessage.of(between(seen.entries or {}, entries))
    changed: int = hub.command(
        "edit_standards", EditStandards(revision=seen.revision, no=seen.no, changes=changes))["changed"]
    return changed


def _entries(services: HubServices, no: int | None, *, with_draft: bool) -> Entries:
    with services.database.read() as connection:
        base = newest(connection, services.hall)
        entries = base.entries if no is None else entries_of(version_row(connection, services.hall, no))
        draft = draft_row(connection, services.hall)
    if not entries:
        raise BadInput("nothing was given out yet, or it is not kept any more", field="no")
    return laid_over(entries, draft.changes) if with_draft else entries


@contextmanager
def _as(number: str, data: Path | None, url: str | None, url_file: Path | None) -> Iterator[Any]:
    from kiosk.cli.at_the_hub import AtTheHub

    with opened(data, url, url_file) as services:
        yield AtTheHub(services, number)
