"""A pack's folder read whole, and written so that what nobody has changed stays as it was, comments and all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from kiosk.errors import BadInput
from kiosk.standards.check import check, drawn_icons
from kiosk.standards.draft import BadPack, Fault, read_folder
from kiosk.standards.entries import Entries, as_json
from kiosk.standards.schema import SECTIONS, Section
from kiosk.standards.toml_text import block_of, phrase_line, string
from kiosk.store.disk import replace_file

_HEADER = re.compile(r"^\[{1,2}[A-Za-z_.]+\]{1,2}\s*(#.*)?$")


def open_folder(folder: Path) -> tuple[Entries, list[Fault]]:
    """Its values, faulty ones too. Raises BadInput when it is no folder; files that cannot be read are faults."""
    if not folder.is_dir():
        raise BadInput(f"{folder} is not a folder", field="DIR")
    return read_folder(folder)


def sound_folder(folder: Path, on: date | None = None) -> Entries:
    """Its values. Raises BadInput, BadPack."""
    entries, _ = open_folder(folder)
    faults = check(folder, icons=drawn_icons(), on=on or datetime.now(UTC).astimezone().date()).faults
    if faults:
        raise BadPack(list(faults))
    return entries


def save_folder(folder: Path, entries: Entries) -> list[str]:
    """Write what is another there; the files that were written. Each changes at once or not at all.

    Raises StoreFull, DiskUnusable, and BadPack for a folder whose own files cannot be read any more.
    """
    there, broken = read_folder(folder) if folder.is_dir() else ({}, [])
    if broken and folder.is_dir() and any(fault.line is not None for fault in broken):
        raise BadPack(broken)
    written = []
    for file in dict.fromkeys(section.file for section in SECTIONS):
        sections = [section for section in SECTIONS if section.file == file]
        if all(list(there.get(one.key, {}).items()) == list(entries.get(one.key, {}).items()) for one in sections):
            continue
        path = folder / file
        before = path.read_text("utf-8") if path.is_file() else ""
        text = _mended(before, sections, there, entries)
        replace_file(path, text.encode())
        written.append(file)
    return written


def _mended(before: str, sections: list[Section], there: Entries, wanted: Entries) -> str:
    """The file with each changed entry in its place; written anew under its own head where that cannot be done."""
    text = _by_entry(before, sections, there, wanted)
    if text is not None and _says(text, sections, wanted):
        return text
    head = before[:len(before) - len(_from_first_header(before))]
    blocks = [block_of(section, id, value) for section in sections for id, value in _whole(section, wanted)]
    return head + "\n".join(blocks).strip("\n") + "\n"


def _by_entry(before: str, sections: list[Section], there: Entries, wanted: Entries) -> str | None:
    """None where entries came, went or moved in a way that their old places do not tell."""
    blocks = _blocks(before)
    left = {section.key: list(there.get(section.key, {})) for section in sections}
    places: dict[tuple[str, str], int] = {}
    for at, (key, _) in enumerate(blocks):
        section = next((one for one in sections if one.key == key), None)
        if section is None:
            continue
        if _in_oneblock_of(section):
            places[key, ""] = at
        elif left[key]:
            places[key, left[key].pop(0)] = at
    for section in sections:
        key, was, now = section.key, there.get(section.key, {}), wanted.get(section.key, {})
        if _in_oneblock_of(section):
            if was != now:
                if (key, "") not in places:
                    return None
                blocks[places[key, ""]] = (key, _one_block(blocks[places[key, ""]][1], section, was, now))
            continue
        if [id for id in now if id in was] != [id for id in was if id in now]:
            return None
        for id, value in was.items():
            if id not in now:
                blocks[places[key, id]] = (key, _tail(blocks[places[key, id]][1]))
            elif now[id] != value:
                old = blocks[places[key, id]][1]
                blocks[places[key, id]] = (key, block_of(section, id, now[id]) + _tail(old))
        fresh = [block_of(section, id, value) for id, value in now.items() if id not in was]
        if fresh:
            at = max((place for (of, _), place in places.items() if of == key), default=len(blocks) - 1)
            blocks.insert(at + 1, (key, "\n".join(fresh) + "\n"))
            places = {one: place + (place > at) for one, place in places.items()}
    return "".join(text for _, text in blocks)


def _blocks(text: str) -> list[tuple[str, str]]:
    """(key of the header, the lines from it to the next); what comes before the first has no key."""
    blocks: list[tuple[str, str]] = [("", "")]
    for line in text.splitlines(keepends=True):
        if _HEADER.match(line):
            key = line.strip().strip("[]").split("]")[0]
            if key.split(".")[0] != blocks[-1][0] or "." not in key:
                blocks.append((key, line))
                continue
        blocks[-1] = (blocks[-1][0], blocks[-1][1] + line)
    return blocks


def _from_first_header(text: str) -> str:
    blocks = _blocks(text)
    return "".join(block for _, block in blocks[1:])


def _tail(block: str) -> str:
    """The empty lines and comments at a block's end: they speak of the next one."""
    lines = block.splitlines(keepends=True)
    at = len(lines)
    while at and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    return "".join(lines[at:])


def _in_oneblock_of(section: Section) -> bool:
    return section.alone or section.key == "phrase"


def _one_block(block: str, section: Section, was: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    if section.alone:
        return block_of(section, "", now.get("", {})) + _tail(block)
    lines = block.splitlines(keepends=True)
    for id in [*was, *now]:
        at = next((at for at, line in enumerate(lines) if line.startswith(f"{string(id)} = ")), None)
        if id in now and at is None:
            lines.insert(len(lines) - len(_tail("".join(lines)).splitlines()), phrase_line(id, now[id]))
        elif at is not None and id not in now:
            del lines[at]
        elif at is not None and was.get(id) != now.get(id):
            lines[at] = phrase_line(id, now[id])
    return "".join(lines)


def _says(text: str, sections: list[Section], wanted: Entries) -> bool:
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError:
        return False
    for section in sections:
        raw = as_json(document.get(section.key, {}))
        its = wanted.get(section.key, {})
        if section.alone:
            said = {"": raw} if raw else {}
        elif section.key == "phrase":
            said = {id: {"id": id, **value} for id, value in raw.items()}
        else:
            said = {str(one[section.identity] if section.identity else no): one for no, one in enumerate(raw, 1)}
        if list(said.items()) != list(its.items()):
            return False
    return True


def _whole(section: Section, entries: Entries) -> list[tuple[str, Any]]:
    its = entries.get(section.key, {})
    return [("", its)] if section.key == "phrase" and its else list(its.items())
