"""What is given at a terminal that does not reach its hub: it arrives once, in order, exactly as it was said, or not at
all; and what is anonymous leads nowhere.

KIOSK_OFFLINE_CASES=5000 gives as many (100 otherwise), KIOSK_FUZZED=10000 as many strings (60 otherwise).
"""

from __future__ import annotations

import json
import math
import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from kiosk.complaints.above import reports
from kiosk.complaints.tables import cases
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import Given
from kiosk.contract.identity import b64
from kiosk.errors import BadInput, Refused
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore
from kiosk.terminal.case_codes import new_number, plausible
from kiosk.terminal.cases import CaseSaid
from kiosk.working_days import SCHEMA
from tests.fixtures.case_terminal import case_terminal, hand_in, print_all
from tests.fixtures.complaints import Office, publish_pack
from tests.fixtures.hostile import ANY_TEXT, HOSTILE
from tests.fixtures.hub import Hub

GIVEN, FUZZED = int(os.environ.get("KIOSK_OFFLINE_CASES", "100")), int(os.environ.get("KIOSK_FUZZED", "60"))
HOURS = 72


@pytest.fixture
def hub_url() -> None:
    """A hub on SQLite: to what is asked here the kind of database is all one."""


@pytest.fixture
def office(hub: Hub, project_root: Path) -> Office:
    publish_pack(hub, project_root / "resources/standards/henan-demo.public.json")
    return Office.of(hub)


@pytest.fixture
def core(hub: Hub, office: Office, tmp_path: Path) -> Iterator[TerminalCore]:
    with case_terminal(tmp_path / "terminal", hub) as opened:
        yield opened


def named(n: int, **more: Any) -> CaseSaid:
    return CaseSaid(**{"kind": "complaint", "text": f"第{n}件", "phone": "13800000000", **more})


def anonymous(n: int, **more: Any) -> CaseSaid:
    return CaseSaid(**{"kind": "opinion", "text": f"canary-{n:04}", "anonymous": True, **more})


def everything(hub: Hub) -> list[Given]:
    """What was said, opened at the hub, in the order in which it was given."""
    tokens = Tokens(hub.services.identity.secret, hub.services.hall)
    with hub.services.database.read() as connection:
        ids = connection.scalars(select(cases.c.id).order_by(cases.c.accepted_at)).all()
        opened = [CaseWords.of(connection, hub.services.hall, tokens, one).given(connection, hub.services.hall)
                  for one in ids]
    return [one for one in opened if one is not None]


def test_what_was_given_in_72_hours_without_the_hub_arrives_once_and_in_order(
        core: TerminalCore, hub: Hub, office: Office) -> None:
    numbers = []
    for n in range(GIVEN):
        hub.clock.moved += timedelta(hours=HOURS) / GIVEN
        taken = core.cases.give(anonymous(n, text="长" * 1000) if n % 25 == 24 else named(n), "zh_CN")
        print_all(core)
        if n % 25 != 24:
            numbers.append(taken.number)
    hub.clock.moved += timedelta(days=1)
    began = time.monotonic()
    hand_in(core, hub, seconds=300)
    assert time.monotonic() - began < 300
    with hub.services.database.read() as connection:
        rows = connection.execute(select(cases.c.number, cases.c.anonymous).order_by(cases.c.accepted_at)).all()
    assert [row.number for row in rows if not row.anonymous] == numbers
    assert sum(row.anonymous for row in rows) == GIVEN - len(numbers)


def test_an_anonymous_case_leads_back_to_nobody(
        core: TerminalCore, hub: Hub, office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever holds every table of terminal and hub orders the cases by each thing in them that can be ordered."""
    caplog.set_level("DEBUG")
    hub.clock.moved += _to_nine(hub)
    order, codes = [], []
    for n in range(60):
        hub.clock.moved += timedelta(minutes=random.Random(n).randint(1, 9))
        core.cases.give(named(n), "zh_CN")
        said = anonymous(n, account_no="4103200001234", name="canary-name", phone="13977777777")
        taken = core.cases.give(said, "zh_CN")
        print_all(core)
        order.append(taken.number)
        codes.append(taken.code)
    links = linked(core.database, order)
    assert "canary" not in dumped(core.database) and not any(f'"{code}"' in dumped(core.database) for code in codes)
    hub.clock.moved += timedelta(days=1)
    hand_in(core, hub)
    links |= {f"hub.{name}": found for name, found in linked(hub.services.database, order).items()}
    assert len(links) > 12, "the linker looks at nothing"
    assert {name: round(found, 2) for name, found in links.items() if abs(found) > 0.6} == {}
    assert linked(core.database, order) == {}, "nothing of them is left at the terminal"
    said = dumped(hub.services.database)
    assert "canary" not in said and "13977777777" not in said and "4103200001234" not in said
    logged = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("kiosk"))
    assert not [number for number in order if number in logged] and "canary" not in logged
    times = {str(row) for row in rows_of(hub.services.database, "complaint_cases", order, "accepted_at", "app_id")}
    assert len(times) == 1, "one day, and nothing of which machine"
    found = [given for given in everything(hub) if "canary" in given.text]
    assert len(found) == 60 and not any(one.phone or one.name or one.account_no for one in found)


def _to_nine(hub: Hub) -> timedelta:
    """Until nine in the morning of the next day at the hall: the day does not turn under the test."""
    now = hub.clock.now()
    nine = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), UTC) + timedelta(hours=1)
    return nine - now


def tables_of(database: Any) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each table with its rows as they lie there."""
    with database.read() as connection:
        for name in connection.exec_driver_sql("select name from sqlite_schema where type = 'table'").scalars().all():
            yield name, [dict(row) for row in connection.execute(text(f'select * from "{name}"')).mappings()]


def dumped(database: Any) -> str:
    return "\n".join(f"{name} {row}" for name, rows in tables_of(database) for row in rows)


def rows_of(database: Any, table: str, numbers: list[str], *columns: str) -> list[Any]:
    return [[row.get(column) for column in columns] for name, rows in tables_of(database) if name == table
            for row in rows if row["number"] in numbers]


def linked(database: Any, order: list[str]) -> dict[str, float]:
    """By every column whose values differ, and by the order of rows: how well it sorts the cases by when they came.

    1 or -1 is a perfect link (Spearman's rank correlation); of 60 cases chance stays below 0.6.
    """
    ids: dict[str, str] = {}
    found: dict[str, float] = {}
    known = list(tables_of(database))
    for _name, rows in known:
        for row in rows:
            if row.get("number") in order:
                ids[str(row["id"])] = row["number"]
    for name, rows in known:
        mine: dict[str, dict[str, Any]] = {}
        for place, row in enumerate(rows):
            said = str(row)
            number = next((n for id, n in ids.items() if id in said or n in said), None)
            if number is not None:
                mine.setdefault(number, row | {"(its place)": place})
        if len(mine) < len(order):
            continue
        for column in next(iter(mine.values())):
            values = [mine[number][column] for number in order]
            if len({str(value) for value in values}) == len(order):
                found[f"{name}.{column}"] = spearman(values)
    return found


def spearman(values: list[Any]) -> float:
    n = len(values)
    ranks = {place: rank for rank, place in enumerate(sorted(range(n), key=lambda place: _key(values[place])))}
    return 1 - 6 * sum((ranks[place] - place) ** 2 for place in range(n)) / (n * (n * n - 1))


def _key(value: Any) -> tuple[int, Any]:
    return (0, value) if isinstance(value, int | float) and not math.isnan(value) else (1, str(value))


def test_hostile_text_arrives_exactly_or_is_refused_with_its_reason(
        core: TerminalCore, hub: Hub, office: Office) -> None:
    kept: list[CaseSaid] = []

    def give(said: CaseSaid) -> None:
        hub.clock.moved += timedelta(seconds=1)
        try:
            core.cases.give(said, "zh_CN")
        except BadInput as error:
            assert error.details.get("field") in {"text", "where", "when", "name", "phone", "account_no", "ticket"}
            return
        kept.append(said)

    for words in HOSTILE:
        give(named(len(kept), text=words))
        give(named(len(kept), where=words, when=words, name=words))
        give(named(len(kept), phone=words, account_no=words))

    @settings(max_examples=FUZZED, database=None, deadline=None,
              suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
    @given(ANY_TEXT, st.sampled_from(["text", "where", "name"]))
    def fuzz(words: str, field: str) -> None:
        give(named(len(kept), **{field: words}))

    fuzz()
    assert len(kept) > 100
    hand_in(core, hub)
    arrived = everything(hub)
    assert len(arrived) == len(kept)
    for said, told in zip(kept, arrived, strict=True):
        for field in ("text", "where", "when", "name"):
            expected = getattr(said, field).replace("\r\n", "\n") if field == "text" else getattr(said, field)
            assert getattr(told, field) == expected.strip()


def test_hostile_text_of_staff_is_kept_exactly_or_refused_and_never_breaks_the_hub(hub: Hub, office: Office) -> None:
    kept = []
    for words in HOSTILE:
        said = {"text": words, "where": words, "name": words}
        for more in ({"given": said}, {"outside_no": words}):
            payload = {"case_id": str(new_id()), "kind": "opinion", "given": {"text": "好"}, **more}
            body = json.dumps({"id": str(new_id()), "kind": "accept_case", "payload": payload})
            answer = office.manager.http.post("/v1/commands", content=body, headers={
                **office.manager.headers, "content-type": "application/json"})
            assert answer.status_code in {200, 400, 422}, (more, answer.text)
            if answer.status_code == 200 and "given" in more:
                kept.append(words.strip())
    texts = [one for one in everything(hub) if one.text != "好"]
    assert [one.text for one in texts] == [one.where for one in texts] == [one.name for one in texts] == kept


def test_a_day_past_the_published_calendar_is_promised_as_provisional(
        core: TerminalCore, hub: Hub, office: Office) -> None:
    assert core.cases.promise("complaint", anonymous=False).contact_hours == 24
    hub.clock.moved += datetime(2027, 1, 4, 4, tzinfo=UTC) - hub.clock.now()
    promise = core.cases.promise("complaint", anonymous=False)
    assert promise.provisional and promise.reply_by == date(2027, 1, 11)
    calendar = {"schema": SCHEMA, "years": {"2027": {"off": ["2027-01-05"], "on": []}}}
    core.cases._calendar = lambda: calendar
    promise = core.cases.promise("complaint", anonymous=False)
    assert (promise.provisional, promise.reply_by) == (False, date(2027, 1, 12))
    assert core.cases.promise("complaint", anonymous=True).contact_hours is None


def test_a_report_of_misconduct_is_with_the_company_above_whatever_is_asked(
        core: TerminalCore, hub: Hub, office: Office) -> None:
    above = X25519PrivateKey.generate().public_key().public_bytes_raw()
    core.cases._sealing = lambda: [{"hall": "province", "key": b64(above)}]
    assert core.cases.takes() == {"report"}
    taken = core.cases.give(named(1, kind="report"), "zh_CN")
    hand_in(core, hub)
    status = core.cases.status(taken.number, "000000")
    assert status.passed_up and status.reply == ""
    assert everything(hub) == []
    with pytest.raises(Refused, match="no case"):
        core.cases.status(new_number(), taken.code)


def test_a_report_without_a_name_is_on_the_list_of_its_own_day(
        core: TerminalCore, hub: Hub, office: Office) -> None:
    core.cases._sealing = lambda: [
        {"hall": "province", "key": b64(X25519PrivateKey.generate().public_key().public_bytes_raw())}]
    hub.clock.moved += _to_nine(hub)
    day = hub.clock.now().date().isoformat()
    quiet, named_one = (core.cases.give(one, "zh_CN").number for one in (
        anonymous(1, kind="report"), named(2, kind="report")))
    hub.clock.moved += timedelta(hours=16)  # one in the night at the hall: still the same day in UTC
    hand_in(core, hub)
    found = {one.number: one.day for one in reports(hub.services)}
    assert found == {quiet: day, named_one: (date.fromisoformat(day) + timedelta(days=1)).isoformat()}


def test_a_number_with_a_wrong_digit_is_none() -> None:
    for _ in range(50):
        number = new_number()
        wrong = number[:5] + str((int(number[5]) + 1) % 10) + number[6:]
        assert plausible(number) and not plausible(wrong) and not plausible(number[:-1])
