"""What self-service knows of its customer: which account, what of it is to be paid, and who else is paid for. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ui.terminal.self_service.basket import MOST_FEN, Chosen, choice_again, with_account

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountView

LONGEST = 24
SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Known:
    """`step`: entry, looking, pick, account. `holder`: a card's accounts, where it has several."""

    step: str = "entry"
    typed: str = ""
    chosen: Chosen | None = None
    basket: tuple[Chosen, ...] = ()
    holder: tuple[AccountView, ...] = ()
    errors: tuple[str, ...] = ()
    online: bool = True

    def keyed(self, digit: str) -> Known:
        """A key of the keypad, or of a keyboard."""
        if self.step != "entry" or not (digit.isascii() and digit.isalnum()) or len(self.typed) >= LONGEST:
            return self
        return replace(self, typed=self.typed + digit.upper(), errors=())

    def erased(self) -> Known:
        return replace(self, typed=self.typed[:-1], errors=()) if self.step == "entry" else self

    def cleared(self) -> Known:
        """An empty field for another account, or the card's others; the basket stays."""
        step = "pick" if self.step == "account" and self.holder else "entry"
        return Known(step, basket=self.basket, holder=self.holder if step == "pick" else ())

    def looking(self, typed: str = "") -> Known:
        return replace(self, step="looking", typed=typed, errors=())

    def refused(self, *errors: str) -> Known:
        return replace(self, step="entry", chosen=None, errors=errors)

    def showing(self, account: AccountView) -> Known:
        return replace(self, step="account", chosen=choice_again(self.basket, account), typed="")

    def picking(self, holder: tuple[AccountView, ...]) -> Known:
        return replace(self, step="pick", chosen=None, typed="", holder=holder)

    def paying_bills(self, bills: int) -> Known:
        """The oldest `bills` bills; once more takes the last of them out."""
        if self.chosen is None:
            return self
        return replace(self, chosen=self.chosen.up_to(bills - 1 if bills == self.chosen.bills else bills))

    def topping_up(self, fen: int) -> Known:
        """An amount for the balance; once more takes it back."""
        if self.chosen is None or not 0 <= fen <= MOST_FEN:
            return self
        return replace(self, chosen=self.chosen.top_up(0 if fen == self.chosen.top_up_fen else fen))

    def paying_part(self, fen: int) -> Known:
        """`fen` of what is due, oldest bill first."""
        if self.chosen is None or not self.chosen.partable or not 0 < fen <= self.chosen.due_fen:
            return self
        return replace(self, chosen=self.chosen.in_part(fen))

    def adding(self, fen: int) -> Known:
        """An amount of the customer's own for the balance."""
        if self.chosen is None or not 0 < fen <= MOST_FEN:
            return self
        return replace(self, chosen=self.chosen.top_up(fen))

    def kept(self) -> Known:
        """What is chosen of this account is in the basket; nothing chosen, nothing in it."""
        if self.chosen is None:
            return self
        return replace(self, basket=with_account(self.basket, self.chosen))

    def without(self, place: int) -> Known:
        """Nothing is paid of the account at `place`, though it is the one that is shown."""
        if not 0 <= place < len(self.basket):
            return self
        gone, chosen = self.basket[place].account.account_no, self.chosen
        if chosen is not None and chosen.account.account_no == gone:
            chosen = chosen.up_to(0).top_up(0)
        return replace(self, chosen=chosen, basket=(*self.basket[:place], *self.basket[place + 1:]))
