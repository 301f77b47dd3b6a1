"""Staff who agreed hang in the hall with a photo: set by a manager, given out whole, gone at once."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import func, select

from kiosk.announcements.reading import read_people
from kiosk.cli.demo_portraits import portrait
from kiosk.contract.messages import Scope
from kiosk.contract.people import PersonView
from kiosk.contract.staff import Role
from kiosk.hub.publications import latest
from kiosk.hub.tables import publications
from kiosk.staff.tables import staff_photos
from tests.fixtures.hub import HALL, ON_SQLITE, App, Hub

pytestmark = ON_SQLITE


@pytest.fixture
def manager(hub: Hub) -> App:
    return hub.staffed(Scope.STAFF, Role.MANAGER)


def added(manager: App, number: str = "1007") -> PersonView:
    return PersonView.model_validate(manager.command("add_person", {
        "number": number, "name": "王示例", "roles": ["clerk"], "windows": ["2"]}).json()["result"])


def show(app: App, person: PersonView, photo: bytes) -> Any:
    return app.post("/v1/people/show", {
        "person_id": str(person.person_id), "version": person.version, "data": base64.b64encode(photo).decode()})


def given(hub: Hub) -> list[tuple[str, str, tuple[str, ...]]]:
    with hub.services.database.read() as connection:
        found = latest(connection, HALL, "staff")
    return [(one.number, one.name, one.windows) for one in read_people(found.body)] if found else []


def test_a_photo_is_made_anew_and_hangs_with_name_number_and_windows(hub: Hub, manager: App) -> None:
    person = added(manager)
    assert given(hub) == []
    shown = PersonView.model_validate(show(manager, person, portrait(1)).json())
    assert shown.photo and shown.version > person.version
    assert given(hub) == [("1007", "王示例", ("2",))]
    told = manager.post("/v1/people/photo", {"person_id": str(person.person_id)}).json()
    image = Image.open(io.BytesIO(base64.b64decode(told["data"])))
    assert (image.format, image.size, image.getexif()) == ("JPEG", (360, 480), {})
    renamed = manager.command("change_person", {
        "person_id": str(person.person_id), "version": shown.version, "name": "王另例"})
    assert renamed.status_code == 200 and given(hub) == [("1007", "王另例", ("2",))]


@pytest.mark.parametrize("how", ["hide", "leave", "suspend"])
def test_taken_down_it_is_in_no_publication_of_the_hub_any_more(hub: Hub, manager: App, how: str) -> None:
    person = PersonView.model_validate(show(manager, added(manager), portrait(2)).json())
    at = {"person_id": str(person.person_id), "version": person.version}
    answer = manager.command("hide_person", at) if how == "hide" else manager.command(
        "disable_person", at | {"reason": "left" if how == "leave" else "suspended"})
    assert answer.status_code == 200 and given(hub) == []
    with hub.services.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(publications).where(
            publications.c.document == "staff")) == 1, "no earlier revision is kept"
        kept = connection.scalar(select(func.count()).select_from(staff_photos))
    assert kept == (1 if how == "suspend" else 0)


def test_only_a_manager_sets_one_and_what_is_no_picture_is_refused(hub: Hub, manager: App) -> None:
    person = added(manager)
    assert show(hub.staffed(Scope.STAFF, Role.SUPERVISOR), person, portrait(0)).status_code == 403
    assert show(manager, person, b"%PDF-1.7").json()["code"] == "picture_refused"
    assert show(manager, person.model_copy(update={"version": 9}), portrait(0)).json()["code"] == "person_moved"
    assert given(hub) == []
