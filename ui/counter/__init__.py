"""A clerk's counter: the ticket in hand, the next step under the thumb, the queue beside it."""
