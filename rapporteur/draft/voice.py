"""Sentences about notes, in one language.

A voice remembers what it has said, and says the next thing in another way. It depends on
nothing but the order of what it is asked, so that the same notes always give the same draft.
"""

from __future__ import annotations

import re
from collections import deque

from rapporteur.domain.article import mark_untranslated
from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft.groups import Group
from rapporteur.draft.phrases import phrasebook
from rapporteur.draft.sides import Sides
from rapporteur.draft.wording import Reader, Shape, Wording

_REPLY_KEYS = {
    Kind.AGREEMENT: "agree",
    Kind.DISAGREEMENT: "disagree",
    Kind.IDEA: "idea",
    Kind.QUESTION: "question",
}
_OPENINGS_REMEMBERED = 2


class Voice:
    """Speaks one language about the notes that `reader` reads."""

    def __init__(self, language: Language, sides: Sides, reader: Reader) -> None:
        self.language = language
        self._book, self._sides, self._reader = phrasebook(language), sides, reader
        self._turns: dict[str, int] = {}
        self._openings: deque[str] = deque(maxlen=_OPENINGS_REMEMBERED)

    # The frame

    def phrase(self, key: str, /, **values: str) -> str:
        """A phrase of the frame, filled in."""
        return self._book.one(key).format(**values)

    def lead(self, key: str) -> str:
        """The sentence that a paragraph begins with: the next of those with that key."""
        ways = self._book.several(key)
        self._turns[key] = self._turns.get(key, -1) + 1
        return ways[self._turns[key] % len(ways)]

    def words_of(self, text: Bilingual) -> str:
        """A text of the dialogue's, marked as still to translate where this language lacks it."""
        own, other = text.exactly(self.language), text.exactly(self.language.other)
        return own.strip() or (mark_untranslated(other.strip()) if other.strip() else "")

    def listed(self, parts: list[str]) -> str:
        """ "a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        comma, last = self._book.one("join.comma"), self._book.one("join.last")
        return comma.join(parts[:-1]) + last + parts[-1]

    def covered(self, labels: list[Bilingual]) -> str:
        """What a theme was about, by its topics."""
        names = [self._reader.settled(self.words_of(label), self.language) for label in labels]
        return self.phrase("lead.covered", topics="; ".join(names))

    # Notes

    def group(self, group: Group) -> str:
        """What a note and its replies come to, as one paragraph."""
        merged, silent = self._merged(group)
        sentences = [merged] if merged else [self._root(group)]
        before = group.root
        bare = [note for note in group.replies if self._is_bare(note) and note not in silent]
        for note in group.replies:
            if note in silent or (note in bare and self._told_together(note, bare)):
                continue
            sentences.append(self._reply(note, before, group, bare))
            before = note
        if not merged and self._found_support_on_both_sides(group):
            sentences.append(self.phrase("lead.thus_both"))
        return " ".join(sentences)

    def bullet(self, note: Note) -> str:
        """A note as a recommendation: its own words as a sentence, or as near as they come."""
        wording = self._reader.read(note)
        text = _capital(wording.text)
        text = text if wording.language is self.language else mark_untranslated(text)
        return _closed(f"{text}{'?' if wording.mark == '?' else '.'}")

    def _root(self, group: Group) -> str:
        note, wording = group.root, self._reader.read(group.root)
        if wording.shape is Shape.BARE and group.late is not None:
            return self._late(note, group.late)
        return self._say(f"{note.kind}.{_root_shape(note.kind, wording)}", note.side, wording)

    def _late(self, note: Note, answered: Note) -> str:
        """An agreement without words to what the article says already."""
        wording = self._reader.read(answered)
        key = "late.agree" if note.kind is Kind.AGREEMENT else "late.disagree"
        joined = wording.shape is Shape.CLAUSE and wording.settled
        phrase = self._book.one(f"{key}.{'clause' if joined else 'loose'}")
        return _closed(phrase.format(text=wording.said_in(self.language)))

    def _merged(self, group: Group) -> tuple[str, frozenset[Note]]:
        """One sentence for the root and the wordless agreements with it, where they allow one."""
        wording = self._reader.read(group.root)
        silent = [note for note in group.supporters()[1:] if self._is_bare(note)]
        if not silent or group.contested or wording.shape is Shape.BARE:
            return "", frozenset()
        if group.root.kind not in {Kind.OBSERVATION, Kind.IDEA}:
            return "", frozenset()
        key = f"{group.root.kind}.{_root_shape(group.root.kind, wording)}"
        every = frozenset(note.side for note in (group.root, *silent) if note.side is not None)
        told = frozenset(note for note in silent if note.side is not None)
        if group.root.side is not None and self._sides.are_both(every):
            return self._say(key, None, wording, "both"), told
        same = frozenset(note for note in silent if note.side == group.root.side)
        if same and self._sides.forms(group.root.side) is not None:
            return self._say(key, group.root.side, wording, "many"), same
        return "", frozenset()

    def _reply(self, note: Note, before: Note, group: Group, bare: list[Note]) -> str:
        wording = self._reader.read(note)
        asked = before.kind is Kind.QUESTION and note.reply_to == before.id
        plain = "answer" if asked else "add"
        key = _REPLY_KEYS.get(note.kind, plain)
        if note.kind is Kind.ACTION:
            return self._say(f"action.{_root_shape(note.kind, wording)}", note.side, wording)
        family = self._bare_family(note, bare) if wording.shape is Shape.BARE else ""
        sentence = self._say(
            f"reply.{key}.{_reply_shape(key, wording)}", note.side, wording, family
        )
        if _is_unclear(note, before, group):
            return self.phrase("lead.returning", sentence=self._lowered(sentence, note.side))
        return sentence

    # Agreements and disagreements without words

    def _is_bare(self, note: Note) -> bool:
        return self._reader.read(note).shape is Shape.BARE

    def _alike(self, note: Note, bare: list[Note]) -> list[Note]:
        """The wordless replies that say the same as `note`, and can be told with it."""
        forms = self._sides.forms(note.side)
        return [
            each
            for each in bare
            if (each.kind, each.reply_to) == (note.kind, note.reply_to)
            and (each.side == note.side if forms else self._sides.forms(each.side) is None)
        ]

    def _told_together(self, note: Note, bare: list[Note]) -> bool:
        return self._alike(note, bare)[0] is not note

    def _bare_family(self, note: Note, bare: list[Note]) -> str:
        if len(self._alike(note, bare)) < 2:
            return ""
        return "many" if self._sides.forms(note.side) else "more"

    def _found_support_on_both_sides(self, group: Group) -> bool:
        return (
            group.root.kind is Kind.IDEA
            and len(group.supporters()) > 2
            and not group.contested
            and self._sides.are_both(group.supporting_sides())
        )

    # Choosing words

    def _say(self, key: str, side: int | None, wording: Wording, family: str = "") -> str:
        forms = self._sides.forms(side)
        template = self._choose(key, family or ("named" if forms else "open"), wording)
        asks = wording.shape is Shape.LOOSE and wording.mark == "?" and _ends(template)
        template = template.removesuffix(".") + "?" if asks else template
        text = wording.said_in(self.language)
        if ": {text}" in template:
            text = text.replace(": ", " – ")  # one colon in a sentence; typeset knows the dash
        return _closed(template.format(text=text, Text=_capital(text), **(forms or {})))

    def _choose(self, key: str, family: str, wording: Wording) -> str:
        """The next way of saying it that does not begin as the last sentences did."""
        ways = self._ways(f"{key}.{family}", wording)
        if not ways:
            key = f"{key.rpartition('.')[0]}.loose"
            ways = self._ways(f"{key}.{family}", wording)
        turn = self._turns.get(key, 0)
        turned = ways[turn % len(ways) :] + ways[: turn % len(ways)]
        way = next((way for way in turned if _opening(way) not in self._openings), turned[0])
        self._turns[key] = turn + 1
        self._openings.append(_opening(way))
        return way

    def _ways(self, key: str, wording: Wording) -> list[str]:
        return [way for way in self._book.several(key) if self._fits(way, wording)]

    def _fits(self, way: str, wording: Wording) -> bool:
        """Whether the note's words can stand where this way of saying it puts them.

        At the beginning, or with more behind them, they must be short and in this language; and
        where their first capital may be wrong, they can only begin or follow a colon.
        """
        if "{Text}" in way:
            return wording.short and wording.language is self.language
        if wording.shape is Shape.BARE or ": {text}" in way:
            return True
        return wording.settled and (_ends(way) or wording.slight)

    def _lowered(self, sentence: str, side: int | None) -> str:
        forms = self._sides.forms(side) or {}
        if "Adj" in forms and sentence.startswith(forms["Adj"]):
            return sentence
        return sentence[:1].lower() + sentence[1:]


def _root_shape(kind: Kind, wording: Wording) -> str:
    """The name of the phrases that a note of `kind` can be put in without anything before it."""
    shape = wording.shape
    if kind is Kind.QUESTION:
        return "asked" if shape is Shape.ASKED else "loose"
    if kind in {Kind.IDEA, Kind.ACTION} and shape in {Shape.ACT, Shape.NOUN}:
        return shape.value
    return "clause" if shape is Shape.CLAUSE else "loose"


def _reply_shape(key: str, wording: Wording) -> str:
    shape = wording.shape
    if key in {"agree", "disagree"}:
        if shape in {Shape.BARE, Shape.GOES_ON, Shape.PREDICATE}:
            return shape.value
        return "clause" if shape is Shape.CLAUSE else "loose"
    kind = {"idea": Kind.IDEA, "question": Kind.QUESTION}.get(key, Kind.OBSERVATION)
    return _root_shape(kind, wording)


def _is_unclear(note: Note, before: Note, group: Group) -> bool:
    """Whether "agreed" would seem to answer the sentence before, though it answers the first."""
    if note.kind not in {Kind.AGREEMENT, Kind.DISAGREEMENT} or note.reply_to != group.root.id:
        return False
    supported = before.kind is Kind.AGREEMENT and before.reply_to == note.reply_to
    return before.id != group.root.id and not supported


def _opening(way: str) -> str:
    return way.split()[0]


def _ends(way: str) -> bool:
    """Whether the note's words are the last of the sentence."""
    return bool(re.search(r"\{[Tt]ext\}\.$", way))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _closed(sentence: str) -> str:
    """`sentence` with one stop at its end."""
    return re.sub(r"([.?!…])\.$", r"\1", sentence)
