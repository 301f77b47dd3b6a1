"""What staff take down without a name, and how such a customer judges the answer: no hour, no app, nobody."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from kiosk.complaints import workers
from kiosk.complaints.rules import Rules
from kiosk.contract.complaints import CaseStepped
from kiosk.contract.messages import Scope
from kiosk.ids import new_id
from tests.fixtures.complaints import TEXT, Office, code, number_of, public_key, sealed_words, stepped
from tests.fixtures.hub import App, Hub
from tests.fixtures.tables import everywhere

CODE = "123456"


def asked(**more: Any) -> dict[str, Any]:
    return {"case_id": str(new_id()), "kind": "complaint", "anonymous": True,
            "given": {"text": TEXT, "name": "王芳", "phone": "13800000000"}, **more}


def traces(hub: Hub, *of: str) -> list[str]:
    """Tables with a row that holds one of these."""
    return sorted({name for name, rows in everywhere(hub.services.database) for row in rows
                   if any(one in str(row) for one in of)})


def test_until_its_day_is_over_it_lies_sealed_beside_nothing_else(hub: Hub) -> None:
    office = Office.of(hub)
    day = Rules().day_of(hub.clock.now())
    before = {name: len(rows) for name, rows in everywhere(hub.services.database)}
    payload = asked(about_number=number_of(office.supervisor), grade="important", outside_no="95598-1")
    made = stepped(office.clerk.command("accept_case", payload))
    assert made.due_at is not None and made.case_id.version == 4
    after = {name: len(rows) for name, rows in everywhere(hub.services.database)}
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {"complaint_lane": 1}
    assert traces(hub, str(made.case_id), made.case_id.hex, made.number) == ["complaint_lane"]
    assert traces(hub, TEXT, "王芳", "13800000000", payload["case_id"]) == []
    assert stepped(office.clerk.command("accept_case", payload)).model_dump() == made.model_dump()
    office.next_day()
    file = office.file(office.manager, made.case_id)
    assert file.given is not None and (file.given.text, file.given.name, file.given.phone) == (TEXT, "", "")
    assert (file.line.number, file.line.grade, file.outside_no) == (made.number, "important", "95598-1")
    assert {one.by for one in file.steps} == {"customer"} and file.concerned == [number_of(office.supervisor)]
    assert office.file(office.manager, made.case_id).line.due_at == made.due_at
    assert file.line.accepted_at == Rules().begin_of(day)
    assert office.list(office.supervisor).cases == []
    assert stepped(office.clerk.command("accept_case", payload)).case_id == made.case_id
    assert "complaint_lane" not in traces(hub, made.number)


def test_it_names_no_ticket_and_what_it_may_not_be_is_said_at_once(hub: Hub) -> None:
    office = Office.of(hub)
    for more, said in (({"ticket_id": str(new_id())}, "bad_input"), ({"about_number": "7777"}, "not_found"),
                       ({"about_number": number_of(office.clerk)}, "case_conflict"),
                       ({"given": {"text": " "}}, "bad_input")):
        assert code(office.clerk.command("accept_case", asked(**more))) == said
    assert traces(hub, TEXT) == []


def test_its_number_says_nothing_of_its_place_among_the_others(hub: Hub) -> None:
    office = Office.of(hub)
    first, quiet, second = (office.clerk.command("accept_case", asked(anonymous=one)) for one in (False, True, False))
    numbers = [stepped(one).number for one in (first, second)]
    assert [number[-3:] for number in numbers] == ["001", "002"]
    assert stepped(quiet).number[:8] == numbers[0][:8] and len(stepped(quiet).number) == 15


def answered(hub: Hub, office: Office, terminal: App) -> tuple[CaseStepped, str]:
    """An anonymous case from a terminal that was replied to and reviewed, and its number."""
    case_id, number = new_id(), f"T{new_id().int % 10**9:09}"
    day = hub.clock.now().date().isoformat()
    sent = terminal.post("/v1/complaints/anonymous", {"cases": [{
        "case_id": str(case_id), "number": number, "day": day, "kind": "complaint",
        "sealed": sealed_words(public_key(terminal), case_id, code=CODE).model_dump()}]})
    assert sent.status_code == 200, sent.text
    office.next_day()
    made = office.newest(CaseStepped(case_id=case_id, number=number, version=1, stage="accepted"))
    made = stepped(office.step(office.manager, "dispatch_case", made, owner=number_of(office.clerk)))
    for kind, more in (("investigate_case", {}),
                       ("find_case", {"finding": "upheld", "responsibility": "service", "note": "改"}),
                       ("reply_case", {"note": "您好，已改正。"})):
        made = stepped(office.step(office.clerk, kind, made, **more))
    return stepped(office.step(office.manager, "review_case", made, good=True)), number


@pytest.mark.parametrize("content", [True, False])
def test_how_it_was_handled_counts_when_the_day_is_over(hub: Hub, content: bool) -> None:
    office, terminal = Office.of(hub), hub.app(Scope.TERMINAL)
    made, number = answered(hub, office, terminal)
    terminal.open_session()
    before = dict(everywhere(hub.services.database))
    slip = {"number": number, "code": CODE}
    said = terminal.post("/v1/complaints/verdict", {**slip, "content": content})
    assert said.status_code == 200 and said.json()["content"] is content and not said.json()["ask_content"]
    changed = {name for name, rows in everywhere(hub.services.database) if rows != before[name]}
    assert changed <= {"complaint_verdicts", "sessions"} and "complaint_verdicts" in changed
    assert code(terminal.post("/v1/complaints/verdict", {**slip, "content": not content})) == "case_wrong_stage"
    workers.take_lane_in(hub.services)
    assert office.file(office.manager, made.case_id).line.version == made.version, "not yet"
    office.next_day()
    file = office.file(office.manager, made.case_id)
    assert (file.line.stage, file.content, file.line.reopened) == (
        ("called_back", True, 0) if content else ("returned", None, 1))
    terminal.open_session()
    assert terminal.post("/v1/complaints/status", slip).json()["reopened"] is not content


def test_what_was_said_of_an_answer_that_was_taken_back_is_no_more(hub: Hub) -> None:
    office, terminal = Office.of(hub), hub.app(Scope.TERMINAL)
    made, number = answered(hub, office, terminal)
    terminal.open_session()
    assert terminal.post("/v1/complaints/verdict", {"number": number, "code": CODE, "content": True}).status_code == 200
    with hub.services.write() as work:
        work.connection.execute(text("update complaint_cases set stage = 'returned'"))
        work.commit()
    office.next_day()
    assert office.file(office.manager, made.case_id).line.version == made.version
