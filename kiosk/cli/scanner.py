"""`kiosk scanner`: what a scanner reads, and a stand-in for one."""

from __future__ import annotations

import queue
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bill_codes import checked
from kiosk.devices.scan import ScanKind, classify
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.devices.serial_scanner import SerialScanner, wedge_on_terminal
from kiosk.errors import BadInput

app = typer.Typer(no_args_is_help=True, help="Try a scanner, or stand in for one.")


Keyboard = Annotated[bool, typer.Option("--keyboard", help="A keyboard wedge instead of USB-COM.")]
Prefix = Annotated[str, typer.Option(help="keyboard: what the scanner sends first.")]


@app.command()
def read(
    device: Annotated[Path, typer.Argument(help="The scanner's device file, for instance /dev/ttyACM0.")],
    count: Annotated[int, typer.Option(help="End after so many codes; 0 goes on until Ctrl+C.")] = 0,
    keyboard: Keyboard = False,
    prefix: Prefix = "",
    bill: Annotated[list[str] | None, typer.Option(
        help="What a paper bill's code looks like, as bill_codes of the pack's hall: …no={account}. Again for more.",
    )] = None,
) -> None:
    """Print what each code is, and its text."""
    try:
        bills = tuple(map(checked, bill or ()))
    except ValueError as error:
        raise BadInput(f"this template {error}", field="bill") from error
    scans: queue.Queue[str] = queue.Queue()
    scanner = wedge_on_terminal(device, prefix) if keyboard else SerialScanner(device)
    scanner.start(scans.put)
    try:
        seen = 0
        while not count or seen < count:
            scan = classify(scans.get(), bills)
            if scan.kind is ScanKind.UNREADABLE:
                print("not a code: too long, or nothing in it that can be read", file=sys.stderr, flush=True)
            else:
                print(f"{scan.kind}: {scan.text}", flush=True)
            seen += 1
    except KeyboardInterrupt:
        pass
    finally:
        scanner.close()


@app.command()
def simulate(
    device: Annotated[Path, typer.Argument(help="Where the terminal looks for its scanner: [scanner] device.")],
    keyboard: Keyboard = False,
    prefix: Prefix = "",
) -> None:
    """Stand in for a scanner: each line typed here is a code held before its glass. Ends with the input."""
    if device.exists() and not device.is_symlink():
        raise BadInput(f"{device} is a real file or device, not a stand-in's", field="device")
    simulator = ScannerSimulator(device, prefix=prefix if keyboard else None)
    try:
        for line in sys.stdin:
            simulator.scan(line.rstrip("\n"))
            print(f"scanned {len(line.rstrip())} characters", flush=True)
    except KeyboardInterrupt:
        pass
    finally:
        simulator.close()
