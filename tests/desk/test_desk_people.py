"""Lists of people and agendas taken over: one act each, and nobody twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import AgendaItem, Roundtable
from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Gender, Participant, Role
from rapporteur.errors import BadInput, BadRoster

LIST = "Dr Ada Thorne, Fellow, TF\nМорозов Иван Петрович — эксперт, ЦВ\nlunch is at one\n"


def people(desk: Desk) -> tuple[Participant, ...]:
    return desk.roster().participants


def test_reading_a_list_stores_nothing(desk: Desk) -> None:
    assert len(desk.read_people(LIST)) == 3
    assert people(desk) == ()
    assert desk.undoable() is None


def test_what_was_read_is_stored_and_what_is_proposed_is_not(desk: Desk) -> None:
    desk.add_people(desk.read_people(LIST))
    ada, ivan = sorted(people(desk), key=lambda each: each.name_latin, reverse=True)
    assert (ada.name_latin, ada.name_cyrillic, ada.side) == ("Ada Thorne", "", None)
    assert (ivan.name_latin, ivan.name_cyrillic) == ("", "Иван Петрович Морозов")
    assert ivan.affiliations[0].name == Bilingual("Volga Centre", "Центр «Волга»")
    desk.undo()
    assert people(desk) == ()


def test_what_is_accepted_is_stored(desk: Desk) -> None:
    desk.add_people([each.accepted() for each in desk.read_people(LIST)])
    ivan = next(each for each in people(desk) if "Иван" in each.name_cyrillic)
    assert (ivan.name_latin, ivan.side, ivan.gender) == ("Ivan Petrovich Morozov", 2, Gender.MALE)


@pytest.mark.parametrize(
    "again",
    ["Ivan Morozov", "MOROZOV Ivan, Director", "Морозов Иван", "Иван Петрович Морозов, ЦВ"],
)
def test_somebody_of_the_roster_is_known_in_any_script_and_order(desk: Desk, again: str) -> None:
    desk.add_participant(Participant(name_cyrillic="Иван Петрович Морозов", side=2))
    (entry,) = desk.read_people(again)
    assert entry.known == people(desk)[0]
    desk.add_people([entry])
    (ivan,) = people(desk)
    assert (ivan.name_cyrillic, ivan.side) == ("Иван Петрович Морозов", 2)


def test_another_spelling_becomes_an_alias(desk: Desk) -> None:
    desk.add_participant(
        Participant(name_latin="Alexei Petrov", name_cyrillic="Алексей Петров", role=Role.CHAIR)
    )
    desk.add_people(desk.read_people("Aleksey Petrov / Алексей Петров"))
    (alexei,) = people(desk)
    assert (alexei.name_latin, alexei.aliases) == ("Alexei Petrov", ("Aleksey Petrov",))
    assert alexei.role is Role.CHAIR


def test_the_same_person_twice_in_a_list_is_one(desk: Desk) -> None:
    desk.add_people(desk.read_people("Ada Thorne\nTHORNE Ada, Fellow, TF"))
    (ada,) = people(desk)
    assert ada.affiliations[0].post.en == "Fellow"


def test_who_could_be_two_people_is_nobody_known(desk: Desk) -> None:
    for name in ("Ivan Petrovich Morozov", "Ivan Sergeevich Morozov"):
        desk.add_participant(Participant(name_latin=name))
    (entry,) = desk.read_people("Морозов Иван")
    assert entry.known is None


def test_those_of_a_list_are_marked_present(desk: Desk, table: Roundtable) -> None:
    desk.add_people(desk.read_people(LIST), table.id)
    assert len(desk.attendance(table.id)) == 2


def test_a_list_of_nobody_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="Nobody was made out"):
        desk.add_people(desk.read_people("lunch is at one"))


def test_a_file_of_any_kind_is_taken_whole_or_not_at_all(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(LIST, encoding="utf-8")
    with pytest.raises(BadRoster, match="lunch is at one"):
        desk.import_roster(file)
    assert people(desk) == ()
    file.write_text(LIST.replace("lunch is at one\n", ""), encoding="utf-8")
    desk.import_roster(file)
    assert len(people(desk)) == 2


def test_an_entry_that_was_mended_is_looked_at_again(desk: Desk) -> None:
    (entry,) = desk.read_people("Ada Thorne")
    assert entry.filled is not None
    assert entry.filled.side is None
    where = desk.read_affiliations("Thames Forum; NATO")
    assert [each.acronyms for each in where] == [("TF", "ФТ"), ("NATO",)]


def test_an_agenda_is_added_as_one_act(desk: Desk, table: Roundtable) -> None:
    lines = desk.read_agenda("Agenda\n14:00 1. Missiles (Chair: A. Lee)\nData / Данные\nopening")
    change = desk.add_agenda(table.id, lines)
    assert len(change.touched(AgendaItem)) == 2  # "Opening" is on the agenda already
    assert [(each.number, each.title) for each in desk.agenda(table.id)][2:] == [
        (3, Bilingual("Missiles")),
        (4, Bilingual("Data", "Данные")),
    ]
    desk.undo()
    assert len(desk.agenda(table.id)) == 2


def test_an_agenda_of_nothing_new_is_refused(desk: Desk, table: Roundtable) -> None:
    with pytest.raises(BadInput, match="no new agenda item"):
        desk.add_agenda(table.id, [AgendaLine(Bilingual("OPENING")), AgendaLine()])
