"""A pack's folder as validated entries, with every fault that was met on the way."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from kiosk.errors import KioskError
from kiosk.standards.entries import Entries, as_json
from kiosk.standards.schema import SECTIONS, Section
from kiosk.standards.texts import Entry

FILE_LIMIT = 2_000_000  # bytes
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")
EntryT = TypeVar("EntryT", bound=Entry)

_REASONS = {"missing": "is missing", "extra_forbidden": "is not known here"}


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` and `column` (from 1) only where the file cannot be read as TOML."""

    file: str
    key: str
    reason: str
    line: int | None = None
    column: int | None = None


class BadPack(KioskError):
    """A standards pack with faults; none of it is used."""

    code = "bad_pack"

    def __init__(self, faults: list[Fault]) -> None:
        first = faults[0]
        many = "1 fault" if len(faults) == 1 else f"{len(faults)} faults, the first"
        super().__init__(f"{many} in {first.file} {first.key}: {first.reason}")
        self.faults = faults


@dataclass(slots=True)
class Draft:
    """Entries by kind and identity. `named` also knows entries that are faulty, so that one fault stays one."""

    entries: dict[type[Entry], dict[str, Entry]] = field(default_factory=lambda: defaultdict(dict))
    names: dict[type[Entry], set[str]] = field(default_factory=lambda: defaultdict(set))

    def many(self, model: type[EntryT]) -> Mapping[str, EntryT]:
        return self.entries[model]  # type: ignore[return-value]

    def one(self, model: type[EntryT]) -> EntryT | None:
        return next(iter(self.many(model).values()), None)

    def named(self, model: type[Entry]) -> set[str]:
        return self.names[model]


def read_draft(folder: Path) -> tuple[Draft, list[Fault]]:
    """What could be read of the pack in `folder`, and all faults within single entries."""
    entries, faults = read_folder(folder)
    draft, within = draft_of(entries)
    return draft, faults + within


def read_folder(folder: Path) -> tuple[Entries, list[Fault]]:
    """The folder's values as they are, and what is wrong with its files as files."""
    entries: Entries = {}
    faults: list[Fault] = []
    for file in dict.fromkeys(section.file for section in SECTIONS):
        sections = [section for section in SECTIONS if section.file == file]
        document = _read(folder / file, sections, faults)
        for section in sections:
            if section.key in document:
                entries[section.key] = _taken(section, document[section.key], faults)
            elif document and section.alone and not section.optional:
                faults.append(Fault(file, section.key, "is missing"))
        unknown = set(document) - {section.key for section in sections}
        faults += [Fault(file, key, "is not known here") for key in sorted(unknown)]
    return entries, faults


def draft_of(entries: Entries) -> tuple[Draft, list[Fault]]:
    """The values as entries, and all faults within single ones."""
    draft = Draft()
    faults: list[Fault] = []
    for section in SECTIONS:
        for identity, value in entries.get(section.key, {}).items():
            key = section.key if section.alone else f"{section.key}.{identity[:60]}"
            draft.names[section.model].add(identity)
            try:
                draft.entries[section.model][identity] = section.model.model_validate(value)
            except ValidationError as error:
                faults += [
                    Fault(section.file, key + _path(item["loc"]), _REASONS.get(item["type"], _reason(item["msg"])))
                    for item in error.errors(include_url=False, include_context=False, include_input=False)
                ]
    return draft, faults


def _read(path: Path, sections: list[Section], faults: list[Fault]) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except OSError as error:
        if not (isinstance(error, FileNotFoundError) and all(section.optional for section in sections)):
            faults.append(Fault(path.name, "", f"cannot be read: {error.strerror}"))
        return {}
    if len(data) > FILE_LIMIT:
        faults.append(Fault(path.name, "", f"has {len(data)} bytes, the limit is {FILE_LIMIT}"))
        return {}
    try:
        return tomllib.loads(data.decode(), parse_float=Decimal)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.append(Fault(path.name, "", "is not UTF-8 text", line, error.start - data.rfind(b"\n", 0, error.start)))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _POSITION.search(str(error))
        reason = _POSITION.sub("", str(error)).strip()
        faults.append(Fault(path.name, "", reason, *(int(number) for number in at.groups()) if at else ()))
    return {}


def _taken(section: Section, value: Any, faults: list[Fault]) -> dict[str, Any]:
    its: dict[str, Any] = {}
    for identity, raw in _entries(section, value, faults):
        if identity in its:
            faults.append(Fault(section.file, f"{section.key}.{identity[:60]}", "is there twice"))
        else:
            its[identity] = as_json(raw)
    return its


def _entries(section: Section, value: Any, faults: list[Fault]) -> Iterator[tuple[str, Any]]:
    if section.alone:
        yield "", value
    elif isinstance(value, dict):  # the phrases: a table by key
        for key, raw in value.items():
            yield key, {"id": key, **raw} if isinstance(raw, dict) else raw
    elif isinstance(value, list):
        for number, raw in enumerate(value, 1):
            identity = raw.get(section.identity) if section.identity and isinstance(raw, dict) else None
            yield str(number if identity is None else identity), raw
    else:
        faults.append(Fault(section.file, section.key, f"must be a list, written [[{section.key}]]"))


def _path(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location)


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")
