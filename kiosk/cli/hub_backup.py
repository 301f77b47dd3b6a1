"""`kiosk hub backup|restore|resume|upstream|doctor`: what is not done every day."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.checks import Machine, check_python, check_sqlite
from kiosk.cli.doctor import report
from kiosk.cli.hub import AsJson, Data, Url, UrlFile, app, chosen_url, folder, opened
from kiosk.cli.hub_checks import hub_checks
from kiosk.hub import backup as backups
from kiosk.hub import forward, recovery
from kiosk.hub import restore as restores
from kiosk.settings import Settings

upstream = typer.Typer(no_args_is_help=True, help="The hub above this one: pair with it, see how far it is.")
app.add_typer(upstream, name="upstream")


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it holds keys, so it is readable by you only.")],
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Copy the hub into one file, while it runs."""
    with opened(data, url, url_file) as services:
        manifest = backups.write_backup(services, file)
    when = f"{manifest.made_at:%Y-%m-%d %H:%M:%S} UTC"
    typer.echo(f"{file}: the hub of {manifest.hall} as of {when}, {manifest.rows} rows.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="What `kiosk hub backup` wrote.", exists=True, dir_okay=False)],
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Make a hub of a backup, in an empty database. It gives numbers once its terminals have caught up."""
    restored = restores.restore_backup(file, folder(data), url=chosen_url(url, url_file))
    waits = f"the terminals {', '.join(restored.waits_for)}" if restored.waits_for else "nobody"
    typer.echo(f"Restored the hub of {restored.hall}; epoch {restored.epoch}. It waits for {waits}.")


@app.command()
def resume(
    without: Annotated[list[str] | None, typer.Option(help="The code of a terminal that will not come back.")] = None,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Say for whom a restored hub waits, or let it go on without them. Exit code 1 while it waits."""
    with opened(data, url, url_file) as services, services.write() as work:
        if work.state.recovering:
            recovery.leave_out(work, without or (), services.clock.now())
        waits_for = sorted(recovery.missing(work.connection, work.hall))
        work.commit()
    if waits_for:
        typer.echo(f"The hub still waits for the terminals {', '.join(waits_for)}.")
        raise typer.Exit(1)
    typer.echo("The hub gives numbers.")


@app.command()
def doctor(
    as_json: AsJson = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Check the hub's store, its schema, what is parked and the disk. Exit code 1 when something fails."""
    machine = Machine(Settings(), hub_folder=folder(data), hub_url=chosen_url(url, url_file))
    report(machine, [check_python, check_sqlite, *hub_checks()], as_json=as_json)


@upstream.command()
def pair(
    address: Annotated[str, typer.Argument(metavar="URL", help="https://… of the hub above.")],
    code: Annotated[str, typer.Argument(help="What `kiosk hub pair --kind hub --serves HALL` printed there.")],
    again: Annotated[bool, typer.Option(help="Replace an earlier pairing.")] = False,
    data: Data = None, url: Url = None, url_file: UrlFile = None,
) -> None:
    """Forward this hub's facts to the hub at URL, and pass on what it publishes, from the next `kiosk hub run` on."""
    with opened(data, url, url_file) as services:
        identity = forward.pair_upstream(services, address, code, again=again)
    typer.echo(f"Paired with {identity.hub_url} as {identity.app_code}.")


@upstream.command()
def status(data: Data = None, url: Url = None, url_file: UrlFile = None) -> None:
    """How many facts wait to be sent to the hub above."""
    with opened(data, url, url_file) as services:
        lines = forward.status(services)
    for line in lines:
        typer.echo(f"{line.hall}: {line.waiting} facts wait for {line.upstream} (epoch {line.epoch}).")
    if not lines:
        typer.echo("This hub has no hub above it.")
