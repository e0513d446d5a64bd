"""One typed line and the fields of a note: `parse`, `format`, and `spans` for what is shown.

White space (as `str.split` knows it) bounds words, and a word is a sign or text. `((` holds
before the first word of text, whatever signs stand there and spaced or not, because a remark
marked off the record must never slip out. After a leading space it holds in the same places,
and all the rest is text.

The text of a note is in *normal form* (see `normal`): words joined by single spaces. Every text
in normal form can be typed, for a doubled sign is the sign as text; so `parse(format(reading))`
is `reading` for every reading that is `storable` and whose numbers and topics the context knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from rapporteur.domain.dialogue import Kind, Topic
from rapporteur.domain.language import fold
from rapporteur.domain.layout import turn_layout as turn_layout

OFF_RECORD = "(("
CUE = "…"
STAR = "*"
KIND_SIGNS = {
    "!": Kind.IDEA,
    "+": Kind.AGREEMENT,
    "-": Kind.DISAGREEMENT,
    "?": Kind.QUESTION,
    "=": Kind.ACTION,
}
_SIGN_OF_KIND = {kind: sign for sign, kind in KIND_SIGNS.items()}

_WORD = re.compile(r"\S+")
_OFF_RECORD = re.compile(r"(?:\(\()+")
_NUMBERED = re.compile(r"([/%\\])(0|[1-9][0-9]{0,8})")
_TOPIC = re.compile(r"[#№]([^#№].*)")
_DOUBLED = re.compile(r"([#№])\1+[^#№].*|([/%])\2+[0-9]+|\\{2,}[0-9]*|\*{2,}")
_BEGIN_SIGNS = frozenset("*/%\\#№")  # of the words that are looked at twice
NAMES_KEPT = 256  # that were sought among the same topics
_DOUBLED_KIND = re.compile(r"([!+?=-])\1+")
_CUES = {".": 3, "…": 1}  # the character and how many of it make a cue
# What UTF-8 or XML, hence the dialogue file or a Word document, cannot hold.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1b\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Context:
    """What a line may refer to: the numbers of hosts, agenda items and notes, and the topics.

    `last` is the number of the newest note, None where there is none. Notations are expected to
    be unique, not blank, and not to begin with `#` or `№`.
    """

    sides: frozenset[int] = frozenset()
    items: frozenset[int] = frozenset()
    notes: Container[int] = frozenset()
    last: int | None = None
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a line is read.

    `side` is a host's number, 0 for unattributed, None where the line does not say; `item` and
    `reply` are numbers; `topics` are notations in the order typed, without repeats. The names in
    `unknown_topics` also stand in `text`, with their sign: they are an offer to add a topic and
    no part of the note, so two readings that differ in them alone are equal.
    """

    text: str = ""
    kind: Kind = Kind.OBSERVATION
    side: int | None = None
    item: int | None = None
    reply: int | None = None
    topics: tuple[str, ...] = ()
    star: bool = False
    off_record: bool = False
    cue: bool = False
    unknown_topics: tuple[str, ...] = field(default=(), compare=False)

    @property
    def storable(self) -> bool:
        """Whether it may become a note: it has words, or is a cue."""
        return bool(self.text) or self.cue


class Sign(StrEnum):
    """What a stretch of a line was read as."""

    TEXT = "text"
    OFF_RECORD = "off-record"
    KIND = "kind"
    REPLY = "reply"
    SIDE = "side"
    ITEM = "item"
    TOPIC = "topic"
    NEW_TOPIC = "new-topic"  # stays in the text and is offered
    STAR = "star"
    CUE = "cue"


_NUMBER_SIGNS = {"/": Sign.SIDE, "%": Sign.ITEM, "\\": Sign.REPLY}
_STAYING = {Sign.TEXT, Sign.NEW_TOPIC}  # in the text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line (code-point offsets) and what it was read as.

    `value` is the number of a side, item or reply, the Kind, a known topic's notation, or a new
    topic's name; blank for other signs. `text` is what it adds to the note's text, if anything:
    of a doubled sign one is left.
    """

    start: int
    end: int
    sign: Sign
    value: str | int = ""
    text: str = ""

    def as_text(self, line: str) -> Span:
        """The same stretch of `line` read as nothing but text."""
        return Span(self.start, self.end, Sign.TEXT, text=line[self.start : self.end])


def parse(line: str, context: Context) -> Reading:
    """Read one line; any string can be read. The last side, item and reply win."""
    return read(spans(line, context))


def read(found: Iterable[Span]) -> Reading:
    """What the spans of a line, in order, make of it."""
    values: dict[Sign, list[str | int]] = {sign: [] for sign in Sign}
    for span in found:
        values[span.sign].append(span.value)
    kinds = values[Sign.KIND]
    return Reading(
        text=" ".join(span.text for span in found if span.text),
        kind=Kind(str(kinds[0])) if kinds else Kind.OBSERVATION,
        side=_last_number(values[Sign.SIDE]),
        item=_last_number(values[Sign.ITEM]),
        reply=_last_number(values[Sign.REPLY]),
        topics=_without_repeats(values[Sign.TOPIC]),
        star=bool(values[Sign.STAR]),
        off_record=bool(values[Sign.OFF_RECORD]),
        cue=bool(values[Sign.CUE]),
        unknown_topics=_without_repeats(values[Sign.NEW_TOPIC]),
    )


def format(reading: Reading, context: Context) -> str:
    """The line, in canonical order, that is read as `reading`; its text is made normal first."""
    signs = [
        _SIGN_OF_KIND.get(reading.kind, ""),
        "" if reading.reply is None else f"\\{reading.reply}",
        "" if reading.side is None else f"/{reading.side}",
        "" if reading.item is None else f"%{reading.item}",
    ]
    topics = [f"#{_hyphenated(notation)}" for notation in reading.topics]
    parts = [OFF_RECORD if reading.off_record else "", *signs]
    parts += _doubled_where_needed(reading.text, _Signs(context))
    parts += [*topics, STAR if reading.star else "", CUE if reading.cue else ""]
    line = " ".join(part for part in parts if part)
    return line if reading.cue else line + _spare_dot(line)


def spans(line: str, context: Context) -> tuple[Span, ...]:
    """Every word of `line` in order, each as a sign or as text; see `Span`."""
    line = _writable(line)
    if line[:1].isspace():
        found = _read_words(line, len(line), _Signs(context))
        return tuple(each if each.sign is Sign.OFF_RECORD else each.as_text(line) for each in found)
    end, cue = _ending(line)
    found = _read_words(line, end, _Signs(context))
    return (*found, cue) if cue else tuple(found)


def normal(text: str) -> str:
    """`text` as a note can hold it.

    Words are joined by single spaces; a character that UTF-8 or XML cannot hold (a lone
    surrogate, a control character) becomes U+FFFD; and a `((` at the head, which would be a sign
    wherever it is typed, becomes `( (`.
    """
    plain = " ".join(_writable(text).split())
    return f"( {plain[1:]}" if plain.startswith(OFF_RECORD) else plain


def _read_words(line: str, end: int, signs: _Signs) -> list[Span]:
    """The words before `end`; positions rather than slices keep it linear in the line."""
    found: list[Span] = []
    first = front = True  # nothing but `((` so far; nothing but signs so far
    for word in _WORD.finditer(line, 0, end):
        at, stop = word.span()
        while front and at < stop:
            if mark := _OFF_RECORD.match(line, at, stop):
                span = Span(at, mark.end(), Sign.OFF_RECORD)
            else:
                span = signs.read_in_front(line, at, stop, first)
                first, front = False, not span.text or _is_lone_kind(span)
            found.append(span)
            at = span.end
        if at < stop:
            found.append(signs.read(line, at, stop))
    return found


def _is_lone_kind(span: Span) -> bool:
    return span.text in KIND_SIGNS and span.end - span.start == 1


class _Signs:
    """Tells signs from text in one context."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def read_in_front(self, line: str, at: int, stop: int, first: bool) -> Span:
        """The sign or word at `at`, where no text stands before it; a sign may end in `((`.

        A kind sign that is not `first` is text, but `((` behind it still holds.
        """
        cut = line.find(OFF_RECORD, at, stop)
        head = line[at : stop if cut < 0 else cut]
        if _DOUBLED_KIND.fullmatch(head) or _DOUBLED.fullmatch(head):
            return Span(at, stop, Sign.TEXT, text=line[at + 1 : stop])
        if head in KIND_SIGNS:
            span = Span(at, at + 1, Sign.KIND, KIND_SIGNS[head])
            return span if first else span.as_text(line)
        sign, value = self._meaning(head)
        if sign in _STAYING:
            return self.read(line, at, stop)
        return Span(at, at + len(head), sign, value)

    def read(self, line: str, at: int, stop: int) -> Span:
        """The word from `at` to `stop`, where `((` and the kind signs are text."""
        word = line[at:stop]
        if word[0] not in _BEGIN_SIGNS:
            return Span(at, stop, Sign.TEXT, text=word)
        if _DOUBLED.fullmatch(word):
            return Span(at, stop, Sign.TEXT, text=word[1:])
        sign, value = self._meaning(word)
        return Span(at, stop, sign, value, word if sign in _STAYING else "")

    def _meaning(self, word: str) -> tuple[Sign, str | int]:
        if word == STAR:
            return Sign.STAR, ""
        if word == "\\" and self._context.last is not None:
            return Sign.REPLY, self._context.last
        if numbered := _NUMBERED.fullmatch(word):
            return self._numbered(_NUMBER_SIGNS[numbered[1]], int(numbered[2]))
        if topic := _TOPIC.fullmatch(word):
            return self._topic(topic[1])
        return Sign.TEXT, ""

    def _numbered(self, sign: Sign, number: int) -> tuple[Sign, str | int]:
        context = self._context
        if sign is Sign.SIDE:
            known = number == 0 or number in context.sides
        elif sign is Sign.ITEM:
            known = number in context.items
        else:
            known = number == context.last or number in context.notes
        return (sign, number) if known else (Sign.TEXT, "")

    def _topic(self, name: str) -> tuple[Sign, str | int]:
        notation = _names_of(self._context.topics).find(name)
        return (Sign.NEW_TOPIC, name) if notation is None else (Sign.TOPIC, notation)


class _TopicNames:
    """Finds a topic by what was typed after its sign."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        self.topics = topics
        labels = [
            (label, topic.notation)
            for topic in topics
            for label in (topic.label.en, topic.label.ru)
        ]
        notations = [(topic.notation, topic.notation) for topic in topics]
        # In this order: a notation always means its own topic, even where it is also a label.
        self._exact = [
            _by_name((name, notation) for name, notation in notations),
            _by_name((topic_key(name), notation) for name, notation in notations),
            _by_name((topic_key(name), notation) for name, notation in labels),
        ]
        self._sorted = sorted((topic_key(name), notation) for name, notation in notations + labels)
        self._found: dict[str, str | None] = {}  # a line is read again at each of its keys

    def find(self, name: str) -> str | None:
        """The notation of the one topic meant, None where there is none, or more than one."""
        if name not in self._found:
            if len(self._found) >= NAMES_KEPT:
                self._found.clear()
            self._found[name] = self._find(name)
        return self._found[name]

    def _find(self, name: str) -> str | None:
        for typed in (name, turn_layout(name)):
            key = topic_key(typed)
            found = self._exactly(typed, key) or self._by_prefix(key)
            if found is not None:
                return found
        return None

    def _exactly(self, typed: str, key: str) -> str | None:
        for names, name in zip(self._exact, (typed, key, key), strict=True):
            fitting = names.get(name, set())
            if len(fitting) == 1:
                return next(iter(fitting))
        return None

    def _by_prefix(self, key: str) -> str | None:
        fitting: set[str] = set()
        for name, notation in self._sorted[bisect_left(self._sorted, (key, "")) :]:
            if not name.startswith(key):
                break
            fitting.add(notation)
            if len(fitting) > 1:
                return None
        return fitting.pop() if fitting else None


_last_names: _TopicNames | None = None


def forget_topics() -> None:
    """Let go of the names of topics that were read last."""
    global _last_names
    _last_names = None


def _names_of(topics: tuple[Topic, ...]) -> _TopicNames:
    """The names of `topics`, sorted once: the room reads with the same ones at every key.

    What Enter reads from the file are others that are equal.
    """
    global _last_names
    names = _last_names
    if names is None or (names.topics is not topics and names.topics != topics):
        names = _last_names = _TopicNames(topics)
    names.topics = topics
    return names


def topic_named(name: str, topics: tuple[Topic, ...]) -> str | None:
    """The notation of the one topic that `name`, typed after its sign, means; None for no one."""
    return _names_of(topics).find(name)


def goes_by(topic: Topic, name: str) -> bool:
    """Whether `name` begins a name of `topic` as it is typed, without turning the layout."""
    names = (topic.notation, topic.label.en, topic.label.ru)
    return any(topic_key(each).startswith(topic_key(name)) for each in names)


def _by_name(pairs: Iterator[tuple[str, str]]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for name, notation in pairs:
        if name:
            names.setdefault(name, set()).add(notation)
    return names


def topic_key(name: str) -> str:
    """`name` as topics are sought: folded, its spaces as hyphens."""
    return fold(_hyphenated(name))


def _hyphenated(name: str) -> str:
    return "-".join(name.split())


def _ending(line: str) -> tuple[int, Span | None]:
    """Where the words end, and the cue if there is one.

    More dots than a cue has are text, but for the last, which is there to say so.
    """
    end = len(line.rstrip())
    spare = _dots_over(line[:end])
    if spare is None:
        return end, None
    if spare > 0:
        return end - 1, None
    start = end - _CUES[line[end - 1]]
    return start, Span(start, end, Sign.CUE)


def _spare_dot(line: str) -> str:
    """What keeps the end of `line` from being read as a cue."""
    return "" if _dots_over(line) is None else line[-1]


def _dots_over(line: str) -> int | None:
    """How many more dots end `line` than a cue has, None where it has fewer."""
    last = line[-1:]
    if last not in _CUES:
        return None
    over = len(line) - len(line.rstrip(last)) - _CUES[last]
    return over if over >= 0 else None


def _doubled_where_needed(text: str, signs: _Signs) -> Iterator[str]:
    for index, word in enumerate(normal(text).split()):
        read = signs.read if index else partial(signs.read_in_front, first=True)
        yield word if read(word, 0, len(word)).text == word else word[0] + word


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _last_number(values: list[str | int]) -> int | None:
    return int(values[-1]) if values else None


def _without_repeats(values: list[str | int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, values)))
