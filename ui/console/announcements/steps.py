"""Which steps an announcement may take next, and what it says, part by part. Pure; the hub checks each step again."""

from __future__ import annotations

from kiosk.contract.announcements import AnnouncementView, Content, State
from kiosk.standards.public import PublicPack
from ui.console.times import minute

DONE = {
    "submit": "handed_in", "approve": "approved", "return": "returned", "publish": "published",
    "withdraw": "withdrawn", "review": "reviewed"}
"""What is said after each step."""
_NEXT = {State.DRAFT: ["submit"], State.REVIEW: ["approve", "return"], State.APPROVED: ["publish", "return"]}


def steps_of(view: AnnouncementView) -> list[str]:
    """The next one first, the withdrawal last."""
    if view.state is State.WITHDRAWN:
        return []
    look = ["review"] if view.review_due_at is not None and looked_at(view) else []
    return [*_NEXT.get(view.state, []), *look, "withdraw"]


def looked_at(view: AnnouncementView) -> int:
    """The version that somebody else has to look at where its author approved it: a draft is not, but what is live."""
    return view.version if view.state in (State.APPROVED, State.PUBLISHED) else view.live_version or 0


MARKED = frozenset({"meaning", "body", "example"})
"""Parts with our markup."""
PARTS = ("title", "area", "times", "reason", "meaning", "body", "example")


def parts_of(content: Content, pack: PublicPack) -> list[tuple[str, str, str]]:
    """(one of PARTS, Chinese, English) of each that has words; the times of an outage are the hall's."""
    found = [(part, getattr(content, part).zh_CN, getattr(content, part).en)
             for part in ("title", "meaning", "body", "example")]
    outage = content.outage
    if outage is not None:
        times = f"{minute(outage.starts_at, pack)} – {minute(outage.ends_at, pack)}"
        found[1:1] = [("area", outage.area.zh_CN, outage.area.en), ("times", times, times),
                      ("reason", outage.reason.zh_CN, outage.reason.en)]
    return [one for one in found if one[1] or one[2]]
