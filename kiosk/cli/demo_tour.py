"""`kiosk demo --tour DIR`: customers walk through a real terminal at a real hub, without a display."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer

from kiosk import __version__
from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_hall import DemoHall
from kiosk.cli.demo_papers import papers as sample_papers
from kiosk.cli.demo_papers import report_papers
from kiosk.cli.demo_tour_board import Waiting, lost, picture_boards, picture_boards_without_hub
from kiosk.cli.demo_tour_console import picture_console
from kiosk.cli.demo_tour_counter import picture_counter, picture_counter_without_hub
from kiosk.cli.demo_tour_outside import Outside
from kiosk.cli.demo_tour_staff import picture_first_run, picture_service_page
from kiosk.cli.demo_tour_ticket import follow_tickets, hold_up_a_card, picture_emergency
from kiosk.cli.running import RunningTerminal, open_terminal
from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.ids import new_id
from kiosk.log import start_log
from kiosk.settings import load
from kiosk.standards.public import PublicPack
from printing.drivers import open_printer
from printing.press import Press
from ui.terminal.options import Options
from ui.tour.album import write_album
from ui.tour.app import good_day, panel, prepare
from ui.tour.money import Money
from ui.tour.route import MANNERS
from ui.tour.voices import Voices

log = logging.getLogger(__name__)
_RULES = {"doubt_seconds": 2, "transfer_above_fen": 1_000_000}
"""Nobody waits long for a doubt in a tour, and a household can meet the slip for the bank."""


def take_tour(folder: Path, *, quick: bool = False) -> int:
    """Leaves the pictures, the papers and an index.html in `folder`; `quick`: in Chinese and ordinary type, paying
    also in English and large type.

    Raises KioskError when a customer gets lost.
    """
    folder.mkdir(parents=True, exist_ok=True)
    app = prepare()
    pictures: list[Path] = []
    languages, in_both_types = [*MANNERS[:1 if quick else 2]], [*MANNERS[:1 if quick else 4]]
    start_log(None, "tour", level="WARNING")
    with (tempfile.TemporaryDirectory(prefix="kiosk-tour-") as home, VirtualPrinter() as printer,
          closing(DemoHall(Path(home), rules=_RULES)) as hall, Outside(hall) as outside):
        hall.open()
        hall.wait_for_accounts()
        for landscape in (False, True):
            with _terminal(hall, printer, landscape) as (core, options), panel(folder, core, options) as shown:
                _people_before(core)
                typer.echo(f"{'Landscape' if landscape else 'Portrait'}: a good day …")
                good_day(shown, MANNERS[:1] if quick else MANNERS, outside)
                if quick:  # another language, another type and another kind of customer at least where money is
                    Money(shown.walk(MANNERS[3]), outside).from_home()
                typer.echo("… the gateway is gone …")
                for manner in in_both_types:
                    Money(shown.walk(manner, "-no-gateway"), outside).in_doubt()
                typer.echo("… the paper ends …")
                printer.set_fault(Fault.OUT)
                for manner in in_both_types:
                    shown.walk(manner, "-no-paper").paper_out()
                printer.set_fault(Fault.NONE)
                typer.echo("… a customer follows a ticket, a technician looks after the terminal …")
                follow_tickets(hall, core, shown, in_both_types)
                hold_up_a_card(hall, shown, in_both_types)
                picture_emergency(hall, shown, MANNERS[:1] if quick else MANNERS)
                picture_service_page(hall, shown, languages)
                pictures += shown.pictures
        typer.echo("A terminal that asks the hall's own questions …")
        for landscape in (False, True):
            with (_terminal(hall, printer, landscape, survey=True) as (core, options),
                  panel(folder, core, options) as shown):
                for manner in in_both_types:
                    Voices(shown.walk(manner)).survey()
                pictures += shown.pictures
        typer.echo("A new terminal is set up …")
        pictures += picture_first_run(hall, folder, f"127.0.0.1:{printer.port}", languages)
        typer.echo("An unattended terminal in a township …")
        for landscape in (False, True):
            with (_terminal(hall, printer, landscape) as (core, options),
                  panel(folder, core, options._replace(profile="township")) as shown):
                for manner in in_both_types:
                    shown.walk(manner, "-township").home()
                pictures += shown.pictures
        typer.echo("A clerk's morning …")
        with _terminal(hall, printer, False) as (core, _):
            for _ in range(3):
                _tickets(core)
        pictures += picture_counter(hall, folder, quick=quick)
        typer.echo("The console, page by page …")
        pictures += picture_console(hall, folder, quick=quick)
        with hall.services() as services:
            reports = report_papers(services, folder / "papers")
        typer.echo("The boards, while clerks call …")
        with _terminal(hall, printer, False) as (core, _):
            tickets = _tickets(core)
        with picture_boards(hall, folder, tickets) as boards:
            typer.echo("The hub is gone …")
            hall.end_hub()
            boards.photograph("board-hub-lost", lost)
            pictures += boards.pictures
        pictures += picture_boards_without_hub(hall, folder)
        pictures += picture_counter_without_hub(hall, folder)
        for landscape in (False, True):
            with (_terminal(hall, printer, landscape) as (core, options),
                  panel(folder, core, options, hub=False) as shown):
                for manner in in_both_types:
                    shown.walk(manner, "-no-hub").no_hub()
                pictures += shown.pictures
        pack = core.pack
    papers = sorted([*_papers(folder / "papers", pack), *reports])
    page = write_album(folder, pictures, papers)
    typer.echo(f"{len(pictures)} screens and {len(papers)} papers: {page}")
    app.shutdown()
    return 0


@contextmanager
def _terminal(
    hall: DemoHall, printer: VirtualPrinter, landscape: bool, *, survey: bool = False,
) -> Iterator[tuple[RunningTerminal, Options]]:
    """`survey`: it asks by lot, and the customer is not where they are thought to be."""
    file = hall.settings(
        terminal={"survey": survey},
        screen={"orientation": "landscape" if landscape else "portrait"},
        printer={"kind": "tcp", "address": f"127.0.0.1:{printer.port}"}, camera={"kind": "simulated"},
        scanner={"kind": "serial", "device": str(hall.scanner)},
        id_reader={"kind": "sdt", "device": str(hall.id_reader)},
        a4_printer={"address": f"folder:{hall.folder / 'a4'}"})
    core = open_terminal(load(file))
    try:
        yield core, Options(SHIPPED_PACK, landscape=landscape, motion=False, place="demo")
    finally:
        core.close()


def _people_before(core: RunningTerminal) -> None:
    """So that the queue is not empty."""
    for category in core.pack.categories:
        service = next((service for service in core.pack.services if service.category == category.letter), None)
        if service is not None:
            core.tickets.take_ticket(service_id=service.id, language="zh_CN")


def _tickets(core: RunningTerminal) -> list[Waiting]:
    """Five of different categories, which the hub has when this returns."""
    services = {service.category: service.id for service in core.pack.services}
    taken = [core.tickets.take_ticket(service_id=services[letter], language="zh_CN") for letter in "ABCAA"]
    while core.sync_status().waiting:
        time.sleep(0.05)
    return [Waiting(ticket.ticket_id, ticket.number) for ticket in taken]


def _papers(folder: Path, pack: PublicPack) -> list[Path]:
    """Every document at both paper widths as PNG, PDF and printer bytes; gives the PNG files."""
    now = datetime.now(UTC).isoformat()
    service = pack.services[0]
    category = next(c for c in pack.categories if c.letter == service.category)
    ticket = {
        "number": f"{category.letter}017", "service": {"zh": service.name.zh, "en": service.name.en},
        "category": {"zh": category.name.zh, "en": category.name.en}, "ahead": 4, "estimate_minutes": (10, 20),
        "issued_at": now, "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "qr": f"HK1.{new_id()}",
        "demonstration": pack.demonstration, "language": "zh_CN", "series": "hub",
    }
    documents: dict[str, tuple[str, dict[str, Any]]] = {
        "ticket": ("ticket", ticket),
        "ticket-en": ("ticket", {**ticket, "language": "en"}),
        "ticket-own-series": ("ticket", {**ticket, "number": f"{category.letter}3F-001", "ahead": None,
                                         "estimate_minutes": None, "series": "own"}),
        "test-slip": ("test_slip", {"terminal": "demo", "printer": "folder", "version": __version__, "printed_at": now,
                                    "qr": "kiosk test slip"}),
    }
    made = []
    for width in (80, 58):
        press = Press(lambda: pack, paper_mm=width)
        for name, (layout, data) in documents.items():
            for copies, mark in ((1, ""), (2, "-reprint")) if layout == "ticket" else ((1, ""),):
                job = new_id()
                open_printer(f"folder:{folder}").print(press.compose(layout, data, copies=copies), job)
                for file in folder.glob(f"{job}*"):
                    renamed = file.replace(folder / f"{name}{mark}-{width}mm{file.suffix}")
                    made += [renamed] if file.suffix == ".png" else []
    return [*made, *sample_papers(folder, pack)]
