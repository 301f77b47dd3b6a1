"""The hall's own questions: whom to ask, answers without a way back to anybody, and what they come to."""
