"""The article in the window: its menu, its keys in the palette, and the way to the attendance."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.palette import gather
from rapporteur.ui.window import Window


def test_what_a_key_does_in_the_article_stands_in_its_menu_and_in_the_palette(
    open_window: Window,
) -> None:
    open_window.go(2)
    texts = [each.text() for each in open_window.menus.article.actions() if each.text()]
    assert texts == [
        "Next finding",
        "Finding before",
        "Put the suggestion",
        "Put the suggestions of all alike",
        "Let the finding pass…",
    ]
    keys = {each.text: each.key() for each in gather(open_window)}
    assert (keys["Next finding"], keys["Let the finding pass…"]) == ("F4", "F2")
    open_window.go(0)
    assert not open_window.menus.article.menuAction().isVisible()


def test_the_gate_leads_to_the_page_where_presence_is_marked(
    qtbot: QtBot, open_window: Window
) -> None:
    open_window.go(2)
    article = open_window.places.at(2)
    assert isinstance(article, ArticlePlace)
    article.attendance_wanted.emit()
    dialogue = open_window.places.at(3)
    assert isinstance(dialogue, DialoguePlace)
    assert open_window.places.currentWidget() is dialogue
    assert dialogue.attendance.isVisible()
