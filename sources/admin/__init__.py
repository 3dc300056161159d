"""Sources and rates at the desk; importing the modules registers them with Django's admin."""

from sources.admin import rate, source

__all__ = ["rate", "source"]
