"""Every capability that hangs something into the hub, one import a line."""
