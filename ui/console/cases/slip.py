"""What whoever came with a case takes home: its number, its code and what the hall promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kiosk.case_codes import as_code
from kiosk.contract.complaints import AcceptCase, CaseStepped, Kind, Promise
from kiosk.standards.public import PublicPack
from ui.console.cases.rows import number_text


@dataclass(frozen=True, slots=True)
class Slip:
    """`day`: when it was taken down, without the hour."""

    case_id: UUID
    number: str
    code: str
    kind: Kind
    anonymous: bool
    promise: Promise
    day: date

    @classmethod
    def of(cls, asked: AcceptCase, made: CaseStepped, day: date) -> Slip:
        assert asked.code is not None
        return cls(made.case_id, made.number, asked.code, asked.kind, asked.anonymous, made.promise or Promise(), day)

    def shown(self, pack: PublicPack, language: str) -> dict[str, Any]:
        """For the screen, which is turned to the customer or read out."""
        return {
            "number": number_text(self.number), "code": f"{self.code[:3]} {self.code[3:]}",
            "qr": as_code(self.number, self.code), "anonymous": self.anonymous,
            "promises": self._promises(pack, language), "how": pack.phrase("case.slip_status", language)}

    def data(self, pack: PublicPack, language: str) -> dict[str, Any]:
        """For `printing.layouts.case_slip`."""
        promise = self.promise
        return {
            "number": self.number, "code": self.code, "qr": as_code(self.number, self.code), "kind": self.kind.value,
            "day": self.day.isoformat(), "anonymous": self.anonymous, "contact_hours": promise.contact_hours,
            "reply_by": promise.reply_by.isoformat() if promise.reply_by else None,
            "provisional": promise.provisional, "language": language, "demonstration": pack.demonstration,
            "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}}

    def _promises(self, pack: PublicPack, language: str) -> list[str]:
        from printing.layouts.case_slip import promises

        return promises(self.data(pack, language), pack, language)


def slip_pdf(slip: Slip, pack: PublicPack, language: str) -> bytes:
    """On 80 mm, as a terminal prints it. Raises LayoutFailed."""
    from printing.press import Press

    return Press(lambda: pack).compose("case_slip", slip.data(pack, language)).pdf
