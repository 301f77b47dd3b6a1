"""Entries of a pack as the text of a TOML file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from kiosk.standards.schema import Section

_DATES = frozenset({"on", "effective_from", "effective_until", "confirmed_on", "from_day"})
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def block_of(section: Section, id: str, value: Mapping[str, Any]) -> str:
    if section.key == "phrase":
        return "[phrase]\n" + "".join(phrase_line(id, one) for id, one in value.items())
    header = f"[{section.key}]" if section.alone else f"[[{section.key}]]"
    return header + "\n" + "".join(f"{_key(name)} = {toml_value(item, name)}\n" for name, item in value.items())


def phrase_line(id: str, value: Mapping[str, Any]) -> str:
    return f"{string(id)} = {toml_value({name: item for name, item in value.items() if name != 'id'})}\n"


def toml_value(value: Any, name: str = "") -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str() if name in _DATES and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return value
        case str():
            return string(value)
        case Mapping():
            return "{ " + ", ".join(f"{_key(key)} = {toml_value(item, key)}" for key, item in value.items()) + " }"
        case list() if any(isinstance(item, Mapping) for item in value) or sum(len(str(i)) for i in value) > 90:
            return "[\n" + "".join(f"  {toml_value(item)},\n" for item in value) + "]"
        case list():
            return "[" + ", ".join(toml_value(item) for item in value) + "]"
    return str(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else string(name)


def string(text: str) -> str:
    """A TOML basic string; JSON's escapes are a subset of TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
