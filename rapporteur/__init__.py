"""Rapporteur: notes, anonymity and the co-signed article of a Track II dialogue."""

__version__ = "0.1.0"
