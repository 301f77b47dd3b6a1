"""The machine behind the set-up, for tests: a hub, printers and scanners that a test sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.contract.pairing import StrangeHub
from kiosk.contract.pairing_code import parse_pairing_code
from kiosk.errors import HubUnavailable, KioskError
from ui.terminal.first_run.port import Draft, Offered, Point

CODE = "K7QM2XPD9RTA4C0VZB1N8HGE5JWS"
FOUND = [
    Point("name", "ok", "name", "entrance left"), Point("hub", "ok", "paired", "demo 3 · https://hub.hall:8443"),
    Point("printer", "ok", "ok", "device:/dev/usb/lp0"), Point("scanner", "fail", "missing", "/dev/ttyACM0"),
    Point("screen", "ok", "portrait", "102"), Point("settings", "ok", "written", "/etc/hall-kiosk/kiosk.toml"),
    Point("slip", "ok", "printed"),
]


@dataclass
class HubSeenDouble:
    url: str
    hall: str = "demo"

    def check(self, code: str) -> None:
        parse_pairing_code(code)
        if code != CODE:
            raise StrangeHub("another hub's")


@dataclass
class FakeSetUp:
    """Fills ui.terminal.first_run.port.SetUp."""

    kept: Draft = field(default_factory=Draft)
    hubs: set[str] = field(default_factory=lambda: {"hub.hall"})
    states: dict[str, str] = field(default_factory=lambda: {"device:/dev/usb/lp0": "ok"})
    refuse: KioskError | None = None
    finished: list[tuple[object, ...]] = field(default_factory=list)
    heard: Callable[[str], None] | None = None
    listened: list[str] = field(default_factory=list)

    def draft(self) -> Draft:
        return self.kept

    def keep(self, draft: Draft) -> None:
        self.kept = draft

    def look_at_hub(self, address: str) -> HubSeenDouble:
        host = address.removeprefix("https://").removesuffix(":8443")
        if host not in self.hubs:
            raise HubUnavailable("nobody there")
        return HubSeenDouble(f"https://{host}:8443")

    def printers(self) -> list[Offered]:
        usb = [Offered(address, "usb") for address in self.states if address.startswith("device:")]
        return [*usb, Offered("tcp:", "network"), Offered("none:", "none")]

    def printer_state(self, address: str) -> str:
        return self.states.get(address, "off")

    def scanners(self) -> list[Offered]:
        return [Offered("/dev/ttyACM0", "serial"), Offered("keyboard", "keyboard"), Offered("none", "none")]

    def listen(self, device: str, heard: Callable[[str], None]) -> Callable[[], None]:
        self.listened.append(device)
        self.heard = heard

        def stop() -> None:
            self.heard = None

        return stop

    def finish(self, draft: Draft, code: str, landscape: bool, pixels_per_inch: int) -> list[Point]:
        self.finished.append((draft, code, landscape, pixels_per_inch))
        if self.refuse is not None:
            raise self.refuse
        return FOUND
