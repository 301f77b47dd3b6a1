"""The service page: where a technician or manager looks after the terminal, behind a sign-in. Loaded when asked for."""
