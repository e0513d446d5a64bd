"""What stands around the notes: the framing paragraph, the next roundtable, the notes."""

from __future__ import annotations

import re

from rapporteur.domain.dialogue import Host, Roundtable, Rule
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft.material import Material
from rapporteur.draft.phrases import phrasebook
from rapporteur.draft.voice import Voice

_WITH_THE = re.compile(
    r"(?!the\b).*\b(institute|institution|council|centre|center|foundation|academy|association|"
    r"committee|society|network|forum|endowment|union|initiative|programme|commission|project|"
    r"university of|school of|college of)\b",
    re.IGNORECASE,
)


def framing(material: Material, voice: Voice) -> tuple[str, ...]:
    """The opening paragraphs: who met, when, where, on what; and how to read what follows."""
    talks = material.roundtable
    held = voice.phrase(
        f"frame.held{_held(material)}",
        month=month_of(talks, voice.language, "join.months_in"),
        city=voice.words_of(talks.city),
        title=voice.words_of(talks.title),
        hosts=voice.listed([institute(host, voice) for host in material.hosts]),
    )
    first = " ".join(each for each in (held, _series(material, voice)) if each)
    second = " ".join(each for each in (_agenda(material, voice), _purpose(voice)) if each)
    return first, second


def next_roundtable(material: Material, voice: Voice) -> str:
    """When and where the series goes on; blank where that is not known.

    A roundtable off the record is not announced, nor what it is about.
    """
    later = [
        each
        for each in material.roundtables
        if each.date > material.roundtable.date and each.rule is not Rule.OFF_RECORD
    ]
    following = min(later, key=lambda each: (each.date, each.number), default=None)
    if following is None or not following.title:
        return ""
    return voice.phrase(
        "frame.next" if following.city else "frame.next_nowhere",
        month=month_of(following, voice.language, "join.months"),
        city=voice.words_of(following.city),
        title=voice.words_of(following.title),
    )


def closing_notes(material: Material, voice: Voice) -> tuple[str, ...]:
    """The rule under which the talks were held, and whose views these are."""
    shorts = [voice.words_of(host.short) for host in material.hosts if host.short]
    disclaimer = "frame.disclaimer" if shorts else "frame.disclaimer_no_hosts"
    return (
        voice.phrase(f"rule.{material.roundtable.rule}"),
        voice.phrase(disclaimer, hosts=voice.listed(shorts)),
    )


def month_of(roundtable: Roundtable, language: Language, months: str) -> str:
    """The month and year of a roundtable; `months` is the key of the months' names."""
    book = phrasebook(language)
    name = book.one(months).split()[roundtable.date.month - 1]
    return book.one("join.month_year").format(month=name, year=roundtable.date.year)


def institute(host: Host, voice: Voice) -> str:
    """A host's name in a sentence, with its short name: "the … Institute (SHORT)"."""
    name, short = voice.words_of(host.name), voice.words_of(host.short)
    if voice.language is Language.EN and _WITH_THE.match(name):
        name = f"the {name}"
    if not name or not short or short == name:
        return name or short
    return voice.phrase("join.institute", name=name, short=short)


def _held(material: Material) -> str:
    if not material.hosts:
        return "_no_hosts" if material.roundtable.city else "_alone"
    return "" if material.roundtable.city else "_nowhere"


def _series(material: Material, voice: Voice) -> str:
    title = voice.words_of(material.dialogue.title)
    ordinals = phrasebook(voice.language).one("join.ordinals").split()
    number = material.roundtable.number
    if not title:
        return ""
    if number > len(ordinals):
        return voice.phrase("frame.series_number", number=str(number), series=title)
    return voice.phrase("frame.series", ordinal=ordinals[number - 1], series=title)


def _agenda(material: Material, voice: Voice) -> str:
    """The agenda, without what was kept off the record."""
    titles: list[Bilingual] = [
        item.title
        for item in sorted(material.agenda, key=lambda each: each.number)
        if item.title and item.rule is not Rule.OFF_RECORD
    ]
    if len(titles) < 2 or material.roundtable.rule is Rule.OFF_RECORD:
        return ""
    quoted = [voice.phrase("frame.agenda_item", item=voice.words_of(each)) for each in titles]
    return voice.phrase("frame.agenda", items=voice.listed(quoted))


def _purpose(voice: Voice) -> str:
    return voice.phrase("frame.purpose")
