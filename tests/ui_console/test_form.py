"""The editor's form without a window: what is typed becomes a content and back, and what is wrong is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.announcements.model import cleaned, lacks
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.announcements import Content, Kind, Outage, Phrases, Targets, Texts, Titles
from kiosk.standards.public import read_public
from ui.console.announcements.form import Fault, blank, content_of, faults_of, form_of, whole
from ui.console.announcements.history import IN_ONE_GO, History

PACK = read_public(SHIPPED_PACK)
NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)
TEXT = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), max_size=50)
MINUTES = st.integers(1, 200_000).map(lambda n: NOW + timedelta(minutes=n))
BOTH = st.builds(Phrases, zh_CN=TEXT, en=TEXT)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    kind = draw(st.sampled_from(Kind))
    told = kind is Kind.POLICY
    texts = st.builds(Texts, zh_CN=TEXT, en=TEXT)
    return cleaned(Content(
        kind=kind, title=draw(st.builds(Titles, zh_CN=TEXT, en=TEXT)), body=draw(texts),
        meaning=draw(texts) if told else Texts(), example=draw(texts) if told else Texts(),
        outage=draw(st.builds(Outage, area=BOTH, starts_at=MINUTES, ends_at=MINUTES, reason=BOTH))
        if kind is Kind.OUTAGE else None, tariff=draw(st.booleans()),
        targets=draw(st.builds(Targets, areas=st.lists(TEXT, max_size=3), customers=st.just(["hv"]),
                               zones=st.just(["waiting"]))),
        starts_at=draw(st.none() | MINUTES), ends_at=draw(MINUTES)))


@given(contents())
def test_what_the_hub_has_is_the_same_after_the_form(content: Content) -> None:
    form = form_of(content, PACK)
    again, faults = content_of(form, PACK)
    assert (again, faults) == (content, [])
    short = {"zh_CN": "_zh", "en": "_en", "": ""}
    assert {one.field for one in faults_of(form, NOW, PACK)} == {
        f"{one.field}{short[one.language]}".replace("outage", "on") for one in lacks(content, NOW)}


def test_every_fault_has_its_field_and_its_reason() -> None:
    form = blank(NOW, PACK)
    assert faults_of(form, NOW, PACK) == [
        Fault(field, "missing") for field in ("title_zh", "title_en", "body_zh", "body_en")]
    form |= {"kind": "outage", "title_zh": "停电", "area_zh": "东街", "reason_zh": "检修"}
    assert faults_of(form, NOW, PACK) == [Fault("off", "missing"), Fault("on", "missing")]
    form |= {"off": "2026-12-01 12:00", "on": "8 o'clock", "title_en": "x" * 61}
    assert faults_of(form, NOW, PACK) == [Fault("title_en", "long", "60"), Fault("on", "time")]
    form |= {"on": "2026-12-01 08:00", "title_en": "", "places": [], "ends_at": "2026-11-01"}
    assert faults_of(form, NOW, PACK) == [
        Fault("on", "backwards"), Fault("places", "nowhere"), Fault("ends_at", "over")]


def test_what_was_kept_is_read_whatever_a_hand_did_to_it() -> None:
    form = whole({"title_zh": "停电", "pictures": "no list", "kind": 3, "areas": ["东街", 5], "else": {}}, NOW, PACK)
    assert form == {**blank(NOW, PACK), "title_zh": "停电", "areas": ["东街", "5"]}


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.integers()), max_size=30), st.integers(0, 40))
def test_undo_and_redo_lead_back_and_forth_through_every_step(changes: list[tuple[str, int]], back: int) -> None:
    history = History({"a": 0, "b": 0})
    seen = [dict(history.form)]
    for at, (field, value) in enumerate(changes):
        history.change(field, value, at * IN_ONE_GO)
        seen.append(dict(history.form))
    for _ in range(back):
        history.undo()
    assert history.form == seen[max(0, len(changes) - back)]
    while history.can_redo:
        history.redo()
    assert history.form == seen[-1]


def test_what_is_typed_in_one_go_is_one_step() -> None:
    history = History({"a": "", "b": ""})
    for n in range(5):
        history.change("a", "x" * n, n * IN_ONE_GO / 2)
    history.change("b", "y", 10)
    history.undo()
    history.undo()
    assert history.form == {"a": "", "b": ""} and not history.can_undo
    history.change("b", "z", 20)
    assert not history.can_redo
