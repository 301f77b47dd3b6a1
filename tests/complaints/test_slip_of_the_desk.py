"""What staff take down has a number and a code like a terminal's: the customer follows it at any terminal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from kiosk.case_codes import new_access_code, new_number
from kiosk.ids import new_id
from tests.fixtures.complaints import TEXT, Office, code, number_of, publish_pack, stepped
from tests.fixtures.hub import Hub
from tests.fixtures.tables import everywhere
from tests.tickets_hub.hall import PACK


def asked(**more: Any) -> dict[str, Any]:
    return {"case_id": str(new_id()), "kind": "complaint", "given": {"text": TEXT, "phone": "13800000000"},
            "number": new_number(), "code": new_access_code(), **more}


def test_its_customer_follows_it_at_a_terminal_and_says_how_it_was_handled(hub: Hub) -> None:
    office, terminal = Office.of(hub), hub.app()
    publish_pack(hub, PACK)
    given = asked()
    made = stepped(office.clerk.command("accept_case", given))
    assert made.number == given["number"]
    assert made.promise is not None and made.promise.contact_hours == 24 and made.promise.reply_by is not None
    slip = {"number": given["number"], "code": given["code"]}
    seen = terminal.post("/v1/complaints/status", slip).json()
    assert (seen["stage"], seen["reply_by"]) == ("accepted", made.promise.reply_by.isoformat())
    wrong = f"{(int(given['code']) + 1) % 10**6:06}"
    assert code(terminal.post("/v1/complaints/status", slip | {"code": wrong})) == "case_unknown"
    made = stepped(office.step(office.manager, "dispatch_case", made, owner=number_of(office.clerk)))
    for kind, more in (("contact_case", {}), ("investigate_case", {}),
                       ("find_case", {"finding": "upheld", "responsibility": "service", "note": "改"}),
                       ("reply_case", {"note": "您好，已改正。"})):
        made = stepped(office.step(office.clerk, kind, made, **more))
    said = terminal.post("/v1/complaints/verdict", slip | {"content": False})
    assert said.status_code == 200 and said.json()["reopened"]


def test_the_code_lies_nowhere_in_clear(hub: Hub) -> None:
    office = Office.of(hub)
    given = asked(code="914735")
    stepped(office.clerk.command("accept_case", given))
    assert [name for name, rows in everywhere(hub.services.database) for row in rows if "914735" in str(row)] == []


def test_an_anonymous_one_is_followed_from_the_next_day_on(hub: Hub) -> None:
    office, terminal = Office.of(hub), hub.app()
    publish_pack(hub, PACK)
    given = asked(anonymous=True)
    made = stepped(office.clerk.command("accept_case", given))
    assert made.number == given["number"]
    assert made.promise is not None and made.promise.contact_hours is None and made.promise.reply_by is not None
    again = stepped(office.clerk.command("accept_case", given))
    assert again.model_dump() == made.model_dump()
    office.next_day()
    terminal.open_session()
    seen = terminal.post("/v1/complaints/status", {"number": given["number"], "code": given["code"]}).json()
    assert seen["anonymous"] and seen["reply_by"] == made.promise.reply_by.isoformat()


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_no_two_cases_have_one_number(hub: Hub, first: bool, second: bool) -> None:
    office = Office.of(hub)
    given = asked(anonymous=first)
    stepped(office.clerk.command("accept_case", given))
    other = asked(anonymous=second, number=given["number"])
    refused = office.clerk.command("accept_case", other)
    assert code(refused) == "bad_input" and refused.json()["details"]["field"] == "number"


@pytest.mark.parametrize("half", ["number", "code"])
def test_a_number_without_its_code_is_refused(hub: Hub, half: str) -> None:
    office = Office.of(hub)
    given = asked()
    del given[half]
    assert office.clerk.command("accept_case", given).status_code == 422


def test_a_slip_of_a_case_that_runs_into_an_unknown_year_says_so(hub: Hub) -> None:
    office = Office.of(hub)
    publish_pack(hub, PACK)
    hub.clock.moved += timedelta(days=3000)
    office.back()
    made = stepped(office.clerk.command("accept_case", asked()))
    assert made.promise is not None and made.promise.provisional
