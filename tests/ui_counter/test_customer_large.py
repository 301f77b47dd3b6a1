"""The customer's screen at a counter in large type: everything fits, and everything takes its time."""

from __future__ import annotations

import pytest

from tests.fixtures.scene import faults
from tests.fixtures.window import until, walk
from tests.ui_counter.test_customer_screen import Customer, customer  # noqa: F401  a fixture
from ui import screenshot
from ui.counter.customer.screen import ASKS


class Seen:
    """What `faults` looks at."""

    def __init__(self, one: Customer) -> None:
        self.quick, self.session = one.window, one.clerk.counter.customer.context.session

    def settle(self, milliseconds: int = 30) -> None:
        screenshot.settle(milliseconds)

    def items(self):
        return walk(self.quick.contentItem())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_page_fits_in_large_type(customer: Customer, language: str, size: tuple[int, int]) -> None:  # noqa: F811
    seen, wrong = Seen(customer), {}
    customer.window.showNormal()
    customer.window.resize(*size)

    def judged(what: str) -> None:
        customer.settle()
        if found := faults(seen):
            wrong[what] = found

    customer.screen.speak(language)
    customer.screen.enlarge()
    judged("welcome")
    customer.finish()
    customer.screen.speak(language)
    if not seen.session.largeType:
        customer.screen.enlarge()
    judged("faces")
    for level in (1, 5):
        customer.screen.choose(level)
        judged(f"level {level}")
    customer.screen.choose(1)
    customer.screen.done()
    until(lambda: customer.screen.calling or customer.screen.stage != "asking", "what follows")
    judged("after")
    assert wrong == {}


def test_it_takes_twice_the_time_and_is_gone_with_the_customer(customer: Customer) -> None:  # noqa: F811
    session = customer.clerk.counter.customer.context.session
    customer.finish()
    customer.touch("大字")
    assert session.largeType
    customer.wait(ASKS * 2 - 1)
    assert customer.screen.stage == "asking"
    customer.wait(2)
    assert customer.screen.stage != "asking" and not session.largeType
