"""How a typed note is read: what it can be joined to, and which capital it keeps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Language
from rapporteur.draft.wording import Reader, Shape, tidy

MakeNote = Callable[..., Note]


@pytest.mark.parametrize(
    ("typed", "text", "mark"),
    [
        ("trust is gone.", "trust is gone", ""),
        ("trust is gone...", "trust is gone", ""),
        ("  trust \t is\ngone ;", "trust is gone", ""),
        ("is trust gone ?!", "is trust gone", "?"),
        ("trust is gone!", "trust is gone", "!"),
        ('they said "no."', 'they said "no"', ""),
        ("- a hotline", "a hotline", ""),
        ("⟦hidden⟧ words", "hidden words", ""),
        ("...", "...", ""),
    ],
)
def test_a_note_loses_its_stops(typed: str, text: str, mark: str) -> None:
    assert tidy(typed)[0].strip(".") == text.strip(".")
    assert tidy(typed)[1] == mark


@pytest.mark.parametrize(
    ("kind", "text", "shape"),
    [
        (Kind.OBSERVATION, "verification cannot wait for a treaty", Shape.CLAUSE),
        (Kind.OBSERVATION, "the treaty had ended and nothing replaced it", Shape.CLAUSE),
        (Kind.OBSERVATION, "both sides need more warning", Shape.CLAUSE),
        (Kind.OBSERVATION, "the need for more warning", Shape.LOOSE),
        (Kind.OBSERVATION, "a mechanism that can verify what is declared", Shape.LOOSE),
        (Kind.OBSERVATION, "states that had signed would have to pay", Shape.CLAUSE),
        (Kind.OBSERVATION, "no trust. no talks either", Shape.LOOSE),
        (Kind.OBSERVATION, "dual-capable systems: nobody can tell", Shape.LOOSE),
        (Kind.OBSERVATION, "set up a hotline", Shape.LOOSE),
        (Kind.IDEA, "set up a hotline", Shape.ACT),
        (Kind.IDEA, "to set up a hotline", Shape.ACT),
        (Kind.IDEA, "exchange data on launchers", Shape.ACT),
        (Kind.IDEA, "exchange of data on launchers", Shape.LOOSE),
        (Kind.IDEA, "limiting deployments in the west", Shape.NOUN),
        (Kind.IDEA, "limiting deployments is a first step", Shape.CLAUSE),
        (Kind.IDEA, "existing treaties as a base", Shape.LOOSE),
        (Kind.IDEA, "a joint register of sites", Shape.NOUN),
        (Kind.QUESTION, "how inspections would work", Shape.ASKED),
        (Kind.QUESTION, "how would inspections work?", Shape.LOOSE),
        (Kind.QUESTION, "how far would either side go?", Shape.LOOSE),
        (Kind.QUESTION, "whether it could work?", Shape.ASKED),
        (Kind.QUESTION, "status of the launchers", Shape.LOOSE),
        (Kind.AGREEMENT, "but only with inspections", Shape.GOES_ON),
        (Kind.AGREEMENT, "would help in a crisis", Shape.PREDICATE),
        (Kind.AGREEMENT, "agreed", Shape.BARE),
        (Kind.DISAGREEMENT, "+", Shape.BARE),
        (Kind.OBSERVATION, "agreed", Shape.LOOSE),
        (Kind.OBSERVATION, "?!", Shape.BARE),
    ],
)
def test_english_notes_are_read(note: MakeNote, kind: Kind, text: str, shape: Shape) -> None:
    assert Reader((), ()).read(note(text, kind)).shape is shape


@pytest.mark.parametrize(
    ("kind", "text", "shape"),
    [
        (Kind.OBSERVATION, "договор разрушен, и доверия больше нет", Shape.CLAUSE),
        (Kind.OBSERVATION, "проверка невозможна без обмена данными", Shape.CLAUSE),
        (Kind.OBSERVATION, "контроль - ключ к доверию", Shape.CLAUSE),
        (Kind.OBSERVATION, "ракеты размещаются всё ближе", Shape.CLAUSE),
        (Kind.OBSERVATION, "бюджет и военный совет", Shape.LOOSE),
        (Kind.OBSERVATION, "механизм, который может проверить данные", Shape.LOOSE),
        (Kind.IDEA, "создать общую группу", Shape.ACT),
        (Kind.IDEA, "не проводить учений у границы", Shape.ACT),
        (Kind.IDEA, "вернуться к обмену данными", Shape.ACT),
        (Kind.IDEA, "обмен снимками", Shape.NOUN),
        (Kind.IDEA, "совместное заявление о ракетах", Shape.NOUN),
        (Kind.IDEA, "ежегодный обмен снимками", Shape.NOUN),
        (Kind.IDEA, "специальный представитель", Shape.LOOSE),
        (Kind.IDEA, "сеть контактов", Shape.LOOSE),
        (Kind.IDEA, "стороны могли бы объявить зону", Shape.CLAUSE),
        (Kind.QUESTION, "как будут учитываться третьи страны?", Shape.ASKED),
        (Kind.QUESTION, "возможна ли проверка без визитов", Shape.ASKED),
        (Kind.QUESTION, "сроки проверки?", Shape.LOOSE),
        (Kind.AGREEMENT, "но при взаимных гарантиях", Shape.GOES_ON),
        (Kind.AGREEMENT, "Согласны", Shape.BARE),
    ],
)
def test_russian_notes_are_read(note: MakeNote, kind: Kind, text: str, shape: Shape) -> None:
    assert Reader((), ()).read(note(text, kind)).shape is shape


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("The treaty is dead", "the treaty is dead"),
        ("Verification is dead", "verification is dead"),
        ("INF limits are dead", "INF limits are dead"),
        ("Russia is ready", "Russia is ready"),
        ("Russian-made missiles are ready", "Russian-made missiles are ready"),
        ("Ground-launched missiles are ready", "ground-launched missiles are ready"),
        ("May is too early", "May is too early"),
        ("9M729 is the issue", "9M729 is the issue"),
        ("Vienna is the place", "Vienna is the place"),
        ("Launchers are counted", "launchers are counted"),
        ("Инспекции невозможны", "инспекции невозможны"),
        ("Германия не готова", "Германия не готова"),
        ("НАТО не готова", "НАТО не готова"),
    ],
)
def test_only_names_keep_their_capital(note: MakeNote, typed: str, inside: str) -> None:
    reader = Reader(["we counted launchers"], ["Vienna"])
    wording = reader.read(note(typed))
    assert (wording.text, wording.settled) == (inside, True)


def test_a_deed_begins_with_no_name(note: MakeNote) -> None:
    wording = Reader((), ()).read(note("Запустить линию связи", Kind.IDEA))
    assert (wording.text, wording.settled) == ("запустить линию связи", True)


def test_a_capital_that_cannot_be_judged_is_kept_and_known(note: MakeNote) -> None:
    wording = Reader((), ()).read(note("Fenwick is ready"))
    assert (wording.text, wording.settled) == ("Fenwick is ready", False)


def test_words_in_the_other_language_are_marked(note: MakeNote) -> None:
    wording = Reader((), ()).read(note("доверия нет"))
    assert wording.said_in(Language.RU) == "доверия нет"
    assert wording.said_in(Language.EN) == "⟦доверия нет⟧"
