"""Which pages this person has, and which is in view."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import KioskError
from ui.catalogue.rows import Rows
from ui.console.desk import Desk
from ui.console.finding import Found, Line
from ui.console.page_model import PageModel
from ui.console.registry import Page, load, pages_for

QML_IMPORT_NAME = "ui.console.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Pages(QObject):
    """`lines`: see Line. `url` and `viewModel` are those of the page in view, `found` what the search has found."""

    currentChanged = Signal()
    foundChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: list[Page] = []
        self._models: dict[str, PageModel] = {}
        self._titles: dict[str, str] = {}
        self._visited: list[str] = []
        self._lines, self._found = Rows(Line, self), Rows(Found, self)
        self._sought = ""
        desk.signedIn.connect(self._signed_in)
        desk.signedOut.connect(self._signed_out)
        desk.news.connect(self._news)
        desk.context.hall.onlineChanged.connect(self._back_online)

    @staticmethod
    def create(engine: QObject) -> Pages:
        return engine.console.pages  # type: ignore[attr-defined, no-any-return]

    @property
    def model(self) -> PageModel | None:
        """Of the page in view."""
        return self._models.get(self.current)

    @Property(QObject, constant=True)
    def lines(self) -> Rows:
        return self._lines

    @Property(QObject, constant=True)
    def found(self) -> Rows:
        return self._found

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        return self._visited[-1] if self._visited else ""

    @Property(QUrl, notify=currentChanged)
    def url(self) -> QUrl:
        page = self._page(self.current)
        return QUrl.fromLocalFile(str(page.folder / page.file)) if page else QUrl()

    @Property(QObject, notify=currentChanged)
    def viewModel(self) -> PageModel | None:
        return self.model

    @Slot(str, str)
    def setTitle(self, name: str, title: str) -> None:
        """As its Label.qml words it, so that the search finds it."""
        self._titles[name] = title

    @Slot(str, result=str)
    def title(self, name: str) -> str:
        return self._titles.get(name, "")

    @Slot(str)
    @Slot(str, str)
    def open(self, name: str, key: str = "") -> None:
        """That page, at the thing of that `key`."""
        page = self._page(name)
        if page is None:
            return
        if name not in self._models:
            self._models[name] = load(page.model)(self._desk, self)
        self._desk.tell("")
        self._visited = [*(one for one in self._visited if one != name), name]
        self.currentChanged.emit()
        self._models[name].refresh()
        if key:
            self._models[name].open_at(key)

    @Slot(int)
    def openNth(self, place: int) -> None:
        """By its place in the navigation, from 1."""
        if 1 <= place <= len(self._pages):
            self.open(self._pages[place - 1].name)

    @Slot(result=bool)
    def back(self) -> bool:
        """To the page before; False where there is none."""
        if len(self._visited) < 2:
            return False
        self._visited.pop()
        self.open(self.current)
        return True

    @Slot(str)
    def find(self, text: str) -> None:
        """Pages at once, the things in them as they are found."""
        self._sought = text.strip()
        wanted = self._sought.casefold()
        self._show_found([
            Found(page.name, "", title, "", page.icon) for page in self._pages
            if wanted in (title := self._titles.get(page.name, page.name)).casefold()])
        if wanted:
            language = self._desk.context.session.language
            for page in self._pages:
                if page.finder:
                    self._desk.do(
                        lambda core, page=page: (wanted, page, load(page.finder)(core, wanted, language)),
                        self._add_found, self._not_found, lane="finding", quiet=True)

    @Slot(object)
    def _add_found(self, told: tuple[str, Page, list[Found]]) -> None:
        wanted, page, more = told
        if wanted == self._sought.casefold():
            self._show_found([*self._found.rows(), *(one.with_icon(page.icon) for one in more)])

    @Slot(object)
    def _not_found(self, _: KioskError) -> None:
        """What cannot be asked now is not found."""

    def _show_found(self, rows: list[Found]) -> None:
        self._found.show(rows[:40])
        self.foundChanged.emit()

    @Slot()
    def _signed_in(self) -> None:
        person = self._desk.standing.person
        self._pages = list(pages_for(person.roles)) if person else []
        self._lines.show([
            Line(page.name, page.icon, f"Alt+{at}" if at < 10 else "",
                 QUrl.fromLocalFile(str(page.folder / "Label.qml")).toString())
            for at, page in enumerate(self._pages, 1)])
        if self._pages and self._page(self.current) is None:
            self._visited = []
            self.open(self._pages[0].name)

    @Slot()
    def _signed_out(self) -> None:
        """Nobody sees what the one before saw."""
        self._pages, self._visited, self._sought = [], [], ""
        self.currentChanged.emit()
        for model in self._models.values():
            model.close()
            model.deleteLater()
        self._models.clear()
        self._lines.show([])
        self._show_found([])

    @Slot(str, object)
    def _news(self, topic: str, data: dict[str, object]) -> None:
        for model in self._models.values():
            model.news(topic, data)

    @Slot()
    def _back_online(self) -> None:
        if self.model is not None and self._desk.context.hall.online:
            self.model.refresh()

    def _page(self, name: str) -> Page | None:
        return next((page for page in self._pages if page.name == name), None)
