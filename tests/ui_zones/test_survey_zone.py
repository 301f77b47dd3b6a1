"""The survey as customers meet it: by lot, when they have their paper, one question a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from kiosk.contract.identity import b64
from kiosk.contract.sealing import unseal
from kiosk.contract.survey import HandInAnswers, MayAsk
from kiosk.errors import HubUnavailable
from kiosk.terminal import voice_lane
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_zone_scenes import every_mode, measure

Opened = Callable[..., Window]
KEY = X25519PrivateKey.generate()


class Hub:
    """Says `may` of every customer that is asked about."""

    def __init__(self, may: bool = True) -> None:
        self.may, self.heard = may, []

    def ask_privately(self, path: str, body: MayAsk, answer: type) -> object:
        assert path == "survey/may_ask"
        self.heard.append(body.known_by)
        return answer(ask=self.may)


@pytest.fixture(autouse=True)
def everybody_is_asked(core: FakeCore) -> None:
    core.sealing = {"id": "k", "key": b64(KEY.public_key().public_bytes_raw())}
    core.pack = core.pack._replace(survey=core.pack.survey._replace(percent=100))


def kept(core: FakeCore) -> dict[str, dict[str, str]]:
    with core.database.read() as connection:
        rows = connection.execute(select(voice_lane.lane)).all()
    assert all(row.anonymous and row.kind == voice_lane.SURVEY for row in rows)
    said = [unseal(row.sealed, KEY) for row in rows]
    return {one["question"]: {"answer": one["answer"], "words": one["words"]} for one in said}


def with_a_ticket(opened: Opened, core: FakeCore, *, printed: bool = True) -> Window:
    window = opened(pack=core.pack)
    business = window.terminal.engine.zones.viewModel("business")
    window.open("business")
    window.tap(next(s for s in core.pack.services if s.common).name.zh)
    until(lambda: business.visit.step == "taken", "a ticket")
    if printed:
        job = core.tickets.taken[-1].print_job_id
        core.paper.mark_printing(job)
        core.paper.mark_printed(job)
        until(lambda: business.visit.slip == "printed", "the slip")
    return window


def leave(window: Window, core: FakeCore) -> None:
    window.tap(core.pack.phrases["session.leave"].zh)


def test_every_question_once_and_the_visit_ends(opened: Opened, core: FakeCore) -> None:
    window = with_a_ticket(opened, core)
    leave(window, core)
    window.see("容易找到要去的地方吗")
    window.see("1/4")
    window.tap("好")
    window.see("都告诉您了吗")
    window.tap("跳过这题")
    window.see("下次您更想怎么办")
    window.navigator.back()
    window.see("都告诉您了吗")
    window.tap("不是")
    window.tap("用手机")
    window.see("好用吗")
    window.tap("很好")
    window.see("愿意再说一句吗")
    window.tap("跳过这题")
    window.see("谢谢您，慢走")
    assert window.session.active
    window.tap("好的")
    assert not window.session.active
    until(lambda: len(kept(core)) == 4, "the lane")
    assert {id: said["answer"] for id, said in kept(core).items()} == {
        "found": "4", "once": "no", "came_for": "phone", "machine": "5"}


def test_nobody_is_asked_before_they_have_their_paper(opened: Opened, core: FakeCore) -> None:
    window = with_a_ticket(opened, core, printed=False)
    leave(window, core)
    assert not window.session.active and kept(core) == {}


def test_who_walks_away_has_said_what_they_said(opened: Opened, core: FakeCore) -> None:
    """What was seen and not answered is left out; what was never seen is nothing."""
    window = with_a_ticket(opened, core)
    leave(window, core)
    window.tap("好")
    window.see("都告诉您了吗")
    window.session.end()
    until(lambda: len(kept(core)) == 2, "the lane")
    assert {id: said["answer"] for id, said in kept(core).items()} == {"found": "4", "once": ""}
    assert window.terminal.engine.zones.viewModel("survey").step == ""


def test_home_means_no_survey(opened: Opened, core: FakeCore) -> None:
    window = with_a_ticket(opened, core)
    leave(window, core)
    window.see("1/4")
    window.home()
    assert not window.session.active


@pytest.mark.parametrize(("may", "online"), [(True, True), (False, True), (True, False)])
def test_a_known_customer_is_asked_if_the_hub_says_so(
    opened: Opened, core: FakeCore, may: bool, online: bool,
) -> None:
    hub = Hub(may)
    core.hub_survey = lambda: hub
    core.link.online = online
    window = with_a_ticket(opened, core)
    window.terminal.context.errand.known_by.add("4109900000018")
    leave(window, core)
    if may and online:
        window.see("1/4")
    else:
        until(lambda: not window.session.active, "the end of the visit")
    assert hub.heard == ([["4109900000018"]] if online else [])
    window.session.end()
    assert not window.terminal.context.errand.known_by


def test_a_hub_that_does_not_answer_asks_nobody(opened: Opened, core: FakeCore) -> None:
    window = with_a_ticket(opened, core)
    window.terminal.context.errand.known_by.add("4109900000018")
    leave(window, core)
    until(lambda: not window.session.active, "the end of the visit")
    assert kept(core) == {}


def test_answers_leave_apart_once_their_day_is_over(opened: Opened, core: FakeCore) -> None:
    sent: list[HandInAnswers] = []

    class Takes:
        def ask_privately(self, path: str, body: HandInAnswers, answer: type) -> object:
            assert path == "survey/hand_in"
            sent.append(body)
            return answer(taken=len(body.answers))

    window = with_a_ticket(opened, core)
    leave(window, core)
    window.tap("好")
    window.see("都告诉您了吗")
    window.session.end()
    until(lambda: len(kept(core)) == 2, "the lane")
    today = core.survey._today()
    assert voice_lane.send(core.database, Takes, today) == 0
    with pytest.raises(HubUnavailable):
        voice_lane.send(core.database, core._nobody, today + timedelta(days=1))
    assert voice_lane.send(core.database, Takes, today + timedelta(days=1)) == 2
    assert kept(core) == {} and {one.month for one in sent[0].answers} == {today.replace(day=1)}


def test_a_lot_falls_on_as_many_as_the_pack_says(core: FakeCore) -> None:
    def drawn(percent: int) -> int:
        core.pack = core.pack._replace(survey=core.pack.survey._replace(percent=percent))
        return sum(core.survey.draw() for _ in range(2000))

    assert (drawn(0), drawn(100)) == (0, 2000)
    assert 250 < drawn(20) < 550, "four standard deviations and more"


@every_mode
def test_the_survey_in_every_mode(opened: Opened, core: FakeCore, landscape, language, large, contrast) -> None:
    window = opened(language, large=large, contrast=contrast, landscape=landscape, pack=core.pack)
    model = window.terminal.engine.zones.viewModel("survey")

    def scenes() -> Iterator[str]:
        window.session.leave()
        window.settle()
        yield "a scale"
        model.choose("4")
        yield "yes or no"
        model.choose("no")
        yield "one of several"
        model.choose("phone")
        model.choose("5")
        window.settle()
        yield "a sentence"
        window.tap(core.pack.phrases["survey.skip"].of(language))
        yield "thanks"

    measure(scenes(), window)
