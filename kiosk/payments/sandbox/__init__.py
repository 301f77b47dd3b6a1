"""A gateway to rehearse with: both protocols, a ledger of its own, and every fault that the real ones have."""
