"""The central database's history."""
