"""The desk without a window.

`rapporteur.cli.ending` lists the exit codes; 1 means the guard's closed gate alone.
"""

from rapporteur.cli import (
    beginning,
    care,
    check,
    paper,
    read_back,
    room,
    subjects,
    waivers,
)
from rapporteur.cli.group import main

__all__ = [
    "beginning",
    "care",
    "check",
    "main",
    "paper",
    "read_back",
    "room",
    "subjects",
    "waivers",
]
