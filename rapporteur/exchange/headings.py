"""What the headings of somebody else's table mean, and somebody in a row under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.domain.roster import Affiliation, Gender, Participant
from rapporteur.exchange.pasted import person_of
from rapporteur.exchange.wording import gender_by_title, is_title, role_named
from rapporteur.exchange.working import affiliation_of, side_of

Columns = tuple[str, ...]  # what stands in each column; blank where nobody knows

_MEANINGS = {
    "name": "name|full name|fullname|participant|participants|delegate|attendee|guest|person"
    "|фио|ф и о|имя|имя и фамилия|фамилия имя отчество|фамилия и имя|участник|участники|эксперт",
    "name_given": "first name|first names|forename|forenames|given name|given names|имя отчество"
    "|имя и отчество",
    "name_family": "last name|surname|family name|фамилия",
    "name_middle": "middle name|patronymic|отчество",
    "name_en": "name latin|фио англ|фио латиницей",
    "name_ru": "name cyrillic|фио рус|фио кириллицей",
    "affiliation": "affiliation|affiliations|organisation|organization|institution|institute"
    "|company|employer|organisation name|организация|место работы|институт|учреждение|компания"
    "|аффилиация|название организации|представляет",
    "affiliation_en": "affiliation en|organisation en|organization en",
    "affiliation_ru": "affiliation ru|organisation ru|organization ru",
    "acronyms": "acronym|acronyms|abbreviation|сокращение|аббревиатура",
    "post": "post|position|job title|job|occupation|designation|должность|позиция|пост|статус"
    "|должность и место работы",
    "post_en": "post en|position en",
    "post_ru": "post ru|position ru",
    "title": "title|mr ms|mr mrs|salutation|honorific|prefix|обращение|звание",
    "role": "role|role here|роль|участие|в качестве",
    "side": "side|delegation|party|сторона|делегация",
    "gender": "gender|sex|m f|пол",
    "aliases": "alias|aliases|also known as|nickname|также",
}
COLUMN_OF = {word: meant for meant, words in _MEANINGS.items() for word in words.split("|")}


def person_in(row: Sequence[str], columns: Columns, hosts: Sequence[Host]) -> Participant | None:
    """Whom a row names under these headings; None where it names nobody."""
    cells = _by_column(row, columns)
    named = [person_of([name], hosts) for name in _names(cells)]
    people = [each for each in named if each is not None]
    if not people:
        return None
    person = replace(
        people[0],
        name_latin=next((each.name_latin for each in people if each.name_latin), ""),
        name_cyrillic=next((each.name_cyrillic for each in people if each.name_cyrillic), ""),
        gender=_gender(cells) or people[0].gender,
        role=role_named(cells.get("role", "")) or people[0].role,
        aliases=tuple(_split(cells.get("aliases", ""))),
        affiliations=tuple(_affiliations(cells, hosts)) or people[0].affiliations,
    )
    return replace(person, side=_side(cells.get("side", ""), hosts))


def affiliations_in(
    row: Sequence[str], columns: Columns, hosts: Sequence[Host] = ()
) -> tuple[Affiliation, ...]:
    """The organisations in a row that names no person: they are guarded for themselves."""
    return tuple(
        replace(each, post=Bilingual())
        for each in _affiliations(_by_column(row, columns), hosts)
        if each.name != Bilingual() or each.acronyms
    )


def _by_column(row: Sequence[str], columns: Columns) -> dict[str, str]:
    """The cells by what they are; two columns of one meaning are joined by a semicolon."""
    cells: dict[str, str] = {}
    for meant, cell in zip(columns, row, strict=False):
        if meant and cell:
            cells[meant] = f"{cells[meant]}; {cell}" if meant in cells else cell
    return cells


def _names(cells: dict[str, str]) -> Iterator[str]:
    if "name_family" in cells:
        given = cells.get("name_given") or cells.get("name", "")
        title = cells.get("title", "") if is_title(cells.get("title", " ").split(" ")[0]) else ""
        parts = (title, given, cells.get("name_middle", ""), cells["name_family"])
        yield " ".join(part for part in parts if part)
    elif "name" in cells:
        yield cells["name"]
    elif "name_given" in cells:
        yield cells["name_given"]
    for each in ("name_en", "name_ru"):
        if each in cells:
            yield cells[each]


def _affiliations(cells: dict[str, str], hosts: Sequence[Host]) -> Iterator[Affiliation]:
    """The affiliation in the row's cells, in both languages where there are both."""
    words = [cells[each] for each in ("affiliation", "affiliation_en", "affiliation_ru")
             if each in cells]  # fmt: skip
    post = Bilingual()
    for each in ("post", "post_en", "post_ru", "title"):
        text = cells.get(each, "")
        if text and not (each == "title" and is_title(text.split()[0])):
            language = language_of(text)
            post = post if post.exactly(language) else post.with_(language, text)
    several = _split(words[0]) if len(words) == 1 and ";" in words[0] else [" ".join(words[:1])]
    places = [affiliation_of(each, hosts) for each in several]
    for other in words[1:]:
        places[0] = _joined(places[0], affiliation_of(other, hosts))
    if cells.get("acronyms") and places:
        own = tuple(each for part in _split(cells["acronyms"]) for each in part.split("/"))
        places[0] = replace(places[0], acronyms=tuple(dict.fromkeys((*places[0].acronyms, *own))))
    for at, place in enumerate(places):
        made = replace(place, post=post if at == 0 else Bilingual())
        if made != Affiliation():
            yield made


def _joined(one: Affiliation, other: Affiliation) -> Affiliation:
    en = one.name.exactly(Language.EN) or other.name.exactly(Language.EN)
    ru = one.name.exactly(Language.RU) or other.name.exactly(Language.RU)
    return Affiliation(
        Bilingual(en, ru), tuple(dict.fromkeys((*one.acronyms, *other.acronyms))), one.post
    )


def _gender(cells: dict[str, str]) -> Gender:
    word = cells.get("gender", "").casefold()
    if word[:1] in ("m", "м"):
        return Gender.MALE
    if word[:1] in ("f", "w", "ж"):
        return Gender.FEMALE
    return gender_by_title(cells.get("title", "").split(" ")[0])


def _side(word: str, hosts: Sequence[Host]) -> int | None:
    """The side that a cell names: a host's number, name or adjective."""
    if not word:
        return None
    plain = word.strip().casefold()
    for host in hosts:
        if host.answers_to(word) or side_of([affiliation_of(word, hosts)], (host,)) is not None:
            return host.number
        stems = [each.casefold()[:6] for each in (host.adjective.en, host.adjective.ru)]
        if any(len(stem) > 3 and plain.startswith(stem) for stem in stems):
            return host.number
    return None


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
