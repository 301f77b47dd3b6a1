"""The hall's pack at its hub: written, given out, brought back; by whom, and what is refused."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk import audit
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.standards.day import turn_the_day
from tests.fixtures.hub import fact, hub_database, hub_in
from tests.fixtures.standards import PackRoom

SAID = "请触摸屏幕"


@pytest.fixture(params=["sqlite", "postgresql"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PackRoom]:
    if request.param == "sqlite":
        with hub_in(tmp_path / "hub", None) as hub:
            yield PackRoom.of(hub)
    else:
        with hub_database() as url, hub_in(tmp_path / "hub", url) as hub:
            yield PackRoom.of(hub)


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[PackRoom]:
    with hub_in(tmp_path / "hub", None) as hub:
        yield PackRoom.of(hub)


def code(answer: object) -> str:
    return str(answer.json()["code"])  # type: ignore[attr-defined]


def test_a_draft_goes_out_by_another_hand_and_comes_back_exactly(room: PackRoom) -> None:
    """From the first word to the roll-back, with the order of the entries kept on both stores."""
    first = room.given()
    made = room.with_words("idle.title", SAID)
    made["window"] = dict(reversed(made["window"].items()))
    answer = room.edit(made)
    assert answer.status_code == 200, answer.text
    assert answer.json()["result"]["changed"] == 2, "the words, and the order of the windows"
    seen = room.pack()
    assert (seen.revision, seen.no, len(seen.writers)) == (1, 1, 1)
    assert room.give_out("2026.12", app=room.publisher).json()["code"] == "role_needed"
    answer = room.give_out("2026.12")
    assert answer.status_code == 200, answer.text
    assert answer.json()["result"] | {"sha256": ""} == {
        "no": 2, "version": "2026.12", "revision": 2, "sha256": "", "review_due_at": None}
    given = room.given()
    assert (given["revision"], given["body"]["version"]) == (2, "2026.12")
    assert given["body"]["phrases"]["idle.title"]["zh"] == SAID
    assert [window["id"] for window in given["body"]["windows"]] == ["6", "5", "4", "3", "2", "1"]
    seen = room.pack()
    assert seen.changes.changes().none and list(seen.entries["window"]) == ["6", "5", "4", "3", "2", "1"]

    back = room.approver.command("restore_standards", {"to": 1, "no": 2, "note": "too early"})
    assert back.status_code == 200, back.text
    assert (back.json()["result"]["no"], back.json()["result"]["revision"]) == (3, 3)
    assert room.given()["body"] == first["body"]
    assert room.pack().entries == room.entries
    versions = room.publisher.post("/v1/standards/versions", {}).json()["versions"]
    assert [(one["no"], one["restored"], one["changed"]) for one in versions[:2]] == [(3, 1, 3), (2, None, 3)]
    with room.hub.services.database.read() as connection:
        actions = [entry.action for entry in audit.entries(
            connection, room.hub.services.hall, subject="publication:standards")]
    assert actions == ["StandardsGivenOut", "StandardsEdited", "StandardsGivenOut", "StandardsGivenOut"]


def test_what_runs_out_overnight_is_gone_in_the_morning_by_itself(room: PackRoom) -> None:
    hub, today = room.hub, room.hub.clock.now().astimezone(ZoneInfo("Asia/Shanghai")).date()
    made = copy.deepcopy(room.entries)
    made["page"]["prices"]["effective_until"] = today.isoformat()
    assert room.edit(made).status_code == 200
    assert room.give_out("2026.12").status_code == 200

    def pages() -> list[str]:
        return [page["id"] for page in room.given()["body"]["public"]]

    turn_the_day(hub.services)
    assert (pages(), room.given()["revision"]) == (["prices", "licence"], 2)
    hub.clock.moved += timedelta(days=1)
    for _ in range(2):
        turn_the_day(hub.services)
    assert (pages(), room.given()["revision"]) == (["licence"], 3)
    seen = room.pack(hub.staffed(Scope.STAFF, Role.APPROVER))
    assert (seen.no, seen.version, seen.own_is_live) == (2, "2026.12", True)
    hub.clock.moved += timedelta(days=1)
    turn_the_day(hub.services)
    assert room.given()["revision"] == 3, "the day changed nothing"


def test_of_two_editors_the_second_hears_of_it_and_overwrites_nothing(quick: PackRoom) -> None:
    other = quick.hub.staffed(Scope.STAFF, Role.MANAGER)
    seen = quick.pack()
    assert quick.edit(quick.with_words("idle.title", SAID), seen=seen).status_code == 200
    refused = quick.edit(quick.with_words("home.title", "办什么"), app=other, seen=seen)
    assert (refused.status_code, code(refused)) == (409, "standards_moved")
    assert refused.json()["details"] == {"revision": 1, "no": 1}
    assert quick.pack().changes.put["phrase"].keys() == {"idle.title"}
    moved = quick.give_out("2026.12", seen=seen)
    assert code(moved) == "standards_moved", "what goes out is what was looked at"


def test_the_same_hands_write_and_give_out_only_while_nobody_else_could(quick: PackRoom) -> None:
    both = quick.hub.staffed(Scope.STAFF, Role.PUBLISHER, Role.APPROVER)
    assert quick.edit(quick.with_words("idle.title", SAID), app=both).status_code == 200
    assert code(quick.give_out("2026.12", app=both)) == "standards_same_hands"
    from kiosk.staff import people

    people.disable(quick.hub.services, quick.approver.code.rjust(4, "9"))
    answer = quick.give_out("2026.12", app=both)
    assert answer.json()["result"]["review_due_at"] is not None
    assert code(both.command("review_standards", {"no": 2})) == "standards_same_hands"
    supervisor = quick.hub.staffed(Scope.STAFF, Role.SUPERVISOR)
    assert supervisor.command("review_standards", {"no": 2}).status_code == 200
    assert supervisor.post("/v1/standards/versions", {}).json()["versions"][0]["review_due_at"] is None


def test_a_broken_draft_is_told_by_place_and_reason_and_does_not_go_out(quick: PackRoom) -> None:
    before = quick.given()["revision"]
    made = quick.with_words("idle.title", "")
    made["window"]["6"]["categories"] = ["Q"]
    assert quick.edit(made).status_code == 200, "a draft may be in the middle of a sentence"
    changes = quick.pack().changes.model_dump()
    told = quick.publisher.post("/v1/standards/check", {"changes": changes}).json()
    assert {(one["file"], one["key"]) for one in told["faults"]} >= {
        ("phrases.toml", "phrase.idle.title.zh"), ("windows.toml", "window.6.categories")}
    refused = quick.give_out("2026.12")
    assert (refused.status_code, code(refused)) == (422, "standards_faulty")
    assert refused.json()["details"]["key"] == "category.D", "the first in the order of the files"
    assert quick.given()["revision"] == before


@pytest.mark.parametrize(("change", "field"), [
    ({"put": {"phrase": {"home.ask": {"id": "home.ask", "zh": "长" * 500_000, "en": "x"}}}}, "phrase.home.ask.zh"),
    ({"put": {"phrase": {"home.ask": {"id": "home.ask", "zh": "\x00", "en": "x"}}}}, "phrase.home.ask.zh"),
    ({"put": {"phrase": {"home.ask": {"id": "other", "zh": "x", "en": "x"}}}}, "phrase.home.ask"),
    ({"put": {"pack": {"": {"id": [[[[[[[[1]]]]]]]]}}}}, None),
    ({"put": {"nothing": {"": {}}}}, "nothing"),
    ({"put": {"window": {"1": 5}}}, "window.1"),
    ({"put": {"material": {str(n): {"id": str(n)} for n in range(1001)}}}, "material"),
    ({"order": {"window": ["1"] * 1001}}, "order"),
])
def test_what_no_store_should_hold_does_not_come_in(
    quick: PackRoom, change: dict[str, object], field: str | None,
) -> None:
    answer = quick.publisher.command("edit_standards", {"revision": 0, "no": 1, "changes": change})
    assert answer.status_code == 422, answer.text[:200]
    assert field is None or answer.json()["details"]["field"] == field
    assert quick.pack().revision == 0


def test_markup_is_words_and_a_direction_override_is_a_fault(quick: PackRoom) -> None:
    quick.edit(quick.with_words("idle.title", "<img src=http://x/y.png>请"))
    assert quick.give_out("2026.12").status_code == 200
    assert quick.given()["body"]["phrases"]["idle.title"]["zh"] == "<img src=http://x/y.png>请"
    quick.edit(quick.with_words("idle.title", "请\u202e触摸", of=quick.pack().entries))
    assert code(quick.give_out("2026.13")) == "standards_faulty"


def test_a_signature_is_a_managers_and_a_version_is_given_once(quick: PackRoom) -> None:
    signed = copy.deepcopy(quick.entries)
    signed["signed"]["1"]["by"] = "somebody"
    refused = quick.edit(signed)
    assert (code(refused), refused.json()["details"]["key"]) == ("standards_signature", "signed.1.by")
    assert quick.edit(signed, app=quick.hub.staffed(Scope.STAFF, Role.MANAGER)).status_code == 200
    assert code(quick.give_out(quick.pack().version)) == "standards_same_version"
    assert quick.give_out("2026.12").status_code == 200
    assert code(quick.give_out("2026.13")) == "standards_nothing"


def test_which_terminal_shows_what_and_which_has_drifted(quick: PackRoom) -> None:
    terminals = [quick.hub.app() for _ in range(3)]

    def show(app: object, revision: int, seq: int) -> None:
        said = {"issuer": quick.hub.services.hall, "document": "standards", "revision": revision}
        app.send(fact(seq, "PublicationShown", "publication:standards", **said)).raise_for_status()  # type: ignore[attr-defined]

    def told() -> list[tuple[int | None, bool]]:
        found = quick.publisher.post("/v1/standards/versions", {}).json()["terminals"]
        return [(one["revision"], one["drifts"]) for one in found]

    show(terminals[0], 1, 1)
    show(terminals[1], 1, 1)
    quick.edit(quick.with_words("idle.title", SAID))
    quick.give_out("2026.12").raise_for_status()
    show(terminals[0], 2, 2)
    assert told() == [(2, False), (1, False), (None, False)], "it has had no time to change"
    quick.hub.clock.moved += timedelta(seconds=30)
    assert told() == [(2, False), (1, True), (None, True)]
    desk, board = quick.hub.app(Scope.COUNTER), quick.hub.app(Scope.BOARD)
    said = {"issuer": quick.hub.services.hall, "revision": 2}
    desk.command("report_standards", said | {"revision": 1}).raise_for_status()
    board.command("report_standards", said).raise_for_status()
    assert told()[3:] == [(1, True), (2, False)]
    desk.command("report_standards", said).raise_for_status()
    assert told()[3:] == [(2, False), (2, False)]
    assert code(terminals[0].command("report_standards", said)) == "out_of_scope", "a terminal says it in a fact"
    hall, = quick.publisher.post("/v1/standards/unified", {}).json()["halls"]
    assert (hall["state"], hall["terminals"], hall["behind"]) == ("behind", 4, 1)
