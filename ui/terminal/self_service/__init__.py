"""Self-service: whose account, what is due, what is paid for it, by which channel, and how that ended."""
