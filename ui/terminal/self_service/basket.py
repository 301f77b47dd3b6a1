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
    `part_fen`: what is paid of the last of the bills, where that is not all of it; else 0.
    """

    account: AccountView
    bills: int
    top_up_fen: int = 0
    part_fen: int = 0

    @property
    def paid(self) -> list[BillView]:
        return self.due[:self.bills]

    @property
    def due(self) -> list[BillView]:
        return [bill for bill in self.account.bills if bill.due_fen > 0]

    @property
    def shares(self) -> list[tuple[BillView, int]]:
        """What of each bill is paid."""
        return [(bill, self.part_fen if self.part_fen and no == self.bills else bill.due_fen)
                for no, bill in enumerate(self.paid, 1)]

    @property
    def amount_fen(self) -> int:
        return sum(fen for _bill, fen in self.shares) + self.top_up_fen

    @property
    def partable(self) -> bool:
        """Part of what is due may be paid: a prepaid account's bills are settled from its balance."""
        return self.account.mode == "postpaid" and self.due_fen > 1

    @property
    def due_fen(self) -> int:
        return sum(bill.due_fen for bill in self.due)

    @property
    def left_fen(self) -> int:
        """What a part leaves due on this account; 0 where no bill is paid in part."""
        return self.due_fen - self.amount_fen if self.part_fen else 0

    @property
    def own_fen(self) -> int:
        """For the balance, where it is none of `offers`; else 0."""
        return 0 if self.top_up_fen in self.offers else self.top_up_fen

    @property
    def offers(self) -> tuple[int, ...]:
        """What the balance may be topped up by, from what brings it back to nothing; none while a bill is due."""
        if self.due:
            return ()
        usual = tuple(self.account.usual_fen) or TOP_UPS_FEN
        missing = max(0, -self.account.balance_fen)
        return tuple(sorted({fen for fen in (missing, *usual) if fen >= missing and fen > 0}))[:3]

    def up_to(self, bills: int) -> Chosen:
        """The oldest `bills` bills, whole."""
        return replace(self, bills=max(0, min(bills, len(self.due))), part_fen=0)

    def in_part(self, fen: int) -> Chosen:
        """`fen` of what is due, on the oldest bill first: how much of the last one it reaches follows from that."""
        bills, left = 0, fen
        for bill in self.due:
            if left <= 0:
                break
            bills += 1
            left -= bill.due_fen
        return replace(self, bills=bills, part_fen=self.due[bills - 1].due_fen + left if left < 0 else 0)

    def top_up(self, fen: int) -> Chosen:
        return replace(self, top_up_fen=fen if self.offers else 0)


def first_choice(account: AccountView) -> Chosen:
    """All that is due: what most come for. Who owes nothing chooses an amount."""
    return Chosen(account, sum(1 for bill in account.bills if bill.due_fen > 0))


def choice_again(basket: Sequence[Chosen], account: AccountView) -> Chosen:
    """What was chosen of `account` before, where it still stands so; else `first_choice`."""
    for one in basket:
        if one.account.account_no == account.account_no and one.account.bills == account.bills:
            return replace(one, account=account)
    return first_choice(account)


def total_fen(basket: Sequence[Chosen]) -> int:
    return sum(chosen.amount_fen for chosen in basket)


def with_account(basket: Sequence[Chosen], chosen: Chosen) -> tuple[Chosen, ...]:
    """An account that is there already is chosen anew, in its place; one of which nothing is paid is not in it."""
    if not chosen.amount_fen:
        return tuple(one for one in basket if one.account.account_no != chosen.account.account_no)
    if any(one.account.account_no == chosen.account.account_no for one in basket):
        return tuple(chosen if one.account.account_no == chosen.account.account_no else one for one in basket)
    return (*basket, chosen)


def items(basket: Sequence[Chosen]) -> list[dict[str, object]]:
    """As `kiosk.contract.payments.PayItem` takes them."""
    listed: list[dict[str, object]] = []
    for chosen in basket:
        account = chosen.account.account_no
        listed += [{"account_no": account, "bill_no": bill.bill_no, "amount_fen": fen} for bill, fen in chosen.shares]
        if chosen.top_up_fen:
            listed.append({"account_no": account, "bill_no": None, "amount_fen": chosen.top_up_fen})
    return listed
