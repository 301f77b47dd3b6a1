"""The tour's customer pays a bill, a part of one, for a balance, by bank, looks at a year's figures, holds up a receipt
and lays a card; and one whose payment nobody knows yet."""

from __future__ import annotations

from typing import Protocol

from ui.tour.route import MANNERS, Walk, fixed_part

TWO_MONTHS_DUE, LOW_BALANCE = "4109900000018", "4109900000026"
PROVED = (TWO_MONTHS_DUE, LOW_BALANCE, "4109900000034", "4109900000042", "4109900000059", "4109900000067")
"""Accounts that the demonstration always has (kiosk.accounts.inventing). One phone gets a code a minute at most."""
A_PART, MUCH = "1.5", "20000"


class Outside(Protocol):
    """What is not the terminal's: the customer's phone and ID card, and the payment gateway."""

    def scan_and_pay(self, code: str) -> None: ...

    def newest_code(self) -> str:
        """Of the message that came last."""

    def lay_card(self, lies: bool) -> None:
        """On the reader, or take it away."""

    def cut_gateway(self, cut: bool) -> None:
        """Nobody reaches it, but phones; or it answers again."""


class Money:
    """At the terminal of `walk`, in its language."""

    def __init__(self, walk: Walk, outside: Outside) -> None:
        self._walk, self._customer, self._outside = walk, walk.customer, outside
        self._zone = walk.customer.model("self_service")

    def everything(self) -> None:
        """While the gateway answers."""
        self._walk.page("figures")
        self._walk.page("self_service")
        self._ask(TWO_MONTHS_DUE)
        self._walk.shoot("account-bills")
        self._part()
        self._bank()
        self._basket()
        self._top_up()
        self._card()
        self._usage()

    def from_home(self) -> None:
        """As somebody who came for nothing else."""
        self._walk.home_only()
        self.everything()

    def in_doubt(self) -> None:
        """A part of a bill is paid, but the gateway is gone; later its slip is held to the scanner."""
        walk, customer, zone = self._walk, self._customer, self._zone
        walk.home_only()
        customer.open("self_service")
        self._ask(TWO_MONTHS_DUE)
        self._choose_part()
        self._to_code()
        self._outside.cut_gateway(True)
        try:
            self._outside.scan_and_pay(zone.paying.code)
            customer.wait_for(lambda: zone.paying.step == "unknown", "the payment to be in doubt", 60)
            customer.wait_for(lambda: zone.doubt.paper in ("printed", "failed"), "the slip of a payment in doubt")
            walk.shoot("pay-doubt")
            code = customer.newest_paper("doubt_slip")["qr"]
            customer.leave()
            walk.home_only()
            self._outcome(code, "asking")
        finally:
            self._outside.cut_gateway(False)
        self._outcome(code, "paid")
        customer.leave()

    def _outcome(self, code: str, step: str) -> None:
        outcome = self._customer.model("outcome")
        if outcome.step != "asking":
            self._customer.hold_up(code)
        self._customer.wait_for(lambda: outcome.step == step, f"a payment that is {step}", 60)
        self._walk.shoot(f"outcome-{step}")

    def _part(self) -> None:
        """Chosen, looked at, and not paid."""
        self._choose_part()
        self._walk.shoot("account-part")
        self._pay()
        self._walk.shoot("pay-part-how")
        if self._zone.paying.canScan:
            self._customer.touch(self._walk.phrase("pay.own"))
            self._walk.shoot("pay-own-code")
        self._customer.home()

    def _choose_part(self) -> None:
        self._customer.touch(self._walk.phrase("pay.part"))
        for key in A_PART:
            self._zone.entry.type(key)
        self._customer.rest()
        self._walk.shoot("account-part-amount")
        self._customer.touch(fixed_part(self._walk.word("AmountPage", "Choose ¥%1")))

    def _bank(self) -> None:
        """More than a code may take at this hall."""
        walk, customer, zone = self._walk, self._customer, self._zone
        customer.open("self_service")
        self._ask(LOW_BALANCE)
        customer.touch(walk.phrase("pay.other_amount"))
        for key in MUCH:
            zone.entry.type(key)
        customer.rest()
        walk.shoot("account-amount")
        customer.touch(fixed_part(walk.word("AmountPage", "Choose ¥%1")))
        self._pay()
        customer.touch(walk.word("PayPage", "WeChat Pay"))
        customer.wait_for(lambda: zone.paying.step == "failed", "the refusal of so much")
        walk.shoot("pay-too-much")
        customer.touch(walk.phrase("pay.transfer"))
        customer.wait_for(lambda: zone.bank.paper in ("printed", "failed"), "the slip for the bank")
        walk.shoot("pay-bank")
        customer.home()

    def _basket(self) -> None:
        """Two accounts in one payment, looked at and taken out again."""
        walk, customer, zone = self._walk, self._customer, self._zone
        customer.open("self_service")
        self._ask(TWO_MONTHS_DUE)
        zone.addAnother()
        customer.back()
        self._ask(LOW_BALANCE)
        zone.topUp(zone.amounts.rows()[0].fen)
        zone.keep()
        customer.go("self_service/BasketPage.qml", viewModel=zone)
        walk.shoot("account-basket")
        for _ in zone.basket.rows():
            zone.remove(0)
        customer.home()

    def _top_up(self) -> None:
        walk, customer, zone = self._walk, self._customer, self._zone
        customer.open("self_service")
        self._ask(LOW_BALANCE)
        zone.topUp(zone.amounts.rows()[0].fen)
        walk.shoot("account-top-up")
        self._to_code()
        self._outside.scan_and_pay(zone.paying.code)
        customer.wait_for(
            lambda: zone.paying.step == "paid" and zone.paying.paper in ("printed", "failed"), "the receipt", 60)
        walk.shoot("paid")
        customer.home()
        customer.hold_up(customer.newest_paper("receipt")["qr"])
        receipt = customer.model("receipt")
        customer.wait_for(lambda: receipt.step == "found", "the receipt's payment")
        walk.shoot("receipt")
        customer.go("self_service/InvoicePage.qml", viewModel=receipt)  # a card leads there once it is posted
        walk.shoot("invoice")
        customer.home()

    def _card(self) -> None:
        """Its holder has several accounts."""
        self._customer.open("self_service")
        self._outside.lay_card(True)
        self._customer.wait_for(lambda: self._zone.step == "pick", "the card holder's accounts")
        self._walk.shoot("card-accounts")
        self._outside.lay_card(False)
        self._customer.leave()  # else the card's proof goes on
        self._walk.home_only()

    def _usage(self) -> None:
        """Months, year, bill and receipts of an account that a code to its phone has proved."""
        walk, customer, zone = self._walk, self._customer, self._zone
        customer.home()
        customer.open("self_service")
        account = PROVED[(MANNERS.index(walk.manner) + customer.landscape) % len(PROVED)]
        self._ask(account)
        customer.touch(walk.word("AccountPage", "My usage"))
        walk.shoot("proof")
        customer.touch(walk.phrase("verify.by_code"))
        customer.wait_for(lambda: zone.proof.phone, "the message with the code")
        walk.shoot("proof-code")
        for digit in self._outside.newest_code():
            zone.proof.type(digit)
        customer.wait_for(lambda: zone.history.account_no == account, "the account's months")
        walk.shoot("usage")
        if zone.history.year > 0 or zone.history.late:  # a shop has no blocks
            self._year()
        customer.touch(walk.word("HistoryPage", "All months"))
        walk.shoot("usage-months")
        customer.back()
        customer.touch(walk.word("HistoryPage", "The bill"))
        walk.shoot("usage-bill")
        customer.back()
        customer.touch(walk.word("HistoryPage", "My receipts"))
        customer.rest(400)
        walk.shoot("own-receipts")
        customer.home()

    def _year(self) -> None:
        walk, customer, zone = self._walk, self._customer, self._zone
        customer.touch_any(fixed_part(walk.word("HistoryPage", text)) for text in (
            "Overdue: ¥%1", "The year's blocks: now ¥%1 a kWh", "%1 kWh left at ¥%2", "%1 kWh left in this block",
            "The year's blocks: now in the last one"))
        walk.shoot("usage-year")
        if zone.whatIf.basis:  # no price of the shipped table is confirmed for it
            customer.touch(walk.word("YearPage", "Peak and valley prices: what if?"))
            customer.wait_for(lambda: zone.whatIf.step == "shown", "the comparison")
            walk.shoot("usage-what-if")
            customer.back()
        customer.back()

    def _pay(self) -> None:
        self._customer.touch(self._walk.word("AccountPage", "Pay ¥%1").replace("%1", self._zone.total))

    def _to_code(self) -> None:
        """From the account to the code that a phone scans."""
        self._pay()
        self._walk.shoot("pay-how")
        self._customer.touch(self._walk.word("PayPage", "WeChat Pay"))
        self._customer.wait_for(lambda: self._zone.paying.step == "open", "the code to scan")
        self._walk.shoot("pay-code")

    def _ask(self, number: str) -> None:
        self._zone.clear()
        for digit in number:
            self._zone.type(digit)
        self._zone.ask()
        self._customer.wait_for(lambda: self._zone.step == "account", "the account")
        self._customer.rest()
