"""One paragraph: as tall as its words, and never losing them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.anonymity import Severity
from rapporteur.ui.article.editor import Editor, Mark
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.places import Stretch
from rapporteur.ui.theme import Theme, colours
from tests.ui.typist import press, type_text

NBSP = "\N{NO-BREAK SPACE}"


class Heard:
    """A listener that writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def typed(self, key: str) -> None:
        self.told.append("typed")

    def came(self, key: str) -> None:
        self.told.append("came")

    def left(self, key: str) -> None:
        self.told.append("left")

    def moved(self, key: str) -> None:
        pass

    def broke(self, key: str) -> None:
        self.told.append("broke")

    def emptied(self, key: str) -> None:
        self.told.append("emptied")

    def stepped(self, key: str, by: int) -> None:
        self.told.append(f"stepped {by}")


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def editor(qtbot: QtBot, look: Theme, heard: Heard) -> Iterator[Editor]:
    page = QWidget()
    qtbot.addWidget(page)
    made = Editor("key", heard, Outgoing(lambda key, words: 0), "Passage")
    column = QVBoxLayout(page)
    column.addWidget(made)
    column.addStretch(1)
    page.resize(400, 600)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    heard.told.clear()
    yield made
    page.close()


def test_it_grows_with_its_words_and_shrinks_with_them(qtbot: QtBot, editor: Editor) -> None:
    editor.start_over("A line.")
    one = editor.height()
    editor.start_over("Many words that do not fit on one line. " * 12)
    qtbot.waitUntil(lambda: editor.height() > 5 * one)
    editor.start_over("A line.")
    qtbot.waitUntil(lambda: editor.height() == one)


def test_non_breaking_spaces_survive(editor: Editor) -> None:
    editor.start_over(f"No.{NBSP}5 and 20{NBSP}km")
    assert editor.words() == f"No.{NBSP}5 and 20{NBSP}km"
    assert not editor.unsaved


def test_typing_makes_it_unsaved(editor: Editor, heard: Heard) -> None:
    editor.start_over("Words")
    type_text(editor, "ещё")
    assert editor.unsaved
    assert heard.told == ["typed"] * 3


def test_white_space_around_the_words_is_nothing_to_store(editor: Editor) -> None:
    editor.start_over("Words")
    type_text(editor, "  ")
    assert not editor.unsaved


def test_filling_it_is_not_typing(editor: Editor, heard: Heard) -> None:
    editor.start_over("Words")
    editor.put("Other words")
    assert heard.told == []


def test_what_is_being_typed_stays_when_other_words_arrive(editor: Editor) -> None:
    editor.start_over("Words")
    type_text(editor, "My ")
    editor.put("Theirs")
    assert editor.words() == "My Words"
    assert editor.unsaved


def test_the_cursor_stays_where_it_was_when_other_words_arrive(editor: Editor) -> None:
    editor.start_over("Some words")
    editor.select(Stretch(0, 4))
    editor.put("Some other words")
    assert editor.split() == ("Some", " other words")


def test_enter_and_backspace_at_nothing_are_told(editor: Editor, heard: Heard) -> None:
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Backspace)
    assert heard.told == ["broke", "emptied"]
    assert editor.words() == ""


def test_up_and_down_step_out_at_the_edges_alone(editor: Editor, heard: Heard) -> None:
    editor.start_over("Many words that do not fit on one line. " * 5)
    editor.select(Stretch(0, 0))
    press(editor, Qt.Key.Key_Down)
    assert heard.told == []
    press(editor, Qt.Key.Key_Up)
    press(editor, Qt.Key.Key_Up)
    assert heard.told == ["stepped -1"]


def test_lines_that_are_pasted_run_on(editor: Editor) -> None:
    pasted = QMimeData()
    pasted.setText("one\ntwo\n\nthree")
    editor.insertFromMimeData(pasted)
    assert editor.words() == "one two three"


def test_what_is_to_translate_lies_on_a_ground_of_its_own(editor: Editor) -> None:
    editor.start_over("In Vienna 😀 ⟦обмен данными⟧ was proposed.")
    (marked,) = editor.document().firstBlock().layout().formats()
    text = editor.words().encode("utf-16-le")
    assert text[2 * marked.start : 2 * (marked.start + marked.length)].decode("utf-16-le") == (
        "⟦обмен данными⟧"
    )
    assert marked.format.background().color().name() == colours().chip


def test_what_is_found_is_marked_and_told_where_the_pointer_is(editor: Editor) -> None:
    editor.start_over("Ivanov and a former ambassador")
    editor.underline(
        [
            Mark(Stretch(0, 6), Severity.BLOCK, "one", "a name"),
            Mark(Stretch(11, 30), Severity.WARN, "two", "a description"),
        ],
        "one",
    )
    assert [each.cursor.selectedText() for each in editor.extraSelections()] == [
        "Ivanov",
        "a former ambassador",
    ]
    editor.put_cursor(3)
    assert "a name" in editor.tip_at(editor.cursorRect().center())
    editor.put_cursor(8)
    assert editor.tip_at(editor.cursorRect().center()) == ""


def ink_below(editor: Editor, severity: Severity) -> list[int]:
    """In each row of pixels below the words, how many have the colour of a severity."""
    editor.start_over("Ivanov and others")
    editor.clearFocus()
    editor.underline([])
    bare = editor.grab().toImage()
    editor.underline([Mark(Stretch(0, 17), severity, "one")])
    marked = editor.grab().toImage()
    return [
        sum(bare.pixel(x, y) != marked.pixel(x, y) for x in range(bare.width()))
        for y in range(bare.height())
    ]


def test_the_underlines_differ_by_their_shape_too(editor: Editor) -> None:
    wave, dots = (ink_below(editor, each) for each in (Severity.BLOCK, Severity.WARN))
    assert sum(map(bool, wave)) > sum(map(bool, dots)) >= 2  # a wave is higher
    assert max(wave) > max(dots)  # and dots leave room between them


def test_the_smallest_of_what_holds_the_cursor_is_open(editor: Editor) -> None:
    editor.start_over("All that Ivanov said")
    marks = [
        Mark(Stretch(0, 20), Severity.BLOCK, "all"),
        Mark(Stretch(9, 15), Severity.BLOCK, "he"),
    ]
    editor.underline(marks)
    found = [editor.marked_at(position) for position in (2, 11)]
    assert [each.id for each in found if each] == ["all", "he"]


def test_an_underline_moves_with_its_words(editor: Editor) -> None:
    editor.start_over("Ivanov said")
    editor.underline([Mark(Stretch(0, 6), Severity.BLOCK)])
    editor.select(Stretch(0, 0))
    type_text(editor, "So ")
    assert editor.extraSelections()[0].cursor.selectedText() == "Ivanov"


def test_other_words_put_there_ask_for_other_underlines(editor: Editor) -> None:
    editor.start_over("Ivanov said")
    editor.underline([Mark(Stretch(0, 6), Severity.BLOCK)])
    assert editor.is_underlined
    editor.put("So Ivanov said")
    assert not editor.is_underlined


def test_undo_is_the_whole_article_s_where_nothing_was_typed(editor: Editor) -> None:
    def asks_for_it() -> bool:
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        event.ignore()
        editor.event(event)
        return event.isAccepted()

    editor.start_over("Words")
    assert not asks_for_it()
    type_text(editor, "more ")
    assert asks_for_it()
