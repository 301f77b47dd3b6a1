"""Rewards and sanctions: who writes, who reads, the time to reply, the second person, what stays for good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from kiosk.audit.log import entries
from kiosk.conduct import model
from kiosk.conduct.model import REPLY_TIME, Record, state_of
from kiosk.conduct.tables import records
from kiosk.contract.conduct import SANCTIONS, ConductKind, ConductState
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.errors import Refused
from kiosk.hub.tables import facts
from kiosk.standards.public import read_public
from printing.errors import LayoutFailed
from printing.press import Press
from tests.fixtures.complaints import Office, number_of, publish_pack, stepped
from tests.fixtures.hub import App, Hub

REASON, WORD = "在窗口使用手机", "当时在查客户的缴费记录"
PACK = Path("resources/standards/henan-demo.public.json")


class Desk:
    """A manager, a supervisor who manages as well, and the clerk whom it is about."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.manager = hub.staffed(Scope.STAFF, Role.MANAGER)
        self.second = hub.staffed(Scope.STAFF, Role.SUPERVISOR)
        self.clerk = hub.staffed(Scope.COUNTER, Role.CLERK)

    def make(self, by: App | None = None, **more: object) -> dict:
        answer = self.try_make(by, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()["result"]

    def try_make(self, by: App | None = None, **more: object):
        day = self.hub.clock.now().date().isoformat()
        return (by or self.manager).command("make_conduct", {
            "id": str(uuid4()), "number": number_of(self.clerk), "kind": "talk", "reason": REASON, "rule": "第12条",
            "first": day, "last": day, **more})

    def step(self, app: App, kind: str, of: dict, **more: object):
        return app.command(kind, {"id": of["id"], "version": of["version"], **more})

    def list(self, app: App, which: str = "list") -> list[dict]:
        answer = app.post(f"/v1/conduct/{which}", {})
        assert answer.status_code == 200, answer.text
        return answer.json()["records"]

    def later(self, by: timedelta) -> None:
        with self.hub.services.write() as work:
            work.connection.execute(update(records).values(reply_until=self.hub.clock.now() - by))
            work.commit()


@pytest.fixture
def desk(hub: Hub) -> Desk:
    return Desk(hub)


def code(answer: object) -> str:
    return "done" if answer.status_code == 200 else answer.json()["code"]  # type: ignore[attr-defined]


def test_a_sanction_is_heard_first_and_takes_effect_by_a_second_person(desk: Desk) -> None:
    made = desk.make()
    assert made["state"] == "heard" and made["may"] == ["withdraw"]
    assert code(desk.step(desk.second, "approve_conduct", made)) == "conduct_not_now"
    [own] = desk.list(desk.clerk, "mine")
    assert own["may"] == ["reply"] and own["reason"] == REASON
    replied = desk.step(desk.clerk, "reply_conduct", own, reply=WORD).json()["result"]
    assert code(desk.step(desk.clerk, "reply_conduct", replied, reply="还有一句")) == "conduct_not_now"
    desk.later(timedelta(seconds=1))
    assert code(desk.step(desk.manager, "approve_conduct", replied)) == "conduct_not_yours"
    approved = desk.step(desk.second, "approve_conduct", replied).json()["result"]
    assert (approved["state"], approved["reply"]) == ("stands", WORD)
    gone = desk.step(desk.manager, "withdraw_conduct", approved, reason="查明属实为查询业务").json()["result"]
    [own] = desk.list(desk.clerk, "mine")
    assert (gone["state"], own["state"], own["reply"], own["withdrawn_reason"]) == (
        "withdrawn", "withdrawn", WORD, "查明属实为查询业务")


def test_a_day_begins_at_the_halls_midnight_and_none_is_written_of_before(hub: Hub) -> None:
    hub.clock.stop()
    now = hub.clock.now()
    hub.clock.moved = now.replace(hour=16, minute=30) + timedelta(days=1) - now  # half past midnight at the hall
    desk = Desk(hub)
    today = hub.clock.now().date() + timedelta(days=1)
    assert code(desk.try_make(last=today.isoformat())) == "done"
    assert code(desk.try_make(last=(today + timedelta(days=1)).isoformat())) == "bad_input"


def test_the_time_to_reply_ends(desk: Desk) -> None:
    made = desk.make()
    desk.later(timedelta(seconds=1))
    assert code(desk.step(desk.clerk, "reply_conduct", made, reply=WORD)) == "conduct_not_now"
    assert desk.list(desk.manager)[0]["state"] == "waits"


def test_a_reward_stands_at_once_and_its_person_may_say_a_word_to_it_too(desk: Desk) -> None:
    made = desk.make(kind="praise")
    assert made["state"] == "stands"
    assert desk.list(desk.clerk, "mine")[0]["may"] == ["reply"]


def test_early_in_the_morning_today_is_the_hall_s_day_not_that_of_utc(hub: Hub) -> None:
    hub.clock.stop()
    now = hub.clock.now()
    hub.clock.moved = now.replace(hour=17) + timedelta(days=1) - now  # one in the morning of the next day in Henan
    desk = Desk(hub)
    today = hub.clock.now().date() + timedelta(days=1)
    assert desk.make(first=today.isoformat(), last=today.isoformat())["first"] == today.isoformat()
    after = (today + timedelta(days=1)).isoformat()
    assert code(desk.try_make(last=after)) == "bad_input"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.MANAGER, Role.SUPERVISOR}))
def test_nobody_without_the_role_reads_or_touches_another_s_record(desk: Desk, role: Role) -> None:
    made = desk.make()
    other = desk.hub.staffed(Scope.STAFF, role)
    assert other.post("/v1/conduct/list", {}).status_code == 403
    assert desk.list(other, "mine") == []
    for kind, more in (("approve_conduct", {}), ("withdraw_conduct", {"reason": "x"})):
        assert code(desk.step(other, kind, made, **more)) == "role_needed"
    answer = desk.step(other, "reply_conduct", made, reply=WORD)
    assert code(answer) == "not_found" and REASON not in answer.text


def test_nobody_decides_about_themselves(desk: Desk) -> None:
    me = desk.hub.staffed(Scope.STAFF, Role.MANAGER, Role.SUPERVISOR)
    assert code(desk.try_make(me, number=number_of(me))) == "conduct_not_yours"
    made = desk.make(number=number_of(me))
    desk.later(timedelta(seconds=1))
    assert made["id"] not in {one["id"] for one in desk.list(me)}
    for kind, more in (("approve_conduct", {}), ("withdraw_conduct", {"reason": "x"})):
        assert code(desk.step(me, kind, made, **more)) == "conduct_not_yours"


def test_neither_facts_nor_audit_say_of_whom_or_why(desk: Desk) -> None:
    made = desk.make()
    desk.step(desk.clerk, "reply_conduct", made, reply=WORD)
    with desk.hub.services.database.read() as connection:
        noted = [one for one in entries(connection, desk.hub.services.hall) if one.subject == f"conduct:{made['id']}"]
        sent = [row.payload for row in connection.execute(select(facts).where(
            facts.c.subject == f"conduct:{made['id']}"))]
    assert [one.action for one in noted] == ["ConductMade", "ConductReplied"]
    assert len(sent) == 2
    for told in (*map(str, noted[:1]), *map(str, sent[:1])):
        for word in (REASON, WORD, "talk", str(_id(desk))):
            assert word not in told


def _id(desk: Desk) -> object:
    from kiosk.staff.people import with_number

    with desk.hub.services.database.read() as connection:
        return with_number(connection, desk.hub.services.hall, number_of(desk.clerk))


def test_a_case_is_named_to_those_who_may_hear_of_it_alone(hub: Hub) -> None:
    publish_pack(hub, PACK)
    office, desk = Office.of(hub), Desk(hub)
    case = stepped(office.step(office.manager, "dispatch_case", office.accept(), owner=number_of(office.clerk)))
    about = office.accept(about_number=number_of(desk.manager))
    grounds = [{"of": "case", "ref": case.number}, {"of": "figures", "ref": "2026-10"}]
    made = desk.make(grounds=grounds)
    assert made["grounds"] == grounds
    assert desk.list(desk.clerk, "mine")[0]["grounds"] == [{"of": "case", "ref": ""}, grounds[1]]
    for ref in ("H000101-001", about.number):  # none, and one that is kept from whoever asks
        assert code(desk.try_make(grounds=[{"of": "case", "ref": ref}])) == "bad_input"


NOW = datetime(2026, 11, 29, tzinfo=UTC)


@given(st.sampled_from(ConductKind), st.integers(-20, 20), st.booleans(), st.booleans(), st.booleans())
def test_no_sanction_has_effect_before_its_time_or_by_one_person(
        kind: ConductKind, days: int, replied: bool, approved: bool, withdrawn: bool) -> None:
    person, by, other = uuid4(), uuid4(), uuid4()
    record = Record(kind, person, by, NOW + timedelta(days=days), replied, approved, withdrawn)
    if kind in SANCTIONS and not approved:
        assert state_of(record, NOW) is not ConductState.STANDS
    for who in (person, by):
        with pytest.raises(Refused):
            model.check(record, "approve", who, NOW)
    if "approve" in model.allowed(record, other, NOW, decides=True):
        assert kind in SANCTIONS and days <= 0 and not approved and not withdrawn
    assert model.allowed(record, other, NOW, decides=False) == []
    assert timedelta(days=7) == REPLY_TIME


def paper(**changes: object) -> dict[str, object]:
    return {
        "no": "12", "kind": "talk", "state": "stands", "sanction": True, "name": "王芳", "number": "101",
        "reason": REASON * 60, "rule": "第12条", "first": "2026-11-20", "last": "2026-11-21",
        "grounds": [{"of": "case", "ref": "H261129-003"}], "by": "1001", "made_at": "2026-11-21 09:00",
        "reply_until": "2026-11-28 09:00", "reply": WORD * 80, "replied_at": "2026-11-22 10:00",
        "approved_by": "1002", "approved_at": "2026-11-29 09:00", "withdrawn_by": "", "withdrawn_at": "",
        "withdrawn_reason": "", "hall": {"zh": "示范供电营业厅", "en": "Model Hall"}, "demonstration": True,
        "language": "zh_CN", **changes}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_longest_record_is_one_page_with_the_word_beside_it(language: str) -> None:
    pack = read_public(PACK)
    sheet = Press(lambda: pack, paper_mm=210).compose("conduct_record", paper(
        language=language, state="withdrawn", withdrawn_at="2026-11-30 09:00", withdrawn_reason=REASON * 10))
    document = pypdfium2.PdfDocument(sheet.pdf)
    assert len(document) == 1
    said = "".join(document[0].get_textpage().get_text_range().split())
    assert [word for word in (REASON * 3, WORD * 3, "H261129-003", "1002", "王芳") if word not in said] == []
    with pytest.raises(LayoutFailed):
        Press(lambda: pack, paper_mm=80).compose("conduct_record", paper(language=language))
