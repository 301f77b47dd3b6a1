"""Announcements from the hub's process to terminals: shown, withdrawn, cut off and back, and the hub's proof."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.announcements.delivery import delivery_of
from kiosk.cli.announcements import make_draft, step
from kiosk.cli.at_the_hub import AtTheHub
from kiosk.contract.announcements import AnnouncementView, Content, Delivered
from kiosk.contract.staff import Role
from kiosk.hub.registry import Person
from kiosk.hub.setup import open_hub
from kiosk.staff import people
from kiosk.sync.tables import outbox
from kiosk.terminal import TerminalCore
from tests.fixtures.announcements import words
from tests.fixtures.hub import QUICK_PINS
from tests.fixtures.wait import wait_until
from tests.terminal.conftest import Opened
from tests.terminal.hall import Hall, open_hall

pytestmark = pytest.mark.e2e


class Desk:
    """A publisher and an approver at the hub's machine."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        with open_hub(hall.folder) as services:
            for number, role in (("201", Role.PUBLISHER), ("202", Role.APPROVER)):
                people.add(services, number, "somebody", {role}, pins=QUICK_PINS)

    def publish(self, **more: object) -> AnnouncementView:
        with open_hub(self._hall.folder) as services:
            publisher, approver = (AtTheHub.as_person(services, self._person(services, n)) for n in ("201", "202"))
            view = make_draft(publisher, Content.model_validate({
                "kind": "notice", "title": words("通知", "Notice"), "body": words("文", "Text"),
                "ends_at": services.clock.now() + timedelta(days=1), **more}))
            approved = step(approver, "approve_announcement", step(publisher, "submit_announcement", view))
            return step(publisher, "publish_announcement", approved)

    def withdraw(self, view: AnnouncementView) -> None:
        with open_hub(self._hall.folder) as services:
            step(AtTheHub.as_person(services, self._person(services, "201")), "withdraw_announcement", view, "wrong")

    def delivered(self, view: AnnouncementView) -> dict[str, Delivered]:
        """By the terminal's name."""
        with open_hub(self._hall.folder) as services, services.database.read() as connection:
            found = delivery_of(connection, services.hall, view.announcement_id, services.clock)
        return {one.app_name: one for one in found.terminals}

    @staticmethod
    def _person(services: object, number: str) -> Person:
        row = next(row for row in people.list_staff(services) if row.number == number)  # type: ignore[arg-type]
        return Person(row.person_id, row.number, row.name, frozenset(row.roles))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with open_hall(tmp_path / "hub") as hall:
        yield hall


def shows(core: TerminalCore, view: AnnouncementView) -> bool:
    return str(view.announcement_id) in {one.id for one in core.announcements.live()}


def said_received(core: TerminalCore) -> int:
    with core.database.read() as connection:
        return connection.execute(
            select(func.count()).where(outbox.c.kind == "AnnouncementsReceived")).scalar_one()


def follow(core: TerminalCore) -> None:
    """As the screens do: say what is live whenever it changed."""
    def look() -> None:
        core.announcements.showing({one.id: one.version for one in core.announcements.live()})

    core.announcements.on_change(look)
    look()


def test_what_is_published_shows_and_what_is_withdrawn_goes_and_the_hub_can_prove_it(
        hall: Hall, opened: Opened, tmp_path: Path) -> None:
    cores = {}
    for name in ("one", "two"):
        hall.pair(tmp_path / name)
        cores[name] = opened(folder=tmp_path / name)
        cores[name].start()
        follow(cores[name])
    wait_until(lambda: all(core.link.online for core in cores.values()))
    desk = Desk(hall)
    only_one = desk.publish(targets={"apps": [cores["one"].identity.app_code]})
    view = desk.publish()
    wait_until(lambda: all(shows(core, view) for core in cores.values()))
    wait_until(lambda: {one.showing for one in desk.delivered(view).values()} == {view.version})
    assert not shows(cores["two"], only_one)
    wait_until(lambda: desk.delivered(only_one)["one"].showing == only_one.version)
    assert (desk.delivered(only_one)["two"].targeted, desk.delivered(only_one)["two"].received) == (False, None)

    hall.line.cut()
    wait_until(lambda: not any(core.link.online for core in cores.values()))
    desk.withdraw(view)
    assert shows(cores["one"], view), "nobody could tell it"
    began = time.monotonic()
    hall.line.restore()
    wait_until(lambda: not any(shows(core, view) for core in cores.values()))
    wait_until(lambda: all(one.gone_at and one.showing is None for one in desk.delivered(view).values()))
    assert time.monotonic() - began < 30


def test_what_is_for_a_zone_plays_where_the_profile_has_it_and_the_hub_knows(
        hall: Hall, opened: Opened, tmp_path: Path) -> None:
    cores = {}
    for name, profile in (("whole", "standard"), ("unattended", "township")):
        hall.pair(tmp_path / name)
        cores[name] = opened(folder=tmp_path / name, profile=profile)
        cores[name].start()
        follow(cores[name])
    desk = Desk(hall)
    for_windows, for_all = desk.publish(targets={"zones": ["business", "waiting"]}), desk.publish()
    wait_until(lambda: all(shows(core, for_all) for core in cores.values()))
    assert [shows(core, for_windows) for core in cores.values()] == [True, False]
    wait_until(lambda: not desk.delivered(for_windows)["unattended"].targeted)
    wait_until(lambda: desk.delivered(for_windows)["whole"].showing == for_windows.version)
    assert desk.delivered(for_windows)["whole"].targeted and desk.delivered(for_windows)["unattended"].received is None


def test_a_restarted_terminal_has_its_announcements_before_it_meets_the_hub(
        hall: Hall, opened: Opened, tmp_path: Path) -> None:
    hall.pair(tmp_path / "one")
    core = opened(folder=tmp_path / "one")
    core.start()
    view = Desk(hall).publish()
    wait_until(lambda: shows(core, view) and said_received(core))
    core.close()
    again = opened(folder=tmp_path / "one")
    assert shows(again, view)
    again.announcements.say_received()
    assert said_received(again) == 1, "it was said before"
