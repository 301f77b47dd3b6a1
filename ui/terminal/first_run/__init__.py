"""Setting a new terminal up on its own screen, by touch: name, hub, code, printer, scanner."""
