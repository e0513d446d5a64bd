"""The part of a word that its endings leave alone, roughly, in both languages.

For comparing words with words of the same text or of a note, never for finding names: «кот» and
«которые» stay apart, "state" and "states" come together, and it matters little that some stems
are no words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.page import Page

_MANY = 65_536  # words of long texts that are kept
_SHORTEST = 3
_HEAD = 3  # letters that a word and its stem share
_NOUNS = """
    иями ями ами ях ах ов ев ей ий ый ой ем ом ам ям ия ие ии ию ью ья ье
    ого его ому ему ыми ими ых их ым им ая яя ую юю ое ее ые а я о е у ю ы и ь
"""
_OTHERS = """
    ость ости остью остей остями
    ать ять ить еть уть ти ал ала али ало ял яла яли яло ил ила или ило ел ела ели ело
    ет ит ут ют ат ят ете ите ешь ишь
    ает яет ает ают яют ует уют овал овала овали овать ировал ировать
    ан ана ано аны ен ена ено ены нный нная нные нное нных нного нной нным
    анный анная анные анное анных анного анной анным
    енный енная енные енное енных енного енной енным
    ав ив вший вшая вшие вших ющий ющая ющие ющих ющего ание ания анию анием
    ение ения ению ением ании ений
"""


def _endings(words: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(folded_words(words))})\\Z")


_SHORT_RUSSIAN = _endings(_NOUNS)
_RUSSIAN = _endings(_NOUNS + _OTHERS)
_ENGLISH = re.compile(r"(?:ingly|edly|ings|ing|ied|ies|ed|es|ly|s|e|y)\Z")


@lru_cache(_MANY)
def stem(word: str) -> str:
    """The stem of a folded word, at least three letters of it."""
    if word.isascii():
        plain = _cut(word, _ENGLISH, _ENGLISH)
        doubled = len(plain) > _SHORTEST and plain != word and plain[-1] == plain[-2]
        return plain[:-1] if doubled else plain
    plain = word[:-2] if word.endswith(("ся", "сь")) and len(word) > _SHORTEST + 2 else word
    return _cut(plain, _SHORT_RUSSIAN, _RUSSIAN)


def _cut(word: str, short: re.Pattern[str], endings: re.Pattern[str]) -> str:
    """The word without the longest ending; the shortest stem takes only the `short` ones."""
    for place in range(_SHORTEST, len(word)):
        if (short if place == _SHORTEST else endings).match(word, place):
            return word[:place]
    return word


def stems(text: str) -> list[str]:
    """The stems of a text's words, in order."""
    return [stem(word) for word in Page(text).words]


class Vocabulary:
    """Stems that are looked for on pages; quick where a page holds few of them."""

    def __init__(self, sought: Collection[str]) -> None:
        self._sought = frozenset(sought)
        self._heads = frozenset(each[:_HEAD] for each in sought)

    def find(self, page: Page) -> Iterator[tuple[str, list[int]]]:
        """Each stem that a word of the page has, with the places of that word."""
        heads, sought = self._heads, self._sought
        near = [word for word in page.where if word[:_HEAD] in heads]
        for word in near:
            if stem(word) in sought:
                yield stem(word), page.where[word]


# Words that tell nothing of what a sentence is about.
EMPTY = folded_words(
    """
    a an the and or but nor if then than that this these those it its he she they them his her their
    we us our you your i me my is are was were be been being am do does did have has had having will
    would shall should can could may might must of in on at to for from by with as into over about
    against between under after before not no so such there here when where which who whom whose
    what how also only very more most some any all both each other another s
    а без бы был была были было быть в вам вас во вот все всех вы где да для до его ее если есть еще
    же за и из или им их к как когда кто ли либо мы на над нас не него нее нет ни них но о об он она
    они оно от перед по под пока при про с свои себя со так также там те тем то тогда того тоже той
    только том тот ты у уже чем что чтобы эта эти это этого этой этом этот я быть будет будут
    который которая которое которые которых которой которого которым весь вся
    """
)


def is_empty(word: str) -> bool:
    """Whether a folded word is one of those that every sentence has."""
    return word in EMPTY


def folded_stem(word: str) -> str:
    """The stem of a word as it is written."""
    return stem(folded(word))
