"""What a customer says at the counter's own screen reaches the hub once, whatever happens to line and counter."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from kiosk.contract.ratings import RateVisit
from kiosk.counter.core import CounterCore
from kiosk.counter.deeds import Deeds
from kiosk.feedback.judging import judge_waiting
from kiosk.feedback.tables import ratings
from tests.counter.hall import Hall


def served(hall: Hall, core: CounterCore) -> UUID:
    ticket_id, _ = hall.ticket()
    deeds = Deeds(core)
    deeds.call_next()
    deeds.start()
    deeds.finish()
    return ticket_id


def rating(core: CounterCore, ticket_id: UUID, level: int) -> RateVisit:
    return RateVisit(ticket_id=ticket_id, level=level, language="zh_CN", took_ms=3000, at=core.clock.now())


def kept(hall: Hall) -> list[tuple[UUID, int, str, str | None]]:
    """As the hub judges them, which is not waited for until a full hour."""
    services = hall.hub.services
    with services.write() as work:
        now = services.clock.now()
        judge_waiting(work, now + timedelta(seconds=1), now, set(work.connection.scalars(select(ratings.c.ticket_id))))
        work.commit()
    with hall.hub.services.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(
            ratings.c.ticket_id, ratings.c.level, ratings.c.channel, ratings.c.reason).order_by(ratings.c.at))]


def test_it_is_kept_through_a_cut_and_a_restart_and_arrives_once(hall: Hall) -> None:
    core = hall.at_work()
    first, second = served(hall, core), served(hall, core)
    hall.line.cut()
    core.ratings.give(rating(core, first, 5))
    core.ratings.send()
    core.ratings.give(rating(core, second, 1))
    assert core.ratings.waiting == 2
    hall.leave(core)
    hall.line.restore()
    again = hall.counter()
    assert again.ratings.waiting == 2
    again.ratings.send()
    again.ratings.send()
    assert again.ratings.waiting == 0
    # Nobody is served in a second: that is set apart, as at a terminal.
    assert kept(hall) == [(first, 5, "screen", "too_short"), (second, 1, "screen", "too_short")]


def test_it_says_when_it_was_given_and_the_hub_believes_no_future(hall: Hall) -> None:
    core = hall.at_work()
    ticket_id = served(hall, core)
    early = rating(core, ticket_id, 4)
    core.ratings.give(early.model_copy(update={"at": early.at + timedelta(days=1)}))
    core.ratings.send()
    with hall.hub.services.database.read() as connection:
        at = connection.execute(select(ratings.c.at)).scalar_one()
    assert at <= hall.hub.clock.now()


def test_a_sentence_is_for_the_hub_alone_and_lies_nowhere_at_the_counter(hall: Hall) -> None:
    core = hall.at_work()
    first, second = served(hall, core), served(hall, core)
    assert core.ratings.takes_words
    hall.line.cut()
    core.ratings.give(rating(core, first, 4), "canary 词", "13800000099")
    core.ratings.give(rating(core, second, 4), "a\u202eb", "13")
    for file in core.options.ratings.parent.rglob("*"):
        found = b"" if not file.is_file() else file.read_bytes()
        assert b"canary" not in found and b"13800000099" not in found, file
    hall.line.restore()
    core.ratings.send()
    with hall.hub.services.database.read() as connection:
        said = {row.ticket_id: (row.words, row.phone) for row in connection.execute(select(ratings))}
    assert said == {first: ("canary 词", "13800000099"), second: (None, None)}, "no rating goes along with them"
