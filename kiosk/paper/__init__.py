"""Print jobs as data: enqueued in the transaction that owes the paper, worked off by a spool."""

from kiosk.paper.model import JobState, PaperState, PrintJob, Share, WrongJobState
from kiosk.paper.queue import PrintQueue, enqueue

__all__ = ["JobState", "PaperState", "PrintJob", "PrintQueue", "Share", "WrongJobState", "enqueue"]
