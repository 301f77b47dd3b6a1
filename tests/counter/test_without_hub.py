"""Cut off: the service in hand goes on, calling is by hand, and all of it is told when the hub is back."""

from __future__ import annotations

import pytest

from kiosk.contract.counter import OpenWindow
from kiosk.counter.by_hand import NotNow
from kiosk.counter.core import CounterCore
from kiosk.counter.deeds import Deeds
from kiosk.errors import HubUnavailable, KioskError
from kiosk.ids import new_id
from tests.counter.hall import Hall
from tests.fixtures.wait import wait_until


def number(core: CounterCore) -> str:
    return core.desk.hand.number if core.desk.hand else ""


def cut(hall: Hall, core: CounterCore) -> None:
    hall.line.cut()
    wait_until(lambda: not core.desk.online)


def back(hall: Hall, core: CounterCore) -> None:
    """The line is there again, and all that was done by hand has been told."""
    hall.line.restore()
    wait_until(lambda: core.desk.online and core.desk.by_hand == 0 and core.journal.kept.batch is None, seconds=10)


def test_the_service_in_hand_goes_on_without_the_hub_with_its_own_times(hall: Hall) -> None:
    ticket, first = hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    deeds.call_next()
    deeds.start()
    began = core.desk.hand.started_at if core.desk.hand else None
    cut(hall, core)
    assert number(core) == first and core.desk.hand is not None and core.desk.hand.started_at == began
    with pytest.raises(HubUnavailable):
        deeds.hold("")
    deeds.finish()
    assert core.desk.hand is None and core.desk.by_hand == 1
    back(hall, core)
    assert hall.state(ticket)["state"] == "finished"
    assert core.desk.mismatches == ()


@pytest.mark.parametrize("step", ["called", "serving"])
def test_a_restart_of_the_counter_without_the_hub_loses_no_time(hall: Hall, step: str) -> None:
    ticket, _ = hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    deeds.call_next()
    if step == "serving":
        deeds.start()
    before = core.desk.hand
    hall.stop_hub()
    hall.leave(core)

    again = hall.counter()
    assert again.desk.hand == before
    again.work_by_hand("1")
    deeds = Deeds(again)
    if step == "called":
        deeds.start()
    deeds.finish()
    hall.start_hub()
    wait_until(lambda: again.link.online)
    again.sign_in("1001", "pin of 1001 at test-hall")
    again.open_window("1")
    wait_until(lambda: again.desk.by_hand == 0 and again.journal.kept.batch is None)
    assert hall.state(ticket)["state"] == "finished"


def test_calling_by_hand_is_told_when_the_hub_is_back(hall: Hall) -> None:
    (ticket, first), (missed, second) = hall.ticket(), hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    wait_until(lambda: core.desk.view is not None and core.desk.view.waiting_total == 2)
    cut(hall, core)
    deeds.call_by_hand(first, ticket)
    deeds.start()
    deeds.finish()
    deeds.call_by_hand(second)
    deeds.recall()
    with pytest.raises(NotNow, match="calls_needed"):
        deeds.no_show()
    deeds.recall()
    deeds.no_show()
    back(hall, core)
    assert hall.state(ticket)["state"] == "finished"
    assert hall.state(missed)["state"] == "no_show"


@pytest.mark.parametrize("step", ["recall_ticket", "start_service", "finish_service"])
def test_a_step_that_the_hub_heard_before_the_line_broke_is_done_once(hall: Hall, step: str) -> None:
    ticket, _ = hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    deeds.call_next()
    if step == "finish_service":
        deeds.start()
    hall.line.lose_reply(step.encode(), and_cut=True)
    {"recall_ticket": deeds.recall, "start_service": deeds.start, "finish_service": deeds.finish}[step]()
    assert not core.desk.online
    back(hall, core)
    assert core.desk.mismatches == ()
    wanted = {"recall_ticket": "called", "start_service": "serving", "finish_service": "finished"}[step]
    assert hall.state(ticket)["state"] == wanted
    assert core.desk.hand is None or core.desk.hand.calls == (2 if step == "recall_ticket" else 1)


@pytest.mark.parametrize("trouble", ["cut", "hub restarted", "counter restarted"])
@pytest.mark.parametrize("step", ["serving", "held"])
def test_no_service_time_is_lost_or_reset(hall: Hall, step: str, trouble: str) -> None:
    hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    deeds.call_next()
    deeds.start()
    if step == "held":
        deeds.hold("copying")
    before, held = core.desk.hand, core.desk.view.held if core.desk.view else []
    if trouble == "cut":
        cut(hall, core)
        back(hall, core)
    elif trouble == "hub restarted":
        hall.stop_hub()
        wait_until(lambda: not core.desk.online)
        hall.start_hub()
    else:
        hall.leave(core)
        core = hall.counter()
        wait_until(lambda: core.link.online)
        core.sign_in("1001", "pin of 1001 at test-hall")
        core.open_window("1")
    wait_until(lambda: core.desk.online and core.desk.view is not None)
    core.ask("open_window", OpenWindow(window="1"))
    assert core.desk.hand == before
    assert core.desk.view is not None and core.desk.view.held == held


def test_an_own_series_ticket_served_by_hand_is_one_with_its_late_fact(hall: Hall) -> None:
    core = hall.at_work()
    deeds = Deeds(core)
    day = core.desk.view.business_day.isoformat() if core.desk.view else ""
    issued_at = core.clock.now().isoformat()
    cut(hall, core)
    deeds.call_by_hand("B1A-001")
    deeds.start()
    deeds.finish()
    back(hall, core)
    ticket = new_id()
    hall.tell(ticket, "B1A-001", issued_at, day, service="PAY", series="own")
    wait_until(lambda: hall.state(ticket).get("state") == "finished")
    assert core.desk.mismatches == ()
    with pytest.raises(KioskError):
        deeds.call_next()


def test_a_number_that_the_hub_never_gave_is_a_conflict_that_stays_until_seen(hall: Hall) -> None:
    core = hall.at_work()
    cut(hall, core)
    Deeds(core).call_by_hand("B999")
    Deeds(core).start()
    Deeds(core).finish()
    back(hall, core)
    assert [(m.number, m.reason) for m in core.desk.mismatches] == [("B999", "unknown")]
    hall.leave(core)
    again = hall.counter()
    assert len(again.desk.mismatches) == 1
    again.dismiss_mismatches()
    assert again.desk.mismatches == ()
