"""The paper of a ticket that is held to the scanner: printed for whoever asks, and not by itself."""

from __future__ import annotations

import pytest

from kiosk.errors import StoreFull
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_waiting_zone import Opened, give, scanned


def labels(window: Window) -> set[str]:
    return {b.property("label") for b in window.buttons()}


def test_held_paper_is_printed_for_whoever_scans_the_ticket_and_asks(opened: Opened, core: FakeCore) -> None:
    window = opened()
    other, ticket = give(core, 1), give(core, 1)
    for one in (other, ticket):
        core.paper.hold(one.print_job_id, "out")
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see("您的号票还没有打印")
    assert core.paper.get(ticket.print_job_id).state == "held", "nothing is printed by the scan"
    window.tap("打印号票")
    window.see("正在打印")
    job = core.paper.get(ticket.print_job_id)
    assert (job.state, job.copies, core.paper.get(other.print_job_id).state) == ("waiting", 1, "held")
    window.terminal.engine.zones.viewModel("waiting").slip.printNow()
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    window.see("请取走您的号票")
    assert not {"打印号票", "补打"} & labels(window)
    assert core.paper.get(ticket.print_job_id).copies == 1


def test_a_full_disk_that_does_not_take_the_wish_is_told_and_may_be_asked_again(
    opened: Opened, core: FakeCore, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(job_id: object) -> None:
        raise StoreFull("no room")

    window = opened()
    ticket = give(core)
    core.paper.hold(ticket.print_job_id, "out")
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see("您的号票还没有打印")
    with monkeypatch.context() as disk:
        disk.setattr(core.paper, "ask_again", full)
        window.tap("打印号票")
        window.see("没有打印出来")
    assert core.paper.get(ticket.print_job_id).state == "held"
    window.tap("打印号票")
    window.see("正在打印")


def test_paper_that_perhaps_came_out_is_printed_once_more_as_a_copy(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = give(core)
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_uncertain(ticket.print_job_id, "no_answer")
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see("可以补打一张")
    window.tap("补打")
    window.see("正在打印")
    assert (core.paper.get(ticket.print_job_id).state, core.paper.get(ticket.print_job_id).copies) == ("waiting", 2)
    core.paper.hold(ticket.print_job_id, "out")
    window.see("打印纸用完了")
    window.button("打印号票")


@pytest.mark.parametrize("standing", [
    {"state": "cancelled", "ahead": None}, {"state": "finished", "ahead": None}, {"state": "no_show", "ahead": None}])
def test_the_paper_of_a_ticket_that_is_over_is_not_offered(
        opened: Opened, core: FakeCore, standing: dict[str, object]) -> None:
    window = opened()
    ticket = give(core)
    core.paper.hold(ticket.print_job_id, "out")
    core.tickets.standing = standing
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see(ticket.number)
    window.settle(100)
    assert "打印号票" not in labels(window)


def test_a_ticket_whose_paper_came_out_or_belongs_to_another_terminal_has_no_print_button(
        opened: Opened, core: FakeCore) -> None:
    window = opened()
    printed, far = give(core, 1), give(core, 1)
    for ticket in (printed, far):
        core.paper.mark_printing(ticket.print_job_id)
        core.paper.mark_printed(ticket.print_job_id)
    core.paper.forget(far.print_job_id)  # as if it had never been owed here
    window.open("waiting")
    for ticket, state in ((printed, "printed"), (far, "none")):
        scanned(window, ticket.qr)
        window.see(ticket.number)
        until(lambda state=state: window.terminal.engine.zones.viewModel("waiting").slip.state == state, state)
        assert not {"打印号票", "补打"} & labels(window)


def test_the_next_customer_is_offered_nothing_of_the_last_ticket_s_paper(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = give(core)
    core.paper.hold(ticket.print_job_id, "out")
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see("您的号票还没有打印")
    window.session.end()
    slip = window.terminal.engine.zones.viewModel("waiting").slip
    assert (slip.state, slip.printable) == ("none", False)
    slip.printNow()
    window.settle()
    assert core.paper.get(ticket.print_job_id).state == "held"
