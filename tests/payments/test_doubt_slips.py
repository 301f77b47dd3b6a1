"""The slip of a payment in doubt: at any terminal its code says what became of it, and prints what it has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import update

from kiosk.contract.identity import Identity, write_identity
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState, PaymentView
from kiosk.errors import BadInput, HubUnavailable, Refused
from kiosk.ids import new_id
from kiosk.payments import doubt_code
from kiosk.payments.tables import payments
from kiosk.store.disk import replace_file
from kiosk.terminal import TerminalCore
from printing.press import Press
from tests.accounts.sample import MOTHER, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox
from tests.fixtures.terminal import options
from tests.fixtures.wait import wait_until
from tests.payments.test_receipts import take
from tests.printing.tools import codes, image_of

pytestmark = ON_SQLITE
BILL = (("202609", 5000),)


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000}, phone="13800001234")
    add_account(hub, SHOP, unpaid={"202610": 30000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


@pytest.fixture
def core(hub: Hub, tmp_path: Path) -> Iterator[TerminalCore]:
    """Of another terminal than the one that pays; not begun, so that the hub is away."""
    app, made = hub.app(Scope.TERMINAL), options(tmp_path / "terminal")
    replace_file(made.identity_dir / "app.key", app.key.private_bytes_raw())
    write_identity(made.identity_dir, Identity(app.id, "terminal", "test-hall", app.code, str(hub.http.base_url), None))
    core = TerminalCore.open(made)
    yield core
    core.close()


def doubted(paying: Paying, payment_id: UUID) -> str:
    """The gateway falls silent; the code for the slip."""
    paying.sandbox.faults(down=True)
    paying.working(lambda: paying.view(payment_id)["state"] == "unknown")
    slip = paying.view(payment_id)["slip"]
    assert isinstance(slip, str)
    return slip


def in_doubt(paying: Paying, *, scanned: bool = True) -> tuple[UUID, str]:
    payment_id, code = paying.shown(paying.items(MOTHER, *BILL))
    if scanned:
        assert paying.sandbox.scan(code).status_code == 200
    return payment_id, doubted(paying, payment_id)


def outcome(app: App, code: str) -> dict[str, Any]:
    said: dict[str, Any] = app.post("/v1/payments/find", {"code": code}).json()
    return said


def test_a_slip_says_at_another_terminal_what_became_of_the_money_and_whose_it_was_it_does_not(paying: Paying):
    payment_id, slip = in_doubt(paying)
    elsewhere = paying.hub.app()
    asking = outcome(elsewhere, slip)
    assert (asking["state"], asking["amount_fen"], asking["receipts"]) == ("unknown", 5000, [])
    refused = elsewhere.post("/v1/receipts/print", {"print_id": str(new_id()), "slip": slip})
    assert refused.json()["code"] == "receipt_unknown", "nothing is paid yet"
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.POSTED)
    paid = outcome(elsewhere, slip)
    assert (paid["state"], len(paid["receipts"])) == ("posted", 1)
    for hidden in (MOTHER, "李四", "张", "13800001234"):
        assert hidden not in str(paid)
    assert paying.view(payment_id)["slip"] is None, "it is known: nobody needs a slip any more"


def test_its_receipt_is_printed_by_the_slip_and_its_original_once(paying: Paying):
    payment_id, slip = in_doubt(paying)
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.POSTED)
    [first], [again] = (take(paying.hub.app(), slip=slip) for _ in range(2))
    assert (first["number"], first["original"], again["original"]) == (again["number"], True, False)
    [numbered] = take(paying.app, slip=slip, receipt_no=first["number"])
    assert numbered["number"] == first["number"]
    other = {"slip": slip, "receipt_no": "20200101-00001", "print_id": str(new_id())}
    assert paying.app.post("/v1/receipts/print", other).json()["code"] == "receipt_unknown"


def test_what_was_not_taken_and_what_goes_back_are_told_apart(paying: Paying):
    payment_id, slip = in_doubt(paying, scanned=False)
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.CLOSED)
    assert (outcome(paying.app, slip)["state"], outcome(paying.app, slip)["receipts"]) == ("closed", [])
    paying.billing.say("refuse 202609")
    payment_id, slip = in_doubt(paying)
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.REFUNDED)
    back = outcome(paying.app, slip)
    assert (back["state"], back["refund_fen"], back["refunded_fen"], back["receipts"]) == ("refunded", 5000, 5000, [])


def test_nothing_but_the_genuine_code_of_this_hall_opens_it(paying: Paying):
    payment_id, slip = in_doubt(paying)
    mark, body, key, signature = slip.split(".")
    altered = ".".join((mark, body[:10] + ("A" if body[10] != "A" else "B") + body[11:], key, signature))
    other_hall = doubt_code.encode(payment_id, Ed25519PrivateKey.generate())
    for wrong, code in ((altered, "not_a_doubt_slip"), (other_hall, "not_a_doubt_slip"),
                        (doubt_code.encode(new_id(), paying.hub.services.identity.key), "payment_not_found"),
                        (payment_id.hex, "bad_input"), (slip.replace("HKD1", "HKR1"), "bad_input")):
        assert outcome(paying.app, wrong)["code"] == code
        asked = {"print_id": str(new_id()), "slip": wrong}
        assert paying.app.post("/v1/receipts/print", asked).json()["code"] == code
    with paying.hub.services.write() as work:  # the same key, another hall's row
        work.connection.execute(update(payments).where(payments.c.id == payment_id).values(hall_id="next-door"))
        work.commit()
    assert outcome(paying.app, slip)["code"] == "payment_not_found"


@pytest.mark.parametrize("mm", [80, 58])
def test_the_code_is_read_from_the_paper_and_asked_about_by_a_terminal_that_is_online(
        paying: Paying, core: TerminalCore, mm: int):
    books = core.self_service
    payment_id, slip = in_doubt(paying)
    books.doubt_slip(PaymentView.model_validate(paying.view(payment_id)), "zh_CN")
    [job] = core.paper.jobs()
    data = core.paper.data(job.id)
    assert MOTHER not in str(data)
    sheet = Press(lambda: core.pack, paper_mm=mm).compose("doubt_slip", data)
    [read] = codes(image_of(sheet.bitmap.png()))
    assert read == slip
    with pytest.raises(HubUnavailable):
        books.receipts.outcome(read)
    core.start()
    wait_until(lambda: core.link.online)
    assert books.receipts.outcome(read).state is PaymentState.UNKNOWN
    with pytest.raises(Refused):
        books.receipts.print_slip(new_id(), "zh_CN", read)
    for wrong in (payment_id.hex, f"{read}A"):
        with pytest.raises(BadInput):
            books.receipts.outcome(wrong)
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.POSTED)
    assert books.receipts.outcome(read).state is PaymentState.POSTED
    [owed] = books.receipts.print_slip(new_id(), "zh_CN", read)
    assert owed.original and core.paper.data(owed.job)["receipt_no"] == owed.number
