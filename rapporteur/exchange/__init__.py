"""What comes from elsewhere and goes there: people, agendas, notes; nothing of it is stored here.

All but the roster's own reader are imported from their files when they are needed: what they
read with is heavy.
"""

from rapporteur.exchange.roster import read_roster

__all__ = ["read_roster"]
