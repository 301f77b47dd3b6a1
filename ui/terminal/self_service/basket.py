"""What a customer is about to pay: pure. Amounts in fen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountView, BillView

MOST_ACCOUNTS = 10
"""As the contract says (kiosk.contract.payments), which the screens load only when it comes to paying."""
MOST_FEN = 5_000_000
TOP_UPS_FEN = (5_000, 10_000, 20_000)
"""Offered where the billing system names no usual amounts."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of one account: its oldest `bills` bills, and `top_up_fen` for its balance.

    Oldest first: nobody pays October while September is due. A balance is topped up only where no bill is due.
    """

    account: AccountView
    bills: int
    top_up_fen: int = 0

    @property
    def paid(self) -> list[BillView]:
        return self.due[:self.bills]

    @property
    def due(self) -> list[BillView]:
        return [bill for bill in self.account.bills if bill.due_fen > 0]

    @property
    def amount_fen(self) -> int:
        return sum(bill.due_fen for bill in self.paid) + self.top_up_fen

    @property
    def offers(self) -> tuple[int, ...]:
        """What the balance may be topped up by, from what brings it back to nothing; none while a bill is due."""
        if self.due:
            return ()
        usual = tuple(self.account.usual_fen) or TOP_UPS_FEN
        missing = max(0, -self.account.balance_fen)
        return tuple(sorted({fen for fen in (missing, *usual) if fen >= missing and fen > 0}))[:3]

    def up_to(self, bills: int) -> Chosen:
        """The oldest `bills` bills."""
        return replace(self, bills=max(0, min(bills, len(self.due))))

    def top_up(self, fen: int) -> Chosen:
        return replace(self, top_up_fen=fen if self.offers else 0)


def first_choice(account: AccountView) -> Chosen:
    """All that is due: what most come for. Who owes nothing chooses an amount."""
    return Chosen(account, sum(1 for bill in account.bills if bill.due_fen > 0))


def total_fen(basket: Sequence[Chosen]) -> int:
    return sum(chosen.amount_fen for chosen in basket)


def with_account(basket: Sequence[Chosen], chosen: Chosen) -> tuple[Chosen, ...]:
    """An account that is there already is chosen anew, in its place."""
    if any(one.account.account_no == chosen.account.account_no for one in basket):
        return tuple(chosen if one.account.account_no == chosen.account.account_no else one for one in basket)
    return (*basket, chosen)


def items(basket: Sequence[Chosen]) -> list[dict[str, object]]:
    """As `kiosk.contract.payments.PayItem` takes them."""
    listed: list[dict[str, object]] = []
    for chosen in basket:
        account = chosen.account.account_no
        listed += [{"account_no": account, "bill_no": bill.bill_no, "amount_fen": bill.due_fen}
                   for bill in chosen.paid]
        if chosen.top_up_fen:
            listed.append({"account_no": account, "bill_no": None, "amount_fen": chosen.top_up_fen})
    return listed
