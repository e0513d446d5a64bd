"""What may be taken out of the article, by every way there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.article import Signatory
from rapporteur.domain.language import Bilingual
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.article.held_line import HeldField
from rapporteur.ui.article.outgoing import KIND, Outgoing
from rapporteur.ui.bridge import Bridge, LockReason
from rapporteur.ui.theme import Theme
from tests.ui.guarded_article import article, composed, settled, shown_place, write
from tests.ui.typist import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge) -> Iterator[ArticlePlace]:
    """A composed article with everybody present, in which nothing is found."""
    composed(bridge)
    yield shown_place(qtbot, bridge)
    bridge.finish()


@pytest.fixture
def board() -> QClipboard:
    found = QGuiApplication.clipboard()
    found.setText("before")
    return found


def selected(place: ArticlePlace, key: str, start: int, end: int) -> Editor:
    """The editor of a passage, with some of it selected."""
    editor = place.paper.sheet.rows[key].editor
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    return editor


def taken(data: QMimeData) -> list[str]:
    """All that another program would be given."""
    return [bytes(data.data(each).data()).decode(errors="replace") for each in data.formats()]


def test_words_that_the_guard_clears_leave_as_plain_text(
    qtbot: QtBot, place: ArticlePlace, board: QClipboard
) -> None:
    key = write(place, "Trust is slow.")
    settled(qtbot, place)
    press(selected(place, key, 0, 5), Qt.Key.Key_C, CTRL)
    assert board.text() == "Trust"
    assert board.mimeData().formats() == ["text/plain"]
    assert not place.outcome.isVisible()


@pytest.mark.parametrize(("start", "end"), [(0, 23), (3, 15), (3, 11), (10, 14)])
def test_a_name_or_half_of_one_stays_inside_and_one_line_says_so(
    qtbot: QtBot, place: ArticlePlace, board: QClipboard, start: int, end: int
) -> None:
    key = write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    press(selected(place, key, start, end), Qt.Key.Key_C, CTRL)
    data = board.mimeData()
    assert data.formats() == [KIND]
    assert not any("oro" in each for each in taken(data))
    assert board.text() == ""
    qtbot.waitUntil(place.outcome.isVisible)
    assert place.outcome.words.text().endswith("Findings that stop it: 1.")


def test_a_name_that_was_just_typed_is_read_before_it_leaves(
    qtbot: QtBot, place: ArticlePlace, board: QClipboard
) -> None:
    key = write(place, "As Ivan Morozov put it.")  # and nobody waits
    press(selected(place, key, 0, 15), Qt.Key.Key_C, CTRL)
    assert board.text() == ""


def test_what_is_held_can_be_cut_and_pasted_within_the_article(
    qtbot: QtBot, place: ArticlePlace, board: QClipboard
) -> None:
    first, second = write(place, "As Ivan Morozov put it."), write(place, "Then: ")
    settled(qtbot, place)
    press(selected(place, first, 3, 15), Qt.Key.Key_X, CTRL)
    assert place.paper.sheet.rows[first].editor.words() == "As  put it."
    target = place.paper.sheet.rows[second].editor
    target.setFocus()
    press(target, Qt.Key.Key_V, CTRL)
    assert target.words() == "Then: Ivan Morozov"
    assert board.text() == ""


def test_dragging_gives_another_program_nothing_and_the_article_everything(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    key = write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    editor = selected(place, key, 3, 15)
    dragged = editor.createMimeDataFromSelection()  # the one that Qt drags, and X11 selects
    assert dragged.formats() == [KIND]
    other = QPlainTextEdit()
    qtbot.addWidget(other)
    assert not other.canInsertFromMimeData(dragged)
    assert editor.canInsertFromMimeData(dragged)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    editor.insertFromMimeData(dragged)
    assert editor.words().endswith("put it.Ivan Morozov")


def test_a_finding_that_was_let_pass_may_leave_and_one_elsewhere_may_not(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, board: QClipboard
) -> None:
    passed, other = (write(place, "As Ivan Morozov put it.") for _ in range(2))
    settled(qtbot, place)
    (finding,) = (each for each in place.checking.findings if each.place == passed)
    bridge.do(lambda desk: desk.waive(bridge.roundtable_id, finding, "He allowed it"))
    settled(qtbot, place)
    press(selected(place, passed, 0, 15), Qt.Key.Key_C, CTRL)
    assert board.text() == "As Ivan Morozov"
    press(selected(place, other, 0, 15), Qt.Key.Key_C, CTRL)
    assert board.text() == ""


def test_while_nobody_is_marked_present_nothing_leaves(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, board: QClipboard
) -> None:
    key = write(place, "Trust is slow.")
    for person in bridge.desk.roster().participants:
        bridge.do(lambda desk, id=person.id: desk.mark_absent(bridge.roundtable_id, id))  # type: ignore[misc]
    settled(qtbot, place)
    press(selected(place, key, 0, 5), Qt.Key.Key_C, CTRL)
    assert board.text() == ""


def test_before_the_guard_has_read_anything_nothing_leaves(qtbot: QtBot, board: QClipboard) -> None:
    outgoing = Outgoing(lambda key, words: None)
    with qtbot.waitSignal(outgoing.held) as told:
        board.setMimeData(outgoing.data("key", "Words"))
    assert board.text() == ""
    assert told.args == [None]
    assert outgoing.words(board.mimeData()) == "Words"


def test_the_menu_of_a_passage_copies_no_more_than_the_keys(
    qtbot: QtBot, place: ArticlePlace, board: QClipboard
) -> None:
    key = write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    menu = selected(place, key, 3, 15).createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() == "edit-copy":
            action.trigger()
    assert board.text() == ""


def test_what_is_held_is_forgotten_when_the_dialogue_is_locked(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, board: QClipboard
) -> None:
    key = write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    press(selected(place, key, 3, 15), Qt.Key.Key_C, CTRL)
    copied = QMimeData()
    copied.setData(KIND, board.mimeData().data(KIND))
    assert place.outgoing.words(copied) == "Ivan Morozov"
    bridge.lock(LockReason.ASKED)
    assert board.mimeData() is None or not board.mimeData().hasFormat(KIND)
    assert place.outgoing.words(copied) == ""


# The fields of those who sign


@pytest.fixture
def post(qtbot: QtBot, place: ArticlePlace, bridge: Bridge) -> HeldField:
    """The post of a signatory, in which another is named."""
    signatory = Signatory(
        article_id=article(bridge).article.id,
        host=1,
        position=0,
        name=Bilingual("Ada Thorne"),
        post=Bilingual("Deputy of Ivan Morozov"),
        about=Bilingual("Ada Thorne wrote with Ivan Morozov."),
    )
    bridge.do(lambda desk: desk.add_signatory(signatory))
    settled(qtbot, place)
    place.paper.sheet.byline.change.click()
    place.signatories.choose(signatory.id)
    return field(place, "Post in English")


def field(place: ArticlePlace, name: str) -> HeldField:
    (found,) = (
        each
        for each in place.signatories.form.findChildren(QWidget)
        if each.accessibleName() == name
    )
    return found  # type: ignore[return-value]


def test_a_field_holds_back_what_is_found_and_takes_it_in_again(
    post: HeldField, board: QClipboard
) -> None:
    post.setFocus()
    post.setSelection(10, 12)
    press(post, Qt.Key.Key_X, CTRL)
    assert post.text() == "Deputy of "
    assert board.mimeData().formats() == [KIND]
    press(post, Qt.Key.Key_V, CTRL)
    assert post.text() == "Deputy of Ivan Morozov"
    post.setSelection(0, 6)
    press(post, Qt.Key.Key_C, CTRL)
    assert board.text() == "Deputy"


def test_a_signatory_s_own_name_may_leave(
    post: HeldField, place: ArticlePlace, board: QClipboard
) -> None:
    name = field(place, "Name in English")
    name.setFocus()
    name.selectAll()
    press(name, Qt.Key.Key_C, CTRL)
    assert board.text() == "Ada Thorne"


def test_the_menu_of_a_field_copies_no_more_than_the_keys(
    qtbot: QtBot, post: HeldField, board: QClipboard
) -> None:
    post.setFocus()
    post.selectAll()
    at = post.rect().center()
    QApplication.sendEvent(
        post,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, post.mapToGlobal(at)),
    )
    (menu,) = post.findChildren(QMenu)
    (copy,) = (each for each in menu.actions() if each.text() == "Copy")
    copy.trigger()
    menu.close()
    assert board.text() == ""


def test_a_note_on_an_author_is_held_back_too(
    post: HeldField, place: ArticlePlace, board: QClipboard
) -> None:
    about = field(place, "Note on the author in English")
    about.setFocus()
    about.selectAll()
    press(about, Qt.Key.Key_C, CTRL)
    assert board.text() == ""


def test_a_field_is_no_source_of_dragging(post: HeldField) -> None:
    assert not post.dragEnabled()


def test_half_a_name_in_a_field_stays_inside_as_well(
    post: HeldField, place: ArticlePlace, board: QClipboard
) -> None:
    post.setFocus()
    post.setSelection(15, 5)  # "Moroz"
    press(post, Qt.Key.Key_C, CTRL)
    assert board.mimeData().formats() == [KIND]
    about = field(place, "Note on the author in English")
    about.setFocus()
    cursor = about.textCursor()  # type: ignore[attr-defined]
    cursor.setPosition(27)
    cursor.setPosition(31, cursor.MoveMode.KeepAnchor)
    about.setTextCursor(cursor)  # type: ignore[attr-defined]
    board.setText("before")
    press(about, Qt.Key.Key_C, CTRL)
    assert board.mimeData().formats() == [KIND]


def test_a_signatory_s_name_before_enter_is_held_back(
    post: HeldField, place: ArticlePlace, board: QClipboard
) -> None:
    line = place.signatories.roll.line
    line.setFocus()
    line.setText("Ivan Morozov")
    line.selectAll()
    press(line, Qt.Key.Key_C, CTRL)
    assert board.text() == ""
    press(line, Qt.Key.Key_X, CTRL)
    assert (line.text(), board.text()) == ("", "")
    press(line, Qt.Key.Key_V, CTRL)
    assert line.text() == "Ivan Morozov"
    assert not line.dragEnabled()


class Selection:
    """The board of a system that offers what is only selected, as X11 does."""

    offered = ""

    def clipboard(self) -> Selection:
        return self

    def supportsSelection(self) -> bool:
        return True

    def ownsSelection(self) -> bool:
        return True

    def text(self, mode: QClipboard.Mode) -> str:
        return self.offered

    def setMimeData(self, data: QMimeData, mode: QClipboard.Mode) -> None:
        assert mode == QClipboard.Mode.Selection
        self.offered = data.text()


@pytest.mark.parametrize(("length", "offered"), [(6, "Deputy"), (14, "")])
def test_what_the_keys_select_is_offered_only_where_it_may_leave(
    post: HeldField, monkeypatch: pytest.MonkeyPatch, length: int, offered: str
) -> None:
    x11 = Selection()
    monkeypatch.setattr("rapporteur.ui.article.held_line.QGuiApplication", x11)
    post.setFocus()
    post.setSelection(0, length)
    x11.offered = post.selectedText()  # as Qt does
    press(post, Qt.Key.Key_Shift)
    assert x11.offered == offered
