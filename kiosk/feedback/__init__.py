"""What customers say of the hall: ratings now, and what is done about them."""
