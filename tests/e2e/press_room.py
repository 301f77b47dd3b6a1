"""A hall that says something: a hub on PostgreSQL, three terminals and a board on screens of their own, and a publisher
and an approver at their consoles. All real processes; what a screen shows is read from its pixels."""

from __future__ import annotations

import random
import ssl
import threading
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
from PIL import Image

from kiosk.boot import SHIPPED_PACK
from kiosk.clock import SystemClock
from kiosk.contract.announcements import AnnouncementView, Matrix
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.staff import people
from tests.e2e import marks
from tests.e2e.customer import Customer
from tests.e2e.desk import Desk
from tests.e2e.hall import Hall, open_hall
from tests.e2e.machine import Machine
from tests.e2e.marks import Mark
from tests.e2e.patience import eventually
from tests.e2e.screen import Display, another_display
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.announcements import view, words
from tests.fixtures.hub import App, hub_database, kiosk_hub, signed_in
from tests.fixtures.hub import pair as pair_app

KINDS = ("notice", "policy", "outage", "service_change", "e_service", "emergency")
PLACES = (["zone"], ["zone", "loop"], ["zone", "board"], ["zone", "loop", "board"], ["board"])
SHOWING = frozenset("sok")
"""Letters of the matrix that say that a terminal shows some version."""


class Panel:
    """A terminal or the board, and what its screen showed and when."""

    def __init__(self, machine: Machine, display: Display, line: CutProxy, board: bool) -> None:
        self.machine, self.display, self.line, self.board = machine, display, line, board
        self.code = ""

    def marks(self) -> set[Mark]:
        return marks.seen(self.display.picture())


class Watch:
    """Pictures of some screens, each time that one changed, from the beginning of the `with` on."""

    def __init__(self, panels: list[Panel]) -> None:
        self._frames: dict[str, list[tuple[float, Image.Image]]] = {panel.code: [] for panel in panels}
        self._panels, self._over = panels, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def first(self, panel: Panel, such: Callable[[set[Mark]], bool]) -> float:
        """When that screen first showed marks like that, to 50 ms; it is waited for. Later pictures show them too."""
        frames = self._frames[panel.code]
        eventually(lambda: frames and such(marks.seen(frames[-1][1])))
        kept = list(frames)
        return kept[bisect_left(kept, True, key=lambda one: such(marks.seen(one[1])))][0]

    def _look(self) -> None:
        last: dict[str, bytes] = {}
        while not self._over.wait(0.05):
            for panel in self._panels:
                at, picture = time.monotonic(), panel.display.picture()
                if last.get(panel.code) != (data := picture.tobytes()):
                    last[panel.code] = data
                    self._frames[panel.code].append((at, picture))


@dataclass
class Said:
    """An announcement as it was last published: what shall be seen of it."""

    mark: Mark
    view: AnnouncementView
    content: dict[str, Any]

    @property
    def title(self) -> str:
        return f"N{self.mark.number:03d}"

    @property
    def urgent(self) -> bool:
        return bool(self.content["kind"] == "emergency")

    def at(self, panel: Panel) -> bool:
        """Whether it is for that screen."""
        targets = self.content["targets"]
        if targets["apps"] and panel.code not in targets["apps"]:
            return False
        return (panel.board and self.urgent) or ("board" if panel.board else "zone") in targets["places"]


@dataclass
class PressRoom:
    hall: Hall
    panels: list[Panel]
    publisher: Desk
    approver: Desk
    writer: App
    pack: Mapping[str, Any]
    live: list[Said] = field(default_factory=list)
    _read: set[tuple[str, Mark]] = field(default_factory=set)

    @property
    def terminals(self) -> list[Panel]:
        return [panel for panel in self.panels if not panel.board]

    def written(self, number: int, chance: random.Random) -> Said:
        """A draft of random kind, places, targets and times."""
        mark, now = Mark(number, 1), SystemClock().now()
        kind, places = chance.choice(KINDS), chance.choice(PLACES)
        some = [panel.code for panel in chance.sample(self.panels, chance.randint(1, 3))]
        text = words("# 说明\n- 详见大厅", "# About\n- See the hall")
        content: dict[str, Any] = {
            "kind": kind, "title": _title(mark), "body": text, "meaning": text, "example": text,
            "targets": {"places": places, "apps": chance.choice(([], some))},
            "ends_at": (now + timedelta(hours=chance.randint(1, 400))).isoformat()}
        if kind == "outage":
            off = now + timedelta(hours=chance.randint(24, 90))
            content["outage"] = {"area": words("东街", "East Street"), "reason": words("检修", "Repair"),
                                 "starts_at": off.isoformat(), "ends_at": (off + timedelta(hours=3)).isoformat()}
        return Said(mark, self._drafted(content), content)

    def changed(self, said: Said) -> Said:
        """New words for it, as a draft."""
        mark = said.mark._replace(version=said.mark.version + 1)
        content = {**said.content, "title": _title(mark)}
        return Said(mark, self._drafted(content, said.view), content)

    def give_out(self, said: Said) -> dict[str, float]:
        """From the draft to every connected screen that it is for; the seconds until it was seen there, by app code."""
        for desk, step in ((self.publisher, "submit"), (self.approver, "approve")):
            desk.look_up(said.title)
            desk.step(step)
        shown_at = [panel for panel in self.connected if said.at(panel) and not self._overruled(said, panel)]
        with Watch(shown_at) as watch:
            pressed = self.publisher.step("publish")
            took = {panel.code: watch.first(panel, lambda seen: said.mark in seen) - pressed for panel in shown_at}
        self.live = [one for one in self.live if one.title != said.title] + [said]
        self.read_emergencies()
        return took

    def withdraw(self, said: Said) -> dict[str, float]:
        """The seconds until it was gone from each connected screen, by app code."""
        shown_at = [panel for panel in self.connected if said.mark in panel.marks()]
        self.publisher.look_up(said.title)
        with Watch(shown_at) as watch:
            pressed = self.publisher.step("withdraw")
            took = {panel.code: watch.first(panel, lambda seen: said.mark not in seen) - pressed for panel in shown_at}
        self.live.remove(said)
        return took

    @property
    def connected(self) -> list[Panel]:
        return [panel for panel in self.panels if not panel.line.is_cut]

    def _overruled(self, said: Said, panel: Panel) -> bool:
        """A board shows nothing else in its foot while there is an emergency."""
        return panel.board and not said.urgent and any(one.urgent and one.at(panel) for one in self.live)

    def differences(self) -> list[str]:
        """Where the matrix says one thing and the picture of a terminal shows another, once all has been said."""
        found: list[str] = []

        def agrees() -> bool:
            found[:] = self._differences()
            return not found

        with suppress(AssertionError):
            eventually(agrees)
        return found

    def _differences(self) -> list[str]:
        answer = self.writer.post("/v1/announcements/matrix", {})
        answer.raise_for_status()
        told = Matrix.model_validate_json(answer.content)
        codes = [app.app_code for app in told.apps]
        found = []
        for panel in self.terminals:
            seen, at = panel.marks(), codes.index(panel.code)
            said = {int(row.title.zh_CN[-3:]): (row.cells[at], row.version) for row in told.rows}
            for number in {mark.number for mark in seen} | said.keys():
                letter, _ = said.get(number, ("", 0))
                if (letter in SHOWING if letter else False) != any(mark.number == number for mark in seen):
                    found.append(f"terminal {panel.code}, N{number:03d}: the matrix says {letter or 'nothing'}")
            for one in self.live:
                right = said[one.mark.number][0] == "s"
                if right != (one.mark in seen) and one.at(panel):
                    found.append(f"terminal {panel.code}, {one.title} v{one.mark.version}: {said[one.mark.number]}")
        return found

    def read_emergencies(self) -> None:
        """Whoever stands at a terminal says that they have read it: the list is to be seen again."""
        ok = self.pack["phrases"]["announcements.read"]["zh"]
        for said in self.live:
            for panel in self.connected:
                if said.urgent and not panel.board and said.at(panel) and (panel.code, said.mark) not in self._read:
                    panel.machine.reader.press(ok)
                    self._read.add((panel.code, said.mark))

    def _drafted(self, content: dict[str, Any], of: AnnouncementView | None = None) -> AnnouncementView:
        asked = {"announcement_id": str(of.announcement_id if of else new_id()), "content": content}
        return view(self.writer.command("draft_announcement", asked | ({"version": of.version} if of else {})))


def _title(mark: Mark) -> dict[str, str]:
    title = f"{marks.written(mark)}　　N{mark.number:03d}"
    return words(title, title)


@contextmanager
def open_press_room(folder: Path, buses: Mapping[str, str], pack: Mapping[str, Any]) -> Iterator[PressRoom]:
    """`buses`: the environment of a screen, see open_screen."""
    with ExitStack() as stack:
        database = stack.enter_context(hub_database())
        kiosk_hub("init", "--pack", str(SHIPPED_PACK), folder=folder / "hub", url=database)
        hall = stack.enter_context(open_hall(folder / "hub", database))
        panels = [_panel(stack, hall, buses, folder / name, *how) for name, how in {
            "entrance": ("terminal", "portrait"), "side-door": ("terminal", "landscape"),
            "back-room": ("terminal", "portrait"), "board": ("board", "landscape")}.items()]
        desks = [_desk(stack, hall, buses, folder / role.value, role, language)
                 for role, language in ((Role.PUBLISHER, "zh_CN"), (Role.APPROVER, "en"))]
        room = PressRoom(hall, panels, *desks, _writer(stack, hall), pack)
        for desk in desks:
            desk.begin()
        for panel in room.terminals:
            customer = Customer(panel.machine.reader, pack)  # type: ignore[arg-type]
            customer.begin()
            panel.machine.reader.press(customer.name("zones", "announcements"))
            panel.machine.reader.find("heading", customer.phrase("announcements.title"))
        yield room
        for machine in (*(panel.machine for panel in panels), *(desk.machine for desk in desks)):
            machine.stop()


def _panel(
    stack: ExitStack, hall: Hall, buses: Mapping[str, str], folder: Path, app: str, orientation: str,
) -> Panel:
    size = "1080x1920x24" if orientation == "portrait" else "1920x1080x24"
    display = stack.enter_context(another_display(buses, size))
    line = stack.enter_context(CutProxy(hall.address))
    settings = ["[screen]", f"orientation = '{orientation}'", "motion = false"] if app == "terminal" else []
    machine = Machine(folder, display.environment, app=app, settings=settings)
    stack.callback(machine.close)
    panel = Panel(machine, display, line, app == "board")
    panel.code = pair(f"https://127.0.0.1:{line.port}", hall.code(Scope(app)), machine.identity, name=folder.name,
                      scope=app).app_code
    machine.start()
    return panel


def _desk(stack: ExitStack, hall: Hall, buses: Mapping[str, str], folder: Path, role: Role, language: str) -> Desk:
    display = stack.enter_context(another_display(buses, "1440x900x24"))
    machine = Machine(folder, display.environment, app="console", settings=["[console]", f"language = '{language}'"])
    stack.callback(machine.close)
    pair(hall.url, hall.code(Scope.STAFF), machine.identity, name=folder.name, scope="staff")
    number, pin = {Role.PUBLISHER: "2001", Role.APPROVER: "2002"}[role], f"1357 {role.value}"
    with hall.services() as services:
        one_time = people.add(services, number, role.value, {role})
    app = _app(stack, hall)
    app.sign_in(number, one_time, pin).raise_for_status()
    app.sign_out()
    return Desk(machine, display, language, number, pin)


def _writer(stack: ExitStack, hall: Hall) -> App:
    """A third person's console without a screen: drafts come from there, and the matrix is read there."""
    with hall.services() as services:
        return signed_in(_app(stack, hall), services, Role.PUBLISHER)


def _app(stack: ExitStack, hall: Hall) -> App:
    context = ssl.create_default_context(cafile=str(hall.folder / "tls_cert.pem"))
    http = stack.enter_context(httpx.Client(base_url=hall.url, verify=context, timeout=60))
    return pair_app(http, hall.code(Scope.STAFF))
