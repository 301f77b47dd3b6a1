"""Find a service by typing."""
