"""Extracts of the billing system, from its CSV files into the hub's tables."""

from kiosk.accounts.importing.differing import Difference, differences_of
from kiosk.accounts.importing.running import Outcome, extract_files, has_accounts, import_file

__all__ = ["Difference", "Outcome", "differences_of", "extract_files", "has_accounts", "import_file"]
