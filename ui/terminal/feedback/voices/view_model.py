"""A suggestion or praise at the terminal: words, perhaps a photo, perhaps a number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.feedback.phone import phone_of
from kiosk.terminal.voices import WORDS
from ui import live_picture  # noqa: F401  (registers its QML type)
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.feedback.voices.camera import Camera, as_jpeg, camera_of, there
from ui.terminal.feedback.voices.snapshot import Draft, VoiceSnapshot, voice_snapshot

QML_IMPORT_NAME = "ui.terminal.feedback.voices"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "feedback"


@QmlElement
@QmlUncreatable("the registry makes it")
class VoiceModel(QObject):
    """`looking`: the camera is on; `picture` is what it sees, or the photo that was taken."""

    kindChanged = Signal()
    wordsChanged = Signal()
    phoneChanged = Signal()
    hasPhotoChanged = Signal()
    aboutChanged = Signal()
    sentChanged = Signal()
    errorChanged = Signal()
    readyChanged = Signal()
    lookingChanged = Signal()
    pictureChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft, self._shown = Draft(), VoiceSnapshot()
        self._camera: Camera | None = None
        self._seen, self._taken = QImage(), QImage()
        context.hall.wordsChanged.connect(self._fold)
        context.hall.readyChanged.connect(self.readyChanged)

    @Slot(str)
    def begin(self, kind: str) -> None:
        """`suggestion` or `praise`; what was written stays for who changes their mind, until it is sent."""
        before = Draft() if self._draft.sent else self._draft
        self._know(replace(before, kind=kind, about=self._context.errand.take_about(), errors=()))

    @Slot(str)
    def say(self, words: str) -> None:
        self._know(replace(self._draft, words=words[:WORDS], errors=()))

    @Slot(str)
    def dial(self, key: str) -> None:
        if len(self._draft.phone) < 12:
            self._know(replace(self._draft, phone=self._draft.phone + key, errors=()))

    @Slot()
    def erase(self) -> None:
        self._know(replace(self._draft, phone=self._draft.phone[:-1], errors=()))

    @Slot()
    def withhold(self) -> None:
        """Without a number: nobody can tell who it was."""
        self._know(replace(self._draft, phone="", errors=()))

    # The photo

    @Slot()
    def look(self) -> None:
        """The camera goes on."""
        if self._camera is None:
            self._camera = camera_of(self._camera_kind, self)
            self._camera.seen.connect(self._saw)
        self._taken = QImage()
        self._camera.open()
        self.lookingChanged.emit()

    @Slot()
    def take(self) -> None:
        """This picture; the camera goes off."""
        if not self._seen.isNull():
            self._taken = self._seen
            self._off()

    @Slot()
    def keep(self) -> None:
        """The photo that was taken goes along."""
        if not self._taken.isNull():
            self._know(replace(self._draft, photo=as_jpeg(self._taken)))

    @Slot()
    def drop(self) -> None:
        """No photo."""
        self._off()
        self._taken = QImage()
        self._know(replace(self._draft, photo=b""))

    @Slot()
    def leave(self) -> None:
        """The page with the camera is gone."""
        self._off()

    def picture(self) -> QImage:
        return self._seen if self._taken.isNull() else self._taken

    @Slot(object)
    def _saw(self, image: QImage) -> None:
        if self._taken.isNull():
            self._seen = image
            self.pictureChanged.emit()

    def _off(self) -> None:
        if self._camera is not None:
            self._camera.close()
        self._seen = QImage()
        self.lookingChanged.emit()
        self.pictureChanged.emit()

    # The end

    @Slot(result=bool)
    def send(self) -> bool:
        """Whether it is kept: not with a number that cannot be called, not without a word."""
        core, draft = self._context.core, self._draft
        if core is None or not draft.words.strip():
            return False
        try:
            phone_of(draft.phone)
        except KioskError as error:
            self._know(replace(draft, errors=error_codes(error)))
            return False
        self._know(Draft(kind=draft.kind, phone=draft.phone, sent=True))

        def give() -> None:
            core.voices.give(draft.kind, draft.words, phone=draft.phone, photo=draft.photo, about=draft.about)
            if core.link.online:
                core.voices.send()

        self._context.jobs.start(_LANE, give, self._kept, self._broke)
        return True

    @Slot(object)
    def _kept(self, _: object) -> None:
        """The thank-you is on the screen already."""

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        if error.code not in {"hub_unavailable", "rate_limited"}:  # those are tried again
            self._know(replace(self._draft, sent=False, errors=error_codes(error)))

    @Slot()
    def wipe(self) -> None:
        """Nothing is sent that its customer did not send."""
        self._off()
        self._taken = QImage()
        self._know(Draft())

    def _know(self, draft: Draft) -> None:
        self._draft = draft
        self._fold()

    @Slot()
    def _fold(self) -> None:
        before, self._shown = self._shown, voice_snapshot(
            self._context.hall.pack, self._draft, self._context.session.language)
        tell(self, before, self._shown)

    @property
    def _camera_kind(self) -> str:
        return getattr(self._context.core, "camera", "none")

    @Property(bool, notify=readyChanged)
    def takes(self) -> bool:
        """Words can be sealed for the hub: it has spoken once."""
        return self._context.core is not None and self._context.core.voices.takes

    @Property(bool, notify=readyChanged)
    def hasCamera(self) -> bool:
        return there(self._camera_kind)

    @Property(bool, notify=lookingChanged)
    def looking(self) -> bool:
        return self._taken.isNull()

    @Property(int, constant=True)
    def longest(self) -> int:
        return WORDS

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._shown.kind

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        return self._shown.words

    @Property(str, notify=phoneChanged)
    def phone(self) -> str:
        return self._shown.phone

    @Property(bool, notify=hasPhotoChanged)
    def hasPhoto(self) -> bool:
        return self._shown.has_photo

    @Property(str, notify=aboutChanged)
    def about(self) -> str:
        """Whose card was scanned; empty without one."""
        return self._shown.about

    @Property(bool, notify=sentChanged)
    def sent(self) -> bool:
        return self._shown.sent

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error
