"""What the desk's tests begin with."""

from __future__ import annotations

import datetime as dt

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Host, Note, Roundtable
from rapporteur.domain.language import Bilingual, Language

PASSPHRASE = "correct horse"
STAMP = dt.datetime(2026, 3, 4, 14, 31, 7, tzinfo=dt.timezone(dt.timedelta(hours=3)))

HOSTS = (
    Host(
        number=1,
        name=Bilingual("Thames Forum", "Форум «Темза»"),
        short=Bilingual("TF", "ФТ"),
        adjective=Bilingual("British", "британский"),
    ),
    Host(
        number=2,
        name=Bilingual("Volga Centre", "Центр «Волга»"),
        short=Bilingual("VC", "ЦВ"),
        adjective=Bilingual("Russian", "российский"),
        language=Language.RU,
    ),
)


class Typist:
    """Types lines and hands back the notes that they became."""

    def __init__(self, desk: Desk, table: Roundtable) -> None:
        self.desk, self.table = desk, table

    def __call__(self, line: str, side: int | None = None, item_id: str | None = None) -> Note:
        change = self.desk.add_note(self.table.id, line, STAMP, side, item_id)
        note = change.records[0].record
        assert isinstance(note, Note)
        return note
