"""What is refused where one of the hub's codes about money was expected; kiosk.contract.signed_code signs them."""

from __future__ import annotations

from kiosk.contract.signed_code import CodeKind, read, sign
from kiosk.errors import BadInput

__all__ = ["CodeKind", "NotADoubtSlip", "NotAReceipt", "NotAStatement", "read", "sign"]


class NotAReceipt(BadInput):
    """Not one of our receipts' codes, or of a key that is not known here, or altered: `details.why`."""

    code = "not_a_receipt"


class NotAStatement(BadInput):
    """As NotAReceipt, of a monthly statement's code."""

    code = "not_a_statement"


class NotADoubtSlip(BadInput):
    """As NotAReceipt, of the code on the slip of a payment in doubt."""

    code = "not_a_doubt_slip"
