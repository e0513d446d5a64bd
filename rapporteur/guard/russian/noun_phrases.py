"""How the name of an organisation, or a post, changes: its head and what agrees with it.

The head is the first noun («Федеральная служба безопасности»); what follows it stays as it is. A
word's ending alone says what it is; where that may mean two things, both are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from math import prod
from typing import NamedTuple

from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.russian.inflection import (
    CONSONANTS,
    VOWELS,
    Table,
    capitals_as_in,
    merged,
    rules,
    table,
    unchanged,
    with_fleeting_vowel,
)

_AGREE = "-"  # the accusative is the nominative or, of what lives, the genitive
_MASCULINE = rules(
    ("[бвгдзклмнпрстфх]", 0, f"|а|у|{_AGREE}|ом|е"),
    ("[жшчщц]", 0, f"|а|у|{_AGREE}|ом/ем|е"),
    ("(?<!и)й", 1, f"й|я|ю|{_AGREE}|ем|е"),
    ("ий", 1, f"й|я|ю|{_AGREE}|ем|и"),
)
_SOFT_MASCULINE = rules(("ь", 1, f"ь|я|ю|{_AGREE}|ем/ём|е"))
_SOFT_FEMININE = rules(
    ("ь", 1, "ь|и|и|ь|ью|и"),
    ("овь", 3, "-|ви|ви|-|-|ви"),
    (r"\b(?:мать|дочь)", 1, "ь|ери|ери|ь|ерью|ери"),
)
_FEMININE = rules(
    ("(?<![гкхжшчщц])а", 1, "а|ы|е|у|ой/ою|е"),
    ("[гкх]а", 1, "а|и|е|у|ой/ою|е"),
    ("[жшчщ]а", 1, "а|и|е|у|ей/ой|е"),
    ("ца", 1, "а|ы|е|у|ей/ой|е"),
    ("(?<!и)(?<!м)я", 1, "я|и|е|ю|ей/ёй|е"),
    ("ия", 1, "я|и|и|ю|ей|и"),
    ("мя", 1, "я|ени/и|ени/е|я/ю|енем/ей|ени/е"),
)
_NEUTER = rules(
    ("о", 1, "о|а|у|о|ом|е"),
    ("ие", 1, "е|я|ю|е|ем|и"),
    ("ье", 1, "е|я|ю|е|ем|е/и"),
    ("[жшчщц]е", 1, "е|а|у|е|ем|е"),
    ("(?<![иьжшчщц])е", 1, "е|я|ю|е|ем|е"),
    ("[её]", 0, "|||||"),
    (r"\b(?:бюро|депо|евро|кино|метро|радио|видео)|[эую]", 0, "|||||"),
)
_PLURAL = rules(
    ("(?<!ц)ы", 1, f"ы|ов/|ам|{_AGREE}|ами|ах"),
    ("цы", 1, f"ы|ев/ов/|ам|{_AGREE}|ами|ах"),
    ("[гкх]и", 1, f"и|ов/|ам|{_AGREE}|ами|ах"),
    ("[бвгджзлмнпрстфхцчшщ]ки", 2, "-|ок/ек|-|-|-|-"),
    ("[жшчщ]и", 1, f"и|ей/|ам|{_AGREE}|ами|ах"),
    (f"[{VOWELS}]и", 1, f"и|й/ев|ям|{_AGREE}|ями|ях"),
    ("[бвдзлмнпрстф]и|ьи", 1, f"и|ей/ь/ов|ям|{_AGREE}|ями/ьми|ях"),
    ("а", 1, f"а|/ов|ам|{_AGREE}|ами|ах"),
    ("ия", 1, f"я|й|ям|{_AGREE}|ями|ях"),
    ("(?<!и)я", 1, f"я|ей/ь/ев/й|ям|{_AGREE}|ями|ях"),
    ("[ая]не", 1, f"е||ам|{_AGREE}|ами|ах"),
)
_ADJECTIVE = rules(
    ("(?<![гкхжшчщ])[ыо]й|[шж]ый", 2, f"-|ого|ому|{_AGREE}|ым|ом"),
    ("[гкхжшчщ]ой", 2, f"-|ого|ому|{_AGREE}|им|ом"),
    ("[гкх]ий", 2, f"ий|ого|ому|{_AGREE}|им|ом"),
    ("(?<![гкх])(?<!третий)ий", 2, f"ий|его|ему|{_AGREE}|им|ем"),
    (r"\bтретий", 2, f"ий|ьего|ьему|{_AGREE}|ьим|ьем"),
    ("(?<![жшчщ])ая", 2, "ая|ой|ой|ую|ой|ой"),
    ("[жшчщ]ая", 2, "ая|ей|ей|ую|ей|ей"),
    ("яя", 2, "яя|ей|ей|юю|ей|ей"),
    ("(?<![гкхжшчщ])ое", 2, "ое|ого|ому|ое|ым|ом"),
    ("[гкхжшчщ]ое", 2, "ое|ого|ому|ое|им|ом"),
    ("ее", 2, "ее|его|ему|ее|им|ем"),
    ("ые", 2, f"ые|ых|ым|{_AGREE}|ыми|ых"),
    ("ие", 2, f"ие|их|им|{_AGREE}|ими|их"),
)
_IS_ADJECTIVE = re.compile(
    r"(?:[ыо]й|[гкхжшчщн]ий|третий|[ая]я|[ео]е|ые|[гкхжшчщ]ие|(?<![аяе])ние)(?:ся)?\Z"
)
_IS_PLURAL_ADJECTIVE = re.compile(r"[ыи]е\Z")
_MAY_BE_NOUN_TOO = re.compile(r"(?:ой|ний|ние|жие|ее)\Z")
_MAY_BE_PLURAL_TOO = re.compile(r"(?:[ыи]|(?:ств|йск|ат|ел)а|[твн]ия|[ая]не)\Z")
_GOVERNS = re.compile(r"[уюая]щ(?:ий|ая|ее|ие)\Z")  # a participle, with its own object
_SURELY_FEMININE = re.compile(r"(?:[еов]сть|знь|[чшжщбв]ь|сть)\Z")
_SURELY_MASCULINE = re.compile(r"(?:тель|арь|ырь)\Z")
_MANY_FORMS = 200  # of one case: then the first of each word will do
_MANY_WORDS = 30  # what is longer is no name
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_ADVERB = re.compile(r"[а-яё]{3,}о\Z")
_SMALL = frozenset(
    re.findall(r"\w+", "без в во для до за и из к ко на над о об от по под при про с со у имени")
)
_CALLED_LIKE_A_WORD = re.compile(rf"[А-ЯЁ]*[АЕЁИОУЫЭЮЯ][А-ЯЁ]*[{CONSONANTS.upper()}]\Z")
_IN_APPOSITION = re.compile(rf"[А-ЯЁ]\w*[а-яё]*(?:[{CONSONANTS}о]|ый|[гкхжшчщ]ий|ая|ое)\Z")
_FIRST_PARTS = frozenset({"вице", "зам", "контр", "обер", "пресс", "унтер", "шеф", "штабс", "экс"})
_OPENS = re.compile(r"[«“„\"(‘]")


class _Piece(NamedTuple):
    """A word of a phrase, and what stands before it."""

    before: str
    word: str


class _Phrase(NamedTuple):
    """The pieces that change, each by its table, and what follows them."""

    pieces: list[_Piece]
    tables: list[Table]
    rest: str


def decline_phrase(phrase: str, *, animate: bool) -> Table:
    """The forms of a noun phrase in the nominative, by case; see declension.phrase_forms."""
    readings = list(_readings(phrase, animate))
    return merged(*map(_written_out, readings)) if readings else unchanged(phrase)


def adjective_forms(adjective: str) -> Table:
    """The forms of one adjective as it stands in the nominative; the accusative as if lifeless."""
    return _with_accusative(_adjective(adjective.lower()), animate=False)


def _readings(phrase: str, animate: bool) -> Iterator[_Phrase]:
    """Every way to tell the head of a phrase from its tail."""
    pieces = _pieces(phrase)
    if not pieces or len(pieces) > _MANY_WORDS:
        return
    first = pieces[0].word
    if len(first) > 1 and first.isupper():
        yield from _after_acronym(phrase, pieces, animate)
        if len(pieces) == 1 or not phrase.isupper():
            return
    head = _head(pieces)
    for last in {head, *_heads_before(pieces, head)}:
        yield from _headed(phrase, pieces, last, animate)


def _headed(phrase: str, pieces: list[_Piece], last: int, animate: bool) -> Iterator[_Phrase]:
    """The readings in which the word at `last` is the head."""
    words = [each.word.lower() for each in pieces[: last + 1]]
    several = any(map(_IS_PLURAL_ADJECTIVE.search, words[:-1]))
    feminine = any(word.endswith(("ая", "яя")) for word in words[:-1])
    tables = [_modifier(word, words[i + 1]) for i, word in enumerate(words[:-1])]
    tables.append(_head_table(words[-1], several=several, feminine=feminine, alone=last == 0))
    known = [_with_accusative(each, animate=animate) for each in tables]
    rest = _after(phrase, pieces, last)
    yield _Phrase(pieces[: last + 1], known, rest)
    if also := _joined_to_the_head(pieces, last):
        tail = decline_phrase(rest[also:], animate=animate)
        yield _Phrase([*pieces[: last + 1], _Piece(rest[:also], rest[also:])], [*known, tail], "")


def _after_acronym(phrase: str, pieces: list[_Piece], animate: bool) -> Iterator[_Phrase]:
    """«МИД России»: МИДа; «НИУ Высшая школа»: Высшей школы; «ФСБ» never changes."""
    word = pieces[0].word
    cases = unchanged(word)
    if _CALLED_LIKE_A_WORD.match(word):
        endings = {Case.GENITIVE: "а", Case.DATIVE: "у", Case.INSTRUMENTAL: "ом"}
        endings[Case.PREPOSITIONAL] = "е"
        cases = merged(cases, {case: (word + end,) for case, end in endings.items()})
        if animate:
            cases = merged(cases, {Case.ACCUSATIVE: (word + "а",)})
    rest = _after(phrase, pieces, 0)
    yield _Phrase(pieces[:1], [cases], rest)
    if len(pieces) > 1 and _IN_APPOSITION.search(pieces[1].word):
        start = len(pieces[1].before)
        tail = decline_phrase(rest[start:], animate=animate)
        yield _Phrase([pieces[0], _Piece(rest[:start], rest[start:])], [cases, tail], "")


def _written_out(phrase: _Phrase) -> Table:
    whole: dict[Case, tuple[str, ...]] = {}
    for case in Case:
        forms = [each.get(case, ()) for each in phrase.tables]
        if prod(map(len, forms)) > _MANY_FORMS:
            forms = [each[:1] for each in forms]
        whole[case] = tuple(
            "".join(
                piece.before
                + (form if form.startswith(piece.word) else capitals_as_in(piece.word, form))
                for piece, form in zip(phrase.pieces, chosen, strict=True)
            )
            + phrase.rest
            for chosen in product(*forms)
        )
    return whole


def _pieces(phrase: str) -> list[_Piece]:
    pieces, end = [], 0
    for found in _WORD.finditer(phrase):
        pieces.append(_Piece(phrase[end : found.start()], found[0]))
        end = found.end()
    return pieces


def _after(phrase: str, pieces: list[_Piece], last: int) -> str:
    """The phrase from the end of the word at `last`."""
    return phrase[sum(len(each.before) + len(each.word) for each in pieces[: last + 1]) :]


def _head(pieces: list[_Piece]) -> int:
    """Where the first noun is: past adjectives, adverbs before them, and what joins them."""
    for i, piece in enumerate(pieces):
        word = piece.word.lower()
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        if following is None or (i and _OPENS.search(piece.before)):
            return i - 1 if i and _OPENS.search(piece.before) else i
        joins = word == "и" and i > 0
        hyphen = following.before in ("-", "\u2010", "\u2011")
        goes_on = _IS_ADJECTIVE.search(word) or joins or hyphen or _is_adverb(word, following)
        if not goes_on or following.word.lower() in _SMALL - {"и"}:
            return i
        if following.word.lower() == "и" and not _adjective_at(pieces, i + 2):
            return i
        if _OPENS.search(following.before):
            return i
    return len(pieces) - 1


def _heads_before(pieces: list[_Piece], head: int) -> Iterator[int]:
    """Words before the head that may be it themselves: «заведующий сектором», «герой труда»."""
    for i in range(head):
        word = pieces[i].word.lower()
        if _GOVERNS.search(word) or (_MAY_BE_NOUN_TOO.search(word) and i == 0):
            yield i


def _is_adverb(word: str, following: _Piece) -> bool:
    return bool(_ADVERB.match(word) and _IS_ADJECTIVE.search(following.word.lower()))


def _adjective_at(pieces: list[_Piece], i: int) -> bool:
    return i + 1 < len(pieces) and bool(_IS_ADJECTIVE.search(pieces[i].word.lower()))


def _joined_to_the_head(pieces: list[_Piece], last: int) -> int:
    """How long the joint is where a second head follows at once («директор и основатель»), or 0."""
    if len(pieces) <= last + 1:
        return 0
    after, comma = pieces[last + 1], pieces[last + 1].before.strip() == ","
    if after.word.lower() == "и" and len(pieces) > last + 2:
        return len(after.before) + 1 + len(pieces[last + 2].before)
    apposed = len(pieces) == last + 2 and not after.before.strip()
    if comma or (apposed and _IN_APPOSITION.match(after.word)):
        return len(after.before)
    return 0


def _modifier(word: str, following: str) -> Table:
    """What stands before the head: an adjective, or a part of a word with a hyphen."""
    if _IS_ADJECTIVE.search(word):
        return _adjective(word)
    if word == "и" or (_ADVERB.match(word) and _IS_ADJECTIVE.search(following)):
        return unchanged(word)
    if word in _FIRST_PARTS:
        return unchanged(word)
    return merged(unchanged(word), _noun(word, several=False, feminine=False))


def _head_table(word: str, *, several: bool, feminine: bool, alone: bool) -> Table:
    tables = []
    if _IS_ADJECTIVE.search(word):
        tables.append(_adjective(word))
    if not _IS_ADJECTIVE.search(word) or (alone and _MAY_BE_NOUN_TOO.search(word)):
        tables.append(_noun(word, several=several, feminine=feminine))
    return merged(*tables) or unchanged(word)


def _noun(word: str, *, several: bool, feminine: bool) -> Table:
    """A noun by its ending: a plural where an adjective says so, or where it may be one."""
    if several:
        return table(word, _PLURAL) or unchanged(word)
    if word.endswith("ь"):
        return _soft_noun(word, feminine=feminine)
    masculine = with_fleeting_vowel(word, _MASCULINE, "кцл")
    tables = [masculine, table(word, _FEMININE), table(word, _NEUTER)]
    if not feminine and _MAY_BE_PLURAL_TOO.search(word):
        tables.append(table(word, _PLURAL))
    if word.endswith(("ы", "и")):
        tables.append(unchanged(word))
    return merged(*tables) or unchanged(word)


def _soft_noun(word: str, *, feminine: bool) -> Table:
    tables = []
    if _SURELY_MASCULINE.search(word):
        tables.append(table(word, _SOFT_MASCULINE))
    elif not feminine and not _SURELY_FEMININE.search(word):
        tables.append(with_fleeting_vowel(word, _SOFT_MASCULINE))
    if feminine or not _SURELY_MASCULINE.search(word):
        tables.append(table(word, _SOFT_FEMININE))
    return merged(*tables)


def _adjective(word: str) -> Table:
    if word.endswith("ся"):
        return {
            case: tuple(form + "ся" for form in forms)
            for case, forms in _adjective(word[:-2]).items()
        }
    cases = table(word, _ADJECTIVE)
    return {**cases, Case.NOMINATIVE: (word,)} if cases else {}


def _with_accusative(cases: Table, *, animate: bool) -> Table:
    known, nominative = cases.get(Case.ACCUSATIVE), cases.get(Case.NOMINATIVE, ())
    like = cases.get(Case.GENITIVE, ()) if animate else nominative
    if known is None:
        return {**cases, Case.ACCUSATIVE: like}
    return merged(cases, {Case.ACCUSATIVE: like}) if known == nominative else cases
