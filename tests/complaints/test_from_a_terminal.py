"""What is given at a terminal that does not reach its hub: it arrives once, in order, exactly as it was said, or not at
all; and what is anonymous leads nowhere.

KIOSK_OFFLINE_CASES=5000 gives as many (100 otherwise), KIOSK_FUZZED=10000 as many strings (60 otherwise).
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.case_codes import new_number, plausible
from kiosk.complaints.above import reports
from kiosk.complaints.tables import cases
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import Given
from kiosk.contract.identity import b64
from kiosk.errors import BadInput, Refused
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore
from kiosk.terminal.cases import CasePromise, CaseSaid
from kiosk.working_days import SCHEMA
from printing.press import Press
from tests.fixtures.case_terminal import case_terminal, hand_in, print_all
from tests.fixtures.complaints import Office, publish_pack
from tests.fixtures.hostile import ANY_TEXT, HOSTILE
from tests.fixtures.hub import Hub
from tests.printing.tools import pdf_text

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


def to_nine(hub: Hub) -> timedelta:
    """Until nine in the morning of the next day at the hall: the day does not turn under the test."""
    now = hub.clock.now()
    nine = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), UTC) + timedelta(hours=1)
    return nine - now


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
    assert core.cases.promise("theft", anonymous=False).contact_hours == 24
    taken = core.cases.give(named(1, kind="report"), "zh_CN")
    assert taken.promise == CasePromise()
    slip = pdf_text(Press(lambda: core.pack).compose("case_slip", core.paper.data(taken.job)).pdf)
    assert "直接送上级公司" in slip and "小时内与您联系" not in slip and "前答复" not in slip
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
    hub.clock.moved += to_nine(hub)
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
