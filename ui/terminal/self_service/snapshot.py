"""What the self-service pages show now: pure folds of what is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.money import yuan
from kiosk.payment_number import called, in_fours
from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_key
from ui.terminal.self_service.basket import MOST_ACCOUNTS, MOST_FEN, total_fen, with_account
from ui.terminal.self_service.known import LONGEST, SHORTEST, Known
from ui.terminal.self_service.rows import grouped, soon

if TYPE_CHECKING:
    from kiosk.contract.payments import PaymentView


@dataclass(frozen=True, slots=True)
class AccountSnapshot:
    step: str = "entry"
    typed: str = ""
    askable: bool = False
    error: str = ""
    name: str = ""
    village: str = ""
    account: str = ""
    prepay: bool = False
    supply: str = ""
    due: str = ""
    owes: bool = False
    balance: str = ""
    balance_at: str = ""
    low: bool = False
    amount: str = ""
    payable: bool = False
    others: int = 0
    total: str = ""
    full: bool = False
    too_much: bool = False
    online: bool = True
    partable: bool = False
    left: str = ""
    own: str = ""


def account_snapshot(known: Known, pack: PublicPack, zone: ZoneInfo, language: str) -> AccountSnapshot:
    common = {
        "step": known.step, "typed": grouped(known.typed), "online": known.online,
        "askable": SHORTEST <= len(known.typed) <= LONGEST and known.online,
        "error": error_key(pack, known.errors),
    }
    chosen = known.chosen
    if chosen is None:
        total = total_fen(known.basket)
        return AccountSnapshot(
            **common, others=len(known.basket), total=yuan(total), full=len(known.basket) >= MOST_ACCOUNTS,  # type: ignore[arg-type]
            payable=0 < total <= MOST_FEN, too_much=total > MOST_FEN)
    account = chosen.account
    basket = with_account(known.basket, chosen)
    total = total_fen(basket)
    return AccountSnapshot(
        **common,  # type: ignore[arg-type]
        name=account.name, village=account.village, account=grouped(account.account_no),
        prepay=account.mode == "smart_prepay", supply=account.supply, due=yuan(account.due_fen),
        owes=account.due_fen > 0,
        balance=f"{'-' if account.balance_fen < 0 else ''}¥{yuan(abs(account.balance_fen))}",
        balance_at=soon(account.balance_at or account.as_of, zone, language),
        low=account.warning_fen is not None and account.balance_fen < account.warning_fen,
        amount=yuan(chosen.amount_fen), payable=0 < total <= MOST_FEN, too_much=total > MOST_FEN,
        others=sum(1 for one in basket if one.account.account_no != account.account_no), total=yuan(total),
        full=len(basket) >= MOST_ACCOUNTS, partable=chosen.partable,
        left=yuan(chosen.left_fen) if chosen.left_fen else "", own=yuan(chosen.own_fen) if chosen.own_fen else "")


@dataclass(frozen=True, slots=True)
class PayKnown:
    """`step` before there is a payment: choosing, own, opening, failed; then what `view` says.

    `own`: it is the customer's code that is charged, not ours that is shown.
    """

    step: str = "choosing"
    channel: str = ""
    amount_fen: int = 0
    view: PaymentView | None = None
    seconds_left: int = -1
    errors: tuple[str, ...] = ()
    leaving: bool = False
    paper: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class PaySnapshot:
    """`step`: choosing, own, opening, open, charging, closing, unknown, paid, back, closed, failed.

    `own`: the scanner waits for the customer's code. `charging`: it is charged, perhaps after a password.
    `back`: the money goes, or has gone, back. Of what is paid, `amount` is without what goes back. `posted`: the
    billing system has it. `trade`: what staff find it by, in doubt what people call it (kiosk.payment_number),
    afterwards the gateway's own number.
    """

    step: str = "choosing"
    channel: str = ""
    amount: str = ""
    code: str = ""
    seconds_left: int = -1
    error: str = ""
    posted: bool = False
    refund: str = ""
    returned: bool = False
    trade: str = ""
    paper: str = ""


_STEPS = {
    "opening": "opening", "open": "open", "closing": "closing", "closed": "closed", "captured": "paid",
    "posting": "paid", "posted": "paid", "rejected": "back", "refunding": "back", "refunded": "back",
    "unknown": "unknown",
}


def pay_snapshot(known: PayKnown, pack: PublicPack) -> PaySnapshot:
    view = known.view
    if view is None:
        step = "charging" if known.own and known.step == "opening" else known.step
        return PaySnapshot(step, known.channel, yuan(known.amount_fen), error=error_key(pack, known.errors))
    step = _STEPS[view.state.value]
    if known.own and step in ("opening", "open"):
        step = "closing" if known.leaving else "charging"
    if step == "open" and (known.leaving or known.seconds_left == 0):
        step = "closing"  # a code whose time is over is shown to nobody, whether or not the hub has said so
    error = error_key(pack, reason_codes(view.reason)) if step == "closed" else ""
    kept = view.amount_fen - (view.refund_fen if step == "paid" else 0)
    return PaySnapshot(
        step, view.channel, yuan(max(0, kept)), (view.code or "") if step == "open" else "",
        known.seconds_left if step == "open" else -1, error, view.state.value == "posted",
        yuan(view.refund_fen) if view.refund_fen else "", view.refunded_fen >= view.refund_fen > 0,
        in_fours(called(view.payment_id)) if step == "unknown" else view.trade_no or "", known.paper)


def reason_codes(reason: str | None) -> tuple[str, ...]:
    """Why it was closed; the gateway's own word behind the colon is for staff."""
    return () if reason in (None, "cancelled") else (str(reason).partition(":")[0],)
