"""Hosts, roundtables, agenda, topics, roster: what may be changed and what may not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from rapporteur import errors
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant, Role
from tests.desk.stage import HOSTS, PASSPHRASE, Typist

ROSTER = """\
name_latin,name_cyrillic,gender,aliases,side,role,affiliation_en,affiliation_ru,acronyms,post_en,post_ru
Ann Example,Энн Экзампл,f,,TF,chair,Example University,,EU,dean,
Boris Primerov,Борис Примеров,m,,2,speaker,,,,,
,,,,,,Hidden Bureau,Скрытое бюро,HB,,
"""


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


def test_a_dialogue_begins_with_its_hosts_and_the_starter_topics(desk: Desk) -> None:
    assert desk.hosts() == HOSTS
    notations = {each.notation for each in desk.topics()}
    assert {"inf", "cyber"} <= notations
    assert desk.undoable() is None


def test_a_dialogue_with_one_host_is_not_begun(tmp_path: Path) -> None:
    with pytest.raises(errors.BadInput):
        Desk.begin(tmp_path / "x.rapporteur", PASSPHRASE, Dialogue(title=Bilingual("x")), HOSTS[:1])
    assert not (tmp_path / "x.rapporteur").exists()


def test_parents_come_before_their_children(desk: Desk) -> None:
    seen: set[str] = set()
    for topic in desk.topics():
        assert topic.parent_id is None or topic.parent_id in seen
        seen.add(topic.id)


def test_a_host_that_notes_refer_to_stays(desk: Desk, typed: Typist) -> None:
    third = replace(HOSTS[1], id=typed.table.id, number=3, short=Bilingual("X", "Х"))
    desk.add_host(third)
    typed("/3 said")
    with pytest.raises(errors.BadInput):
        desk.remove_host(third.id)
    desk.remove_note(desk.notes(typed.table.id)[0].id)
    desk.remove_host(third.id)
    assert desk.hosts() == HOSTS
    with pytest.raises(errors.BadInput):
        desk.remove_host(HOSTS[0].id)
    with pytest.raises(errors.BadInput):
        desk.revise_host(replace(HOSTS[0], number=9))


@pytest.mark.parametrize(("word", "number"), [("1", 1), ("tf", 1), ("ЦВ", 2), ("VC", 2)])
def test_a_host_is_named_by_number_or_short_name(desk: Desk, word: str, number: int) -> None:
    found: Host = desk.host_named(word)
    assert found.number == number


def test_a_roundtable_goes_with_all_that_is_its_own_and_comes_back(
    desk: Desk, typed: Typist, roster: Path
) -> None:
    typed("! one #inf")
    typed("+ \\ two")
    desk.import_roster(roster, typed.table.id)
    desk.compose(typed.table.id)
    before = (desk.notes(typed.table.id), desk.article(typed.table.id), desk.agenda(typed.table.id))
    desk.remove_roundtable(typed.table.id)
    assert desk.roundtables() == ()
    assert desk.search("one") == ()
    desk.undo()
    after = (desk.notes(typed.table.id), desk.article(typed.table.id), desk.agenda(typed.table.id))
    assert after == before
    assert len(desk.attendance(typed.table.id)) == 2


def test_a_topic_that_goes_leaves_its_notes_and_lifts_its_children(
    desk: Desk, typed: Typist
) -> None:
    desk.add_topic("space", Bilingual("Outer space things", "Космос и прочее")) if not any(
        each.notation == "space" for each in desk.topics()
    ) else None
    parent = next(each for each in desk.topics() if each.parent_id is None)
    change = desk.add_topic("zz", Bilingual("Zed", "Зэд"), parent.id)
    child = change.records[0].record
    assert isinstance(child, Topic)
    note = typed(f"a #{parent.notation} #zz")
    desk.remove_topic(parent.id)
    assert desk.note(note.id).topic_ids == (child.id,)
    lifted = next(each for each in desk.topics() if each.id == child.id)
    assert lifted.parent_id is None
    desk.undo()
    assert desk.note(note.id) == note


@pytest.mark.parametrize("notation", ["", "two words", "#x", "№x", "INF", "inf"])
def test_a_topics_sign_is_one_new_word(desk: Desk, notation: str) -> None:
    with pytest.raises(errors.BadInput):
        desk.add_topic(notation, Bilingual("x"))


def test_an_agenda_item_that_goes_frees_its_notes(desk: Desk, typed: Typist) -> None:
    note = typed("%2 said")
    desk.remove_agenda_item(str(note.agenda_item_id))
    assert desk.note(note.id).agenda_item_id is None


def test_a_roundtable_needs_a_title(desk: Desk) -> None:
    with pytest.raises(errors.BadInput):
        desk.add_roundtable(Bilingual("  "), dt.date(2026, 1, 1))
    with pytest.raises(errors.BadInput):
        desk.roundtable_numbered(7)


def test_an_imported_roster_marks_nobody_unless_told(
    desk: Desk, table: Roundtable, roster: Path
) -> None:
    desk.import_roster(roster)
    assert [each.name_latin for each in desk.roster().participants] == [
        "Ann Example",
        "Boris Primerov",
    ]
    assert [each.side for each in desk.roster().participants] == [1, 2]
    assert len(desk.roster().organisations) == 1
    assert desk.attendance(table.id) == ()
    desk.import_roster(roster, table.id)
    assert sorted(each.role for each in desk.attendance(table.id)) == [Role.CHAIR, Role.SPEAKER]
    assert len(desk.roster().participants) == 2, "the same name again is the same person"
    assert len(desk.roster().organisations) == 1


def test_a_roster_with_one_bad_row_is_not_taken_at_all(desk: Desk, roster: Path) -> None:
    roster.write_text(ROSTER + "Too,few,cells\n", encoding="utf-8")
    with pytest.raises(errors.BadRoster, match="5"):
        desk.import_roster(roster)
    assert not desk.roster()


def test_the_same_person_twice_in_a_file_is_one_person(
    desk: Desk, table: Roundtable, roster: Path
) -> None:
    row = "Ann Example,Энн Экзампл,f,,TF,observer,,,,,\n"
    roster.write_text(ROSTER + row, encoding="utf-8")
    desk.import_roster(roster, table.id)
    assert len(desk.roster().participants) == 2
    assert len(desk.attendance(table.id)) == 2


def test_attendance_is_marked_changed_and_taken_back(desk: Desk, table: Roundtable) -> None:
    person = Participant(name_latin="Ann Example", side=1, role=Role.CHAIR)
    desk.add_participant(person)
    desk.mark_present(table.id, person.id)
    assert [each.role for each in desk.attendance(table.id)] == [Role.CHAIR]
    desk.mark_present(table.id, person.id, Role.OBSERVER)
    assert [each.role for each in desk.attendance(table.id)] == [Role.OBSERVER]
    desk.mark_absent(table.id, person.id)
    assert desk.attendance(table.id) == ()
    desk.undo()
    desk.remove_participant(person.id)
    assert desk.attendance(table.id) == ()
    desk.undo()
    assert len(desk.attendance(table.id)) == 1
    with pytest.raises(errors.BadInput):
        desk.add_participant(Participant())


HEADER = ROSTER.splitlines()[0] + "\n"


def test_a_corrected_roster_doubles_nobody(desk: Desk, table: Roundtable, roster: Path) -> None:
    roster.write_text(HEADER + "Ann Example,,,Annie,1,chair,Example University,,,,\n", "utf-8")
    desk.import_roster(roster, table.id)
    roster.write_text(HEADER + "Ann Example,Энн Экзампл,f,Nan,1,speaker,,,,,\n", "utf-8")
    desk.import_roster(roster, table.id)
    (person,) = desk.roster().participants
    assert (person.name_latin, person.name_cyrillic) == ("Ann Example", "Энн Экзампл")
    assert set(person.aliases) == {"Annie", "Nan"}, "what was guarded stays guarded"
    assert person.affiliations[0].name.en == "Example University"
    assert [each.role for each in desk.attendance(table.id)] == [Role.SPEAKER]


def test_a_row_that_could_mean_two_people_is_refused(desk: Desk, roster: Path) -> None:
    rows = "Ann Example,Энн Экзампл,f,,1,,,,,,\nAnn Example,Анна Экзампл,f,,1,,,,,,\n"
    roster.write_text(HEADER + rows, "utf-8")
    desk.import_roster(roster)
    assert len(desk.roster().participants) == 2
    roster.write_text(HEADER + "Ann Example,,f,,1,,,,,,\n", "utf-8")
    with pytest.raises(errors.BadRoster, match="Ann Example"):
        desk.import_roster(roster)


def test_organisations_known_by_their_acronyms_alone_are_kept_apart(
    desk: Desk, roster: Path
) -> None:
    roster.write_text(HEADER + ",,,,,,,,NATO,,\n,,,,,,,,OSCE,,\n", "utf-8")
    desk.import_roster(roster)
    roster.write_text(HEADER + ",,,,,,,,ESDC,,\n,,,,,,,,nato,,\n", "utf-8")
    desk.import_roster(roster)
    known = {each.affiliation.acronyms[0].upper() for each in desk.roster().organisations}
    assert known == {"NATO", "OSCE", "ESDC"}
    assert len(desk.roster().organisations) == 3


def test_a_topic_cannot_stand_under_itself(desk: Desk) -> None:
    parent = next(each for each in desk.topics() if each.parent_id is None)
    child = next(each for each in desk.topics() if each.parent_id == parent.id)
    for above in (parent, child):
        with pytest.raises(errors.BadInput):
            desk.revise_topic(replace(parent, parent_id=above.id))


def test_what_does_not_fit_is_refused_in_the_users_words(desk: Desk, typed: Typist) -> None:
    note = typed("one")
    with pytest.raises(errors.DoesNotFit):
        typed("two", side=99)
    with pytest.raises(errors.DoesNotFit):
        desk.add_participant(Participant(name_latin="Ann Example", side=7))
    with pytest.raises(errors.BadInput):
        desk.revise_note(replace(note, text=" "))
    with pytest.raises(errors.BadInput):
        desk.add_host(replace(HOSTS[0], id=note.id, number=0))
    desk.revise_dialogue(replace(desk.dialogue(), title=Bilingual("half \ud83d of a pair")))
    assert desk.dialogue().title.en == "half \ufffd of a pair"
