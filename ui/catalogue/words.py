"""What the pack says about groups and services, in one language, as rows for the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.standards.public import Category, PublicPack, Service


@dataclass(frozen=True, slots=True)
class ServiceRow:
    service_id: str
    name: str
    icon_name: str
    group: str
    letter: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    group_id: str
    name: str
    icon_name: str
    count: int


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One line of what a service needs; `no` counts from 1 within its `kind`.

    Kinds: time_limit, fee, materials, ask (which documents is for staff to say), steps.
    """

    kind: str
    no: int
    text: str


@dataclass(frozen=True, slots=True)
class Details:
    """The open service; all empty when there is none."""

    service_id: str = ""
    name: str = ""
    icon: str = ""
    letter: str = ""
    category: str = ""


def needs(pack: PublicPack, service_id: str, language: str) -> tuple[NeedRow, ...]:
    """What the pack confirms of a service, in the order in which customers ask for it."""
    service = find(pack, service_id)
    if service is None:
        return ()
    figures = tuple(NeedRow(kind, 1, words.of(language))
                    for kind, words in (("time_limit", service.time_limit), ("fee", service.fee)) if words)
    materials = tuple(NeedRow("materials", no, words.of(language)) for no, words in enumerate(service.materials, 1))
    steps = tuple(NeedRow("steps", no, words.of(language)) for no, words in enumerate(service.steps, 1))
    return figures + (materials or (NeedRow("ask", 1, ""),)) + steps


def common_rows(pack: PublicPack, language: str) -> tuple[ServiceRow, ...]:
    return tuple(service_row(service, language) for service in pack.services if service.common)


def group_rows(pack: PublicPack, language: str) -> tuple[GroupRow, ...]:
    """Groups that hold a service."""
    counts = {group.id: sum(service.group == group.id for service in pack.services) for group in pack.groups}
    return tuple(GroupRow(group.id, group.name.of(language), group.icon, counts[group.id])
                 for group in pack.groups if counts[group.id])


def services_of(pack: PublicPack, group_id: str, language: str) -> tuple[ServiceRow, ...]:
    return tuple(service_row(service, language) for service in pack.services if service.group == group_id)


def service_row(service: Service, language: str) -> ServiceRow:
    return ServiceRow(service.id, service.name.of(language), service.icon, service.group, service.category)


def details(pack: PublicPack, service_id: str, language: str) -> Details:
    """Empty when the pack has no such service (any more)."""
    service = find(pack, service_id)
    if service is None:
        return Details()
    return Details(
        service.id, service.name.of(language), service.icon, service.category,
        category_name(pack, service.category, language),
    )


def find(pack: PublicPack, service_id: str) -> Service | None:
    return next((service for service in pack.services if service.id == service_id), None)


def category_name(pack: PublicPack, letter: str, language: str) -> str:
    found: Category | None = next((c for c in pack.categories if c.letter == letter), None)
    return found.name.of(language) if found else ""


def error_codes(error: KioskError) -> tuple[str, ...]:
    """The error's code and those of the kinds it belongs to, the narrowest first; before them that of a sign that
    cannot be kept."""
    kinds = [kind.code for kind in type(error).__mro__ if issubclass(kind, KioskError)]
    sign = ("case_character",) if "character" in error.details else ()
    return tuple(dict.fromkeys((*sign, error.code, *kinds)))


def error_key(pack: PublicPack, codes: Iterable[str]) -> str:
    """The phrase for customers of the first code that the pack words; empty without an error."""
    keys = [f"error.{code}" for code in codes]
    return next((key for key in keys if key in pack.phrases), "error.unknown" if keys else "")
