"""From the first word to the file that is closed, at the hub's door."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.complaints import workers
from kiosk.contract.complaints import CaseStepped
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from tests.fixtures.complaints import TEXT, Office, code, given_fact, number_of, public_key, stepped, take_in
from tests.fixtures.hub import ON_SQLITE, Hub


def test_a_complaint_goes_through_every_stage_and_is_closed(hub: Hub):
    office = Office.of(hub)
    made = office.reviewed()
    made = stepped(office.step(office.manager, "call_back_case", made, outcome="content"))
    made = stepped(office.step(office.manager, "close_case", made))
    assert made.stage == "closed" and made.due_at is None
    file = office.file(office.manager, made.case_id)
    assert [one.step for one in file.steps] == [
        "accept", "dispatch", "contact", "investigate", "find", "reply", "review", "call_back", "close"]
    assert file.given is not None and file.given.text == TEXT
    assert all(clock.met_at for clock in file.clocks)
    assert made.case_id not in {one.case_id for one in office.list(office.manager).cases}
    assert made.case_id in {one.case_id for one in office.list(office.manager, closed=True).cases}


@ON_SQLITE
def test_a_complaint_from_a_terminal_is_opened_and_its_answer_is_had_with_the_slip(hub: Hub):
    office = Office.of(hub)
    terminal = hub.app(Scope.TERMINAL)
    sent = given_fact(terminal, 1, "C1F261129-01", given={"phone": "13900000000"})
    assert terminal.send(sent).status_code == 200
    take_in(hub)
    [line] = office.list(office.manager).cases
    assert (line.number, line.owner, line.channel) == ("C1F261129-01", "role:manager", "terminal")
    asked = {"number": line.number, "code": "123456"}
    first = terminal.post("/v1/complaints/status", asked).json()
    assert (first["stage"], first["reply"]) == ("accepted", "")
    made = stepped(office.step(office.manager, "dispatch_case", _seen(line), owner=number_of(office.clerk)))
    for kind, more in (("contact_case", {}), ("investigate_case", {}),
                       ("find_case", {"finding": "partly", "responsibility": "service", "note": "改正"}),
                       ("reply_case", {"note": "您好，已经改正。"})):
        made = stepped(office.step(office.clerk, kind, made, **more))
    answered = terminal.post("/v1/complaints/status", asked).json()
    assert (answered["reply"], answered["ask_content"]) == ("您好，已经改正。", True)
    assert code(terminal.post("/v1/complaints/status", asked | {"code": "123457"})) == "case_unknown"
    again = terminal.post("/v1/complaints/verdict", asked | {"content": False}).json()
    assert (again["stage"], again["reopened"]) == ("returned", True)


@ON_SQLITE
def test_a_no_reopens_once_and_the_second_stays(hub: Hub):
    office = Office.of(hub)
    made = stepped(office.step(office.manager, "call_back_case", office.reviewed(), outcome="not_content"))
    assert made.stage == "returned" and made.due_at is not None
    for kind, more in (("investigate_case", {}),
                       ("find_case", {"finding": "partly", "responsibility": "service", "note": "改正"}),
                       ("reply_case", {"note": "您好，再次答复。"})):
        made = stepped(office.step(office.clerk, kind, made, **more))
    made = stepped(office.step(office.manager, "review_case", made, good=True))
    made = stepped(office.step(office.manager, "call_back_case", made, outcome="not_content"))
    assert made.stage == "called_back"
    assert office.file(office.manager, made.case_id).content is False


@ON_SQLITE
def test_the_reviewer_is_somebody_else_and_a_reply_needs_its_grounds(hub: Hub):
    office = Office.of(hub)
    made = stepped(office.step(office.manager, "dispatch_case", office.accept(), owner=number_of(office.manager)))
    made = stepped(office.step(office.manager, "contact_case", made))
    made = stepped(office.step(office.manager, "investigate_case", made))
    assert code(office.step(office.manager, "reply_case", made, note="已改正")) == "case_without_finding"
    made = stepped(office.step(
        office.manager, "find_case", made, finding="not_upheld", responsibility="customer", note="已说明"))
    made = stepped(office.step(office.manager, "reply_case", made, note="您好，已核实。"))
    assert code(office.step(office.manager, "review_case", made, good=True)) == "case_same_hands"
    assert code(office.step(office.clerk, "review_case", made, good=True)) == "role_needed"
    assert stepped(office.step(office.supervisor, "review_case", made, good=True)).stage == "reviewed"


@ON_SQLITE
def test_a_complaint_becomes_an_opinion_by_two_people_and_keeps_its_clock(hub: Hub):
    office = Office.of(hub)
    made = office.dispatched()
    due = made.due_at
    asked = stepped(office.step(office.manager, "ask_downgrade", made, note="只是建议"))
    assert code(office.step(office.manager, "decide_downgrade", asked, granted=True)) == "case_same_hands"
    assert code(office.step(office.clerk, "decide_downgrade", asked, granted=True)) == "role_needed"
    done = stepped(office.step(office.supervisor, "decide_downgrade", asked, granted=True))
    file = office.file(office.manager, made.case_id)
    assert (file.line.kind, file.was_kind, done.due_at) == ("opinion", "complaint", due)


@ON_SQLITE
def test_a_step_on_what_moved_meanwhile_is_refused(hub: Hub):
    office = Office.of(hub)
    made = office.dispatched()
    stepped(office.step(office.clerk, "contact_case", made))
    assert code(office.step(office.clerk, "contact_case", made)) == "case_version_moved"
    assert code(office.step(office.supervisor, "close_case", made)) == "case_version_moved"


@ON_SQLITE
def test_somebody_elses_case_is_none(hub: Hub):
    office = Office.of(hub)
    other = hub.staffed(Scope.STAFF, Role.CLERK)
    made = office.dispatched()
    assert code(other.post("/v1/complaints/case", {"case_id": str(made.case_id)})) == "not_found"
    assert code(office.step(other, "contact_case", made)) == "not_found"
    assert office.list(other).cases == [] and office.list(other).counts == {}


@ON_SQLITE
@pytest.mark.parametrize("phrase", [
    "你问我，我问谁", "不归我管，找别人去", "你问我我问谁", "这是规定, 我也没办法", "不 知 道", "I don't know",
    "TAKE IT, or leave it!"])
def test_what_nobody_says_is_in_no_reply(hub: Hub, phrase, project_root):
    from tests.fixtures.complaints import publish_pack

    publish_pack(hub, project_root / "resources/standards/henan-demo.public.json")
    office = Office.of(hub)
    refused = office.step(office.clerk, "reply_case", office.found(), note=f"您好，{phrase}。")
    assert code(refused) == "case_rude"


@ON_SQLITE
def test_what_is_major_is_told_to_the_manager_at_once(hub: Hub):
    office = Office.of(hub)
    made = office.accept(grade="major")
    counter = hub.staffed(Scope.COUNTER, Role.MANAGER)
    [alert] = counter.get("/v1/counter", window="1").json()["alerts"]
    assert (alert["kind"], alert["details"]["number"]) == ("complaint", made.number)


@ON_SQLITE
def test_deadlines_are_warned_of_and_then_escalated_once(hub: Hub):
    office = Office.of(hub)
    made = office.dispatched()
    hub.clock.moved += timedelta(hours=21)
    workers.watch_clocks(hub.services)
    workers.watch_clocks(hub.services)
    office.back()
    steps = [one.step for one in office.file(office.manager, made.case_id).steps]
    assert steps.count("warn") == 1 and "escalate" not in steps
    hub.clock.moved += timedelta(days=20)
    workers.watch_clocks(hub.services)
    workers.watch_clocks(hub.services)
    office.back()
    file = office.file(office.manager, made.case_id)
    assert {one.clock for one in file.clocks if one.escalated_at} == {"contact", "handle", "reply"} & {
        one.clock for one in file.clocks}
    assert file.line.escalated_at is not None


@ON_SQLITE
def test_a_clock_that_is_put_back_says_nothing_twice_and_forgets_no_deadline(hub: Hub):
    office = Office.of(hub)
    first = office.dispatched()
    hub.clock.moved += timedelta(hours=25)
    workers.watch_clocks(hub.services)
    hub.clock.moved -= timedelta(hours=30)  # the machine's clock was wrong, and somebody put it right
    workers.watch_clocks(hub.services)
    office.back()
    second = office.dispatched()
    assert stepped(office.step(office.clerk, "contact_case", office.newest(first))).stage == "contacted"
    hub.clock.moved += timedelta(hours=23)
    workers.watch_clocks(hub.services)
    assert said_of(office, first) == ["escalate"] and said_of(office, second) == ["warn"]
    hub.clock.moved += timedelta(hours=2)
    workers.watch_clocks(hub.services)
    assert said_of(office, first) == ["escalate"] and said_of(office, second) == ["warn", "escalate"]


def said_of(office: Office, made: CaseStepped) -> list[str]:
    office.back()
    return [one.step for one in office.file(office.manager, made.case_id).steps if one.step in {"warn", "escalate"}]


@ON_SQLITE
def test_a_case_of_whoever_leaves_goes_back_to_the_manager(hub: Hub):
    from kiosk.staff import people

    office = Office.of(hub)
    made = office.dispatched()
    people.disable(hub.services, number_of(office.clerk))
    workers.keep_owners(hub.services)
    assert office.file(office.manager, made.case_id).line.owner == "role:manager"


@ON_SQLITE
def test_the_fact_keeps_references_only_and_a_second_sending_changes_nothing(hub: Hub):
    from sqlalchemy import text

    office = Office.of(hub)
    terminal = hub.app(Scope.TERMINAL)
    sent = given_fact(terminal, 1, "C1F261129-01", public=public_key(terminal))
    assert terminal.send(sent).status_code == 200
    take_in(hub)
    assert terminal.send(sent).status_code == 200
    take_in(hub)
    with hub.services.database.read() as connection:
        payloads = list(connection.execute(text("select payload from facts where kind = 'CaseGiven'")).scalars())
        left = connection.execute(text("select count(*) from complaint_arrivals")).scalar_one()
    assert len(payloads) == 1 and "sealed" not in str(payloads) and left == 0
    assert len(office.list(office.manager).cases) == 1


@ON_SQLITE
@pytest.mark.log_errors("case_unreadable")
def test_a_box_that_is_not_for_this_hub_is_put_aside_with_an_alert(hub: Hub):
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    office = Office.of(hub)
    terminal = hub.app(Scope.TERMINAL)
    other = X25519PrivateKey.generate().public_key().public_bytes_raw()
    assert terminal.send(given_fact(terminal, 1, "C1F261129-01", public=other)).status_code == 200
    assert terminal.send(given_fact(terminal, 2, "C1F261129-02")).status_code == 200
    take_in(hub)
    assert [one.number for one in office.list(office.manager).cases] == ["C1F261129-02"]


def _seen(line):
    return CaseStepped(case_id=line.case_id, number=line.number, version=line.version, stage=line.stage)


@ON_SQLITE
def test_a_report_of_misconduct_is_not_taken_down_in_the_hall(hub: Hub):
    office = Office.of(hub)
    answer = office.manager.command("accept_case", {
        "case_id": str(new_id()), "kind": "report", "given": {"text": TEXT}})
    assert code(answer) == "bad_input"
