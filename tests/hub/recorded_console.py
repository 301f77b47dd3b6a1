"""What this version's console asks when its pages open, and three deeds of it: a later hub goes on answering them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from kiosk.contract.client import HubClient
from kiosk.hub.registry import REGISTRY
from kiosk.ids import new_id
from tests.hub.recorded_day import NOBODY, Desk

_DAYS = {"first": "2026-11-01", "last": "2026-11-30"}
_MONTH = "2026-11-01"
_THING = {"id": NOBODY}
_NOTICE = {"announcement_id": NOBODY}
AT_THE_CONSOLE: dict[str, dict[str, Any]] = {
    "today": {}, "people/list": {}, "people/photo": {"person_id": NOBODY}, "cards/list": {}, "audit/list": {},
    "audit/verify": {}, "announcements/list": {}, "announcements/matrix": {}, "announcements/targets": {},
    "announcements/content": _NOTICE, "announcements/versions": _NOTICE, "announcements/delivery": _NOTICE,
    "announcements/calls": _NOTICE, "announcements/picture": {"picture_id": "0" * 64}, "standards/pack": {},
    "standards/check": {"changes": {}}, "standards/versions": {}, "standards/unified": {}, "suggestions/list": {},
    "suggestions/photo": _THING, "voices/ratings": _DAYS, "voices/follow_ups": {},
    "survey/results": {"first": _MONTH, "last": _MONTH},
    "figures/people": _DAYS, "figures/windows": _DAYS, "figures/mine": _DAYS, "figures/awards": {"month": _MONTH},
    "meetings/list": {}, "meetings/one": _THING, "meetings/contact": {"booking_id": NOBODY}, "conduct/list": {},
    "conduct/mine": {}, "training/hall": {}, "training/mine": {}, "reports/look": {"kind": "daily", "on": "2026-11-02"},
    "reports/give": {"kind": "daily", "on": "2026-11-02"}, "complaints/list": {},
    "complaints/case": {"case_id": NOBODY}, "payments/worklist": {}, "payments/shifts": {}, "payments/transfers": {},
}


def at_the_console(_terminal: HubClient, console: HubClient) -> None:
    """A notice is drafted, a case is taken down, somebody is praised; then every page of the console is opened."""
    desk, now = Desk(console), datetime.now(UTC)
    words = {"zh": "营业时间调整", "en": "New opening hours"}
    notice, case = new_id(), new_id()
    deeds: dict[str, dict[str, Any]] = {
        "draft_announcement": {"announcement_id": str(notice), "content": {
            "kind": "notice", "title": words, "body": words, "ends_at": (now + timedelta(days=1)).isoformat()}},
        "accept_case": {"case_id": str(case), "channel": "counter", "kind": "complaint", "given": {"text": "等了很久"}},
    }
    for kind, said in deeds.items():
        desk.do(kind, TypeAdapter(REGISTRY.commands[kind].payload).validate_python(said))
    made: dict[str, UUID] = {"announcement_id": notice, "case_id": case}
    for path, said in AT_THE_CONSOLE.items():
        desk.ask(path, said)
        if named := {key: str(made[key]) for key in said if key in made}:
            desk.ask(path, said | named)
