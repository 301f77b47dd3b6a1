"""The six unifications, hall by hall: what is the same as the measure's, and each value that deviates."""
