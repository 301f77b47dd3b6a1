"""An announcement that holds whatever might make a screen ask somebody, as it lies at the hub."""

from __future__ import annotations

import base64
import io
from datetime import UTC, datetime, timedelta
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from tests.e2e.hall import Hall
from tests.fixtures import pdfs
from tests.fixtures.announcements import view, words
from tests.fixtures.sink import hostile


def publish(hall: Hall, address: str, name: str) -> None:
    """Live for everybody; `name` is in its title, `address` everywhere."""
    writer, approver = hall.staffed(Scope.STAFF, Role.PUBLISHER), hall.staffed(Scope.STAFF, Role.APPROVER)
    said = hostile(address)
    title = f"{name} <img src='{address}/t'>"
    picture = writer.post("/v1/announcements/pictures", {"data": _base64(_picture(address))})
    pdf = writer.post("/v1/announcements/attachment", {"data": _base64(_linked(address.encode()))})
    picture.raise_for_status()
    pdf.raise_for_status()
    content: dict[str, Any] = {
        "kind": "policy", "title": words(title, title), "ends_at": (datetime.now(UTC) + timedelta(days=30)).isoformat(),
        **dict.fromkeys(("body", "meaning", "example"), words(said, said)),
        "pictures": [picture.json()["picture_id"]],
        "attachment": {"name": f"<b>{address}</b>", "pages": pdf.json()["pages"], "text": pdf.json()["text"]}}
    made = view(writer.command("draft_announcement", {"announcement_id": str(new_id()), "content": content}))
    for app, step in ((writer, "submit"), (approver, "approve"), (writer, "publish")):
        made = view(app.command(f"{step}_announcement", {
            "announcement_id": str(made.announcement_id), "version": made.version}))


def _picture(address: str) -> bytes:
    """It says where it would be fetched from, if anybody read that."""
    about, buffer = PngInfo(), io.BytesIO()
    about.add_text("Comment", f"{address}/exif")
    Image.new("RGB", (64, 48), "red").save(buffer, "PNG", pnginfo=about)
    return buffer.getvalue()


def _linked(address: bytes) -> bytes:
    """A page that is a link, and opens one by itself."""
    return pdfs.page(
        b"1 0 0 rg 100 100 200 200 re f",
        catalog=b"/OpenAction <</S /URI /URI (%b/open)>>" % address,
        annotations=b"[<</Type /Annot /Subtype /Link /Rect [0 0 595 842] /A <</S /URI /URI (%b/link)>>>>]" % address)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
