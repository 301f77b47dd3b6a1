"""Why a step of the pack is not taken."""

from __future__ import annotations

from kiosk.errors import BadInput, Refused


class DraftMoved(Refused):
    """Somebody else has changed the draft, or it lies over another version now: `details.revision`, `details.no`."""

    code = "standards_moved"


class SameHands(Refused):
    """Whoever wrote it may not give it out while another works here who may."""

    code = "standards_same_hands"


class NothingToGiveOut(Refused):
    code = "standards_nothing"


class FaultyPack(BadInput):
    """`details`: file, key and reason of the first fault, and how many there are."""

    code = "standards_faulty"


class SameVersion(Refused):
    """The pack's version rises with every change: `details.version` is the one that is taken."""

    code = "standards_same_version"


class SignatureNeeded(Refused):
    """Who stands for a claim is said by a manager alone: `details.key`."""

    code = "standards_signature"


class NotKept(Refused):
    """What this version said is not kept any more."""

    code = "standards_not_kept"
