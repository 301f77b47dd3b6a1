"""Extracts of the billing system, from its CSV files into the hub's tables."""

from kiosk.accounts.importing.running import Outcome, extract_files, has_accounts, import_file

__all__ = ["Outcome", "extract_files", "has_accounts", "import_file"]
