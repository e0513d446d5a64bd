"""Files of other programs: rosters now."""

from rapporteur.exchange.roster import read_roster

__all__ = ["read_roster"]
