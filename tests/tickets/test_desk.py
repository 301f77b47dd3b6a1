from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import BadInput, StoreFull
from kiosk.paper.tables import print_jobs
from kiosk.standards.public import OpeningHours
from kiosk.tickets.desk import HallClosed
from kiosk.tickets.model import TicketState
from kiosk.tickets.tables import tickets
from tests.fakes.clock import HandClock
from tests.fixtures.terminal import Bench


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def bench(tmp_path: Path, clock: HandClock) -> Iterator[Bench]:
    bench = Bench(tmp_path, clock)
    yield bench
    bench.database.close()


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize(("asked", "told"), [("P2", "P2"), ("P7", None), (None, None)])
def test_the_class_that_a_card_gives_goes_with_the_number_and_the_fact(
        bench: Bench, there: bool, asked: str | None, told: str | None) -> None:
    bench.hub.there = there
    bench.desk.take_ticket(service_id="PAY", language="zh_CN", priority=asked)
    assert bench.hub.priority == told
    [taken] = [fact for fact in bench.facts() if fact.kind == "TicketTaken"]
    assert taken.payload.get("priority") == told


def test_the_hubs_number_is_given_when_it_answers(bench: Bench) -> None:
    ticket = bench.take()
    assert (ticket.number, ticket.series, ticket.ahead, ticket.estimate_minutes) == ("B001", "hub", 0, (5, 10))
    assert bench.hub.asked == [ticket.ticket_id]


def test_the_own_series_is_given_when_the_hub_does_not_answer(bench: Bench) -> None:
    bench.hub.there = False
    first, second = bench.take(), bench.take()
    other = bench.take(next(s.id for s in bench.pack.services if s.category == "C"))
    assert (first.series, first.ahead, first.estimate_minutes) == ("own", None, None)
    assert first.number[:2] == "B3" and first.number.endswith("-001") and second.number.endswith("-002")
    assert other.number[:2] == "C3" and other.number.endswith("-001")


def test_the_request_is_durable_before_the_hub_is_asked(bench: Bench) -> None:
    seen: list[list[str]] = []
    bench.hub.before_answer = lambda: seen.append(bench.kinds())
    bench.take()
    assert seen == [["TicketRequested"]]


def test_ticket_fact_and_paper_become_durable_together(bench: Bench) -> None:
    ticket = bench.take()
    (row,), (job,) = bench.rows(tickets), bench.rows(print_jobs)
    requested, taken = bench.facts()
    assert (row.state, row.number) == (TicketState.TAKEN, ticket.number)
    assert (job.id, job.subject) == (ticket.print_job_id, f"ticket:{ticket.ticket_id}")
    assert job.data["number"] == ticket.number
    assert (requested.seq, taken.seq) == (1, 2)
    assert taken.payload == {
        "ticket_id": str(ticket.ticket_id), "number": "B001", "series": "hub", "category": "B", "service_id": "PAY",
        "business_day": "2026-11-23", "issued_at": ticket.issued_at.isoformat(),
    }


def test_the_paper_holds_what_its_layout_needs(bench: Bench) -> None:
    ticket = bench.take()
    (job,) = bench.rows(print_jobs)
    assert set(job.data) == {
        "number", "service", "category", "ahead", "ahead_most", "estimate_minutes", "issued_at", "hall", "qr",
        "demonstration", "language", "series",
    }
    assert set(job.data["service"]) == {"zh", "en"}
    assert job.data["qr"] == ticket.qr


def test_a_ticket_broken_off_is_closed_with_a_fact_at_the_next_start(bench: Bench) -> None:
    class Crash(Exception):
        pass

    def crash() -> None:
        raise Crash

    bench.hub.before_answer = crash
    with pytest.raises(Crash):
        bench.take()
    bench.restart()
    assert bench.desk.close_abandoned() == 1
    (row,) = bench.rows(tickets)
    assert (row.state, row.number) == (TicketState.ABANDONED, None)
    requested, abandoned = bench.facts()
    assert (abandoned.kind, abandoned.subject) == ("TicketAbandoned", requested.subject)
    assert bench.desk.close_abandoned() == 0


def test_a_ticket_in_hand_is_not_closed_as_abandoned(bench: Bench) -> None:
    closed: list[int] = []
    bench.hub.before_answer = lambda: closed.append(bench.desk.close_abandoned())
    assert bench.take().number == "B001"
    assert closed == [0]


def test_a_number_that_is_on_paper_already_is_not_given_again(bench: Bench) -> None:
    """A hub that was restored may count again what it gave before."""
    bench.take()
    bench.hub.last = 0
    assert bench.take().series == "own"


def test_the_hubs_later_day_is_the_terminals_day_from_then_on(bench: Bench) -> None:
    bench.hub.business_day = date(2026, 11, 24)
    bench.take()
    bench.hub.there = False
    assert bench.take().business_day == date(2026, 11, 24)


def test_a_service_that_the_pack_does_not_know_is_refused_before_anything_is_written(bench: Bench) -> None:
    with pytest.raises(BadInput):
        bench.take("<img src=x>")
    assert bench.rows(tickets) == []


def test_outside_the_hours_of_the_pack_no_ticket_is_given_and_no_number_is_asked_for(
    bench: Bench, clock: HandClock,
) -> None:
    hall = bench.pack.hall._replace(opening=(OpeningHours(tuple(range(1, 8)), "09:00", "17:00"),),
                   last_ticket_minutes=30)
    bench.pack = bench.pack._replace(hall=hall)
    clock.pass_by(hours=6, minutes=29)  # from ten in the morning in China to 16:29
    bench.take()
    for lapse in (1, 30, 959):  # 16:30, 17:00, 08:59
        clock.pass_by(minutes=lapse)
        with pytest.raises(HallClosed):
            bench.take()
    clock.pass_by(minutes=1)
    bench.take()
    assert (len(bench.rows(tickets)), len(bench.hub.asked)) == (2, 2)


def test_who_does_not_know_the_time_sends_nobody_away_for_it_and_prints_none(bench: Bench) -> None:
    hall = bench.pack.hall._replace(opening=(OpeningHours(tuple(range(1, 8)), "01:00", "02:00"),))
    bench.pack = bench.pack._replace(hall=hall)
    bench.knows_the_time = False
    with_hub = bench.take()
    bench.hub.there = False
    alone = bench.take()
    assert (with_hub.doubtful, alone.doubtful) == (False, True)
    said = [fact.payload.get("doubtful") for fact in bench.facts() if fact.kind == "TicketTaken"]
    assert said == [None, True]
    times = [job.data["issued_at"] for job in bench.rows(print_jobs)]
    assert times[0] is not None and times[1] is None


def test_a_full_disk_gives_no_ticket_and_leaves_nothing_half_done(bench: Bench, small_files: Any) -> None:
    bench.take()
    used = (bench.folder / "terminal.db-wal").stat().st_size
    with small_files(used), pytest.raises(StoreFull):
        for _ in range(100):
            bench.take()
    kinds = bench.kinds()
    assert kinds.count("TicketTaken") == len([r for r in bench.rows(tickets) if r.state == TicketState.TAKEN])
    assert len(bench.rows(print_jobs)) == kinds.count("TicketTaken")
    assert [fact.seq for fact in bench.facts()] == list(range(1, len(kinds) + 1))
    assert bench.take().number not in {row.number for row in bench.rows(tickets)[:-1]}


def test_purging_forgets_old_tickets_only(bench: Bench, clock: HandClock) -> None:
    bench.take()
    clock.pass_by(days=15)
    bench.hub.business_day = date(2026, 12, 8)
    bench.take()
    cutoff = clock.now()
    clock.pass_by(seconds=1)
    assert bench.desk.purge(cutoff) == 1
    assert len(bench.rows(tickets)) == 1


LIVES = st.lists(st.sampled_from(["own", "hub", "restart", "forward", "back", "lose"]), max_size=25)


@settings(max_examples=20)
@given(life=LIVES)
def test_no_life_of_a_terminal_repeats_a_number(life: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder, clock = tmp_path_factory.mktemp("life"), HandClock()
    bench = Bench(folder, clock)
    numbers: list[str] = []
    for event in life:
        match event:
            case "own" | "hub":
                bench.hub.there = event == "hub"
                numbers.append(bench.take().number)
            case "restart":
                bench.restart()
            case "forward" | "back":
                clock.set_by(days=1 if event == "forward" else -1)
            case "lose":
                bench.database.close()
                for part in folder.glob("terminal.db*"):
                    part.unlink()
                bench.open()
    sequences = _sequences(bench)
    bench.database.close()
    runs = sum(event in {"forward", "lose"} for event in life)
    assert runs >= 24 or len(set(numbers)) == len(numbers)
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in sequences)


def _sequences(bench: Bench) -> list[list[int]]:
    by_incarnation = itertools.groupby(bench.facts(), key=lambda fact: fact.incarnation)
    return [[fact.seq for fact in facts] for _, facts in by_incarnation]
