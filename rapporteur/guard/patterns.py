"""What strings are sought for a roster and its setting, and what each of them would mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rapporteur.domain.anonymity import FindingKind, Setting, SignatoryName
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Participant, Roster
from rapporteur.guard import sentences
from rapporteur.guard.common_words import COMMON_WORDS, NEUTRAL_POSTS
from rapporteur.guard.folding import folded
from rapporteur.guard.names import Form, family_name, name_forms, spellings


@dataclass(frozen=True, slots=True)
class Sense:
    """What a sought string means where it stands in a text.

    `signed`: it is a signatory's, who may be named where articles are signed. `public`: it names
    a host or an organisation declared as talked about, which may be named except as the place
    that somebody who spoke is from. `written`: the form as entered where the text must carry its
    capitals.
    """

    kind: FindingKind
    subject: str
    signed: bool = False
    public: bool = False
    written: str = ""

    def fits(self, stretch: str) -> bool:
        """Whether `stretch` of the given text carries the capitals that are asked for."""
        if not self.written:
            return True
        asked = [char for char in self.written if char.isalpha()]
        found = [char for char in stretch if char.isalpha()]
        return len(asked) != len(found) or all(
            there.isupper() for here, there in zip(asked, found, strict=True) if here.isupper()
        )


class Sought:
    """Every sought string, folded, with its senses, the likeliest first.

    `ignored` says in sentences which entries are not looked for, and why.
    """

    def __init__(self, roster: Roster, setting: Setting) -> None:
        self.senses: dict[str, tuple[Sense, ...]] = {}
        self.ignored: tuple[str, ...] = ()
        self._public = _PublicNames(setting)
        for key, subject in self._public.subjects.items():
            self._learn(key, Sense(FindingKind.AFFILIATION, subject, public=True))
        signed = _Signatories(setting.signatories)
        for participant in roster.participants:
            self._add_person(participant, signed.among(participant))
        for organisation in roster.organisations:
            affiliation = organisation.affiliation
            self._add_affiliation(affiliation, organisation_subject(affiliation), signed=False)
        for name in signed.strangers:
            self._add_name(name, Sense(FindingKind.NAME, name, signed=True))

    def _add_person(self, participant: Participant, signatory: SignatoryName | None) -> None:
        subject, signed = participant_subject(participant), signatory is not None
        sense = Sense(FindingKind.NAME, subject, signed=signed)
        for name in _names(participant, signatory):
            self._add_name(name, sense)
        for alias in participant.aliases:
            self._add(Form(alias), replace(sense, kind=FindingKind.ALIAS))
        for affiliation in participant.affiliations:
            self._add_affiliation(affiliation, subject, signed)

    def _add_name(self, name: str, sense: Sense) -> None:
        family = family_name(name)
        for form in name_forms(name):
            self._add(form, sense, remark=form.text in (name, family))

    def _add_affiliation(self, affiliation: Affiliation, holder: str, signed: bool) -> None:
        forms = tuple(affiliation_forms(affiliation))
        owner = self._public.owner(affiliation)
        subject = owner or organisation_subject(affiliation)
        sense = Sense(FindingKind.AFFILIATION, subject, signed=signed, public=bool(owner))
        for form in forms:
            self._add(Form(form), sense)
        for post in _both(affiliation.post):
            self._add_post(post, Sense(FindingKind.POST, holder, signed=signed))

    def _add_post(self, post: str, sense: Sense) -> None:
        if folded(post) in NEUTRAL_POSTS:
            self._ignore(sentences.NEUTRAL_POST, post, sense)
        else:
            self._add(Form(post), sense)

    def _add(self, form: Form, sense: Sense, *, remark: bool = True) -> None:
        """Seek `form`; too short a one is not sought, which is told if `remark`."""
        key = folded(form.text)
        if sum(char.isalnum() for char in key) < 2:
            if key and remark:
                self._ignore(sentences.TOO_SHORT, form.text, sense)
            return
        written = form.text if form.capitals or key in COMMON_WORDS else ""
        self._learn(key, replace(sense, written=written))
        for spelling in spellings(form):
            self._learn(spelling, sense)

    def _learn(self, key: str, sense: Sense) -> None:
        known = self.senses.get(key, ())
        if sense not in known:
            self.senses[key] = (*known, sense)

    def _ignore(self, template: str, form: str, sense: Sense) -> None:
        sentence = template.format(form=form, subject=sense.subject)
        if sentence not in self.ignored:
            self.ignored = (*self.ignored, sentence)


class _PublicNames:
    """The names of the hosts and of organisations declared as talked about."""

    def __init__(self, setting: Setting) -> None:
        self.subjects: dict[str, str] = {}
        self._long: dict[str, str] = {}  # the hosts' full names
        self._declared = {folded(name) for name in setting.subjects}
        for host in setting.hosts:
            subject = host_subject(host)
            for name in (*_both(host.name), *_both(host.short)):
                self._learn(name, subject)
            self._long |= {folded(name): subject for name in _both(host.name)}
        for name in setting.subjects:
            self._learn(name, name)

    def _learn(self, name: str, subject: str) -> None:
        for form in _name_variants(name):
            if len(form) > 1:
                self.subjects.setdefault(folded(form), subject)

    def owner(self, affiliation: Affiliation) -> str:
        """The host or declared organisation that an affiliation is, or "".

        It is one if it bears its name. An acronym alone is enough where the affiliation has no
        name, where the organisation was declared, or where one name is part of the other
        ("Institute of X" beside "Institute of X for Y"): others may share a host's acronym.
        """
        names = {folded(form) for name in _both(affiliation.name) for form in _name_variants(name)}
        for name in names:
            if name in self.subjects:
                return self.subjects[name]
        for acronym in map(folded, affiliation.acronyms):
            subject = self.subjects.get(acronym, "")
            if subject and (not names or acronym in self._declared or self._akin(names, subject)):
                return subject
        return ""

    def _akin(self, names: Iterable[str], subject: str) -> bool:
        long = [name for name, owner in self._long.items() if owner == subject]
        return any(f" {a} " in f" {b} " or f" {b} " in f" {a} " for a in names for b in long)


class _Signatories:
    """Who signs; those on the roster are known by any form of a full name."""

    def __init__(self, signatories: Iterable[SignatoryName]) -> None:
        self._all = tuple(signatories)
        self._met: set[SignatoryName] = set()

    def among(self, participant: Participant) -> SignatoryName | None:
        """The signatory who is this participant, if any."""
        known = {
            folded(form.text)
            for name in _names(participant)
            for form in name_forms(name)
            if form.text != family_name(name) or " " not in name.strip()
        }
        for each in self._all:
            if {folded(name) for name in _signed_names(each)} & known:
                self._met.add(each)
                return each
        return None

    @property
    def strangers(self) -> Iterator[str]:
        """The names of signatories whom the roster does not hold."""
        for each in self._all:
            if each not in self._met:
                yield from _signed_names(each)


def participant_subject(participant: Participant) -> str:
    """What findings call a participant: the name as entered, Latin first, else an alias."""
    aliases = participant.aliases[:1]
    return next(iter((*_names(participant), *aliases)), "")


def organisation_subject(affiliation: Affiliation) -> str:
    """What findings call an organisation: its name as entered, English first, else its acronym."""
    posts = _both(affiliation.post)
    return next(iter((*_both(affiliation.name), *affiliation.acronyms, *posts)), "")


def host_subject(host: Host) -> str:
    """What findings call a host: its short name, English first, else its name."""
    return next(iter((*_both(host.short), *_both(host.name))), str(host.number))


def affiliation_forms(affiliation: Affiliation) -> Iterator[str]:
    """Every string that names an affiliation's organisation."""
    for name in _both(affiliation.name):
        yield from _name_variants(name)
    yield from (acronym for acronym in affiliation.acronyms if acronym.strip())


def _name_variants(name: str) -> Iterator[str]:
    """The name as entered, without its article, and without and within final parentheses."""
    yield name
    bare = re.sub(r"\A\s*the\s+", "", name, flags=re.IGNORECASE)
    if bare != name:
        yield bare
    before, opening, after = bare.rstrip().removesuffix(")").rpartition("(")
    if opening and bare.rstrip().endswith(")") and before.strip():
        yield before.strip()
        if len(after.split()) == 1:  # "(RUSI)", but not "(in exile since 2022)"
            yield after.strip()


def _names(participant: Participant, signatory: SignatoryName | None = None) -> Iterator[str]:
    yield from _both(Bilingual(participant.name_latin, participant.name_cyrillic))
    if signatory:
        yield from _signed_names(signatory)


def _signed_names(signatory: SignatoryName) -> tuple[str, ...]:
    return _both(Bilingual(signatory.name_en, signatory.name_ru))


def _both(text: Bilingual) -> tuple[str, ...]:
    return tuple(each for each in (text.en, text.ru) if each.strip())
