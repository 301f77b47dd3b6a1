"""The payments that want people: gathered from what is on record, so that nothing is forgotten with an alert."""
