"""Print jobs as data, enqueued in the transaction that owes the paper."""
