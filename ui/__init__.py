"""Screens: Qt Quick."""
