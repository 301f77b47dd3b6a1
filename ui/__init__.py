"""Screens. Importing anything below brings Qt without what PySide6 reads and hooks in for features unused here.

PySide6 reads the source of every module that is imported after it, in search of the word PySide6, for the sake of
`from __feature__ import …`. Nobody here asks for a feature, and the hook costs a terminal 22 MB of kept source
text and a third of its start.
"""

from __future__ import annotations

import builtins
import sys

from ui import signatures

signatures.import_qt()

import PySide6.QtCore  # noqa: E402, F401  (sets the hook where it came before us)

if hasattr(builtins, "__orig_import__"):
    builtins.__import__ = builtins.__orig_import__
    if "linecache" in sys.modules:
        sys.modules["linecache"].clearcache()  # what it has read so far: 1 MB
