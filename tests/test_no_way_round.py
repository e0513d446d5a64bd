"""Nothing that names somebody of the roster leaves by any door, until a waiver names the finding.

The dialogue's own reading (notes, search, agenda) stays within it and is not tried here, nor is
the encrypted copy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.anonymity import Finding
from rapporteur.domain.article import ArticleParts, SectionKind, Signatory
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Affiliation, Participant
from rapporteur.errors import BadInput, GateClosed, RapporteurError
from tests.cli.command import here as rapporteur

PASSPHRASE = "correct horse"
NAMED = Bilingual("As Exampleton put it, limits matter.", "Как сказала Экзамплтон, пределы важны.")
HOSTS = (
    Host(
        number=1,
        short=Bilingual("TF", "ФТ"),
        name=Bilingual("Thames Forum", "Форум «Темза»"),
        adjective=Bilingual("British", "британский"),
    ),
    Host(
        number=2,
        short=Bilingual("VC", "ЦВ"),
        name=Bilingual("Volga Centre", "Центр «Волга»"),
        adjective=Bilingual("Russian", "российский"),
        language=Language.RU,
    ),
)
PEOPLE = (
    Participant(name_latin="Ann Exampleton", name_cyrillic="Энн Экзамплтон", side=1),
    Participant(name_latin="Bea Sampleby", name_cyrillic="Би Сэмплби", side=1),
    Participant(name_latin="Cal Testworth", name_cyrillic="Кэл Тестворт", side=1),
    Participant(name_latin="Boris Primerov", name_cyrillic="Борис Примеров", side=2),
    Participant(name_latin="Olga Obraztsova", name_cyrillic="Ольга Образцова", side=2),
    Participant(
        name_latin="Pavel Shablonov",
        name_cyrillic="Павел Шаблонов",
        side=2,
        affiliations=(Affiliation(Bilingual("Harbour Trust", "Фонд «Гавань»"), ("HTRU",)),),
    ),
)
LINES = (
    "! /1 both sides could exchange launch notifications #inf",
    "+ /2 \\1 such an exchange would cost little #inf",
    "((/2 their ministry has decided against the moratorium already",
)


@pytest.fixture(scope="module")
def innocent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dialogue whose article, sheet and notes name nobody: every door is open."""
    path = tmp_path_factory.mktemp("innocent") / "d.rapporteur"
    desk = Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("Talks", "Переговоры")), HOSTS)
    desk.add_roundtable(
        Bilingual("After the treaty", "После договора"),
        dt.date(2026, 3, 4),
        Bilingual("London", "Лондон"),
    )
    (table,) = desk.roundtables()
    desk.add_agenda_item(table.id, Bilingual("Limits", "Пределы"))
    for person in PEOPLE:
        desk.add_participant(person)
        desk.mark_present(table.id, person.id)
    for line in LINES:
        desk.add_note(table.id, line, dt.datetime(2026, 3, 4, 14, 31).astimezone())
    desk.compose(table.id)
    parts = desk.article(table.id)
    assert parts is not None
    for passage in parts.passages:
        desk.write_passage(passage.id, Language.EN, "Limits matter.")
        desk.write_passage(passage.id, Language.RU, "Пределы важны.")
    desk.add_signatory(
        Signatory(
            article_id=parts.article.id, host=1, position=0, name=Bilingual("Ed Lee", "Эд Ли")
        )
    )
    desk.close()
    return path


@pytest.fixture
def desk(innocent: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "d.rapporteur"
    path.write_bytes(innocent.read_bytes())
    opened = Desk.open(path, PASSPHRASE)
    yield opened
    opened.close()


def table(desk: Desk) -> Roundtable:
    (only,) = desk.roundtables()
    return only


def article(desk: Desk) -> ArticleParts:
    parts = desk.article(table(desk).id)
    assert parts is not None
    return parts


# Where a name can be planted so that an edition says it


def in_a_passage(desk: Desk) -> None:
    passage = article(desk).passages[-1]
    for language in Language:
        desk.write_passage(passage.id, language, NAMED.exactly(language))


def in_a_heading(desk: Desk) -> None:
    section = next(each for each in article(desk).sections if each.kind is SectionKind.THEME)
    desk.revise_section(replace(section, title=NAMED))


def in_the_title(desk: Desk) -> None:
    desk.revise_article(replace(article(desk).article, title=NAMED))


def in_the_subtitle(desk: Desk) -> None:
    desk.revise_article(replace(article(desk).article, subtitle=NAMED))


def in_a_signatorys_post(desk: Desk) -> None:
    desk.revise_signatory(replace(article(desk).signatories[0], post=NAMED))


def in_the_note_on_an_author(desk: Desk) -> None:
    desk.revise_signatory(replace(article(desk).signatories[0], about=NAMED))


def in_the_dialogues_title(desk: Desk) -> None:
    desk.revise_dialogue(replace(desk.dialogue(), title=NAMED))


def in_the_cut_off(desk: Desk) -> None:
    desk.revise_roundtable(replace(table(desk), cutoff=NAMED))


def by_an_affiliation(desk: Desk) -> None:
    passage = article(desk).passages[-1]
    desk.write_passage(passage.id, Language.EN, "Somebody from the Harbour Trust agreed.")
    desk.write_passage(passage.id, Language.RU, "Сотрудник фонда «Гавань» согласился.")


def by_words_off_the_record(desk: Desk) -> None:
    passage = article(desk).passages[-1]
    for language in Language:
        words = "Their ministry has decided against the moratorium already."
        desk.write_passage(passage.id, language, words)


PLACES = (
    in_a_passage,
    in_a_heading,
    in_the_title,
    in_the_subtitle,
    in_a_signatorys_post,
    in_the_note_on_an_author,
    in_the_cut_off,
    in_the_dialogues_title,
    by_an_affiliation,
    by_words_off_the_record,
)


def test_while_nobody_is_named_every_door_is_open(desk: Desk, tmp_path: Path) -> None:
    at = table(desk).id
    for language in Language:
        for final in (False, True):
            to = tmp_path / f"{language}-{final}.docx"
            desk.export_job(at, language, to, final).run()
            assert to.exists()
        assert desk.read_back(at, language).page()
    assert desk.notes_as_markdown(at).count == 2
    desk.save_markdown(at, tmp_path / "n.md")


@pytest.mark.parametrize("final", [False, True], ids=["draft", "final"])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("plant", PLACES)
def test_no_edition_says_it(
    desk: Desk, tmp_path: Path, plant: Callable[[Desk], None], language: Language, final: bool
) -> None:
    plant(desk)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(GateClosed):
        desk.export_job(table(desk).id, language, folder / "out.docx", final).run()
    assert list(folder.iterdir()) == []


def test_no_file_is_named_after_somebody(desk: Desk, tmp_path: Path) -> None:
    for name in ("Exampleton.docx", "draft_exampleton_v2.docx", "Экзамплтон.docx"):
        with pytest.raises(GateClosed):
            desk.export_job(table(desk).id, Language.EN, tmp_path / name).run()
    assert not list(tmp_path.glob("*.docx"))


@pytest.mark.parametrize("name", ["out.pdf", "out.md", "out.txt", "out.html", "out", "out.docm"])
def test_no_other_format_is_written(desk: Desk, tmp_path: Path, name: str) -> None:
    in_a_passage(desk)
    with pytest.raises((BadInput, GateClosed)):
        desk.export_job(table(desk).id, Language.EN, tmp_path / name).run()
    assert not (tmp_path / name).exists()


def test_what_stood_there_before_still_stands(desk: Desk, tmp_path: Path) -> None:
    in_a_passage(desk)
    for name in ("out.docx", "out.md"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(GateClosed):
        desk.export_job(table(desk).id, Language.EN, tmp_path / "out.docx").run()
    name_in_a_note(desk)
    with pytest.raises(GateClosed):
        desk.save_markdown(table(desk).id, tmp_path / "out.md")
    assert {(tmp_path / each).read_text("utf-8") for each in ("out.docx", "out.md")} == {"mine"}


def name_in_a_note(desk: Desk) -> None:
    stamp = dt.datetime(2026, 3, 4, 14, 40).astimezone()
    desk.add_note(table(desk).id, "! /1 as Exampleton put it, limits matter #inf", stamp)


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_is_not_read_back(desk: Desk, language: Language) -> None:
    name_in_a_note(desk)
    sheet = desk.read_back(table(desk).id, language)
    with pytest.raises(GateClosed):
        sheet.page()
    with pytest.raises(GateClosed):
        sheet.refuse_blocked()


def test_the_notes_are_not_written(desk: Desk, tmp_path: Path) -> None:
    name_in_a_note(desk)
    at, to = table(desk).id, tmp_path / "n.md"
    ways: tuple[Callable[[], object], ...] = (
        lambda: desk.notes_as_markdown(at),
        lambda: desk.save_markdown(at, to),
        lambda: desk.notes_job(at, to).run(),
    )
    for way in ways:
        with pytest.raises(GateClosed):
            way()
    assert not to.exists()


def test_each_finding_must_be_waived_and_no_other_place_is_opened_by_it(
    desk: Desk, tmp_path: Path
) -> None:
    in_a_passage(desk)
    in_the_title(desk)
    at, to = table(desk).id, tmp_path / "out.docx"
    waived = 0
    while True:
        try:
            desk.export_job(at, Language.EN, to).run()
            break
        except GateClosed as closed:
            assert not to.exists()
            findings = [each for each in closed.findings if isinstance(each, Finding)]
            assert findings
            desk.waive(at, findings[0], "she allowed it")
            waived += 1
    assert waived == len({(each.subject, each.place) for each in desk.waivers(at)}) > 2
    desk.revoke(desk.waivers(at)[0].id)
    with pytest.raises(GateClosed):
        desk.export_job(at, Language.EN, tmp_path / "again.docx").run()


def test_a_waiver_of_one_roundtable_opens_no_other(desk: Desk, tmp_path: Path) -> None:
    in_a_passage(desk)
    first = table(desk)
    for finding in desk.inspection(first.id, Language.EN).run():
        desk.waive(first.id, finding, "she allowed it")
    desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 4), Bilingual("London", "Лондон"))
    second = desk.roundtable_numbered(2)
    stamp = dt.datetime(2026, 5, 4, 9, 0).astimezone()
    desk.add_note(second.id, "! /1 limits matter", stamp)
    desk.compose(second.id)
    for person in PEOPLE:
        desk.mark_present(second.id, person.id)
    parts = desk.article(second.id)
    assert parts is not None
    desk.write_passage(parts.passages[-1].id, Language.EN, NAMED.en)
    with pytest.raises(GateClosed):
        desk.export_job(second.id, Language.EN, tmp_path / "out.docx").run()


def test_with_nobody_marked_present_the_gate_is_shut(desk: Desk, tmp_path: Path) -> None:
    for person in PEOPLE:
        desk.mark_absent(table(desk).id, person.id)
    with pytest.raises(GateClosed):
        desk.export_job(table(desk).id, Language.EN, tmp_path / "out.docx").run()
    assert not (tmp_path / "out.docx").exists()


# By command line


@pytest.fixture
def planted(desk: Desk) -> Path:
    """The file, closed, with a name in the article and in a note."""
    in_a_passage(desk)
    name_in_a_note(desk)
    desk.close()
    return desk.path


AT = ("--roundtable", "1")
COMMANDS = (
    ("export", "FILE", *AT, "--language", "en", "--to", "out.docx"),
    ("export", "FILE", *AT, "--language", "ru", "--to", "out.docx"),
    ("export", "FILE", *AT, "--language", "en", "--final", "--to", "out.docx"),
    ("export", "FILE", *AT, "--language", "ru", "--final", "--to", "out.docx"),
    ("export", "FILE", *AT, "--language", "en", "--to", "out.docx", "--waive-attendance", "why"),
    ("readback", "FILE", *AT),
    ("readback", "FILE", *AT, "--language", "ru"),
    ("notes", "FILE", *AT, "--markdown"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_lets_it_out(planted: Path, words: tuple[str, ...]) -> None:
    given = (word.replace("FILE", str(planted)) for word in words)
    done = rapporteur(*given, passphrase=PASSPHRASE, cwd=planted.parent)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert "Exampleton" in done.stderr
    assert [each.name for each in planted.parent.iterdir()] == [planted.name]


def test_no_waiver_is_left_by_an_export_that_failed(planted: Path) -> None:
    test_no_command_lets_it_out(planted, COMMANDS[4])
    desk = Desk.open(planted, PASSPHRASE)
    assert desk.waivers(table(desk).id) == ()
    desk.close()


def test_a_guard_that_knows_no_attendance_clears_nothing(desk: Desk) -> None:
    from rapporteur.guard import Guard

    roster, setting = desk.guarded(table(desk).id)
    edition = desk.edition(table(desk).id, Language.EN)
    assert Guard(roster, setting).clear(edition)
    with pytest.raises(RapporteurError):
        Guard(roster, replace(setting, attendance=None)).clear(edition)
