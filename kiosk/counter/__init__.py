"""A clerk's counter without its screen: what is in hand, what may be done now, work by hand without the hub."""

from kiosk.counter.options import CounterOptions

__all__ = ["CounterOptions"]
