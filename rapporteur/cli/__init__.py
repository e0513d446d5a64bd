"""The desk without a window.

Exit codes: 0 done, 1 the guard's gate is closed, 2 bad input or usage, 3 wrong passphrase.
"""

from rapporteur.cli import beginning, care, paper, room
from rapporteur.cli.group import main

__all__ = ["beginning", "care", "main", "paper", "room"]
