"""The QML engine as every app of ours has it."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlApplicationEngine

from ui import help, icons, keyboard, network, translations  # noqa: F401  (registers QML types)
from ui.context import Context
from ui.upkeep import Upkeep

ROOT = Path(__file__).parents[1]


class Engine(QQmlApplicationEngine):
    """Import path, icons, no network, and the visit's language. Singletons take their parts from `context`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._network = network.DenyAll()
        self.setNetworkAccessManagerFactory(self._network)
        self.addImportPath(str(ROOT))
        self.addImportPath(str(keyboard.IMPORT_PATH))
        self.addImageProvider("icon", icons.Icons())
        self._translators: list[QTranslator] = []
        self.upkeep = Upkeep(self)
        context.session.started.connect(self.upkeep.busy)
        context.session.ended.connect(self.upkeep.rest)
        context.session.languageChanged.connect(self.speak)
        self.speak()

    def speak(self) -> None:
        """Installs the translations of the visit's language and words everything anew."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = translations.translators(self.context.session.language)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        self.retranslate()

    def close(self) -> None:
        """Destroys every QML object now, while what they are bound to is still there."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        for root in self.rootObjects():
            shiboken6.delete(root)
        self.upkeep.close()
        shiboken6.delete(self)
