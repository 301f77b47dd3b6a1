"""The audit is read page by page by who may; what is cut off with its facts is found by the hub above."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from kiosk.audit import note
from kiosk.audit.checking import against_above, check, verify
from kiosk.audit.model import Anchor
from kiosk.audit.tables import audit_entries
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.tables import facts
from kiosk.hub.tokens import Tokens
from kiosk.staff import people
from tests.fixtures.hub import HALL, ON_SQLITE, App, Hub, fact

MINE = audit_entries.c.hall_id == HALL


def tokens_of(hub: Hub) -> Tokens:
    return Tokens(hub.services.identity.secret, hub.services.hall)


def written(hub: Hub, count: int) -> None:
    with hub.services.write() as work:
        for n in range(count):
            note(work, tokens_of(hub), "Tried", f"thing:{n % 5}", hub.clock.now(), by="hub", n=n)
        work.commit()


@pytest.fixture
def auditor(hub: Hub) -> Iterator[App]:
    yield hub.staffed(Scope.STAFF, Role.AUDITOR)


def page(app: App, **asked: object) -> dict[str, Any]:
    answer = app.post("/v1/audit/list", asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_pages_hold_every_entry_once_and_filters_what_matches(hub: Hub, auditor: App):
    written(hub, 23)
    hub.person("7", Role.CLERK)
    newest = page(auditor)["newest"]
    seen, before = [], None
    while True:
        one = page(auditor, limit=7, **({"before": before} if before else {}))
        seen += [entry["seq"] for entry in one["entries"]]
        if not one["more"]:
            break
        before = seen[-1]
    assert seen == list(range(newest, 0, -1))
    assert {entry["subject"] for entry in page(auditor, subject="thing:2")["entries"]} == {"thing:2"}
    assert len(page(auditor, subject="thing:")["entries"]) == len(page(auditor, actions=["Tried"])["entries"]) == 23
    seven = next(one.person_id for one in people.list_staff(hub.services) if one.number == "7")
    [chosen] = page(auditor, by=str(seven))["entries"]
    assert (chosen["action"], chosen["by_name"], chosen["subject_name"]) == (
        "StaffPinChanged", "7 person 7", "7 person 7")
    assert page(auditor, until="2000-01-01T00:00:00Z")["entries"] == []
    assert len(page(auditor, since="2000-01-01T00:00:00Z", limit=500)["entries"]) == newest


@ON_SQLITE
def test_the_check_goes_part_by_part_to_the_same_end(hub: Hub, auditor: App):
    written(hub, 25)
    after, parts = 0, []
    while not parts or not parts[-1]["done"]:
        parts.append(auditor.post("/v1/audit/verify", {"after": after, "most": 10}).json())
        after = parts[-1]["upto"]
    assert [part["faults"] for part in parts] == [[]] * len(parts) and parts[-1]["above"] == "none"
    assert len(parts) >= 3 and parts[-1]["upto"] == parts[-1]["newest"]
    with hub.services.database.write() as work:
        work.connection.execute(update(audit_entries).where(MINE, audit_entries.c.seq == 12).values(by="x"))
        work.commit()
    found = [auditor.post("/v1/audit/verify", {"after": n, "most": 10}).json()["faults"] for n in (0, 10, 20)]
    assert found == [[], [{"seq": 12, "what": "changed"}], []]


@ON_SQLITE
def test_a_thousand_edits_deletions_and_cuts_of_the_database_are_all_found(hub: Hub):
    """Also by somebody who cuts the facts in the hall too: then the head that the hub above keeps tells."""
    written(hub, 30)
    chance, database = random.Random(20_261_129), hub.services.database
    with database.read() as connection:
        assert not verify(connection, HALL, tokens_of(hub)).faults
        head = connection.execute(select(audit_entries.c.seq, audit_entries.c.seal).where(MINE).order_by(
            audit_entries.c.seq.desc()).limit(1)).one()
    above = [Anchor(head.seq, head.seal)]
    for _ in range(1000):
        at = chance.randrange(1, head.seq + 1)
        with database.write() as work:  # never committed
            done = work.connection.execute
            match chance.randrange(4):
                case 0:
                    done(update(audit_entries).where(MINE, audit_entries.c.seq == at).values(chance.choice([
                        {"by": "x"}, {"action": "x"}, {"subject": "x"}, {"details": {"n": -1}}, {"seal": "0" * 64}])))
                case 1:
                    done(delete(audit_entries).where(MINE, audit_entries.c.seq == at))
                case 2:
                    done(delete(audit_entries).where(MINE, audit_entries.c.seq >= at))
                case 3:
                    done(delete(audit_entries).where(MINE, audit_entries.c.seq >= at))
                    gone = [f"{seq}" for seq in range(at, head.seq + 1)]
                    done(delete(facts).where(facts.c.hall_id == HALL, facts.c.kind == "AuditAnchored",
                                             facts.c.payload["seq"].as_string().in_(gone)))
                    assert check(work.connection, HALL, tokens_of(hub)).faults == [], "whole, as far as the hall knows"
            part = check(work.connection, HALL, tokens_of(hub))
            assert part.faults or against_above(work.connection, HALL, above), at


@ON_SQLITE
def test_the_hub_above_keeps_the_highest_head_and_tells_it_to_that_hall_alone(hub: Hub):
    below, other = hub.app(Scope.HUB, "a-hall"), hub.app(Scope.HUB, "b-hall")
    sent = [fact(n, "AuditAnchored", "audit:head") | {"payload": {"seq": seq, "seal": f"{seq:064}"}}
            for n, seq in enumerate((1, 2, 3, 2), 1)]
    assert below.send(*sent, hall="a-hall").status_code == 200
    heads = below.post("/v1/audit/heads", {"hall": "a-hall"}).json()["heads"]
    assert [(one["seq"], one["seal"]) for one in heads] == [(3, f"{3:064}")]
    assert other.post("/v1/audit/heads", {"hall": "a-hall"}).json()["code"] == "wrong_hall"


@ON_SQLITE
def test_whom_a_case_is_about_reads_nothing_of_it_in_the_audit(hub: Hub, auditor: App):
    from kiosk.audit import naming

    written(hub, 3)
    before = naming._KEEPERS.copy()
    naming.kept("thing")(lambda _c, _h, ids, _p, _a: ids & {"1"})
    try:
        shown = page(auditor, limit=500)["entries"]
        hidden = [entry for entry in shown if entry["action"] == "Hidden"]
        assert len(hidden) == 1 and (hidden[0]["by"], hidden[0]["subject"], hidden[0]["details"]) == ("", "", {})
        assert page(auditor, subject="thing:1")["entries"] == []
    finally:
        naming._KEEPERS.clear()
        naming._KEEPERS.update(before)
