"""Reports: a day, a week or a month on the screen, and as a file where its reader wants it."""
