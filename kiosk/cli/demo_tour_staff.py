"""The tour's technician: the service page of a running terminal, and a new terminal's first run at a real hub."""

from __future__ import annotations

import secrets
from pathlib import Path

from kiosk.cli.demo_hall import DemoHall
from kiosk.cli.first_run import MachineSetUp
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.pairing import new_code
from kiosk.hub.setup import open_hub
from ui.tour.app import Panel
from ui.tour.route import Manner
from ui.tour.staff import Technician, service_page


def picture_service_page(hall: DemoHall, shown: Panel, manners: list[Manner]) -> None:
    for manner in manners:
        known = hall.sign_in("1024", "李伟", Role.TECHNICIAN)
        service_page(shown.walk(manner), known["number"], known["pin"], known["new_pin"])


def picture_first_run(hall: DemoHall, folder: Path, printer: str, manners: list[Manner]) -> list[Path]:
    """On both panels; each set-up is a machine of its own, with no devices but the network's."""
    pictures: list[Path] = []
    for landscape in (False, True):
        for manner in manners:
            place = folder / ("landscape" if landscape else "portrait") / manner.name
            with open_hub(hall.folder / "hub") as services:
                code = new_code(services, Scope.TERMINAL)
            for alone in (False, True):
                home = hall.folder / "new" / secrets.token_hex(4)
                machine = MachineSetUp(home / "kiosk.toml", home, devices=home / "dev")
                one = Technician(place, machine, manner.language, landscape=landscape)
                try:
                    if alone:
                        one.set_up_alone()
                    else:
                        one.set_up(hall.hub_url.removeprefix("https://"), code, printer)
                    pictures += one.pictures
                finally:
                    one.close()
    return pictures
