"""What the guard looks for because of one entry of the roster, and what to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapporteur.desk.acts import Acts
from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Subject
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import fold
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from rapporteur.guard import Guard
    from rapporteur.guard.forms import FormGroup

_OF_THE_ENTRY = frozenset(
    {
        FindingKind.NAME,
        FindingKind.ALIAS,
        FindingKind.AFFILIATION,
        FindingKind.POST,
        FindingKind.DESCRIPTION,
    }
)
_OF_A_HOST = QT_TRANSLATE_NOOP(
    "Rapporteur",
    "“{form}” is also a name of the host {other}: a host may be named, so this may be let pass.",
)
_SHARED = QT_TRANSLATE_NOOP(
    "Rapporteur", "“{form}” is also a name of {other}: a finding cannot tell the two apart."
)


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody should know who entered `form`; `text` is a marked sentence."""

    form: str
    text: str
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self) -> str:
        """The sentence in English, filled in."""
        return self.text.format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Caught:
    """All forms of an entry, by kind, and what to know of them."""

    groups: tuple[FormGroup, ...]
    remarks: tuple[Remark, ...]
    guard: Guard

    def find(self, text: str) -> tuple[Finding, ...]:
        """What of `text` would be caught because of this entry alone."""
        return tuple(each for each in self.guard.scan(text) if each.kind in _OF_THE_ENTRY)


@dataclass(frozen=True, slots=True)
class CaughtJob:
    """An entry, and what the guard must know beside it: values for a worker."""

    entry: Participant | Organisation
    roster: Roster
    setting: Setting

    def run(self) -> Caught:
        """The forms, the remarks, and a guard that knows this entry alone."""
        from rapporteur.guard import Guard  # where it works: the window opens without it
        from rapporteur.guard.forms import forms_of

        if isinstance(self.entry, Organisation):
            alone, person = Roster((), (self.entry,)), _as_person(self.entry)
        else:
            alone, person = Roster((self.entry,)), self.entry
        remarks = remarks_on(self.entry, self.roster, self.setting.hosts)
        return Caught(forms_of(person, self.setting), remarks, Guard(alone, self.setting))


@dataclass(frozen=True, slots=True)
class RemarksJob:
    """Entries that wait to be taken in: values for a worker."""

    entries: tuple[Participant | None, ...]
    roster: Roster
    hosts: tuple[Host, ...]

    def run(self) -> tuple[tuple[Remark, ...], ...]:
        """What to know of each entry, in their order."""
        return tuple(
            () if each is None else remarks_on(each, self.roster, self.hosts)
            for each in self.entries
        )


class CaughtActs(Acts):
    """What the roster makes the guard look for."""

    def caught_job(self, entry: Participant | Organisation) -> CaughtJob:
        """What is caught because of an entry, which need not be stored as it is; `run` it."""
        setting = Setting(
            hosts=self._store.all(Host, order="number"),
            subjects=tuple(each.name for each in self._store.all(Subject)),
        )
        return CaughtJob(entry, self._everybody(), setting)

    def remarks_job(self, entries: Iterable[Participant | None]) -> RemarksJob:
        """What to know of entries that are not stored yet; `run` it."""
        return RemarksJob(tuple(entries), self._everybody(), self._store.all(Host, order="number"))

    def _everybody(self) -> Roster:
        return Roster(self._store.all(Participant), self._store.all(Organisation))


def remarks_on(
    entry: Participant | Organisation, roster: Roster, hosts: Iterable[Host]
) -> tuple[Remark, ...]:
    """What to know of the forms that were entered by hand: names, aliases, acronyms and posts."""
    from rapporteur.guard.ordinary import A_NEUTRAL_POST, remark_on, remark_on_alias

    known, aliases = tuple(hosts), getattr(entry, "aliases", ())
    found: list[Remark] = []
    for form in dict.fromkeys(_entered(entry)):
        found += _remark(form, remark_on_alias(form) if form in aliases else remark_on(form))
    for form in dict.fromkeys(_posts(entry)):
        if remark_on(form) == A_NEUTRAL_POST:
            found += _remark(form, A_NEUTRAL_POST)
    for form in aliases:
        found += _also(form, entry, roster, known)
    return tuple(found)


def _remark(form: str, text: str | None) -> Iterator[Remark]:
    if text:
        yield Remark(form, text, (("form", form),))


def _entered(entry: Participant | Organisation) -> Iterator[str]:
    if isinstance(entry, Participant):
        yield from filter(str.strip, (entry.name_latin, entry.name_cyrillic))
        yield from entry.aliases
    for each in _affiliations(entry):
        yield from each.acronyms


def _posts(entry: Participant | Organisation) -> Iterator[str]:
    for each in _affiliations(entry):
        yield from filter(str.strip, (each.post.en, each.post.ru))


def _also(
    form: str, entry: Participant | Organisation, roster: Roster, hosts: tuple[Host, ...]
) -> Iterator[Remark]:
    """Who else is called so."""
    for host in hosts:
        if fold(form) in map(fold, (host.name.en, host.name.ru, host.short.en, host.short.ru)):
            other = host.short.en or host.short.ru or host.name.en or host.name.ru
            yield Remark(form, _OF_A_HOST, (("form", form), ("other", other)))
    for each in roster.participants:
        if each.id != entry.id and fold(form) in set(_called(each)):
            other = each.name_latin or each.name_cyrillic
            yield Remark(form, _SHARED, (("form", form), ("other", other)))


def _called(person: Participant) -> Iterator[str]:
    """A person's names and aliases, and the last word of each name, folded."""
    for name in (person.name_latin, person.name_cyrillic):
        if name.strip():
            yield fold(" ".join(name.split()))
            yield fold(name.split()[-1])
    yield from map(fold, person.aliases)


def _affiliations(entry: Participant | Organisation) -> tuple[Affiliation, ...]:
    return entry.affiliations if isinstance(entry, Participant) else (entry.affiliation,)


def _as_person(organisation: Organisation) -> Participant:
    """An organisation as the affiliation of nobody."""
    return Participant(affiliations=(organisation.affiliation,), id=organisation.id)
