"""The demo hall's announcements: written, approved and given out by two people of the demonstration."""

from __future__ import annotations

import base64
import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from kiosk.announcements.looking import listed
from kiosk.cli.announcements import make_draft, step, zone_of
from kiosk.cli.at_the_hub import AtTheHub
from kiosk.contract.announcements import AddPicture, Content, Outage, Phase, Targets
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

    def add(file: Path) -> str:
        data = base64.b64encode(file.read_bytes()).decode()
        return str(publisher.ask("announcements/pictures", AddPicture(data=data)).picture_id)

    for content in samples(now, zone_of(services), add):
        view = step(publisher, "submit_announcement", make_draft(publisher, content))
        step(publisher, "publish_announcement", step(approver, "approve_announcement", view))


def samples(now: datetime, zone: tzinfo, add_picture: Callable[[Path], str]) -> list[Content]:
    """The last in the file first, so that the first one is the newest."""
    midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    entries = tomllib.loads(SAMPLES.read_text("utf-8"))["announcement"]
    return [_content(entry, midnight, add_picture) for entry in reversed(entries)]


def _content(entry: dict[str, Any], midnight: datetime, add_picture: Callable[[Path], str]) -> Content:
    def at(name: str) -> datetime:
        return midnight + timedelta(hours=entry[name])

    outage = None
    if "off" in entry:
        outage = Outage(area=entry["area"], reason=entry["reason"], starts_at=at("off"), ends_at=at("on"))
    texts = {name: entry[name] for name in ("title", "body", "meaning", "example") if name in entry}
    return Content(
        kind=entry["kind"], outage=outage, targets=Targets(places=entry["places"]), starts_at=at("from"),
        ends_at=at("until"), tariff=entry.get("tariff", False),
        pictures=[add_picture(SAMPLES.parent / name) for name in entry.get("pictures", ())], **texts)


def _person(services: HubServices, number: str) -> Person:
    name, role = _PEOPLE[number]
    known = {row.number: row for row in people.list_staff(services)}
    if number not in known:
        people.add(services, number, name, [role])
        known = {row.number: row for row in people.list_staff(services)}
    row = known[number]
    return Person(row.person_id, row.number, row.name, frozenset(row.roles))
