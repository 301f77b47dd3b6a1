"""Ports, adapters and simulators of what is plugged into a terminal."""
