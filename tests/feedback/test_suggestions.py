"""Suggestions and praise at the hub: from sealed words to "you said, we did", each step by who may."""

from __future__ import annotations

import base64
import io
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from sqlalchemy import select

from kiosk.announcements.tables import announcements
from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.staff import Role
from kiosk.contract.suggestions import AskPhoto, AskSuggestions, HandedIn, HandIn, VoiceKind
from kiosk.errors import BadInput
from kiosk.feedback.suggestions import arriving, commands, model
from kiosk.feedback.suggestions.tables import suggestions
from kiosk.feedback.suggestions.workers import look_after
from kiosk.hub.errors import RoleNeeded
from kiosk.hub.registry import AskContext, Person
from kiosk.hub.tables import facts as log
from kiosk.ids import new_id
from kiosk.staff import people
from kiosk.tickets.hub_tables import alerts
from tests.feedback.raters import RatedHall
from tests.fixtures.drafted import give_out
from tests.fixtures.hub import ON_SQLITE
from tests.tickets_hub.hall import App

pytestmark = ON_SQLITE


class Voices:
    """Terminals hand in, and a person of the hall deals with it."""

    def __init__(self, hall: RatedHall) -> None:
        self.hall = hall
        people.add(hall.services, "2001", "李经理", {Role.MANAGER, Role.PUBLISHER})
        self.desk = App(hall.services, Scope.STAFF, "8")
        with hall.services.database.read() as connection:
            [(self.manager, _)] = people.who_works(connection, hall.services.hall).items()
        self.be(Role.MANAGER, Role.PUBLISHER)

    def be(self, *roles: Role, id: UUID | None = None) -> None:
        self.desk.sign_in(Person(id or self.manager, "2001", "李经理", frozenset(roles)))

    def hand_in(
        self, kind: VoiceKind = VoiceKind.SUGGESTION, *, id: UUID | None = None, sealed: str = "", **said: Any,
    ) -> UUID:
        one = HandedIn(id=id or uuid4(), kind=kind, day=self.hall.clock.now().date(),
                       sealed=sealed or self.hall.sealed(**{"words": "门口加把椅子", **said}))
        arriving.hand_in(AskContext(self.hall.services, self.hall.terminal.caller), HandIn(voices=[one]))
        return one.id

    def list(self) -> list[Any]:
        return commands.listed(AskContext(self.hall.services, self.desk.caller), AskSuggestions()).suggestions

    def step(self, what: str, id: UUID, **how: Any) -> dict[str, Any]:
        version = next(one.version for one in self.list() if one.id == id)
        return self.desk.ask(f"{what}_suggestion", id=id, **{"version": version, **how})

    def accept(self, id: UUID, days: int = 7) -> dict[str, Any]:
        return self.step("accept", id, owner="2001", due_on=(self.hall.clock.now() + timedelta(days=days)).date())


@pytest.fixture
def voices(hall: RatedHall) -> Voices:
    return Voices(hall)


def photo(size: tuple[int, int] = (320, 240)) -> str:
    buffer = io.BytesIO()
    Image.new("RGB", size, "teal").save(buffer, "JPEG")
    return base64.b64encode(buffer.getvalue()).decode()


def test_one_that_is_sent_again_is_one(voices: Voices) -> None:
    id = voices.hand_in()
    voices.hand_in(id=id)
    [one] = voices.list()
    assert (one.id, one.no, one.words, one.state, one.has_photo) == (id, 1, "门口加把椅子", "new", False)


def test_its_way_to_you_said_we_did(voices: Voices) -> None:
    id = voices.hand_in(phone="13800000000")
    assert voices.accept(id)["owner"] == "2001"
    voices.step("finish", id, said_zh="门口没有椅子", did_zh="放了两把椅子", did_en="put two chairs")
    told = voices.step("publish", id)
    assert told["state"] == "done", "nobody sees a draft"
    with voices.hall.services.database.read() as connection:
        drafted = connection.execute(select(announcements)).one()
        noted = [entry.action for entry in entries(connection, voices.hall.services.hall, subject=f"suggestion:{id}")]
    assert (str(drafted.id), drafted.state) == (told["announcement_id"], "draft")
    assert noted == ["SuggestionAccepted", "SuggestionFinished", "SuggestionPublished"]
    content = model.announcement(VoiceKind.SUGGESTION, said_zh="甲", said_en="", did_zh="乙", did_en="",
                                 ends_at=voices.hall.clock.now())
    assert content.title.zh_CN == "您说我改" and content.body.zh_CN == "您说：甲\n\n我们改：乙"


def drafted(voices: Voices) -> tuple[UUID, str]:
    id = voices.hand_in()
    voices.accept(id)
    voices.step("finish", id, said_zh="门口没有椅子", did_zh="放了两把椅子")
    return id, voices.step("publish", id)["announcement_id"]


def test_it_is_published_when_customers_see_it_and_is_drafted_again_when_that_was_taken_down(voices: Voices) -> None:
    id, first = drafted(voices)
    with pytest.raises(model.WrongStep):
        voices.step("publish", id)
    give_out(voices.desk, first)
    assert [one.state for one in voices.list()] == ["published"]
    with pytest.raises(model.WrongStep):
        voices.step("publish", id)
    voices.desk.ask("withdraw_announcement", announcement_id=first, version=1, reason="写错了")
    assert [(one.state, one.announcement_id) for one in voices.list()] == [("done", None)]
    second = voices.step("publish", id)["announcement_id"]
    assert second not in {first, None}
    give_out(voices.desk, second)
    voices.hall.clock.pass_by(days=100)
    assert [one.state for one in voices.list()] == ["published"], "it was, also when its days are over"


def test_a_draft_that_lies_for_a_week_is_told_once(voices: Voices) -> None:
    _id, lies = drafted(voices)
    _other, shown = drafted(voices)
    give_out(voices.desk, shown)
    voices.hall.clock.pass_by(days=6)
    look_after(voices.hall.services)
    told = lambda: [row for row in voices.hall.rows(alerts, "at") if row.details.get("task") == "draft"]  # noqa: E731
    assert told() == []
    voices.hall.clock.pass_by(days=2)
    look_after(voices.hall.services)
    look_after(voices.hall.services)
    assert [row.subject for row in told()] == [f"suggestion_draft:{lies}"]


def test_only_who_may_decides_and_sees_whom_to_call(voices: Voices) -> None:
    id = voices.hand_in(phone="13800000000")
    voices.be(Role.GUIDE, id=new_id())
    assert voices.list()[0].phone == ""
    for what, how in (("accept", {"owner": "2001", "due_on": "2026-03-09"}), ("decline", {"reason": "no"}),
                      ("publish", {})):
        with pytest.raises(RoleNeeded):
            voices.step(what, id, **how)
    voices.be(Role.MANAGER)
    assert voices.list()[0].phone == "13800000000"
    voices.accept(id)
    voices.be(Role.CLERK, id=new_id())
    with pytest.raises(RoleNeeded):
        voices.step("finish", id, said_zh="甲", did_zh="乙")


def test_no_step_out_of_turn_and_none_on_what_was_not_seen(voices: Voices) -> None:
    id, thanks = voices.hand_in(), voices.hand_in(VoiceKind.PRAISE)
    for what, how in (("finish", {"said_zh": "甲", "did_zh": "乙"}), ("publish", {})):
        with pytest.raises(model.WrongStep):
            voices.step(what, id, **how)
    with pytest.raises(model.WrongStep):
        voices.accept(thanks)
    voices.step("finish", thanks, said_zh="三号窗口耐心", did_zh="已经转达")
    voices.accept(id)
    with pytest.raises(model.Moved):
        voices.step("decline", id, version=1, reason="too dear")
    with pytest.raises(BadInput):
        voices.step("accept", id, owner="9999", due_on="2026-03-09")
    with pytest.raises(BadInput):
        voices.step("accept", id, owner="2001", due_on="2026-03-01")


def test_before_eight_in_the_morning_yesterday_is_over(voices: Voices) -> None:
    """The hall is eight hours ahead of UTC."""
    seven = datetime(2026, 3, 10, 7, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    voices.hall.clock.pass_by(seconds=(seven - voices.hall.clock.now()).total_seconds())
    id = voices.hand_in()
    with pytest.raises(BadInput):
        voices.step("accept", id, owner="2001", due_on="2026-03-09")
    voices.step("accept", id, owner="2001", due_on="2026-03-10")
    voices.hall.clock.pass_by(days=1)
    look_after(voices.hall.services)
    assert voices.list()[0].overdue and len(voices.hall.facts("SuggestionOverdue")) == 1


def test_a_late_one_is_told_once_a_day_that_was_set(voices: Voices) -> None:
    id = voices.hand_in()
    voices.accept(id, days=2)
    told = lambda: [row for row in voices.hall.rows(alerts, "at") if row.subject.startswith("suggestion:")]  # noqa: E731
    voices.hall.clock.pass_by(days=2)
    look_after(voices.hall.services)
    assert told() == []
    voices.hall.clock.pass_by(days=1)
    look_after(voices.hall.services)
    look_after(voices.hall.services)
    assert len(told()) == 1 and voices.list()[0].overdue
    assert len(voices.hall.facts("SuggestionOverdue")) == 1


def test_number_and_photo_go_thirty_days_after_the_end(voices: Voices) -> None:
    id = voices.hand_in(phone="13800000000", photo=photo())
    shown = commands.photo(AskContext(voices.hall.services, voices.desk.caller), AskPhoto(id=id))
    assert shown.mime == "image/jpeg"
    voices.step("decline", id, reason="not ours")
    voices.hall.clock.pass_by(days=31)
    look_after(voices.hall.services)
    [one] = voices.list()
    assert (one.phone, one.has_photo, one.words) == ("", False, "门口加把椅子")


def test_what_cannot_be_read_is_on_the_list_all_the_same(voices: Voices) -> None:
    voices.hand_in(sealed="a.b.c")
    voices.hand_in(photo=base64.b64encode(b"no picture").decode())
    first, second = sorted(voices.list(), key=lambda one: one.no)
    assert "unreadable" in first.words and second.words == "门口加把椅子" and not second.has_photo


def test_nothing_says_who_where_or_when(voices: Voices) -> None:
    voices.hand_in(words="canary-words", phone="13912345678")
    with voices.hall.services.database.read() as connection:
        recorded = str(connection.execute(select(log.c.payload)).all())
    assert "canary-words" not in recorded and "13912345678" not in recorded
    kept = {column.name for column in suggestions.columns}
    assert not kept & {"app_id", "terminal", "at", "given_at", "ticket_id", "visit_id"}


def test_every_role_that_may_is_checked_at_the_hub(voices: Voices) -> None:
    id = voices.hand_in()
    for role in Role:
        voices.be(role, id=new_id())
        for what, how in (("decline", {"reason": ""}), ("publish", {})):
            entry = voices.hall.services.registry.commands[f"{what}_suggestion"]
            assert entry.roles == MAY[f"{what}_suggestion"]
            if role not in entry.roles:
                with pytest.raises(RoleNeeded):
                    voices.desk.ask(f"{what}_suggestion", id=id, version=1, **how)
