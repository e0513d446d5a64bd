"""From notes to a Word file: composing, editing, the gate, the finished package."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from rapporteur import errors, word
from rapporteur.desk import Desk
from rapporteur.desk.checking import Check, located, merged
from rapporteur.domain.anonymity import Finding, FindingKind
from rapporteur.domain.article import ArticleParts, Export, Passage, SectionKind, Signatory
from rapporteur.domain.dialogue import Roundtable, Rule
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Participant, Roster
from tests.desk.stage import Typist

LINES = (
    "! /1 both sides could exchange launch notifications #inf *",
    "+ /2 \\1 such an exchange would cost little #inf",
    "- /2 \\1 without verification it means little #verif",
    "/1 transparency has fallen since the treaty ended #inf",
    "? /2 кто будет проверять соблюдение моратория #inf",
    "(( /2 my ministry has already decided against it all",
    "satellite images …",
    "= both institutes draft a joint paper on notifications #inf",
)
EN, RU = Language


@pytest.fixture
def composed(desk: Desk, typed: Typist) -> Roundtable:
    """A roundtable with notes, six people present and a draft."""
    for line in LINES:
        typed(line)
    for number in range(6):
        person = Participant(name_latin=f"Ann Exampleton{'abcdef'[number]}", side=1 + number % 2)
        desk.add_participant(person)
        desk.mark_present(typed.table.id, person.id)
    desk.compose(typed.table.id)
    return typed.table


def parts_of(desk: Desk, table: Roundtable) -> ArticleParts:
    parts = desk.article(table.id)
    assert parts is not None
    return parts


def a_passage(desk: Desk, table: Roundtable) -> Passage:
    parts = parts_of(desk, table)
    theme = next(each for each in parts.sections if each.kind is SectionKind.THEME)
    return parts.passages_of(theme)[0]


def whole(desk: Desk, table: Roundtable) -> str:
    return "\n".join(f"{each.text.en}\n{each.text.ru}" for each in parts_of(desk, table).passages)


def translate_all(desk: Desk, table: Roundtable) -> None:
    for passage in parts_of(desk, table).passages:
        for language in Language:
            text = passage.text.exactly(language)
            desk.write_passage(passage.id, language, text.replace("⟦", "").replace("⟧", ""))


def test_the_draft_holds_both_languages_and_knows_its_notes(
    desk: Desk, composed: Roundtable
) -> None:
    behind = {each for one in parts_of(desk, composed).passages for each in one.note_ids}
    notes = desk.notes(composed.id)
    assert behind == {each.id for each in notes if not (each.off_record or each.cue)}
    assert all(each.text.en and each.text.ru for each in parts_of(desk, composed).passages)
    assert "British participant" in whole(desk, composed)
    assert "британск" in whole(desk, composed)


def test_words_off_the_record_never_enter_and_what_stays_out_is_counted(
    desk: Desk, composed: Roundtable
) -> None:
    assert "ministry" not in whole(desk, composed)
    left = desk.left_out(composed.id)
    assert (left.off_record, left.cues) == (1, 1)


def test_a_side_of_two_is_not_named(desk: Desk, typed: Typist) -> None:
    typed("! /1 both sides could exchange notifications")
    for number in range(5):
        person = Participant(name_latin=f"P Exampleton{'abcde'[number]}", side=1 + (number > 1))
        desk.add_participant(person)
        desk.mark_present(typed.table.id, person.id)
    desk.compose(typed.table.id)
    assert "One British participant" not in whole(desk, typed.table)
    assert "British participant " not in whole(desk, typed.table)


def test_composing_again_only_adds(desk: Desk, composed: Roundtable, typed: Typist) -> None:
    passage = a_passage(desk, composed)
    desk.write_passage(passage.id, EN, "What a person wrote.")
    gone = parts_of(desk, composed).passages_of(parts_of(desk, composed).sections[-3])
    desk.remove_passage(gone[0].id)
    before = parts_of(desk, composed).passages
    assert desk.compose(composed.id).records == ()
    note = typed("! /2 a new idea about hotlines #inf")
    desk.compose(composed.id)
    after = parts_of(desk, composed).passages
    added = [each for each in after if each not in before]
    assert set(before) <= set(after)
    assert [each.note_ids for each in added] == [(note.id,)] * len(added)
    assert added


def test_an_edit_marks_its_language_and_the_same_words_are_no_edit(
    desk: Desk, composed: Roundtable
) -> None:
    passage = a_passage(desk, composed)
    assert desk.write_passage(passage.id, EN, passage.text.en).records == ()
    desk.write_passage(passage.id, RU, "Своими словами.")
    assert a_passage(desk, composed).edited == {RU}
    assert a_passage(desk, composed).text.en == passage.text.en


def test_a_passage_of_ones_own_stands_where_it_was_put(desk: Desk, composed: Roundtable) -> None:
    first = a_passage(desk, composed)
    for word_ in ("one", "two", "three") * 5:
        desk.add_passage(first.section_id, Bilingual(word_), first.id)
    parts = parts_of(desk, composed)
    section = next(each for each in parts.sections if each.id == first.section_id)
    found = [each.text.en for each in parts.passages_of(section)]
    assert found[0] == first.text.en
    assert found[1:16] == ["three", "two", "one"] * 5


@pytest.mark.parametrize("language", list(Language))
def test_a_draft_is_written_and_recorded_with_its_base(
    desk: Desk, composed: Roundtable, tmp_path: Path, language: Language
) -> None:
    to = tmp_path / "out.docx"
    exported = desk.export_job(composed.id, language, to).run()
    desk.record_export(exported)
    recorded = desk.exports(composed.id)
    assert [each.version for each in recorded] == [1]
    assert {each for _, each, _ in recorded[0].base} == {
        each.id for each in parts_of(desk, composed).passages
    }
    last = desk.undoable()
    assert last is not None
    assert not last.touched(Export), "an export cannot be taken back"
    document = docx.Document(str(to))
    assert any(each.style.name.startswith("Heading") for each in document.paragraphs if each.style)


def test_the_version_grows_with_the_text_alone(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    def export(language: Language) -> int:
        exported = desk.export_job(composed.id, language, tmp_path / f"{language}.docx").run()
        desk.record_export(exported)
        return exported.export.version

    assert [export(EN), export(RU), export(EN)] == [1, 1, 1]
    desk.write_passage(a_passage(desk, composed).id, EN, "Changed.")
    assert [export(EN), export(RU)] == [2, 2]


def test_a_name_in_a_passage_closes_the_gate_and_a_rewording_opens_it(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    to = tmp_path / "out.docx"
    to.write_bytes(b"an older file")
    passage = a_passage(desk, composed)
    desk.write_passage(passage.id, EN, "Then Ann Exampletonc replied at length.")
    with pytest.raises(errors.GateClosed) as closed:
        desk.export_job(composed.id, EN, to).run()
    (finding,) = closed.value.findings
    assert isinstance(finding, Finding)
    assert finding.place == passage.id
    assert closed.value.exit_code == 1
    assert to.read_bytes() == b"an older file"
    desk.write_passage(passage.id, EN, "Then a British participant replied at length.")
    desk.export_job(composed.id, EN, to).run()
    assert to.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("where", ["title", "heading", "signatory's post", "file name"])
def test_a_name_anywhere_else_closes_the_gate_too(
    desk: Desk, composed: Roundtable, tmp_path: Path, where: str
) -> None:
    parts, name = parts_of(desk, composed), "Exampletonc"
    to = tmp_path / ("Notes of Ann_Exampletonc.docx" if where == "file name" else "out.docx")
    if where == "title":
        desk.revise_article(replace(parts.article, title=Bilingual(f"What {name} said")))
    if where == "heading":
        theme = next(each for each in parts.sections if each.kind is SectionKind.THEME)
        desk.revise_section(replace(theme, title=Bilingual(f"{name} on missiles")))
    if where == "signatory's post":
        desk.add_signatory(
            Signatory(
                article_id=parts.article.id,
                host=1,
                position=0,
                name=Bilingual("Sue Signer"),
                post=Bilingual(f"assistant to {name}"),
            )
        )
    with pytest.raises(errors.GateClosed):
        desk.export_job(composed.id, EN, to).run()
    assert not to.exists()


def test_a_signatory_is_free_in_the_byline_and_a_finding_in_prose(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    desk.add_signatory(
        Signatory(
            article_id=parts_of(desk, composed).article.id,
            host=1,
            position=0,
            name=Bilingual("Ann Exampletona"),
        )
    )
    desk.export_job(composed.id, EN, tmp_path / "out.docx").run()
    desk.write_passage(a_passage(desk, composed).id, EN, "Ann Exampletona said so.")
    with pytest.raises(errors.GateClosed):
        desk.export_job(composed.id, EN, tmp_path / "out.docx").run()


def test_a_waiver_names_one_finding_and_can_be_withdrawn(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    desk.write_passage(a_passage(desk, composed).id, EN, "Then Ann Exampletonc replied.")
    job = desk.inspection(composed.id, EN)
    (finding,) = [each for each in job.run() if each.kind is FindingKind.NAME]
    with pytest.raises(errors.BadInput):
        desk.waive(composed.id, finding, "  ")
    desk.waive(composed.id, finding, "may be quoted, given by the speaker on 5 March")
    desk.export_job(composed.id, EN, tmp_path / "out.docx").run()
    (waiver,) = desk.waivers(composed.id)
    desk.revoke(waiver.id)
    with pytest.raises(errors.GateClosed):
        desk.export_job(composed.id, EN, tmp_path / "out.docx").run()


def test_a_final_edition_waits_for_its_translation_and_then_carries_no_marks(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    to = tmp_path / "final.docx"
    with pytest.raises(errors.BadInput, match="translate"):
        desk.export_job(composed.id, RU, to, final=True).run()
    translate_all(desk, composed)
    desk.export_job(composed.id, RU, to, final=True).run()
    with zipfile.ZipFile(to) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"_rap_" not in everything
    assert "ЧЕРНОВИК".encode() not in everything


def test_an_article_that_is_not_there_cannot_be_exported(
    desk: Desk, table: Roundtable, tmp_path: Path
) -> None:
    with pytest.raises(errors.BadInput):
        desk.export_job(table.id, EN, tmp_path / "out.docx")
    assert desk.article(table.id) is None


def test_a_note_of_an_item_off_the_record_stays_out_of_everything(
    desk: Desk, typed: Typist, tmp_path: Path
) -> None:
    item = desk.agenda(typed.table.id)[0]
    desk.revise_agenda_item(replace(item, rule=Rule.OFF_RECORD))
    typed("/1 the minister will resign before the end of spring", item_id=item.id)
    typed("/1 something harmless was said")
    desk.compose(typed.table.id)
    assert "resign" not in whole(desk, typed.table)
    roster, setting = desk.guarded(typed.table.id)
    leak = tmp_path / "leak.txt"
    leak.write_text("They hear the minister will resign before the end of spring.", "utf-8")
    checked = Check(roster, setting).read(leak)
    assert [each.finding.kind for each in checked.places] == [FindingKind.OFF_RECORD]


def test_the_finished_package_holds_no_identity_and_no_time(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    to = tmp_path / "out.docx"
    desk.export_job(composed.id, EN, to).run()
    assert word.check_package(to, final=False) == ()
    with zipfile.ZipFile(to) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    strings = " ".join(text for _, text in word.strings(to))
    for identity in ("Exampleton", "python-docx", str(desk.path.parent)):
        assert identity not in strings


def test_two_exports_share_no_passage_id(desk: Desk, composed: Roundtable, tmp_path: Path) -> None:
    ids = []
    for name in ("a.docx", "b.docx"):
        exported = desk.export_job(composed.id, EN, tmp_path / name).run()
        ids.append({opaque for opaque, _, _ in exported.export.base})
    assert ids[0]
    assert not ids[0] & ids[1]
    passages = {each.id for each in parts_of(desk, composed).passages}
    assert not ids[0] & passages, "an id in the file says nothing of the dialogue"


def test_our_own_file_is_read_whole_and_its_byline_is_free(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    desk.add_signatory(
        Signatory(
            article_id=parts_of(desk, composed).article.id,
            host=1,
            position=0,
            name=Bilingual("Ann Exampletona"),
            about=Bilingual("writes on treaties"),
        )
    )
    to = tmp_path / "out.docx"
    desk.export_job(composed.id, EN, to).run()
    roster, setting = desk.guarded()
    check = Check(roster, setting, desk.said())
    assert check.read(to).places == ()
    assert check.checks_off() == ()
    strangers = Check(roster, setting).read(to)
    assert strangers.blocked, "without the dialogue's bylines a name is a name"


def test_a_finding_is_placed_as_a_person_would_say_it(desk: Desk, composed: Roundtable) -> None:
    passage = a_passage(desk, composed)
    desk.write_passage(passage.id, EN, "It was said that Exampletonc had left the room early on.")
    inspection = desk.inspection(composed.id, EN)
    (place,) = located(inspection.edition, inspection.run())
    assert place.finding.place.endswith(", paragraph 1")
    assert "Exampletonc had left" in place.words


def test_a_roster_file_adds_what_the_dialogue_does_not_know() -> None:
    own = Participant(name_latin="Ann Exampleton")
    same = replace(own, id="other")
    more = replace(own, id="third", aliases=("Nan",))
    both = merged(Roster((own,)), Roster((same, more)))
    assert both.participants == (own, more)


def test_undo_stops_at_what_an_export_rests_on_and_goes_on_from_there(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    desk.record_export(desk.export_job(composed.id, EN, tmp_path / "out.docx").run())
    passage = a_passage(desk, composed)
    desk.write_passage(passage.id, EN, "Written after the export.")
    desk.undo()
    assert a_passage(desk, composed) == passage
    with pytest.raises(errors.BadInput):
        desk.undo()  # the draft itself
    assert desk.undoable() is None
    desk.write_passage(passage.id, EN, "Again.")
    desk.undo()
    assert a_passage(desk, composed) == passage


def test_the_dialogue_itself_is_never_written_over(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    link = tmp_path / "article.docx"
    link.symlink_to(desk.path)
    for to in (desk.path, link):
        with pytest.raises(errors.BadInput, match="itself"):
            desk.export_job(composed.id, EN, to)


def test_the_version_grows_when_anything_in_the_file_changes(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    def export() -> int:
        exported = desk.export_job(composed.id, EN, tmp_path / "out.docx").run()
        desk.record_export(exported)
        return exported.export.version

    assert export() == 1
    desk.revise_roundtable(replace(desk.roundtable(composed.id), city=Bilingual("Vienna")))
    assert export() == 2


def test_a_note_off_the_record_stays_guarded_while_a_passage_holds_it(
    desk: Desk, composed: Roundtable, tmp_path: Path
) -> None:
    note = next(each for each in desk.notes(composed.id) if "transparency" in each.text)
    desk.revise_note(replace(note, off_record=True))
    with pytest.raises(errors.GateClosed):
        desk.export_job(composed.id, EN, tmp_path / "out.docx").run()
    with pytest.raises(errors.BadInput, match="passage"):
        desk.remove_note(note.id)
    for passage in parts_of(desk, composed).passages:
        if note.id in passage.note_ids:
            desk.remove_passage(passage.id)
    desk.remove_note(note.id)
    desk.export_job(composed.id, EN, tmp_path / "out.docx").run()


@pytest.mark.parametrize("how", ["removing the item", "editing the note"])
def test_what_was_said_off_the_record_stays_so_without_its_item(
    desk: Desk, typed: Typist, how: str
) -> None:
    item = desk.agenda(typed.table.id)[1]
    desk.revise_agenda_item(replace(item, rule=Rule.OFF_RECORD))
    note = typed("/2 %2 the minister will resign before the end of spring")
    typed("/1 something harmless was said")
    if how == "removing the item":
        desk.remove_agenda_item(item.id)
    else:
        desk.edit_note(note.id, "/2 the minister will resign before the end of spring")
    assert desk.note(note.id).agenda_item_id is None
    desk.compose(typed.table.id)
    assert "resign" not in whole(desk, typed.table)
    _, setting = desk.guarded(typed.table.id)
    assert any("resign" in each for each in setting.off_record)
