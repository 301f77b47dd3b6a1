"""What terminals say becomes the hub's proof."""

from __future__ import annotations

import csv
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.announcements.facts import VIEWED
from kiosk.cli.announcement_delivery import matrix, write_csv
from kiosk.contract.announcements import Delivery
from kiosk.contract.messages import Scope
from kiosk.hub.pairing import revoke
from tests.fixtures.announcements import Newsroom, notice, words
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
