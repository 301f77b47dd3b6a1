"""The page of reception days: which are to come, which are over, and the one that is open."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract import meetings as said
from kiosk.contract.meetings import MeetingList, MeetingView, MeetingWhole
from kiosk.errors import BadInput
from kiosk.text import exact
from ui.console.desk import Desk
from ui.console.meetings.rows import meeting_open, meeting_row
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet

QML_IMPORT_NAME = "ui.console.meetings"
QML_IMPORT_MAJOR_VERSION = 1

_MOST = 200


@QmlElement
@QmlUncreatable("the registry makes it")
class ConsoleMeetingsModel(PageModel):
    """`over`: those that are over are shown. `making`: the form for a new one stands beside the table.

    `done`: a step was taken, so what was typed for it can go. `drafted`: an announcement, by id, wants its editor.
    """

    listChanged = Signal()
    oneChanged = Signal()
    makingChanged = Signal()
    done = Signal()
    drafted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._over, self._making, self._key = False, False, ""
        self._all: dict[str, MeetingView] = {}
        self._whole: MeetingWhole | None = None
        self._contacts: dict[str, str] = {}
        self._sheet = Sheet(self, sort="day")

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(bool, notify=listChanged)
    def over(self) -> bool:
        return self._over

    @Property(bool, notify=makingChanged)
    def making(self) -> bool:
        return self._making

    @Property(str, notify=oneChanged)
    def openKey(self) -> str:
        return self._key

    @Property("QVariantMap", notify=oneChanged)
    def one(self) -> dict[str, Any]:
        told = self._whole
        if told is None or str(told.meeting.id) != self._key:
            return {}
        hall, view = self.desk.context.hall, told.meeting
        begins = datetime.combine(view.day, time.fromisoformat(view.starts), ZoneInfo(hall.pack.hall.timezone))
        return meeting_open(told, self._contacts, self.desk.may, begun=hall.now() >= begins)

    @Property(str, notify=makingChanged)
    def proposedDay(self) -> str:
        """For the form when it opens: news of a booking puts nothing in the place of what is typed there."""
        day = self._today() + timedelta(days=14)
        return (day + timedelta(days=max(0, 8 - day.isoweekday()) if day.isoweekday() > 5 else 0)).isoformat()

    # What the person does

    @Slot(bool)
    def showOver(self, over: bool) -> None:
        self._over = over
        self.open("")
        self.listChanged.emit()
        self.refresh()

    @Slot(bool)
    def make(self, making: bool) -> None:
        self._making = making
        if making:
            self.open("")
        self.makingChanged.emit()

    @Slot(str)
    def open(self, key: str) -> None:
        self._key, self._whole, self._contacts = key, None, {}
        if key and self._making:
            self.make(False)
        self.oneChanged.emit()
        self._look()

    @Slot("QVariantMap")
    def openMeeting(self, form: dict[str, str]) -> None:
        """`form`: what stands in the fields of OpenMeeting, as it was typed."""
        typed = {name: text.strip() for name, text in form.items()}
        if (on := self._day(typed["day"], "day")) is None:
            return
        if not typed["places"].isdigit():
            self.desk.tell_error(BadInput("how many places, as a number", field="seats"))
            return
        try:
            asked = said.OpenMeeting.model_validate({**typed, "day": on, "places": int(typed["places"])})
        except ValueError as error:
            self.desk.tell_error(BadInput("a time is written like 09:00", field=_field(error)))
            return
        self.desk.do(lambda core: core.command("open_meeting", asked, MeetingWhole), self._opened)

    @Slot(str)
    def callOff(self, reason: str) -> None:
        if not reason.strip():
            self.desk.tell_error(BadInput("this needs a reason", field="reason"))
            return
        if self._whole is not None:
            asked = said.CallOffMeeting(
                id=self._whole.meeting.id, version=self._whole.meeting.version, reason=reason.strip()[:200])
            self.desk.do(lambda core: core.command("call_off_meeting", asked, MeetingWhole), self._handed_in)

    @Slot(str, bool)
    def attend(self, booking: str, came: bool) -> None:
        self._step("note_attendance", said.NoteAttendance(booking_id=UUID(booking), came=came))

    @Slot(str)
    def contact(self, booking: str) -> None:
        """The number in full, to call; the audit says who looked."""
        asked = said.AskContact(booking_id=UUID(booking))
        self.desk.do(lambda core: (booking, core.ask("meetings/contact", asked, said.Contact)), self._told)

    @Slot(str, str, str, str)
    def addTask(self, words: str, owner: str, due: str, case: str) -> None:
        until = self._day(due, "due_on")
        if until is None or self._whole is None:
            return
        try:
            asked = said.AddMeetingTask.model_validate({
                "meeting_id": self._whole.meeting.id, "words": words.strip(), "owner": owner.strip(), "due_on": until,
                "case_number": "".join(case.split()).upper()})
        except ValueError as error:
            self.desk.tell_error(BadInput("this is not as it must be", field=_field(error)))
            return
        self.desk.do(lambda core: core.command("add_meeting_task", asked, MeetingWhole), self._handed_in)

    @Slot(str, str, str)
    def finishTask(self, task: str, result: str, result_en: str) -> None:
        if not result.strip():
            self.desk.tell_error(BadInput("say what came of it", field="result"))
            return
        try:
            words = {name: exact(text, limit=said.LONGEST, field=name, lines=True)
                     for name, text in (("result", result), ("result_en", result_en))}
        except BadInput as error:
            self.desk.tell_error(error)
            return
        if (version := self._version(task)) is not None:
            asked = said.FinishMeetingTask(id=UUID(task), version=version, **words)
            self.desk.do(
                lambda core: (task, core.command("finish_meeting_task", asked, MeetingWhole)), self._task_finished)

    @Slot(str)
    def publishTask(self, task: str) -> None:
        """The draft opens in the announcements' editor."""
        version = self._version(task)
        if version is None:
            return
        asked = said.PublishMeetingTask(id=UUID(task), version=version)
        self.desk.do(lambda core: (task, core.command("publish_meeting_task", asked, MeetingWhole)), self._drafted)

    # Behind it

    @Slot()
    def refresh(self) -> None:
        asked = said.AskMeetingList(over=self._over, limit=_MOST)
        self.desk.do(lambda core: core.ask("meetings/list", asked, MeetingList), self._listed, quiet=True)
        self._look()

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "meetings":
            self.refresh()

    def open_at(self, key: str) -> None:
        self.open(key)

    def close(self) -> None:
        self._all, self._whole, self._contacts, self._key = {}, None, {}, ""

    def _look(self) -> None:
        if self._key:
            asked = said.AskMeeting(id=UUID(self._key))
            self.desk.do(lambda core: core.ask("meetings/one", asked, MeetingWhole), self._seen, quiet=True)

    def _step(self, kind: str, asked: Any) -> None:
        self.desk.do(lambda core: core.command(kind, asked, MeetingWhole), self._stepped)

    def _version(self, task: str) -> int | None:
        return next((one.version for one in self._whole.tasks if str(one.id) == task), None) if self._whole else None

    @Slot(object)
    def _listed(self, told: MeetingList) -> None:
        self._all = {str(one.id): one for one in told.meetings}
        self._fold()

    @Slot(object)
    def _seen(self, told: MeetingWhole) -> None:
        if str(told.meeting.id) == self._key:
            self._whole = told
            self.oneChanged.emit()

    @Slot(object)
    def _stepped(self, told: MeetingWhole) -> None:
        self._all[str(told.meeting.id)] = told.meeting
        self._seen(told)
        self.desk.toasts.say("done")
        self._fold()

    @Slot(object)
    def _handed_in(self, told: MeetingWhole) -> None:
        """What stood in the form; any other step leaves what is written there."""
        self._stepped(told)
        self.done.emit()

    @Slot(object)
    def _task_finished(self, answer: tuple[str, MeetingWhole]) -> None:
        task, told = answer
        self.desk.forget(f"task/{task}")
        self._stepped(told)

    @Slot(object)
    def _opened(self, told: MeetingWhole) -> None:
        self.make(False)
        self._key = str(told.meeting.id)
        self._handed_in(told)

    @Slot(object)
    def _drafted(self, answer: tuple[str, MeetingWhole]) -> None:
        task, told = answer
        self._stepped(told)
        id = next((one.announcement_id for one in told.tasks if str(one.id) == task), None)
        if id is not None and self.desk.may("announcements/content"):
            self.drafted.emit(str(id))

    @Slot(object)
    def _told(self, answer: tuple[str, said.Contact]) -> None:
        booking, contact = answer
        self._contacts[booking] = contact.phone
        self.oneChanged.emit()

    def _fold(self) -> None:
        self._sheet.show([meeting_row(one) for one in self._all.values()])
        self.listChanged.emit()

    def _day(self, text: str, field: str) -> date | None:
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            self.desk.tell_error(BadInput("a day is written like 2026-11-29", field=field))
            return None

    def _today(self) -> date:
        hall = self.desk.context.hall
        return hall.now().astimezone(ZoneInfo(hall.pack.hall.timezone)).date()


def _field(error: ValueError) -> str:
    """The first field that a message refused."""
    found = getattr(error, "errors", list)()
    return str(found[0]["loc"][0]) if found and found[0].get("loc") else ""
