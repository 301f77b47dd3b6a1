"""Paper: a document as data, laid out at printer dots, to PDF, to the bitmap that is printed. No Qt."""
