"""The announcements page: what there is, and which of it is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.announcements.required import missing
from kiosk.contract.announcements import (
    AnnouncementContent,
    AnnouncementStep,
    AnnouncementView,
    AskAnnouncement,
    Content,
)
from ui.catalogue.rows import Rows
from ui.console.announcements.asking import Told, all_told
from ui.console.announcements.delivery import DeliveryModel
from ui.console.announcements.editor import Editor
from ui.console.announcements.form import to_show
from ui.console.announcements.preview import Preview
from ui.console.announcements.public_rows import public_rows
from ui.console.announcements.rows import kept_row, row_of, standing, title_of
from ui.console.announcements.steps import DONE, MARKED, PARTS, looked_at, parts_of, steps_of
from ui.console.announcements.versions import Versions
from ui.console.announcements.week import Week
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.files import Files  # noqa: F401  the picker of pictures has one
from ui.console.parts.sheet import Sheet
from ui.notice_blocks import BlockRow, block_rows

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1

SECTIONS = ("list", "calendar", "delivery", "required")


@QmlElement
@QmlUncreatable("the registry makes it")
class ConsoleAnnouncementsModel(PageModel):
    """`lacking`: what must always be public and is not. `waiting`: how many wait for this person.

    `openKey`: the announcement that is open, empty when the list is; `steps` are those that this person may take now.
    """

    listChanged = Signal()
    openChanged = Signal()
    stepsChanged = Signal()
    sectionChanged = Signal()
    versionsChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.views: dict[str, AnnouncementView] = {}
        self._sheet = Sheet(self, sort="no", descending=True)
        self._loaded = False
        self._key = ""
        self._content: Content | None = None
        self._doubts: list[dict[str, str]] = []
        self._steps: list[str] = []
        self._drafts: dict[str, dict[str, Any]] = {}
        self._said: list[tuple[str, str, str]] = []
        self._blocks = {(part, tongue): Rows(BlockRow, self) for part in PARTS for tongue in ("zh", "en")}
        self._section, self._comparing = "list", False
        self._delivery = DeliveryModel(desk, self)
        self._versions, self._week, self._required = Versions(desk, self), Week(desk, self), Sheet(self)
        self._preview = Preview(desk, self)
        self._editor = Editor(desk, self)
        for changed in (self._editor.edited, self._editor.keyChanged):
            changed.connect(self._to_preview)
        self._editor.saved.connect(self._saved)
        self._editor.left.connect(self.refresh)
        self.openChanged.connect(self._fold_steps)
        self.openChanged.connect(self._to_preview)
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(Versions, constant=True)
    def versions(self) -> Versions:
        return self._versions

    @Property(Week, constant=True)
    def week(self) -> Week:
        return self._week

    @Property(QObject, constant=True)
    def required(self) -> Sheet:
        """What must always be public: see PublicRow."""
        return self._required

    @Property(bool, notify=versionsChanged)
    def comparing(self) -> bool:
        """The open one's versions are before this person, and not its words."""
        return self._comparing

    @Slot(bool)
    def compare(self, on: bool) -> None:
        self._comparing = on
        self._versions.open(self._key if on else "")
        self.versionsChanged.emit()

    @Property(DeliveryModel, constant=True)
    def delivery(self) -> DeliveryModel:
        return self._delivery

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        """One of SECTIONS: what lies before this person while no announcement is open."""
        return self._section

    @Slot(str)
    def setSection(self, section: str) -> None:
        assert section in SECTIONS
        self._section = section
        self.sectionChanged.emit()
        if section == "delivery":
            self._delivery.open("")

    @Slot()
    def showDelivery(self) -> None:
        """Of the open one."""
        key = self._key
        self.open("")
        self._section = "delivery"
        self.sectionChanged.emit()
        self._delivery.open(key)

    @Property(Editor, constant=True)
    def editor(self) -> Editor:
        return self._editor

    @Property(Preview, constant=True)
    def preview(self) -> Preview:
        return self._preview

    @Property(bool, notify=listChanged)
    def loaded(self) -> bool:
        return self._loaded

    @property
    def _shown(self) -> int:
        return self.desk.core.people_shown if self.desk.core is not None else 0

    @Property("QVariantList", notify=listChanged)
    def lacking(self) -> list[str]:
        return list(missing(self.desk.context.hall.pack, shown=self._shown))

    @Property(int, notify=listChanged)
    def waiting(self) -> int:
        """In review, for whoever approves."""
        return sum(view.state == "review" for view in self.views.values()) if self.desk.may(
            "approve_announcement") else 0

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property(str, notify=openChanged)
    def title(self) -> str:
        view = self.views.get(self._key)
        return title_of(view, self.desk.context.session.language) if view else ""

    @Property(str, notify=openChanged)
    def kind(self) -> str:
        return self.views[self._key].kind.value if self._key in self.views else ""

    @Property(str, notify=openChanged)
    def standing(self) -> str:
        view = self.views.get(self._key)
        return standing(view, self.desk.context.hall.now()) if view else ""

    @Property(int, notify=openChanged)
    def version(self) -> int:
        return self.views[self._key].version if self._key in self.views else 0

    @Property(int, notify=openChanged)
    def lookedAt(self) -> int:
        """The version that the step `review` is about."""
        return looked_at(self.views[self._key]) if self._key in self.views else 0

    @Property("QVariantList", notify=openChanged)
    def parts(self) -> list[dict[str, Any]]:
        """What it says, part by part: `part`, and `zh` and `en`, the rows of its blocks."""
        return [{"part": part, "zh": self._blocks[part, "zh"], "en": self._blocks[part, "en"]}
                for part, _, _ in self._said]

    @Property("QVariantList", notify=openChanged)
    def pages(self) -> list[str]:
        """Pictures of an attached PDF's pages."""
        pdf = self._content.attachment if self._content else None
        return [*pdf.pages] if pdf else []

    @Property(str, notify=openChanged)
    def pdf(self) -> str:
        """How an attached PDF is called."""
        pdf = self._content.attachment if self._content else None
        return pdf.name if pdf else ""

    @Property(bool, notify=openChanged)
    def tariff(self) -> bool:
        """Its page leads customers to their own figures."""
        return self._content is not None and self._content.tariff

    @Property("QVariantList", notify=openChanged)
    def doubts(self) -> list[dict[str, str]]:
        """What is worth a look before it goes on: see Doubt."""
        return self._doubts

    @Property("QVariantList", notify=stepsChanged)
    def steps(self) -> list[str]:
        """Told only when they change: no button is made anew under somebody's finger."""
        return self._steps

    @Property(bool, notify=openChanged)
    def keptHere(self) -> bool:
        """This person has begun to write on at the open one, on this machine."""
        return self._key in self._drafts

    @Property(bool, notify=openChanged)
    def mayWrite(self) -> bool:
        return self.standing != "withdrawn" and self.desk.may("draft_announcement")

    @Slot()
    def write(self) -> None:
        """Go on with the open one: what is kept on this machine, else the hub's newest words."""
        if self._key in self._drafts:
            self._editor.resume(self._key, self._drafts[self._key])
        elif self._content is not None:
            self._editor.revise(AnnouncementContent(
                announcement_id=UUID(self._key), version=self.version, content=self._content))

    @Slot(str)
    def open(self, key: str) -> None:
        """Show that one; an empty key is the list again. One that is only on this machine is written on at once."""
        if key and key not in self.views and key in self._drafts:
            self._editor.resume(key, self._drafts[key])
            return
        self._key = key
        if self._comparing:
            self.compare(False)
        self._show(None)
        if key:
            self.desk.do(lambda core: core.ask(
                "announcements/content", AskAnnouncement(announcement_id=UUID(key)), AnnouncementContent), self._read)

    def open_at(self, key: str) -> None:
        self.open(key)

    @Slot(str, str)
    def take(self, step: str, reason: str) -> None:
        """One of `steps`, on the version that is shown; to return and to withdraw need a reason."""
        view = self.views.get(self._key)
        if view is None:
            return
        asked = AnnouncementStep(announcement_id=view.announcement_id, version=view.version, reason=reason.strip())
        self.desk.do(lambda core: (step, core.command(f"{step}_announcement", asked, AnnouncementView)), self._taken)

    @Slot()
    def _fold_steps(self) -> None:
        view = self.views.get(self._key)
        steps = [one for one in steps_of(view) if self.desk.may(f"{one}_announcement")] if view else []
        if steps != self._steps:
            self._steps = steps
            self.stepsChanged.emit()

    @Slot(object)
    def _read(self, told: AnnouncementContent) -> None:
        if str(told.announcement_id) == self._key:
            self._show(told.content, [one.model_dump() for one in told.doubts])

    def _show(self, content: Content | None, doubts: Sequence[dict[str, str]] = ()) -> None:
        self._content, self._doubts = content, list(doubts)
        self._said = parts_of(content, self.desk.context.hall.pack) if content else []
        for part, *both in self._said:
            for tongue, text in zip(("zh", "en"), both, strict=True):
                self._blocks[part, tongue].show(
                    block_rows(text, tuple(content.pictures)) if content and part in MARKED
                    else (BlockRow("text", text, 0, ""),))
        self.openChanged.emit()

    @Slot()
    def _to_preview(self) -> None:
        view = self.views.get(self._editor.key or self._key)
        hall = self.desk.context.hall
        content = to_show(self._editor.form, hall.now(), hall.pack) if self._editor.key else self._content
        self._preview.take(content, view.no if view else 1, view.version if view else 1)

    @Slot(object)
    def _taken(self, told: tuple[str, AnnouncementView]) -> None:
        step, view = told
        self.views[str(view.announcement_id)] = view
        self._fold()
        self.desk.toasts.say(DONE[step], title_of(view, self.desk.context.session.language))

    @Slot(object)
    def _saved(self, view: AnnouncementView) -> None:
        self.views[str(view.announcement_id)] = view
        self._drafts.pop(str(view.announcement_id), None)
        self.open(str(view.announcement_id))
        self._fold()

    @Slot()
    def refresh(self) -> None:
        person = self.desk.standing.person
        who = person.id if person else ""
        self.desk.do(lambda core: all_told(core, who), self._listed, quiet=self._loaded)

    def close(self) -> None:
        self._editor.keep_now()
        self._preview.close()

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "staff":
            self._fold()
        if topic == "announcement" and data.get("delivery"):
            if self._section == "delivery":
                self._delivery.refresh_soon()
        elif topic == "announcement":
            self.refresh()
            if self._section == "delivery":
                self._delivery.refresh()

    @Slot(object)
    def _listed(self, told: Told) -> None:
        before = self.version
        self.views = {str(view.announcement_id): view for view in told.views}
        self._drafts = told.drafts
        if self._key and self.version != before:
            self.open(self._key)  # other words, and a step is on the words that were read
        self._loaded = True
        self._fold()

    @Slot()
    def _fold(self) -> None:
        hall, language = self.desk.context.hall, self.desk.context.session.language
        now = hall.now()
        self._sheet.show([
            *(row_of(view, now, hall.pack, language) for view in self.views.values()),
            *(kept_row(key, kept, language) for key, kept in self._drafts.items() if key not in self.views)])
        self._week.show(self.views.values())
        self._required.show(public_rows(hall.pack, language, shown=self._shown))
        self.listChanged.emit()
        self.openChanged.emit()
