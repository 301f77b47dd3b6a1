"""Which documents are pages of A4 where there is a printer for them. Light: drivers and spools know no layout."""

PAGES = frozenset({"statement", "payments_list", "reconciliation", "notice_pages"})
