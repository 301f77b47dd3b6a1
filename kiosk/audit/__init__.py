"""Who did what at this hub, in a chain: an entry that was changed, removed or cut off is found."""

from kiosk.audit.log import entries, note
from kiosk.audit.naming import named

__all__ = ["entries", "named", "note"]
