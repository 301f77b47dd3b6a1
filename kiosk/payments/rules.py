"""How a hall takes payments: `payments/rules.json` in the hub's folder, beside the keys; else the defaults."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.contract.payments import MOST_FEN
from kiosk.errors import BadInput
from kiosk.payments.ports import Channel

log = logging.getLogger(__name__)

FILE = "rules.json"


class BankAccount(BaseModel):
    """Where a bank transfer goes: the utility's own account."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bank: str = Field(min_length=2, max_length=60)
    holder: str = Field(min_length=2, max_length=60)
    number: str = Field(pattern=r"^[0-9 ]{8,30}$")


class PaymentRules(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    poll_seconds: float = Field(2.5, gt=0, le=60, description="Between two questions about an open order; 2 to 5.")
    opening_seconds: float = Field(20, gt=0, le=120, description="A code that did not come by then is given up.")
    open_seconds: float = Field(150, gt=0, le=900, description="How long a code may be paid.")
    linger_seconds: float = Field(10, ge=0, le=120, description="So much later it ends at the gateway by itself.")
    watch_seconds: list[float] = Field(
        [60, 300, 1800, 7200, 86400], max_length=20,
        description="After closing a payment is asked about again, so long after the question before.")
    doubt_seconds: float = Field(15, gt=0, le=600, description="Silence of the gateway after which it is unknown.")
    extra_money: Literal["to_balance", "refund"] = Field(
        "to_balance", description="What becomes of money that is paid twice or late.")
    refund_seconds: float = Field(15, gt=0, le=3600, description="Between two questions about a refund.")
    short_seconds: float = Field(600, gt=0, le=86400, description="Until a refund is tried again that was NOT_ENOUGH.")
    posting_seconds: float = Field(30, gt=0, le=3600, description="Until a posting is handed in again.")
    bank: BankAccount | None = Field(None, description="Of slips for bank transfers; none: the hall gives no slips.")
    transfer_above_fen: int = Field(
        MOST_FEN, gt=0, description="Beyond it the terminal gives a slip for a bank transfer instead of a code.")
    through_province: list[Channel] = Field(
        [], max_length=2, description="Channels whose keys and way out are at the hub above.")
    serve_halls: bool = Field(
        False, description="Speak with the gateways, with the keys here, for the halls whose hubs are paired here.")
    notices: bool = Field(False, description="Take the gateways' notices at POST /v1/payments/notices.")


def load_rules(folder: Path) -> PaymentRules:
    """Raises BadInput with every fault."""
    file = folder / FILE
    if not file.exists():
        return PaymentRules()
    try:
        return PaymentRules.model_validate_json(file.read_bytes())
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise BadInput(f"{file.name}: {faults}", field="payments") from error


@dataclass
class _Known:
    """By folder: the file as it was when it was last read, and what holds since."""

    rules: dict[Path, tuple[tuple[int, ...], PaymentRules]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


_KNOWN = _Known()


def current_rules(folder: Path) -> PaymentRules:
    """What the file says now, for whoever opens a payment and for the worker alike.

    A faulty change is logged and leaves what held before; raises BadInput where nothing did.
    """
    stamp = _stamp(folder / FILE)
    with _KNOWN.lock:
        known = _KNOWN.rules.get(folder)
        if known is not None and known[0] == stamp:
            return known[1]
        try:
            rules = load_rules(folder)
        except BadInput as error:
            if known is None:
                raise
            log.warning("the rules of payments stay as they were: %s", error)
            rules = known[1]
        _KNOWN.rules[folder] = stamp, rules
        return rules


def _stamp(file: Path) -> tuple[int, ...]:
    try:
        now = file.stat()
    except FileNotFoundError:
        return ()
    return now.st_ino, now.st_size, now.st_mtime_ns
