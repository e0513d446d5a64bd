"""Notes become a draft article in both languages, and an article an edition in one of them.

Nothing here knows who was in the room: remarks are given to a side at most, and to none where
too few of that side were present.
"""

from rapporteur.draft.composing import compose
from rapporteur.draft.editions import edition, file_name
from rapporteur.draft.material import Draft, LeftOut, Material
from rapporteur.draft.typography import typeset

__all__ = ["Draft", "LeftOut", "Material", "compose", "edition", "file_name", "typeset"]
