"""`python -m rapporteur` is the same as the command `rapporteur`."""

from __future__ import annotations

from rapporteur.cli import main

if __name__ == "__main__":
    main()
