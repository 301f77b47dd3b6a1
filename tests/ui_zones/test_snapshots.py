"""What pages show, as pure functions of what is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import CategoryQueue, QueueSummary, TicketView
from kiosk.errors import BadInput, HubUnavailable
from kiosk.paper import JobState, PrintJob
from kiosk.standards.public import OpeningHours, PublicPack, Words, read_public
from kiosk.tickets.model import TakenTicket
from ui.catalogue.slip import Slip, slip_of
from ui.catalogue.words import (
    category_name,
    common_rows,
    details,
    error_codes,
    error_key,
    group_rows,
    needs,
    services_of,
)
from ui.terminal.announcements.snapshot import HoursRow, hours_rows
from ui.terminal.search.view_model import search
from ui.terminal.tickets.snapshot import Known, Step, ticket_snapshot
from ui.terminal.waiting.snapshot import Lookup, queue_rows, waiting_snapshot

CHINA = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 2, 5, tzinfo=UTC)
ID = UUID("019ab000-0000-7000-8000-000000000001")
TICKET = TakenTicket(ID, "B007", "hub", "PAY", "B", date(2026, 11, 23), NOW, 4, (10, 20), "HK1.code", ID)


@pytest.fixture(scope="module")
def pack() -> PublicPack:
    return read_public(SHIPPED_PACK)


def job(state: JobState, reason: str | None = None) -> PrintJob:
    return PrintJob(ID, "ticket", f"ticket:{ID}", state, reason, 1)


@pytest.mark.parametrize(("state", "reason", "slip"), [
    (JobState.WAITING, None, Slip.PRINTING), (JobState.PRINTING, None, Slip.PRINTING),
    (JobState.PRINTED, None, Slip.PRINTED), (JobState.UNCERTAIN, "no_answer", Slip.UNCERTAIN),
    (JobState.HELD, "out", Slip.OUT), (JobState.HELD, "cover_open", Slip.COVER_OPEN),
    (JobState.HELD, "off", Slip.FAILED), (JobState.NOT_PRINTED, "dismissed", Slip.FAILED),
    (JobState.NOT_PRINTED, None, Slip.FAILED),
])
def test_a_slip_is_what_its_job_came_to(state: JobState, reason: str | None, slip: Slip) -> None:
    assert slip_of(job(state, reason)) is slip


def test_nothing_heard_of_the_job_is_still_printing_and_never_printed() -> None:
    assert slip_of(None) is Slip.PRINTING


def test_a_ticket_in_words_and_numbers(pack: PublicPack) -> None:
    shown = ticket_snapshot(Known(Step.TAKEN, "PAY", TICKET), pack, "en", CHINA)
    assert (shown.number, shown.service, shown.category) == ("B007", "Pay a bill", "Payments")
    assert (shown.ahead, shown.estimate_low, shown.estimate_high, shown.own_series) == (4, 10, 20, False)
    assert shown.issued == "10:05"


def test_what_is_not_known_is_not_made_up(pack: PublicPack) -> None:
    own = replace(TICKET, series="own", ahead=None, estimate_minutes=None)
    shown = ticket_snapshot(Known(Step.TAKEN, "PAY", own), pack, "zh_CN", CHINA)
    assert (shown.ahead, shown.estimate_low, shown.estimate_high, shown.own_series) == (-1, 0, 0, True)


@pytest.mark.parametrize(("state", "known_of", "told"), [
    (JobState.HELD, True, True), (JobState.HELD, False, False), (JobState.UNCERTAIN, False, False),
    (JobState.PRINTED, True, False), (JobState.PRINTING, True, False),
])
def test_staff_are_said_to_know_only_when_they_do(
    pack: PublicPack, state: JobState, known_of: bool, told: bool,
) -> None:
    known = Known(Step.TAKEN, "PAY", TICKET, job(state, "out"), told=known_of)
    if state in (JobState.PRINTED, JobState.PRINTING):
        known = replace(known, job=job(state))
    assert ticket_snapshot(known, pack, "en", CHINA).staff_told is told


def test_an_error_is_worded_by_its_narrowest_phrase(pack: PublicPack) -> None:
    class Strange(BadInput):
        code = "strange"

    assert error_key(pack, error_codes(HubUnavailable("away"))) == "error.hub_unavailable"
    assert error_key(pack, error_codes(Strange("?"))) == "error.bad_input"
    assert error_key(pack, ("never_heard_of",)) == "error.unknown"
    assert error_key(pack, ()) == ""


def test_a_service_shows_what_the_pack_confirms_and_nothing_else(pack: PublicPack) -> None:
    bare = pack.services[0]._replace(id="BARE", materials=(), steps=(), time_limit=None, fee=None)
    lines = needs(pack._replace(services=(bare,)), "BARE", "en")
    assert [line.kind for line in lines] == ["ask"]
    full = bare._replace(materials=(Words("身份证", "ID card"),),
                   steps=(Words("申请", "Apply"), Words("装表", "Meter")),
                   time_limit=Words("5天", "5 days"), fee=Words("免费", "Free"))
    lines = needs(pack._replace(services=(full,)), "BARE", "en")
    assert [(line.kind, line.no, line.text) for line in lines] == [
        ("time_limit", 1, "5 days"), ("fee", 1, "Free"), ("materials", 1, "ID card"),
        ("steps", 1, "Apply"), ("steps", 2, "Meter")]


def test_groups_count_their_services_and_empty_ones_stay_away(pack: PublicPack) -> None:
    rows = group_rows(pack, "zh_CN")
    assert sum(row.count for row in rows) == len(pack.services)
    alone = pack._replace(services=pack.services[:1])
    assert [row.group_id for row in group_rows(alone, "zh_CN")] == [pack.services[0].group]
    assert services_of(pack, "no such group", "zh_CN") == ()


def test_common_services_are_the_pack_s(pack: PublicPack) -> None:
    assert {row.service_id for row in common_rows(pack, "en")} == {s.id for s in pack.services if s.common}


def test_an_unknown_service_shows_nothing(pack: PublicPack) -> None:
    assert details(pack, "NO-SUCH", "en").service_id == ""
    assert needs(pack, "NO-SUCH", "en") == ()
    assert category_name(pack, "Z", "en") == ""


@pytest.mark.parametrize(("typed", "language", "found"), [
    ("gh", "zh_CN", "TRANSFER"), ("guo hu", "zh_CN", "TRANSFER"), ("过户", "zh_CN", "TRANSFER"), ("pay", "en", "PAY"),
])
def test_a_service_is_found_by_initials_pinyin_characters_and_english(
        pack: PublicPack, typed: str, language: str, found: str) -> None:
    shown, rows = search(pack, typed, language)
    assert shown.state == "found"
    assert found in [row.service_id for row in rows]


def test_nothing_typed_suggests_and_nonsense_finds_nothing(pack: PublicPack) -> None:
    assert search(pack, "  ", "zh_CN")[0].state == "suggest"
    assert search(pack, "<img src=x>", "zh_CN") == (search(pack, "qqqq", "zh_CN")[0], ())
    assert search(pack, "q" * 10_000, "en")[0].state == "none"


def test_the_queue_has_a_row_for_each_category_in_use(pack: PublicPack) -> None:
    queue = QueueSummary(business_day=date(2026, 11, 23), as_of=NOW, categories=[
        CategoryQueue(category="A", waiting=3, called=1, serving=2)])
    assert {row.letter: row.waiting for row in queue_rows(pack, queue, "en")} == {"A": 3, "B": 0, "C": 0, "D": 0}
    assert {row.waiting for row in queue_rows(pack, None, "en")} == {-1}


@pytest.mark.parametrize(("state", "cancellable"), [
    ("waiting", True), ("requested", True), ("called", False), ("serving", False), ("finished", False),
    ("cancelled", False), ("void", False), ("no_show", False),
])
def test_only_a_waiting_ticket_can_be_given_back(pack: PublicPack, state: str, cancellable: bool) -> None:
    view = TicketView(ticket_id=ID, number="B007", category="B", service_id="PAY", business_day=date(2026, 11, 23),
                      issued_at=NOW, state=state, version=1, window="3", ahead=2)
    shown = waiting_snapshot(pack, None, Lookup("found", view), online=True, language="en", zone=CHINA)
    assert (shown.state, shown.cancellable, shown.window) == (state, cancellable, "3")


def test_days_with_the_same_hours_stand_in_one_line(pack: PublicPack) -> None:
    hall = pack.hall._replace(opening=(OpeningHours((1, 2, 3, 5), "08:30", "17:30"),
                                       OpeningHours((6,), "00:00", "24:00")))
    assert hours_rows(pack._replace(hall=hall)) == (
        HoursRow(1, 3, "08:30", "17:30", False), HoursRow(5, 5, "08:30", "17:30", False),
        HoursRow(6, 6, "00:00", "24:00", True))
