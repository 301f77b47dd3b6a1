"""Quizzes at the hub: judged by the hall's pack, one's own first, and nothing of single people to anybody else."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.tables import facts
from kiosk.standards.compile import public_document
from kiosk.standards.draft import draft_of
from kiosk.standards.folder import open_folder
from kiosk.standards.public import read_public
from kiosk.training import model
from kiosk.training.doors import forget
from kiosk.training.model import FEWEST, Answer
from kiosk.training.tables import answers
from tests.fixtures.complaints import number_of, publish_pack
from tests.fixtures.hub import App, Hub

PACK = Path("resources/standards/henan-demo.public.json")
HALL = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 29, 4, tzinfo=UTC)


@pytest.fixture
def taught(hub: Hub) -> Hub:
    publish_pack(hub, PACK)
    return hub


def answer(app: App, question: str, choice: int) -> dict:
    found = app.command("answer_quiz", {"id": str(uuid4()), "question_id": question, "choice": choice})
    assert found.status_code == 200, found.text
    return found.json()["result"]


def mine(app: App) -> dict:
    return app.post("/v1/training/mine", {}).json()


def test_an_answer_is_judged_by_the_hub_and_told_to_its_giver(taught: Hub) -> None:
    clerk = taught.staffed(Scope.COUNTER, Role.CLERK)
    before = mine(clerk)
    assert len(before["next"]) == 5 and before["questions"] == 15
    first, second = before["next"][:2]
    right = {one.id: one.right for one in read_public(PACK).quiz}
    assert answer(clerk, first, right[first])["correct"]
    assert not answer(clerk, second, right[second] % 2 + 1)["correct"]
    after = mine(clerk)
    assert after["known"] == 1 and not {first, second} & set(after["next"])
    assert clerk.command("answer_quiz", {"id": str(uuid4()), "question_id": "nothing", "choice": 1}).json()[
        "code"] == "bad_input"


def answers_before(hub: Hub) -> datetime:
    """A moment of the week that is over at the hall."""
    return hub.clock.now() - timedelta(days=hub.clock.now().astimezone(HALL).weekday() + 1)


def test_a_manager_has_sums_and_what_people_show_of_their_own(taught: Hub) -> None:
    manager = taught.staffed(Scope.STAFF, Role.MANAGER)
    clerk = taught.staffed(Scope.COUNTER, Role.CLERK)
    question = mine(clerk)["next"][0]
    answer(clerk, question, 1)

    def hall() -> dict:
        return manager.post("/v1/training/hall", {}).json()

    assert hall()["took_part"] == 0  # this week is not over
    with taught.services.write() as work:
        work.connection.execute(update(answers).values(at=answers_before(taught)))
        work.commit()
    assert hall()["took_part"] == 1 and all(one["share"] is None for one in hall()["questions"])
    assert hall()["shown"] == [] and number_of(clerk) not in json.dumps(hall())
    assert clerk.command("show_training", {"shown": True}).status_code == 200
    [own] = hall()["shown"]
    assert (own["number"], own["answered"]) == (number_of(clerk), 1)
    clerk.command("show_training", {"shown": False})
    assert hall()["shown"] == []
    with taught.services.database.read() as connection:
        noted = [one.action for one in entries(connection, taught.services.hall) if one.action.startswith("Training")]
        sent = str(connection.execute(select(facts.c.payload)).scalars().all())
    assert noted == ["TrainingShown", "TrainingHidden"] and question not in sent


def test_a_week_ends_at_the_halls_midnight(taught: Hub) -> None:
    taught.clock.stop()
    now = taught.clock.now()
    monday = (now.astimezone(HALL) + timedelta(days=7 - now.astimezone(HALL).weekday())).date()
    taught.clock.moved = datetime.combine(monday, time(0, 30), HALL) - now  # still Sunday in UTC
    manager = taught.staffed(Scope.STAFF, Role.MANAGER)
    clerk = taught.staffed(Scope.COUNTER, Role.CLERK)
    answer(clerk, mine(clerk)["next"][0], 1)

    def hall() -> dict:
        return manager.post("/v1/training/hall", {}).json()

    assert (hall()["until"], hall()["took_part"]) == (monday.isoformat(), 0)
    with taught.services.write() as work:
        work.connection.execute(update(answers).values(at=taught.clock.now() - timedelta(minutes=31)))
        work.commit()
    assert hall()["took_part"] == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.MANAGER, Role.SUPERVISOR}))
def test_nobody_else_has_even_the_sums(taught: Hub, role: Role) -> None:
    assert taught.staffed(Scope.STAFF, role).post("/v1/training/hall", {}).status_code == 403


def test_what_was_known_long_ago_is_forgotten(taught: Hub) -> None:
    then = taught.clock.now()
    with taught.services.write() as work:
        for age in (399, 401):
            work.connection.execute(insert(answers).values(
                hall_id=work.hall, id=uuid4(), person_id=uuid4(), question_id="x", correct=True,
                at=then - timedelta(days=age)))
        work.commit()
    forget(taught.services)
    with taught.services.database.read() as connection:
        assert len(connection.execute(select(answers)).all()) == 1


_PEOPLE = [UUID(int=n) for n in range(1, 9)]
_given = st.lists(st.builds(
    Answer, st.sampled_from(_PEOPLE), st.sampled_from(["a", "b", "c"]), st.booleans(),
    st.integers(0, 400).map(lambda hours: NOW - timedelta(hours=hours))))


@given(_given)
def test_no_share_tells_of_fewer_than_the_least(found: list[Answer]) -> None:
    for question, (right, people) in model.shares(["a", "b"], found).items():
        whose = {one.person for one in found if one.question == question}
        assert people == len(whose) >= FEWEST and 0 <= right <= people


@given(_given)
def test_a_round_has_five_at_most_and_none_of_today(found: list[Answer]) -> None:
    questions = [*"abc", *"defgh"]
    own = {question: one for (person, question), one in model.latest(found).items() if person == _PEOPLE[0]}
    asked = model.next_round(questions, own, NOW)
    assert len(asked) == 5 and len(set(asked)) == 5
    assert not [one for one in asked if one in own and NOW - own[one].at < model.RESTS]


def test_a_question_goes_with_the_figure_that_it_says_and_is_asked_only_once_somebody_stands_for_it() -> None:
    entries_, faults = open_folder(Path("resources/standards/henan-demo"))
    assert faults == []
    del entries_["signed"], entries_["signoff"]
    asked = {one["id"] for one in public_document(draft_of(entries_)[0], on=NOW.date())["quiz"]}
    written = {id: one["confidence"] for id, one in entries_["quiz"].items()}
    assert len(written) == 15 and "complaint-contact" not in asked
    assert asked == {id for id, confidence in written.items() if confidence == "high"}
    entries_["figure"]["arrival_rural"]["confidence"] = "low"
    without = {one["id"] for one in public_document(draft_of(entries_)[0], on=NOW.date())["quiz"]}
    assert asked - without == {"arrival-town", "arrival-rural"}
