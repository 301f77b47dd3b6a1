"""Facts go up, publications come down. Knows no capability."""
