"""The hall hub: doors, command log, intake, publications, events, workers."""
