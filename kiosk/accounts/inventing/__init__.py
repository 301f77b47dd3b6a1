"""Households and shops of a county that does not exist, as extracts of a billing system that does not either."""

from kiosk.accounts.inventing.known import KNOWN, Known
from kiosk.accounts.inventing.writing import write_extract

__all__ = ["KNOWN", "Known", "write_extract"]
