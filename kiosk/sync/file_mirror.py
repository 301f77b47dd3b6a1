"""Published documents in one file, for an app that has no store: a board, a counter."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.store.disk import replace_file

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication, PublicationPage

log = logging.getLogger(__name__)


class FileMirror:
    """A PublicationSink that keeps `documents` only: by name or, ending in a dot, by how the name begins.

    A file that cannot be read is as good as none: all comes again.
    """

    def __init__(self, file: Path, documents: frozenset[str]) -> None:
        self._file = file
        self._wanted = documents
        self._prefixes = tuple(name for name in documents if name.endswith("."))
        self._lock = threading.Lock()
        self._cursor, self._kept = (0, 0), {}  # type: tuple[int, int], dict[str, dict[str, Any]]
        self._read()

    def wants(self, document: str) -> bool:
        return document in self._wanted or document.startswith(self._prefixes)

    def cursor(self) -> tuple[int, int]:
        with self._lock:
            return self._cursor

    def keep(self, page: PublicationPage) -> None:
        """Raises StoreFull, DiskUnusable. What nobody wants moves the cursor in memory only: it changes often."""
        items = sorted((item for item in page.items if self.wants(item.document)), key=lambda item: item.position)
        kept = {**self._kept, **{f"{item.issuer} {item.document}": _as_json(item) for item in items}}
        self._set((page.epoch, page.cursor), kept, write=bool(items))

    def restart(self, epoch: int) -> None:
        self._set((epoch, 0), self._kept, write=True)

    def latest(self, document: str) -> tuple[str, int, dict[str, Any]] | None:
        """(issuer, revision, body) of a document, the latest published if several issuers have one."""
        with self._lock:
            found = [item for item in self._kept.values() if item["document"] == document]
        if not found:
            return None
        item = max(found, key=lambda item: str(item["published_at"]))
        return item["issuer"], item["revision"], item["body"]

    def beginning(self, prefix: str) -> list[tuple[str, dict[str, Any]]]:
        """(document, body) of each document whose name begins with `prefix`, of several issuers the latest last."""
        with self._lock:
            found = [item for item in self._kept.values() if item["document"].startswith(prefix)]
        return [(item["document"], item["body"]) for item in sorted(found, key=lambda item: str(item["published_at"]))]

    def _set(self, cursor: tuple[int, int], kept: dict[str, dict[str, Any]], *, write: bool) -> None:
        if write:
            replace_file(self._file, json.dumps({"cursor": cursor, "kept": kept}).encode())
        with self._lock:
            self._cursor, self._kept = cursor, kept

    def _read(self) -> None:
        try:
            content = json.loads(self._file.read_bytes())
            epoch, position = map(int, content["cursor"])
            kept = {str(key): dict(item) for key, item in content["kept"].items()}
            for item in kept.values():
                str(item["document"]), str(item["issuer"]), int(item["revision"]), dict(item["body"])
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            log.warning("the published documents are asked for again: %s is damaged (%s)", self._file.name, error)
            return
        self._cursor, self._kept = (epoch, position), kept


def _as_json(item: Publication) -> dict[str, Any]:
    return {"issuer": item.issuer, "document": item.document, "revision": item.revision,
            "published_at": item.published_at.isoformat(), "body": item.body}
