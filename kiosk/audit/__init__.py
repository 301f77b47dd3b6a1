"""Who did what at this hub, in a chain: an entry that was changed, removed or cut off is found."""

from kiosk.audit.log import entries, note
from kiosk.audit.naming import as_uuids, kept, kept_from, named, renamed

__all__ = ["as_uuids", "entries", "kept", "kept_from", "named", "note", "renamed"]
