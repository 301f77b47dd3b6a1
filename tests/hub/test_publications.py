from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.contract.messages import Scope
from kiosk.hub.publications import PAGE, digest, latest, publish
from tests.fixtures.hub import HALL, App, Hub


def give_out(hub: Hub, document: str, body: dict[str, object], **how: object):
    with hub.services.write() as work:
        published = publish(work, document, body, hub.clock.now(), **how)
        work.commit()
    return published


def seen(app: App, after: int = 0) -> list[tuple[str, str, int]]:
    page = app.get("/v1/publications", after=after).json()
    return [(item["issuer"], item["document"], item["revision"]) for item in page["items"]]


@pytest.fixture
def reader(hub: Hub) -> tuple[App, int]:
    app = hub.app()
    return app, app.get("/v1/publications").json()["cursor"]


def test_a_cursor_sees_each_document_once_in_its_newest_revision(hub: Hub, reader):
    app, cursor = reader
    for volume in (1, 2):
        give_out(hub, "standards", {"volume": volume})
    give_out(hub, "tariff", {"fen": 56})
    page = app.get("/v1/publications", after=cursor).json()
    assert [(i["document"], i["revision"], i["body"]) for i in page["items"]] == [
        ("standards", 2, {"volume": 2}), ("tariff", 1, {"fen": 56})]
    assert page["items"][0]["sha256"] == digest({"volume": 2})
    again = app.get("/v1/publications", after=page["cursor"]).json()
    assert (again["items"], again["cursor"], again["epoch"]) == ([], page["cursor"], 1)


def test_the_same_body_again_is_no_new_revision(hub: Hub):
    first, again = (give_out(hub, "standards", {"b": 1, "a": "张"}) for _ in range(2))
    assert first == again


def test_a_latest_only_document_replaces_itself_and_moves_on(hub: Hub, reader):
    app, cursor = reader
    for waiting in range(4):
        give_out(hub, "queue", {"waiting": waiting}, latest_only=True)
    assert seen(app, cursor) == [(HALL, "queue", 4)]
    with hub.services.database.read() as connection:
        rows = connection.exec_driver_sql("select count(*) from publications where document = 'queue'").scalar_one()
        assert latest(connection, HALL, "queue").body == {"waiting": 3}
    assert rows == 1


def test_anothers_document_keeps_its_revision_and_never_goes_back(hub: Hub, reader):
    app, cursor = reader
    give_out(hub, "standards", {"of": "hall"})
    for revision in (7, 9, 8):
        give_out(hub, "standards", {"of": "province", "no": revision}, issuer="province", revision=revision)
    assert seen(app, cursor) == [(HALL, "standards", 1), ("province", "standards", 9)]


def test_pages_are_bounded_and_follow_each_other(hub: Hub, reader):
    app, cursor = reader
    for n in range(PAGE + 5):
        give_out(hub, f"notice-{n}", {"n": n})
    first = app.get("/v1/publications", after=cursor).json()
    rest = app.get("/v1/publications", after=first["cursor"]).json()
    assert [i["body"]["n"] for i in (*first["items"], *rest["items"])] == list(range(PAGE + 5))
    assert len(first["items"]) == PAGE


def test_a_reader_beside_many_writers_misses_nothing(hub: Hub, reader):
    app, cursor = reader
    documents = [f"notice-{n}" for n in range(30)]
    read: list[str] = []
    with ThreadPoolExecutor(6) as pool:
        writing = [pool.submit(give_out, hub, document, {"text": document}) for document in documents]
        written = False
        while not written or len(read) < len(documents):
            written = all(one.done() for one in writing)  # before the look: what is written later is looked for again
            page = app.get("/v1/publications", after=cursor).json()
            cursor = page["cursor"]
            read += [item["document"] for item in page["items"]]
            assert len(read) <= len(documents)
            if written and not page["items"]:
                break
    assert sorted(read) == sorted(documents)


def test_every_kind_of_app_may_read_them(hub: Hub):
    for scope in Scope:
        app = hub.app(scope, *(["township"] if scope is Scope.HUB else []))
        assert (HALL, "keys") in {(issuer, document) for issuer, document, _ in seen(app)}
