"""A dialogue's cast for the guard's tests: invented people of two sides, and their hosts."""

from __future__ import annotations

from rapporteur.domain.anonymity import Finding
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster

RUSI = Host(
    number=1,
    name=Bilingual(
        "Royal United Services Institute",
        "Королевский объединённый институт оборонных исследований",
    ),
    short=Bilingual("RUSI", "РУСИ"),
    adjective=Bilingual("British", "британский"),
)
RIAC = Host(
    number=2,
    name=Bilingual(
        "Russian International Affairs Council", "Российский совет по международным делам"
    ),
    short=Bilingual("RIAC", "РСМД"),
    adjective=Bilingual("Russian", "российский"),
)
HOSTS = (RUSI, RIAC)

SEMYONOV = Participant(
    name_latin="Oleg Petrovich Semyonov",
    name_cyrillic="Олег Петрович Семёнов",
    aliases=("Professor X", "Олежка"),
    side=2,
    affiliations=(
        Affiliation(
            Bilingual("Institute of Far Seas", "Институт дальних морей"),
            ("IFS", "ИДМ"),
            Bilingual("Head of Section", "заведующий сектором"),
        ),
    ),
)
SMITH = Participant(
    name_latin="Mary-Ann O'Smith-Jones",
    name_cyrillic="Мэри-Энн О'Смит-Джонс",
    side=1,
    affiliations=(Affiliation(RUSI.name, ("RUSI", "РУСИ"), Bilingual("Director of Studies")),),
)
BERG = Participant(name_latin="Anna van der Berg", side=1)
PACT = Organisation(affiliation=Affiliation(Bilingual("The Northern Pact", ""), ("NP",)))

ROSTER = Roster((SEMYONOV, SMITH, BERG), (PACT,))


def person(name: str, **other: object) -> Roster:
    """A roster of one person, by a name in either script."""
    script = (
        "name_cyrillic" if any("а" <= char <= "я" for char in name.casefold()) else "name_latin"
    )
    return Roster((Participant(**{script: name}, **other),))  # type: ignore[arg-type]


def words(text: str, findings: list[Finding]) -> list[str]:
    """The words that were found."""
    return [text[each.start : each.end] for each in findings]
