"""What somebody might put into an announcement: refused, or shown plainly."""

from __future__ import annotations

import base64
import io
import struct
import zlib

import pytest
from PIL import Image

from kiosk.announcements import outage_file
from kiosk.announcements.markup import BlockKind, blocks
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.picture import KEPT_BYTES, KEPT_SIDE, PictureRefused, encode
from kiosk.text import safe_cell
from tests.fixtures.announcements import Newsroom, notice, words
from tests.fixtures.hub import ON_SQLITE, Hub


def png(width: int, height: int, pixels: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def picture(kind: str, size: tuple[int, int] = (64, 48), mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, 1).save(buffer, kind)
    return buffer.getvalue()


def jpeg_of(width: int, height: int) -> bytes:
    """A small JPEG whose header claims another size."""
    data = bytearray(picture("JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at:at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


BOMB = png(30_000, 30_000, zlib.compress(bytes(3_751) * 2_000))


@pytest.mark.parametrize(("sent", "reason"), [
    (BOMB, "size"), (jpeg_of(65_000, 65_000), "size"), (png(3, 3, zlib.compress(bytes(6))), "size"),
    (picture("JPEG")[:200], "broken"), (png(64, 64, b"not deflated"), "broken"), (b"\x89PNG\r\n\x1a\n", "broken"),
    (picture("GIF", mode="P"), "format"), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "format"), (b"", "format"),
    (b"%PDF-1.7", "format"), (bytes(2 * 1024 * 1024 + 1), "bytes"),
])
def test_a_picture_that_is_none_or_too_large_is_refused_by_name(sent, reason):
    with pytest.raises(PictureRefused) as refused:
        encode(sent)
    assert refused.value.details["reason"] == reason


def test_a_bomb_is_refused_before_a_pixel_of_it_is_decoded(monkeypatch):
    def never(*_: object, **__: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", never)
    with pytest.raises(PictureRefused):
        encode(BOMB)


def test_a_picture_is_made_anew_without_anything_but_pixels():
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "file:///etc/passwd"
    Image.effect_noise((2400, 1200), 80).convert("RGB").save(buffer, "JPEG", quality=60, exif=exif)
    made = encode(buffer.getvalue())
    assert b"passwd" not in made.data and made.mime == "image/jpeg"
    assert max(made.width, made.height) == KEPT_SIDE and len(made.data) <= KEPT_BYTES
    assert encode(picture("PNG", mode="P")).mime == "image/png"
    assert encode(picture("PNG", mode="RGBA")).data[:4] == b"\x89PNG"


@ON_SQLITE
def test_only_a_picture_that_the_hub_has_made_hangs_in_an_announcement(hub: Hub):
    room = Newsroom.of(hub)
    for address in ("file:///etc/passwd", "http://x.example/a.png", "../../a.png", "A" * 64):
        refused = room.publisher.command("draft_announcement", {
            "announcement_id": "0197a000-0000-7000-8000-000000000001", "content": notice(hub, pictures=[address])})
        assert refused.status_code == 422, address
    refused = room.publisher.command("draft_announcement", {
        "announcement_id": "0197a000-0000-7000-8000-000000000001", "content": notice(hub, pictures=["0" * 64])})
    assert refused.json()["code"] == "not_found"
    answer = room.publisher.post("/v1/announcements/pictures", {"data": base64.b64encode(picture("PNG")).decode()})
    room.published(notice(hub, pictures=[answer.json()["picture_id"]], body=words("[图1]", "[picture 1]")))
    documents = [item["document"].partition(".")[0] for item in hub.app().get("/v1/publications").json()["items"]]
    assert documents.index("picture") < documents.index("announcement"), "no terminal shows it without its picture"


@ON_SQLITE
def test_a_text_beyond_measure_is_refused_and_a_strange_one_is_plain(hub: Hub):
    room = Newsroom.of(hub)
    for much in ("字" * 20_001, "x" * 500_000):
        refused = room.publisher.command("draft_announcement", {
            "announcement_id": "0197a000-0000-7000-8000-000000000001", "content": notice(hub, body=words(much, "x"))})
        assert refused.status_code in (413, 422)
    made = room.published(notice(
        hub, title=words("<b>停电\u202e通知\x07</b>\n第二行", "<script>alert(1)</script>\u2066"),
        body=words("<img src='http://x.example/a.png'>\n![x](file:///etc/passwd)\x00\x1b[31m", "{{x}} %s ${y}")))
    page = hub.app().get("/v1/publications").json()
    content = next(i["body"]["content"] for i in page["items"] if i["document"].endswith(str(made.announcement_id)))
    assert content["title"] == words("<b>停电通知</b> 第二行", "<script>alert(1)</script>")
    assert content["body"]["zh_CN"] == "<img src='http://x.example/a.png'>\n![x](file:///etc/passwd)[31m"
    assert {block.kind for block in blocks(content["body"]["zh_CN"])} == {BlockKind.TEXT}


def test_the_markup_knows_its_own_marks_and_nothing_else():
    text = "# 标题\n普通\n\n- 一项\n1. 甲\n2、乙\n! 重要\n！也重要\n[图2]\n[Picture 1]\n#\n-x\n**b**\n[图0]"
    assert [(b.kind.value, b.text, b.no) for b in blocks(text)] == [
        ("heading", "标题", 0), ("text", "普通", 0), ("item", "一项", 0), ("numbered", "甲", 1), ("numbered", "乙", 2),
        ("strong", "重要", 0), ("strong", "也重要", 0), ("picture", "", 2), ("picture", "", 1), ("text", "#", 0),
        ("text", "-x", 0), ("text", "**b**", 0), ("text", "[图0]", 0)]


@pytest.mark.parametrize("data", [
    b"", b"PK\x03\x04 zip", b"\0\0", b"a,b\n1,2", b"\xff\xfe\xff", b'area,starts,ends,reason\n"open', b"x" * 3_000_000,
])
def test_a_file_of_outages_that_is_none_is_refused(data):
    with pytest.raises(outage_file.OutageFileRefused):
        outage_file.read(data, __import__("zoneinfo").ZoneInfo("Asia/Shanghai"))


def test_rows_of_outages_become_announcements_and_a_bad_one_is_named():
    from zoneinfo import ZoneInfo

    sheet = ("停电范围,开始时间,结束时间,原因,area_en\n"
             "柳河镇东街,2026-12-03 08:00,2026-12-03 12:30,线路检修,East Street\n"
             "=cmd|x,2026-12-03 08:00,2026-12-03 07:00,检修,\n,2026-12-03 08:00,,检修,\n")
    for encoding in ("utf-8-sig", "gb18030"):
        found, bad = outage_file.read(sheet.encode(encoding), ZoneInfo("Asia/Shanghai"))
        assert [row.line for row in bad] == [3, 4]
        [one] = found
        assert one.outage is not None and one.outage.starts_at.isoformat() == "2026-12-03T08:00:00+08:00"
        assert one.title.zh_CN == "计划停电：柳河镇东街"


def test_the_villages_of_an_outage_are_those_whose_accounts_it_concerns():
    heading, row = "area,starts,ends,reason,村组\n", "东街,2026-12-03 08:00,2026-12-03 12:30,检修,{}\n"
    told = ('"东街1组、 东街2组;东街1组,"', "", "村" * 201)
    sheet = heading + "".join(row.format(cell) for cell in told)
    found, bad = outage_file.read(sheet.encode(), __import__("zoneinfo").ZoneInfo("Asia/Shanghai"))
    assert [one.targets.areas for one in found] == [["东街1组", "东街2组"], []] and [row.line for row in bad] == [4]


def test_a_formula_leaves_no_export_as_one():
    cells = ("=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "\n=1", "＝1+1", "停电", "", 3)
    assert [safe_cell(cell) for cell in cells] == [
        "'=cmd|' /C calc'!A0", "'+1", "'-1", "'@x", "'\tx", "'\n=1", "'＝1+1", "停电", "", 3]


@ON_SQLITE
def test_a_broken_picture_is_refused_at_the_door(hub: Hub):
    publisher = hub.staffed(Scope.STAFF, Role.PUBLISHER)
    for data, status in (("", 422), ("!!!", 422), (base64.b64encode(BOMB).decode(), 422)):
        assert publisher.post("/v1/announcements/pictures", {"data": data}).status_code == status
