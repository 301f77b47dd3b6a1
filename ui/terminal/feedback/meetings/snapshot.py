"""Meetings and a booking on its way, as the pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.standards.public import PublicPack
from kiosk.terminal.meetings import said_in
from ui.catalogue.words import error_key
from ui.terminal.feedback.keyed import grouped

if TYPE_CHECKING:
    from kiosk.contract.meetings import MeetingOffer
    from kiosk.terminal.meetings import MeetingTaken

_DAYS = {"zh_CN": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """`standing`: how many places are free, or why one cannot book."""

    meeting_id: str
    title: str
    when: str
    where: str
    standing: str
    bookable: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """`step`: loading, list, sending, booked, failed. `way`: phone, case. What was typed is gone once it is booked."""

    step: str = "loading"
    offers: tuple[MeetingOffer, ...] = ()
    chosen: UUID | None = None
    booking_id: UUID | None = None
    new_code: str = ""
    way: str = "phone"
    phone: str = ""
    case_number: str = ""
    name: str = ""
    taken: MeetingTaken | None = None
    errors: tuple[str, ...] = ()

    @property
    def offer(self) -> MeetingOffer | None:
        return next((one for one in self.offers if one.id == self.chosen), None)


@dataclass(frozen=True, slots=True)
class MeetingsSnapshot:
    """`title`, `when` and `where` of the meeting that was chosen."""

    step: str = "loading"
    title: str = ""
    when: str = ""
    where: str = ""
    way: str = "phone"
    typed: str = ""
    name: str = ""
    number: str = ""
    code: str = ""
    error: str = ""


def meetings_snapshot(pack: PublicPack, draft: Draft, language: str) -> MeetingsSnapshot:
    offer = draft.taken.booking.meeting if draft.taken else draft.offer
    row = meeting_row(pack, offer, language) if offer else None
    return MeetingsSnapshot(
        draft.step, row.title if row else "", row.when if row else "", row.where if row else "", draft.way,
        draft.phone if draft.way == "phone" else draft.case_number, draft.name,
        grouped(draft.taken.booking.number) if draft.taken else "", draft.taken.code if draft.taken else "",
        error_key(pack, draft.errors))


def meeting_rows(pack: PublicPack, draft: Draft, language: str) -> list[MeetingRow]:
    return [meeting_row(pack, offer, language) for offer in draft.offers]


def meeting_row(pack: PublicPack, offer: MeetingOffer, language: str) -> MeetingRow:
    kind, door = pack.phrase(f"meeting.{offer.kind.value}", language), offer.door.value
    topic, place, receives = said_in(offer, language)
    state = pack.phrase("meeting.free", language, n=offer.free) if door == "open" else pack.phrase(
        "meeting.full" if door == "full" else "meeting.closed", language)
    return MeetingRow(
        str(offer.id), f"{kind} · {topic}" if topic else kind,
        f"{day_words(offer.day, language)}  {offer.starts}–{offer.ends}", f"{place} · {receives}", state,
        door == "open")


def day_words(day: date, language: str) -> str:
    name = _DAYS.get(language, _DAYS["en"])[day.weekday()]
    return f"{day.month}月{day.day}日 周{name}" if language == "zh_CN" else f"{name}, {day.day} {day:%b}"
