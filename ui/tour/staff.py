"""A technician at a terminal: its service page, and its first run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ui import screenshot
from ui.terminal.first_run.app import FirstRun
from ui.terminal.first_run.port import SetUp
from ui.tour.customer import Lost
from ui.tour.route import Walk

TABS = {"health": "Health", "printer": "Printer", "levels": "Screen, sound", "log": "Log", "end": "Restart, leave"}


def service_page(walk: Walk, number: str, pin: str, new_pin: str) -> None:
    """Knock, sign in with a one-time PIN, and look at everything. Nothing is restarted."""
    customer = walk.customer
    walk.home_only()
    door = customer.terminal.engine.staff_door
    door.knock()
    customer.session.setLanguage(walk.manner.language)
    customer.rest(200)
    sign_in, shoot = door.viewModel.signIn, walk.shoot
    shoot("service-sign-in")
    sign_in.withoutHub()
    customer.wait_for(lambda: sign_in.challenge, "the challenge")
    shoot("service-challenge")
    sign_in.withHub()
    for text in (number, pin):
        _type(sign_in, text)
    customer.wait_for(lambda: sign_in.way == "new_pin" and not sign_in.busy, "the question for a PIN of one's own")
    shoot("service-new-pin")
    for text in (new_pin, new_pin):
        _type(sign_in, text)
    customer.wait_for(lambda: door.viewModel.open, "the service page")
    customer.wait_for(lambda: not door.viewModel.health.busy, "the checks")
    for name, label in TABS.items():
        customer.touch(walk.word("CarePage", label))
        customer.rest(200)
        shoot(f"service-{name}")
    customer.touch(walk.word("EndTab", "Leave the terminal"))
    shoot("service-leave")
    door.viewModel.close()
    customer.rest()


def _type(sign_in: Any, text: str) -> None:
    for key in text:
        sign_in.press(key)
    sign_in.submit()


class Technician:
    """Sets a terminal up on its own screen. Pictures go to `folder`."""

    def __init__(self, folder: Path, machine: SetUp, language: str, *, landscape: bool) -> None:
        self.pictures: list[Path] = []
        self._folder = folder
        self._opened = FirstRun(machine, landscape=landscape, pixels_per_inch=102)
        self.model = self._opened.model
        self.model.setLanguage(language)
        self._opened.window.show()
        screenshot.settle(300)

    def set_up(self, hub: str, code: str, printer: str) -> None:
        """With a hub, a printer of the network and no scanner."""
        self._shoot("welcome")
        self.model.setName("入口左侧" if self._opened.session.language == "zh_CN" else "entrance left")
        self.model.next()
        self._shoot("name")
        self.model.next()
        for key in hub:
            self.model.hub.type(key)
        self.model.next()
        self._wait(lambda: self.model.hub.state == "there", "the hub")
        self._shoot("hub")
        self.model.next()
        for key in code.replace("-", ""):
            self.model.hub.typeCode(key)
        self._wait(lambda: self.model.hub.codeState == "fits", "the code's check")
        self._shoot("code")
        self.model.next()
        self.model.devices.choosePrinter("tcp:")
        for key in printer:
            self.model.devices.type(key)
        self.model.devices.askPrinter()
        self._wait(lambda: self.model.devices.printerState == "ok", "the printer")
        self._shoot("printer")
        self.model.next()
        self.model.devices.chooseScanner("keyboard")
        self.model.heard("HK1.a.b.c")
        self._shoot("scanner")
        self.model.next()
        self._shoot("finish")
        self._finish("done")

    def set_up_alone(self) -> None:
        """Without a hub and without a printer."""
        self.model.goAlone()
        while self.model.step != "finish":
            self.model.next()
            screenshot.settle(60)
        self._finish("done-alone")

    def close(self) -> None:
        self._opened.close()

    def _finish(self, name: str) -> None:
        self.model.finish()
        self._wait(lambda: self.model.done or self.model.error, "the end")
        self._shoot(name)

    def _wait(self, condition: Callable[[], object], what: str) -> None:
        if not screenshot.until(condition, 30):
            raise Lost(f"waited 30 s for {what} of the first run ({self.model.error} {self.model.cause})")

    def _shoot(self, name: str) -> None:
        screenshot.settle(250)
        self.pictures.append(screenshot.grab(self._opened.window, self._folder / f"first-run-{name}.png"))
