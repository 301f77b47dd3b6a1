"""Short quizzes for staff at quiet minutes. Who answered what is that person's alone, unless they show it.

No fact says of an answer; a manager has participation and, from a least number of people on, shares of right answers.
"""
