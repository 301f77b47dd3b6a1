"""Modules that a library imports and that nobody here uses."""

from __future__ import annotations

import importlib.util
import sys


def load_at_first_use(name: str) -> None:
    """Whoever imports `name` gets a module that loads when something in it is asked for."""
    if name in sys.modules:
        return
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:  # the import itself will say so
        return
    spec.loader = loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    loader.exec_module(module)
    package, _, last = name.rpartition(".")
    if package:
        setattr(sys.modules[package], last, module)
