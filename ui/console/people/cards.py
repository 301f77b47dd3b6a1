"""The supervision cards of people and windows: chosen, looked at, written as a PDF to cut or to print."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.cards import AskCards, Card, Cards
from kiosk.standards.public import PublicPack
from ui import live_picture  # noqa: F401  (registers its QML type)
from ui.console.desk import Desk
from ui.console.port import Console

QML_IMPORT_NAME = "ui.console.people"
QML_IMPORT_MAJOR_VERSION = 1

PAPERS = {"a4": 210, "a6": 105, "80": 80, "58": 58}
_LANE = "cards"


@QmlElement
@QmlUncreatable("PeopleModel has one")
class CardsModel(QObject):
    """`lines`: key, of, name, note, chosen; `picture` is the first page of what is chosen. `paper`: of PAPERS."""

    changed = Signal()
    pictureChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: list[Card] = []
        self._chosen: set[str] = set()
        self._paper, self._pages, self._turn = "a4", 0, 0
        self._image = QImage()
        desk.context.hall.wordsChanged.connect(self.changed)

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        context = self._desk.context
        names = {one.id: one.name.of(str(context.session.language)) for one in context.hall.pack.windows}
        return [{
            "key": _key(card), "of": card.of, "chosen": _key(card) in self._chosen,
            "name": names.get(card.key, card.key) if card.of == "window" else card.name,
            "note": "" if card.of == "window" else " · ".join([card.key, *(names.get(id, id) for id in card.windows)]),
        } for card in self._cards]

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._wanted())

    @Property(str, notify=changed)
    def paper(self) -> str:
        return self._paper

    @Property(int, notify=pictureChanged)
    def pages(self) -> int:
        return self._pages

    def picture(self) -> QImage:
        return self._image

    @Slot()
    def refresh(self) -> None:
        self._desk.do(lambda core: core.ask("cards/list", AskCards(), Cards), self._came)

    @Slot(str)
    def toggle(self, key: str) -> None:
        self._chosen ^= {key}
        self._show()

    @Slot(str)
    def choose(self, of: str) -> None:
        """All people, all windows, or with an empty `of` nobody."""
        self._chosen = {_key(card) for card in self._cards if card.of == of}
        self._show()

    @Slot(str)
    def setPaper(self, paper: str) -> None:
        if paper in PAPERS and paper != self._paper:
            self._paper = paper
            self._show()

    @Slot()
    def save(self) -> None:
        """Among the exports."""
        wanted, pack, mm = self._wanted(), self._desk.context.hall.pack, PAPERS[self._paper]
        if wanted:
            self._desk.do(lambda _: _composed(wanted, pack, mm)[0], self._made)

    @Slot(object)
    def _came(self, told: Cards) -> None:
        self._cards = told.cards
        known = {_key(card) for card in told.cards}
        self._chosen = self._chosen & known or {_key(card) for card in told.cards if card.of == "person"} or known
        self._show()

    @Slot(object)
    def _made(self, pdf: bytes) -> None:
        self._desk.exports.write(f"cards-{self._paper}", "pdf", pdf)

    def _show(self) -> None:
        """The preview follows; what comes of an earlier choice is passed over."""
        self._turn += 1
        turn, wanted, pack, mm = self._turn, self._wanted(), self._desk.context.hall.pack, PAPERS[self._paper]
        self.changed.emit()
        if not wanted:
            self._drawn((turn, QImage(), 0))
            return

        def draw(_: Console) -> tuple[int, QImage, int]:
            pdf, pages = _composed(wanted[:4] if mm == 210 else wanted[:1], pack, mm)
            each = 4 if mm == 210 else 1
            return turn, _first_page(pdf), -(-len(wanted) // each) * bool(pages)

        self._desk.do(draw, self._drawn, lane=_LANE, quiet=True)

    @Slot(object)
    def _drawn(self, drawn: tuple[int, QImage, int]) -> None:
        turn, image, pages = drawn
        if turn == self._turn:
            self._image, self._pages = image, pages
            self.pictureChanged.emit()

    def _wanted(self) -> list[Card]:
        return [card for card in self._cards if _key(card) in self._chosen]


def _key(card: Card) -> str:
    return f"{card.of}:{card.key}"


def _composed(cards: list[Card], pack: PublicPack, mm: int) -> tuple[bytes, int]:
    """The PDF and how many pages it has. Raises LayoutFailed, MissingGlyph."""
    from printing.press import Press  # with all that draws: 0.3 s

    sheet = Press(lambda: pack, paper_mm=mm).compose(
        "supervision_cards", {"cards": [card.model_dump() for card in cards]})
    return sheet.pdf, len(sheet.cuts)


def _first_page(pdf: bytes) -> QImage:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].render(scale=2.0).to_pil().convert("RGB")
    finally:
        document.close()
    return QImage(page.tobytes(), page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()
