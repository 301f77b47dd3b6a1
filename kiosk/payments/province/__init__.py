"""Where a hall has no way out: its worker asks the hub above, which holds the merchant's keys."""
