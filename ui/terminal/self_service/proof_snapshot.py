"""What the pages of proof show now: a pure fold of what is known. Seconds are whole ones left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.errors import KioskError
from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_codes, error_key

CODE_DIGITS = 6
TELL_MINUTES = 120
"""A longer wait is told in minutes."""


@dataclass(frozen=True, slots=True)
class ProofSnapshot:
    """`step`: choosing, sending, code, checking, card, clerk; empty when nobody has to show anything.

    `message` is a phrase of the pack, with `count` for its {n}. `phone_known`: a code can be asked for here.
    `wait` seconds until the next try counts, `again` until another code is sent, `left` for a clerk's code.
    """

    step: str = ""
    typed: str = ""
    phone: str = ""
    message: str = ""
    count: int = 0
    wait: int = 0
    again: int = 0
    left: int = 0
    clerk_code: str = ""
    phone_known: bool = True


def choosing(proof: ProofSnapshot, message: str = "") -> ProofSnapshot:
    """The ways to show who one is. A wait that runs goes on."""
    return ProofSnapshot("choosing", message=message, wait=proof.wait, again=proof.again,
                         phone_known=proof.phone_known)


def after(proof: ProofSnapshot, error: KioskError, pack: PublicPack) -> ProofSnapshot:
    """What a refusal makes of it: said with courtesy, and with what to do next."""
    seconds, tries = _number(error.details, "seconds"), _number(error.details, "tries_left")
    match error.code:
        case "verification_failed" if tries > 0:
            message = "verify.wrong_wait" if seconds else "verify.wrong"
            return replace(proof, step="code", typed="", message=message, count=tries, wait=seconds)
        case "verification_failed" | "verification_locked" if seconds > TELL_MINUTES:
            return replace(choosing(proof, "verify.locked"), count=-(-seconds // 60), wait=seconds)
        case "verification_locked":
            return replace(proof, step="code", typed="", message="verify.slow", wait=seconds)
        case "no_code" if error.details.get("reason") == "just_sent":
            return replace(proof, step="code", typed="", message="verify.just_sent", again=seconds)
        case "no_code":
            none = error.details.get("reason") == "no_phone"
            return replace(choosing(proof, "verify.no_phone" if none else "verify.too_many"), phone_known=False)
        case "sms_failed":
            return choosing(proof, "verify.not_sent")
        case "account_unknown" | "card_other":
            return choosing(proof, "verify.card_other")
    return choosing(proof, error_key(pack, error_codes(error)))


def _number(details: Mapping[str, str | int | bool | None], name: str) -> int:
    value = details.get(name)
    return value if isinstance(value, int) else 0
