"""What the article place can do with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rapporteur.ui.article.opened import BEFORE, NEXT, REWORD, REWORD_LIKE, WAIVE
from rapporteur.ui.commands import Group, command

if TYPE_CHECKING:
    from rapporteur.ui.article.place import ArticlePlace


def commands(place: ArticlePlace) -> tuple[Group, ...]:
    """Its commands in groups, as its menu shows them. They work on every keyboard layout."""
    guarding = place.guarding
    going = (
        command(
            place,
            QCoreApplication.translate("Article", "Next finding"),
            lambda: guarding.go(1),
            NEXT,
        ),
        command(
            place,
            QCoreApplication.translate("Article", "Finding before"),
            lambda: guarding.go(-1),
            BEFORE,
        ),
    )
    doing = (
        command(
            place,
            QCoreApplication.translate("Article", "Put the suggestion"),
            guarding.reword,
            REWORD,
            "Ctrl+Enter",
        ),
        command(
            place,
            QCoreApplication.translate("Article", "Put the suggestions of all alike"),
            guarding.reword_like,
            REWORD_LIKE,
            "Ctrl+Shift+Enter",
        ),
        command(
            place,
            QCoreApplication.translate("Article", "Let the finding pass…"),
            guarding.ask_reason,
            WAIVE,
        ),
    )
    return going, doing
