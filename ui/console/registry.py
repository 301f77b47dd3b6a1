"""The console's pages, in the order of the navigation: one line a page. See `ui.console` for what a page is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.contract.roles import MAY

FOLDER = Path(__file__).parent


class Page(NamedTuple):
    """`opens_by` names an entry of MAY: whoever may that sees the page. `model` and `finder` are `module:name`."""

    name: str
    icon: str
    opens_by: str
    file: str
    model: str
    finder: str = ""

    @property
    def folder(self) -> Path:
        return FOLDER / self.name


PAGES: tuple[Page, ...] = (
    Page("today", "gauge", "today", "TodayPage.qml", "ui.console.today.view_model:TodayModel"),
    Page("announcements", "speakerphone", "announcements/list", "AnnouncementsPage.qml",
         "ui.console.announcements.view_model:ConsoleAnnouncementsModel", "ui.console.announcements.finding:find"),
    Page("cases", "message-2", "complaints/list", "CasesPage.qml", "ui.console.cases.view_model:CasesModel",
         "ui.console.cases.finding:find"),
    Page("reports", "chart-bar", "reports/look", "ReportsPage.qml", "ui.console.reports.view_model:ReportsModel"),
    Page("payments", "coin", "payments/worklist", "PaymentsPage.qml",
         "ui.console.payments.view_model:PaymentsModel", "ui.console.payments.finding:find"),
    Page("voices", "message-star", "suggestions/list", "VoicesPage.qml", "ui.console.voices.view_model:VoicesModel",
         "ui.console.voices.finding:find"),
    Page("meetings", "armchair", "meetings/list", "MeetingsPage.qml",
         "ui.console.meetings.view_model:ConsoleMeetingsModel", "ui.console.meetings.finding:find"),
    Page("standards", "list-check", "standards/pack", "StandardsPage.qml",
         "ui.console.standards.view_model:StandardsModel", "ui.console.standards.finding:find"),
    Page("unified", "category", "standards/unified", "UnifiedPage.qml", "ui.console.unified.view_model:UnifiedModel"),
    Page("people", "users", "people/list", "PeoplePage.qml", "ui.console.people.view_model:PeopleModel",
         "ui.console.people.finding:find"),
    Page("figures", "chart-bar", "figures/mine", "FiguresPage.qml", "ui.console.figures.view_model:FiguresModel"),
    Page("conduct", "award", "conduct/mine", "ConductPage.qml", "ui.console.conduct.view_model:ConductModel"),
    Page("audit", "shield-check", "audit/list", "AuditPage.qml", "ui.console.audit.view_model:AuditModel"),
)


def pages_for(roles: Collection[str]) -> Iterator[Page]:
    """Those that somebody with `roles` may use."""
    return (page for page in PAGES if not MAY[page.opens_by].isdisjoint(roles))


def load(target: str) -> Any:
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)
