"""A terminal's core before a real hub: a code, an ID card, a clerk; what explains the bills; and the visit's end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.accounts import sms
from kiosk.accounts.prices import give_out
from kiosk.accounts.tables import bills, readings
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.accounts import hash_id
from kiosk.contract.identity import Identity, write_identity
from kiosk.contract.messages import Scope
from kiosk.errors import BadInput, HubUnavailable, KioskError, Refused
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from kiosk.store.disk import replace_file
from kiosk.terminal import TerminalCore
from printing.press import Press
from tests.accounts.sample import AS_OF, MOTHER, PREPAID, add_account
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk
from tests.fixtures.terminal import options
from tests.fixtures.wait import wait_until
from tests.printing.tools import codes, image_of

ID, PHONE = "990101199001010019", "13800001234"
pytestmark = ON_SQLITE


@pytest.fixture
def phone(hub: Hub, tmp_path: Path) -> sms.FolderSms:
    made = hub.registry.outside[sms.PORT] = sms.FolderSms(tmp_path)
    return made


@pytest.fixture
def core(hub: Hub, tmp_path: Path) -> Iterator[TerminalCore]:
    app, made = hub.app(Scope.TERMINAL), options(tmp_path / "terminal")
    replace_file(made.identity_dir / "app.key", app.key.private_bytes_raw())
    write_identity(made.identity_dir, Identity(app.id, "terminal", "test-hall", app.code, str(hub.http.base_url), None))
    core = TerminalCore.open(made)
    core.start()
    wait_until(lambda: core.link.online)
    yield core
    core.close()


def a_year(hub: Hub) -> None:
    """Ten months of 2026 and October a year before, read on the first of each next month; September is unpaid."""
    with hub.services.write() as work:
        for period in ("202510", *(f"2026{month:02d}" for month in range(1, 11))):
            first = date(int(period[:4]), int(period[4:]), 1)
            end = (first + timedelta(days=31)).replace(day=1)
            wh, fen = (150_000, 8400) if period == "202510" else (200_000, 11200)
            common = {"hall_id": work.hall, "account_no": MOTHER, "billing_period": period, "total_wh": wh,
                      "as_of": AS_OF}
            work.connection.execute(insert(bills), [{
                **common, "bill_no": f"B{period}", "issued_on": end, "due_on": end + timedelta(days=24),
                "billed_fen": fen, "penalty_fen": 0, "paid_fen": 0 if period == "202609" else fen, "here_fen": 0,
                "lines": [["居民第一档", wh, "0.56", fen]]}])
            work.connection.execute(insert(readings), [{
                **common, "meter_no": f"41M{MOTHER[-6:]}", "read_on": end, "prev_wh": 0, "curr_wh": wh,
                "critical_wh": None, "peak_wh": None, "flat_wh": None, "valley_wh": None}])
        give_out(work, (SHIPPED_PACK.with_name("henan-demo") / "tariffs.json").read_text("utf-8"),
                 hub.services.clock.now())
        work.commit()


def test_a_code_opens_the_months_and_the_end_of_the_visit_closes_them(
        hub: Hub, core: TerminalCore, phone: sms.FolderSms) -> None:
    add_account(hub, MOTHER)
    a_year(hub)
    books, visit = core.self_service, new_id()
    with pytest.raises(Refused) as refused:
        books.history(visit, MOTHER)
    assert refused.value.code == "verification_needed"
    assert books.send_code(visit, MOTHER).phone == "138****1234"
    code = phone.last_code(PHONE)
    assert code is not None
    with pytest.raises(Refused) as refused:
        books.prove_by_code(visit, MOTHER, f"{(int(code) + 1) % 10 ** 6:06d}")
    assert refused.value.details == {"tries_left": 4, "seconds": 0}
    books.prove_by_code(visit, MOTHER, code)
    insight = books.history(visit, MOTHER).insight
    assert insight is not None and insight.year is not None
    assert (insight.year.used, insight.year.left, insight.year.price) == ("2000", "160", "0.56")
    october = insight.months[-1]
    assert (october.days, october.kwh_per_day) == (31, "6.45")
    assert october.last_year is not None and october.last_year.use_fen == 2800
    assert [(one.billing_period, one.unpaid_fen) for one in insight.late] == [("202609", 11200)]
    with pytest.raises(BadInput):
        books.print_statement(visit, books.history(visit, MOTHER), "202001", "zh_CN")
    books.print_statement(visit, books.history(visit, MOTHER), "202610", "zh_CN")
    job = core.paper.next_waiting()
    assert job is not None and job.document == "statement" and MOTHER not in str(core.paper.data(job.id))
    books.leave(visit)
    with pytest.raises(Refused):
        books.history(visit, MOTHER)


@pytest.mark.parametrize("mm", [210, 80, 58])
def test_a_statements_code_is_read_from_its_paper_and_leads_to_its_account_again(
        hub: Hub, core: TerminalCore, phone: sms.FolderSms, mm: int) -> None:
    """At 203 dpi, on whatever paper; whoever holds it learns what the number alone shows, and it proves itself."""
    add_account(hub, MOTHER)
    a_year(hub)
    books, visit = core.self_service, new_id()
    books.send_code(visit, MOTHER)
    books.prove_by_code(visit, MOTHER, str(phone.last_code(PHONE)))
    history = books.history(visit, MOTHER)
    books.print_statement(visit, history, "202610", "zh_CN")
    job = core.paper.next_waiting()
    assert job is not None
    sheet = Press(lambda: core.pack, paper_mm=mm).compose("statement", core.paper.data(job.id))
    [code] = codes(image_of(sheet.bitmap.png()))
    found = books.find_by_statement(code)
    assert (found.account_no, found.name) == (MOTHER, "*三")
    status, out, _ = run_kiosk("receipt", "verify", code, "--json", folder=hub.folder)
    said = json.loads(out)
    assert status == 0 and (said["account"], said["period"], said["billed_fen"]) == ("4101*******90", "202610", 11200)
    for wrong in (f"{code[:-2]}{'AB' if code[-2:] != 'AB' else 'CD'}", code.replace("HKB1", "HKR1"), "HKB1.x.y.z"):
        with pytest.raises(KioskError):
            books.find_by_statement(wrong)
        assert run_kiosk("receipt", "verify", wrong, folder=hub.folder)[0] == 1
    books.leave(visit)
    books.print_statement(visit, history, "202610", "zh_CN")
    without = [one for one in core.paper.jobs() if one.id != job.id]
    assert core.paper.data(without[0].id)["qr"] is None, "nobody may see it in full any more"


def test_a_card_opens_all_its_holders_accounts_and_no_other(hub: Hub, core: TerminalCore) -> None:
    mac = Tokens(hub.services.identity.secret, hub.services.hall).holder_mac(hash_id(ID))
    add_account(hub, MOTHER, id_mac=mac)
    add_account(hub, PREPAID, id_mac=mac, mode="smart_prepay", balance_fen=900)
    books, visit = core.self_service, new_id()
    opened = books.prove_by_card(visit, hash_id(ID))
    assert [one.account_no for one in opened.accounts] == [MOTHER, PREPAID]
    assert books.history(visit, PREPAID).insight is not None
    for wrong, error in ((hash_id("11010519491231002X"), Refused), ("no hash", BadInput)):
        with pytest.raises(error):
            books.prove_by_card(visit, wrong)


def test_without_the_hub_nothing_is_asked(core: TerminalCore) -> None:
    core.link.lost(HubUnavailable("cut"))
    with pytest.raises(HubUnavailable):
        core.self_service.send_code(new_id(), MOTHER)
