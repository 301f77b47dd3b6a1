"""The standards pack: what is unified across halls, as data.

Here stands what screens and papers need, free of pydantic; checking and compiling are in `check` and `compile`.
"""

from kiosk.standards.asking_rules import Answer, MeetingRules, Question, Survey, document_of, question
from kiosk.standards.complaint_rules import ComplaintRules, DeadlineProfile
from kiosk.standards.opening import Doors, Opening, opening_at
from kiosk.standards.public import PublicPack, Words, public_pack, read_public, stored_pack
from kiosk.standards.queue_rules import PriorityClass, QueueRules
from kiosk.standards.search import find_services

__all__ = [
    "Answer", "ComplaintRules", "DeadlineProfile", "Doors", "MeetingRules", "Opening", "PriorityClass", "PublicPack",
    "Question", "QueueRules", "Survey", "Words", "document_of", "find_services", "opening_at", "public_pack",
    "question", "read_public", "stored_pack",
]
