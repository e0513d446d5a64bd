"""The place where notes are taken."""

from rapporteur.ui.room.place import RoomPlace

__all__ = ["RoomPlace"]
