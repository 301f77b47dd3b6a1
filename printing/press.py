"""From a job's data to its sheet: the one place where a document becomes paper."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from kiosk.paper import PrintJob
from kiosk.standards.public import PublicPack
from printing.errors import LayoutFailed
from printing.layouts import LAYOUTS, Context, Layout
from printing.layouts.context import no_pictures
from printing.sheet import Sheet

WIDTHS = {80: 576, 58: 384, 210: 1678, 105: 839}  # printable dots by paper width in mm; 210 is A4, 105 is A6
OF_STAFF = frozenset({"case_file", "conduct_record", "delivery_record", "hall_report", "reconciliation", "shift"})
"""For the file: whatever words are in it, it is printed. A customer's paper that cannot be right is not."""
_KEPT = 4


class Press:
    """`pack` is asked anew for each sheet, so that a new publication shows. `paper_mm` is 80 or 58, 210 for A4, 105 for
    A6. `picture`: see Context."""

    def __init__(
        self, pack: Callable[[], PublicPack], *, paper_mm: int = 80, layouts: Mapping[str, Layout] = LAYOUTS,
        picture: Callable[[str], bytes | None] = no_pictures,
    ) -> None:
        if paper_mm not in WIDTHS:
            raise LayoutFailed(f"paper is {' or '.join(map(str, WIDTHS))} mm wide, not {paper_mm}")
        self._pack, self._layouts, self._picture, self._width = pack, layouts, picture, WIDTHS[paper_mm]
        self._made: OrderedDict[tuple[UUID, int], Sheet] = OrderedDict()
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Load what the first sheet would wait for (0.1 s)."""
        from printing import fonts, page  # noqa: F401  (what draws)

        fonts.warm()

    def sheet(self, job: PrintJob, data: Mapping[str, Any]) -> Sheet:
        """The sheet that is printed and previewed: one and the same for a job's copy. Raises KioskError."""
        key = (job.id, job.copies)
        with self._lock:
            if key not in self._made:
                self._made[key] = self.compose(job.document, data, copies=job.copies)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
            return self._made[key]

    def compose(self, document: str, data: Mapping[str, Any], *, copies: int = 1) -> Sheet:
        """A sheet of `document`. Raises MissingGlyph (but for OF_STAFF), LayoutFailed, BadInput (a phrase that the pack
        lacks)."""
        from printing.page import compose, legible  # on the spool's thread: no start waits for reportlab and PDFium

        layout = self._layouts.get(document)
        if layout is None:
            raise LayoutFailed(f"there is no layout {document}")
        if document in OF_STAFF:
            data = legible(data)
        try:
            return compose(layout(data, Context(self._pack(), self._width, copies, self._picture)))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise LayoutFailed(f"the data does not fill {document}: {type(error).__name__}") from error
