"""The six unifications, hall by hall: what comes up from the halls, and what the county's hub makes of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.publications import publish
from kiosk.standards.six import SIX, counts, deviations
from tests.fixtures.hub import HALL, App, Hub, fact, hub_in
from tests.fixtures.standards import PackRoom


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Hub]:
    with hub_in(tmp_path / "county", None, "county") as hub:
        yield hub


def told(hub: Hub) -> dict[str, Any]:
    answer = hub.staffed(Scope.STAFF, Role.SUPERVISOR).post("/v1/standards/unified", {})
    assert answer.status_code == 200, answer.text
    return {one["hall"]: one for one in answer.json()["halls"]} | {"of": answer.json()}


class Below:
    """A hall's hub and its terminals, as their facts come up."""

    def __init__(self, county: Hub, hall: str) -> None:
        self.hall, self.app = hall, county.app(Scope.HUB, hall)
        self.seqs: dict[str, int] = {}

    def say(self, origin: App | str, kind: str, **payload: object) -> None:
        name = origin if isinstance(origin, str) else origin.origin
        self.seqs[name] = self.seqs.get(name, 0) + 1
        said = fact(self.seqs[name], kind, "publication:standards") | {"payload": payload}
        answer = self.app.send(said, origin=name, hall=self.hall)
        assert answer.status_code == 200, answer.text

    def shows(self, terminal: int, issuer: str, revision: int) -> None:
        self.say(f"{terminal:08d}-0000-7000-8000-000000000000.1", "PublicationShown", issuer=issuer,
                 document="standards", revision=revision)


def test_every_value_of_the_public_pack_belongs_to_one_of_the_six(tmp_path: Path) -> None:
    with hub_in(tmp_path / "hub", None) as hub:
        document = PackRoom.of(hub).given()["body"]
    assert deviations(document, document) == [] and all(counts(document)[part] > 20 for part in SIX)
    other = copy.deepcopy(document)
    other["services"].insert(0, {**other["services"][0], "id": "NEW", "steps": []})
    other["windows"][1]["categories"] = ["A"]
    other["zones"][0]["colour"] = "#000000"
    other["phrases"]["idle.title"]["zh"] = "请"
    other["promises"].pop(0)
    other["services"][1]["steps"].pop()
    other["hall"]["name"]["zh"] = "另一个厅"
    found = deviations(document, other)
    assert {one.part for one in found} == set(SIX), "a hall's own name is not among them"
    assert [one.key for one in found if one.part == "windows"] == ["windows.2.categories"]
    assert all(one.key.startswith("service.NEW.") for one in found if one.part == "content"), "others stay"


def test_a_hall_with_a_pack_of_its_own_tells_where_it_deviates(tmp_path: Path) -> None:
    """From the county's pack at the hall's hub to the fact that goes up."""
    with hub_in(tmp_path / "hub", None) as hub:
        room = PackRoom.of(hub)
        above = copy.deepcopy(room.given()["body"])
        above["phrases"]["idle.title"]["zh"] = "县里的话"
        with hub.services.write() as work:
            publish(work, "standards", above, hub.clock.now(), issuer="county", revision=7)
            work.commit()
        state = told(hub)[HALL]
        assert (state["state"], state["deviations"]) == ("unknown" if state["state"] == "unknown" else "unified", [])
        room.edit(room.with_words("home.title", "本厅的话"))
        room.give_out("2026.12").raise_for_status()
        own = told(hub)[HALL]
        assert (own["state"], own["parts"], own["against"]) == ("own", {"phrases": 2}, 7)
        assert own["deviations"][1] == {
            "part": "phrases", "key": "phrases.home.title.zh", "county": "您要办什么？", "hall": "本厅的话"}


def test_the_county_sees_who_is_unified_who_is_behind_and_who_deviates_in_what(county: Hub) -> None:
    room = PackRoom.of(county)
    good, late, own, silent = (Below(county, name) for name in ("h-good", "h-late", "h-own", "h-silent"))
    for terminal in (1, 2):
        good.shows(terminal, "county", 1)
    late.shows(3, "county", 1)
    body = {**room.given()["body"], "version": "2027"}
    with county.services.write() as work:
        publish(work, "standards", body, county.clock.now())
        work.commit()
    for terminal in (1, 2):
        good.shows(terminal, "county", 2)
    own.shows(4, "h-own", 5)
    own.say("hub-of-own.1", "StandardsGivenOut", revision=5, version="9.1", sha256="0" * 64, person="hub",
            measure="county", measure_revision=2, parts={"windows": 1, "rules": 2},
            deviations=[["windows", "windows.1.categories", "B, C", "B"]])
    halls = told(county)
    assert {name: halls[name]["state"] for name in ("h-good", "h-late", "h-own", "h-silent")} == {
        "h-good": "unified", "h-late": "behind", "h-own": "own", "h-silent": "unknown"}
    assert (halls["h-good"]["terminals"], halls["h-good"]["behind"], halls["h-late"]["behind"]) == (2, 0, 1)
    assert (halls["h-own"]["version"], halls["h-own"]["parts"]) == ("9.1", {"windows": 1, "rules": 2})
    assert halls["h-own"]["deviations"] == [
        {"part": "windows", "key": "windows.1.categories", "county": "B, C", "hall": "B"}]
    assert (halls["of"]["measure"], halls["of"]["version"], silent.hall) == ("county", "2027", "h-silent")
    own.shows(4, "county", 2)
    assert told(county)["h-own"]["state"] == "unified", "it has come over to the county's"
