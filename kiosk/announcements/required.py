"""What a hall must always show to everybody (公示), and whether its pack has it. Pure."""

from __future__ import annotations

from kiosk.standards.public import PublicPack

REQUIRED = ("prices", "fees", "procedures", "commitments", "licence", "staff", "95598", "12398")


def missing(pack: PublicPack) -> tuple[str, ...]:
    """Of REQUIRED. A fee, a time limit or a page that nobody has confirmed is in no public pack, so it is missing."""
    numbers = {hotline.number for hotline in pack.hall.hotlines}
    pages = {page.id for page in pack.public}
    has = {
        "prices": "prices" in pages, "fees": any(service.fee for service in pack.services),
        "procedures": any(service.steps and service.time_limit for service in pack.services),
        "commitments": bool(pack.promises), "licence": "licence" in pages, "staff": "staff" in pages,
        "95598": "95598" in numbers, "12398": "12398" in numbers}
    return tuple(key for key in REQUIRED if not has[key])
