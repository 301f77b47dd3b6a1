"""Reception days and customer forums at the console: opened, booked, held, and what followed."""
