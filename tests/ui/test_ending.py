"""A signal ends the event loop, also one that has not begun; when it is over already it ends and says nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

BEFORE = """
import os, signal, sys
import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer
from ui.signals import quit_on_signals

app = QCoreApplication([])
quit_on_signals(app)
"""
IN_THE_LOOP = BEFORE + """
QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))
QTimer.singleShot(20000, lambda: app.exit(9))
sys.exit(app.exec())
"""
BEFORE_THE_LOOP = BEFORE + """
os.kill(os.getpid(), signal.SIGTERM)
app.processEvents()
QTimer.singleShot(20000, lambda: app.exit(9))
sys.exit(app.exec())
"""
AFTER_QT = BEFORE + """
shiboken6.delete(app)
os.kill(os.getpid(), signal.SIGTERM)
print("here still")
"""


def run(script: str, root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", script], cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
                          capture_output=True, text=True, timeout=60, check=False)


def test_sigterm_ends_the_loop(project_root: Path) -> None:
    done = run(IN_THE_LOOP, project_root)
    assert (done.returncode, done.stderr) == (0, "")


def test_sigterm_while_an_app_is_being_made_ends_it_too(project_root: Path) -> None:
    done = run(BEFORE_THE_LOOP, project_root)
    assert (done.returncode, done.stderr) == (0, "")


def test_sigterm_after_the_end_of_qt_is_nothing(project_root: Path) -> None:
    done = run(AFTER_QT, project_root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "here still\n", "")
