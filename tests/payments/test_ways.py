"""A gateway that is away is known before a customer touches it, and forgotten as soon as it answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.contract.messages import Publication, PublicationPage, Scope
from kiosk.contract.payments import WAYS, PaymentState
from kiosk.contract.staff import Role
from kiosk.hub.app import create_app
from kiosk.hub.tables import facts
from kiosk.hub.upstream_publications import UpstreamPublications
from kiosk.ids import new_id
from kiosk.payments.ports import GATEWAYS, Channel, Gateway, GatewayUnavailable
from kiosk.payments.province.asking import through_province
from kiosk.payments.sandbox.phone import own_code
from kiosk.payments.watching import watch_gateways
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub, served
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.province import Province
from tests.fixtures.sandbox import Sandbox

BILL = (("202609", 5000),)


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    with paying_hub(hub, sandbox, opening_seconds=60) as ready:
        yield ready


@pytest.fixture
def hurried(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    """Who waits for a code waits for a second."""
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    with paying_hub(hub, sandbox, opening_seconds=1) as ready:
        yield ready


def told(app: App) -> list[list[str]]:
    """What a terminal's mirror finds."""
    items = app.get("/v1/publications").json()["items"]
    return [one["body"]["away"] for one in items if one["document"] == WAYS and one["body"]["hall"] == "test-hall"]


def refusal(paying: Paying, kind: str = "open_payment", **more: str) -> str:
    asked: dict[str, Any] = {
        "payment_id": str(new_id()), "channel": "wechat", "items": paying.items(MOTHER, *BILL), **more}
    return str(paying.app.command(kind, asked).json().get("code"))


def states_until_closed(paying: Paying, payment_id: Any) -> set[str]:
    seen: set[str] = set()

    def closed() -> bool:
        seen.add(paying.view(payment_id)["state"])
        return "closed" in seen

    paying.working(closed)
    return seen


@ON_SQLITE
def test_an_outage_is_told_to_terminals_and_ends_by_itself(paying: Paying):
    watch_gateways(paying.hub.services)
    assert told(paying.app) == []
    paying.sandbox.faults(down=True)
    watch_gateways(paying.hub.services)
    assert told(paying.app) == [["alipay", "wechat"]]
    assert refusal(paying) == refusal(paying, "pay_by_code", code=own_code("wechat")) == "gateway_away"
    paying.sandbox.faults()
    watch_gateways(paying.hub.services)
    assert told(paying.app) == [[]]
    paying.shown(paying.items(MOTHER, *BILL))


def alerted(app: App) -> list[tuple[str, dict[str, str]]]:
    """What is open for whoever is signed in at the console."""
    found = app.post("/v1/today", {})
    assert found.status_code == 200, found.text
    return sorted((one["subject"], one["details"]) for one in found.json()["alerts"] if one["kind"] == "gateway")


def test_managers_hear_of_an_outage_until_it_ends(paying: Paying):
    manager, away = paying.hub.staffed(Scope.STAFF, Role.MANAGER), [
        ("gateway:alipay", {"channel": "alipay"}), ("gateway:wechat", {"channel": "wechat"})]
    watch_gateways(paying.hub.services)
    assert alerted(manager) == []
    for _outage in range(2):
        paying.sandbox.faults(down=True)
        for _ in range(2):
            watch_gateways(paying.hub.services)
        assert alerted(manager) == away
        paying.sandbox.faults()
        watch_gateways(paying.hub.services)
        assert alerted(manager) == []


@ON_SQLITE
def test_who_has_seen_the_outage_hears_of_it_no_more_and_its_end_takes_nobodys_name(paying: Paying):
    manager = paying.hub.staffed(Scope.STAFF, Role.MANAGER)
    paying.sandbox.faults(down=True)
    watch_gateways(paying.hub.services)
    [alert_id, _other] = [one["alert_id"] for one in manager.post("/v1/today", {}).json()["alerts"]]
    assert manager.command("acknowledge_alert", {"alert_id": alert_id}).status_code == 200
    watch_gateways(paying.hub.services)
    assert len(alerted(manager)) == 1
    paying.sandbox.faults()
    watch_gateways(paying.hub.services)
    assert alerted(manager) == []
    with paying.hub.services.database.read() as connection:
        ends = connection.execute(select(facts.c.subject, facts.c.payload).where(
            facts.c.kind == "AlertAcknowledged").order_by(facts.c.intake_seq)).all()
    assert ends[0].subject == f"alert:{alert_id}"
    assert [payload["person"] is None for _, payload in ends] == [False, True]


@ON_SQLITE
def test_one_lost_answer_is_no_outage(paying: Paying):
    paying.sandbox.faults(lose_replies={"query": 1})
    watch_gateways(paying.hub.services)
    assert told(paying.app) == []
    assert paying.sandbox.http.get("/control/faults").json()["lose_replies"] == {"query": 0}


@ON_SQLITE
def test_a_gateway_that_is_too_slow_is_away(paying: Paying, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kiosk.payments.watching.PATIENCE_SECONDS", 0.2)
    paying.sandbox.faults(slow_seconds=1)
    watch_gateways(paying.hub.services)
    assert told(paying.app) == [["alipay", "wechat"]]


@ON_SQLITE
def test_a_payment_that_was_begun_just_before_ends_and_is_never_in_doubt(paying: Paying):
    """The worker knows of the outage: it does not wait out the time for a code. The bill is free at once."""
    paying.sandbox.faults(down=True)
    payment_id = paying.open(paying.items(MOTHER, *BILL))
    paying.turn()
    watch_gateways(paying.hub.services)
    assert states_until_closed(paying, payment_id) == {"opening", "closed"}
    assert paying.payment(payment_id).reason == "no_code"
    paying.sandbox.faults()
    watch_gateways(paying.hub.services)
    paying.shown(paying.items(MOTHER, *BILL))


@pytest.mark.parametrize("code", ["", own_code("wechat")], ids=["ours", "theirs"])
@ON_SQLITE
def test_what_was_never_shown_or_sent_ends_by_its_time_although_nobody_answers(hurried: Paying, code: str):
    """The watch has not noticed yet."""
    hurried.sandbox.faults(down=True)
    payment_id = hurried.open(hurried.items(MOTHER, *BILL))
    assert states_until_closed(hurried, payment_id) <= {"opening", "closing", "closed"}
    assert hurried.payment(payment_id).reason == "no_code"
    other = hurried.open(hurried.items(MOTHER, *BILL), code=code)
    assert hurried.app.command("close_payment", {"payment_id": str(other)}).status_code == 200
    assert states_until_closed(hurried, other) <= {"closing", "closed"}
    gone = hurried.payment(other)
    assert (gone.reason, gone.own_code, gone.doubted_at) == ("cancelled", None, None)


@ON_SQLITE
def test_a_customers_own_code_is_not_sent_to_a_gateway_that_is_away(paying: Paying):
    payment_id = paying.open(paying.items(MOTHER, *BILL), code=own_code("wechat"))
    paying.sandbox.faults(down=True)
    watch_gateways(paying.hub.services)
    assert paying.until(payment_id, PaymentState.CLOSED).reason == "no_code"
    assert [one for one in paying.sandbox.ledger()["orders"] if one["number"] == payment_id.hex] == []


@pytest.mark.parametrize("channel", GATEWAYS)
def test_each_gateway_says_whether_it_is_there(sandbox: Sandbox, channel: Channel):
    gateway = sandbox.gateways()[channel]
    gateway.there()
    sandbox.faults(down=True)
    with pytest.raises(GatewayUnavailable):
        gateway.there()


@pytest.mark.parametrize("channel", GATEWAYS)
def test_a_hall_without_a_way_out_is_told_by_the_hub_above(province: Province, sandbox: Sandbox, channel: Channel):
    gateway: Gateway = province.gateways("hall-1")[channel]
    gateway.there()
    sandbox.faults(down=True)
    watch_gateways(province.services)
    with pytest.raises(GatewayUnavailable):
        gateway.there()
    sandbox.faults()
    watch_gateways(province.services)
    gateway.there()


@ON_SQLITE
def test_a_hub_above_that_cannot_say_or_is_not_reached(hub: Hub, province: Province, monkeypatch: pytest.MonkeyPatch):
    """One of the version before has no such door, and payments go through it as before."""
    monkeypatch.delitem(province.services.registry.asks, "payments/merchant/there")
    with served(create_app(province.services), province.services.bus, province.services.identity) as url:
        gateway = through_province(province.hall("hall-9", hub.folder, url), [Channel.WECHAT])[Channel.WECHAT]
        gateway.there()
        gateway.hang_up()  # an open line would hold up the hub's end
    gone = through_province(hub.folder, [Channel.WECHAT])[Channel.WECHAT]
    province.links.append(gone)
    with pytest.raises(GatewayUnavailable):
        gone.there()


@ON_SQLITE
def test_what_is_away_at_the_hub_above_is_not_passed_on_to_terminals(hub: Hub):
    """It may pay by other ways than this hall."""
    page = PublicationPage(epoch=1, cursor=1, items=[Publication(
        position=1, issuer="province", document=WAYS, revision=1, sha256="0" * 64, published_at=hub.clock.now(),
        body={"hall": "province", "away": ["wechat"]})])
    sink = UpstreamPublications(hub.services, "province")
    sink.restart(1)
    sink.keep(page)
    assert sink.cursor() == (1, 1) and not sink.wants(WAYS)
    assert {one["document"] for one in hub.app().get("/v1/publications").json()["items"]} == {"keys"}
