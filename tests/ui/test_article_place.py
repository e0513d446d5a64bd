"""Writing the article: a page of editors over an encrypted file."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.domain.article import ArticleParts, Passage
from rapporteur.domain.language import Bilingual, Language
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.article.cards import CARD
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.article.passage import PassageRow
from rapporteur.ui.article.sheet import TITLE
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme
from tests.ui.showing import shown
from tests.ui.typist import press, type_text

NOTES = (
    "! /2 the institutes could publish a joint glossary #cyber",
    "+ /1 \\ a glossary would help officials #cyber",
    "/2 проверки остаются предметом спора #inf",
)


@pytest.fixture
def noted(bridge: Bridge) -> Bridge:
    """A roundtable with three notes and no article."""
    at = dt.datetime(2026, 3, 4, 14, 30, tzinfo=dt.UTC)
    for line in NOTES:
        bridge.desk.add_note(bridge.roundtable_id, line, at)
    return bridge


@pytest.fixture
def place(qtbot: QtBot, look: Theme, noted: Bridge) -> ArticlePlace:
    """The place at a roundtable whose article was composed."""
    noted.do(lambda desk: desk.compose(noted.roundtable_id))
    return shown(qtbot, ArticlePlace(noted))


def article(bridge: Bridge) -> ArticleParts:
    parts = bridge.desk.article(bridge.roundtable_id)
    assert parts is not None
    return parts


def a_row(place: ArticlePlace, words: str) -> PassageRow:
    """The passage in which these words stand."""
    rows = place.paper.sheet.rows.values()
    return next(row for row in rows if words in row.editor.words())


def stored(bridge: Bridge, id: str) -> Passage:
    return next(each for each in article(bridge).passages if each.id == id)


def into(qtbot: QtBot, editor: Editor) -> None:
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)


def test_without_an_article_the_place_offers_to_compose_one(
    qtbot: QtBot, look: Theme, noted: Bridge
) -> None:
    place = shown(qtbot, ArticlePlace(noted))
    assert place.blank.isVisible()
    assert "Notes of this roundtable: 3." in place.blank.words.text()
    place.blank.compose.click()
    assert not place.blank.isVisible()
    assert len(place.paper.sheet.rows) == len(article(noted).passages) > 0


def test_without_a_roundtable_it_says_what_to_do(
    qtbot: QtBot, look: Theme, empty_bridge: Bridge
) -> None:
    place = shown(qtbot, ArticlePlace(empty_bridge))
    assert place.blank.heading.text() == "There is no roundtable yet"
    assert not place.blank.compose.isVisible()


def test_every_passage_stands_on_the_page_in_its_order(place: ArticlePlace, noted: Bridge) -> None:
    rows = place.paper.sheet.rows
    words = [e.words() for key, e in place.paper.sheet.editors().items() if key in rows]
    assert words == [each.text.en for each in article(noted).passages]


def test_what_is_typed_is_stored_when_the_passage_is_left(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    type_text(row.editor, "First, ")
    place.paper.sheet.title.setFocus()
    text = stored(noted, row.passage.id)
    assert text.text.en.startswith("First, ")
    assert text.edited == {Language.EN}


def test_what_is_typed_is_stored_after_a_pause(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    with qtbot.waitSignal(noted.saved, timeout=3000):
        type_text(row.editor, "First, ")
    assert stored(noted, row.passage.id).text.en.startswith("First, ")
    assert row.editor.hasFocus()
    assert row.editor.split()[0] == "First, "


def test_what_is_typed_is_stored_when_the_dialogue_is_closed(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge, passphrase: str
) -> None:
    path, row = noted.desk.path, a_row(place, "glossary")
    id = row.passage.id
    into(qtbot, row.editor)
    type_text(row.editor, "Last words: ")
    assert noted.detach()
    assert place.paper.sheet.rows == {}
    noted.open(path, passphrase)
    assert stored(noted, id).text.en.startswith("Last words: ")


def test_a_refused_write_leaves_the_words_and_says_so(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    noted.desk.remove_passage(row.passage.id)  # behind the window's back
    type_text(row.editor, "Mine: ")
    with qtbot.waitSignal(noted.failed):
        place.paper.sheet.title.setFocus()
    assert row.editor.words().startswith("Mine: ")
    assert "× not stored" in row.margin.lines()
    noted.desk.undo()
    into(qtbot, row.editor)
    place.paper.sheet.title.setFocus()
    assert stored(noted, row.passage.id).text.en.startswith("Mine: ")
    assert "× not stored" not in row.margin.lines()


def test_refused_words_are_back_when_the_page_turns_back_to_their_language(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    type_text(row.editor, "Mine: ")
    noted.desk.remove_passage(row.passage.id)
    place.bar.languages.choose(1)  # the write is refused, and the page no longer has the passage
    noted.undo()
    assert not any("Mine: " in r.editor.words() for r in place.paper.sheet.rows.values())
    place.bar.languages.choose(0)
    again = a_row(place, "Mine: ")
    assert again.passage.id == row.passage.id
    assert place.paper.writing.store(row.passage.id)
    assert stored(noted, row.passage.id).text.en.startswith("Mine: ")


def test_another_passage_that_changes_leaves_the_cursor_alone(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row, other = a_row(place, "glossary"), next(iter(place.paper.sheet.rows.values()))
    into(qtbot, row.editor)
    type_text(row.editor, "Half a wo")
    noted.do(lambda desk: desk.write_passage(other.passage.id, Language.EN, "Elsewhere."))
    assert other.editor.words() == "Elsewhere."
    assert row.editor.hasFocus()
    assert row.editor.split()[0] == "Half a wo"


def test_undo_brings_the_old_words_back_onto_the_page(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    before = row.editor.words()
    into(qtbot, row.editor)
    type_text(row.editor, "New ")
    place.paper.sheet.title.setFocus()
    noted.undo()
    assert row.editor.words() == before


def test_the_page_turns_to_russian_and_back(place: ArticlePlace, noted: Bridge) -> None:
    place.bar.languages.choose(1)
    shown = [row.editor.words() for row in place.paper.sheet.rows.values()]
    assert shown == [each.text.ru for each in article(noted).passages]
    assert place.paper.sheet.title.words() == article(noted).article.title.ru
    place.bar.languages.choose(0)
    assert place.paper.sheet.title.words() == "After the treaty"


def test_words_are_stored_in_the_language_on_the_page(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    place.bar.languages.choose(1)
    row = a_row(place, "роверки")
    before = row.passage.text.en
    into(qtbot, row.editor)
    type_text(row.editor, "Итак, ")
    place.bar.languages.choose(0)
    text = stored(noted, row.passage.id).text
    assert text.ru.startswith("Итак, ")
    assert text.en == before


def test_stretches_to_translate_are_counted_and_walked_through(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    row = a_row(place, "⟦")
    assert place.bar.untranslated.isVisible()
    count = place.paper.sheet.untranslated()
    assert place.bar.untranslated.text() == f"To translate: {count}"
    place.bar.untranslated.click()
    assert place.paper.current == row.passage.id
    assert row.editor.split()[0].endswith("⟧")
    row.editor.keep_only("Verification is disputed.")
    assert place.paper.sheet.untranslated() < count


def test_title_and_headings_are_edited_in_place(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    section = article(noted).sections[0]
    head = place.paper.sheet.heads[section.id].editor
    for editor in (place.paper.sheet.title, place.paper.sheet.subtitle, head):
        into(qtbot, editor)
        type_text(editor, "On ")
    place.bar.roundtable.setFocus()
    parts = article(noted)
    assert parts.article.title.en == "On After the treaty"
    assert parts.article.subtitle.en == "On"
    assert parts.sections[0].title.en == f"On {section.title.en}"
    entry = place.outline.entries.records()[0]
    assert (entry.id, entry.text) == (TITLE, "On After the treaty")


def test_a_passage_of_ones_own_is_added_at_the_end_of_a_section(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    section = article(noted).sections[1]
    before = {each.id for each in article(noted).passages_of(section)}
    place.paper.sheet.passage_wanted.emit(section.id)
    (added,) = [each for each in article(noted).passages_of(section) if each.id not in before]
    row = place.paper.sheet.rows[added.id]
    qtbot.waitUntil(row.editor.hasFocus)
    type_text(row.editor, "Mine")
    place.paper.sheet.title.setFocus()
    assert stored(noted, added.id).text.en == "Mine"
    assert article(noted).passages_of(section)[-1].id == added.id


def test_enter_in_the_middle_makes_two_passages_and_notes_stay_with_the_first(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    words, notes = row.editor.words(), row.passage.note_ids
    at = words.index("glossary")
    row.editor.setFocus()
    cursor = row.editor.textCursor()
    cursor.setPosition(at)
    row.editor.setTextCursor(cursor)
    press(row.editor, Qt.Key.Key_Return)
    passages = article(noted).passages
    place_of = [each.id for each in passages].index(row.passage.id)
    first, second = passages[place_of], passages[place_of + 1]
    assert f"{first.text.en} {second.text.en}" == words
    assert (first.note_ids, second.note_ids) == (notes, ())
    assert place.paper.current == second.id


def test_backspace_in_an_empty_passage_removes_it(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    count = len(article(noted).passages)
    place.paper.sheet.passage_wanted.emit(article(noted).sections[0].id)
    row = place.paper.sheet.rows[place.paper.current]
    press(row.editor, Qt.Key.Key_Backspace)
    assert len(article(noted).passages) == count
    assert place.paper.current in {each.id for each in article(noted).passages}


def test_a_removed_passage_is_not_composed_again_and_comes_back_by_undo(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    place.behind.remove.click()
    assert row.passage.id not in place.paper.sheet.rows
    noted.undo()
    assert "glossary" in place.paper.sheet.rows[row.passage.id].editor.words()


def test_composing_again_adds_only(qtbot: QtBot, place: ArticlePlace, noted: Bridge) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    type_text(row.editor, "Kept: ")
    at = dt.datetime(2026, 3, 4, 15, 0, tzinfo=dt.UTC)
    noted.do(lambda desk: desk.add_note(noted.roundtable_id, "! a hotline would help #cyber", at))
    place.bar.compose.click()
    assert any("hotline" in r.editor.words() for r in place.paper.sheet.rows.values())
    assert row.editor.words().startswith("Kept: ")
    assert stored(noted, row.passage.id).text.en.startswith("Kept: ")


def test_composing_says_what_stays_out_of_the_draft(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    at = dt.datetime(2026, 3, 4, 15, 0, tzinfo=dt.UTC)
    for line in ("((a thing between us", "satellite images...", "a cue too…"):
        noted.do(lambda desk, line=line: desk.add_note(noted.roundtable_id, line, at))  # type: ignore[misc]
    place.bar.compose.click()
    assert place.outcome.isVisible()
    assert "left out: 1" in place.outcome.words.text()
    assert "Room first: 2" in place.outcome.words.text()


def test_the_notes_behind_the_passage_at_the_cursor(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    notes = {each.id: each for each in noted.desk.notes(noted.roundtable_id)}
    model = place.behind.list.model()
    cards = [model.index(at, 0).data(CARD) for at in range(model.rowCount())]
    assert [card.body for card in cards] == [notes[id].text for id in row.passage.note_ids]
    assert cards[0].head == "R · 1 ! idea"
    assert row.margin.lines()[0] in ("one note", f"{len(cards)} notes")


def test_a_passage_written_by_hand_has_no_notes(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    place.paper.sheet.passage_wanted.emit(article(noted).sections[0].id)
    assert place.behind.hint.text() == "Written by hand: no note stands behind this passage."
    assert not place.behind.list.isVisible()


def test_the_outline_goes_to_a_section_and_follows_the_cursor(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    first, *_, last = article(noted).sections
    for _ in range(20):
        noted.do(lambda desk: desk.add_passage(first.id, Bilingual("A line.")))
    place.outline.taken.emit(last.id)
    assert place.paper.sheet.heads[last.id].editor.hasFocus()
    assert place.paper.verticalScrollBar().value() > 0
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    entries = place.outline.entries.records()
    assert entries[place.outline.currentIndex().row()].id == row.passage.section_id


def test_arrows_walk_from_one_passage_into_the_next(qtbot: QtBot, place: ArticlePlace) -> None:
    keys = list(place.paper.sheet.editors())
    title = place.paper.sheet.title
    into(qtbot, title)
    press(title, Qt.Key.Key_Down)
    assert place.paper.current == keys[1]
    press(place.paper.sheet.subtitle, Qt.Key.Key_Up)
    assert place.paper.current == keys[0]


def test_going_to_another_roundtable_stores_what_was_being_typed(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    first, row = noted.roundtable_id, a_row(place, "glossary")
    into(qtbot, row.editor)
    type_text(row.editor, "Before I go: ")
    noted.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 6, 1)))
    assert place.blank.isVisible()
    parts = noted.desk.article(first)
    assert parts is not None
    (text,) = (each.text.en for each in parts.passages if each.id == row.passage.id)
    assert text.startswith("Before I go: ")
    noted.set_roundtable(first)
    assert not place.blank.isVisible()
    assert a_row(place, "Before I go: ").passage.id == row.passage.id


def test_a_long_article_is_shown_quickly(qtbot: QtBot, look: Theme, noted: Bridge) -> None:
    noted.do(lambda desk: desk.compose(noted.roundtable_id))
    section = article(noted).sections[1]
    for number in range(80):
        text = f"Passage {number}. " + "Words that fill a line or two of the page. " * 6
        noted.desk.add_passage(section.id, Bilingual(text, text))
    place = ArticlePlace(noted)
    qtbot.addWidget(place)
    place.resize(1294, 708)
    begun = time.thread_time()
    place.show()
    qtbot.waitExposed(place)
    spent = time.thread_time() - begun
    assert len(place.paper.sheet.rows) > 80
    assert spent < 1.5  # of this thread; about 0.2 where nothing else runs


def test_tab_walks_down_the_page_through_what_was_put_in_later(
    qtbot: QtBot, place: ArticlePlace, noted: Bridge
) -> None:
    row = a_row(place, "glossary")
    into(qtbot, row.editor)
    press(row.editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press(row.editor, Qt.Key.Key_Return)
    added = place.paper.sheet.rows[place.paper.current]
    assert added is not row
    press(added.editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert row.editor.hasFocus()
    press(row.editor, Qt.Key.Key_Tab)
    assert added.editor.hasFocus()
