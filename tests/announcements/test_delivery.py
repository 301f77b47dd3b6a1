"""What terminals say becomes the hub's proof."""

from __future__ import annotations

import base64
import csv
import io
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PIL import Image
from sqlalchemy import insert, select

from kiosk.accounts.tables import accounts
from kiosk.announcements.facts import VIEWED
from kiosk.cli.announcement_delivery import matrix, write_csv
from kiosk.contract.announcement_calls import Calls
from kiosk.contract.announcements import AnnouncementView, Delivery, Matrix
from kiosk.contract.messages import Scope
from kiosk.hub.pairing import REVOKED, revoke
from kiosk.hub.publications import publish
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from tests.fixtures.announcements import Newsroom, given_out, notice, withdrawn, words
from tests.fixtures.hub import App, Hub, fact

ZONE = ZoneInfo("Asia/Shanghai")


def say(app: App, seq: int, kind: str, **payload: object) -> None:
    answer = app.send(fact(seq, kind, f"announcements:{app.origin}", **payload))
    assert answer.status_code == 200, answer.text


def delivery(room: Newsroom, of: str) -> Delivery:
    answer = room.publisher.post("/v1/announcements/delivery", {"announcement_id": of})
    assert answer.status_code == 200, answer.text
    return Delivery.model_validate(answer.json())


def test_the_matrix_says_who_has_shows_and_read_what(hub: Hub, tmp_path: Path):
    room, terminals = Newsroom.of(hub), [hub.app() for _ in range(4)]
    meant = {"apps": [app.code for app in terminals[:3]]}
    made = room.published(notice(hub, title=words("=cmd|x", "t"), targets=meant))
    id = str(made.announcement_id)
    one, two, three, _ = terminals
    say(one, 1, "AnnouncementsReceived", received=[[id, 1]])
    say(one, 2, "AnnouncementsShown", shown=[[id, 1]], gone=[])
    for seq in (3, 4):
        say(one, seq, VIEWED, hour="2026-01-05T01:00:00+00:00", counts=[[id, 2, 1, 1, 0]])
    say(two, 1, "AnnouncementsReceived", received=[[id, 1]])
    say(three, 1, VIEWED, hour="2026-01-05T01:00:00+00:00", counts=[[id, 0, 0, 0, 3]])
    found = delivery(room, id)
    assert [(t.received, t.showing, t.seen, t.read, t.printed, t.taken, t.targeted) for t in found.terminals] == [
        (1, 1, 4, 2, 2, 0, True), (1, None, 0, 0, 0, 0, True), (None, None, 0, 0, 0, 3, True),
        (None, None, 0, 0, 0, 0, False)]
    lines = list(matrix(found, ZONE))
    assert ["shows" in lines[1], "MISSING" in lines[2], "MISSING" in lines[3], "not meant" in lines[4]] == [True] * 4
    write_csv(found, tmp_path / "d.csv", ZONE)
    rows = list(csv.reader((tmp_path / "d.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0][2] == "'=cmd|x" and [row[2] for row in rows[2:]] == ["shows", "missing", "missing", "not meant"]

    room.withdraw(made)
    assert "STUCK" in list(matrix(delivery(room, id), ZONE))[1]
    say(one, 5, "AnnouncementsShown", shown=[], gone=[id])
    assert "gone" in list(matrix(delivery(room, id), ZONE))[1]
    revoke(hub.services, two.code)
    assert len(delivery(room, id).terminals) == 3


def test_a_terminal_speaks_for_itself_alone_and_a_board_for_nobody(hub: Hub):
    room, terminal, board = Newsroom.of(hub), hub.app(), hub.app(Scope.BOARD)
    id = str(room.published().announcement_id)
    lie = fact(1, "AnnouncementsShown", "announcements:x.1", shown=[[id, 1]], gone=[])
    assert board.send(lie).json()["code"] == "out_of_scope"
    assert terminal.send(lie, origin=f"{board.id}.1").json()["code"] == "wrong_hall"
    assert delivery(room, id).terminals[0].showing is None


def test_a_terminal_without_the_zone_is_not_meant_from_its_own_word_on(hub: Hub):
    room, (one, two, _silent) = Newsroom.of(hub), [hub.app() for _ in range(3)]
    for_windows = room.published(notice(hub, targets={"zones": ["business", "waiting"]}))
    id = str(for_windows.announcement_id)
    assert page(room).rows[0].cells == "mmm", "nobody has said yet which zones they show"
    say(one, 1, "ZonesShown", zones=["business", "feedback"])
    say(two, 1, "ZonesShown", zones=["feedback"])
    say(one, 2, "AnnouncementsShown", shown=[[id, 1]], gone=[])
    row = page(room).rows[0]
    assert (row.cells, row.meant, row.wrong) == ("s-m", 2, 1)
    assert [each.targeted for each in delivery(room, id).terminals] == [True, False, True]
    say(two, 2, "ZonesShown", zones=["waiting"])
    assert page(room).rows[0].cells == "smm", "its profile has the zone now"


def test_an_older_program_that_plays_it_whatever_its_zones_is_unknown_and_not_green(hub: Hub):
    room, (older, newer) = Newsroom.of(hub), [hub.app() for _ in range(2)]
    for_windows, for_all = room.published(notice(hub, targets={"zones": ["business"]})), room.published()
    id, other = (str(one.announcement_id) for one in (for_windows, for_all))
    say(older, 1, "AnnouncementsShown", shown=[[id, 1], [other, 1]], gone=[])
    say(newer, 1, "ZonesShown", zones=["business"])
    say(newer, 2, "AnnouncementsShown", shown=[[id, 1], [other, 1]], gone=[])
    rows = {row.no: row for row in page(room).rows}
    assert [(rows[no].cells, rows[no].showing, rows[no].wrong) for no in (1, 2)] == [("us", 1, 0), ("ss", 2, 0)]
    told = delivery(room, id)
    assert [one.sure for one in told.terminals] == [False, True]
    assert [line.split()[1] for line in list(matrix(told, ZONE))[1:]] == ["unknown", "shows"]
    say(older, 2, "ZonesShown", zones=["feedback"])
    assert page(room).rows[1].cells == "ks", "it has been upgraded, and will take it off"


A_ROW = {
    "customer_name": "王小满", "service_address": "青石镇东街1号", "tariff_code": "x", "low_income": False,
    "on_tou": False, "mode": "postpaid", "balance_fen": 0, "supply": "on", "usual_fen": [], "here_fen": 0,
    "phone": "13900000000"}


def test_a_broken_picture_is_red_until_the_announcement_has_another(hub: Hub):
    room, (one, two) = Newsroom.of(hub), (hub.app(), hub.app())
    made = room.published(notice(hub, pictures=[added(room, "red")]))
    id, [shown] = str(made.announcement_id), picture_ids(room, made)
    for terminal in (one, two):
        say(terminal, 1, "AnnouncementsShown", shown=[[id, 1]], gone=[])
    for seq in (2, 3):
        say(one, seq, "AnnouncementPictureBroken", announcement_id=id, picture=shown)
    say(two, 2, "AnnouncementPictureBroken", announcement_id=id, picture="f" * 64)
    row = page(room).rows[0]
    assert (row.cells, row.wrong, row.showing) == ("bs", 1, 1)
    assert [each.broken for each in delivery(room, id).terminals] == [1, 0]
    assert "BROKEN" in list(matrix(delivery(room, id), ZONE))[1]
    room.published(notice(hub, pictures=[added(room, "blue")]), made.announcement_id)
    say(one, 4, "AnnouncementsShown", shown=[[id, 2]], gone=[])
    assert page(room).rows[0].cells == "so"


def test_whom_it_may_miss_is_said_before_it_goes_on(hub: Hub):
    on_the_books(hub, ("4109900000018", "东街1组", "lv_residential"))
    room = Newsroom.of(hub)

    def doubts(**content: Any) -> list[tuple[str, str, str]]:
        made = room.draft(notice(hub, **content))
        answer = room.approver.post("/v1/announcements/content", {"announcement_id": str(made.announcement_id)})
        return [(one["field"], one["why"], one["what"]) for one in answer.json()["doubts"]]

    assert doubts() == []
    assert doubts(targets={"areas": ["东街1组", "东街一组"]}) == [("areas", "no_village", "东街一组")]
    assert doubts(kind="outage") == [("areas", "nobody", "")]
    assert doubts(kind="outage", targets={"areas": ["东街1组"]}) == []
    assert doubts(kind="policy", tariff=True) == [("customers", "nobody", "")]
    assert doubts(kind="policy", tariff=True, targets={"customers": ["hv"]}) == []


def added(room: Newsroom, colour: str) -> str:
    """A picture's id."""
    made = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(made, "PNG")
    answer = room.publisher.post("/v1/announcements/pictures", {"data": base64.b64encode(made.getvalue()).decode()})
    return str(answer.json()["picture_id"])


def picture_ids(room: Newsroom, of: AnnouncementView) -> list[str]:
    answer = room.publisher.post("/v1/announcements/content", {"announcement_id": str(of.announcement_id)})
    return list(answer.json()["content"]["pictures"])


BELOW, SOMEBODY = "below", UUID("0198c0de-0000-7000-8000-000000000001")
HALL_HUB = UUID("0198c0de-0000-7000-8000-000000000002")
"""A hall below, a terminal there, and its hub."""


def test_a_countys_announcement_is_proven_hall_by_hall(hub: Hub):
    room, own = Newsroom.of(hub), hub.app()
    made = room.published(notice(hub, targets={"halls": [hub.services.hall, BELOW]}))
    elsewhere = room.published(notice(hub, targets={"halls": ["elsewhere"]}))
    id, other = (str(one.announcement_id) for one in (made, elsewhere))
    below = hub.app(Scope.HUB, BELOW)
    say(own, 1, "AnnouncementsShown", shown=[[id, 1]], gone=[])
    silent = page(room)
    assert [(app.app_code, app.hall) for app in silent.apps] == [(own.code, ""), ("", BELOW)]
    assert [row.cells for row in silent.rows] == ["--", "sm"], "a hall that says nothing shows nothing"
    forwarded = [
        fact(1, "AnnouncementsReceived", f"announcements:{SOMEBODY}.1", received=[[id, 1]], code="7"),
        fact(2, "AnnouncementsShown", f"announcements:{SOMEBODY}.1", shown=[[id, 1]], gone=[]),
        fact(3, VIEWED, f"announcements:{SOMEBODY}.1", hour="2026-01-05T01:00:00+00:00", counts=[[id, 3, 1, 0, 0]],
             versions=[1])]
    assert below.send(*forwarded, origin=f"{SOMEBODY}.1", hall=BELOW).status_code == 200
    told = page(room)
    assert [(app.app_code, app.hall) for app in told.apps] == [(own.code, ""), ("7", BELOW)]
    assert [(row.cells, row.seen) for row in told.rows] == [("--", 0), ("ss", 3)]
    assert [(one.hall, one.app_code, one.showing, one.seen) for one in delivery(room, id).terminals] == [
        ("", own.code, 1, 0), (BELOW, "7", 1, 3)]
    assert [one.targeted for one in delivery(room, other).terminals] == [False, False]
    assert f"{BELOW} 7" in list(matrix(delivery(room, id), ZONE))[2]


def test_a_terminal_that_its_hall_revoked_is_not_waited_for_at_the_county(hub: Hub):
    room, below = Newsroom.of(hub), hub.app(Scope.HUB, BELOW)
    id = str(room.published(notice(hub, targets={"halls": [BELOW]})).announcement_id)

    def forwarded(n: int, kind: str, by: str, **payload: Any) -> None:
        assert below.send(fact(n, kind, "any:1", **payload), origin=by, hall=BELOW).status_code == 200

    def cells() -> str:
        return page(room).rows[0].cells

    forwarded(1, "AnnouncementsReceived", f"{SOMEBODY}.1", received=[[id, 1]], code="7")
    assert cells() == "m"
    forwarded(1, REVOKED, f"{HALL_HUB}.1", app_id=str(SOMEBODY), scope="terminal")
    assert cells() == ""
    forwarded(2, "AnnouncementsShown", f"{SOMEBODY}.1", shown=[[id, 1]], gone=[])
    assert cells() == "", "what it had said before"


def test_a_hub_says_that_a_terminal_was_revoked(hub: Hub):
    terminal = hub.app()
    revoke(hub.services, terminal.code)
    with hub.services.database.read() as connection:
        said = connection.scalars(select(facts.c.payload).where(facts.c.kind == REVOKED)).all()
    assert said == [{"app_id": str(terminal.id), "scope": "terminal"}]


def test_what_the_county_announces_is_proven_in_the_hall_too(hub: Hub):
    village, number = "东街1组", "4109900000018"
    on_the_books(hub, (number, village, "lv_residential"))
    room, (one, _two), now = Newsroom.of(hub), (hub.app(), hub.app()), hub.clock.now()
    room.published()
    id = new_id()
    body = given_out(id, now, version=4, targets={"areas": [village]})

    def comes_down(body: dict[str, Any], revision: int) -> None:
        with hub.services.write() as work:
            publish(work, f"announcement.{id}", body, now, issuer="county", revision=revision)
            work.commit()

    comes_down(body, 1)
    say(one, 1, "AnnouncementsShown", shown=[[str(id), 4]], gone=[])
    told = page(room)
    assert [(row.issuer, row.version, row.cells) for row in told.rows] == [("county", 4, "sm"), ("", 1, "mm")]
    assert one.post("/v1/announcements/reached", {
        "announcement_id": str(id), "account_no": number, "version": 4}).json()["new"]
    full = delivery(room, str(id))
    assert (full.announcement.issuer, full.concerned, full.reached, len(full.terminals)) == ("county", 1, 1, 2)
    assert called(room, str(id)) == set()
    comes_down(withdrawn(id), 2)
    assert [row.cells for row in page(room).rows] == ["k.", "mm"]
    say(one, 2, "AnnouncementsShown", shown=[], gone=[str(id)])
    assert [row.issuer for row in page(room).rows] == [""]


def on_the_books(hub: Hub, *rows: tuple[str, str, str]) -> None:
    """Accounts: number, village, kind."""
    with hub.services.write() as work:
        work.connection.execute(insert(accounts), [
            {**A_ROW, "hall_id": hub.services.hall, "account_no": number, "village": where, "customer_kind": kind,
             "as_of": hub.clock.now()} for number, where, kind in rows])
        work.commit()


def called(room: Newsroom, id: str) -> set[str]:
    """The numbers on the call list."""
    answer = room.publisher.post("/v1/announcements/calls", {"announcement_id": id})
    assert answer.status_code == 200, answer.text
    return {one.account_no for one in Calls.model_validate(answer.json()).calls}


def page(room: Newsroom, **asked: object) -> Matrix:
    answer = room.publisher.post("/v1/announcements/matrix", asked)
    assert answer.status_code == 200, answer.text
    return Matrix.model_validate(answer.json())


def test_the_matrix_is_read_page_by_page_and_red_where_it_should_show_and_does_not(hub: Hub):
    room, (one, two) = Newsroom.of(hub), (hub.app(), hub.app())
    for_all, for_one, for_boards = (
        room.published(notice(hub, targets=targets)) for targets in ({}, {"apps": [one.code]}, {"places": ["board"]}))
    ids = [str(each.announcement_id) for each in (for_all, for_one)]
    say(one, 1, "AnnouncementsShown", shown=[[ids[0], for_all.version], [ids[1], for_one.version + 1]], gone=[])
    say(one, 2, VIEWED, hour="2026-01-05T01:00:00+00:00", counts=[[ids[0], 5, 4, 3, 2]])
    say(two, 1, "AnnouncementsShown", shown=[[ids[1], for_one.version]], gone=[])
    told = page(room)
    assert [app.app_code for app in told.apps] == [one.code, two.code]
    assert [(row.no, row.cells, row.showing, row.meant, row.wrong, row.seen, row.read) for row in told.rows] == [
        (3, "--", 0, 0, 0, 0, 0), (2, "ok", 0, 1, 2, 0, 0), (1, "sm", 1, 2, 1, 5, 4)]
    assert [row.no for row in page(room, wrong_only=True).rows] == [2, 1]
    first = page(room, limit=2)
    assert ([row.no for row in first.rows], first.next_before) == ([3, 2], 2)
    assert [row.no for row in page(room, limit=2, before=2).rows] == [1]
    for each in (for_all, for_one, for_boards):
        room.withdraw(each)
    say(two, 2, "AnnouncementsShown", shown=[], gone=[ids[1]])
    assert [(row.no, row.cells) for row in page(room).rows] == [(2, "k-"), (1, "k.")], "still shown somewhere"


def test_accounts_are_concerned_reached_or_still_to_be_called(hub: Hub):
    village, there, other = "东街1组", {"4109900000018", "4109900000026"}, "4109900000034"
    on_the_books(hub, *((one, village, "lv_residential") for one in there), (other, village, "hv"),
                 ("4109900000042", "西街2组", "lv_residential"))
    number = min(there)
    room, terminal = Newsroom.of(hub), hub.app()
    made = room.published(notice(hub, targets={"areas": [village], "customers": ["lv_residential"]}))
    id = str(made.announcement_id)
    assert (delivery(room, id).concerned, delivery(room, id).reached) == (len(there), 0)

    assert called(room, id) == there
    reached = {"announcement_id": id, "account_no": number}
    assert [terminal.post("/v1/announcements/reached", reached).json()["new"] for _ in range(2)] == [True, False]
    assert delivery(room, id).reached == 1 and called(room, id) == there - {number}
    refused = terminal.post("/v1/announcements/reached", {"announcement_id": id, "account_no": other})
    assert (refused.status_code, refused.json()["details"]["field"]) == (422, "account_no")
    assert room.approver.post("/v1/announcements/calls", {"announcement_id": id}).json()["code"] == "role_needed"
    assert terminal.post("/v1/announcements/calls", {"announcement_id": id}).json()["code"] == "out_of_scope"
    nobody = room.published()
    assert delivery(room, str(nobody.announcement_id)).concerned is None


def test_whoever_was_told_the_old_hours_is_to_be_called_again(hub: Hub):
    village, one, two = "东街1组", "4109900000018", "4109900000026"
    on_the_books(hub, *((number, village, "lv_residential") for number in (one, two)),
                 ("4109900000034", "西街2组", "hv"))
    room, terminal = Newsroom.of(hub), hub.app()
    first = room.published(notice(hub, targets={"areas": [village]}))
    id = str(first.announcement_id)
    say(terminal, 1, "AnnouncementsShown", shown=[[id, 1]], gone=[])
    say(terminal, 2, VIEWED, hour="2026-01-05T01:00:00+00:00", counts=[[id, 5, 4, 3, 2]])  # a program of before
    for app, number in ((terminal, one), (room.publisher, two)):
        how = "reached" if app is terminal else "called"
        assert app.post(f"/v1/announcements/{how}", {"announcement_id": id, "account_no": number}).json()["new"]
    assert (delivery(room, id).reached, page(room).rows[0].seen) == (2, 5)

    second = room.published(notice(hub, targets={"areas": [village]}), first.announcement_id)
    told = delivery(room, id)
    assert (told.concerned, told.reached, told.terminals[0].seen, page(room).rows[0].seen) == (2, 0, 0, 0)
    assert called(room, id) == {one, two}
    say(terminal, 3, VIEWED, hour="2026-01-05T01:00:00+00:00", counts=[[id, 7, 0, 0, 0], [id, 1, 1, 0, 0]],
        versions=[1, 2])
    old = {"announcement_id": id, "account_no": one, "version": 1}
    assert not terminal.post("/v1/announcements/reached", old).json()["new"], "that hour was still the old one's"
    assert terminal.post("/v1/announcements/reached", old | {"version": second.version}).json()["new"]
    told = delivery(room, id)
    assert (told.reached, told.terminals[0].seen, page(room).rows[0].seen) == (1, 1, 1)
    assert called(room, id) == {two}

    room.published(notice(hub, targets={"areas": ["西街2组"]}), first.announcement_id)
    told = delivery(room, id)
    assert (told.concerned, told.reached) == (1, 0), "nobody who was told is concerned now"
