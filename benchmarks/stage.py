"""What the benchmarks begin with: dialogues with as many notes as are asked for, and the means."""

from __future__ import annotations

import datetime as dt
import random
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from pathlib import Path

from rapporteur.desk import Desk
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Dialogue, Host, Kind, Note
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual

PASSPHRASE = "a passphrase for measuring"
STAMP = dt.datetime(2025, 3, 14, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))
HOSTS = tuple(
    Host(
        number=number,
        short=Bilingual(short, short),
        name=Bilingual(f"Institute {short}"),
        adjective=Bilingual(adjective, adjective),
    )
    for number, short, adjective in ((1, "AA", "British"), (2, "BB", "Russian"))
)
AGENDA = ("Opening", "Verification", "Incidents at sea", "Cyber", "What to do")

_SYLLABLES = {
    "en": "ver i fi ca tion no ti de ploy ment ex er cise tre a ty sig nal ris k chan nel",
    "ru": "про вер ка у ве дом ле ни е ра кет до го вор ём мы уче риск ка нал сто ро на",
}

Act = Callable[[int], object]


def taken(floor: Act, act: Act, rounds: int) -> tuple[list[float], list[float]]:
    """How long each call of `floor` and of `act` took, in milliseconds.

    They take turns, so that whatever else the machine is doing slows both alike.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        for which, each in enumerate((floor, act)):
            begun = time.perf_counter()
            each(number)
            times[which].append((time.perf_counter() - begun) * 1000)
    return times


class Language:
    """Invented words of one language, used as often as real ones: the n-th 1/n as often."""

    def __init__(self, name: str, words: int, chance: random.Random) -> None:
        made: dict[str, None] = {}
        while len(made) < words:
            made["".join(chance.choices(_SYLLABLES[name].split(), k=chance.randint(1, 4)))] = None
        self.words = tuple(sorted(made, key=len))
        self._weights = tuple(accumulate(1 / rank for rank in range(1, words + 1)))

    def says(self, chance: random.Random, count: int) -> str:
        """`count` words."""
        drawn = (chance.random() * self._weights[-1] for _ in range(count))
        return " ".join(self.words[bisect(self._weights, each)] for each in drawn)


def languages(words: int = 5000) -> tuple[Language, Language]:
    """The two languages of the notes, the same in every run."""
    chance = random.Random(1)
    return Language("en", words, chance), Language("ru", words, chance)


def begin(path: Path) -> tuple[Path, str]:
    """A dialogue with one roundtable and its agenda, closed; its path and the roundtable's id."""
    desk = Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("Measured")), HOSTS)
    desk.add_roundtable(Bilingual("First"), STAMP.date())
    (roundtable,) = desk.roundtables()
    for title in AGENDA:
        desk.add_agenda_item(roundtable.id, Bilingual(title))
    desk.close()
    return path, roundtable.id


def dialogue_of(count: int, path: Path) -> tuple[Path, str]:
    """The same with `count` notes, laid a thousand at a time."""
    path, roundtable_id = begin(path)
    desk = Desk.open(path, PASSPHRASE)
    notes = notes_of(desk, roundtable_id, count)
    while some := tuple(RecordChange(None, each) for each in islice(notes, 1000)):
        desk._store.write(Change("", some))
    desk.close()
    return path, roundtable_id


def notes_of(desk: Desk, roundtable_id: str, count: int) -> Iterator[Note]:
    """Notes as they are taken: half in each language, some tagged, answered, starred, cues."""
    chance, spoken, last = random.Random(2), languages(), None
    topics = [each.id for each in desk.topics()]
    items = [each.id for each in desk.agenda(roundtable_id)]
    for number in range(1, count + 1):
        last = Note(
            roundtable_id=roundtable_id,
            number=number,
            text=chance.choice(spoken).says(chance, chance.randint(4, 20)),
            stamped_at=STAMP + dt.timedelta(seconds=number),
            kind=chance.choices(tuple(Kind), (50, 15, 10, 10, 10, 5))[0],
            side=chance.choice((None, None, 1, 2)),
            topic_ids=tuple(chance.sample(topics, chance.choices((0, 1, 2), (2, 6, 2))[0])),
            agenda_item_id=items[(number - 1) * len(items) // count],
            reply_to=last.id if last is not None and chance.random() < 0.15 else None,
            star=chance.random() < 0.05,
            off_record=chance.random() < 0.02,
            cue=chance.random() < 0.02,
            id=str(new_id()),
        )
        yield last
