"""Staff at a real console by keys and ears alone: from a notice to the proof of its delivery, and through every page.

Whatever an announcement holds, the console asks nobody but its hub.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.staff import people
from tests.e2e import hostile_notice
from tests.e2e.hall import Hall
from tests.e2e.keyboard_user import KeyboardUser, Words
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually
from tests.e2e.screen import another_display
from tests.fixtures.hub import App, fact
from tests.fixtures.sink import open_sink, talks_to

pytestmark = pytest.mark.e2e
HEADINGS = {
    "The hall today": ("TodayPage", "The hall today"), "Announcements": ("AnnouncementsPage", "Announcements"),
    "Complaints": ("CasesPage", "Complaints"), "Reports": ("ReportsPage", "Reports"),
    "Payments": ("PaymentsPage", "Payments"), "Voices": ("VoicesPage", "Customers' voices"),
    "Reception days": ("MeetingsPage", "Reception days and forums"),
    "Standards pack": ("StandardsPage", "Standards pack"),
    "Six unifications": ("UnifiedPage", "Six unifications"), "People": ("PeoplePage", "People"),
    "Figures": ("FiguresPage", "Figures"), "Conduct": ("ConductPage", "Rewards and sanctions"),
    "Audit": ("AuditPage", "Audit")}
"""What a page is called in the navigation: how it is headed."""
NUMBERS = {"publisher": "200", "everything": "300", "reader": "400"}
NAMED = {"button", "entry", "heading", "picture", "list", "list item", "page tab", "page", "password text", "window"}
PIN = "1357 walks"


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def user(
    request: pytest.FixtureRequest, kept_hall: Hall, screen: Mapping[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[KeyboardUser]:
    """At the sign-in of a console in that language; it ends well, and complained of nothing."""
    settings = ["[console]", f"language = '{request.param}'"]
    with another_display(screen, "1440x900x24") as display:
        machine = Machine(tmp_path_factory.mktemp("desk") / "console", display.environment, app="console",
                          settings=settings)
        pair(kept_hall.url, kept_hall.code(Scope.STAFF), machine.identity, name="desk", scope="staff")
        one = KeyboardUser(machine, Words(request.param))
        try:
            one.begin()
            yield one
            machine.stop()
        finally:
            machine.close()
    assert not machine.complaints(), "\n".join(machine.complaints())


def test_a_notice_goes_from_its_author_to_the_proof_of_delivery(user: KeyboardUser, kept_hall: Hall) -> None:
    said, reader, terminal = user.words, user.reader, kept_hall.app(Scope.TERMINAL)
    title = f"Notice 95598 {said.language}"

    sign_in(user, kept_hall, "publisher", Role.PUBLISHER)
    user.press("ctrl+n")
    reader.find("heading", said("A new announcement"))
    user.on("entry", said("%1, Chinese", said("Title", page="EditForm"), page="BothLines"))
    for part, text in (("Title", title), ("Text", "# Monday to Friday")):
        for language in ("%1, Chinese", "%1, English"):
            user.fills(said(language, said(part, page="EditForm"), page="BothLines"), text)
    user.strikes("button", said("Hand in for review"), by="shift+Tab", key="space")
    user.hears(said("Handed in for review: %1", title))
    reader.find("heading", title)
    reader.hears(said("In review"))
    sign_out(user)

    sign_in(user, kept_hall, "everything", *Role)
    user.press("alt+2")
    user.on("list item", "", part=True)
    user.go_to("list item", title, by="Down", part=True)
    user.press("Return")
    reader.find("heading", title)
    for step, done in (("Approve", "Approved: %1"), ("Publish", "Published: %1")):
        user.strikes("button", said(step, page="KindWords"))
        user.hears(said(done, title))
        eventually(user.focus)
    shown_at(terminal, kept_hall, title)

    user.press("Escape")
    assert user.on("list item", title, part=True).selected
    user.strikes("button", said("Delivery", page="AnnouncementsPage"), by="shift+Tab", key="space")
    user.on("list item", "", part=True)
    row = user.go_to("list item", title, by="Down", part=True)
    assert said("shown at %1 of its terminals, wrong at %2", "1/1", 0) in row.name
    assert said("seen %1, read to the end %2, printed %3", 0, 0, 0) in row.name
    user.press("Return")
    reader.find("heading", title, part=True)
    user.on("list item", "", part=True)
    state = user.go_to("list item", f"{said('Code', page='DeliveryPane')}: {terminal.code}", by="Down", part=True)
    assert f"{said('State', page='DeliveryPane')}: {said('shows it', page='KindWords')}" in state.name
    user.press("Escape")
    user.on("list item", title, part=True)

    every_page(user)
    sign_out(user)
    assert user.nameless == [], "the keys stopped where a screen reader says nothing"


def test_whatever_an_announcement_holds_the_console_asks_its_hub_alone(user: KeyboardUser, kept_hall: Hall) -> None:
    said, reader = user.words, user.reader
    name = f"hostile {said.language}"
    with open_sink() as sink:
        hostile_notice.publish(kept_hall, sink.url, name)
        with whom_it_asks(reader.pid) as asked:
            sign_in(user, kept_hall, "reader", *Role)
            user.press("ctrl+k")
            user.on("entry", said("Search everywhere", page="Finder"))
            user.type(name)
            eventually(lambda: name in user.on("entry", said("Search everywhere", page="Finder")).description)
            user.press("Return")
            reader.find("heading", name, part=True)
            user.on("page", said("What it says"))
            user.press("End")  # what is out of sight is not there for a screen reader
            reader.find("picture", said("Page %1 of %2", 1, 1, page="PageSheet"))
            user.press("F8")
            reader.find("picture", said("As customers see it"))
            user.press("ctrl+e")
            reader.find("heading", said("Write: %1", name), part=True)
            user.go_to("button", said("Add a picture …", page="PicturesField"))  # and what is focused is in view
            reader.find("picture", said("Picture %1", 1, page="PicturesField"))
            user.press("F8")
            reader.find("picture", said("As customers see it"))
            user.press("Escape")
            user.press("Escape")
            user.strikes("button", said("Delivery", page="AnnouncementsPage"), by="shift+Tab", key="space")
            user.on("list item", "", part=True)
            user.go_to("list item", name, by="Down", part=True)
            user.press("Return")
            reader.find("heading", name, part=True)
            user.press("ctrl+e")
            user.hears(said("Written to %1", ""))
            user.press("Escape")
            every_page(user)
            sign_out(user)
        assert sink.asked == 0
        assert asked == {int(kept_hall.url.rpartition(":")[2])}


def sign_in(user: KeyboardUser, hall: Hall, name: str, *roles: Role) -> None:
    """Somebody new, with a one-time PIN that they replace."""
    said = user.words
    number = NUMBERS[name] + {"zh_CN": "1", "en": "2"}[said.language]  # both are of one hall
    with hall.services() as services:
        one_time = people.add(services, number, name, roles)
    user.on("entry", said("Staff number"))
    user.enters(number)
    user.on("password text", said("PIN"))
    user.enters(one_time)
    for field in ("New PIN", "New PIN once more"):
        user.on("password text", said(field))
        user.enters(PIN)
    user.reader.find("text", f"{name} · {number}")


def sign_out(user: KeyboardUser) -> None:
    user.strikes("button", user.words("Sign out"), by="shift+Tab")
    user.on("entry", user.words("Staff number"))


def shown_at(terminal: App, hall: Hall, title: str) -> None:
    """The terminal says that it shows it."""
    answer = hall.staffed(Scope.STAFF, Role.PUBLISHER).post("/v1/announcements/list", {}).json()
    id = next(one["announcement_id"] for one in answer["announcements"] if one["title"]["en"] == title)
    seq = 1 + len(hall.facts("AnnouncementsShown"))
    with hall.services() as services:
        told = fact(seq, "AnnouncementsShown", f"announcements:{terminal.origin}", shown=[[id, 1]], gone=[])
        terminal.send(told, hall=services.hall).raise_for_status()


def every_page(user: KeyboardUser) -> None:
    """By its key, or by the arrows where it has none; its heading is read, and whatever is there has a name."""
    said, reader = user.words, user.reader
    tabs = [said(tab, page="Label") for tab in HEADINGS]
    assert reader.names("page tab") == tabs
    for place, (tab, (page, heading)) in enumerate(zip(tabs, HEADINGS.values(), strict=True), 1):
        if place < 10:
            user.press(f"alt+{place}")
        else:
            user.press("F6")
            user.go_to("page tab", tab, by="Down")
            user.press("Return")
        reader.find("heading", said(heading, page=page))
        nodes = reader.nodes()
        assert [node.name for node in nodes if node.role == "page tab" and node.selected] == [tab]
        assert [str(node) for node in nodes if node.role in NAMED and not (node.name or node.description)] == []
        eventually(user.focus)


@contextmanager
def whom_it_asks(pid: int) -> Iterator[set[int]]:
    """The ports that the process and its children are connected to, looked at until the end of the `with`."""
    asked: set[int] = set()
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.03):
            with suppress(OSError):  # what was there a moment ago is gone
                asked.update(talks_to(pid))
                for one in (int(child) for thread in Path(f"/proc/{pid}/task").iterdir()
                            for child in (thread / "children").read_text().split()):
                    asked.update(talks_to(one))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield asked
    finally:
        over.set()
        thread.join()
