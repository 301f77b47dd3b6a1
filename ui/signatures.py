"""PySide6's signatures, loaded when somebody asks for one.

With its first import PySide6 compiles 2,700 lines of an archive that it carries. They word `help()` and the message of
a TypeError, and hook themselves into Python's `import`: a quarter of a bare window's start. Here stand-ins answer
for them, and load them when one of them is really called: at the first TypeError from Qt.
"""

from __future__ import annotations

import importlib
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

KNOWN = "6.11.3"
"""The version whose machinery this fits; another one starts in its own way, only slower."""
_OWNERS = ("PySide6", "shiboken6")
_PACKAGE = "shibokensupport.signature"
_LOADER, _MAPPING = f"{_PACKAGE}.loader", f"{_PACKAGE}.mapping"


def import_qt() -> None:
    """Imports PySide6.QtCore without its signatures, unless PySide6 is here already or is not the known version."""
    if "shiboken6" in sys.modules:
        return
    finders = sys.meta_path
    sys.meta_path = _Finders(finders)
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        finders[:] = [finder for finder in sys.meta_path if finder is not _StandIn]
        sys.meta_path = finders
        if isinstance(getattr(sys.modules.get(_LOADER), "__loader__", None), type(_StandIn)):
            del sys.modules[_LOADER]


class _Finders(list[Any]):
    """PySide6 puts its archive before the others; the stand-in comes before the archive."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(index, finder)
        if type(finder).__name__ == "EmbeddableZipImporter" and sys.modules["shiboken6"].__version__ == KNOWN:
            super().insert(index, _StandIn)


class _StandIn:
    """Finds, and is, what stands for the archive's loader."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        return ModuleSpec(name, _StandIn) if name == _LOADER else None  # type: ignore[arg-type]

    @staticmethod
    def create_module(spec: ModuleSpec) -> None:
        return None

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        sys.modules[_MAPPING] = _mapping
        for function in (pyside_type_init, create_signature, seterror_argument, make_helptext, finish_import,
                         feature_import, feature_imported, post_init):
            setattr(module, function.__name__, function)


def _loader() -> Any:
    """The real one, out of the archive."""
    loaded = sys.modules.get(_LOADER)
    if loaded is not None:
        return loaded
    archive: Any = sys.modules["shibokensupport"].__loader__
    sys.meta_path.insert(0, archive)
    try:
        package = importlib.import_module(_PACKAGE)
        _mapping.__spec__ = archive.find_spec(_MAPPING, None)
        archive.exec_module(_mapping)  # in the same module: Qt's binding keeps its names
        package.mapping = _mapping  # type: ignore[attr-defined]
        return importlib.import_module(_LOADER)
    finally:
        sys.meta_path.remove(archive)


def _update_mapping() -> None:
    _loader()
    _mapping.update_mapping()


_mapping = ModuleType(_MAPPING)
"""Qt's binding looks it up among the modules before it words a fault, and calls its `update_mapping`."""
_mapping.update_mapping = _update_mapping  # type: ignore[attr-defined]


# What Qt's binding calls, by its names.

def pyside_type_init(*arguments: Any) -> Any:
    return _loader().pyside_type_init(*arguments)


def create_signature(*arguments: Any) -> Any:
    return _loader().create_signature(*arguments)


def seterror_argument(*arguments: Any) -> Any:
    return _loader().seterror_argument(*arguments)


def make_helptext(asked: Any) -> Any:
    """Comes for every class and builtin function: those that are certainly not Qt's say it themselves."""
    if certainly_python(asked):
        return asked.__doc__
    return _loader().make_helptext(asked)


def certainly_python(asked: Any) -> bool:
    owner = asked
    if not isinstance(asked, type):
        owner = getattr(asked, "__objclass__", None) or getattr(asked, "__self__", None)
    if owner is None:  # one of Qt's static functions
        return False
    if isinstance(owner, ModuleType):
        return not owner.__name__.startswith(_OWNERS)
    kind = owner if isinstance(owner, type) else type(owner)
    return not kind.__module__.startswith(_OWNERS)


def finish_import(module: ModuleType) -> None:
    """Would take deprecated functions out of a module; this version has none."""


def feature_import(*arguments: Any, **named: Any) -> None:
    """For `from __feature__ import …`, which nobody asks for here."""


def feature_imported(module: Any) -> None:
    """As above."""


def post_init() -> None:
    """Would hook into Python's `import`."""
