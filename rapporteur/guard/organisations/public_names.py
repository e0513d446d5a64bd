"""The names that may be told: those of the hosts, and of organisations declared as talked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation
from rapporteur.guard.organisations.organisation_names import plain_words
from rapporteur.guard.organisations.organisation_ways import Words


class PublicNames:
    """Whom a name belongs to, if it may be told. `names` are all of them, with their owners."""

    def __init__(self, setting: Setting) -> None:
        self.names: list[tuple[str, str]] = []  # as entered, and the owner
        self._owners: dict[Words, str] = {}
        self._long: dict[Words, str] = {}  # the hosts' full names
        self._declared = {words for name in setting.subjects for words in plain_words(name)}
        for host in setting.hosts:
            subject = host_subject(host)
            for name in both(host.name):
                self._learn(name, subject)
                self._long |= dict.fromkeys(plain_words(name), subject)
            for short in both(host.short):
                self._learn(short, subject)
        for name in setting.subjects:
            self._learn(name, name)

    def _learn(self, name: str, subject: str) -> None:
        self.names.append((name, subject))
        for words in plain_words(name):
            if len("".join(words)) > 1:
                self._owners.setdefault(words, subject)

    def owner(self, affiliation: Affiliation) -> str:
        """The host or declared organisation that an affiliation is, or "".

        It is one if it bears its name. An acronym alone is enough where the affiliation has no
        name, where the organisation was declared, or where one name is part of the other
        ("Institute of X" beside "Institute of X for Y"): others may share a host's acronym.
        """
        names = [words for name in both(affiliation.name) for words in plain_words(name)]
        for words in names:
            if words in self._owners:
                return self._owners[words]
        for acronym in affiliation.acronyms:
            for words in plain_words(acronym):
                subject = self._owners.get(words, "")
                declared = words in self._declared
                if subject and (not names or declared or self._akin(names, subject)):
                    return subject
        return ""

    def _akin(self, names: Iterable[Words], subject: str) -> bool:
        long = [words for words, owner in self._long.items() if owner == subject]
        return any(_holds(a, b) or _holds(b, a) for a in names for b in long)


def host_subject(host: Host) -> str:
    """What findings call a host: its short name, English first, else its name."""
    return next(iter((*both(host.short), *both(host.name))), str(host.number))


def organisation_subject(affiliation: Affiliation) -> str:
    """What findings call an organisation: its name as entered, English first, else its acronym."""
    posts = both(affiliation.post)
    return next(iter((*both(affiliation.name), *affiliation.acronyms, *posts)), "")


def both(text: Bilingual) -> Iterator[str]:
    """What is not blank of a text in two languages, English first."""
    return (each for each in (text.en, text.ru) if each.strip())


def _holds(whole: Words, part: Words) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
