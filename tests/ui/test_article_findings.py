"""The guard reading along, what is let stand, and the gate of the export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.domain.article import ArticleParts, Signatory
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Participant
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.article.places import Stretch
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme
from tests.ui.typist import enter, press, type_text

PEOPLE = (
    ("Ada Thorne", 1),
    ("Basil Wexcombe", 1),
    ("Clara Dunmore", 1),
    ("Ivan Morozov", 2),
    ("Pyotr Zimin", 2),
    ("Olga Larina", 2),
)


@dataclass
class Chooser:
    """Whoever is asked for a file answers with this one, and remembers what was proposed."""

    to: Path | None
    proposed: list[str] = field(default_factory=list)

    def __call__(self, window: QWidget, proposed: Path) -> Path | None:
        self.proposed.append(proposed.name)
        return self.to


@pytest.fixture
def chooser(tmp_path: Path) -> Chooser:
    return Chooser(tmp_path / "out" / "Draft.docx")


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge, chooser: Chooser) -> Iterator[ArticlePlace]:
    """A composed article with everybody present, in which nothing is found."""
    assert chooser.to is not None
    chooser.to.parent.mkdir()
    at, rt = dt.datetime(2026, 3, 4, 14, 30, tzinfo=dt.UTC), bridge.roundtable_id
    bridge.desk.add_note(rt, "! /2 the institutes could publish a joint glossary #cyber", at)
    for name, side in PEOPLE:
        person = Participant(name_latin=name, side=side)
        bridge.desk.add_participant(person)
        bridge.desk.mark_present(rt, person.id)
    bridge.desk.compose(rt)
    bridge.desk.forget_history()
    made = ArticlePlace(bridge, choose_file=chooser)
    qtbot.addWidget(made)
    made.resize(1294, 708)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    bridge.finish()


def article(bridge: Bridge) -> ArticleParts:
    parts = bridge.desk.article(bridge.roundtable_id)
    assert parts is not None
    return parts


def check(qtbot: QtBot, place: ArticlePlace) -> tuple[Finding, ...]:
    """Check now, and wait for the answer."""
    place.findings.check_wanted.emit()
    qtbot.waitUntil(lambda: not place.checking.under_way, timeout=10_000)
    return place.checking.findings


def write(place: ArticlePlace, words: str) -> str:
    """Write a passage of one's own into the first section; its id."""
    section = next(iter(place.paper.sheet.heads))
    place.paper.sheet.passage_wanted.emit(section)
    key = place.paper.current
    type_text(place.paper.sheet.rows[key].editor, words)
    place.paper.writing.store_page()
    return key


def test_nothing_to_find_is_said_in_words(qtbot: QtBot, place: ArticlePlace) -> None:
    assert check(qtbot, place) == ()
    assert place.findings.state.text() == "✓ The guard finds nothing to reword."
    assert place.findings.tabs.buttons[0].text() == "Findings: 0"


def test_a_name_is_found_after_a_pause_in_the_writing(qtbot: QtBot, place: ArticlePlace) -> None:
    check(qtbot, place)
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    row = place.paper.sheet.rows[key]
    qtbot.waitUntil(lambda: bool(row.editor.extraSelections()), timeout=10_000)
    (underline,) = row.editor.extraSelections()
    assert underline.cursor.selectedText() == "Ivan Morozov"
    assert row.margin.lines() == ("■ 1 to reword",)
    (card,) = place.findings.list.cards.cards()
    assert card.head == "■ Stops the export · a name"
    assert "Ivan Morozov, who must not be named." in card.body


def test_taking_a_finding_puts_the_cursor_where_it_stands(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    check(qtbot, place)
    place.paper.sheet.title.setFocus()
    place.findings.list.taken.emit("0")
    editor = place.paper.sheet.rows[key].editor
    assert editor.hasFocus()
    assert editor.split()[0] == "As Ivan Morozov"


def test_the_suggestion_takes_the_place_of_what_was_found(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    key = write(place, "Ivan Morozov said that trust is slow.")
    check(qtbot, place)
    place.findings.list.choose("0")
    assert place.findings.open.reword.text() == "Put “a participant” there"
    place.findings.open.reword.click()
    (text,) = (each.text.en for each in article(bridge).passages if each.id == key)
    assert text == "A participant said that trust is slow."
    assert check(qtbot, place) == ()


def test_a_finding_is_let_stand_with_a_reason_and_the_reason_is_kept(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    check(qtbot, place)
    place.findings.list.choose("0")
    assert not place.findings.open.let.isEnabled()
    enter(place.findings.open.reason, "He allowed it on 5 March")
    (waiver,) = bridge.desk.waivers(bridge.roundtable_id)
    assert (waiver.kind, waiver.place, waiver.reason) == (
        FindingKind.NAME,
        key,
        "He allowed it on 5 March",
    )
    assert place.findings.list.cards.cards() == ()
    assert place.findings.tabs.buttons[1].text() == "Let stand: 1"
    (card,) = place.findings.standing.cards.cards()
    assert "He allowed it on 5 March" in card.body


def test_a_waiver_that_is_withdrawn_is_a_finding_again(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    check(qtbot, place)
    place.findings.list.choose("0")
    enter(place.findings.open.reason, "He allowed it")
    check(qtbot, place)
    place.findings.standing.choose(bridge.desk.waivers(bridge.roundtable_id)[0].id)
    place.findings.withdraw.click()
    assert bridge.desk.waivers(bridge.roundtable_id) == ()
    assert len(check(qtbot, place)) == 1


def test_that_nobody_is_present_is_a_finding_that_can_be_let_stand(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    for person in bridge.desk.roster().participants:
        bridge.desk.mark_absent(bridge.roundtable_id, person.id)
    found = check(qtbot, place)
    assert found[0].kind is FindingKind.ATTENDANCE
    assert "Mark who was present under Dialogue" in place.findings.list.cards.cards()[0].body
    place.findings.list.choose("0")
    enter(place.findings.open.reason, "A written exchange: nobody met")
    assert all(each.kind is not FindingKind.ATTENDANCE for each in check(qtbot, place))


def test_findings_belong_to_the_language_on_the_page(qtbot: QtBot, place: ArticlePlace) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    assert len(check(qtbot, place)) == 1
    with qtbot.waitSignal(place.checking.found, timeout=10_000):
        place.bar.languages.choose(1)
    russian = place.checking.edition
    assert russian is not None
    assert russian.language is Language.RU


def test_a_name_in_a_heading_leads_to_the_heading(qtbot: QtBot, place: ArticlePlace) -> None:
    rows = place.paper.sheet.rows.values()
    key = next(row.passage.section_id for row in rows if "glossary" in row.editor.words())
    head = place.paper.sheet.heads[key]
    head.editor.keep_only("Morozov's answer")
    place.paper.writing.store_page()
    (finding,) = check(qtbot, place)
    place.findings.list.taken.emit("0")
    assert place.paper.current == key
    assert head.editor.hasFocus()
    assert place.walking.stretch(finding) == Stretch(finding.start, finding.end)
    assert place.findings.list.cards.cards()[0].body.endswith("In a heading.")


def test_a_draft_is_written_where_it_was_asked_for_and_remembered(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    with qtbot.waitSignal(place.exporting.done, timeout=20_000):
        place.bar.draft.click()
    assert chooser.to is not None
    assert chooser.to.stat().st_size > 0
    assert chooser.proposed == ["After the treaty - AI-BC - draft v1 - EN.docx"]
    (export,) = bridge.desk.exports(bridge.roundtable_id)
    assert (export.version, export.final, export.language) == (1, False, Language.EN)
    assert place.outcome.isVisible()
    assert place.outcome.words.text().startswith("✓ Draft v1 written: Draft.docx.")
    assert bridge.desk.undoable() is None


def test_nothing_is_written_when_no_file_is_chosen(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    chooser.to = None
    place.bar.draft.click()
    assert len(chooser.proposed) == 1
    assert bridge.desk.exports(bridge.roundtable_id) == ()


def test_the_closed_gate_names_every_finding_and_no_file_is_written(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    first = write(place, "As Ivan Morozov put it, trust is slow.")
    write(place, "Ada Thorne agreed.")
    with qtbot.waitSignal(place.exporting.shut, timeout=20_000):
        place.bar.draft.click()
    assert place.gate.isVisible()
    assert place.gate.heading.text() == "The gate is closed: 2 findings"
    assert place.gate.advice.text().startswith("No file was written.")
    bodies = [card.body for card in place.gate.list.cards.cards()]
    assert ["Morozov" in bodies[0], "Thorne" in bodies[1]] == [True, True]
    assert chooser.to is not None
    assert not chooser.to.exists()
    assert bridge.desk.exports(bridge.roundtable_id) == ()
    place.gate.list.taken.emit("0")
    assert not place.gate.isVisible()
    assert place.paper.sheet.rows[first].editor.hasFocus()


def test_what_is_being_typed_goes_into_the_export(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    row = next(iter(place.paper.sheet.rows.values()))
    row.editor.setFocus()
    type_text(row.editor, "Ada Thorne ")
    with qtbot.waitSignal(place.exporting.shut, timeout=20_000):
        place.bar.draft.click()


def test_a_final_edition_with_stretches_to_translate_is_refused_in_words(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    place.bar.languages.choose(1)
    assert place.paper.sheet.untranslated() > 0
    with qtbot.waitSignal(bridge.failed, timeout=20_000) as refused:
        place.bar.final.click()
    assert "to translate" in str(refused.args[0])
    assert chooser.to is not None
    assert not chooser.to.exists()
    assert place.bar.final.isEnabled()


def test_signatories_are_added_revised_and_removed(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    place.paper.sheet.byline.change.click()
    page = place.signatories
    assert page.isVisible()
    enter(page.roll.line, "Ada Thorne")
    enter(page.roll.line, "Иван Морозов")
    ada, ivan = article(bridge).signatories
    assert (ada.host, ada.name, ivan.host, ivan.name) == (
        1,
        Bilingual("Ada Thorne"),
        2,
        Bilingual(ru="Иван Морозов"),
    )
    page.roll.choose(ada.id)
    fields = {each.accessibleName(): each for each in page.form.findChildren(QWidget)}
    post = fields["Post in English"]
    post.setFocus()
    enter(post, "Director")
    note = fields["Note on the author in English"]
    note.setFocus()
    type_text(note, "writes on treaties")
    post.setFocus()
    ada = article(bridge).signatories[0]
    assert (ada.post.en, ada.about.en) == ("Director", "writes on treaties")
    page.back.click()
    assert not page.isVisible()
    assert place.paper.sheet.byline.names.text() == "Ada Thorne, Director\nИван Морозов"


def test_a_signatory_is_free_in_the_byline_and_found_in_the_text(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    signatory = Signatory(
        article_id=article(bridge).article.id, host=1, position=0, name=Bilingual("Ada Thorne")
    )
    bridge.do(lambda desk: desk.add_signatory(signatory))
    assert check(qtbot, place) == ()
    write(place, "Ada Thorne doubted it.")
    assert [each.severity for each in check(qtbot, place)] == [Severity.BLOCK]


def test_closing_during_a_check_tells_nobody(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    place.findings.check_wanted.emit()
    assert bridge.detach()
    bridge.finish()
    qtbot.wait(50)
    assert place.checking.findings == ()
    assert place.findings.list.cards.cards() == ()


def test_every_part_of_the_place_has_a_name(place: ArticlePlace) -> None:
    for each in (
        place.outline,
        place.paper,
        place.findings.list,
        place.findings.standing,
        place.findings.open.reason,
        place.behind.list,
        place.bar.roundtable,
        place.bar.languages,
        *place.paper.sheet.editors().values(),
    ):
        assert each.accessibleName(), each


def test_tab_leaves_a_passage_for_the_next_one(qtbot: QtBot, place: ArticlePlace) -> None:
    rows = list(place.paper.sheet.rows.values())
    rows[0].editor.setFocus()
    press(rows[0].editor, Qt.Key.Key_Tab)
    assert rows[1].editor.hasFocus()
