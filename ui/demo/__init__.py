"""The demo hall's own window: the hub's view of the queue, and the tray that the paper falls into."""
