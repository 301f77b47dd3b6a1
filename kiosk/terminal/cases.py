"""Complaints, opinions, inquiries and reports given at a terminal: sealed, and durable until the hub hears."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from kiosk.case_codes import as_code, new_access_code, new_number
from kiosk.clock import Clock
from kiosk.errors import BadInput, KioskError
from kiosk.feedback.phone import phone_of
from kiosk.ids import new_id
from kiosk.paper import JobState, PrintJob, PrintQueue, enqueue
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.sync.outbox import Outbox
from kiosk.terminal import case_lane
from kiosk.text import exact
from kiosk.tickets.keys import TicketKeys
from kiosk.working_days import NOTHING_KNOWN, WorkingDays, working_days

if TYPE_CHECKING:
    from kiosk.contract.case_status import CaseStatus
    from kiosk.contract.client import HubClient
    from kiosk.contract.complaints import Given

DOCUMENT, SUBJECT = "case_slip", "case"
SLIPS = frozenset({DOCUMENT, "meeting_slip"})
"""Each opens something with its code."""
TEXT, LINE = 1000, 100
"""Signs that a customer may type; the hub takes more."""
KINDS = ("complaint", "opinion", "inquiry", "theft", "report")


class CannotTake(KioskError):
    """No key is known to seal such words for: this terminal never heard from the hub that is to read them."""

    code = "case_cannot_take"


@dataclass(frozen=True, slots=True)
class CaseSaid:
    """`kind` is one of KINDS, `ticket` a scanned code. Who is anonymous gives no name, phone, account or ticket."""

    kind: str
    text: str
    topic: str | None = None
    where: str = ""
    when: str = ""
    happened_on: date | None = None
    window: str = ""
    staff_no: str = ""
    ticket: str = ""
    account_no: str = ""
    name: str = ""
    phone: str = ""
    anonymous: bool = False
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class CasePromise:
    """What the hall promises, as the pack confirms it; None where it promises nothing. `reply_by` is a whole day.

    `provisional`: the calendar of that year is not published yet, so the day may move.
    """

    contact_hours: int | None = None
    reply_by: date | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class CaseTaken:
    number: str
    code: str
    promise: CasePromise
    job: UUID


class TerminalCases:
    """`sealing` gives every mirrored key that words are sealed for, `calendar` the published one. `hall` is None where
    the terminal was never paired."""

    def __init__(
        self, database: Callable[[], Database], outbox: Outbox, clock: Clock, *, hall: str | None,
        pack: Callable[[], PublicPack], ticket_keys: TicketKeys, sealing: Callable[[], list[dict[str, Any]]],
        calendar: Callable[[], dict[str, Any] | None], client: Callable[[], HubClient],
    ) -> None:
        self._database, self._outbox, self._clock, self._hall = database, outbox, clock, hall
        self._pack, self._ticket_keys, self._client = pack, ticket_keys, client
        self._sealing, self._calendar = sealing, calendar

    def takes(self) -> frozenset[str]:
        """The kinds that can be given here: a report needs the key of the hub above, all others the hall's own."""
        return frozenset(kind for kind in KINDS if self._key(kind) is not None)

    def promise(self, kind: str, *, anonymous: bool) -> CasePromise:
        """What a case given now is promised. Who is anonymous cannot be called; for a report, which goes upward
        unread, the hall can promise nothing."""
        from kiosk.complaints.clocks import promised

        pack, today = self._pack(), self._today()
        profile = pack.complaints.profile(kind, today)
        if kind == "report":
            return CasePromise()
        zone = pack.hall.timezone
        since = datetime.combine(today, time(0), ZoneInfo(zone)) if anonymous else self._clock.now()
        said = promised(profile, since, self._working_days(), zone, anonymous=anonymous)
        return CasePromise(said.contact_hours, said.reply_by, said.provisional)

    def give(self, said: CaseSaid, language: str) -> CaseTaken:
        """Durable, with its slip, when this returns. Raises CannotTake, BadInput, BadPhone, StoreFull, StoreDamaged."""
        from kiosk.complaints import facts
        from kiosk.complaints.sealing import seal
        from kiosk.contract.complaints import AnonymousCase, Kind, SealedWords

        key = self._key(said.kind)
        if key is None:
            raise CannotTake(f"no key to seal a {said.kind} for")
        number, code, today = new_number(), new_access_code(), self._today()
        case_id = uuid4() if said.anonymous else new_id()  # a UUIDv7 would tell the moment
        ticket = self._ticket_keys.read(said.ticket) if said.ticket and not said.anonymous else None
        words = SealedWords(
            given=_given(said), code=code, topic=said.topic, confidential=said.confidential and not said.anonymous,
            happened_on=said.happened_on, about_window=said.window or None,
            about_number=said.staff_no or None, ticket_id=ticket)
        sealed = seal(words.model_dump_json(), key, case_id)
        promise = self.promise(said.kind, anonymous=said.anonymous)
        slip = self._slip(said, number, code, promise, today, language)
        with self._database().write() as work:
            if said.anonymous:
                case_lane.put(work, AnonymousCase(
                    case_id=case_id, number=number, day=today, kind=Kind(said.kind), sealed=sealed))
            else:
                self._outbox.append(work, facts.given(case_id, number, Kind(said.kind), sealed, self._clock.now()))
            job = enqueue(work, DOCUMENT, slip, subject=SUBJECT)
            work.commit()
        return CaseTaken(number, code, promise, job)

    def status(self, number: str, code: str) -> CaseStatus:
        """May block 5 s. Raises HubUnavailable, Refused (`case_unknown`, `rate_limited`)."""
        from kiosk.contract.case_status import AskStatus, CaseStatus

        return self._client().ask_privately("complaints/status", AskStatus(number=number, code=code), CaseStatus)

    def verdict(self, number: str, code: str, *, content: bool) -> CaseStatus:
        """The customer is content with how it was handled, or not. As `status`; Refused (`case_wrong_stage`)."""
        from kiosk.contract.case_status import CaseStatus, GiveVerdict

        return self._client().ask_privately(
            "complaints/verdict", GiveVerdict(number=number, code=code, content=content), CaseStatus)

    def send_lane(self) -> int:
        """Anonymous cases of days that are over, all together and in random order; how many. Raises HubUnavailable."""
        return case_lane.send(self._database(), self._client, self._today())

    def _key(self, kind: str) -> bytes | None:
        """The newest: of this hall's hub, but of the hub above for a report."""
        from kiosk.contract.identity import unb64

        if self._hall is None or kind not in KINDS:
            return None
        own = [body for body in self._sealing() if (body.get("hall") == self._hall) is (kind != "report")]
        return unb64(str(own[-1]["key"])) if own else None

    def _working_days(self) -> WorkingDays:
        body = self._calendar()
        try:
            return working_days(body) if body is not None else NOTHING_KNOWN
        except BadInput:  # of a later program
            return NOTHING_KNOWN

    def _today(self) -> date:
        return self._clock.now().astimezone(ZoneInfo(self._pack().hall.timezone)).date()

    def _slip(
        self, said: CaseSaid, number: str, code: str, promise: CasePromise, today: date, language: str,
    ) -> dict[str, Any]:
        pack = self._pack()
        return {
            "number": number, "code": code, "qr": as_code(number, code), "kind": said.kind, "day": today.isoformat(),
            "anonymous": said.anonymous, "contact_hours": promise.contact_hours,
            "reply_by": promise.reply_by.isoformat() if promise.reply_by else None,
            "provisional": promise.provisional, "language": language, "demonstration": pack.demonstration,
            "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}}


def _given(said: CaseSaid) -> Given:
    """Exactly what was typed, or a refusal that names the field and the sign."""
    from kiosk.contract.complaints import Given

    text = exact(said.text, limit=TEXT, field="text", lines=True)
    if not text:
        raise BadInput("say what happened", field="text")
    where, when = exact(said.where, limit=LINE, field="where"), exact(said.when, limit=LINE, field="when")
    if said.anonymous:
        return Given(text=text, where=where, when=when)
    return Given(text=text, where=where, when=when, account_no=account_of(said.account_no),
                 name=exact(said.name, limit=LINE, field="name"), phone=phone_of(said.phone))


def account_of(typed: str) -> str:
    """10 or 13 digits, or nothing. Raises BadInput."""
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) in {10, 13}):
        raise BadInput("an account number has 10 or 13 digits", field="account_no")
    return typed


def let_go(queue: PrintQueue, job: PrintJob) -> None:
    """A slip opens its case or booking: never held for whoever comes next, and gone as soon as its fate is known."""
    if job.document not in SLIPS:
        return
    if job.state is JobState.HELD:
        queue.dismiss(job.id, job.reason or "held")
    elif job.state.settled:
        queue.forget(job.id)


def let_all_go(queue: PrintQueue) -> None:
    """At a start: whoever waited for a slip has left, and what became of it was never written down."""
    for job in queue.jobs():
        if job.document in SLIPS:
            if job.state is JobState.PRINTING:
                queue.mark_uncertain(job.id, "interrupted")
            elif job.state is JobState.WAITING:
                queue.dismiss(job.id, "left")
            else:
                let_go(queue, job)
