"""`kiosk standards`: check, sign off and compile a standards pack; what is done at the hub is in `standards_hub`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.standards_hub import app as at_the_hub
from kiosk.cli.standards_print import print_report, report_of, sound, today
from kiosk.standards.compile import public_document, write_public
from kiosk.standards.public import digest
from kiosk.standards.signing import sign

app = typer.Typer(no_args_is_help=True, help="Check, sign off, compile and publish a standards pack.")

Folder = Annotated[Path, typer.Argument(help="The pack's folder.", metavar="DIR")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


@app.command("check")
def check_pack(folder: Folder, as_json: AsJson = False) -> None:
    """Every fault of the pack by file and key, and what its unconfirmed claims keep off customers' screens."""
    report = report_of(folder)
    if as_json:
        answer = {
            "faults": [asdict(fault) for fault in report.faults],
            "hidden": [asdict(hidden) for hidden in report.hidden],
        }
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        print_report(report)
    raise typer.Exit(1 if report.faults else 0)


@app.command("compile")
def compile_pack(
    folder: Folder,
    out: Annotated[Path | None, typer.Option(help="The file to write. Default: DIR.public.json beside it.")] = None,
) -> None:
    """Make the public pack: what customers may see, in one file that terminals load fast."""
    document = public_document(sound(folder).draft, on=today())
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
    sign(folder, sound(folder).draft, keys, by=by, on=today())
    typer.echo(f"{by} signed {len(set(keys))} of the pack's claims.")


app.registered_commands += at_the_hub.registered_commands
