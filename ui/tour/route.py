"""The tour's stops: what the customer does, and what the picture afterwards is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from kiosk.standards.public import PublicPack, Service
from ui.session import Patience
from ui.tour.customer import Customer


@dataclass(frozen=True, slots=True)
class Manner:
    """How the customer wants the screen."""

    language: str
    large: bool = False
    contrast: bool = False

    @property
    def name(self) -> str:
        """For a folder: `zh`, `en-large`, …"""
        return self.language[:2] + ("-large" if self.large else "") + ("-contrast" if self.contrast else "")


MANNERS = (
    Manner("zh_CN"), Manner("en"), Manner("zh_CN", large=True), Manner("en", large=True),
    Manner("zh_CN", contrast=True), Manner("en", large=True, contrast=True),
)


TWO_MONTHS_DUE, LOW_BALANCE = "4109900000018", "4109900000026"
PROVED = (TWO_MONTHS_DUE, LOW_BALANCE, "4109900000034", "4109900000042", "4109900000059", "4109900000067")
"""Accounts that the demonstration always has (kiosk.accounts.inventing). One phone gets a code a minute at most."""


class Phone(Protocol):
    """The customer's own."""

    def scan_and_pay(self, code: str) -> None: ...

    def newest_code(self) -> str:
        """Of the message that came last."""


class Walk:
    """One customer's way through the terminal; `shoot(name)` after each step."""

    def __init__(self, customer: Customer, pack: PublicPack, manner: Manner, shoot: Callable[[str], None]) -> None:
        self.customer, self.pack, self.manner, self.shoot = customer, pack, manner, shoot
        self._code = ""

    def phrase(self, key: str, **values: object) -> str:
        return self.pack.phrase(key, self.manner.language, **values)

    def word(self, context: str, text: str) -> str:
        """A screen's own string in the visit's language."""
        return QCoreApplication.translate(context, text)

    @property
    def common(self) -> Service:
        return next(service for service in self.pack.services if service.common)

    def everything(self, phone: Phone) -> None:
        """Every screen but those where a customer speaks (ui.tour.voices), while all is well."""
        self.home()
        self.ticket("ticket")
        self.long_way()
        self.search()
        self.pay(phone)
        self.usage(phone)
        self.notices()
        self.page("consultation")
        self.customer.touch(self.pack.groups[1].name.of(self.manner.language))
        self.shoot("guide")
        self.page("waiting")
        self.cancel()
        self.page("fault")
        self.help("help")

    def home(self) -> None:
        self.home_only()
        self.shoot("home")

    def home_only(self) -> None:
        """Home without a picture."""
        self.customer.arrive(self.manner.language, large=self.manner.large, contrast=self.manner.contrast)

    def page(self, page: str) -> None:
        self.customer.home()
        self.customer.open(page)
        self.shoot(page)

    def ticket(self, name: str) -> None:
        """Two taps from home to the number; the picture is taken when the slip's fate is known."""
        self.customer.home()
        self.customer.open("business")
        self.shoot("services")
        self.customer.touch(self.common.name.of(self.manner.language))
        tickets = self.customer.model("business")
        self.customer.wait_for(lambda: tickets.visit.settled, "the ticket's slip")
        self._code = tickets.visit.qr
        self.shoot(name)

    def paper_out(self) -> None:
        """The printer has no paper: number and code stay on the screen."""
        self.home()
        self.ticket("ticket")

    def no_hub(self) -> None:
        """The hub does not answer: tickets go on, in the terminal's own series."""
        self.home()
        self.ticket("ticket")
        self.page("fault")
        self.help("help")
        self.customer.leave()

    def pay(self, phone: Phone) -> None:
        """A bill is looked at, a balance is topped up; the phone scans the code that the terminal shows."""
        self.page("figures")
        self.page("self_service")
        zone = self.customer.model("self_service")
        self._ask(TWO_MONTHS_DUE)
        self.shoot("account-bills")
        self.customer.touch(self.phrase("pay.not_mine"))
        self._ask(LOW_BALANCE)
        zone.topUp(zone.amounts.rows()[0].fen)
        self.shoot("account-top-up")
        self.customer.touch(self.word("AccountPage", "Pay ¥%1").replace("%1", zone.total))
        self.shoot("pay-how")
        self.customer.touch(self.word("PayPage", "WeChat Pay"))
        self.customer.wait_for(lambda: zone.paying.step == "open", "the code to scan")
        self.shoot("pay-code")
        phone.scan_and_pay(zone.paying.code)
        self.customer.wait_for(
            lambda: zone.paying.step == "paid" and zone.paying.paper in ("printed", "failed"), "the receipt", 60)
        self.shoot("paid")
        self.customer.home()
        self.customer.hold_up(self.customer.newest_paper("receipt")["qr"])
        receipt = self.customer.model("receipt")
        self.customer.wait_for(lambda: receipt.step == "found", "the receipt's payment")
        self.shoot("receipt")
        self.customer.go("self_service/InvoicePage.qml", viewModel=receipt)  # a card leads there once it is posted
        self.shoot("invoice")
        self.customer.home()

    def usage(self, phone: Phone) -> None:
        """Months, year, bill and receipts of an account that a code to its phone has proved."""
        self.customer.home()
        self.customer.open("self_service")
        zone = self.customer.model("self_service")
        account = PROVED[(MANNERS.index(self.manner) + self.customer.landscape) % len(PROVED)]
        self._ask(account)
        self.customer.touch(self.word("AccountPage", "My usage"))
        self.shoot("proof")
        self.customer.touch(self.phrase("verify.by_code"))
        self.customer.wait_for(lambda: zone.proof.phone, "the message with the code")
        self.shoot("proof-code")
        for digit in phone.newest_code():
            zone.proof.type(digit)
        self.customer.wait_for(lambda: zone.history.account_no == account, "the account's months")
        self.shoot("usage")
        self.customer.touch_any(
            fixed_part(self.word("HistoryPage", text)) for text in (
                "Overdue: ¥%1", "The year's blocks: now ¥%1 a kWh", "%1 kWh left at ¥%2"))
        self.shoot("usage-year")
        self.customer.back()
        self.customer.touch(self.word("HistoryPage", "All months"))
        self.shoot("usage-months")
        self.customer.back()
        self.customer.touch(self.word("HistoryPage", "The bill"))
        self.shoot("usage-bill")
        self.customer.back()
        self.customer.touch(self.word("HistoryPage", "My receipts"))
        self.customer.rest(400)
        self.shoot("own-receipts")
        self.customer.home()

    def notices(self) -> None:
        """What the hall says, what must always hang there, one announcement whole, and the PDF beside another."""
        self.page("announcements")
        zone, customer = self.customer.model("announcements"), self.customer
        notice = zone.list.rows()[0]
        customer.touch(notice.words)
        self.shoot("announcement")
        customer.touch(self.word("NoticePage", "To your phone"))
        self.shoot("announcement-take")
        customer.go("announcements/FindPage.qml", viewModel=zone)
        customer.write({"zh": "电价", "en": "price"}[self.manner.language[:2]])
        self.shoot("announcements-find")
        for wall in ("promises", "fees", "staff"):
            zone.openPage(wall)
            customer.go("announcements/WallPage.qml", viewModel=zone, wall=wall)
            self.shoot(f"wall-{wall}")
        zone.open(next(one.id for one in customer.terminal.engine.notices.live if one.attachment))
        customer.go("announcements/PdfPage.qml", viewModel=zone)
        self.shoot("announcement-pdf")
        customer.touch(self.word("PdfPage", "Print"))
        self.shoot("announcement-print")

    def _ask(self, number: str) -> None:
        zone = self.customer.model("self_service")
        zone.clear()
        for digit in number:
            zone.type(digit)
        zone.ask()
        self.customer.wait_for(lambda: zone.step == "account", "the account")
        self.customer.rest()

    def cancel(self) -> None:
        """The code of the ticket that was taken is held up to the scanner, and the ticket given back."""
        scanned = self.customer.model("waiting")
        scanned.scan(self._code)
        self.customer.wait_for(lambda: scanned.step == "found", "the scanned ticket")
        self.shoot("scanned")
        self.customer.touch(self.phrase("cancel.title"))
        self.shoot("cancel-confirm")
        self.customer.touch(self.word("ScannedPage", "Yes, cancel"))
        self.customer.wait_for(lambda: scanned.step == "cancelled", "the ticket to be cancelled")
        self.shoot("cancelled")

    def standing(self, code: str, state: str) -> None:
        """The code of a ticket is held up to the scanner: where does it stand?"""
        self.home_only()
        scanned = self.customer.model("waiting")
        scanned.scan(code)
        state_of = {"transferred": "waiting", "missed": "no_show"}.get(state, state)
        self.customer.wait_for(lambda: scanned.step == "found" and scanned.state == state_of, f"the {state} ticket")
        self.shoot(f"ticket-{state}")

    def bring_back(self, code: str) -> None:
        """The missed ticket is put back into the queue."""
        self.standing(code, "missed")
        self.customer.touch(self.phrase("missed.bring_back"))
        scanned = self.customer.model("waiting")
        self.customer.wait_for(lambda: scanned.step == "returned", "the ticket to be back")
        self.shoot("ticket-back-again")

    def long_way(self) -> None:
        """Through all services, for whoever wants to read first."""
        self.customer.home()
        self.customer.open("business")
        self.customer.touch(self.phrase("tickets.all"))
        self.shoot("groups")
        group = self.pack.groups[1]
        self.customer.touch(group.name.of(self.manner.language))
        self.shoot("group")
        service = next(s for s in self.pack.services if s.group == group.id)
        self.customer.touch(service.name.of(self.manner.language))
        self.shoot("service")

    def search(self) -> None:
        self.customer.home()
        self.customer.open("search")
        self.shoot("search")
        self.customer.type("gh")
        self.shoot("search-found")
        self.customer.type("zzz")
        self.shoot("search-none")

    def help(self, name: str) -> None:
        self.customer.home()
        self.customer.touch(self.word("Footer", "Help"))
        self.customer.rest(400)
        self.shoot(name)
        self.customer.touch(self.word("HelpPanel", "OK"))

    def silence(self) -> None:
        """Nobody touches anything any more."""
        self.customer.home()
        self.customer.fall_silent(Patience().quiet * self.customer.session.unhurried + 1)
        self.shoot("still-there")
        self.customer.touch(self.phrase("session.more_time"))
        self.customer.leave()


def fixed_part(text: str) -> str:
    """The longest part of a string of the screens without its values."""
    return max(re.split(r"%\d", text), key=len).strip()
