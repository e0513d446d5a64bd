"""Where somebody works: an organisation as it was written, and the host that it may be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual, fold, language_of
from rapporteur.domain.roster import Affiliation
from rapporteur.exchange.wording import is_acronym

LONGEST_LINE = 1000
BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_BULLET = re.compile(r"\s*(?:[-–—•·▪◦‣●○*+>]|o(?=\t))\s*")
_NUMBER = re.compile(
    r"\s*(?:\(?\d{1,3}\s*[.):]\)?|\(?[a-zа-я]\)|№\s?\d{1,3}[.)]?|\d{1,3}(?=\t))\s*"
)
_ADDRESS = re.compile(
    r"""(?ix)
      <?(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,200}>? | (?:https?://|www\.)\S+
    | \b(?:e-?mail|tel|phone|mob(?:ile)?|fax|тел|факс|моб|эл\.?\s?почта|почта)\b\.?\s*
      :?(?=\s|\Z|[+\d(])
    | (?<!\w)\+?\d[\d\s()-]{7,20}\d(?!\w)
    """
)


def affiliation_of(words: str, hosts: Sequence[Host] = ()) -> Affiliation:
    """An organisation as it was written: its name, its acronym in brackets, or an acronym alone.

    One that is a host's gets all that is known of that host.
    """
    words = clean(words)
    bracketed = [a or b for a, b in BRACKETS.findall(words)]
    bare = " ".join(BRACKETS.sub(" ", words).split()).strip(" ,;")
    host = next((each for each in hosts if is_host(each, (bare, *bracketed))), None)
    if host is not None:
        own = (each for each in (host.short.en, host.short.ru) if each)
        return Affiliation(host.name, tuple(dict.fromkeys(own)))
    forms = [each.strip() for each in bare.split(" / ")] if " / " in bare else [bare]
    acronyms = [each for each in (*forms, *bracketed) if is_acronym(each)]
    name = Bilingual()
    for form in (*forms, *bracketed):
        if form and not is_acronym(form):
            language = language_of(form)
            name = name if name.exactly(language) else name.with_(language, form)
    split = (part.strip() for each in acronyms for part in each.split("/"))
    return Affiliation(name, tuple(dict.fromkeys(each for each in split if each)))


def clean(row: str) -> str:
    """A line composed, without bullet, number, addresses and invisible signs; tabs are kept."""
    row = unicodedata.normalize("NFC", row[:LONGEST_LINE])
    if not row.isprintable():
        row = "".join(" " if char.isspace() and char != "\t" else char for char in row)
        row = "".join(char for char in row if char == "\t" or unicodedata.category(char)[0] != "C")
    row = _ADDRESS.sub(" ", row)
    for _ in range(2):  # "1. •", "• 1."
        row = _BULLET.sub("", row, count=1) if _BULLET.match(row) else row
        row = _NUMBER.sub("", row, count=1) if _NUMBER.match(row) else row
    row = re.sub(r"<\s*>|\(\s*\)", " ", row)
    row = re.sub(r" {2,}", " ", row)
    return row.strip(" \t,;|")


def is_host(host: Host, forms: Iterable[str]) -> bool:
    """Whether one of these forms is a host's name or short name."""
    names = {fold(each) for each in (host.name.en, host.name.ru, host.short.en, host.short.ru)}
    names.discard("")
    return any(_bare(form) in names for form in forms if form)


def _bare(form: str) -> str:
    plain = fold(form).strip(' .«»"“”')
    return plain.removeprefix("the ")


def side_of(affiliations: Iterable[Affiliation], hosts: Sequence[Host]) -> int | None:
    """The side of the one host that somebody works for; None where it is none or several."""
    numbers = {
        host.number
        for each in affiliations
        for host in hosts
        if is_host(host, (each.name.en, each.name.ru, *each.acronyms))
    }
    return numbers.pop() if len(numbers) == 1 else None
