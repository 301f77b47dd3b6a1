"""`kiosk`: one subcommand a file, imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from kiosk import __version__
from kiosk.cli.report import expected, report
from kiosk.errors import KioskError


class Subcommand(NamedTuple):
    """`target` is `module:attribute` of a Typer app."""

    target: str
    help: str


SUBCOMMANDS = {
    "demo": Subcommand("kiosk.cli.demo:app", "Open the demo hall on this screen, or picture a tour through it."),
    "terminal": Subcommand("kiosk.cli.terminal:app", "Run this machine's customer terminal."),
    "counter": Subcommand("kiosk.cli.counter:app", "Run a clerk's counter: call, serve, finish."),
    "console": Subcommand("kiosk.cli.console:app", "Run the staff console: announcements, people, the hall's figures."),
    "board": Subcommand("kiosk.cli.board:app", "Run the screen of the waiting area."),
    "pair": Subcommand("kiosk.cli.pair:app", "Pair this machine with its hall's hub by a one-time code."),
    "opening-code": Subcommand(
        "kiosk.cli.opening_code:app", "A code for the service page of a terminal that no hub vouches for yet."),
    "sync": Subcommand("kiosk.cli.sync:app", "What waits to be sent to the hub, since when, and why."),
    "hub": Subcommand("kiosk.cli.hub:app", "Set up and run a hall's hub; pair apps; back up and restore."),
    "staff": Subcommand("kiosk.cli.staff:app", "Who works in the hall: add, list, roles, PINs, lock-outs."),
    "cards": Subcommand(
        "kiosk.cli.cards:app", "Supervision cards of people and windows: a PDF to cut, or printed as slips."),
    "announcements": Subcommand(
        "kiosk.cli.announcements:app", "What the hall says: draft, approve, publish, withdraw; import outages."),
    "complaints": Subcommand(
        "kiosk.cli.complaints:app", "Cases without their words: list, figures, calendar; reports of misconduct."),
    "audit": Subcommand("kiosk.cli.audit:app", "Who did what at this hub, and whether the record is whole."),
    "accounts": Subcommand("kiosk.cli.accounts:app", "Import the billing system's accounts; invent some to try with."),
    "sandbox-billing": Subcommand("kiosk.cli.sandbox_billing:app", "Play the billing system, to rehearse with."),
    "standards": Subcommand("kiosk.cli.standards:app", "Check and publish a standards pack."),
    "tariff": Subcommand(
        "kiosk.cli.tariff:app", "Compute a bill, check worked examples, import monthly prices."
    ),
    "printer": Subcommand("kiosk.cli.printer:app", "Try a printer, or stand in for one."),
    "scanner": Subcommand("kiosk.cli.scanner:app", "Try a scanner, or stand in for one."),
    "id-reader": Subcommand("kiosk.cli.id_reader:app", "Try an ID card reader, or stand in for one."),
    "clips": Subcommand("kiosk.cli.clips:app", "Check the clips of the board's voice, or make them."),
    "settings": Subcommand("kiosk.cli.settings:app", "Write, show and check this machine's settings."),
    "payments": Subcommand("kiosk.cli.payments:app", "Compare what came in with what the gateways say."),
    "receipt": Subcommand("kiosk.cli.receipt:app", "Whether a receipt's code is one that this hall gave."),
    "sandbox-gateway": Subcommand(
        "kiosk.cli.sandbox_gateway:app", "WeChat Pay and Alipay to rehearse with, on this machine alone."),
    "sandbox-sms": Subcommand("kiosk.cli.sandbox_sms:app", "An SMS gateway to rehearse with, on this machine alone."),
    "report": Subcommand("kiosk.cli.hall_report:app", "What a day, a week or a month came to: PDF and XLSX."),
    "doctor": Subcommand("kiosk.cli.doctor:app", "Check this machine, and say what to do about what is wrong."),
    "bench": Subcommand("kiosk.cli.bench:app", "Measure this machine, each figure beside its limit."),
}


class _LazyGroup(TyperGroup):
    """Lists stand-ins, so that help imports no subcommand, and loads the one that is run."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {name: TyperCommand(name, help=entry.help) for name, entry in SUBCOMMANDS.items()}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name, SUBCOMMANDS[name].target) if name else None, rest


def load(name: str, target: str) -> Any:
    """The command that `target` stands for: an app whose only command bears its own name is that command."""
    module, _, attribute = target.partition(":")
    app: typer.Typer = getattr(import_module(module), attribute)
    commands = app.registered_commands
    only = commands[0] if len(commands) == 1 and not app.registered_groups and not app.registered_callback else None
    if only is not None and (only.name or str(getattr(only.callback, "__name__", ""))).replace("_", "-") == name:
        command = typer.main.get_command(app)
    else:
        command = typer.main.get_group(app)
    command.name = name
    return command


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=_LazyGroup, name="kiosk", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
)


@app.callback()
def kiosk(
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """The hall kiosk: terminals, hub and tools of a public service hall."""


def run_command(arguments: Sequence[str]) -> int:
    """One command from the command line; a typed error ends as one line on stderr and exit code 1."""
    try:
        outcome = app(args=list(arguments), prog_name="kiosk", standalone_mode=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except KioskError as error:
        if "--debug" in arguments:
            raise
        return report(error)
    except Exception as error:
        told = expected(error)
        if "--debug" in arguments or told is None:
            raise
        return report(told)
    return outcome if isinstance(outcome, int) else 0
