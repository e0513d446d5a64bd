"""Every form of a name, findings in text, and the gate that only a clear article passes."""

from rapporteur.guard.guard import Guard

__all__ = ["Guard"]
