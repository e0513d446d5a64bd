"""The dialogue file: the only room with SQL."""

from rapporteur.store.health import Health
from rapporteur.store.store import Store

__all__ = ["Health", "Store"]
