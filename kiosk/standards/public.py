"""The public pack: what customers may see, as plain frozen values. Loads without pydantic."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from kiosk.bill_codes import checked
from kiosk.errors import BadInput
from kiosk.standards.asking_rules import MeetingRules, Survey, meeting_rules, survey
from kiosk.standards.complaint_rules import ComplaintRules, complaint_rules
from kiosk.standards.queue_rules import QueueRules, queue_rules
from kiosk.standards.quiz import Quiz as Quiz
from kiosk.standards.quiz import quiz
from kiosk.standards.soundness import check_sound
from kiosk.standards.words import Words as Words  # known here first
from kiosk.standards.words import words

SCHEMA = "hall-kiosk/public-pack/1"


class Zone(NamedTuple):
    """`icon` is a name in resources/icons; `colour` is #rrggbb."""

    id: str
    name: Words
    icon: str
    colour: str
    areas: tuple[Words, ...] = ()


class Category(NamedTuple):
    letter: str
    name: Words


class Window(NamedTuple):
    """A counter; it calls tickets of `categories`, whoever's turn it is."""

    id: str
    name: Words
    categories: tuple[str, ...]


class Group(NamedTuple):
    """Services of one kind, as customers look for them."""

    id: str
    name: Words
    icon: str


class Keyword(NamedTuple):
    """Another word for a service; `pinyin` is empty for an English one."""

    text: str
    pinyin: str


class Service(NamedTuple):
    """A service as customers may see it: a text that is not confirmed is None here.

    `category` is the ticket letter; `common` stands on the first page; `pinyin` (a space between
    syllables) and `initials` are lower case without tones, for search. Without `materials_known` the
    list is empty because nobody has confirmed it, not because nothing is needed. `official` is the
    name in the rules, where it differs.
    """

    id: str
    name: Words
    group: str
    category: str
    common: bool
    icon: str
    pinyin: str
    initials: str
    materials: tuple[Words, ...]
    steps: tuple[Words, ...]
    time_limit: Words | None
    fee: Words | None
    materials_known: bool = True
    official: Words | None = None
    keywords: tuple[Keyword, ...] = ()


class Promise(NamedTuple):
    """`on_cards`: it stands on the cards of people and windows."""

    no: int
    title: Words
    text: Words
    on_cards: bool = False


class PublicPage(NamedTuple):
    """What must always be public besides promises, fees and times: prices, licence, staff. Lines in the announcements'
    markup."""

    id: str
    title: Words
    lines: tuple[Words, ...]


class OpeningHours(NamedTuple):
    """`days` are ISO weekdays (1 = Monday); times are local `HH:MM`."""

    days: tuple[int, ...]
    opens: str
    closes: str


class Hotline(NamedTuple):
    """`regulator`: who stands above the hall."""

    number: str
    name: Words
    regulator: bool = False


class Hall(NamedTuple):
    id: str
    name: Words
    timezone: str
    day_starts: str
    last_ticket_minutes: int
    opening: tuple[OpeningHours, ...]
    hotlines: tuple[Hotline, ...]
    invoice_url: str = ""
    bill_codes: tuple[str, ...] = ()

    def invoice_of(self, receipt_no: str) -> str:
        """Where the invoice of what this receipt paid is had by phone; empty where only a window gives it."""
        return self.invoice_url.replace("{receipt}", receipt_no)


class Profile(NamedTuple):
    """Which zones a terminal shows, in order; without `queue` it gives no tickets."""

    id: str
    zones: tuple[str, ...]
    queue: bool
    attended: bool


class Fault(NamedTuple):
    """What to do now when the power is out: one tap from home, hub or not."""

    hotline: str
    steps: tuple[Words, ...]
    promises: tuple[Words, ...]


class PublicPack(NamedTuple):
    """`numbers`: the confirmed figures by id, in their own units, for what reckons with them. `fault`: None in a hall
    that supplies no power."""

    id: str
    version: str
    demonstration: bool
    hall: Hall
    zones: tuple[Zone, ...]
    categories: tuple[Category, ...]
    groups: tuple[Group, ...]
    services: tuple[Service, ...]
    promises: tuple[Promise, ...]
    profiles: tuple[Profile, ...]
    fault: Fault | None = None
    phrases: Mapping[str, Words] = MappingProxyType({})
    windows: tuple[Window, ...] = ()
    public: tuple[PublicPage, ...] = ()
    required: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()
    queue: QueueRules = QueueRules()
    numbers: Mapping[str, float] = MappingProxyType({})
    complaints: ComplaintRules = ComplaintRules()
    survey: Survey = Survey()
    quiz: tuple[Quiz, ...] = ()
    meetings: MeetingRules = MeetingRules()

    @property
    def hotline(self) -> str:
        """The number that screens show: whom to call when the power is out, else the hall's own."""
        return self.hall.hotlines[0].number if self.fault is None else self.fault.hotline

    @property
    def hotline_named(self) -> Hotline:
        """The same with its name, as paper has it."""
        return next((line for line in self.hall.hotlines if line.number == self.hotline), self.hall.hotlines[0])

    @property
    def named_on_paper(self) -> tuple[Hotline, ...]:
        """The one that screens show, and the regulator's."""
        first = self.hotline_named
        return first, *(line for line in self.hall.hotlines if line.regulator and line != first)

    @property
    def shown_zones(self) -> tuple[Zone, ...]:
        """Those that some profile has."""
        shown = {zone for profile in self.profiles for zone in profile.zones}
        return tuple(zone for zone in self.zones if zone.id in shown)

    def has_profile(self, id: str) -> bool:
        return any(profile.id == id for profile in self.profiles)

    def profile(self, id: str) -> Profile:
        """The profile of this id; the first one where the pack has none such."""
        return next((profile for profile in self.profiles if profile.id == id), self.profiles[0])

    def demonstration_mark(self, language: str) -> str:
        """What a demonstration's screens and papers say of themselves: in Chinese, whoever reads them."""
        return " ".join(dict.fromkeys(self.phrase("demonstration", each) for each in ("zh_CN", language)))

    def phrase(self, key: str, language: str, **values: object) -> str:
        """The courteous phrase for `key` with `{name}` filled in. Raises BadInput for an unknown key."""
        phrase = self.phrases.get(key)
        if phrase is None:
            raise BadInput(f"the standards pack has no phrase {key}", key=key)
        return phrase.of(language).format_map(values)

    def error(self, code: str, language: str) -> str:
        """The sentence for a KioskError's code; one for all where the pack has none of its own."""
        key = f"error.{code}"
        return self.phrase(key if key in self.phrases else "error.unknown", language)


def digest(document: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of a public pack's canonical JSON."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return str(_sha256()(text.encode()).hexdigest())


def _sha256() -> Callable[[bytes], Any]:
    """Python's own, by its name since 3.12 or before: hashlib would load OpenSSL, 5 ms before the first frame."""
    for module in ("_sha2", "_sha256"):
        with suppress(ImportError):
            return import_module(module).sha256  # type: ignore[no-any-return]
    import hashlib

    return hashlib.sha256


def read_public(path: Path) -> PublicPack:
    """The compiled pack at `path` (`{"sha256": …, "pack": {…}}`).

    Raises BadInput when it cannot be read or was changed.
    """
    try:
        wrapped = json.loads(path.read_text("utf-8"))
        pack, expected = wrapped["pack"], wrapped["sha256"]
        found = digest(pack)
    except (OSError, ValueError, RecursionError, KeyError, TypeError) as error:
        raise BadInput(f"{path.name} is no compiled pack: {error}", field="file") from error
    if found != expected:
        raise BadInput(f"{path.name} does not match its hash", field="sha256")
    return public_pack(pack)


def public_pack(document: Mapping[str, Any]) -> PublicPack:
    """A public pack from its JSON document; keys of a later version are passed over.

    Raises BadInput when a key is missing or holds something that no terminal could work with.
    """
    pack = stored_pack(document)
    with _said_where():
        check_sound(pack)
    return pack


def stored_pack(document: Mapping[str, Any]) -> PublicPack:
    """As `public_pack`, of what a hub gave out before, perhaps by a program that asked for less: its day goes on.

    Raises BadInput when a key is missing or holds something else.
    """
    with _said_where():
        return _pack(document)


@contextmanager
def _said_where() -> Iterator[None]:
    try:
        yield
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        raise BadInput(f"the public pack lacks or misuses {error}", field=str(error)[:80]) from error


def _pack(document: Mapping[str, Any]) -> PublicPack:
    if document["schema"] != SCHEMA:
        raise BadInput(f"a public pack of {SCHEMA} is expected, not {document['schema']}", field="schema")
    return PublicPack(
        id=document["id"], version=document["version"], demonstration=document["demonstration"],
        hall=_hall(document["hall"]),
        zones=tuple(_zone(z) for z in document["zones"]),
        categories=tuple(Category(c["letter"], words(c["name"])) for c in document["categories"]),
        groups=tuple(Group(g["id"], words(g["name"]), g["icon"]) for g in document["groups"]),
        services=tuple(_service(s) for s in document["services"]),
        promises=tuple(
            Promise(p["no"], words(p["title"]), words(p["text"]), bool(p.get("on_cards")))
            for p in document["promises"]),
        profiles=tuple(
            Profile(p["id"], tuple(p["zones"]), p["queue"], p["attended"]) for p in document["profiles"]
        ),
        fault=_fault(document["fault"]) if "fault" in document else None,
        phrases={key: words(value) for key, value in document["phrases"].items()},
        public=tuple(
            PublicPage(p["id"], words(p["title"]), _many(p["lines"])) for p in document.get("public", ())),
        required=tuple(map(str, document.get("required", ()))), withheld=frozenset(document.get("withheld", ())),
        queue=queue_rules(document.get("queue", {})),
        numbers=dict(document.get("numbers", {})),
        complaints=complaint_rules(document.get("complaints", {})),
        survey=survey(document.get("survey", {})),
        quiz=quiz(document.get("quiz", ())),
        meetings=meeting_rules(document.get("meetings", {})),
        windows=tuple(
            Window(w["id"], words(w["name"]), tuple(w["categories"])) for w in document.get("windows", ())
        ),
    )


def _hall(value: Mapping[str, Any]) -> Hall:
    return Hall(
        id=value["id"], name=words(value["name"]), timezone=value["timezone"], day_starts=value["day_starts"],
        last_ticket_minutes=value["last_ticket_minutes"],
        opening=tuple(OpeningHours(tuple(o["days"]), o["opens"], o["closes"]) for o in value["opening"]),
        hotlines=tuple(_hotline(h) for h in value["hotlines"]),
        invoice_url=str(value.get("invoice_url", "")),
        bill_codes=tuple(map(checked, value.get("bill_codes", ()))),
    )


def _hotline(value: Mapping[str, Any]) -> Hotline:
    """A pack of 0.1 did not say who the regulator is: it was the energy regulator."""
    return Hotline(value["number"], words(value["name"]), bool(value.get("regulator", value["number"] == "12398")))


def _zone(value: Mapping[str, Any]) -> Zone:
    return Zone(value["id"], words(value["name"]), value["icon"], value["colour"], _many(value["areas"]))


def _fault(value: Mapping[str, Any]) -> Fault:
    return Fault(value["hotline"], _many(value["steps"]), _many(value["promises"]))


def _service(value: Mapping[str, Any]) -> Service:
    return Service(
        id=value["id"], name=words(value["name"]), group=value["group"], category=value["category"],
        common=value["common"], icon=value["icon"], pinyin=value["pinyin"], initials=value["initials"],
        materials=_many(value["materials"]), steps=_many(value["steps"]),
        time_limit=_maybe(value["time_limit"]), fee=_maybe(value["fee"]),
        materials_known=value.get("materials_known", True), official=_maybe(value.get("official")),
        keywords=tuple(Keyword(k["text"], k["pinyin"]) for k in value.get("keywords", ())),
    )


def _maybe(value: Mapping[str, str] | None) -> Words | None:
    return None if value is None else words(value)


def _many(values: list[Mapping[str, str]]) -> tuple[Words, ...]:
    return tuple(words(value) for value in values)
