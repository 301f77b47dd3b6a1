"""A PDF from outside, drawn in a process that may do nothing else. Run as a file, by `printing.pdf_pages` alone.

In: the PDF on the standard input, the most pages and the longest side (dots) as arguments. Out: a line of JSON with
`pages`, or with `refused` and why; then for each page a line with `width`, `height`, `stride`, `text`, and its bytes as
BGR. It imports nothing of ours. This PDFium has no JavaScript engine, so a script is never more than data.
"""

from __future__ import annotations

import ctypes
import json
import platform
import sys
from pathlib import Path
from typing import Any

FONTS = (Path(__file__).resolve().parents[1] / "resources" / "fonts", Path("/usr/share/fonts"))
"""For what a PDF names and does not bring along."""
MEMORY_BYTES, CPU_SECONDS = 768 * 1024 * 1024, 20
LONGEST_TEXT = 20_000
_PASSWORD, _BGR, _WITH_STAMPS = 4, 2, 0x01  # fpdfview.h: FPDF_ERR_PASSWORD, FPDFBitmap_BGR, FPDF_ANNOT
_LEAST_POINTS, _NARROWEST = 1.0, 50  # a page fifty times as long as it is wide shows nobody anything

# Linux' numbers of socket, socketpair, bind, connect, sendto, fork, vfork, clone, clone3, execve, execveat, ptrace and
# io_uring_setup, by (machine, its number in a filter).
_FORBIDDEN = {
    ("x86_64", 0xC000003E): (41, 53, 49, 42, 44, 57, 58, 56, 435, 59, 322, 101, 425),
    ("aarch64", 0xC00000B7): (198, 199, 200, 203, 206, 220, 435, 221, 281, 117, 425)}


class _Step(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Step)))


def confine() -> None:
    """Memory, time and files bounded; on Linux no socket, no other process. What a system lacks it cannot bound."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (("AS", MEMORY_BYTES), ("CPU", CPU_SECONDS), ("FSIZE", 0), ("CORE", 0), ("NOFILE", 32)):
        resource.setrlimit(getattr(resource, f"RLIMIT_{what}"), (most, most))
    if sys.platform == "linux":
        _forbid()


def _forbid() -> None:
    """By seccomp: a forbidden call is answered with EPERM."""
    for (machine, number), calls in _FORBIDDEN.items():
        if platform.machine() != machine:
            continue
        load, equal, at_least, answer, count = 0x20, 0x15, 0x35, 0x06, len(calls)
        steps = [  # each jump is over so many steps: the last one refuses
            (load, 0, 0, 4), (equal, 0, count + 3, number), (load, 0, 0, 0), (at_least, count + 1, 0, 0x40000000),
            *((equal, count - n, 0, call) for n, call in enumerate(calls)),
            (answer, 0, 0, 0x7FFF0000), (answer, 0, 0, 0x00050001)]
        filled = (_Step * len(steps))(*(_Step(*step) for step in steps))
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS
        libc.prctl(22, 2, ctypes.byref(_Program(len(steps), filled)))  # PR_SET_SECCOMP, filter


def draw(pdf: bytes, most_pages: int, side: int) -> None:
    import pypdfium2_raw as pdfium

    fonts = _folders()
    config = pdfium.FPDF_LIBRARY_CONFIG(version=2)
    config.m_pUserFontPaths = ctypes.cast(fonts, type(config.m_pUserFontPaths))
    pdfium.FPDF_InitLibraryWithConfig(config)
    document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
    if not document:
        return _say({"refused": "encrypted" if pdfium.FPDF_GetLastError() == _PASSWORD else "broken"})
    if pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0:
        return _say({"refused": "encrypted"})
    count = pdfium.FPDF_GetPageCount(document)
    if not 0 < count <= most_pages:
        return _say({"refused": "pages" if count > 0 else "broken", "pages": count})
    sizes = [_dots(pdfium, document, number, side) for number in range(count)]
    if None in sizes:
        return _say({"refused": "size"})
    _say({"pages": count})
    room = LONGEST_TEXT
    for number, (width, height) in enumerate(filter(None, sizes)):
        room -= _page(pdfium, document, number, width, height, room)
    return None


def _folders() -> Any:
    """FONTS as C has lists: what stands there is read later, so whoever asks for it keeps it."""
    return (ctypes.c_char_p * (len(FONTS) + 1))(*(str(folder).encode() for folder in FONTS), None)


def _dots(pdfium: Any, document: Any, number: int, side: int) -> tuple[int, int] | None:
    size = pdfium.FS_SIZEF()
    if not pdfium.FPDF_GetPageSizeByIndexF(document, number, size):
        return None
    short, long = sorted((size.width, size.height))
    if not (short >= _LEAST_POINTS and long < short * _NARROWEST):
        return None
    return max(1, round(size.width * side / long)), max(1, round(size.height * side / long))


def _page(pdfium: Any, document: Any, number: int, width: int, height: int, room: int) -> int:
    """How many characters it had."""
    page = pdfium.FPDF_LoadPage(document, number)
    stride = (3 * width + 3) // 4 * 4
    dots = bytearray(b"\xff") * (stride * height)  # white
    text = ""
    if page:
        held = (ctypes.c_char * len(dots)).from_buffer(dots)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, _BGR, held, stride)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, _WITH_STAMPS)
        pdfium.FPDFBitmap_Destroy(bitmap)
        text = _text(pdfium, page, room)
        pdfium.FPDF_ClosePage(page)
    _say({"width": width, "height": height, "stride": stride, "text": text})
    sys.stdout.buffer.write(dots)
    return len(text)


def _text(pdfium: Any, page: Any, room: int) -> str:
    words = pdfium.FPDFText_LoadPage(page)
    count = min(room, pdfium.FPDFText_CountChars(words)) if words else 0
    if count <= 0:
        return ""
    units = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(words, 0, count, units)
    pdfium.FPDFText_ClosePage(words)
    return bytes(units).decode("utf-16-le", "replace").partition("\0")[0]


def _say(said: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    import pypdfium2_raw  # noqa: F401  its library is mapped before memory is bounded

    given = sys.stdin.buffer.read()
    confine()
    draw(given, int(sys.argv[1]), int(sys.argv[2]))
