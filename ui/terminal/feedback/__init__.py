"""Feedback: the zone's cards, and rating a service that was had."""
