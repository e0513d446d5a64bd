"""The Dialogue place: its frame, its people and its topics, entered by hand."""

from rapporteur.ui.dialogue.place import DialoguePlace

__all__ = ["DialoguePlace"]
