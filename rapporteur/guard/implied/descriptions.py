"""Posts and descriptions by which somebody in the room would be known.

A post counts wherever it stands in full, its words in any order. A part of one, or a word for what
people are ("a retired general"), counts where it is about one of those at the table: where one of
them is counted or speaks, and not where ambassadors are spoken of in general.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from rapporteur.domain.anonymity import FindingKind, Setting, Severity
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Gender, Roster
from rapporteur.guard import sentences
from rapporteur.guard.implied.phrases import Phrase, phrase_at
from rapporteur.guard.implied.posts import Guest, Post, guests, neutral_posts
from rapporteur.guard.implied.speakers import is_counting
from rapporteur.guard.implied.standing import RARE, kinds, standing_forms
from rapporteur.guard.implied.states import state_of
from rapporteur.guard.implied.stems import EMPTY, Vocabulary, stem
from rapporteur.guard.implied.womanly import GENDERED
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.page import Page
from rapporteur.guard.people.cast import Member

_PLAIN_POST = 1  # telling words of a post that any sentence may hold
_LONGEST_POST = 16  # words to one side of its head
_ENOUGH = 3  # telling words of a longer post


Heads = list[tuple[str, list[int]]]  # stems of what posts are called, and where they stand


class Descriptions:
    """Finds posts and descriptions that fit few of those present.

    Where it is not known who was present, all on the roster are taken to be. `ignored` says in
    sentences which posts are not looked for.
    """

    def __init__(self, roster: Roster, setting: Setting, members: Sequence[Member]) -> None:
        self._k = setting.k
        self._guests = guests(roster, setting, members)
        self._heads: dict[str, list[tuple[Guest, Post]]] = {}
        for guest in self._guests:
            for post in guest.posts:
                self._heads.setdefault(post.head, []).append((guest, post))
        self._posts = Vocabulary(self._heads)
        here = RARE | {what for each in self._guests for what in each.standings}
        self._standings = frozenset(word for word, what in kinds().items() if what in here)
        self._sides = {
            host.number: state_of((host.adjective.en, host.adjective.ru)).adjectives
            for host in setting.hosts
        }
        self._adjectives = frozenset(each for side in self._sides.values() for each in side)
        self._genders = any(each.gender is not Gender.UNKNOWN for each in self._guests)
        self.ignored = tuple(
            sentences.NEUTRAL_POST.format(form=post, subject=holder)
            for post, holder in neutral_posts(roster)
        )

    def find(self, page: Page) -> Iterator[Match]:
        """Every post and description; of those that share a word the likeliest."""
        taken: set[int] = set()
        heads = list(self._posts.find(page))
        found = (self._in_full(page, heads), self._in_part(page, heads), self._described(page))
        for match in chain.from_iterable(found):
            words = range(match.first, match.end)
            if taken.isdisjoint(words):
                taken.update(words)
                yield match

    def _in_full(self, page: Page, heads: Heads) -> Iterator[Match]:
        """Posts all of whose telling words stand together."""
        for head, places in heads:
            holders = self._heads[head]
            for at in places:
                found = [
                    (stretch, guest)
                    for guest, post in holders
                    if len(post.telling) > _PLAIN_POST
                    and (stretch := _stretch(page, at, post.telling)).telling == post.telling
                ]
                if found and not _is_plural(page, at):
                    stretch = found[0][0]
                    fitting = [guest for _, guest in found]
                    yield from self._judged(
                        page, (stretch.first, stretch.end), fitting, Layer.IDENTITY
                    )

    def _in_part(self, page: Page, heads: Heads) -> Iterator[Match]:
        """Posts of one word, shortened ones, and those of which much is told, of one person."""
        for head, places in heads:
            for at in places:
                parts = [
                    (guest, part)
                    for guest, post in self._heads[head]
                    if (part := _part(page, at, post)) is not None
                ]
                if not parts:
                    continue
                stretch = max((part for _, part in parts), key=lambda each: each[1] - each[0])
                phrase = phrase_at(page, at, self._adjectives, stretch=stretch)
                if phrase.is_of_one_here:
                    holders = [guest for guest, part in parts if part == stretch]
                    fitting = self._agreeing(holders, phrase)
                    yield from self._judged(page, (phrase.first, phrase.end), fitting)

    def _described(self, page: Page) -> Iterator[Match]:
        """What people are: "a retired general", «участница с российской стороны»."""
        for word in page.where.keys() & self._standings:
            for at in page.where[word]:
                phrase = phrase_at(page, at, self._adjectives)
                if phrase.is_of_one_here:
                    yield from self._standing(page, phrase, word)
        if self._genders:
            for word in page.where.keys() & GENDERED.keys():
                for at in page.where[word]:
                    yield from self._gendered(page, at, GENDERED[word])

    def _standing(self, page: Page, phrase: Phrase, word: str) -> Iterator[Match]:
        what = kinds()[word]
        fitting = self._agreeing([each for each in self._guests if what in each.standings], phrase)
        if not any(each.present for each in fitting):
            if what in RARE and phrase.is_said_of_one and not phrase.foreign:
                yield _match(phrase, page, sentences.DESCRIPTION_UNKNOWN)
            return
        yield from self._judged(page, (phrase.first, phrase.end), fitting, own=what)

    def _gendered(self, page: Page, at: int, gender: Gender) -> Iterator[Match]:
        phrase = phrase_at(page, at, self._adjectives, gendered=True)
        if not phrase.is_of_one_here:
            return
        agreeing = self._agreeing(self._guests, phrase)
        fitting = [each for each in agreeing if each.gender is gender]
        unknown = sum(each.speaks and each.gender is Gender.UNKNOWN for each in agreeing)
        for match in self._judged(
            page, (phrase.first, phrase.end), fitting, unknown=unknown, own=""
        ):
            russian = page.language(at) is Language.RU  # «одна из участниц» would tell it again
            yield replace(match, suggestion="") if russian else match

    def _agreeing(self, found: Sequence[Guest], phrase: Phrase) -> list[Guest]:
        """Those of whom the rest of a phrase ("British", "former") is true.

        A post that is over may be entered as if it were not.
        """
        agreeing = [each for each in found if self._agrees(each, phrase)]
        past = [each for each in agreeing if each.past]
        return past if phrase.past and past else agreeing

    def _agrees(self, guest: Guest, phrase: Phrase) -> bool:
        if phrase.deputy and not any(phrase.deputy in post.telling for post in guest.posts):
            return False
        if phrase.sides:
            return phrase.sides <= self._sides.get(guest.side or 0, frozenset())
        return not phrase.foreign

    def _judged(
        self,
        page: Page,
        span: tuple[int, int],
        fitting: Sequence[Guest],
        layer: Layer = Layer.OVER,
        *,
        unknown: int = 0,
        own: str | None = None,
    ) -> Iterator[Match]:
        """A match by how many it fits: fewer than k reveal, fewer than twice k are few."""
        known = {each.subject: each for each in fitting if each.present or layer is Layer.IDENTITY}
        count = sum(each.speaks for each in known.values())
        if not known or count >= 2 * self._k:
            return
        blocks = count + unknown < self._k
        subjects = sorted(known)
        is_post = own is None or (len(known) == 1 and own in next(iter(known.values())).kinds)
        yield Match(
            span[0],
            span[1],
            FindingKind.POST if is_post else FindingKind.DESCRIPTION,
            subjects[0] if is_post else _called(page, span),
            severity=Severity.BLOCK if blocks else Severity.WARN,
            why=_why(subjects, is_post=is_post),
            signed=any(each.signed for each in known.values()),
            layer=layer,
        )


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: int
    end: int
    telling: frozenset[str]


def _stretch(page: Page, at: int, telling: frozenset[str]) -> _Stretch:
    """The words about word `at` that are of `telling`, with small ones between them."""
    first = end = at
    for step in (-1, 1):
        place = at
        while abs(place - at) < _LONGEST_POST and 0 <= place + step < len(page.words):
            if not _joined(page, min(place, place + step)):
                break
            place += step
            word = page.words[place]
            if word in EMPTY:
                continue
            if stem(word) not in telling:
                break
            first, end = min(first, place), max(end, place)
    there = frozenset(stem(page.words[i]) for i in range(first, end + 1)) & telling
    return _Stretch(first, end + 1, there)


def _joined(page: Page, i: int) -> bool:
    """Whether word `i` and the next may be of one post: a comma may part them."""
    return page.follows(i) or page.between(i) == ", "


def _part(page: Page, at: int, post: Post) -> tuple[int, int] | None:
    """The words about word `at` that are all of a short post, or enough of a long one."""
    stretch = _stretch(page, at, post.telling)
    enough = len(post.core) > 1 and post.core <= stretch.telling
    if len(post.telling) == _PLAIN_POST or enough or len(stretch.telling) >= _ENOUGH:
        return stretch.first, stretch.end
    return None


def _is_plural(page: Page, at: int) -> bool:
    word = page.words[at]
    form = standing_forms().get(word)
    if form is not None:
        return form.several and word.isascii()
    return word.isascii() and word.endswith("s") and not word.endswith("ss")


def _called(page: Page, span: tuple[int, int]) -> str:
    """What a description is called: its words, without those that lead to it."""
    first, end = span
    while first < end - 1 and (page.words[first] in EMPTY or is_counting(page.words[first])):
        first += 1
    return " ".join(page.stretch(first, end).lower().split())


def _why(subjects: Sequence[str], *, is_post: bool) -> str:
    if len(subjects) == 1:
        template = sentences.WHY[FindingKind.POST] if is_post else sentences.DESCRIPTION_OF_ONE
        return template.format(subject=subjects[0])
    return sentences.DESCRIPTION_OF_FEW.format(count=len(subjects))


def _match(phrase: Phrase, page: Page, why: str) -> Match:
    return Match(
        phrase.first,
        phrase.end,
        FindingKind.DESCRIPTION,
        _called(page, (phrase.first, phrase.end)),
        severity=Severity.WARN,
        why=why,
        layer=Layer.OVER,
    )
