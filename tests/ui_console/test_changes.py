"""Without a window: what changed between two versions, what plays in a week, and what must always be public."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.announcements.required import required
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.announcements import AnnouncementView, Content, Outage, Targets
from kiosk.ids import new_id
from kiosk.standards.public import read_public
from tests.fixtures.announcements import words
from ui.console.announcements.differing import changes, sentences
from ui.console.announcements.public_rows import public_rows
from ui.console.announcements.week import bars_of

PACK = read_public(SHIPPED_PACK)
SENTENCES = st.lists(st.text("字abc", min_size=1, max_size=4).map("{}。".format), max_size=8)


def content(body: str, **more: object) -> Content:
    return Content.model_validate({
        "kind": "notice", "title": words("营业时间调整", "New hours"), "body": words(body, "x"),
        "ends_at": "2026-12-31T18:00:00+08:00", **more})


@given(SENTENCES, SENTENCES)
def test_the_old_and_the_new_text_are_both_read_off_the_changes(old: list[str], new: list[str]) -> None:
    found = changes(content("".join(old)), content("".join(new)), PACK)
    if old == new:
        assert found == []
    else:
        assert [one.words for one in found if one.change != "new"] == old
        assert [one.words for one in found if one.change != "gone"] == new


def test_only_parts_that_changed_are_told_each_by_its_name() -> None:
    old = content("周一至周五。上午八点开门。")
    new = content("周一至周五。上午九点开门。", ends_at="2027-01-31T18:00:00+08:00",
                  targets={"areas": ["东街"], "zones": ["waiting"]})
    assert [(one.part, one.tongue, one.change, one.words) for one in changes(old, new, PACK)] == [
        ("body", "zh", "same", "周一至周五。"), ("", "", "gone", "上午八点开门。"), ("", "", "new", "上午九点开门。"),
        ("ends_at", "", "gone", "2026-12-31 18:00"), ("", "", "new", "2027-01-31 18:00"),
        ("zones", "", "new", "waiting"), ("areas", "", "new", "东街")]
    policy = content("周一至周五。", kind="policy", tariff=True)
    assert [(one.part, one.change) for one in changes(content("周一至周五。", kind="policy"), policy, PACK)] == [
        ("about", "new")]
    assert sentences("One. Two!\n- three; 四。五") == ["One.", "Two!", "- three;", "四。", "五"]


def test_no_field_of_an_announcement_changes_unseen() -> None:
    """Every field that there is, one after the other: a new one has to be here too."""
    off = {"area": words("东街", "East"), "reason": words("检修", "Work"), "starts_at": "2026-12-01T08:00:00+08:00",
           "ends_at": "2026-12-01T12:00:00+08:00"}
    pdf = {"name": "通知", "pages": ["a" * 64], "text": "字"}
    old = content("周一。", kind="policy", outage=off, attachment=pdf, meaning=words("意", "m"),
                  example=words("例", "e"))
    other: dict[str, Any] = {
        "kind": "emergency", "title": words("停业", "Closed"), "body": words("周二。", "y"),
        "meaning": words("义", "n"),
        "example": words("如", "f"), "tariff": True, "pictures": ["b" * 64],
        "outage": off | {"reason": words("检修", "Repair")}, "attachment": pdf | {"pages": ["c" * 64]},
        "targets": {"halls": ["x"]}, "starts_at": "2026-11-30T08:00:00+08:00", "ends_at": "2026-12-30T08:00:00+08:00"}
    assert set(other) == set(Content.model_fields)
    for field, value in other.items():
        assert changes(old, changed(old, {field: value}), PACK), field
    for field, value in {"halls": ["x"], "apps": ["7"], "zones": ["waiting"], "customers": ["hv"], "areas": ["东街"],
                         "places": ["board"]}.items():
        assert {one.of for one in changes(old, changed(old, {"targets": {field: value}}), PACK)} == {field}
    for field, value in {"area": words("西街", "West"), "reason": words("抢修", "Repair"),
                         "starts_at": "2026-12-01T09:00:00+08:00", "ends_at": "2026-12-01T13:00:00+08:00"}.items():
        assert changes(old, changed(old, {"outage": off | {field: value}}), PACK), field
    assert set(Targets.model_fields) == {"halls", "apps", "zones", "customers", "areas", "places"}
    assert set(Outage.model_fields) == {"area", "reason", "starts_at", "ends_at"}
    told = changes(content("周一。"), content("周一。", kind="emergency"), PACK)
    assert [(one.part, one.change, one.words) for one in told] == [
        ("kind", "gone", "notice"), ("", "new", "emergency")]


def changed(old: Content, fields: dict[str, Any]) -> Content:
    return Content.model_validate(old.model_dump() | fields)


def test_a_week_has_what_plays_in_it_cut_to_its_days() -> None:
    def view(no: int, first: str, last: str, **more: object) -> AnnouncementView:
        return AnnouncementView.model_validate({
            "announcement_id": new_id(), "no": no, "kind": "notice", "title": words(f"第{no}号", ""), "version": 1,
            "state": "published", "phase": "live", "changed_at": datetime.now(UTC),
            "live_from": f"{first}:00+08:00", "live_until": f"{last}:00+08:00", **more})

    bars = bars_of([
        view(1, "2026-11-01T00:00", "2027-01-01T00:00"), view(2, "2026-11-25T12:00", "2026-11-26T00:00"),
        view(3, "2026-11-30T00:00", "2026-12-01T00:00"), view(4, "2026-11-20T00:00", "2026-11-23T00:00"),
        view(5, "2026-11-25T00:00", "2026-11-26T00:00", state="withdrawn"),
        view(6, "2026-11-25T00:00", "2026-11-26T00:00", live_from=None)], date(2026, 11, 23), PACK, "zh_CN")
    assert [(bar.words, bar.begins, bar.ends) for bar in bars] == [("1  第1号", 0, 7), ("2  第2号", 2.5, 3)]


def test_a_week_has_the_hours_without_power_also_where_the_notice_itself_is_over() -> None:
    def outage(no: int, last: str, off: str, on: str) -> AnnouncementView:
        return AnnouncementView.model_validate({
            "announcement_id": new_id(), "no": no, "kind": "outage", "title": words(f"第{no}号", ""), "version": 1,
            "state": "published", "phase": "live", "changed_at": datetime.now(UTC),
            "live_from": "2026-11-20T00:00:00+08:00", "live_until": f"{last}:00+08:00",
            "off_from": f"{off}:00+08:00", "off_until": f"{on}:00+08:00"})

    bars = bars_of([
        outage(1, "2026-11-25T12:00", "2026-11-25T06:00", "2026-11-25T12:00"),
        outage(2, "2026-11-22T12:00", "2026-11-29T12:00", "2026-11-30T12:00"),
        outage(3, "2026-11-24T00:00", "2026-12-02T08:00", "2026-12-02T12:00"),
        outage(4, "2026-11-22T12:00", "2026-11-22T06:00", "2026-11-22T12:00")], date(2026, 11, 23), PACK, "zh_CN")
    assert [(bar.words[:1], bar.begins, bar.ends, bar.off, bar.on, bar.hours) for bar in bars] == [
        ("1", 0, 2.5, 2.25, 2.5, "2026-11-25 06:00 – 12:00"),
        ("2", 0, 0, 6.5, 7, "2026-11-29 12:00 – 2026-11-30 12:00"), ("3", 0, 1, 0, 0, "")]


def test_what_must_be_public_is_told_item_by_item_and_red_where_it_is_missing() -> None:
    rows = public_rows(PACK, "zh_CN", shown=0)
    assert tuple(row.key for row in rows) == required(PACK)
    assert [row.key for row in rows if row.tones["state"] == "bad"] == ["staff"]
    assert all(row.says and row.many for row in rows if row.state == "there")
    bare = public_rows(PACK._replace(public=(), promises=(), services=()), "en", shown=3)
    assert {row.key for row in bare if row.state == "there"} == {"95598", "12398", "staff"}
