"""Hub killed, line cut, board killed, at every step of a service: the clerk goes on, no time is lost, no call is wrong.

`KIOSK_FAULT_SEEDS=12` plays each of them at other moments too.
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import pytest

from kiosk.counter.by_hand import Stage
from kiosk.errors import HubUnavailable, KioskError
from tests.calling.faulty import WINDOW, FaultyHall
from tests.fixtures.wait import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

SEEDS = int(os.environ.get("KIOSK_FAULT_SEEDS", "1"))
STEPS = {  # what leads there from a call, and the state at the hub afterwards
    "called": ([], "called"), "recalled": (["called"], "called"), "started": (["called"], "serving"),
    "held": (["called", "started"], "held"), "resumed": (["called", "started", "held"], "serving"),
    "transferred": (["called", "started"], "waiting"), "finished": (["called", "started"], "finished"),
    "no_show": (["called", "recalled", "recalled"], "no_show"),
}
MOMENTS = ("after it", "its answer lost", "before it is heard")
MINUTES = 7
SLACK = 3.0
"""Seconds by which a service's time may differ: presses take time, and stretches are whole seconds."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultyHall]:
    with ExitStack() as stack:
        yield FaultyHall(tmp_path_factory.mktemp("faults"), stack)


class Service:
    """One customer's, as the clerk lives it."""

    def __init__(self, hall: FaultyHall, dice: random.Random) -> None:
        self.hall, self.dice = hall, dice
        self.ticket_id, self.number = hall.ticket()
        self.minutes = 0

    @property
    def over(self) -> bool:
        """The customer has gone, as the clerk sees it."""
        told = self.hall.row(self.ticket_id)["state"] in ("finished", "no_show")
        return told or any(done.number == self.number for done in self.hall.core.journal.kept.sheet.unmerged)

    def press(self, step: str) -> None:
        """Raises HubUnavailable where only the hub can do it."""
        deeds = self.hall.deeds
        does: dict[str, Callable[[], None]] = {
            "called": deeds.call_next, "recalled": deeds.recall, "started": deeds.start,
            "held": lambda: deeds.hold("copying"), "resumed": lambda: deeds.resume(self.ticket_id),
            "transferred": lambda: deeds.transfer("asks", category="C"), "finished": deeds.finish,
            "no_show": deeds.no_show}
        does[step]()

    def prepare(self, step: str) -> None:
        wait_until(lambda: (view := self.hall.core.desk.view) is not None and view.waiting_total == 1)
        for earlier in STEPS[step][0]:
            self.press(earlier)
            if earlier == "started":
                self.minutes += MINUTES
                self.hall.minutes_pass(self.ticket_id, MINUTES)

    def go_on(self) -> None:
        """Whatever is left to do for this customer, and the time that the hub then has of it."""
        hall, core = self.hall, self.hall.core
        for _ in range(6):
            state = hall.row(self.ticket_id)["state"]
            if state in ("finished", "no_show"):
                break
            wait_until(lambda: core.desk.view is not None and core.desk.online)
            hand = core.desk.hand
            if hand is not None:
                self.press("started" if hand.stage is Stage.CALLED else "finished")
            elif state == "held":
                self.press("resumed")
            else:
                hall.deeds.call_ticket(self.ticket_id, reason="comes back")
        assert hall.row(self.ticket_id)["state"] in ("finished", "no_show")

    def lasted(self) -> float:
        row = self.hall.row(self.ticket_id)
        return float(row["served_seconds"]) + (row["finished_at"] - row["started_at"]).total_seconds()


def fail_at(hall: FaultyHall, service: Service, step: str, fault: str, moment: str, broken: ExitStack) -> None:
    """The clerk presses, and something breaks."""
    if moment == "after it":
        service.press(step)
        broken.enter_context(hall.broken(fault))
        return
    if moment == "before it is heard":
        broken.enter_context(hall.broken(fault))
        with suppress(HubUnavailable):
            service.press(step)
        return
    hall.line.delay(0.4)
    version = hall.row(service.ticket_id)["version"]

    def press() -> None:
        with suppress(HubUnavailable):
            service.press(step)

    finger = threading.Thread(target=press)
    finger.start()
    wait_until(lambda: hall.row(service.ticket_id)["version"] > version)
    broken.enter_context(hall.broken(fault))
    hall.line.delay(0)
    finger.join()


def work_by_hand(hall: FaultyHall, service: Service) -> None:
    """Without the hub: what is in hand goes on, else whoever comes is called by hand."""
    core, dice = hall.core, service.dice
    wait_until(lambda: not core.desk.online)
    with pytest.raises(KioskError) as refused:
        hall.deeds.call_next()
    assert refused.value.code in {"hub_unavailable", "not_now"}
    if core.desk.hand is None and not service.over:
        hall.deeds.call_by_hand(service.number, service.ticket_id if dice.random() < 0.5 else None)
    while (hand := core.desk.hand) is not None and dice.random() < 0.7:
        service.press("started" if hand.stage is Stage.CALLED else "finished")


CASES = [(step, fault, seed) for seed in range(SEEDS) for fault in ("line", "hub", "board") for step in STEPS]


@pytest.mark.parametrize(("step", "fault", "seed"), CASES)
def test_a_fault_at_a_step_loses_no_time_and_shows_no_wrong_call(
    hall: FaultyHall, step: str, fault: str, seed: int,
) -> None:
    n = CASES.index((step, fault, seed))
    moment = MOMENTS[(n + seed) % 3] if fault != "board" else "after it"
    dice, began = random.Random(n), time.monotonic()
    service = Service(hall, dice)
    service.prepare(step)
    wait_until(lambda: hall.shown == hall.standing())
    heard = len(hall.announced)
    with ExitStack() as broken:
        fail_at(hall, service, step, fault, moment, broken)
        if fault != "board":
            work_by_hand(hall, service)
    wait_until(hall.settled, seconds=5)
    assert hall.core.desk.mismatches == () and hall.conflicts() == 0
    wait_until(lambda: hall.seen[-1].live and hall.shown == hall.standing(), seconds=10)
    service.go_on()
    row = hall.row(service.ticket_id)
    assert row["window_code"] == WINDOW
    if row["state"] == "finished":
        assert abs(service.lasted() - 60 * service.minutes) < SLACK + time.monotonic() - began
    wait_until(lambda: hall.shown == hall.standing() == [])
    if fault != "board":  # which announces anew what was called just before
        announced = hall.announced[heard:]
        assert {number for number, *_ in announced} <= {service.number}
        assert len(announced) == len(set(announced)), "called twice"
