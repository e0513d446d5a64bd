"""The Dialogue place: its frame, its people and its topics, entered by hand or from lists."""

from rapporteur.ui.dialogue.place import DialoguePlace

__all__ = ["DialoguePlace"]
