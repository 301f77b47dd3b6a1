"""`kiosk demo`: a whole hall on one screen, or a tour through it without one."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from platformdirs import user_data_path

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_clerk import Clerk
from kiosk.cli.demo_hall import DemoHall
from kiosk.cli.demo_past import MANAGER, MANAGER_ROLES
from kiosk.cli.demo_phone import DemoPhone
from kiosk.cli.display import need_display
from kiosk.cli.id_reader import INVENTED
from kiosk.contract.client import HubClient
from kiosk.contract.identity import read_identity
from kiosk.contract.staff import Role
from kiosk.devices.id_reader_simulator import IdReaderSimulator, card_text
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.errors import HubUnavailable, KioskError
from kiosk.log import start_log
from kiosk.payments.sandbox.phone import own_code
from kiosk.standards.public import read_public
from kiosk.store.disk import replace_file
from ui.demo.stage import Bill, Call, HubLine, Placement

app = typer.Typer()
log = logging.getLogger(__name__)
WINDOW = "2"
CLERK, SIMULATED = ("1001", "演示员"), ("1002", "模拟员")
"""Number and name of the clerk whom the visitor plays, and of the simulated one."""
APPROVER = ("1004", "审核员")
"""Who approves what the visitor writes at the console."""


@app.command()
def demo(
    landscape: Annotated[bool, typer.Option("--landscape", help="A terminal that lies on its side.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget what the demo hall did before.")] = False,
    clerk: Annotated[bool, typer.Option("--clerk/--no-clerk", help="A simulated clerk at the other windows.")] = False,
    console: Annotated[bool, typer.Option("--console", help="The staff console too, in a window of its own.")] = False,
    folder: Annotated[Path | None, typer.Option("--dir", help="Where the demo hall keeps its data.")] = None,
    tour: Annotated[Path | None, typer.Option("--tour", help="No display: leave pictures of everything here.")] = None,
    quick: Annotated[bool, typer.Option(
        "--quick", help="A tour in Chinese and ordinary type, paying in English and large type too.")] = False,
) -> None:
    """Open the demo hall: a hub, a terminal with its paper, a counter and a board. Nothing leaves this machine."""
    if tour is not None:
        from kiosk.cli.demo_tour import take_tour

        raise typer.Exit(take_tour(tour, quick=quick))
    need_display("Take pictures instead: ./run demo --tour DIR")
    from ui.demo.app import run

    home = folder or user_data_path("hall-kiosk-demo", appauthor=False)
    hall = DemoHall(home, fresh=fresh)
    start_log(hall.folder, "demo")
    stage = DemoStage(hall, landscape=landscape, clerk=clerk, console=console)
    try:
        raise typer.Exit(run(stage, pack=SHIPPED_PACK, terminal=(1920, 1080) if landscape else (1080, 1920)))
    finally:
        stage.close()


class DemoStage:
    """The demo hall as its window sees it."""

    def __init__(self, hall: DemoHall, *, landscape: bool, clerk: bool, console: bool = False) -> None:
        self._hall = hall
        self._with_console = console
        self._orientation = "landscape" if landscape else "portrait"
        self._with_clerk = clerk
        self._clerk: Clerk | None = None
        self._watcher: Watcher | None = None
        self._scanner: ScannerSimulator | None = None
        self._cards: IdReaderSimulator | None = None
        self._queue: Callable[[list[HubLine]], None] = lambda _: None
        self._call: Callable[[Call], None] = lambda _: None
        self._phone: DemoPhone | None = None
        self._bill: Callable[[Bill | None], None] = lambda _: None

    @property
    def paper(self) -> Path:
        return self._hall.paper

    @property
    def messages(self) -> Path:
        return self._hall.messages

    def watch(self, queue: Callable[[list[HubLine]], None], call: Callable[[Call], None]) -> None:
        self._queue, self._call = queue, call

    def on_phone(self, told: Callable[[Bill | None], None]) -> None:
        self._bill = told

    def pay(self) -> None:
        if self._phone is not None:
            self._phone.pay()

    def open(self, places: Mapping[str, Placement]) -> str:
        hall = self._hall
        hall.open()
        self._scanner = ScannerSimulator(hall.scanner)
        self._cards = IdReaderSimulator(hall.id_reader)
        self._show("terminal", places, screen={"orientation": self._orientation},
                   scanner={"kind": "serial", "device": str(hall.scanner)},
                   id_reader={"kind": "sdt", "device": str(hall.id_reader)})
        self._show("board", places)
        filled = hall.folder / "counter" / "sign-in.json"
        replace_file(filled, json.dumps(hall.sign_in(*CLERK)).encode())
        self._show("counter", places, "--filled", str(filled), counter={"window": WINDOW}, scanner={"kind": "none"})
        if self._with_console:
            self._open_console()
        self._watcher = Watcher(hall.clerk, self._queue, self._call)
        self._watcher.start()
        self._phone = DemoPhone(hall.gateway_url, self._bill)
        self._phone.start()
        if self._with_clerk:
            windows = [window.id for window in read_public(SHIPPED_PACK).windows if window.id != WINDOW]
            self._clerk = Clerk(hall.clerk, windows, hall.sign_in(*SIMULATED))
            self._clerk.start()
        typer.echo(f"The demo hall is open; its hub is {self._hall.hub_url}. Close a window to end it.")
        return self._hall.hub_url

    def _open_console(self) -> None:
        """A window beside the demo's, for somebody who may do all that a console offers, but not approve alone."""
        filled = self._hall.folder / "console" / "sign-in.json"
        replace_file(filled, json.dumps(self._hall.sign_in(*MANAGER, *MANAGER_ROLES)).encode())
        settings = self._hall.settings("console")
        self._hall.start("console", "console", "--settings", str(settings), "--filled", str(filled))
        approver = self._hall.sign_in(*APPROVER, Role.APPROVER)
        typer.echo(f"The console's approver: number {approver['number']}, one-time PIN {approver['pin']}")

    def _show(self, name: str, places: Mapping[str, Placement], *more: str, **sections: dict[str, Any]) -> None:
        """Opens the window of that name where it has its place."""
        place = places.get(name)
        if place is not None:
            screen = {"window_scale": place.scale, **sections.pop("screen", {})}
            settings = self._hall.settings(name, screen=screen, **sections)
            self._hall.start(
                name, name, "--settings", str(settings), "--position", "{},{}".format(*place.position), *more)

    def scan(self, text: str) -> None:
        if self._scanner is not None:
            self._scanner.scan(text)

    def show_code(self, channel: str) -> None:
        self.scan(own_code(channel))

    def lay_card(self, lies: bool) -> None:
        if self._cards is not None and lies:
            self._cards.lay(card_text(*INVENTED))
        elif self._cards is not None:
            self._cards.take()

    def over(self) -> bool:
        return self._hall.any_ended()

    def close(self) -> None:
        for part in (self._clerk, self._watcher, self._phone):
            if part is not None:
                part.close()
        self._clerk = self._watcher = self._phone = None
        self._hall.close()
        if self._scanner is not None:
            self._scanner.close()
            self._scanner = None
        if self._cards is not None:
            self._cards.close()
            self._cards = None


class Watcher:
    """Listens to the hub's events and tells what moved."""

    def __init__(self, folder: Path, queue: Callable[[list[HubLine]], None], call: Callable[[Call], None]) -> None:
        identity = read_identity(folder)
        if identity is None:
            raise HubUnavailable("the demo's counter is not paired")
        self._client = HubClient(identity, folder)
        self._queue, self._call = queue, call
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._closing.set()
        self._client.close()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing.wait(0.5):
            try:
                for topic, data in self._client.events(("queue", "ticket")):
                    if topic == "ticket" and "number" in data:
                        self._call(Call(data["number"], data["state"], data["window"] or ""))
                    summary = self._client.queue()
                    self._queue([HubLine(c.category, c.waiting, c.called, c.serving) for c in summary.categories])
            except KioskError as error:
                if not self._closing.is_set():
                    log.warning("the hub's events are away: %s", error.cause)
