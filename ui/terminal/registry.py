"""The zones a terminal can show: one line a zone. Which it does show is the pack's profile."""

from __future__ import annotations

from typing import NamedTuple


class ZonePage(NamedTuple):
    """`page` is a path from the project's root; `view_model` is `module:Class`, taking (Context, QObject parent).

    `needs_queue`: shown only where the profile gives tickets. `works_offline`: of use without the hub.
    `opens_itself`: whenever its view model's signal `asked` says so, wherever the customer is.
    """

    id: str
    page: str
    view_model: str
    needs_queue: bool = False
    works_offline: bool = True
    opens_itself: bool = False


ZONES: tuple[ZonePage, ...] = (
    ZonePage("business", "ui/terminal/tickets/ServicesPage.qml", "ui.terminal.tickets.view_model:TicketsModel",
             needs_queue=True),
    ZonePage("self_service", "ui/terminal/self_service/EntryPage.qml",
             "ui.terminal.self_service.view_model:SelfServiceModel", opens_itself=True),
    ZonePage("consultation", "ui/terminal/consultation/ConsultationPage.qml",
             "ui.terminal.consultation.view_model:ConsultationModel"),
    ZonePage("announcements", "ui/terminal/announcements/AnnouncementsPage.qml",
             "ui.terminal.announcements.view_model:AnnouncementsModel"),
    ZonePage("waiting", "ui/terminal/waiting/WaitingPage.qml", "ui.terminal.waiting.view_model:WaitingModel",
             needs_queue=True, works_offline=False),
    ZonePage("feedback", "ui/terminal/feedback/FeedbackPage.qml", "ui.terminal.feedback.view_model:FeedbackModel"),
    ZonePage("fault", "ui/terminal/fault/FaultPage.qml", "ui.terminal.fault.view_model:FaultModel"),
)
# Pages that are not zones of the pack but are reached from one.
PAGES: tuple[ZonePage, ...] = (
    ZonePage("service", "ui/terminal/tickets/ServicePage.qml", "ui.terminal.tickets.view_model:TicketsModel"),
    ZonePage("rate", "ui/terminal/feedback/RatePage.qml", "ui.terminal.feedback.rating:RatingModel"),
    ZonePage("voices", "ui/terminal/feedback/voices/VoicesPage.qml",
             "ui.terminal.feedback.voices.view_model:VoiceModel"),
    ZonePage("survey", "ui/terminal/feedback/survey/SurveyPage.qml",
             "ui.terminal.feedback.survey.view_model:SurveyModel", opens_itself=True),
    ZonePage("meetings", "ui/terminal/feedback/meetings/MeetingsPage.qml",
             "ui.terminal.feedback.meetings.view_model:MeetingsModel"),
    ZonePage("booking", "ui/terminal/feedback/meetings/BookingPage.qml",
             "ui.terminal.feedback.meetings.own:BookingModel", opens_itself=True),
    ZonePage("case", "ui/terminal/feedback/cases/KindPage.qml", "ui.terminal.feedback.cases.giving:CaseModel"),
    ZonePage("card", "ui/terminal/feedback/supervision/CardPage.qml",
             "ui.terminal.feedback.supervision.view_model:CardModel", opens_itself=True),
    ZonePage("track", "ui/terminal/feedback/cases/TrackPage.qml", "ui.terminal.feedback.cases.tracking:TrackModel",
             opens_itself=True),
    ZonePage("search", "ui/terminal/search/SearchPage.qml", "ui.terminal.search.view_model:SearchModel"),
    ZonePage("scanned", "ui/terminal/waiting/ScannedPage.qml", "ui.terminal.waiting.view_model:WaitingModel",
             needs_queue=True, opens_itself=True),
    ZonePage("figures", "ui/terminal/self_service/FiguresPage.qml",
             "ui.terminal.self_service.view_model:SelfServiceModel"),
    ZonePage("receipt", "ui/terminal/self_service/ReceiptPage.qml", "ui.terminal.self_service.receipts:ReceiptModel",
             opens_itself=True),
    ZonePage("outcome", "ui/terminal/self_service/OutcomePage.qml", "ui.terminal.self_service.outcome:OutcomeModel",
             opens_itself=True),
)
