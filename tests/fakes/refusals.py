"""What a hub that a test plays refuses with: the code alone tells."""

from __future__ import annotations

from kiosk.errors import Refused


class NotAStatement(Refused):
    code = "not_a_statement"


class NotADoubtSlip(Refused):
    code = "not_a_doubt_slip"


class ReceiptUnknown(Refused):
    code = "receipt_unknown"


class AccountUnknown(Refused):
    code = "account_unknown"


class NumberTaken(Refused):
    code = "payment_number_taken"


class VerificationFailed(Refused):
    code = "verification_failed"


class VerificationNeeded(Refused):
    code = "verification_needed"
