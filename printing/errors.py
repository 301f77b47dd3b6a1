"""What can go wrong between a document and its paper."""

from __future__ import annotations

from kiosk.errors import KioskError


class MissingGlyph(KioskError):
    """No font on this machine has a sign of the text; a blank would falsify a name. Details: character."""

    code = "missing_glyph"


class LayoutFailed(KioskError):
    """The data does not fill the layout, the layout is unknown, or something does not fit on the paper."""

    code = "layout_failed"


class PrinterTalk(KioskError):
    """A printer that answers, but not as the protocol says."""

    code = "printer_talk"


class PdfUnusable(KioskError):
    """A PDF from outside: `details.reason` is encrypted, pages, size, broken or heavy."""

    code = "pdf_unusable"
