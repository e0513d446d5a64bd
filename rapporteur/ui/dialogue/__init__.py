"""The Dialogue place: its frame, its people and its topics, entered by hand or taken in from lists."""

from rapporteur.ui.dialogue.place import DialoguePlace

__all__ = ["DialoguePlace"]
