"""Calls one after the other, by a clock that a test moves: none lost, none reordered, none that stands no more."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.board import Turns
from kiosk.board.news import STALE, News
from kiosk.contract.counter import BoardCall, BoardView

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SECONDS = 8.0


def call(number: str = "A001", window: str = "3", *, calls: int = 1, at: datetime = AT) -> BoardCall:
    return BoardCall(number=number, window=window, called_at=at, calls=calls)


def view(*calls: BoardCall, as_of: datetime = AT, day: date = date(2026, 11, 23)) -> BoardView:
    """`calls` the earliest first."""
    return BoardView(as_of=as_of, business_day=day, calls=list(reversed(calls)), categories=[], windows=[])


class Hearer:
    """Turns fed as a board is; `said` is what was begun, in order."""

    def __init__(self) -> None:
        self.turns = Turns(lambda _: SECONDS)
        self.now = 100.0
        self.said: list[BoardCall] = []

    def hear(self, *standing: BoardCall, fresh: tuple[BoardCall, ...] = ()) -> None:
        self.turns.hear(standing, fresh, self.now)
        self._note()

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.turns.look(self.now)
        self._note()

    def _note(self) -> None:
        turn = self.turns.turn
        if turn is not None and (not self.said or self.said[-1] is not turn.call):
            self.said.append(turn.call)


def test_calls_that_come_at_once_are_said_one_after_the_other() -> None:
    one, two, three = call("A001", "1"), call("A002", "2"), call("B001", "3")
    hearer = Hearer()
    hearer.hear(one, two, three, fresh=(one, two, three))
    assert hearer.said == [one] and hearer.turns.waiting == (two, three)
    hearer.wait(SECONDS - 0.1)
    assert hearer.said == [one]
    hearer.wait(0.1)
    assert hearer.said == [one, two]
    hearer.wait(SECONDS)
    hearer.wait(SECONDS)
    assert hearer.said == [one, two, three] and hearer.turns.turn is None


def test_one_that_waits_and_is_called_again_keeps_its_place_and_is_said_once() -> None:
    first, two, three = call("A001", "1"), call("A002", "2"), call("A003", "3")
    again = call("A002", "2", calls=2)
    hearer = Hearer()
    hearer.hear(first, two, three, fresh=(first, two, three))
    hearer.hear(first, again, three, fresh=(again,))
    assert hearer.turns.waiting == (again, three)


def test_one_that_is_being_said_and_is_called_again_is_said_again() -> None:
    first, again = call(), call(calls=2)
    hearer = Hearer()
    hearer.hear(first, fresh=(first,))
    hearer.hear(again, fresh=(again,))
    assert hearer.said == [first]
    hearer.wait(SECONDS)
    assert hearer.said == [first, again]


def test_what_was_undone_ends_at_once_whether_it_is_said_or_waits() -> None:
    one, two, three = call("A001", "1"), call("A002", "2"), call("A003", "3")
    hearer = Hearer()
    hearer.hear(one, two, three, fresh=(one, two, three))
    hearer.hear(three, fresh=())
    assert hearer.turns.turn is not None and hearer.turns.turn.call is three
    assert hearer.said == [one, three]


def test_a_ticket_that_was_called_elsewhere_is_not_said_for_its_old_window() -> None:
    old, new = call("A001", "1"), call("A001", "2")
    hearer = Hearer()
    hearer.hear(old, fresh=(old,))
    hearer.hear(new, fresh=(new,))
    assert hearer.said == [old, new]


number = st.sampled_from(["A001", "A002", "A003", "B001"])
events = st.lists(
    st.tuples(st.just("call"), number, st.sampled_from("12")) | st.tuples(st.just("undo"), number)
    | st.tuples(st.just("wait"), st.floats(0.1, 20)), max_size=30)


@given(events)
def test_whatever_happens_no_call_is_lost_or_wrong(history: list[tuple[object, ...]]) -> None:
    hearer, standing, asked = Hearer(), {}, []
    for n, event in enumerate(history):
        if event[0] == "call":
            one = call(str(event[1]), str(event[2]), at=AT + timedelta(seconds=n))
            standing[one.number] = one
            asked.append(one)
            hearer.hear(*standing.values(), fresh=(one,))
        elif event[0] == "undo":
            gone = standing.pop(str(event[1]), None)
            hearer.hear(*standing.values())
            assert gone is None or gone not in hearer.turns.waiting
        else:
            hearer.wait(float(str(event[1])))
        turn = hearer.turns.turn
        if turn is not None:
            assert standing[turn.call.number].window == turn.call.window
    while hearer.turns.turn is not None:
        hearer.wait(SECONDS)
    last = {}
    for one in hearer.said:
        last[one.number] = one
    assert all(last.get(number) is standing[number] for number in standing), "the latest call of each is said"
    places = [asked.index(one) for one in hearer.said]
    assert len(set(places)) == len(places), "none twice"


def test_a_call_is_news_once() -> None:
    news = News()
    assert news.of(view(call())) == (call(),)
    assert news.of(view(call(), as_of=AT + timedelta(seconds=1))) == ()
    again = call(calls=2, at=AT + timedelta(seconds=2))
    assert news.of(view(again, as_of=AT + timedelta(seconds=2))) == (again,)


def test_a_call_that_comes_back_into_sight_is_no_news() -> None:
    """Twelve newer ones may push it out of the view for a while."""
    news = News()
    news.of(view(call()))
    news.of(view())
    assert news.of(view(call(), as_of=AT + timedelta(seconds=5))) == ()


def test_what_was_called_while_the_board_was_away_is_shown_and_not_announced() -> None:
    old, new = call("A001"), call("A002", at=AT + STALE)
    assert News().of(view(old, new, as_of=AT + STALE + timedelta(seconds=1))) == (new,)


def test_another_day_may_call_the_same_number() -> None:
    news = News()
    news.of(view(call()))
    tomorrow = call(at=AT + timedelta(days=1))
    assert news.of(view(tomorrow, as_of=tomorrow.called_at, day=date(2026, 11, 24))) == (tomorrow,)
