"""The hall today: one page that reads from three metres and moves by itself."""
