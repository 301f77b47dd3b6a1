"""What the hub published, as an app shows it: the latest mirrored, else what came with the program."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.errors import BadInput
from kiosk.standards.public import PublicPack, public_pack, read_public
from kiosk.standards.required import PHRASES
from kiosk.standards.soundness import placeholders

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication

log = logging.getLogger(__name__)


class Kept(Protocol):
    """A mirror: kiosk.sync.mirror.Mirror, or FileMirror."""

    def latest(self, document: str) -> tuple[str, int, dict[str, Any]] | None:
        """(issuer, revision, body)."""
        ...


class Published:
    """`shipped` is the compiled pack that stands in until one is published. Raises BadInput when it is none.

    `shown`: issuer and revision of the pack; None while it is the shipped one.
    """

    def __init__(self, mirror: Kept, shipped: Path) -> None:
        self._mirror, self._shipped = mirror, shipped
        self._listeners: list[Callable[[PublicPack], None]] = []
        self.shown: tuple[str, int] | None = None
        self.pack = self._mirrored() or read_public(shipped)

    def on_pack(self, call: Callable[[PublicPack], None]) -> None:
        self._listeners.append(call)

    def arrived(self, items: list[Publication]) -> None:
        """The mirror has `items` now; a pack that this program cannot read changes nothing."""
        pack = self._mirrored() if any(item.document == "standards" for item in items) else None
        if pack is not None:
            self.pack = pack
            for call in self._listeners:
                call(pack)

    def keys(self) -> dict[str, Any] | None:
        """The public keys of the hall's apps, if the hub has spoken."""
        latest = self._mirror.latest("keys")
        return None if latest is None else latest[2]

    def body(self, document: str) -> dict[str, Any] | None:
        """What stands here of a document; None when the hub never published it."""
        latest = self._mirror.latest(document)
        return None if latest is None else latest[2]

    def revision(self, document: str) -> tuple[str, int] | None:
        """Issuer and revision that stand here; None when the hub never published it."""
        latest = self._mirror.latest(document)
        return None if latest is None else latest[:2]

    def _mirrored(self) -> PublicPack | None:
        latest = self._mirror.latest("standards")
        if latest is None:
            return None
        try:
            pack = self._with_all_phrases(public_pack(latest[2]))
        except BadInput as error:
            log.warning("the published pack is not used: %s", error.cause)
            return None
        self.shown = latest[:2]
        return pack

    def _with_all_phrases(self, pack: PublicPack) -> PublicPack:
        """A pack published for another program says nothing of some screens, or fills in what these do not know: they
        speak the shipped words."""
        lacking = {key for key, given in PHRASES.items()
                   if key not in pack.phrases or any(placeholders(text) - set(given) for text in pack.phrases[key])}
        if not lacking:
            return pack
        log.warning("the published pack %s has no words for %s: the shipped ones stand in", pack.version,
                    ", ".join(sorted(lacking)))
        shipped = read_public(self._shipped).phrases
        return pack._replace(phrases=dict(pack.phrases) | {key: shipped[key] for key in lacking if key in shipped})
