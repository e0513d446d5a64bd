"""The palette: every command of the application, with its key."""

from rapporteur.ui.palette.commands import Command, gather
from rapporteur.ui.palette.panel import Palette

__all__ = ["Command", "Palette", "gather"]
