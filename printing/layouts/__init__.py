"""One file a document, one line here."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from printing.document import Document
from printing.layouts.context import Context
from printing.layouts.setup_slip import setup_slip
from printing.layouts.test_slip import test_slip
from printing.layouts.ticket import ticket

Layout: TypeAlias = Callable[[Mapping[str, Any], Context], Document]

LAYOUTS: Mapping[str, Layout] = {
    "ticket": ticket,
    "test_slip": test_slip,
    "setup_slip": setup_slip,
}

__all__ = ["LAYOUTS", "Context", "Layout"]
