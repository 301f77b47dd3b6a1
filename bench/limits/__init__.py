"""The bare twins: the same durable work, or as many items drawn, with nothing of ours in between."""
