"""The form of an entry, from its model: which fields it has, how each is filled in, and what it may name. Pure."""

from __future__ import annotations

import types
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from kiosk.standards.asking_schema import SurveyAnswer
from kiosk.standards.entries import BY_KEY, Entries
from kiosk.standards.schema import ComplaintSub, Grounds
from kiosk.standards.texts import Bilingual, BilingualName, Entry
from ui.console.standards.working import value_at

Row = dict[str, Any]
SECTIONS = (
    "phrase", "service", "window", "commitment", "figure", "hall", "opening", "hotline", "category", "group",
    "material", "zone", "profile", "page", "fault", "rule", "class", "meeting_room", "topic", "deadline", "template",
    "survey", "question", "quiz", "meetings", "unit", "forbidden", "signed")
"""In the order of how often one changes them. The pack's version is given where it goes out."""
_NAMES: dict[tuple[str, str], str] = {
    ("window", "categories"): "category", ("service", "group"): "group", ("service", "category"): "category",
    ("service", "materials.items"): "material", ("profile", "zones"): "zone", ("figure", "unit"): "unit",
    ("fault", "hotline"): "hotline"}
_DAYS = [str(day) for day in range(1, 8)]
_FIXED = frozenset({"signed"})
"""Written by signing, never by hand."""


def rows(section: str, id: str, entries: Entries, language: str) -> list[Row]:
    """Each with `kind`, `label` (a code), `path` within the entry, and by kind:

    text, number: `text`; pair: `zh`, `en`, `long`; pairs: `items` of pairs, `ids` where each has one; lines: `text`;
    choice, many: `value` or `values`, `choices` of (value, label).
    """
    value = entries.get(section, {}).get(id)
    model = BY_KEY[section].model
    if value is None:
        return []
    if issubclass(model, Bilingual):
        return [_pair("", "words", value, long=True)]
    identity = BY_KEY[section].identity
    return [{**row, "fixed": section in _FIXED} for row in _rows(section, model, value, "", entries, language)
            if row["label"] != identity]


def blank(section: str, id: str, entries: Entries) -> Any:
    """A new entry to fill in, as far as it can be said."""
    model = BY_KEY[section].model
    if issubclass(model, Bilingual):
        return {"id": id, "zh": "", "en": ""}
    made = {name: value for name, field in model.model_fields.items()
            if field.is_required() and (value := _blank(field.annotation)) is not None}
    identity = BY_KEY[section].identity
    if identity is not None:
        made[identity] = int(id) if identity == "no" and id.isdigit() else id
    return made


def cleaned(section: str, path: str, text: Any) -> Any:
    """What was typed, as the pack keeps it: a number as one, several lines as a list; None where nothing is kept."""
    kind, optional = kind_of(section, path)
    if isinstance(text, str) and kind == "lines":
        return [line.strip() for line in text.split("\n") if line.strip()]
    if isinstance(text, str) and kind == "number":
        return None if optional and not text.strip() else _number(text)
    if isinstance(text, str) and text == "" and optional:
        return None
    if kind == "choice" and text in ("true", "false"):
        return text == "true"
    if kind == "days":
        return [int(day) for day in text]
    return text


def kind_of(section: str, path: str) -> tuple[str, bool]:
    """(kind, whether it may be missing) of the field at `path`."""
    annotation: Any = BY_KEY[section].model
    optional = False
    for name in path.strip(".").split("."):
        model = _bare(annotation)
        field = model.model_fields.get(name.partition("[")[0]) if isinstance(model, type) and issubclass(
            model, Entry) else None
        if field is None:
            return "text", False
        annotation, optional = field.annotation, not field.is_required()
        if "[" in name:
            annotation = get_args(_bare(annotation))[0]
    return _kind(annotation), optional


def _rows(
    section: str, model: type[Entry], value: Any, at: str, entries: Entries, language: str,
) -> Iterator[Row]:
    grounds = Grounds.model_fields.keys() if issubclass(model, Grounds) else ()
    for name, field in sorted(model.model_fields.items(), key=lambda one: one[0] in grounds):
        path = f"{at}.{name}"
        said = value_at(value, path)
        label = path.strip(".")
        bare = _bare(field.annotation)
        named = _NAMES.get((section, label))
        match _kind(field.annotation):
            case "pair":
                yield _pair(path, label, said, long=bare is Bilingual)
            case "pairs":
                items = said if isinstance(said, list) else []
                subs = _bare(get_args(bare)[0]) in (ComplaintSub, SurveyAnswer)
                words = [item.get("name", {}) if subs else item for item in items]
                yield {"kind": "pairs", "label": label, "path": path, "subs": subs,
                       "items": [{"zh": str(one.get("zh", "")), "en": str(one.get("en", "")),
                                  "id": str(item.get("id", "")) if subs else ""}
                                 for one, item in zip(words, items, strict=True)]}
            case "entry":
                assert isinstance(bare, type)
                yield from _rows(section, bare, value, path, entries, language)
            case "lines" if named is None:
                yield {"kind": "lines", "label": label, "path": path,
                       "text": "\n".join(str(one) for one in said) if isinstance(said, list) else ""}
            case "lines" | "days" as kind:
                choices = [(day, day) for day in _DAYS] if kind == "days" else _choices(entries, named or "", language)
                values = [str(one) for one in said] if isinstance(said, list) else []
                yield {"kind": "many", "label": label, "path": path, "values": values, "days": kind == "days",
                       "choices": _listed(choices, values)}
            case "choice":
                choices = [(one, one) for one in _literals(bare)]
                yield {"kind": "choice", "label": label, "path": path, "value": _said(said), "coded": True,
                       "choices": _listed(choices, [])}
            case kind if named is not None:
                yield {"kind": "choice", "label": label, "path": path, "value": _said(said), "coded": False,
                       "choices": _listed(_choices(entries, named, language), [_said(said)])}
            case kind:
                yield {"kind": kind, "label": label, "path": path, "text": _said(said)}


def title(section: str, id: str, value: Any, language: str) -> str:
    """What an entry is called in a list."""
    if isinstance(value, dict):
        for name in ("name", "title", "text"):
            if isinstance(words := value.get(name), dict):
                return str(words.get(language) or words.get("zh") or "")
        if "zh" in value:
            return str(value.get(language) or "")
        if section == "figure" and language == "en":
            words = value.get("words")
            return str(words.get(language, "")) if isinstance(words, dict) else f"{_said(value.get('value'))} " + str(
                value.get("unit", ""))
        if section == "opening":
            return f"{value.get('opens', '')}–{value.get('closes', '')}"
        return str(value.get("basis") or value.get("by") or "")
    return ""


def _kind(annotation: Any) -> str:
    bare = _bare(annotation)
    if bare in (Bilingual, BilingualName):
        return "pair"
    if get_origin(bare) is list:
        item = _bare(get_args(bare)[0])
        if isinstance(item, type) and issubclass(item, Entry):
            return "pairs"
        return "days" if item is int else "lines"
    if isinstance(bare, type) and issubclass(bare, Entry):
        return "entry"
    if bare is bool or (get_origin(bare) is Literal and len(get_args(bare)) > 1) or (
            isinstance(bare, type) and issubclass(bare, StrEnum)):
        return "choice"
    if bare in (int, Decimal):
        return "number"
    return "text"


def _bare(annotation: Any) -> Any:
    """Without Annotated and without None."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _bare(next(one for one in get_args(annotation) if one is not type(None)))
    return annotation


def _literals(bare: Any) -> list[str]:
    if bare is bool:
        return ["true", "false"]
    return [str(one) for one in (get_args(bare) if get_origin(bare) is Literal else bare)]


def _blank(annotation: Any) -> Any:
    match _kind(annotation):
        case "pair":
            return {"zh": "", "en": ""}
        case "pairs" | "lines" | "days":
            return []
        case "entry":
            return {name: value for name, field in _bare(annotation).model_fields.items()
                    if field.is_required() and (value := _blank(field.annotation)) is not None}
        case "choice":
            return _literals(_bare(annotation))[-1] if _bare(annotation) is not bool else False
        case "number":
            return None
    return date.today().isoformat() if _bare(annotation) is date else ""  # noqa: DTZ011 - a proposal


def _choices(entries: Entries, named: str, language: str) -> list[tuple[str, str]]:
    found = []
    for id, value in entries.get(named, {}).items():
        name = title(named, id, value, language) or id
        found.append((id, f"{id} {name}" if named in ("category", "hotline") else name))
    return found


def _listed(choices: list[tuple[str, str]], chosen: list[str]) -> list[dict[str, str]]:
    """With what is chosen and is no choice: a fault should be seen where it stands."""
    known = {value for value, _ in choices}
    strange = [(value, value) for value in chosen if value and value not in known]
    return [{"value": value, "label": label} for value, label in [*choices, *strange]]


def _pair(path: str, label: str, said: Any, *, long: bool) -> Row:
    words = said if isinstance(said, dict) else {}
    return {"kind": "pair", "label": label, "path": path, "zh": str(words.get("zh", "")),
            "en": str(words.get("en", "")), "long": long}


def _number(text: str) -> Any:
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() and "e" not in text.lower() else number


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
