"""One file a document, one line here."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from printing.document import Document
from printing.layouts.bank_slip import bank_slip
from printing.layouts.case_file import case_file
from printing.layouts.case_slip import case_slip
from printing.layouts.certificate import certificate
from printing.layouts.conduct_record import conduct_record
from printing.layouts.context import Context
from printing.layouts.delivery_record import delivery_record
from printing.layouts.doubt_slip import doubt_slip
from printing.layouts.hall_report import hall_report
from printing.layouts.meeting_slip import meeting_slip
from printing.layouts.notice import notice
from printing.layouts.notice_pages import notice_pages
from printing.layouts.payments_list import payments_list
from printing.layouts.receipt import receipt
from printing.layouts.reconciliation import reconciliation
from printing.layouts.setup_slip import setup_slip
from printing.layouts.shift import shift
from printing.layouts.statement import statement
from printing.layouts.supervision_cards import supervision_cards
from printing.layouts.test_slip import test_slip
from printing.layouts.ticket import ticket
from printing.layouts.transfer_note import transfer_note

Layout: TypeAlias = Callable[[Mapping[str, Any], Context], Document]

LAYOUTS: Mapping[str, Layout] = {
    "ticket": ticket,
    "notice": notice,
    "notice_pages": notice_pages,
    "receipt": receipt,
    "bank_slip": bank_slip,
    "doubt_slip": doubt_slip,
    "statement": statement,
    "payments_list": payments_list,
    "reconciliation": reconciliation,
    "test_slip": test_slip,
    "transfer_note": transfer_note,
    "shift": shift,
    "case_slip": case_slip,
    "case_file": case_file,
    "meeting_slip": meeting_slip,
    "setup_slip": setup_slip,
    "delivery_record": delivery_record,
    "hall_report": hall_report,
    "certificate": certificate,
    "supervision_cards": supervision_cards,
    "conduct_record": conduct_record,
}

__all__ = ["LAYOUTS", "Context", "Layout"]
