"""The leader's reception days (领导接待日) and customer forums (客户座谈会): places that hold under two
terminals at once, attendance, and what follows from what was said.
"""
