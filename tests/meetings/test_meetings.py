"""Reception days at the hub: places that hold under many hands, who came, what followed, and what is forgotten."""

from __future__ import annotations

import threading
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from kiosk.announcements.tables import announcements
from kiosk.audit.log import entries
from kiosk.complaints.calendar import seed
from kiosk.contract import meetings as said
from kiosk.contract.meetings import Door, MeetingKind
from kiosk.contract.messages import Command, Scope
from kiosk.contract.staff import Role
from kiosk.errors import BadInput, Refused
from kiosk.hub import commands
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import AskContext, Person
from kiosk.hub.tables import facts as log
from kiosk.ids import new_id
from kiosk.meetings import booking, looking, model
from kiosk.meetings.tables import bookings
from kiosk.meetings.workers import look_after
from kiosk.staff import people
from kiosk.terminal.meetings import said_in
from kiosk.tickets.hub_tables import alerts
from tests.feedback.raters import RatedHall
from tests.fixtures.drafted import give_out
from tests.fixtures.hub import ON_SQLITE
from tests.tickets_hub.hall import App

pytestmark = ON_SQLITE
DAY = "2026-03-06"  # a Friday; the hall's clock stands at Monday the 2nd, 9:00
PHONE = "13912345678"


class Reception:
    """A manager opens days, terminals book them."""

    def __init__(self, hall: RatedHall) -> None:
        self.hall, self.clock = hall, hall.clock
        with hall.services.write() as work:
            seed(work, hall.clock.now())
            work.commit()
        people.add(hall.services, "2001", "李经理", {Role.MANAGER})
        with hall.services.database.read() as connection:
            [(self.manager, _)] = people.who_works(connection, hall.services.hall).items()
        self.desk = App(hall.services, Scope.STAFF, "8")
        self.be(Role.MANAGER)

    def be(self, *roles: Role, id: UUID | None = None) -> None:
        self.desk.sign_in(Person(id or self.manager, "2001", "李经理", frozenset(roles)))

    def open(self, places: int = 2, **how: Any) -> UUID:
        asked = Command(id=new_id(), kind="open_meeting", payload={
            "kind": "reception", "day": DAY, "starts": "09:00", "ends": "11:00", "place": "二楼会议室",
            "receives": "张主任", "places": places, **how})
        return UUID(commands.run(self.hall.services, self.desk.caller, asked).result["meeting"]["id"])

    @property
    def terminal(self) -> AskContext:
        return AskContext(self.hall.services, self.hall.terminal.caller)

    def offers(self) -> list[said.MeetingOffer]:
        return booking.offered(self.terminal, said.AskMeetings()).meetings

    def book(self, id: UUID, phone: str = PHONE, *, code: str = "123456", again: UUID | None = None, **how: Any) -> Any:
        return booking.book(self.terminal, said.BookMeeting(
            booking_id=again or uuid4(), meeting_id=id, code=code, **{"name": "王", "phone": phone, **how}))

    def case(self, **about: Any) -> str:
        """The number of a complaint that was taken down."""
        asked = Command(id=new_id(), kind="accept_case", payload={
            "case_id": str(new_id()), "kind": "complaint", "given": {"text": "灯太暗"}, **about})
        return str(commands.run(self.hall.services, self.desk.caller, asked).result["number"])

    def whole(self, id: UUID) -> said.MeetingWhole:
        return looking.one(AskContext(self.hall.services, self.desk.caller), said.AskMeeting(id=id))


@pytest.fixture
def reception(hall: RatedHall) -> Reception:
    return Reception(hall)


def of(told: said.Booking, code: str = "123456") -> said.OfBooking:
    return said.OfBooking(number=told.number, code=code)


def test_places_hold_under_twelve_hands_at_once(reception: Reception) -> None:
    id, told, together = reception.open(places=5), list[str](), threading.Barrier(12)

    def book(n: int) -> None:
        together.wait()
        try:
            told.append(reception.book(id, f"139{n:08d}").number)
        except Refused as error:
            told.append(error.code)

    threads = [threading.Thread(target=book, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = [one for one in told if one != "meeting_full"]
    assert len(told) == 12 and len(numbers) == len(set(numbers)) == 5
    assert (reception.offers()[0].free, reception.offers()[0].door) == (0, Door.FULL)


def test_an_answer_that_was_lost_books_no_second_place(reception: Reception) -> None:
    id, one = reception.open(), uuid4()
    assert reception.book(id, again=one).number == reception.book(id, again=one).number
    with pytest.raises(model.BookedAlready):
        reception.book(id)
    with pytest.raises(model.BookingUnknown):
        reception.book(id, again=one, code="654321")
    assert reception.whole(id).meeting.booked == 1


def test_a_place_that_is_given_back_is_free_and_its_giver_forgotten(reception: Reception) -> None:
    id = reception.open(places=1)
    mine = reception.book(id)
    with pytest.raises(model.MeetingFull):
        reception.book(id, "13800000000")
    with pytest.raises(model.BookingUnknown):
        booking.cancel(reception.terminal, of(mine, "000000"))
    assert booking.look(reception.terminal, of(mine)).state == "booked"
    assert booking.cancel(reception.terminal, of(mine)).state == "cancelled"
    assert booking.cancel(reception.terminal, of(mine)).state == "cancelled", "said again it stays"
    [row] = reception.hall.rows(bookings, "number")
    assert (row.name, row.phone, row.state) == (None, None, "cancelled")
    reception.book(id, "13800000000")


def test_the_door_closes_an_hour_before_and_at_the_end(reception: Reception) -> None:
    id = reception.open()
    mine = reception.book(id)
    reception.clock.pass_by(days=3, hours=23)  # Friday, 08:00
    assert reception.offers()[0].door is Door.CLOSED
    with pytest.raises(model.MeetingClosed):
        reception.book(id, "13800000000")
    reception.clock.pass_by(hours=1)
    with pytest.raises(model.TooLate):
        booking.cancel(reception.terminal, of(mine))
    reception.clock.pass_by(hours=2)
    assert reception.offers() == []


@pytest.mark.parametrize(("how", "field"), [
    ({"day": "2026-03-07"}, "day"), ({"day": "2026-02-27"}, "day"), ({"day": "2026-05-01"}, "day"),
    ({"ends": "09:00"}, "ends"), ({"place": "  "}, "place")])
def test_a_day_is_opened_in_the_working_calendar(reception: Reception, how: dict[str, str], field: str) -> None:
    """Neither a Saturday, nor the first of May, nor what is over."""
    with pytest.raises(BadInput) as refused:
        reception.open(**how)
    assert refused.value.details["field"] == field


def test_a_weekend_day_that_is_worked_is_one(reception: Reception) -> None:
    assert reception.whole(reception.open(day="2026-05-09")).meeting.provisional is False
    assert reception.whole(reception.open(day="2027-01-04")).meeting.provisional, "2027 is not published"


def test_staff_see_no_number_but_against_an_entry(reception: Reception) -> None:
    id = reception.open()
    reception.book(id)
    reception.book(id, "", case_number="123456789015")
    first, second = sorted(reception.whole(id).bookings, key=lambda one: one.case_number)
    assert (first.name, first.phone, second.case_number, second.phone) == ("王**", "*******5678", "123456789015", "")
    ask = AskContext(reception.hall.services, reception.desk.caller)
    assert looking.contact(ask, said.AskContact(booking_id=first.id)).phone == PHONE
    with pytest.raises(NotFound):
        looking.contact(ask, said.AskContact(booking_id=second.id))
    with reception.hall.services.database.read() as connection:
        noted = [entry.action for entry in entries(connection, reception.hall.services.hall, subject=f"meeting:{id}")]
        recorded = str(connection.execute(select(log.c.payload)).all())
    assert noted == ["MeetingOpened", "BookingContactSeen"] and PHONE not in recorded and "王" not in recorded


def test_who_came_what_follows_and_what_came_of_it(reception: Reception) -> None:
    id = reception.open()
    reception.book(id)
    one = reception.whole(id).bookings[0]
    with pytest.raises(model.WrongStep):
        reception.desk.ask("note_attendance", booking_id=one.id, came=True)
    reception.clock.pass_by(days=4)
    told = reception.desk.ask("note_attendance", booking_id=one.id, came=True)
    assert told["meeting"]["came"] == 1
    told = reception.desk.ask("add_meeting_task", meeting_id=id, words="胡同里的灯太暗", owner="2001",
                              due_on="2026-03-20", case_number=(number := reception.case()))
    task = told["tasks"][0]
    assert task["case_number"] == number
    with pytest.raises(model.WrongStep):
        reception.be(Role.PUBLISHER)
        reception.desk.ask("publish_meeting_task", id=task["id"], version=1)
    reception.be(Role.CLERK, id=new_id())
    with pytest.raises(RoleNeeded):
        reception.desk.ask("finish_meeting_task", id=task["id"], version=1, result="换了灯")
    reception.be(Role.MANAGER)
    told = reception.desk.ask("finish_meeting_task", id=task["id"], version=1, result="换了十盏灯")
    with pytest.raises(model.Moved):
        reception.desk.ask("publish_meeting_task", id=task["id"], version=1)
    told = reception.desk.ask("publish_meeting_task", id=task["id"], version=2)
    with reception.hall.services.database.read() as connection:
        drafted = connection.execute(select(announcements)).one()
    assert (str(drafted.id), drafted.state) == (told["tasks"][0]["announcement_id"], "draft")
    [task] = told["tasks"]
    assert not task["published"]
    with pytest.raises(model.WrongStep):
        reception.desk.ask("publish_meeting_task", id=task["id"], version=3)
    reception.clock.pass_by(days=8)
    look_after(reception.hall.services)
    look_after(reception.hall.services)
    late = [row for row in reception.hall.rows(alerts, "at") if row.details.get("task") == "draft"]
    assert [row.subject for row in late] == [f"meeting_draft:{drafted.id}"]
    give_out(reception.desk, str(drafted.id))
    assert [one.published for one in reception.whole(id).tasks] == [True]
    reception.desk.ask("withdraw_announcement", announcement_id=drafted.id, version=1, reason="写错了")
    assert [(one.published, one.announcement_id) for one in reception.whole(id).tasks] == [(False, None)]
    told = reception.desk.ask("publish_meeting_task", id=task["id"], version=3)
    assert told["tasks"][0]["announcement_id"] not in {None, str(drafted.id)}
    words = model.announcement(said="灯太暗", did="换了灯", did_en="", ends_at=reception.clock.now())
    assert (words.title.zh_CN, words.body.zh_CN) == ("您说我改", "您说：灯太暗\n\n我们改：换了灯")


def test_what_follows_names_a_case_that_there_is_and_that_one_may_know(reception: Reception) -> None:
    id = reception.open()
    reception.clock.pass_by(days=4)
    follows = {"meeting_id": id, "words": "修灯", "owner": "2001", "due_on": "2026-03-20"}
    reception.be(Role.SUPERVISOR, id=new_id())
    about_me = reception.case(about_number="2001")
    reception.be(Role.MANAGER)
    for number in ("123456789015", about_me):
        with pytest.raises(model.TaskCaseUnknown) as refused:
            reception.desk.ask("add_meeting_task", **follows, case_number=number)
        assert refused.value.code == "meeting_case_unknown"
    assert reception.whole(id).tasks == []
    for number in (reception.case(), ""):
        reception.desk.ask("add_meeting_task", **follows, case_number=number)
    assert [one.case_number != "" for one in reception.whole(id).tasks] == [True, False]


def test_english_is_said_where_somebody_wrote_it(reception: Reception) -> None:
    reception.open(topic="阶梯电价", topic_en="Tiered prices", place_en="  Room 2 ")
    [offer] = reception.offers()
    assert (offer.topic, offer.place, offer.receives) == ("阶梯电价", "二楼会议室", "张主任")
    assert (offer.topic_en, offer.place_en, offer.receives_en) == ("Tiered prices", "Room 2", "")
    assert said_in(offer, "en") == ("Tiered prices", "Room 2", "张主任")
    assert said_in(offer, "zh_CN") == ("阶梯电价", "二楼会议室", "张主任")
    view = reception.whole(offer.id).meeting
    assert (view.topic_en, view.place_en, view.receives_en) == ("Tiered prices", "Room 2", "")
    with pytest.raises(BadInput):
        reception.open(place="", place_en="Room 2")


def test_one_that_is_called_off_says_so(reception: Reception) -> None:
    id = reception.open()
    mine = reception.book(id)
    with pytest.raises(model.Moved):
        reception.desk.ask("call_off_meeting", id=id, version=2, reason="防汛")
    reception.desk.ask("call_off_meeting", id=id, version=1, reason="防汛")
    assert reception.offers() == []
    assert booking.look(reception.terminal, of(mine)).meeting.door is Door.CALLED_OFF
    with pytest.raises(model.MeetingClosed):
        reception.book(id, "13800000000")
    with pytest.raises(model.WrongStep):
        reception.desk.ask("call_off_meeting", id=id, version=2, reason="防汛")


def test_who_booked_is_forgotten_and_a_late_task_told_once(reception: Reception) -> None:
    id = reception.open()
    mine = reception.book(id)
    reception.desk.ask("add_meeting_task", meeting_id=id, words="修灯", owner="2001", due_on="2026-03-20")
    reception.clock.pass_by(days=19)
    for _ in range(2):
        look_after(reception.hall.services)
    assert len([row for row in reception.hall.rows(alerts, "at") if row.subject.startswith("meeting_task:")]) == 1
    assert reception.whole(id).tasks[0].overdue
    assert reception.hall.rows(bookings, "number")[0].phone == PHONE
    reception.clock.pass_by(days=16)  # 35 days on: 31 after the day
    look_after(reception.hall.services)
    [row] = reception.hall.rows(bookings, "number")
    assert (row.name, row.phone, row.code_mac, row.state) == (None, None, None, "booked")
    with pytest.raises(model.BookingUnknown):
        booking.look(reception.terminal, of(mine))
    assert len(reception.hall.facts("BookingsForgotten")) == 1


def test_a_contact_is_one_of_two_and_a_kind_is_known(reception: Reception) -> None:
    id = reception.open(kind="forum", topic="阶梯电价")
    assert (reception.offers()[0].kind, reception.offers()[0].topic) == (MeetingKind.FORUM, "阶梯电价")
    for how in ({"phone": ""}, {"case_number": "123456789015"}):
        with pytest.raises(BadInput):
            reception.book(id, **how)
