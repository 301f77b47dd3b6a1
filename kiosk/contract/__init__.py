"""The contract between apps and hub: versioned messages, and the client that speaks them."""
