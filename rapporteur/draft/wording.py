"""Reading what was typed: can it follow "that", "to" or "the idea of", or only a colon?

Notes are typed as clauses ("limits would need checking"), as deeds ("set up a hotline"), as
things ("a joint register") or as anything at all. Where a note cannot be judged with confidence
it is `LOOSE`, and a loose note only ever stands after a colon, which is always good grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapporteur.domain.article import UNTRANSLATED_CLOSE, UNTRANSLATED_OPEN, mark_untranslated
from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Language, language_of
from rapporteur.draft.phrases import Phrasebook, phrasebook


class Shape(StrEnum):
    """What a note can be joined to."""

    CLAUSE = "clause"  # "… noted that limits would need checking"
    ACT = "act"  # "… a proposal to set up a hotline"
    NOUN = "noun"  # "… the idea of a joint register"
    ASKED = "asked"  # "… asked how limits would be checked"
    GOES_ON = "goes_on"  # "… agreed, but only with inspections"
    PREDICATE = "predicate"  # "… agreed that this would help"
    LOOSE = "loose"  # "… the following: hotline (again)"
    BARE = "bare"  # no words of its own: "… agreed"


@dataclass(frozen=True, slots=True)
class Wording:
    """A note's words, ready to stand inside a sentence.

    `text` has no mark at its end; `mark` is "?" or "!" where one was typed. `settled` says that
    the case of the first letter is known to be right inside a sentence.
    """

    text: str
    shape: Shape
    language: Language
    mark: str = ""
    settled: bool = True

    def said_in(self, language: Language) -> str:
        """The words, marked as still to translate where they are in the other language."""
        return self.text if language is self.language else mark_untranslated(self.text)

    @property
    def short(self) -> bool:
        """Whether these words can begin a sentence that ends with who said them."""
        return len(self.text.split()) <= _SHORT and not re.search(r"[:;?!()–—]", self.text)

    @property
    def slight(self) -> bool:
        """Whether they can stand in the middle of a sentence without a reader losing it."""
        return self.short and len(self.text.split()) <= _SLIGHT and "," not in self.text


_SHORT, _SLIGHT = 20, 14  # words
_SHORT_WORD = 6  # letters
_NEVER_A_NAME = frozenset({Shape.ACT, Shape.ASKED, Shape.GOES_ON, Shape.PREDICATE})  # at first
_REPLYING = frozenset({Kind.AGREEMENT, Kind.DISAGREEMENT})
_PROPOSING = frozenset({Kind.IDEA, Kind.ACTION})
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE_INSIDE = re.compile(r"(?<=[^\W\d_]{3})[.!?…]+[\"'”’»)]*\s+[«\"'“‘(]?[^\W\d_]")


def tidy(text: str) -> tuple[str, str]:
    """`text` on one line without the stops at its end, and its question or exclamation mark."""
    plain = text.replace(UNTRANSLATED_OPEN, "").replace(UNTRANSLATED_CLOSE, "")
    plain = " ".join(plain.split())
    plain = re.sub(r"^[\s,;:.…–—-]+(?=\S)", "", plain)
    plain = re.sub(r"\.+([\"'”’»“]+)$", r"\1", plain)
    stops = re.search(r"[\s.,;:…!?–—-]*$", plain)
    assert stops is not None, "a pattern that matches the empty text"
    mark = "?" if "?" in stops.group() else "!" if "!" in stops.group() else ""
    return plain[: stops.start()], mark


class Reader:
    """Reads notes in both languages, having seen all their words.

    The words settle the case of first letters: what stands somewhere in lower case is an
    ordinary word, so its capital can go.
    """

    def __init__(self, texts: Iterable[str], names: Iterable[str]) -> None:
        self._seen = frozenset(
            word for text in texts for word in _WORD.findall(text) if word == word.lower()
        )
        self._names = frozenset(word.casefold() for name in names for word in name.split())
        self._read: dict[Note, Wording] = {}

    def read(self, note: Note) -> Wording:
        """The words of `note`, fit for a sentence about a note of its kind."""
        if note not in self._read:
            self._read[note] = self._reading(note)
        return self._read[note]

    def _reading(self, note: Note) -> Wording:
        text, mark = tidy(note.text)
        language = language_of(text)
        book = phrasebook(language)
        if self._is_bare(note.kind, text, book):
            return Wording("", Shape.BARE, language)
        if _SENTENCE_INSIDE.search(text):
            return Wording(text, Shape.LOOSE, language, mark, settled=True)
        text, settled = self._settle(text, book)
        grammar = _ENGLISH if language is Language.EN else _RUSSIAN
        shape, text = grammar.shape(text, note.kind, mark)
        if not settled and shape in _NEVER_A_NAME:
            text, settled = text[0].lower() + text[1:], True
        return Wording(text, shape, language, mark, settled)

    def settled(self, label: str, language: Language) -> str:
        """A topic's `label` as it stands inside a sentence: only names keep their capital."""
        settled, sure = self._settle(label, phrasebook(language))
        if sure or len(label.split()) < 2 or label[1:] != label[1:].lower():
            return settled
        return label[0].lower() + label[1:]

    @staticmethod
    def _is_bare(kind: Kind, text: str, book: Phrasebook) -> bool:
        if not _WORD.search(text):
            return True
        return kind in _REPLYING and text.casefold() in book.several("words.assent")

    def _settle(self, text: str, book: Phrasebook) -> tuple[str, bool]:
        """`text` with its first letter as it is inside a sentence, and whether that is sure."""
        found = _WORD.match(text)
        if found is None or text[0] == text[0].lower():
            return text, True
        word = found.group()
        folded, first = word.casefold(), word.partition("-")[0].casefold()
        if word != word.capitalize() and len(word) > 1:
            return text, True  # an acronym, or a name with a hyphen
        if first in book.words("words.proper") or first in self._names or word == "I":
            return text, True
        if self._is_ordinary(folded, book):
            return text[0].lower() + text[1:], True
        return text, False

    def _is_ordinary(self, folded: str, book: Phrasebook) -> bool:
        """Whether a word, not known for a name, has shown itself to be none."""
        if folded in self._seen or folded in book.words("words.opening"):
            return True
        if folded in book.words("words.acts") or "-" in folded:
            return True
        ending = folded.endswith(tuple(book.words("words.ordinary_endings")))
        return ending and len(folded) > _SHORT_WORD


class _Grammar:
    """What is common to both languages' reading of a shape."""

    language: Language

    def shape(self, text: str, kind: Kind, mark: str) -> tuple[Shape, str]:
        """The shape of `text` in a note of `kind`, and the text that fits it."""
        words = [word.casefold() for word in _WORD.findall(text)]
        head = [word.casefold() for word in _WORD.findall(text.partition(": ")[0])]
        book = phrasebook(self.language)
        if kind is Kind.QUESTION:
            return (Shape.ASKED if self._asks(words, mark, book) else Shape.LOOSE), text
        if mark == "?":
            return Shape.LOOSE, text
        if kind in _REPLYING and words[0] in book.words("words.going_on"):
            return Shape.GOES_ON, text
        if kind in _REPLYING and self._is_predicate(words, book):
            return Shape.PREDICATE, text
        if kind in _PROPOSING and self._is_act(words, book):
            return Shape.ACT, re.sub(r"^to (?=\w)", "", text)
        if head and self._is_clause(head, text, book):
            return Shape.CLAUSE, text
        if kind in _PROPOSING and self._is_noun(words, book):
            return Shape.NOUN, text
        return Shape.LOOSE, text

    def _asks(self, words: list[str], mark: str, book: Phrasebook) -> bool:
        raise NotImplementedError

    def _is_predicate(self, words: list[str], book: Phrasebook) -> bool:
        return False

    def _is_act(self, words: list[str], book: Phrasebook) -> bool:
        raise NotImplementedError

    def _is_clause(self, words: list[str], text: str, book: Phrasebook) -> bool:
        raise NotImplementedError

    def _is_noun(self, words: list[str], book: Phrasebook) -> bool:
        raise NotImplementedError


def _outnumber(finite: list[int], words: list[str], book: Phrasebook) -> bool:
    """Whether there is a finite verb to spare beside those of the subordinate clauses."""
    if not finite:
        return False
    joining = book.words("words.subordinate")
    before_first = sum(word in joining for word in words[: finite[0]])
    before_last = sum(word in joining for word in words[: finite[-1]])
    return not before_first or len(finite) > before_last


class _English(_Grammar):
    language = Language.EN

    def _asks(self, words: list[str], mark: str, book: Phrasebook) -> bool:
        """ "how it would work" follows "asked"; "how would it work?" needs a colon."""
        if words[0] not in book.words("words.asking"):
            return False
        turned = book.words("words.turning")
        reach = 5 if mark else 2
        return words[0] in {"whether", "if"} or not turned.intersection(words[1:reach])

    def _is_predicate(self, words: list[str], book: Phrasebook) -> bool:
        """ "would help in a crisis", without its subject."""
        return words[0] in book.words("words.turning") and words[0] not in {"about", "may", "do"}

    def _is_act(self, words: list[str], book: Phrasebook) -> bool:
        """ "set up a hotline", "to set up a hotline"; not "exchange of data"."""
        acts = book.words("words.acts")
        if words[0] == "to":
            return len(words) > 1 and words[1] in acts
        if words[0] not in acts:
            return False
        after = words[1] if len(words) > 1 else ""
        return after not in book.words("words.after_noun") and not self._is_finite(words, 1, book)

    def _is_finite(self, words: list[str], at: int, book: Phrasebook) -> bool:
        if at >= len(words):
            return False
        word, before = words[at], words[at - 1] if at else ""
        if word in book.words("words.finite"):
            return True
        both = word in book.words("words.finite_or_noun")
        return both and at > 0 and before in book.words("words.actors")

    def _is_clause(self, words: list[str], text: str, book: Phrasebook) -> bool:
        """Whether a finite verb stands behind a subject, and not in a relative clause only."""
        del text
        opener = words[0] in {"there's", "it's", "that's", "they're", "we're"}
        if self._is_finite(words, 0, book) and not opener:
            return False
        finite = [at for at in range(len(words)) if self._is_finite(words, at, book)]
        return _outnumber(finite, words, book)

    def _is_noun(self, words: list[str], book: Phrasebook) -> bool:
        """ "a joint register", "limiting deployments"."""
        if words[0] in book.words("words.articles"):
            return True
        return (
            len(words[0]) > 5
            and words[0].endswith("ing")
            and words[0] not in book.words("words.misleading")
        )


class _Russian(_Grammar):
    language = Language.RU

    _REFLEXIVE = re.compile(r"\w{2,}(?:[еи]тся|[юуая]тся|лся|л[аои]сь)")
    _PRESENT = re.compile(r"\w{2,}(?:[аяеу]ет|[аяеу]ют|ирует|ируют)")
    _PAST = re.compile(r"\w{3,}(?:[аяи]ла|[аяи]ло|[аяи]ли)")
    _INFINITIVE = re.compile(r"\w+(?:[аеиоуыяё]ть|[аеиоуыяё]ться|[зсй]ти(?:сь)?|[аеё]чь(?:ся)?)")
    _NEUTER = re.compile(r"\w+(?:ние|тие|ство)")

    def _asks(self, words: list[str], mark: str, book: Phrasebook) -> bool:
        del mark  # a Russian question keeps its order of words
        return words[0] in book.words("words.asking") or words[1:2] == ["ли"]

    def _is_act(self, words: list[str], book: Phrasebook) -> bool:
        word = words[1] if words[0] == "не" and len(words) > 1 else words[0]
        if word in book.words("words.acts"):
            return True
        return bool(self._INFINITIVE.fullmatch(word)) and word not in book.words("words.misleading")

    def _is_finite(self, word: str, book: Phrasebook) -> bool:
        if word in book.words("words.finite"):
            return True
        if self._REFLEXIVE.fullmatch(word) or self._PRESENT.fullmatch(word):
            return word not in book.words("words.finite_or_noun")
        return bool(self._PAST.fullmatch(word)) and word not in book.words("words.finite_or_noun")

    def _is_clause(self, words: list[str], text: str, book: Phrasebook) -> bool:
        if re.search(r"\w[»\"”)]* [-–—] (?:это )?\w", text):
            return True  # «контроль — это доверие» has no verb and needs none
        finite = [at for at, word in enumerate(words) if self._is_finite(word, book)]
        return _outnumber(finite, words, book)

    def _is_noun(self, words: list[str], book: Phrasebook) -> bool:
        """A noun whose accusative is its nominative: it can follow «предложил»."""
        head = words[0]
        if head.endswith(("ое", "ее")) and len(head) > 3:
            return len(words) > 1
        if head.endswith(("ый", "ий")):
            return len(words) > 1 and words[1] in book.words("words.articles")
        return bool(self._NEUTER.fullmatch(head)) or head in book.words("words.articles")


_ENGLISH = _English()
_RUSSIAN = _Russian()
