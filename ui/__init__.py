"""Screens. Importing anything below takes Qt's hook off Python's `import`.

PySide6 reads the source of every module that is imported after it, in search of the word PySide6, for the sake of
`from __feature__ import …`. Nobody here asks for a feature, and the hook costs a terminal 22 MB of kept source
text and a third of its start.
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  (sets the hook)

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
linecache.clearcache()  # what it has read so far: 1 MB
