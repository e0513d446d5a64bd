"""The posts of a roster's people, as what a description in a text is measured by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.names import is_patronymic
from rapporteur.domain.roster import Gender, Participant, Role, Roster
from rapporteur.guard.implied.standing import PAST, RETIRED_RU, kinds, standings
from rapporteur.guard.implied.stems import EMPTY, stem
from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.ordinary import NEUTRAL_POSTS
from rapporteur.guard.page import Page
from rapporteur.guard.people.cast import Member, both, participant_subject

_BREAK = re.compile(r"[,;(–—]")
_ADJECTIVE = re.compile(r"(?:ии|ыи|ои|ая|яя)\Z")
_OFFICE_EN = folded_words("for of at in on to with and")
_OFFICE_RU = folded_words("по в во на при от и для с")


@dataclass(frozen=True, slots=True)
class Post:
    """One post in one language.

    `telling` are the stems of its words but for small ones and "former"; `head` is the stem of
    the word that says what one is; `core` are those before what it is for or of («заместитель
    директора» of «заместитель директора по научной работе»).
    """

    telling: frozenset[str]
    head: str
    core: frozenset[str]
    past: bool


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the roster, as a text may describe them.

    `kinds` is what their posts say, `standings` all that this makes of them; `speaks` is false of
    observers, who make no group of speakers larger.
    """

    subject: str
    posts: tuple[Post, ...]
    kinds: frozenset[str]
    standings: frozenset[str]
    past: bool
    side: int | None
    gender: Gender
    present: bool
    speaks: bool
    signed: bool


def guests(roster: Roster, setting: Setting, members: Sequence[Member]) -> tuple[Guest, ...]:
    """Everybody on the roster; where nobody is marked present, all are taken to be.

    `members` are the same people, in the same order, as they are sought by name.
    """
    roles = setting.attendance or {each.id: each.role.value for each in roster.participants}
    return tuple(
        _guest(each, roles.get(each.id, ""), member.signed)
        for each, member in zip(roster.participants, members, strict=False)
    )


def neutral_posts(roster: Roster) -> Iterator[tuple[str, str]]:
    """Posts that are not looked for, since anybody could hold them, each with its holder."""
    for participant in roster.participants:
        for affiliation in participant.affiliations:
            for post in both(affiliation.post):
                if folded(post) in NEUTRAL_POSTS:
                    yield post, participant_subject(participant)


def post_of(text: str) -> Post | None:
    """A post as entered, or None for one that anybody could hold."""
    page = Page(text)
    words = page.words
    if not words or folded(text) in NEUTRAL_POSTS:
        return None
    retired = " ".join(RETIRED_RU) in " ".join(words)
    past = retired or not PAST.isdisjoint(words)
    kept = [
        i
        for i, word in enumerate(words)
        if word not in EMPTY and word not in PAST and not (retired and word == RETIRED_RU[1])
    ]
    if not kept:
        return None
    head = _head(words, kept)
    core = frozenset(stem(words[i]) for i in kept if i <= max(head, _core_end(page, kept)))
    telling = frozenset(stem(words[i]) for i in kept)
    return Post(telling, stem(words[head]), core, past)


def _guest(participant: Participant, role: str, signed: bool) -> Guest:
    texts = [text for each in participant.affiliations for text in both(each.post)]
    posts = tuple(post for text in texts if (post := post_of(text)) is not None)
    words = {word for text in texts for word in Page(text).words}
    known = kinds()
    return Guest(
        participant_subject(participant),
        posts,
        frozenset(known[word] for word in words if word in known),
        frozenset(what for word in words for what in standings().get(word, ())),
        any(each.past for each in posts),
        participant.side,
        _gender(participant),
        bool(role),
        bool(role) and role != Role.OBSERVER,
        signed,
    )


def _gender(participant: Participant) -> Gender:
    """As entered, or as a patronymic tells."""
    if participant.gender is not Gender.UNKNOWN:
        return participant.gender
    for word in f"{participant.name_cyrillic} {participant.name_latin}".split()[1:]:
        if is_patronymic(word):
            womanly = folded(word).endswith(("вна", "чна", "vna", "chna"))
            return Gender.FEMALE if womanly else Gender.MALE
    return Gender.UNKNOWN


def _head(words: list[str], kept: list[int]) -> int:
    """The place of the word that says what one is."""
    english = words[kept[0]].isascii()
    known = kinds()
    first = [i for i in kept if i <= _first_office(words, kept)]
    named = [i for i in first if words[i] in known]
    if english:
        return named[-1] if named else first[-1]
    plain = [i for i in first if not _ADJECTIVE.search(words[i]) or words[i] in known]
    return plain[0] if plain else first[0]


def _first_office(words: list[str], kept: list[int]) -> int:
    """The last of the words before the first that says what a post is for or of."""
    for i in range(kept[0], len(words)):
        if words[i] in _OFFICE_EN or words[i] in _OFFICE_RU:
            return i - 1
    return len(words) - 1


def _core_end(page: Page, kept: list[int]) -> int:
    """The last word of what a post is without what it is for."""
    for i in range(kept[0], len(page.words)):
        office = page.words[i] in _OFFICE_EN or page.words[i] in _OFFICE_RU
        if office or (i > kept[0] and _BREAK.search(page.before(i))):
            return i - 1
    return len(page.words) - 1
