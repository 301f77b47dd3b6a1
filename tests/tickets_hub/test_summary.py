"""What watchers and new customers are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.hub.publications import publish
from kiosk.hub.registry import QueryContext
from kiosk.hub.tables import publications
from kiosk.ids import new_id
from kiosk.tickets.catalogue import ServiceUnknown
from kiosk.tickets.queries import queue
from kiosk.tickets.workers import Look, publish_change
from tests.tickets_hub.hall import Hall, taken

PACK = Path(__file__).parents[2] / "resources" / "standards" / "henan-demo.public.json"


def standing(hall: Hall) -> dict[str, tuple[int, int, int]]:
    with hall.services.database.read() as connection:
        context = QueryContext(
            connection, hall.services.hall, hall.counter.caller, hall.clock, hall.services.identity)
        said = queue(context, None)
    return {c.category: (c.waiting, c.called, c.serving) for c in said.categories}


def queue_revisions(hall: Hall) -> list[tuple[int, list[tuple[str, int]]]]:
    return [
        (row.revision, [(c["category"], c["waiting"]) for c in row.body["categories"]])
        for row in hall.rows(publications, "position") if row.document == "queue"
    ]


def serve(hall: Hall, minutes: float, window: str = "W1") -> None:
    ticket_id = hall.take()
    hall.call(window=window)
    hall.counter.ask("start_service", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=minutes)
    hall.counter.ask("finish_service", ticket_id=ticket_id)


def test_the_queue_counts_who_waits_who_is_called_and_who_is_served(hall: Hall) -> None:
    for category in "AAAB":
        hall.take(category)
    hall.counter.ask("start_service", ticket_id=hall.call("A")["ticket_id"])
    hall.call("A")
    assert standing(hall) == {"A": (1, 1, 1), "B": (1, 0, 0)}


def test_a_number_that_nobody_holds_yet_is_ahead_but_does_not_wait(hall: Hall) -> None:
    hall.take()
    hall.request()
    assert standing(hall) == {"A": (1, 0, 0)}
    assert hall.request()["ahead"] == 2


def test_a_burst_is_one_publication_and_an_unmoved_queue_is_none(hall: Hall) -> None:
    seen = publish_change(hall.services, Look())
    for _ in range(20):
        hall.take()
    seen = publish_change(hall.services, seen)
    assert queue_revisions(hall) == [(2, [("A", 20)])]
    hall.clock.pass_by(seconds=1)
    assert publish_change(hall.services, seen) == seen
    hall.request()
    publish_change(hall.services, seen)
    assert queue_revisions(hall) == [(2, [("A", 20)])]


def test_there_is_no_estimate_before_enough_services_have_finished(hall: Hall) -> None:
    for _ in range(4):
        serve(hall, 4)
    assert hall.request()["estimate_minutes"] is None
    serve(hall, 4)
    assert hall.request()["estimate_minutes"] == [0, 10]  # one is just taking its number


def test_the_estimate_lapses_when_no_window_has_worked_for_half_an_hour(hall: Hall) -> None:
    for _ in range(5):
        serve(hall, 4)
    hall.clock.pass_by(minutes=31)
    assert hall.request()["estimate_minutes"] is None


def test_a_second_window_halves_the_estimate(hall: Hall) -> None:
    for n in range(6):
        serve(hall, 10, window=f"W{n % 2}")
    for _ in range(4):
        hall.take()
    assert hall.request()["estimate_minutes"] == [20, 30]


def test_yesterdays_services_are_ground_for_an_estimate_but_not_those_of_long_ago(hall: Hall) -> None:
    for _ in range(5):
        serve(hall, 4)
    hall.clock.pass_by(days=1)
    hall.take()
    hall.call()
    assert hall.request()["estimate_minutes"] == [0, 5]
    hall.clock.pass_by(days=14)
    hall.take()
    hall.call()
    assert hall.request()["estimate_minutes"] is None


@pytest.fixture
def with_pack(hall: Hall) -> Hall:
    with hall.services.write() as work:
        publish(work, "standards", json.loads(PACK.read_text("utf-8"))["pack"], hall.clock.now())
        work.commit()
    return hall


def test_numbers_are_given_only_for_services_of_the_published_pack(with_pack: Hall) -> None:
    pack = json.loads(PACK.read_text("utf-8"))["pack"]
    service = pack["services"][0]
    asked = {"ticket_id": new_id(), "requested_at": with_pack.clock.now()}
    said = with_pack.terminal.ask("issue_number", category=service["category"], service_id=service["id"], **asked)
    assert said["number"] == f"{service['category']}001"
    wrong = next(c["letter"] for c in pack["categories"] if c["letter"] != service["category"])
    for category, service_id in ((wrong, service["id"]), (service["category"], "no_such_service")):
        with pytest.raises(ServiceUnknown):
            with_pack.terminal.ask(
                "issue_number", category=category, service_id=service_id, **{**asked, "ticket_id": new_id()})


def test_the_queue_names_every_category_of_the_pack(with_pack: Hall) -> None:
    letters = {c["letter"] for c in json.loads(PACK.read_text("utf-8"))["pack"]["categories"]}
    assert standing(with_pack) == dict.fromkeys(letters, (0, 0, 0))


def test_a_ticket_shows_its_life_from_the_request_on(hall: Hall) -> None:
    from kiosk.tickets.views import find_view

    def state(ticket_id: object) -> tuple[str, int | None]:
        with hall.services.database.read() as connection:
            view = find_view(connection, hall.services.hall, ticket_id)  # type: ignore[arg-type]
        assert view is not None
        return view.state, view.ahead

    first, asked = hall.take(), new_id()
    hall.clock.pass_by(seconds=1)
    issued = hall.request(asked)
    assert state(asked) == ("requested", None)
    hall.terminal.say(taken(asked, issued["number"], hall.clock.now()))
    assert (state(first), state(asked)) == (("waiting", 0), ("waiting", 1))
    hall.call()
    assert (state(first), state(asked)) == (("called", None), ("waiting", 0))
