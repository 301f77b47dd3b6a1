import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import httpx
import pytest

from kiosk.contract.messages import Scope
from kiosk.hub import bus, events, pairing
from kiosk.hub.bus import Announcement, Bus, Watcher
from kiosk.hub.publications import publish
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, App, Hub
from tests.fixtures.wait import wait_until


@contextmanager
def watching(app: App, **query: str) -> Iterator[Iterator[tuple[str, dict]]]:
    """The app's event stream, already past `ready`: (topic, data) one by one."""
    with app.http.stream("GET", "/v1/events", params=query, headers=app.headers, timeout=10) as answer:
        assert answer.status_code == 200, answer.read()
        assert answer.headers["content-type"].startswith("text/event-stream")
        stream = _events(answer)
        assert next(stream)[0] == "ready"
        yield stream


def _events(answer: httpx.Response) -> Iterator[tuple[str, dict]]:
    fields: dict[str, str] = {}
    for line in answer.iter_lines():
        if line.startswith(":"):
            yield "comment", {}
        elif line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif fields:
            yield fields["event"], json.loads(fields["data"])
            fields = {}


def say(hub: Hub, topic: str, **data: object) -> None:
    with hub.services.write() as work:
        work.announce(topic, data)
        work.commit()


def test_a_watcher_hears_what_was_committed_and_nothing_else(hub: Hub):
    with watching(hub.app(Scope.STAFF), topics="help,queue") as stream:
        with hub.services.write() as work:
            work.announce("help", {"lost": True})
        say(hub, "help", place="entrance")
        say(hub, "queue", n=1)
        assert [next(stream), next(stream)] == [("help", {"place": "entrance"}), ("queue", {"n": 1})]


def test_an_app_watches_often_but_not_without_end(hub: Hub):
    app = hub.app(Scope.BOARD)
    with httpx.Client(base_url=app.http.base_url, limits=httpx.Limits(max_connections=100)) as http:
        app.http = http
        with ExitStack() as streams:
            for _ in range(events.STREAMS_AN_APP):
                streams.enter_context(watching(app))
            refused = app.get("/v1/events")
            assert (refused.status_code, refused.json()["code"]) == (429, "rate_limited")
            assert hub.app(Scope.BOARD).get("/v1/queue").status_code == 200
            other = hub.app(Scope.BOARD)
            streams.enter_context(watching(other))

        def again() -> bool:
            with app.http.stream("GET", "/v1/events", headers=app.headers) as answer:
                return answer.status_code == 200

        wait_until(again)


def test_a_watcher_hears_only_the_topics_that_it_asked_for(hub: Hub):
    with watching(hub.app(Scope.COUNTER), topics="ticket, queue") as stream:
        say(hub, "help", place="x")
        say(hub, "ticket", n=1)
        assert next(stream) == ("ticket", {"n": 1})


def test_a_publication_reaches_the_terminals_that_watch(hub: Hub):
    with watching(hub.app(), topics="publication") as stream:
        with hub.services.write() as work:
            published = publish(work, "standards", {"a": 1}, hub.clock.now())
            work.commit()
        # What the pairing itself published may reach the stream late, by way of PostgreSQL.
        assert next(said for said in stream if said[1].get("document") != "keys") == ("publication", {
            "issuer": HALL, "document": "standards", "revision": 1, "position": published.position})


def test_what_a_savepoint_undoes_is_not_said(hub: Hub):
    with watching(hub.app(Scope.STAFF), topics="help") as stream:  # not the keys published when it was paired
        with hub.services.write() as work:
            with pytest.raises(ZeroDivisionError), work.savepoint():
                work.announce("help", {"n": 1})
                raise ZeroDivisionError
            work.announce("help", {"n": 2})
            work.commit()
        assert next(stream) == ("help", {"n": 2})


def test_more_announcements_than_messages_hold_come_as_one_hint_for_each_topic():
    many = [Announcement(HALL, topic, {"text": "x" * 100}) for topic in ("ticket", "queue") for _ in range(600)]
    assert _heard(bus.encode(many[:120])) == many[:120]
    assert len(bus.encode(many[:120])) > 1 and all(len(payload) < 8000 for payload in bus.encode(many[:120]))
    assert [(a.hall, a.topic, a.data) for a in _heard(bus.encode(many))] == [(HALL, "ticket", {}), (HALL, "queue", {})]
    long = Announcement(HALL, "queue", {"text": "x" * 8000})
    assert [(a.topic, a.data) for a in _heard(bus.encode([many[0], long]))] == [("ticket", {}), ("queue", {})]


def _heard(payloads: list[str]) -> list[Announcement]:
    return [one for payload in payloads for one in bus.decode(payload)]


def test_silence_is_broken_by_a_heartbeat_and_a_revoked_app_is_shown_out(hub: Hub, monkeypatch):
    monkeypatch.setattr(events, "HEARTBEAT_SECONDS", 0.05)
    app = hub.app()
    with watching(app, topics="queue") as stream:  # not the keys published when it was paired
        assert next(stream)[0] == "comment"
        pairing.revoke(hub.services, app.code)
        rest = {topic for topic, _ in stream}  # ends: perhaps the new keys first, never a word of a ticket
    assert rest <= {"comment", "publication"}


def test_a_revoked_app_is_shown_out_of_a_stream_that_is_never_silent(hub: Hub, monkeypatch):
    monkeypatch.setattr(events, "HEARTBEAT_SECONDS", 2.0)
    app, given_up = hub.app(), time.monotonic() + 20
    with watching(app, topics="queue") as stream:
        pairing.revoke(hub.services, app.code)
        say(hub, "queue")
        while next(stream, None) is not None:
            assert time.monotonic() < given_up, "it hears on"
            say(hub, "queue")


def test_the_end_of_the_hub_ends_every_stream(hub: Hub):
    with watching(hub.app()) as stream:
        hub.services.bus.close_watchers()
        assert list(stream) == []


def test_who_leaves_is_forgotten(hub: Hub):
    with watching(hub.app()):
        assert len(hub.services.bus._watchers) == 1
    gone = threading.Event()

    def look() -> None:
        while hub.services.bus._watchers:
            say(hub, "queue")
        gone.set()

    threading.Thread(target=look, daemon=True).start()
    assert gone.wait(10)


MOMENTS = [(before, between, after) for before in range(4) for between in range(3) for after in range(5)]


@pytest.mark.parametrize(("before", "between", "after"), MOMENTS)
def test_a_stream_ends_when_its_reader_leaves_in_the_very_moment_of_an_event(before: int, between: int, after: int):
    async def leave() -> set[Watcher]:
        here, gone, said = Bus(), asyncio.Event(), [Announcement(HALL, "queue", {})]
        stream = events.EventStream(here, frozenset({HALL}), frozenset({"queue"}), 1, lambda: None)

        async def receive() -> dict[str, str]:
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(_message: object) -> None:
            pass

        running = asyncio.ensure_future(stream({"type": "http"}, receive, send))
        while not here._watchers:
            await asyncio.sleep(0)
        for _ in range(before):
            here.deliver(said)
        for _ in range(between):
            await asyncio.sleep(0)
        gone.set()
        for _ in range(after):
            await asyncio.sleep(0)
            here.deliver(said)
        done, _ = await asyncio.wait({running}, timeout=10)
        assert done, "the stream goes on without a reader"
        return here._watchers

    assert asyncio.run(leave()) == set()


def test_a_watcher_that_falls_behind_is_dropped_and_not_hoarded_for():
    async def overflow() -> tuple[int, list[Announcement | None]]:
        quick, slow = (Watcher(frozenset({HALL}), frozenset({"queue"})) for _ in range(2))
        heard = 0
        for n in range(1_000):
            for watcher in (quick, slow):
                watcher.offer(Announcement(HALL, "queue", {"n": n}))
            await asyncio.sleep(0)
            assert (await quick.next()).data == {"n": n}
            heard += 1
            assert slow._queue.qsize() <= 256
        return heard, [await slow.next() for _ in range(2)]

    heard, end = asyncio.run(overflow())
    assert heard == 1_000
    assert end == [None, None]


def test_who_is_meant_among_hundreds_goes_from_one_process_to_another_in_one_notice():
    meant = frozenset(bus.mark(new_id()) for _ in range(600))
    said = Announcement(HALL, "publication", {"document": "announcement.1"}, apps=meant)
    [payload] = bus.encode([said])
    assert len(payload) < 8_000 and bus.decode(payload) == [said]


def test_what_is_for_a_few_terminals_is_not_even_offered_to_the_others():
    async def listen() -> tuple[set[Watcher], set[Watcher], bool]:
        here, terminals = Bus(), [new_id() for _ in range(200)]
        heard, topics = frozenset({HALL}), frozenset({"publication"})
        watchers = {app: here.watch(heard, topics, app) for app in terminals}
        board, deaf = here.watch(heard, topics), here.watch(heard, frozenset({"queue"}))
        said = Announcement(HALL, "publication", {}, apps=frozenset(map(bus.mark, terminals[:3])))
        hearing = here._hearing(said)
        for watcher in (*watchers.values(), board, deaf):
            here.forget(watcher)
        return hearing, {board, *(watchers[app] for app in terminals[:3])}, bool(here._by_ear or here._watchers)

    hearing, meant, left = asyncio.run(listen())
    assert hearing == meant
    assert not left


def test_another_halls_events_are_not_heard():
    async def listen() -> list[dict]:
        here = Bus()
        watcher = here.watch(frozenset({HALL}), frozenset({"queue"}))
        here.deliver([Announcement("another-hall", "queue", {"n": 1}), Announcement(HALL, "queue", {"n": 2})])
        first = await watcher.next()
        here.close_watchers()
        assert await watcher.next() is None
        return [first.data]

    assert asyncio.run(listen()) == [{"n": 2}]
