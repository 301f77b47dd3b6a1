"""Who works in the hall: the list, and one person with what a manager may do about them."""
