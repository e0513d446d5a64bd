"""What the room is told of names in a line."""

from __future__ import annotations

from rapporteur.desk import Desk
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant


def named(desk: Desk, text: str) -> list[str]:
    return [text[start:end] for start, end in desk.names_in(text)]


def test_a_name_is_found_in_either_script_and_where_it_stands(desk: Desk) -> None:
    person = Participant(name_latin="Anna Fictova", name_cyrillic="Анна Фиктова")
    desk.add_participant(person)
    assert named(desk, "as Fictova said") == ["Fictova"]
    assert named(desk, "\U0001f600 Фиктова против") == ["Фиктова"]
    assert named(desk, "nobody is named here") == []


def test_an_organisation_is_found_and_a_host_is_public(desk: Desk) -> None:
    desk.add_organisation(Organisation(affiliation=Affiliation(Bilingual("Quiet Foundation"))))
    assert named(desk, "the Quiet Foundation pays") == ["Quiet Foundation"]
    assert named(desk, "Thames Forum will host the next one") == []


def knows_names(desk: Desk) -> bool:
    """Whether the desk can say at once who is named: it changes with every act."""
    return desk.knows_names


def test_the_roster_of_this_moment_counts(desk: Desk) -> None:
    assert named(desk, "Fictova") == []
    assert knows_names(desk)
    person = Participant(name_latin="Anna Fictova")
    desk.add_participant(person)
    assert not knows_names(desk)
    assert named(desk, "Fictova") == ["Fictova"]
    desk.undo()
    assert named(desk, "Fictova") == []
    desk.redo()
    assert named(desk, "Fictova") == ["Fictova"]
    desk.remove_participant(person.id)
    assert named(desk, "Fictova") == []


def test_a_note_leaves_what_is_known_of_names_as_it_is(desk: Desk) -> None:
    desk.names_in("")
    desk.add_topic("cables", Bilingual("Cables"))
    assert knows_names(desk)


def test_names_learnt_elsewhere_are_taken_unless_the_roster_has_changed_meanwhile(
    desk: Desk,
) -> None:
    desk.add_participant(Participant(name_latin="Anna Fictova"))
    job = desk.names_job()
    assert job is not None
    desk.add_participant(Participant(name_latin="Boris Vydumkin"))
    desk.learn_names(job.run())
    assert not knows_names(desk), "it knows nothing of Vydumkin"
    job = desk.names_job()
    assert job is not None
    desk.learn_names(job.run())
    assert knows_names(desk)
    assert desk.names_job() is None
    assert named(desk, "Vydumkin and Fictova") == ["Vydumkin", "Fictova"]
