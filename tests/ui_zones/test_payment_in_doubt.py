"""Whoever pays leaves before anybody knows whether the money has come."""

from __future__ import annotations

import pytest

from kiosk.contract.payments import PaymentState
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import until
from tests.ui_zones.test_self_service_zone import HOUSE, NEIGHBOUR, Opened, model, stand, to_the_code


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


def test_back_leaves_a_payment_that_is_still_in_doubt(
    opened: Opened, core: FakeCore, hub: FakeSelfService,
) -> None:
    window = opened()
    to_the_code(window, hub)
    hub.state = {"state": PaymentState.UNKNOWN}
    stand(window, "unknown")
    until(core.paper.jobs, "a slip that nobody begins to print")
    window.tap("返回")
    until(lambda: not model(window).paying.open, "the page to be left")
    window.see("*三 · 张庄村3组")
    until(lambda: core.paper.jobs()[0].state == "not_printed", "it to be withdrawn")
