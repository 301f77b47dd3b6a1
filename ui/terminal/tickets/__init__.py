"""Business handling: find a service, take a ticket, see it printed."""
