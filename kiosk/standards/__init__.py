"""The standards pack: what is unified across halls, as data.

Here stands what screens and papers need, free of pydantic; checking and compiling are in `check` and `compile`.
"""

from kiosk.standards.public import PublicPack, Words, public_pack, read_public
from kiosk.standards.search import find_services

__all__ = ["PublicPack", "Words", "find_services", "public_pack", "read_public"]
