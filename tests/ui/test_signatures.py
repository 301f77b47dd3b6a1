"""Qt's signatures: not there at the start, there for whoever asks."""

import subprocess
import sys

import PySide6
import pytest

from ui import signatures

_CLASSES = "from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot"
_FAULTS = (
    "QTimer(1, 2, 3)", "QTimer(interval='x')", "QTimer(nothing=1)", "QObject().setObjectName({})",
    "QObject().setObjectName()", "QTimer().setInterval(interval=1)", "QTimer.singleShot('x', 3)",
    "QTimer().setInterval(None)", "QTimer().timeout.connect(3)", "QCoreApplication.translate(1, 2)",
)
_LOADED = "print('shibokensupport.signature.parser' in sys.modules)"


def said(*lines: str) -> str:
    """What a Python of its own prints; it ends at once, as the terminal does."""
    script = "\n".join(("import os, sys", *lines, "sys.stdout.flush(); os._exit(0)"))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def caught(expression: str) -> str:
    return f"try: {expression}\nexcept Exception as error: print(type(error).__name__, error)"


def test_the_known_version_is_the_pinned_one() -> None:
    assert PySide6.__version__ == signatures.KNOWN


def test_a_start_loads_no_signatures() -> None:
    assert said("import ui.terminal.app, ui.terminal.terminal, ui.terminal.start", _LOADED) == "False\n"


def test_builtin_functions_say_themselves_what_they_do() -> None:
    assert said("import ui", _CLASSES, "[''.join.__doc__, object.__new__.__doc__, dict.fromkeys.__doc__, len.__doc__]",
                _LOADED) == "False\n"


def test_faults_and_help_are_worded_as_ever() -> None:
    asked = (_CLASSES, *map(caught, _FAULTS), "print(QObject.setObjectName.__doc__, ''.join.__doc__, QTimer.__doc__)",
             "help(QTimer.singleShot)", _LOADED)
    ours = said("import ui", *asked)
    assert ours == said(*asked)
    assert "Supported signatures" in ours
    assert ours.endswith("True\n")


@pytest.mark.parametrize("expression", [_FAULTS[1], _FAULTS[3], _FAULTS[6], "QTimer.__doc__"])
def test_any_fault_may_be_the_first(expression: str) -> None:
    said("import ui", _CLASSES, caught(expression))


def test_import_is_not_hooked_into() -> None:
    """`__lazy_import__` is Qt's own, for `from PySide6.QtCore import *`; it reads no source."""
    assert said("import builtins, sys", "before = list(sys.meta_path)", "import ui, ui.terminal.terminal",
                "print(builtins.__import__.__name__, sys.meta_path == before, type(sys.meta_path))",
                ) == "__lazy_import__ True <class 'list'>\n"


def test_another_version_starts_in_its_own_way() -> None:
    assert said("from importlib.util import find_spec, module_from_spec", "spec = find_spec('ui')", "import types",
                "package = types.ModuleType('ui'); package.__path__ = spec.submodule_search_locations",
                "sys.modules['ui'] = package", "from ui import signatures", "signatures.KNOWN = '0'",
                "signatures.import_qt()", _LOADED) == "True\n"
