"""Which places there are, how each is built, and what it can be asked for before that."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rapporteur.ui.bridge import Bridge
from rapporteur.ui.places import Offer, PlaceKind

ATTENDANCE = 5  # its page among those of the dialogue


def kinds(bridge: Bridge, room: QWidget) -> tuple[PlaceKind, ...]:
    """The places from top to bottom. Only the room is there before somebody goes to one."""
    return (
        PlaceKind(QCoreApplication.translate("Window", "Room"), "room", "F5", lambda: room),
        PlaceKind(
            QCoreApplication.translate("Window", "Review"),
            "review",
            "Shift+F5",
            partial(_review, bridge),
            has_commands=True,
        ),
        PlaceKind(
            QCoreApplication.translate("Window", "Article"),
            "article",
            "F7",
            partial(_article, bridge),
            offers=_of_the_article(),
        ),
        PlaceKind(
            QCoreApplication.translate("Window", "Dialogue"),
            "dialogue",
            "F8",
            partial(_dialogue, bridge),
            offers=_of_the_dialogue(),
        ),
    )


def _of_the_article() -> tuple[Offer, ...]:
    return (
        Offer(QCoreApplication.translate("Window", "Compose the article"), _compose),
        Offer(
            QCoreApplication.translate("Window", "Check now"),
            lambda at: at.findings.check_wanted.emit(),
        ),
        *_of_findings(),
        Offer(
            QCoreApplication.translate("Window", "Next words to translate"),
            lambda at: at.bar.untranslated_wanted.emit(),
        ),
        Offer(
            QCoreApplication.translate("Window", "Signatories"),
            lambda at: at.paper.sheet.signatories_wanted.emit(),
        ),
        Offer(
            QCoreApplication.translate("Window", "The article in English"),
            lambda at: at.bar.languages.choose(0),
        ),
        Offer(
            QCoreApplication.translate("Window", "The article in Russian"),
            lambda at: at.bar.languages.choose(1),
        ),
        Offer(
            QCoreApplication.translate("Window", "Export draft…"), lambda at: at.bar.draft.click()
        ),
        Offer(
            QCoreApplication.translate("Window", "Export final…"), lambda at: at.bar.final.click()
        ),
    )


def _of_findings() -> tuple[Offer, ...]:
    return (
        Offer(
            QCoreApplication.translate("Article", "Next finding"),
            lambda at: at.guarding.go(1),
            "F4",
        ),
        Offer(
            QCoreApplication.translate("Article", "Finding before"),
            lambda at: at.guarding.go(-1),
            "Shift+F4",
        ),
        Offer(
            QCoreApplication.translate("Article", "Put the suggestion"),
            lambda at: at.guarding.reword(),
            "Ctrl+Return",
        ),
        Offer(
            QCoreApplication.translate("Article", "Put the suggestions of all alike"),
            lambda at: at.guarding.reword_like(),
            "Ctrl+Shift+Return",
        ),
        Offer(
            QCoreApplication.translate("Article", "Let the finding pass…"),
            lambda at: at.guarding.ask_reason(),
            "F2",
        ),
    )


def _of_the_dialogue() -> tuple[Offer, ...]:
    pages = (
        QCoreApplication.translate("Window", "Title and description"),
        QCoreApplication.translate("Window", "Hosts"),
        QCoreApplication.translate("Window", "Roundtables and agendas"),
        QCoreApplication.translate("Window", "All topics"),
        QCoreApplication.translate("Window", "Roster"),
        QCoreApplication.translate("Window", "Attendance"),
    )
    return (
        *(Offer(text, partial(_open_page, number)) for number, text in enumerate(pages)),
        Offer(
            QCoreApplication.translate("Window", "Take in a list of people…"),
            lambda at: at.ask_for_list(),
        ),
        Offer(
            QCoreApplication.translate("Window", "Take in an agenda…"),
            lambda at: at.ask_for_agenda(),
        ),
    )


def _compose(article: Any) -> None:
    """As the button of the page does that is on the screen; nothing where neither is."""
    for button in (article.bar.compose, article.blank.compose):
        if button.isVisible():
            button.click()
            return


def _open_page(number: int, dialogue: Any) -> None:
    dialogue.open_page(dialogue.pages()[number])


# These are imported when they are wanted: a window that opens at the room does not wait for them.


def _review(bridge: Bridge) -> QWidget:
    from rapporteur.ui.review import ReviewPlace

    return ReviewPlace(bridge)


def _article(bridge: Bridge) -> QWidget:
    from rapporteur.ui.article import ArticlePlace

    return ArticlePlace(bridge)


def _dialogue(bridge: Bridge) -> QWidget:
    from rapporteur.ui.dialogue import DialoguePlace

    return DialoguePlace(bridge)
