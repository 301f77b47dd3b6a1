"""Paper: a document as data, laid out at printer dots, to PDF, to the bitmap that is printed. No Qt."""

from printing.lazy import load_at_first_use

load_at_first_use("PIL.Image")  # 4 MB: reportlab imports it, for pictures that no document of ours has
