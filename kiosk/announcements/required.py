"""What a hall must always show to everybody (公示), and whether its pack has it. Pure."""

from __future__ import annotations

from kiosk.standards.public import PublicPack

_ALWAYS = ("prices", "fees", "procedures", "commitments", "licence", "staff")
_OF_POWER = ("95598", "12398")


def required(pack: PublicPack) -> tuple[str, ...]:
    """As the pack says it. One of before that did not say: with the numbers that a hall which supplies power must name,
    or another hall's own and its regulator's."""
    if pack.required:
        return pack.required
    of_another = tuple(line.number for line in pack.named_on_paper)
    return _ALWAYS + (of_another if pack.fault is None else _OF_POWER)


def missing(pack: PublicPack, *, shown: int) -> tuple[str, ...]:
    """Of what is required. `shown`: how many of the staff everybody sees with a photo.

    A fee, a time limit or a page that nobody has confirmed, or that has run out, is in no public pack, so it is
    missing: fees and procedures as long as one that some service states is.
    """
    numbers = {hotline.number for hotline in pack.hall.hotlines}
    pages = {page.id for page in pack.public}
    has = {
        "prices": "prices" in pages,
        "fees": "fees" not in pack.withheld and any(service.fee for service in pack.services),
        "procedures": "procedures" not in pack.withheld and any(
            service.steps and service.time_limit for service in pack.services),
        "commitments": bool(pack.promises), "licence": "licence" in pages, "staff": shown > 0}
    return tuple(key for key in required(pack) if not (key in numbers or has.get(key)))
