"""Paper: documents as data, pages, drivers, the spool. No Qt."""
