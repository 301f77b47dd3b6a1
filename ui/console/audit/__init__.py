"""Who did what: entries in sentences, filtered, exported; and whether the chain is whole."""
