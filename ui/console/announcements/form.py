"""An announcement while it is being written: what stands in each field of the form, and what is wrong there. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from kiosk.announcements.model import cleaned, lacks
from kiosk.contract.announcements import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    Attachment,
    Content,
    Kind,
    Outage,
    Phrases,
    Place,
    Targets,
    Texts,
    Titles,
)
from kiosk.errors import BadInput
from kiosk.standards.public import PublicPack
from ui.console.times import minute, typed

Form = dict[str, Any]
"""By field: strings, and lists of strings (LISTS). Plain JSON, so that it is kept as it is."""

_WORDS = {"title": LONGEST_TITLE, "body": LONGEST_TEXT, "meaning": LONGEST_TEXT, "example": LONGEST_TEXT,
          "area": 200, "reason": 200}
_TONGUES = {"zh": "zh_CN", "en": "en"}
_TIMES = ("off", "on", "starts_at", "ends_at")
_TARIFF = "tariff"
LISTS = ("about", "pictures", "pages", "places", "apps", "halls", "zones", "customers", "areas")
LONGEST = {f"{name}_{short}": most for name, most in _WORDS.items() for short in _TONGUES} | {
    "attachment": LONGEST_TITLE}
FIELDS = ("kind", *LONGEST, "attachment_text", *_TIMES, *LISTS)
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Fault:
    """`why`: see Lack; or `time` (none like 2026-11-29 10:42), `long` (`detail`: the most characters)."""

    field: str
    why: str
    detail: str = ""


def blank(now: datetime, pack: PublicPack) -> Form:
    """A notice for the zone and the idle loop, for a week."""
    form: Form = {field: [] if field in LISTS else "" for field in FIELDS}
    return form | {"kind": Kind.NOTICE.value, "places": [Place.ZONE.value, Place.LOOP.value],
                   "ends_at": minute(now + _A_WEEK, pack)}


def form_of(content: Content, pack: PublicPack) -> Form:
    """As somebody would have typed it."""
    outage, targets, pdf = content.outage, content.targets, content.attachment
    said = {f"{name}_{short}": getattr(getattr(content, name), tongue)
            for name in ("title", "body", "meaning", "example") for short, tongue in _TONGUES.items()}
    said |= {f"{name}_{short}": getattr(getattr(outage, name), tongue) if outage else ""
             for name in ("area", "reason") for short, tongue in _TONGUES.items()}
    return {
        "kind": content.kind.value, **said, "about": [_TARIFF] if content.tariff else [],
        "pictures": list(content.pictures), "attachment": pdf.name if pdf else "",
        "attachment_text": pdf.text if pdf else "", "pages": list(pdf.pages) if pdf else [],
        "off": minute(outage.starts_at, pack) if outage else "", "on": minute(outage.ends_at, pack) if outage else "",
        "starts_at": minute(content.starts_at, pack), "ends_at": minute(content.ends_at, pack),
        "places": [place.value for place in targets.places], "apps": list(targets.apps), "halls": list(targets.halls),
        "zones": list(targets.zones), "customers": list(targets.customers), "areas": list(targets.areas)}


def whole(kept: Mapping[str, Any], now: datetime, pack: PublicPack) -> Form:
    """What was kept, whatever an earlier program or a careless hand left out of it or put in."""
    form = blank(now, pack)
    for field, value in kept.items():
        if field in LISTS and isinstance(value, list):
            form[field] = [str(one) for one in value]
        elif field in form and field not in LISTS and isinstance(value, str):
            form[field] = value
    return form


def content_of(form: Form, pack: PublicPack) -> tuple[Content | None, list[Fault]]:
    """None with the reasons, where the form cannot even be kept at the hub."""
    faults = [Fault(field, "long", str(most)) for field, most in LONGEST.items() if len(form[field]) > most]
    times: dict[str, datetime] = {}
    kind = Kind(form["kind"])
    needed = {"ends_at"} | ({"off", "on"} if kind is Kind.OUTAGE and (form["off"] or form["on"]) else set())
    for field in _TIMES:
        if not (form[field].strip() or field in needed):
            continue
        try:
            times[field] = typed(form[field], pack, field)
        except BadInput:
            faults.append(Fault(field, "time" if form[field].strip() else "missing"))
    if faults:
        return None, faults
    try:
        return _content(form, kind, times), []
    except ValidationError as error:
        return None, [Fault(_field_at(one["loc"]), "long") for one in error.errors()]


def to_show(form: Form, now: datetime, pack: PublicPack) -> Content | None:
    """What the form says so far, for a preview: a time that is none yet is some time, and what is too long is cut."""
    usable: Form = {**form, **{field: form[field][:most] for field, most in LONGEST.items()}}
    for at, field in enumerate(_TIMES):
        try:
            typed(usable[field], pack, field)
        except BadInput:
            usable[field] = "" if field == "starts_at" else minute(now + (at + 1) * _A_WEEK, pack)
    return content_of(usable, pack)[0]


def faults_of(form: Form, now: datetime, pack: PublicPack) -> list[Fault]:
    """Everything that keeps it from review, in the form's order."""
    content, faults = content_of(form, pack)
    if content is None:
        return faults
    short = {tongue: name for name, tongue in _TONGUES.items()}
    found = [Fault(f"{one.field}_{short[one.language]}" if one.language else one.field, one.why)
             for one in lacks(cleaned(content), now)]
    return [part for one in found for part in _parts_of(one)]


def _parts_of(fault: Fault) -> list[Fault]:
    """An outage as a whole is two times of the form."""
    if fault.field != "outage":
        return [fault]
    return [Fault(field, fault.why) for field in (("off", "on") if fault.why == "missing" else ("on",))]


def _content(form: Form, kind: Kind, times: Mapping[str, datetime]) -> Content:
    def words(name: str, of: type[Titles] | type[Texts] | type[Phrases]) -> Any:
        return of(**{tongue: form[f"{name}_{short}"].strip() for short, tongue in _TONGUES.items()})

    outage = Outage(area=words("area", Phrases), starts_at=times["off"], ends_at=times["on"],
                    reason=words("reason", Phrases)) if kind is Kind.OUTAGE and "off" in times else None
    told = kind is Kind.POLICY
    pdf = Attachment(name=form["attachment"].strip(), pages=form["pages"], text=form["attachment_text"]) \
        if form["pages"] else None
    return Content(
        kind=kind, title=words("title", Titles), body=words("body", Texts),
        meaning=words("meaning", Texts) if told else Texts(), example=words("example", Texts) if told else Texts(),
        tariff=told and _TARIFF in form["about"], outage=outage, pictures=form["pictures"], attachment=pdf,
        starts_at=times.get("starts_at"), ends_at=times["ends_at"],
        targets=Targets(**{name: form[name] for name in ("places", "apps", "halls", "zones", "customers", "areas")}))


def _field_at(place: tuple[int | str, ...]) -> str:
    return next((str(part) for part in reversed(place) if part in FIELDS), "title_zh")
