"""Accounts at the hub's door: a number alone, a proof, a clerk; what is wrong locks the proof and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from kiosk.accounts import sms, verifying
from kiosk.accounts.tables import audit
from kiosk.audit import entries
from kiosk.contract.accounts import hash_id
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from tests.accounts.sample import MOTHER, PREPAID, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub

PHONE, ID = "13800001234", "41010119800101001X"


class Visit:
    """A customer at a terminal."""

    def __init__(self, hub: Hub, phone: sms.FolderSms) -> None:
        self.app: App = hub.app(Scope.TERMINAL)
        self.id: UUID = new_id()
        self._phone = phone

    def ask(self, path: str, **body: object) -> httpx.Response:
        return self.app.post(f"/v1/accounts/{path}", {"visit_id": str(self.id), "account_no": MOTHER, **body})

    def code(self, *, wrong: bool = False) -> str:
        code = self._phone.last_code(PHONE) or ""
        return f"{(int(code) + 1) % 10 ** 6:06d}" if wrong else code


@pytest.fixture
def visit(hub: Hub, tmp_path: Path) -> Visit:
    phone = sms.FolderSms(tmp_path)
    hub.registry.outside[sms.PORT] = phone
    mac = Tokens(hub.services.identity.secret, hub.services.hall).holder_mac(hash_id(ID))
    add_account(hub, MOTHER, unpaid={"202609": 5000}, id_mac=mac)
    add_account(hub, PREPAID, id_mac=mac, mode="smart_prepay", balance_fen=900)
    add_account(hub, "4101234567899", phone=None)
    return Visit(hub, phone)


def deeds(hub: Hub) -> list[str]:
    with hub.services.database.read() as connection:
        return list(connection.scalars(select(audit.c.deed).order_by(audit.c.at, audit.c.id)))


def test_a_number_alone_shows_enough_to_pay_and_nothing_more(visit: Visit):
    answer = visit.app.post("/v1/accounts/look-up", {"number": MOTHER})
    assert answer.status_code == 200
    shown = answer.json()
    assert (shown["name"], shown["village"], shown["due_fen"], shown["bills"][0]["due_fen"]) == (
        "*三", "柳村三组", 5000, 5000)
    assert shown["customer_kind"] == "lv_residential", "notices for a kind of customer come first by it"
    for hidden in ("李四", "青石", PHONE, "lines", "202608"):
        assert hidden not in answer.text
    assert visit.ask("history").json()["code"] == "verification_needed"


@ON_SQLITE
def test_what_is_no_number_finds_nothing_and_is_not_repeated(visit: Visit):
    for number in ("%", "_" * 13, "410123456789%", "４１０１２３４５６７８９０", MOTHER + "\n", "\x02" + MOTHER, "",
                   "1" * 50):
        answer = visit.app.post("/v1/accounts/look-up", {"number": number})
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_input")
        assert not number or number not in answer.text
    assert visit.app.post("/v1/accounts/look-up", {"number": "4109999999999"}).json()["code"] == "account_unknown"


def test_a_code_from_the_registered_phone_opens_this_visit_and_no_other(hub: Hub, visit: Visit):
    sent = visit.ask("code").json()
    assert sent["phone"] == "138****1234" and visit.code() not in str(sent)
    assert visit.ask("verify-code", code=visit.code()).status_code == 200
    full = visit.ask("history").json()
    assert (full["customer_name"], full["bills"][0]["lines"][0]["label"]) == ("李四三", "居民第一档")
    other = App(visit.app.http, visit.app.id, visit.app.code, visit.app.key, visit.app.token)
    assert other.post("/v1/accounts/history", {"visit_id": str(new_id()), "account_no": MOTHER}).status_code == 409
    assert hub.app(Scope.TERMINAL).post(
        "/v1/accounts/history", {"visit_id": str(visit.id), "account_no": MOTHER}).status_code == 409
    assert visit.ask("verify-code", code=visit.code()).json()["code"] == "verification_failed"  # it counts once
    assert deeds(hub) == ["code_sent", "verified", "seen", "refused"]
    assert visit.ask("leave").status_code == 200
    assert visit.ask("history").json()["code"] == "verification_needed"


@ON_SQLITE
def test_an_opening_ends_by_itself(hub: Hub, visit: Visit):
    visit.ask("verify-card", id_sha256=hash_id(ID))
    assert visit.ask("history").status_code == 200
    hub.clock.moved += timedelta(minutes=16)
    visit.app.open_session()
    assert visit.ask("history").json()["code"] == "verification_needed"


def test_wrong_codes_slow_down_then_lock_the_proof_and_never_look_up(hub: Hub, visit: Visit):
    visit.ask("code")
    hub.clock.stop()
    seen = []
    for _ in range(20):
        answer = visit.ask("verify-code", code=visit.code(wrong=True)).json()
        if answer["code"] == "verification_locked":
            seen.append(answer["details"]["seconds"])
            hub.clock.moved += timedelta(seconds=answer["details"]["seconds"])
            if seen[-1] > 60:
                break
    assert seen == [15, 30, 45, 1800]
    hub.clock.moved -= timedelta(seconds=1700)
    right = visit.ask("verify-code", code=visit.code())
    assert right.json()["code"] == "verification_locked"
    assert visit.app.post("/v1/accounts/look-up", {"number": MOTHER}).status_code == 200


@ON_SQLITE
def test_a_code_ends_after_five_minutes_and_few_are_sent(hub: Hub, visit: Visit):
    assert visit.ask("code").status_code == 200
    assert visit.ask("code").json()["details"]["reason"] == "just_sent"
    hub.clock.moved += verifying.CODE_LIVES
    assert visit.ask("verify-code", code=visit.code()).json()["code"] == "verification_failed"
    for _ in range(verifying.CODES - 1):
        hub.clock.moved += timedelta(minutes=2)
        assert visit.ask("code").status_code == 200
    hub.clock.moved += timedelta(minutes=2)
    visit.app.open_session()
    assert visit.ask("code").json()["details"]["reason"] == "too_many"
    assert visit.ask("code", account_no="4101234567899").json()["details"]["reason"] == "no_phone"


@ON_SQLITE
def test_a_hub_without_a_sender_says_so(hub: Hub, visit: Visit):
    hub.registry.outside.clear()
    assert visit.ask("code").json()["code"] == "sms_failed"


@ON_SQLITE
def test_an_id_card_opens_all_accounts_of_its_holder(visit: Visit):
    opened = visit.ask("verify-card", id_sha256=hash_id(f" {ID.lower()} ")).json()
    assert [one["account_no"] for one in opened["accounts"]] == [MOTHER, PREPAID]
    assert visit.ask("history", account_no=PREPAID).json()["account"]["balance_fen"] == 900
    assert visit.ask("verify-card", id_sha256=hash_id(ID[:-1] + "1")).json()["code"] == "account_unknown"


def test_a_clerk_opens_the_visit_whose_code_the_terminal_shows(hub: Hub, visit: Visit):
    asked = visit.ask("ask-clerk").json()
    assert visit.ask("history").json()["code"] == "verification_needed"
    nobody = hub.app(Scope.COUNTER)
    body = {"code": asked["code"], "account_no": MOTHER}
    assert nobody.post("/v1/accounts/open", body).json()["code"] == "sign_in_needed"
    assert visit.ask("open", code=asked["code"]).json()["code"] == "out_of_scope"
    counter = hub.staffed(Scope.COUNTER)
    assert counter.post("/v1/accounts/open", body | {"account_no": PREPAID}).json()["code"] == "nothing_asked"
    assert counter.post("/v1/accounts/open", body).json()["accounts"][0]["name"] == "*三"
    with hub.services.database.read() as connection:
        said = [one for one in entries(connection, hub.services.hall) if one.action == "AccountOpened"]
    assert [one.details for one in said] == [{"account": MOTHER[-4:], "terminal": visit.app.code}]
    assert said[0].by != "hub"
    assert visit.ask("history").status_code == 200
    assert deeds(hub) == ["opened_by_clerk", "seen"]


@ON_SQLITE
@pytest.mark.parametrize(("patience", "minutes"), [(1, 5), (2, 10)])
def test_in_large_type_whatever_runs_out_takes_twice_as_long(hub: Hub, visit: Visit, patience: int, minutes: int):
    sent = visit.ask("code", patience=patience).json()
    assert sent["minutes"] == minutes
    asked = visit.ask("ask-clerk", account_no=PREPAID, patience=patience).json()
    hub.clock.moved += timedelta(minutes=minutes) - timedelta(seconds=1)
    opened = visit.ask("verify-code", code=visit.code(), patience=patience).json()
    lasts = datetime.fromisoformat(opened["until"]) - hub.clock.now()
    assert timedelta(minutes=3 * minutes - 1) < lasts <= timedelta(minutes=3 * minutes)
    counter = hub.staffed(Scope.COUNTER)
    by_clerk = counter.post("/v1/accounts/open", {"code": asked["code"], "account_no": PREPAID})
    assert by_clerk.status_code == 200, by_clerk.text
    lasts = datetime.fromisoformat(by_clerk.json()["until"]) - hub.clock.now()
    assert timedelta(minutes=3 * minutes - 1) < lasts <= timedelta(minutes=3 * minutes)


@ON_SQLITE
def test_at_a_counter_only_a_clerk_who_is_signed_in_asks_about_a_customer(hub: Hub, visit: Visit):
    asks = {path: entry for path, entry in hub.registry.asks.items() if Scope.COUNTER in entry.scopes}
    assert len(asks) > 20
    nobody, guide = hub.app(Scope.COUNTER), hub.staffed(Scope.COUNTER, Role.GUIDE)
    for path in asks:
        assert nobody.post(f"/v1/{path}", {}).json()["code"] == "sign_in_needed", path
    for path in ("accounts/look-up", "accounts/code", "accounts/history", "receipts/find", "statements/find"):
        assert guide.post(f"/v1/{path}", {}).json()["code"] == "role_needed", path
    clerk = hub.staffed(Scope.COUNTER)
    assert clerk.post("/v1/accounts/look-up", {"number": MOTHER}).json()["name"] == "*三"
    assert visit.app.post("/v1/accounts/look-up", {"number": MOTHER}).status_code == 200
    with hub.services.database.read() as connection:
        [seen] = connection.execute(select(audit.c.deed, audit.c.app_id, audit.c.person_id)).all()
    assert (seen.deed, seen.app_id) == ("seen", clerk.id) and seen.person_id is not None


@ON_SQLITE
def test_going_through_numbers_is_slowed_down_and_twenty_neighbours_are_not(visit: Visit):
    for _ in range(20):
        assert visit.app.post("/v1/accounts/look-up", {"number": MOTHER}).status_code == 200
    answers = [visit.app.post("/v1/accounts/look-up", {"number": f"41{n:011d}"}).status_code for n in range(60)]
    assert 429 in answers and answers.index(429) >= 40
