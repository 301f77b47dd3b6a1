"""`kiosk printer`: how a printer is, a test slip, what is held, and a stand-in for one."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.boot import SHIPPED_PACK
from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.errors import BadInput
from kiosk.ids import new_id

app = typer.Typer(no_args_is_help=True, help="Try a printer, or stand in for one.")

Address = Annotated[
    str, typer.Argument(help="tcp:HOST[:9100], device:/dev/usb/lp0, ipp:HOST/printers/NAME or folder:DIR")]
PaperWidth = Annotated[int, typer.Option("--paper", help="Paper width in mm: 80 or 58, 210 for A4.")]


@app.command()
def state(address: Address) -> None:
    """Ask the printer how it is: ok, low, out, cover_open, off or unknown."""
    from printing.drivers import open_printer

    now = open_printer(address).state()
    print(now)
    raise typer.Exit(0 if now.prints else 1)


@app.command()
def test(
    address: Address,
    pack: Annotated[Path, typer.Option(help="The compiled public pack.", show_default=False)] = SHIPPED_PACK,
    paper: PaperWidth = 80,
) -> None:
    """Print a test slip: full width, Chinese, lines, and a QR code to scan."""
    from kiosk.standards.public import read_public
    from printing.drivers import Result, open_printer
    from printing.press import Press

    public = read_public(pack)
    slip = {
        "terminal": public.hall.name.zh, "printer": address, "version": __version__,
        "printed_at": datetime.now(UTC).isoformat(), "qr": "hall kiosk printer test",
    }
    sheet = Press(lambda: public, paper_mm=paper).compose("test_slip", slip)
    outcome = open_printer(address).print(sheet, new_id())
    print(outcome.result if outcome.reason is None else f"{outcome.result}: {outcome.reason}")
    raise typer.Exit(0 if outcome.result is Result.PRINTED else 1)


@app.command()
def release(settings: Annotated[Path | None, typer.Option(help="The machine's settings.")] = None) -> None:
    """Print what this terminal holds, each paper once: now beside a running terminal, else at its next start."""
    from kiosk import settings as machine
    from kiosk.clock import SystemClock
    from kiosk.paper import JobState, PrintQueue, WrongJobState
    from kiosk.store import Database, open_sqlite

    options = machine.load(settings).terminal_options()
    if not options.store.exists():
        raise BadInput(f"there is no store at {options.store}: the terminal never ran here", field="store")
    database = Database(open_sqlite(options.store, key=options.key()))
    try:
        queue, released = PrintQueue(database, SystemClock()), []
        for job in queue.jobs(JobState.HELD):
            with suppress(WrongJobState):  # whoever it is for asked meanwhile
                released.append(str(queue.data(queue.release(job.id).id).get("number", job.document)))
    finally:
        database.close()
    print(f"released: {len(released)} ({', '.join(released)})" if released else "nothing is held")


@app.command()
def simulate(
    port: Annotated[int, typer.Option(help="TCP port; 0 takes a free one.")] = 9100,
    width: Annotated[int, typer.Option(help="Dots across: 576 (80 mm) or 384 (58 mm).")] = 576,
    fault: Annotated[Fault, typer.Option(help="What is wrong from the start.")] = Fault.NONE,
    show: Annotated[Path | None, typer.Option(help="Leave each paper here as PNG.")] = None,
    device: Annotated[bool, typer.Option("--device", help="Also a pseudo-terminal that stands in for USB.")] = False,
) -> None:
    """Stand in for an ESC/POS printer. Type ok, low, out, cover_open, hang or off; `rows N` ends the paper."""
    with VirtualPrinter(width=width, port=port, show=show) as printer:
        if device:
            print(f"device:{printer.open_device()}", flush=True)
        printer.set_fault(fault)
        print(printer.address, flush=True)
        for line in sys.stdin:
            try:
                switch(printer, line.split())
            except BadInput as error:
                print(error.cause, flush=True)
        threading.Event().wait()  # no more input is no reason to leave; an interrupt is


def switch(printer: VirtualPrinter, words: list[str]) -> None:
    """One line typed to the virtual printer. Raises BadInput."""
    match words:
        case []:
            return
        case ["rows", count] if count.isdecimal():
            printer.set_fault(Fault.NONE, rows_left=int(count))
        case [name] if name in list(Fault):
            printer.set_fault(Fault(name))
        case _:
            raise BadInput(f"type one of {', '.join(Fault)}, or rows N", field="fault")
    print(f"{printer.fault}, {len(printer.papers)} papers so far", flush=True)
