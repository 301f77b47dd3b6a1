"""Faults between entries: what names something that is not there, or is never named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.standards.asking_rules import MOST_QUESTIONS
from kiosk.standards.asking_schema import SurveyQuestion, SurveyRules
from kiosk.standards.draft import Draft, Fault
from kiosk.standards.schema import (
    Category,
    Figure,
    Group,
    Hotline,
    Material,
    Outage,
    Profile,
    Service,
    Unit,
    Window,
    Zone,
)


def reference_faults(draft: Draft) -> Iterator[Fault]:
    yield from _services(draft)
    for name, window in draft.many(Window).items():
        yield from _unknown("windows.toml", f"window.{name}.categories", window.categories, draft, Category)
    for name, profile in draft.many(Profile).items():
        yield from _unknown("profiles.toml", f"profile.{name}.zones", profile.zones, draft, Zone)
    for name, figure in draft.many(Figure).items():
        if figure.unit is not None:
            yield from _unknown("figures.toml", f"figure.{name}.unit", [figure.unit], draft, Unit)
    outage = draft.one(Outage)
    if outage is not None:
        yield from _unknown("fault.toml", "fault.hotline", [outage.hotline], draft, Hotline)
    yield from _bare(draft)
    yield from _unserved(draft)
    yield from _survey(draft)


def _services(draft: Draft) -> Iterator[Fault]:
    for name, service in draft.many(Service).items():
        key = f"service.{name}"
        yield from _unknown("services.toml", f"{key}.group", [service.group], draft, Group)
        yield from _unknown("services.toml", f"{key}.category", [service.category], draft, Category)
        yield from _unknown("services.toml", f"{key}.materials.items", service.materials.items, draft, Material)


def _bare(draft: Draft) -> Iterator[Fault]:
    """Without one of these a screen or a paper has nothing to go by."""
    for file, key, model in (("hall.toml", "hotline", Hotline), ("zones.toml", "zone", Zone),
                             ("profiles.toml", "profile", Profile)):
        if not draft.named(model):
            yield Fault(file, key, "is missing: at least one is needed")


def _unserved(draft: Draft) -> Iterator[Fault]:
    """A dead button or an endless wait would come of these."""
    served = {letter for window in draft.many(Window).values() for letter in window.categories}
    if draft.named(Window) == set(draft.many(Window)):
        for letter in sorted(set(draft.many(Category)) - served):
            yield Fault("categories.toml", f"category.{letter}", "is called at no window")
    used = {service.group for service in draft.many(Service).values()}
    if draft.named(Service) == set(draft.many(Service)):
        for name in sorted(set(draft.many(Group)) - used):
            yield Fault("services.toml", f"group.{name}", "has no service")


def _survey(draft: Draft) -> Iterator[Fault]:
    asked = draft.named(SurveyQuestion)
    if len(asked) > MOST_QUESTIONS:
        yield Fault("survey.toml", "question", f"has {len(asked)} questions, at most {MOST_QUESTIONS} are asked")
    if asked and not draft.named(SurveyRules):
        yield Fault("survey.toml", "survey", "is missing")


def _unknown(
    file: str, key: str, names: Iterable[str], draft: Draft,
    model: type[Category | Group | Hotline | Material | Unit | Zone],
) -> Iterator[Fault]:
    seen = set()
    for name in names:
        if name not in draft.named(model):
            yield Fault(file, key, f"names {name}, which is no {model.__name__.lower()} of this pack")
        if name in seen:
            yield Fault(file, key, f"names {name} twice")
        seen.add(name)
