"""The demo hall's announcements: written, approved and given out by two people of the demonstration."""

from __future__ import annotations

import base64
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from kiosk.announcements.looking import listed
from kiosk.cli import demo_attachment
from kiosk.cli.announcements import make_draft, step, zone_of
from kiosk.cli.at_the_hub import AtTheHub
from kiosk.contract.announcements import AddPicture, Attachment, Content, Outage, Phase, Targets
from kiosk.contract.staff import Role
from kiosk.hub.registry import Person
from kiosk.hub.services import HubServices
from kiosk.staff import people

SAMPLES = Path(__file__).parents[2] / "resources" / "demo" / "announcements.toml"
_PEOPLE = {"1003": ("发布员", Role.PUBLISHER), "1004": ("审核员", Role.APPROVER)}


def hang(services: HubServices) -> None:
    """All of them, unless some are live already."""
    now = services.clock.now()
    with services.database.read() as connection:
        if any(view.phase is Phase.LIVE for view in listed(connection, services.hall, now)):
            return
    publisher, approver = (AtTheHub.as_person(services, _person(services, number)) for number in _PEOPLE)

    def add(picture: bytes) -> str:
        data = base64.b64encode(picture).decode()
        return str(publisher.ask("announcements/pictures", AddPicture(data=data)).picture_id)

    for content in samples(now, zone_of(services), add):
        view = step(publisher, "submit_announcement", make_draft(publisher, content))
        step(publisher, "publish_announcement", step(approver, "approve_announcement", view))


@contextmanager
def emergency(services: HubServices) -> Iterator[None]:
    """An invented one is above every screen until this ends."""
    publisher, approver = (AtTheHub.as_person(services, _person(services, number)) for number in _PEOPLE)
    entry = tomllib.loads(SAMPLES.read_text("utf-8"))["emergency"]
    content = _content(entry, _midnight(services.clock.now(), zone_of(services)), lambda _: "")
    view = step(publisher, "submit_announcement", make_draft(publisher, content))
    live = step(publisher, "publish_announcement", step(approver, "approve_announcement", view))
    try:
        yield
    finally:
        step(approver, "withdraw_announcement", live, "tour")


def samples(now: datetime, zone: tzinfo, add_picture: Callable[[bytes], str]) -> list[Content]:
    """The last in the file first, so that the first one is the newest."""
    entries = tomllib.loads(SAMPLES.read_text("utf-8"))["announcement"]
    return [_content(entry, _midnight(now, zone), add_picture) for entry in reversed(entries)]


def _midnight(now: datetime, zone: tzinfo) -> datetime:
    return now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


def _content(entry: dict[str, Any], midnight: datetime, add_picture: Callable[[bytes], str]) -> Content:
    def at(name: str) -> datetime:
        return midnight + timedelta(hours=entry[name])

    outage = None
    if "off" in entry:
        outage = Outage(area=entry["area"], reason=entry["reason"], starts_at=at("off"), ends_at=at("on"))
    attachment = None if not entry.get("attachment") else Attachment(
        name=demo_attachment.NAME, pages=[add_picture(page) for page in demo_attachment.pages()],
        text=demo_attachment.text())
    texts = {name: entry[name] for name in ("title", "body", "meaning", "example") if name in entry}
    return Content(
        kind=entry["kind"], outage=outage, targets=Targets(places=entry["places"]), starts_at=at("from"),
        ends_at=at("until"), tariff=entry.get("tariff", False), attachment=attachment,
        pictures=[add_picture((SAMPLES.parent / name).read_bytes()) for name in entry.get("pictures", ())], **texts)


def _person(services: HubServices, number: str) -> Person:
    name, role = _PEOPLE[number]
    known = {row.number: row for row in people.list_staff(services)}
    if number not in known:
        people.add(services, number, name, [role])
        known = {row.number: row for row in people.list_staff(services)}
    row = known[number]
    return Person(row.person_id, row.number, row.name, frozenset(row.roles))
