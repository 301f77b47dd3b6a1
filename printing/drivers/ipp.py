"""A4 through IPP: a queue of CUPS, or a printer that takes PDF itself. Each job is followed to its end.

Completed is what the printer said last, with nothing wrong beside it. A dead printer stays "processing", so there is a
deadline; a job that missed it is cancelled and has an unknown end.
"""

from __future__ import annotations

import http.client
import itertools
import time
from contextlib import suppress
from uuid import UUID

from kiosk.errors import BadInput
from kiosk.paper import PaperState
from printing.drivers.port import Deadlines, Outcome, Printer, Result
from printing.errors import PrinterTalk
from printing.ipp import Answer, Attribute, Operation, Tag, answer, request
from printing.sheet import Sheet

MEDIA = "iso_a4_210x297mm"
_PDF = "application/pdf"
_STOPPED = 5
_CANCELED, _ABORTED, _COMPLETED = 7, 8, 9
_LOOK_SECONDS = 0.4
_WRONG: dict[str, PaperState] = {
    "media-empty": PaperState.OUT, "media-needed": PaperState.OUT, "input-tray-missing": PaperState.OUT,
    "cover-open": PaperState.COVER_OPEN, "door-open": PaperState.COVER_OPEN, "interlock-open": PaperState.COVER_OPEN,
    "media-jam": PaperState.UNKNOWN, "marker-supply-empty": PaperState.OUT, "toner-empty": PaperState.OUT,
    "paused": PaperState.OFF, "shutdown": PaperState.OFF, "offline": PaperState.OFF,
    "connecting-to-device": PaperState.OFF, "timed-out": PaperState.OFF,
}
"""In the order in which they are told; a printer may have several."""
_LOW = frozenset({"media-low", "marker-supply-low", "toner-low"})


class IppPrinter:
    def __init__(self, host: str, port: int, path: str, deadlines: Deadlines) -> None:
        self._host, self._port, self._path, self._deadlines = host, port, path, deadlines
        self._numbers = itertools.count(1)

    def state(self) -> PaperState:
        try:
            return self._look()[0]
        except (OSError, PrinterTalk):
            return PaperState.OFF

    def print(self, sheet: Sheet, job_id: UUID) -> Outcome:
        try:
            state, said = self._look()
        except (OSError, PrinterTalk):
            return Outcome(Result.NOT_PRINTED, PaperState.OFF, PaperState.OFF)
        if not state.prints:
            return Outcome(Result.NOT_PRINTED, state, _why(said) or state)
        if _PDF not in said.words("document-format-supported"):
            return Outcome(Result.NOT_PRINTED, state, "takes_no_pdf")
        try:
            job = self._hand_in(sheet.pdf, job_id)
        except ConnectionRefusedError:
            return Outcome(Result.NOT_PRINTED, PaperState.OFF, PaperState.OFF)
        except (OSError, PrinterTalk):
            return Outcome(Result.UNCERTAIN, self.state(), "no_answer")  # it may have all of it
        if job is None:
            return Outcome(Result.NOT_PRINTED, state, "refused")
        return self._follow(job)

    def _follow(self, job: int) -> Outcome:
        deadline = time.monotonic() + self._deadlines.confirm
        wrong = ""
        while time.monotonic() < deadline:
            try:
                said = self._talk(Operation.GET_JOB_ATTRIBUTES, (
                    (Tag.INTEGER, "job-id", job),
                    (Tag.KEYWORD, "requested-attributes", ("job-state", "job-impressions-completed"))))
                state, told = self._look()
            except (OSError, PrinterTalk):
                time.sleep(_LOOK_SECONDS)
                continue
            ended, wrong = said.first("job-state"), _why(told)
            if ended == _COMPLETED:
                done = state.prints and not wrong
                return Outcome(Result.PRINTED if done else Result.UNCERTAIN, state, None if done else wrong or state)
            if ended in (_CANCELED, _ABORTED):
                began = said.first("job-impressions-completed") != 0
                return Outcome(Result.UNCERTAIN if began else Result.NOT_PRINTED, state, wrong or "aborted")
            time.sleep(_LOOK_SECONDS)
        with suppress(OSError, PrinterTalk):
            self._talk(Operation.CANCEL_JOB, ((Tag.INTEGER, "job-id", job),))
        return Outcome(Result.UNCERTAIN, self.state(), wrong or "no_answer")

    def _look(self) -> tuple[PaperState, Answer]:
        said = self._talk(Operation.GET_PRINTER_ATTRIBUTES, ((Tag.KEYWORD, "requested-attributes", (
            "printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "document-format-supported")),))
        return _state(said), said

    def _hand_in(self, pdf: bytes, job_id: UUID) -> int | None:
        """The job's number there; None where the printer refused it. Its name says nothing of whose it is."""
        said = self._talk(Operation.PRINT_JOB, (
            (Tag.NAME, "job-name", f"kiosk-{job_id}"), (Tag.MIME, "document-format", _PDF),
        ), ((Tag.KEYWORD, "media", MEDIA),), pdf, checked=False)
        number = said.first("job-id")
        return number if said.successful and isinstance(number, int) else None

    def _talk(
        self, operation: Operation, of_operation: tuple[Attribute, ...], of_job: tuple[Attribute, ...] = (),
        document: bytes = b"", *, checked: bool = True,
    ) -> Answer:
        """Raises OSError, PrinterTalk."""
        uri = f"ipp://{self._host}:{self._port}{self._path}"
        asked: tuple[Attribute, ...] = (
            (Tag.URI, "printer-uri", uri), *(one for one in of_operation if one[1] == "job-id"),
            (Tag.NAME, "requesting-user-name", "kiosk"), *(one for one in of_operation if one[1] != "job-id"))
        body = request(operation, next(self._numbers), asked, of_job) + document
        line = http.client.HTTPConnection(self._host, self._port, timeout=self._deadlines.connect)
        try:
            line.connect()
            line.sock.settimeout(self._deadlines.send if document else max(1.0, self._deadlines.status))
            line.request("POST", self._path, body, {"Content-Type": "application/ipp"})
            response = line.getresponse()
            data = response.read()
        except http.client.HTTPException as error:
            raise PrinterTalk(f"the printer's answer is no HTTP: {type(error).__name__}") from error
        finally:
            line.close()
        if response.status != 200:
            raise PrinterTalk(f"the printer answered {response.status}")
        said = answer(data)
        if checked and not said.successful:
            raise PrinterTalk(f"the printer refused with {said.status:#06x}")
        return said


def _reasons(said: Answer) -> frozenset[str]:
    """Without the weight that a printer may put on them, which differs from maker to maker."""
    return frozenset(
        word.removesuffix("-report").removesuffix("-warning").removesuffix("-error")
        for word in said.words("printer-state-reasons"))


def _why(said: Answer) -> str:
    """The first thing that is wrong, in the printer's own word; empty when nothing is."""
    reasons = _reasons(said)
    return next((word for word in _WRONG if word in reasons), "")


def _state(said: Answer) -> PaperState:
    wrong = _why(said)
    if wrong:
        return _WRONG[wrong]
    if said.first("printer-is-accepting-jobs") is False:
        return PaperState.OFF
    if said.first("printer-state") == _STOPPED:
        return PaperState.UNKNOWN
    return PaperState.LOW if _reasons(said) & _LOW else PaperState.OK


def open_ipp(where: str, deadlines: Deadlines) -> Printer:
    """`HOST[:631]/PATH`: /printers/NAME of CUPS, /ipp/print of a printer. Raises BadInput."""
    place, slash, path = where.partition("/")
    host, _, port = place.rpartition(":") if ":" in place else (place, "", "631")
    if not host or not slash or not path or not port.isdecimal() or not 0 < int(port) < 65536:
        raise BadInput("an A4 printer is ipp:HOST/printers/NAME or ipp:HOST:PORT/ipp/print", field="printer")
    return IppPrinter(host, int(port), f"/{path}", deadlines)
