"""Words that are names now and then, and words all the time."""

from __future__ import annotations

from rapporteur.guard.common_words import COMMON_WORDS


def is_ordinary(word: str) -> bool:
    """Whether a folded word is an everyday one."""
    return word in COMMON_WORDS
