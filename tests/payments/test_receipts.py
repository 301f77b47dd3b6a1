"""A receipt that did not come, or is wanted again: at any terminal, and its original once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update

from kiosk.accounts import openings
from kiosk.accounts.tables import accounts
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.ids import new_id
from tests.accounts.sample import MOTHER, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub, fact
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000}, phone="13800001234")
    add_account(hub, SHOP, unpaid={"202610": 30000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


def paid(paying: Paying, *items: dict[str, object]) -> UUID:
    payment_id, code = paying.shown(list(items))
    assert paying.sandbox.scan(code).status_code == 200
    paying.until(payment_id, PaymentState.POSTED)
    return payment_id


def mothers(paying: Paying) -> UUID:
    return paid(paying, *paying.items(MOTHER, ("202609", 5000), ("202610", 3000)))


def take(app: App, **which: Any) -> list[dict[str, Any]]:
    answer = app.post("/v1/receipts/print", {"print_id": str(new_id()), **which})
    assert answer.status_code == 200, answer.text
    papers: list[dict[str, Any]] = answer.json()["papers"]
    return papers


def say(app: App, seq: int, print_id: str, outcome: str) -> None:
    sent = app.send(fact(seq, "ReceiptPrinted", f"receipt_print:{print_id}", print_id=print_id, outcome=outcome,
                         reason=None))
    assert sent.status_code == 200, sent.text


def test_a_receipt_has_one_original_whoever_asks_and_how_often(paying: Paying):
    payment_id = mothers(paying)
    asked = str(new_id())
    first, again = (take(paying.app, payment_id=str(payment_id), print_id=asked)[0] for _ in range(2))
    assert first["original"] and again == first
    elsewhere = paying.hub.app()
    assert not take(elsewhere, code=first["qr"])[0]["original"]
    say(paying.app, 1, first["print_id"], "printed")
    assert not take(paying.app, payment_id=str(payment_id))[0]["original"]
    found = elsewhere.post("/v1/receipts/find", {"code": first["qr"]}).json()
    assert found["receipt"]["printed"] and found["account"]["account_no"] == MOTHER


def test_paper_that_never_came_leaves_the_original_to_the_next_terminal_and_paper_in_doubt_does_not(paying: Paying):
    payment_id = mothers(paying)
    out = take(paying.app, payment_id=str(payment_id))[0]
    say(paying.app, 1, out["print_id"], "not_printed")
    elsewhere = paying.hub.app()
    jammed = take(elsewhere, code=out["qr"])[0]
    assert jammed["original"]
    say(elsewhere, 1, jammed["print_id"], "uncertain")
    say(paying.app, 2, jammed["print_id"], "not_printed")  # another terminal's word on it
    say(paying.app, 3, out["print_id"], "printed")  # too late: it was given up
    assert not take(paying.app, code=out["qr"])[0]["original"]


@ON_SQLITE
def test_the_paper_says_what_was_paid_and_shows_nobody(paying: Paying):
    payment_id = paid(paying, *paying.items(MOTHER, ("202609", 5000), ("202610", 3000)),
                      *paying.items(SHOP, ("202610", 30000)))
    papers = take(paying.app, payment_id=str(payment_id))
    mother = papers[0]
    assert [(bill["billing_period"], bill["amount_fen"]) for bill in mother["bills"]] == [
        ("202609", 5000), ("202610", 3000)]
    assert (mother["holder"], mother["account"], mother["amount_fen"], mother["state"]) == (
        "*三", "4101*******90", 8000, "posted")
    for hidden in (MOTHER, "李四", "青石", "13800001234"):
        assert hidden not in str(papers)
    [one] = take(paying.app, payment_id=str(payment_id), receipt_no=papers[1]["number"])
    assert (one["number"], one["original"]) == (papers[1]["number"], False)


@ON_SQLITE
def test_a_receipt_is_nobodys_without_its_code_or_a_proof(paying: Paying, hub: Hub):
    payment_id = mothers(paying)
    receipt = paying.view(payment_id)["receipts"][0]
    other = hub.app()
    visit = {"visit_id": str(new_id()), "account_no": MOTHER}

    def refused(path: str, **body: Any) -> str:
        answer = other.post(f"/v1/receipts/{path}", body)
        assert answer.status_code in (409, 422), answer.text
        return str(answer.json()["code"])

    mark, body, key, signature = receipt["qr"].split(".")
    forged = ".".join((mark, body[:20] + ("A" if body[20] != "A" else "B") + body[21:], key, signature))
    asked = {"print_id": str(new_id())}
    assert refused("print", payment_id=str(payment_id), **asked) == "receipt_unknown"
    assert refused("find", code=forged) == "not_a_receipt"
    assert refused("print", code=forged, **asked) == "not_a_receipt"
    assert refused("list", **visit) == "verification_needed"
    assert refused("print", visit=visit, receipt_no=receipt["number"], **asked) == "verification_needed"
    assert refused("print", visit=visit, **asked) == "bad_input"
    assert refused("print", code=receipt["qr"], payment_id=str(payment_id), **asked) == "bad_input"
    assert refused("print", **asked) == "bad_input"


@ON_SQLITE
def test_whoever_has_shown_whose_account_it_is_sees_its_receipts_and_prints_them(paying: Paying, hub: Hub):
    mothers(paying)
    paid(paying, *paying.items(SHOP, ("202610", 30000)))
    app, visit_id = hub.app(Scope.TERMINAL), new_id()
    with hub.services.write() as work:
        openings.open_for(work, app.id, visit_id, [MOTHER], openings.BY_CODE, hub.clock.now())
        work.commit()
    visit = {"visit_id": str(visit_id), "account_no": MOTHER}
    [line] = app.post("/v1/receipts/list", visit).json()["receipts"]
    assert (line["periods"], line["amount_fen"], line["printed"], line["state"]) == (
        ["202609", "202610"], 8000, False, "posted")
    [paper] = take(app, visit=visit, receipt_no=line["number"])
    assert paper["original"]
    assert app.post("/v1/receipts/list", visit).json()["receipts"][0]["printed"]
    shop = {"visit_id": str(visit_id), "account_no": SHOP}
    assert app.post("/v1/receipts/list", shop).json()["code"] == "verification_needed"


@ON_SQLITE
def test_a_paid_off_supply_is_promised_back_on_the_screen_and_on_every_paper(paying: Paying, hub: Hub):
    with hub.services.write() as work:
        work.connection.execute(update(accounts).where(accounts.c.account_no == SHOP).values(supply="cut"))
        work.commit()
    payment_id = paid(paying, *paying.items(SHOP, ("202610", 30000)))
    first, copy = (take(paying.app, payment_id=str(payment_id))[0] for _ in range(2))
    assert first["reconnect_by"] and copy["reconnect_by"] == first["reconnect_by"]
    [shown] = paying.view(payment_id)["receipts"]
    assert shown["reconnect_by"] == first["reconnect_by"]
