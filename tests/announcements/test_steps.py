"""From the draft to the withdrawal, at the hub's door."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from kiosk import audit
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from tests.fixtures.announcements import Newsroom, notice, view, words
from tests.fixtures.hub import ON_SQLITE, Hub

READS = tuple(f"announcements/{name}" for name in (
    "list", "content", "versions", "delivery", "matrix", "calls", "called", "targets", "picture", "pictures"))
STEPS = ("submit", "approve", "return", "publish", "withdraw", "review")


def code(answer) -> str:
    return answer.json().get("code", "") if answer.status_code != 200 else "allowed"


def given_out(hub: Hub) -> dict[str, dict]:
    """By document, the newest body of what terminals mirror."""
    page = hub.app(Scope.TERMINAL).get("/v1/publications").json()
    return {item["document"]: item["body"] for item in page["items"] if item["document"].startswith("announcement.")}


def test_an_announcement_goes_out_after_another_approved_it_and_comes_back(hub: Hub):
    room = Newsroom.of(hub)
    made = room.draft()
    assert (made.no, made.state, made.phase) == (1, "draft", "none")
    assert code(room.step(room.publisher, "publish", made)) == "announcement_wrong_state"
    made = room.published(id=made.announcement_id)
    assert (made.state, made.phase, made.live_version) == ("published", "live", made.version)
    assert made.author != made.approver != ""
    [body] = given_out(hub).values()
    assert (body["state"], body["content"]["title"]["zh_CN"]) == ("live", "营业时间调整")
    room.withdraw(made)
    [body] = given_out(hub).values()
    assert body["state"] == "withdrawn" and "content" not in body
    assert code(room.step(room.publisher, "publish", made)) == "announcement_wrong_state"


@ON_SQLITE
def test_a_change_of_what_is_live_is_a_new_version_that_needs_approval_anew(hub: Hub):
    room = Newsroom.of(hub)
    first = room.published()
    second = room.draft(notice(hub, title=words("更正", "Correction")), first.announcement_id)
    assert (second.version, second.state, second.live_version) == (first.version + 1, "draft", first.version)
    assert [body["version"] for body in given_out(hub).values()] == [first.version]
    stale = room.step(room.approver, "approve", first)
    assert code(stale) == "announcement_version_moved"
    room.published(notice(hub, title=words("更正", "Correction")), first.announcement_id)
    assert [body["content"]["title"]["en"] for body in given_out(hub).values()] == ["Correction"]


@ON_SQLITE
def test_what_is_live_is_not_taken_off_for_a_version_that_begins_later(hub: Hub):
    room, begins = Newsroom.of(hub), hub.clock.now() + timedelta(minutes=10)
    made = room.published()
    next = room.approved(notice(hub, starts_at=begins.isoformat()), made.announcement_id)
    refused = room.step(room.publisher, "publish", next)
    assert (code(refused), refused.json()["details"]) == (
        "announcement_live_until_then", {"begins_at": begins.isoformat()})
    [body] = given_out(hub).values()
    assert (body["version"], body["state"]) == (1, "live")
    hub.clock.moved += timedelta(minutes=11)
    assert view(room.step(room.publisher, "publish", next)).phase == "live"
    later = notice(hub, starts_at=(begins + timedelta(hours=1)).isoformat())
    scheduled = room.published(later)
    assert room.published(later, scheduled.announcement_id).live_version == 2, "nothing of it was on a screen yet"


@ON_SQLITE
def test_the_hours_of_an_outage_are_those_that_customers_read(hub: Hub):
    def outage(first: int) -> dict:
        at = [(now + timedelta(hours=hours)).isoformat() for hours in (first, first + 4)]
        return notice(hub, kind="outage", outage={
            "area": words("东街", "East Street"), "reason": words("检修", ""), "starts_at": at[0], "ends_at": at[1]})

    room, now = Newsroom.of(hub), hub.clock.now()
    made = room.draft(outage(3))
    assert (made.off_from, made.off_until) == (now + timedelta(hours=3), now + timedelta(hours=7))
    room.published(outage(3), made.announcement_id)
    later = room.draft(outage(5), made.announcement_id)
    assert later.version > later.live_version and later.off_from == made.off_from
    assert room.published(outage(5), made.announcement_id).off_from == now + timedelta(hours=5)
    assert room.draft().off_from is None


@ON_SQLITE
def test_whoever_approves_alone_is_looked_after_within_a_day(hub: Hub):
    alone = hub.staffed(Scope.STAFF, Role.PUBLISHER, Role.APPROVER)
    room = Newsroom(hub, alone, alone)
    made = room.approved()
    assert made.review_due_at is not None
    assert abs(made.review_due_at - hub.clock.now() - timedelta(hours=24)) < timedelta(minutes=1)
    assert code(room.step(alone, "review", made)) == "announcement_same_hands"
    manager = hub.staffed(Scope.STAFF, Role.MANAGER)
    assert view(room.step(manager, "review", made)).review_due_at is None
    hub.staffed(Scope.STAFF, Role.APPROVER)
    second = view(room.step(alone, "submit", room.draft()))
    assert code(room.step(alone, "approve", second)) == "announcement_same_hands"


@ON_SQLITE
def test_a_later_version_puts_off_no_look_at_what_is_live(hub: Hub):
    alone = hub.staffed(Scope.STAFF, Role.PUBLISHER, Role.APPROVER)
    room, manager = Newsroom(hub, alone, alone), hub.staffed(Scope.STAFF, Role.MANAGER)
    first = room.published()
    due = first.review_due_at
    assert due is not None
    hub.clock.moved += timedelta(minutes=10)
    later = room.approved(id=first.announcement_id)
    assert later.review_due_at == due, "its own hands' approval makes no fresh day"
    assert view(room.step(alone, "publish", later)).review_due_at == due
    draft = room.draft(id=first.announcement_id)
    assert (draft.state, draft.version, draft.live_version, draft.review_due_at) == ("draft", 3, 2, due)
    assert code(room.step(alone, "review", draft)) == "announcement_same_hands"
    looked = view(room.step(manager, "review", draft))
    assert (looked.state, looked.version, looked.review_due_at) == ("draft", 3, None)
    [said] = [entry for entry in entries(hub, draft.announcement_id) if entry.action == "AnnouncementReviewed"]
    assert said.details["version"] == 2, "what is live"
    fresh = view(room.step(alone, "approve", view(room.step(alone, "submit", draft))))
    assert fresh.review_due_at is not None and fresh.review_due_at > due, "nothing was owed any more"
    assert code(room.step(manager, "review", room.draft())) == "announcement_wrong_state", "nothing of it is live"


@ON_SQLITE
def test_another_hands_version_settles_the_look_once_it_is_given_out(hub: Hub):
    alone = hub.staffed(Scope.STAFF, Role.PUBLISHER, Role.APPROVER)
    first = Newsroom(hub, alone, alone).published()
    room = Newsroom(hub, alone, hub.staffed(Scope.STAFF, Role.APPROVER))
    later = room.approved(id=first.announcement_id)
    assert later.review_due_at == first.review_due_at is not None, "what is live nobody else has seen yet"
    assert view(room.step(alone, "publish", later)).review_due_at is None


def entries(hub: Hub, id: UUID) -> list[audit.Entry]:
    with hub.services.database.read() as connection:
        return audit.entries(connection, hub.services.hall, subject=f"announcement:{id}")


@ON_SQLITE
@pytest.mark.parametrize(("lacking", "field"), [
    ({"title": words("", "x")}, "title"), ({"title": words("题", "")}, "title"), ({"body": words("文", "")}, "body"),
    ({"kind": "policy"}, "meaning"), ({"kind": "policy", "meaning": words("意", "m")}, "example"),
    ({"kind": "outage"}, "outage"), ({"body": words("[图1]", "x")}, "body"),
    ({"targets": {"places": []}}, "places"),
])
def test_what_says_too_little_is_not_handed_in(hub: Hub, lacking, field):
    room = Newsroom.of(hub)
    refused = room.step(room.publisher, "submit", room.draft(notice(hub, **lacking)))
    assert (refused.status_code, refused.json()["details"]["field"]) == (422, field)


@ON_SQLITE
def test_what_would_be_over_already_is_not_given_out(hub: Hub):
    room = Newsroom.of(hub)
    made = room.approved()
    hub.clock.moved += timedelta(days=2)
    for app, role in ((room.publisher, "9"), (room.approver, "9")):
        app.open_session()
        app.sign_in(app.code.rjust(4, role), f"pin of {app.code.rjust(4, role)} at {hub.services.hall}")
    late = room.step(room.publisher, "publish", made)
    assert (late.status_code, late.json()["details"]["field"]) == (422, "ends_at")


@ON_SQLITE
def test_each_step_is_for_its_roles_and_nobody_else(hub: Hub):
    """Every step and look × every role, as the table of roles says; an announcement that is not there tells no one."""
    of = {"announcement_id": str(new_id()), "version": 1, "reason": "because"}
    apps = {role: hub.staffed(Scope.STAFF, role) for role in Role}
    for role, app in apps.items():
        for kind in (*(f"{step}_announcement" for step in STEPS), "draft_announcement"):
            asked = {**of, "content": notice(hub)} if kind.startswith("draft") else of
            allowed = code(app.command(kind, asked)) != "role_needed"
            assert allowed == (role in MAY[kind]), (kind, role)
        for path in READS:
            body = {**of, "data": "", "picture_id": "0" * 64, "account_no": "0" * 13}
            allowed = code(app.post(f"/v1/{path}", body)) != "role_needed"
            assert allowed == (role in MAY[path]), (path, role)
    for scope in (Scope.TERMINAL, Scope.COUNTER, Scope.BOARD):
        assert code(hub.app(scope).command("publish_announcement", of)) == "out_of_scope"
    assert code(hub.app(Scope.STAFF).command("publish_announcement", of)) == "sign_in_needed"
