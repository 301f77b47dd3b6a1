"""The tour's stops: what the customer does, and what the picture afterwards is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

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

    def everything(self) -> None:
        """Every screen while all is well, but where a customer pays (ui.tour.money) or speaks (ui.tour.voices)."""
        self.home()
        self.ticket("ticket")
        self.long_way()
        self.search()
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
