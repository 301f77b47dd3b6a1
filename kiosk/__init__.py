"""The hall without screen or paper: rules, store, sync, hub."""

__version__ = "0.1.0"
