"""An announcement as a TOML file: read with its pictures, written with words to replace."""

from __future__ import annotations

import base64
import tomllib
from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.contract.announcements import Content
from kiosk.errors import BadInput
from kiosk.hub.errors import bad_input
from kiosk.standards.public import PublicPack

_TIMES = ("starts_at", "ends_at")
_LARGEST = 200_000

TEMPLATE = '''\
# An announcement. Kinds: notice, policy, outage, service_change, e_service, emergency.
# The markup, at the beginning of a line: "# heading"  "- item"  "1. numbered"  "! what matters"  "[图1]" a picture.
kind = "policy"
starts_at = 2026-12-01T08:00:00      # the hall's time; without it: as soon as it is published
ends_at = 2027-01-31T18:00:00
pictures = []                        # files beside this one, PNG or JPEG
tariff = false                       # true: a policy about tariffs, whose page leads customers to their own figures

[title]
zh_CN = "标题"
en = "Title"
[body]
zh_CN = """
# 小标题
一段话。
- 一项
"""
en = """
# Heading
A paragraph.
- an item
"""
[meaning]                            # a policy must say what it means for the customer …
zh_CN = "对您意味着什么"
en = "What it means for you"
[example]                            # … and work an example
zh_CN = "例:…"
en = "Example: …"
[targets]
places = ["zone", "loop"]            # "board" is the strip in the waiting area
# apps = ["3"]                       # only these terminals and boards
# zones = ["self_service"]           # only terminals whose profile shows one of them
# [outage]                           # of kind "outage" only
# area = { zh_CN = "…", en = "…" }
# starts_at = 2026-12-03T08:00:00
# ends_at = 2026-12-03T12:00:00
# reason = { zh_CN = "…", en = "…" }
'''


def read_announcement(file: Path, zone: tzinfo, add_picture: Callable[[str], str]) -> Content:
    """`add_picture(base64)` gives a picture's id; `zone` is meant where a time names none. Raises BadInput."""
    try:
        if file.stat().st_size > _LARGEST:
            raise BadInput(f"{file.name} has more than {_LARGEST} bytes", field="file")
        value: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(f"{file.name} cannot be read: {error}", field="file") from error
    return content_of(value, zone, lambda name: add_picture(_picture(file.parent, name)))


def content_of(value: dict[str, Any], zone: tzinfo, picture: Callable[[str], str]) -> Content:
    """`picture(name)` gives the id of one that the value names. Raises BadInput."""
    for part in (value, value.get("outage")):
        if isinstance(part, dict):
            _place_times(part, zone)
    pictures = value.get("pictures", [])
    if not isinstance(pictures, list):
        raise BadInput("pictures is a list of files", field="pictures")
    try:
        return Content.model_validate({**value, "pictures": [picture(str(name)) for name in pictures]})
    except ValidationError as error:
        raise bad_input(error.errors(include_input=False, include_url=False, include_context=False)) from error


def check_zones(content: Content, pack: PublicPack, file: str) -> None:
    """A zone that no terminal of the hall can show would be an announcement that nobody sees. Raises BadInput."""
    known = [zone.id for zone in pack.shown_zones]
    for zone in content.targets.zones:
        if zone not in known:
            raise BadInput(
                f"{file}: targets.zones: no terminal has a zone {zone}; the published pack {pack.version} has "
                f"{', '.join(known)}", field="targets.zones", zone=zone)


def _place_times(part: dict[str, Any], zone: tzinfo) -> None:
    for name in _TIMES:
        at = part.get(name)
        if isinstance(at, datetime) and at.tzinfo is None:
            part[name] = at.replace(tzinfo=zone)


def _picture(folder: Path, name: str) -> str:
    """A file in the announcement's own folder. Raises BadInput: no address, no way out."""
    path = folder / name
    if not name or Path(name).name != name or "://" in name:
        raise BadInput(f"a picture is a file beside the announcement, not {name[:80]}", field="pictures")
    try:
        return base64.b64encode(path.read_bytes()).decode()
    except OSError as error:
        raise BadInput(f"the picture {name[:80]} cannot be read: {error.strerror}", field="pictures") from error
