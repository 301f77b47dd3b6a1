from __future__ import annotations

import pytest

from kiosk.errors import StoreFull
from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until


class FullCore(FakeCore):
    """Its disk took nothing more."""

    def call_staff(self, place: str, language: str):
        raise StoreFull("the disk is full")


@pytest.fixture
def core(request: pytest.FixtureRequest, hall_pack: PublicPack, tmp_path):
    core = getattr(request, "param", FakeCore)(hall_pack, tmp_path)
    yield core
    core.close()


@pytest.fixture
def window(open_window, core: FakeCore) -> Window:
    window = open_window(place="entrance left")
    window.attach(core)
    window.begin()
    return window


def test_a_call_is_left_at_the_hub_with_place_and_language(window: Window, core: FakeCore) -> None:
    window.tap("求助")
    window.see("已通知工作人员")
    assert core.help_calls == [("entrance left", "zh_CN")]
    window.tap("好的")
    assert not window.terminal.engine.help.property("shown")


def test_without_the_network_it_says_so_and_gives_a_number_until_it_is_back(window: Window, core: FakeCore) -> None:
    core.link.turn(False)
    until(lambda: not window.terminal.hall.property("online"), "the link's fall")
    window.tap("求助")
    window.see("网络恢复后会自动通知")
    assert "95598" in window.texts()
    core.link.turn(True)
    window.see("已通知工作人员")
    assert len(core.help_calls) == 1


@pytest.mark.parametrize("core", [FullCore], indirect=True)
def test_a_call_that_cannot_be_left_is_not_claimed(window: Window) -> None:
    window.tap("求助")
    window.see("没能通知到工作人员")


def test_the_end_of_the_visit_closes_the_panel(window: Window) -> None:
    window.tap("求助")
    window.see("已通知工作人员")
    window.session.end()
    assert window.terminal.engine.help.property("state") == "none"


def test_the_customer_sees_that_someone_is_coming_even_after_closing_the_panel(window: Window, core: FakeCore) -> None:
    window.tap("求助")
    window.see("已通知工作人员")
    window.tap("好的")
    core.answer_help(seen=True)
    window.see("工作人员已看到")
    window.tap("好的")
    window.tap("求助")
    window.see("已通知工作人员")
    assert len(core.help_calls) == 2


def test_a_call_that_nobody_answers_in_time_goes_to_the_manager_and_is_still_answered(
        window: Window, core: FakeCore) -> None:
    window.tap("求助")
    window.see("已通知工作人员")
    core.answer_help(escalated=True)
    window.see("已通知值班经理")
    window.tap("好的")
    window.tap("求助")
    window.see("已通知值班经理")
    assert len(core.help_calls) == 1
    core.answer_help(seen=True)
    window.see("工作人员已看到")


def test_the_news_of_another_terminals_call_is_not_this_customers(window: Window, core: FakeCore) -> None:
    window.tap("求助")
    window.see("已通知工作人员")
    core.answer_help(seen=True, help_id=new_id())
    window.settle()
    assert window.terminal.engine.help.property("state") == "sent"


def test_the_news_of_an_earlier_customers_call_is_not_the_next_ones(window: Window, core: FakeCore) -> None:
    window.tap("求助")
    window.see("已通知工作人员")
    window.session.end()
    window.begin()
    core.answer_help(seen=True)
    window.settle()
    assert window.terminal.engine.help.property("state") == "none"


def test_an_answer_that_is_quicker_than_our_own_thread_is_not_lost(window: Window, core: FakeCore) -> None:
    left = core.call_staff

    def call_and_be_seen(place: str, language: str):
        left(place, language)
        core.answer_help(seen=True)
        return core.help_id

    core.call_staff = call_and_be_seen  # type: ignore[method-assign]
    window.tap("求助")
    window.see("工作人员已看到")


def test_where_nobody_is_on_duty_the_customer_gets_a_number_instead(open_window, core: FakeCore) -> None:
    window = open_window(profile="township")
    window.attach(core)
    window.begin()
    window.tap("求助")
    window.see("本厅无人值守")
    assert "95598" in window.texts()
    assert core.help_calls == []
