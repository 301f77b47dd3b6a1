"""From a checked pack to what customers may see."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.standards.asking_schema import MeetingDays, SurveyQuestion, SurveyRules
from kiosk.standards.claims import claims
from kiosk.standards.draft import BadPack, Draft, Fault
from kiosk.standards.public import SCHEMA, digest
from kiosk.standards.quiz_schema import QuizQuestion
from kiosk.standards.reading import initials, syllables
from kiosk.standards.schema import (
    About,
    Category,
    Commitment,
    ComplaintTopic,
    DeadlineProfile,
    Figure,
    Forbidden,
    Group,
    Hall,
    Hotline,
    Material,
    MeetingRoom,
    MustBePublic,
    Opening,
    Outage,
    Phrase,
    PriorityClass,
    Profile,
    PublicText,
    QueueRule,
    ReplyTemplate,
    Service,
    SignOff,
    Unit,
    Window,
    Zone,
)
from kiosk.standards.texts import Bilingual, BilingualName
from kiosk.standards.wording import figure_words, quoted

Json = dict[str, Any]


def public_document(draft: Draft, *, on: date) -> Json:
    """The public pack's JSON for the day `on`. `draft` must be free of faults.

    Whatever rests on a claim that is neither of high confidence nor signed off is left out. Raises BadPack
    when there is not enough of a pack.
    """
    about, hall, outage, sign_off = draft.one(About), draft.one(Hall), draft.one(Outage), draft.one(SignOff)
    if about is None or hall is None:
        raise BadPack([Fault("pack.toml", "", "the pack has no identity or hall")])
    shown = {key for key, claim in claims(draft).items() if claim.hidden_because(on) is None}
    units = draft.many(Unit)
    figures = {
        name: figure_words(figure, units) for name, figure in draft.many(Figure).items() if f"figure.{name}" in shown
    }
    return {
        "schema": SCHEMA,
        "id": about.id,
        "version": about.version,
        "demonstration": sign_off is not None and sign_off.demonstration,
        "hall": {
            **hall.model_dump(mode="json"),
            "opening": [opening.model_dump(mode="json") for opening in draft.many(Opening).values()],
            "hotlines": [hotline.model_dump(mode="json") for hotline in draft.many(Hotline).values()],
        },
        "zones": [zone.model_dump(mode="json") for zone in draft.many(Zone).values()],
        "categories": [category.model_dump(mode="json") for category in draft.many(Category).values()],
        "windows": [window.model_dump(mode="json") for window in draft.many(Window).values()],
        "groups": [group.model_dump(mode="json") for group in draft.many(Group).values()],
        "services": [
            _service(service, f"materials.{name}" in shown, draft.many(Material), figures)
            for name, service in draft.many(Service).items()
        ],
        "promises": [
            {"no": commitment.no, "title": _words(commitment.title), "text": text,
             **({"on_cards": True} if commitment.on_cards else {})}
            for name, commitment in draft.many(Commitment).items()
            if f"commitment.{name}" in shown and (text := quoted(commitment.text, figures)) is not None
        ],
        "public": [
            {"id": name, "title": _words(page.title), "lines": lines}
            for name, page in draft.many(PublicText).items() if f"public.{name}" in shown
            and None not in (lines := [quoted(line, figures) for line in page.lines])
        ],
        **({} if (must := draft.one(MustBePublic)) is None else {"required": must.keys}),
        "withheld": _withheld(draft, figures),
        "queue": _queue(draft, shown),
        "numbers": {
            name: float(figure.value) for name, figure in draft.many(Figure).items()
            if figure.value is not None and f"figure.{name}" in shown
        },
        "complaints": _complaints(draft, shown),
        "survey": _survey(draft),
        "quiz": [found for name, one in draft.many(QuizQuestion).items() if f"quiz.{name}" in shown
                 and (found := _question(one, figures)) is not None],
        "meetings": {} if (days := draft.one(MeetingDays)) is None else days.model_dump(mode="json"),
        "profiles": [profile.model_dump(mode="json") for profile in draft.many(Profile).values()],
        **({} if outage is None else {"fault": {
            "hotline": outage.hotline,
            "steps": [quoted(step, {"hotline": {"zh": outage.hotline, "en": outage.hotline}}) for step in outage.steps],
            "promises": [text for promise in outage.promises if (text := quoted(promise, figures)) is not None],
        }}),
        "phrases": {key: _words(phrase) for key, phrase in draft.many(Phrase).items()},
    }


def _withheld(draft: Draft, figures: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Of fees and procedures, which are not shown whole: some service states one that rests on a hidden claim."""
    services = draft.many(Service).values()
    return [key for key, texts in (("fees", [one.fee for one in services]),
                                   ("procedures", [one.time_limit for one in services]))
            if any(text is not None and quoted(text, figures) is None for text in texts)]


def _queue(draft: Draft, shown: Collection[str]) -> Json:
    """A rule that nobody stands for is left out, so that its default holds."""
    rules, classes, room = draft.many(QueueRule), draft.many(PriorityClass), draft.one(MeetingRoom)
    stated = [*(f"queue.{name}" for name in rules), *(f"priority.{name}" for name in classes)]
    return {
        **{name: rule.value for name, rule in rules.items() if f"queue.{name}" in shown},
        "classes": [
            {"id": name, "name": _words(one.name), "head_start_minutes": one.head_start_minutes,
             "key_customer": one.key_customer, **({} if one.from_age is None else {"from_age": one.from_age})}
            for name, one in classes.items()
        ],
        "meeting_room": None if room is None else _words(room.name),
        "unconfirmed": [key for key in stated if key not in shown],
    }


def _complaints(draft: Draft, shown: Collection[str]) -> Json:
    forbidden = draft.one(Forbidden)
    return {
        "topics": [
            {"id": name, "name": _words(topic.name),
             "subs": [{"id": sub.id, "name": _words(sub.name)} for sub in topic.subs]}
            for name, topic in draft.many(ComplaintTopic).items()
        ],
        "profiles": [
            {"id": name, "kinds": profile.kinds, "from_day": profile.from_day.isoformat(),
             "contact_hours": profile.contact_hours, "handle_days": profile.handle_days,
             "reply_days": profile.reply_days, "call_back_days": profile.call_back_days,
             "close_days": profile.close_days, "confirmed": f"deadline.{name}" in shown}
            for name, profile in draft.many(DeadlineProfile).items()
        ],
        "templates": [{"id": name, "text": _words(one.text)} for name, one in draft.many(ReplyTemplate).items()],
        "forbidden": [phrase.rstrip("。！？.!?") for phrase in forbidden.phrases] if forbidden else [],
    }


def _question(one: QuizQuestion, figures: Mapping[str, Mapping[str, str]]) -> Json | None:
    """None where it would say a figure that nobody stands for."""
    said = [quoted(text, figures) for text in (one.text, one.why, *one.choices)]
    if None in said:
        return None
    text, why, *choices = said
    return {"id": one.id, "topic": one.topic, "text": text, "choices": choices, "right": one.right, "why": why,
            "source": one.source}


def _survey(draft: Draft) -> Json:
    rules = draft.one(SurveyRules)
    return {} if rules is None else rules.model_dump(mode="json") | {
        "questions": [one.model_dump(mode="json") for one in draft.many(SurveyQuestion).values()]}


def write_public(document: Mapping[str, Any], path: Path) -> None:
    """The document with its hash, as `read_public` wants it; the file changes at once or not at all."""
    wrapped = {"sha256": digest(document), "pack": document}
    partial = path.with_name(path.name + ".partial")
    partial.write_text(json.dumps(wrapped, ensure_ascii=False, indent=1) + "\n", "utf-8")
    partial.replace(path)


def _service(
    service: Service, materials_known: bool, materials: Mapping[str, Material],
    figures: Mapping[str, Mapping[str, str]],
) -> Json:
    reading = syllables(service.name.zh, service.pinyin)
    return {
        "id": service.id,
        "name": _words(service.name),
        "official": _words(service.official) if service.official else None,
        "group": service.group,
        "category": service.category,
        "common": service.common,
        "icon": service.icon,
        "pinyin": reading,
        "initials": initials(reading),
        "keywords": _keywords(service),
        "materials": [_words(materials[item].name) for item in service.materials.items] if materials_known else [],
        "materials_known": materials_known,
        "steps": [_words(step) for step in service.steps],
        "time_limit": quoted(service.time_limit, figures) if service.time_limit else None,
        "fee": quoted(service.fee, figures) if service.fee else None,
    }


def _keywords(service: Service) -> list[Json]:
    chinese = [*service.keywords.zh, *([service.official.zh] if service.official else [])]
    english = [*service.keywords.en, *([service.official.en] if service.official else [])]
    return [{"text": word, "pinyin": syllables(word)} for word in chinese] + [
        {"text": word, "pinyin": ""} for word in english
    ]


def _words(words: Bilingual | BilingualName) -> Json:
    return {"zh": words.zh, "en": words.en}
