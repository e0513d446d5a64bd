"""What else people are called, as entered by hand: one word or several, in every case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapporteur.domain.anonymity import FindingKind
from rapporteur.domain.roster import Gender
from rapporteur.guard import sentences
from rapporteur.guard.match import Match
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.page import Page
from rapporteur.guard.people.atoms import is_cyrillic
from rapporteur.guard.people.cast import Member
from rapporteur.guard.people.places import is_written_as_a_name
from rapporteur.guard.russian.declension import family_forms, given_forms


@dataclass(frozen=True, slots=True)
class _Alias:
    """An alias by its words: at each place the forms that may stand there.

    `plain`: all its words are everyday ones, and at least one was entered with a capital.
    """

    member: Member
    words: tuple[frozenset[str], ...]
    capitals: tuple[bool, ...]
    plain: bool


class Aliases:
    """Finds the aliases of people; `ignored` says in sentences which are not looked for."""

    def __init__(self, members: Iterable[Member]) -> None:
        self.ignored: tuple[str, ...] = ()
        self._by_first: dict[str, list[_Alias]] = {}
        for member in members:
            for alias in member.aliases:
                self._learn(member, alias)

    def find(self, page: Page) -> Iterator[Match]:
        """Every alias on the page."""
        for word in page.where.keys() & self._by_first.keys():
            for first in page.where[word]:
                for alias in self._by_first[word]:
                    end = first + len(alias.words)
                    if _stands(page, first, end, alias):
                        member = alias.member
                        yield Match(
                            first, end, FindingKind.ALIAS, member.subject, signed=member.signed
                        )

    def _learn(self, member: Member, alias: str) -> None:
        words = Page(alias).words
        if sum(map(len, words)) < 2:
            if words:
                sentence = sentences.TOO_SHORT.format(form=alias, subject=member.subject)
                self.ignored = (*self.ignored, sentence)
            return
        learnt = _alias(member, alias, words)
        for first in learnt.words[0]:
            self._by_first.setdefault(first, []).append(learnt)


def _alias(member: Member, alias: str, words: Sequence[str]) -> _Alias:
    page = Page(alias)
    capitals = tuple(map(page.capital, range(len(words))))
    forms = tuple(_forms(page.written(i), member.gender) for i in range(len(words)))
    return _Alias(member, forms, capitals, any(capitals) and all(map(is_ordinary, words)))


def _forms(word: str, gender: Gender) -> frozenset[str]:
    """Every form of a word, folded; of a Russian one in all cases."""
    if not is_cyrillic(word) or len(word) < 3:
        return frozenset(Page(word).words)
    spelt = (word, *family_forms(word, gender), *given_forms(word, gender))
    return frozenset(each for form in spelt for each in Page(form).words)


def _stands(page: Page, first: int, end: int, alias: _Alias) -> bool:
    if end > len(page.words):
        return False
    for at, (forms, capital) in enumerate(zip(alias.words, alias.capitals, strict=True), first):
        if page.words[at] not in forms or (at > first and not page.follows(at - 1)):
            return False
        if alias.plain and capital and not page.capital(at):
            return False
    return not alias.plain or end - first > 1 or is_written_as_a_name(page, first)
