"""An invented roundtable on missiles in Europe, with notes as they are typed: in haste."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rapporteur.domain.article import ArticleParts
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Kind, Note, Roundtable, Topic
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft import Draft, Material

NOTES = Path(__file__).with_name("roundtable.txt")
_KINDS = {
    "!": Kind.IDEA,
    "+": Kind.AGREEMENT,
    "-": Kind.DISAGREEMENT,
    "?": Kind.QUESTION,
    "=": Kind.ACTION,
}
_START = dt.datetime(2026, 3, 12, 9, 0, tzinfo=dt.UTC)

DIALOGUE = Dialogue(title=Bilingual("Baltic Track", "Балтийский диалог"))
HOSTS = (
    Host(
        number=1,
        name=Bilingual("Fenwick Institute", "Институт Фенвика"),
        short=Bilingual("FI", "ИФ"),
        adjective=Bilingual("British", "британский"),
    ),
    Host(
        number=2,
        name=Bilingual("Neva Centre for Security", "Невский центр безопасности"),
        short=Bilingual("NCS", "НЦБ"),
        adjective=Bilingual("Russian", "российский"),
        language=Language.RU,
    ),
)
ROUNDTABLES = (
    Roundtable(
        number=1,
        title=Bilingual("Missiles in Europe", "Ракеты в Европе"),
        date=dt.date(2026, 3, 12),
        city=Bilingual("Vienna", "Вена"),
        cutoff=Bilingual("The talks ended before 1 April.", "Встреча завершилась до 1 апреля."),
    ),
    Roundtable(
        number=2,
        title=Bilingual("Incidents at sea", "Инциденты на море"),
        date=dt.date(2026, 10, 1),
        city=Bilingual("Geneva", "Женева"),
    ),
)
AGENDA = tuple(
    AgendaItem(roundtable_id=ROUNDTABLES[0].id, number=number, title=Bilingual(en, ru))
    for number, (en, ru) in enumerate(
        (
            ("Threat perceptions", "Восприятие угроз"),
            ("Missiles and moratoria", "Ракеты и моратории"),
            ("Checking without a treaty", "Проверка без договора"),
            ("Crises and channels", "Кризисы и каналы связи"),
        ),
        1,
    )
)


def _topics() -> tuple[Topic, ...]:
    rows = (
        ("arms", "", "Arms control", "Контроль над вооружениями"),
        ("missiles", "arms", "Missiles in Europe", "Ракеты в Европе"),
        ("verify", "arms", "Verification", "Проверка"),
        ("sites", "verify", "Visits to sites", "Посещения объектов"),
        ("data", "verify", "Data exchange", "Обмен данными"),
        ("risk", "", "Crisis management", "Управление кризисами"),
        ("cyber", "", "Cyber security", "Кибербезопасность"),
    )
    topics: dict[str, Topic] = {}
    for notation, parent, en, ru in rows:
        above = topics[parent].id if parent else None
        topics[notation] = Topic(notation=notation, label=Bilingual(en, ru), parent_id=above)
    return tuple(topics.values())


TOPICS = _topics()


def read_notes() -> tuple[Note, ...]:
    """The notes of `roundtable.txt`: a line is kind, side, item, reply, topics, marks and text."""
    notes: dict[int, Note] = {}
    for line in NOTES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        number, kind, side, item, reply, topics, marks, text = (
            field.strip() for field in line.split("|", 7)
        )
        notes[int(number)] = Note(
            roundtable_id=ROUNDTABLES[0].id,
            number=int(number),
            text=text,
            stamped_at=_START + dt.timedelta(minutes=2 * int(number)),
            kind=_KINDS.get(kind, Kind.OBSERVATION),
            side=int(side) if side else None,
            agenda_item_id=AGENDA[int(item) - 1].id if item else None,
            reply_to=notes[int(reply)].id if reply else None,
            topic_ids=tuple(each.id for each in TOPICS if each.notation in topics.split()),
            star="*" in marks,
            off_record="(" in marks,
            cue="…" in marks,
        )
    return tuple(notes.values())


@pytest.fixture(scope="session")
def material() -> Material:
    """A whole roundtable, with enough people of both sides."""
    return Material(
        dialogue=DIALOGUE,
        hosts=HOSTS,
        roundtable=ROUNDTABLES[0],
        roundtables=ROUNDTABLES,
        agenda=AGENDA,
        notes=read_notes(),
        topics=TOPICS,
        present={1: 8, 2: 9},
    )


@pytest.fixture
def note() -> Callable[..., Note]:
    """Makes a note; what is not said is ordinary."""
    made = 0

    def make(text: str, kind: Kind = Kind.OBSERVATION, **fields: object) -> Note:
        nonlocal made
        made += 1
        plain = Note(
            roundtable_id=ROUNDTABLES[0].id, number=made, text=text, stamped_at=_START, kind=kind
        )
        return replace(plain, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def talks(material: Material) -> Callable[..., Material]:
    """The same roundtable with other notes: `talks(first, second, present=…)`."""

    def make(*notes: Note, **fields: object) -> Material:
        return replace(material, notes=notes, **fields)  # type: ignore[arg-type]

    return make


def parts_of(draft: Draft, before: ArticleParts | None = None) -> ArticleParts:
    """The article as it stands once `draft` has been added to it."""
    article = draft.article or (before.article if before else None)
    assert article is not None
    sections = (*(before.sections if before else ()), *draft.sections)
    passages = (*(before.passages if before else ()), *draft.passages)
    return ArticleParts(
        article,
        tuple(sorted(sections, key=lambda each: each.position)),
        tuple(sorted(passages, key=lambda each: each.position)),
    )


@pytest.fixture(scope="session")
def together() -> Callable[..., ArticleParts]:
    return parts_of
