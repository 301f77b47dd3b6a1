"""Staff at a terminal: signed in at the hub or by an answer, everything on record, nobody in by trying."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.contract.staff import Role, StaffSession
from kiosk.errors import BadInput, HubUnavailable, KioskError, Refused, StoreFull
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.terminal.staff import TRIES, WAIT_SECONDS, AnswerRefused, NotForThem, StaffAccess, TryLater
from tests.fakes.clock import HandClock


@dataclass
class ClientDouble:
    """The hub's answers to who signs in, as HubClient gives them."""

    roles: list[Role]
    refuse: KioskError | None = None
    asked: list[Any] = field(default_factory=list)

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> StaffSession:
        self.asked.append(("in", number))
        if self.refuse is not None:
            raise self.refuse
        return StaffSession(
            token="t", person_id=new_id(), number=number, name="李伟", roles=self.roles, idle_seconds=600)

    def sign_out(self) -> None:
        self.asked.append("out")
        if self.refuse is not None:
            raise self.refuse


@dataclass
class ChallengeDouble:
    text: str
    is_over: bool = False

    def person(self, answer: str) -> str:
        if answer == "a slip":
            raise BadInput("no answer at all", field="answer")
        if answer != f"answer to {self.text}":
            raise Refused("no")
        return "1024"


class Place:
    """A terminal as StaffAccess sees it."""

    def __init__(self, *roles: Role) -> None:
        self.client = ClientDouble(list(roles))
        self.clock = HandClock()
        self.facts: list[Fact] = []
        self.full = False
        self.made = 0
        self.hub = SimpleNamespace(link=SimpleNamespace(online=True), client=lambda: self.client)
        self.access = StaffAccess(self.hub, self.say, self.clock, self.challenge)  # type: ignore[arg-type]

    def say(self, fact: Fact) -> None:
        if self.full:
            raise StoreFull("no room")
        self.facts.append(fact)

    def challenge(self) -> ChallengeDouble:
        self.made += 1
        self.shown = ChallengeDouble(f"challenge {self.made}")
        return self.shown

    @property
    def kinds(self) -> list[str]:
        return [fact.kind for fact in self.facts]


def test_a_technicians_visit_is_on_record_from_beginning_to_end() -> None:
    place = Place(Role.TECHNICIAN)
    person = place.access.sign_in("1024", "135790")
    place.access.did("TestSlipPrinted", outcome="printed")
    place.access.leave("closed")
    assert (person.number, person.name, person.how) == ("1024", "李伟", "hub")
    assert place.kinds == ["ServicePageOpened", "TestSlipPrinted", "ServicePageClosed"]
    assert len({fact.subject for fact in place.facts}) == 1
    assert all(fact.payload["person"] == "1024" for fact in place.facts)
    assert place.facts[0].payload["how"] == "hub" and place.facts[2].payload["reason"] == "closed"
    assert place.client.asked == [("in", "1024"), "out"]
    assert place.access.person is None


def test_the_name_and_the_pin_are_in_no_fact() -> None:
    place = Place(Role.MANAGER)
    place.access.sign_in("1024", "135790")
    place.access.leave("closed")
    assert not any("李伟" in str(fact.payload) or "135790" in str(fact.payload) for fact in place.facts)


def test_a_clerk_is_signed_out_again_and_nothing_opens() -> None:
    place = Place(Role.CLERK)
    with pytest.raises(NotForThem):
        place.access.sign_in("7", "135790")
    assert place.client.asked == [("in", "7"), "out"]
    assert place.facts == [] and place.access.person is None


def test_who_the_hub_refuses_is_refused_here_with_its_code() -> None:
    place = Place(Role.TECHNICIAN)
    place.client.refuse = Refused("locked")
    with pytest.raises(Refused):
        place.access.sign_in("1024", "135790")
    place.hub.link.online = False
    with pytest.raises(HubUnavailable):
        place.access.sign_in("1024", "135790")
    assert place.facts == []


def test_a_true_answer_opens_and_its_challenge_is_used_up() -> None:
    place = Place()
    shown = place.access.challenge()
    assert place.access.challenge() == shown
    person = place.access.answer(f"answer to {shown}")
    assert (person.number, person.how) == ("1024", "answer")
    place.access.leave("quiet")
    assert place.access.challenge() != shown
    with pytest.raises(AnswerRefused):
        place.access.answer(f"answer to {shown}")
    assert place.kinds == ["ServicePageOpened", "ServicePageClosed", "UnlockRefused"]
    assert place.client.asked == []


def test_wrong_answers_run_out_and_cost_a_minute() -> None:
    place = Place()
    first = place.access.challenge()
    for left in range(TRIES - 1, -1, -1):
        with pytest.raises(AnswerRefused) as told:
            place.access.answer("guess")
        assert told.value.details["tries_left"] == left
    second = place.access.challenge()
    assert second != first
    with pytest.raises(TryLater) as later:
        place.access.answer(f"answer to {second}")
    assert later.value.details["seconds"] == WAIT_SECONDS
    place.clock.pass_by(seconds=WAIT_SECONDS + 1)
    assert place.access.answer(f"answer to {second}").number == "1024"
    assert [fact.payload.get("tries") for fact in place.facts[:TRIES]] == [1, 2, 3, 4, 5]


def test_a_slip_costs_no_try_and_an_old_challenge_is_replaced() -> None:
    place = Place()
    first = place.access.challenge()
    for _ in range(2 * TRIES):
        with pytest.raises(BadInput):
            place.access.answer("a slip")
    assert place.facts == []
    place.shown.is_over = True
    assert place.access.challenge() != first


def test_leaving_the_page_does_not_give_the_guesser_five_more_tries() -> None:
    place = Place()
    for _ in range(TRIES - 1):
        with pytest.raises(AnswerRefused):
            place.access.answer("guess")
        place.access.leave("closed")
    with pytest.raises(AnswerRefused) as told:
        place.access.answer("guess")
    assert told.value.details["tries_left"] == 0
    with pytest.raises(TryLater):
        place.access.answer("guess")


@pytest.mark.log_errors("not on record yet")
def test_a_full_disk_keeps_no_technician_out_and_the_record_is_made_up_for() -> None:
    place = Place(Role.TECHNICIAN)
    place.full = True
    place.access.sign_in("1024", "135790")
    place.access.did("PaperChanged")
    assert place.facts == []
    place.full = False
    place.access.leave("closed")
    assert place.kinds == ["ServicePageOpened", "PaperChanged", "ServicePageClosed"]


def test_a_hub_that_went_away_does_not_keep_the_page_open() -> None:
    place = Place(Role.TECHNICIAN)
    place.access.sign_in("1024", "135790")
    place.client.refuse = HubUnavailable("gone")
    place.access.leave("closed")
    assert place.access.person is None
