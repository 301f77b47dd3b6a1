"""`kiosk standards`: check, sign off, compile and publish a standards pack."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.errors import BadInput
from kiosk.standards.check import Report, check
from kiosk.standards.compile import public_document, write_public
from kiosk.standards.draft import BadPack, Draft, Fault
from kiosk.standards.public import digest
from kiosk.standards.signing import sign

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"

app = typer.Typer(no_args_is_help=True, help="Check, sign off, compile and publish a standards pack.")

Folder = Annotated[Path, typer.Argument(help="The pack's folder.", metavar="DIR")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


@app.command("check")
def check_pack(folder: Folder, as_json: AsJson = False) -> None:
    """Every fault of the pack by file and key, and what its unconfirmed claims keep off customers' screens."""
    report = _report(folder)
    if as_json:
        answer = {
            "faults": [asdict(fault) for fault in report.faults],
            "hidden": [asdict(hidden) for hidden in report.hidden],
        }
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        _print(report)
    raise typer.Exit(1 if report.faults else 0)


@app.command("compile")
def compile_pack(
    folder: Folder,
    out: Annotated[Path | None, typer.Option(help="The file to write. Default: DIR.public.json beside it.")] = None,
) -> None:
    """Make the public pack: what customers may see, in one file that terminals load fast."""
    document = public_document(_sound(folder), on=_today())
    home = folder.resolve()
    target = out or home.with_name(home.name + ".public.json")
    write_public(document, target)
    typer.echo(f"Wrote {target} ({digest(document)[:12]}).")


@app.command("sign-off")
def sign_off(
    folder: Folder,
    keys: Annotated[list[str], typer.Argument(help="The claims, as `check` names them: figure.arrival_urban …")],
    by: Annotated[str, typer.Option(help="Who stands for them.")],
) -> None:
    """Sign claims off for this hall: exactly what they say today, until one of them changes."""
    sign(folder, _sound(folder), keys, by=by, on=_today())
    typer.echo(f"{by} signed {len(set(keys))} of the pack's claims.")


@app.command("publish")
def publish_pack(
    folder: Folder,
    settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None,
) -> None:
    """Give the pack out to all terminals, through the hub that this machine is paired with as staff."""
    from kiosk import settings as machine
    from kiosk.contract.client import HubClient
    from kiosk.contract.identity import read_identity
    from kiosk.ids import new_id
    from kiosk.standards.messages import PublishStandards

    document = public_document(_sound(folder), on=_today())
    home = machine.load(settings).terminal_options().identity_dir
    paired = read_identity(home)
    if paired is None:
        raise BadInput("this machine is not paired: pair it with a code of the kind staff", field="identity")
    client = HubClient(paired, home)
    try:
        payload = PublishStandards(sha256=digest(document), pack=document)
        result = client.command("publish_standards", payload, command_id=new_id())
    finally:
        client.close()
    typer.echo(f"The hub gives it out as revision {result['revision']}.")


def _report(folder: Path) -> Report:
    if not folder.is_dir():
        raise BadInput(f"{folder} is not a folder", field="DIR")
    return check(folder, icons={path.stem for path in ICONS.glob("*.svg")}, on=_today())


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _sound(folder: Path) -> Draft:
    report = _report(folder)
    if report.faults:
        _print(report, hidden=False)
        raise BadPack(list(report.faults))
    return report.draft


def _print(report: Report, *, hidden: bool = True) -> None:
    for fault in report.faults:
        typer.echo(_line(fault), err=not hidden)
    if not hidden:
        return
    for entry in report.hidden:
        away = f"; hides {', '.join(entry.hides)}" if entry.hides else ""
        typer.echo(f"hidden: {entry.key} ({entry.says}): {entry.reason}{away}")
    typer.echo(f"{len(report.faults)} faults, {len(report.hidden)} claims hidden from customers.")


def _line(fault: Fault) -> str:
    at = "" if fault.line is None else f":{fault.line}:{fault.column}"
    return f"{fault.file}{at}: {fault.key + ' ' if fault.key else ''}{fault.reason}"
