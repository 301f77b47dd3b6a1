"""What the hall's notices say about an account stands beside its bills, as long as it is so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from tests.fakes.clock import HandClock
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, withdrawn, words
from tests.fixtures.window import Window, until
from tests.ui_zones.test_self_service_zone import AT_HOME, HOUSE, NEIGHBOUR, look_up, model

Opened = Callable[..., Window]
AGAIN = words("又一次停电", "Another cut")
ELSEWHERE = {**AT_HOME, "targets": {"areas": ["别的村"]}}


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def core(hall_pack: PublicPack, tmp_path: Path, clock: HandClock) -> Iterator[FakeCore]:
    made = FakeCore(hall_pack, tmp_path, clock=clock)
    made.self_service.hold(HOUSE, NEIGHBOUR)
    yield made
    made.close()


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    return core.self_service


def test_what_the_hall_says_about_its_place_stands_beside_the_account(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    ids = [new_id() for _ in range(2)]
    core.announce(given_out(ids[0], core.clock.now(), **ELSEWHERE), given_out(ids[1], core.clock.now(), **AT_HOME))
    window = opened("zh_CN")
    window.open("self_service")
    look_up(window, "4103200001")
    assert model(window).concern.others == 0
    until(lambda: hub.told_of == [("4103200001", str(ids[1]), 1)], "the hub's note of it")
    window.tap("计划停电")
    assert window.terminal.engine.zones.viewModel("announcements").list.rows()[0].notice_id == str(ids[1])


@pytest.mark.usefixtures("hub")
def test_what_is_withdrawn_is_gone_from_the_account_that_it_is_about(opened: Opened, core: FakeCore) -> None:
    first, second = new_id(), new_id()
    core.announce(given_out(first, core.clock.now(), **AT_HOME))
    window = opened("zh_CN")
    window.open("self_service")
    look_up(window, "4103200001")
    window.see("计划停电")
    core.announce(given_out(second, core.clock.now(), **{**AT_HOME, "title": AGAIN}))
    until(lambda: model(window).concern.others == 1, "the other one")
    core.announce(withdrawn(first))
    until(lambda: not any("计划停电" in text for text in window.texts()), "the first to be gone", seconds=2)
    assert any("又一次停电" in text for text in window.texts())
    core.announce(withdrawn(second))
    until(lambda: model(window).concern.title == "", "both to be gone", seconds=2)


def test_what_runs_out_or_begins_while_an_account_is_read_leaves_or_comes_by_the_clock(
        opened: Opened, core: FakeCore, hub: FakeSelfService, clock: HandClock) -> None:
    ends, begins = (clock.now() + timedelta(seconds=seconds) for seconds in (1, 2))
    ids = [new_id() for _ in range(2)]
    core.announce(given_out(ids[0], clock.now(), **AT_HOME, ends_at=ends),
                  given_out(ids[1], clock.now(), **{**AT_HOME, "title": AGAIN}, starts_at=begins))
    window = opened("zh_CN")
    window.open("self_service")
    look_up(window, "4103200001")
    window.see("计划停电")
    clock.pass_by(seconds=1)
    until(lambda: model(window).concern.title == "", "it to be gone")
    assert "计划停电" not in window.texts()
    clock.pass_by(seconds=1)
    window.see("又一次停电")
    until(lambda: hub.told_of == [("4103200001", str(id), 1) for id in ids], "the hub's notes of both")


def test_what_is_for_a_kind_of_customer_concerns_accounts_of_that_kind_alone(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    shop = HOUSE.model_copy(update={"account_no": "4103200003", "customer_kind": "lv_non_residential"})
    hub.hold(HOUSE, shop)
    id = new_id()
    for_shops = {**AT_HOME, "targets": {"customers": ["lv_non_residential"]}}
    core.announce(given_out(id, core.clock.now(), **for_shops),
                  given_out(new_id(), core.clock.now(), title=AGAIN))
    window = opened("zh_CN")
    window.open("self_service")
    look_up(window, HOUSE.account_no)
    assert model(window).concern.title == ""
    model(window).clear()
    window.open("self_service")
    look_up(window, shop.account_no)
    window.tap("计划停电")
    rows = window.terminal.engine.zones.viewModel("announcements").list.rows()
    assert (rows[0].notice_id, rows[0].mine, rows[1].mine) == (str(id), True, False)
    assert hub.told_of == [(shop.account_no, str(id), 1)]
