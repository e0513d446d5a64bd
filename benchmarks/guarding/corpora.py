"""Public annotated corpora, read from a folder at run time and never kept here.

factRuEval-2016 (Russian news; MIT licence), the folder `factRuEval-2016/devset`: for each document
`.txt`, `.spans` (where words of a kind stand), `.objects` (a mention: its spans) and `.coref` (one
person or organisation: its mentions and its name in the nominative).
Re-DocRED (English encyclopaedia articles; MIT licence), a file `Re-DocRED/dev_revised.json` or
`train_revised.json`: documents of token lists with their entities' mentions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import iuliia  # type: ignore[import-untyped]

from benchmarks.guarding.scoring import Document, Mention, Span
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster

_PERSON_SPANS = ("nickname", "name", "patronymic", "surname")  # the surname last
_ORG_SPANS = ("org_descr", "org_name")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_NO_SPACE_BEFORE = re.compile(r"""[,.;:!?%)\]}…]+|['’]|'(s|m|d|ll|re|ve)|n't""", re.IGNORECASE)
_NO_SPACE_AFTER = frozenset("([{$£€#")
_JOINING = frozenset("-/")
_QUOTES = frozenset("\"'")


def halves(documents: Sequence[Document]) -> dict[str, Sequence[Document]]:
    """The documents to tune on, those to judge by, and all of them."""
    middle = len(documents) // 2
    return {"first": documents[:middle], "second": documents[middle:], "all": documents}


# factRuEval-2016


def fact_ru_eval(folder: Path) -> list[Document]:
    """The documents of a folder of factRuEval-2016, by name."""
    return [_fact_document(each) for each in sorted(folder.glob("*.txt"))]


def _fact_document(path: Path) -> Document:
    spans = {each[0]: (each[1], _span(each[2], each[3])) for each in _rows(path, ".spans")}
    objects = {each[0]: (each[1], each[2:]) for each in _rows(path, ".objects")}
    mentions = tuple(
        mention
        for kind, ids in objects.values()
        for mention in _fact_mention(kind, [spans[each] for each in ids if each in spans])
    )
    roster = _fact_roster(path, {each: kind for each, (kind, _) in objects.items()})
    return Document(path.stem, path.read_bytes().decode("utf-8-sig"), roster, mentions)


def _rows(path: Path, suffix: str) -> Iterator[list[str]]:
    for line in path.with_suffix(suffix).read_text("utf-8").splitlines():
        if words := line.partition("#")[0].split():
            yield words


def _span(start: str, length: str) -> Span:
    return int(start), int(start) + int(length)


def _fact_mention(kind: str, spans: Sequence[tuple[str, Span]]) -> Iterator[Mention]:
    kinds = {"Person": _PERSON_SPANS, "Org": _ORG_SPANS}.get(kind, ())
    ordered = [span for wanted in kinds for name, span in sorted(spans) if name == wanted]
    if ordered:
        named = kind == "Person" or any(name == "org_name" for name, _ in spans)
        what = "person" if kind == "Person" else "organisation"
        yield Mention(what, tuple(dict.fromkeys(ordered)), named)


def _fact_roster(path: Path, kinds: Mapping[str, str]) -> Roster:
    people: list[Participant] = []
    organisations: list[Organisation] = []
    for block in path.with_suffix(".coref").read_text("utf-8").split("\n\n"):
        head, *attributes = block.strip().splitlines() or [""]
        these = {kinds.get(each) for each in head.split()[1:]}
        said: dict[str, list[str]] = {}
        for name, _, value in (each.partition(" ") for each in attributes):
            if value.strip():
                said.setdefault(name, []).append(value.strip())
        if "Person" in these:
            people += _fact_person(said)
        elif "Org" in these and "name" in said:
            organisations.append(Organisation(affiliation=_affiliation(said["name"])))
    return Roster(tuple(people), tuple(organisations))


def _fact_person(said: Mapping[str, list[str]]) -> Iterator[Participant]:
    """The first name of each kind; every other one and the nicknames are aliases."""
    parts = [said.get(each, []) for each in ("firstname", "patronymic", "lastname")]
    name = " ".join(each[0] for each in parts if each)
    others = ("firstname1", "firstname2", "lastname1", "nickname", "name")
    aliases = [alias for each in others for alias in said.get(each, [])]
    if not name and aliases:
        name = aliases.pop(0)
    if name:
        yield _participant(name, aliases)


def _participant(name: str, aliases: Iterable[str] = ()) -> Participant:
    if _CYRILLIC.search(name):
        return Participant(name_cyrillic=name, aliases=tuple(aliases))
    return Participant(name_latin=name, aliases=tuple(aliases))


def _affiliation(names: Sequence[str]) -> Affiliation:
    """The longest is the name; what else an organisation is called stands among its acronyms."""
    name, *others = sorted(names, key=len, reverse=True)
    both = Bilingual("", name) if _CYRILLIC.search(name) else Bilingual(name, "")
    return Affiliation(both, tuple(others))


def latin_only(document: Document, schema: str) -> Document:
    """The same text, its people on the roster by their names in Latin letters and no more."""
    latin = getattr(iuliia, schema.upper()).translate
    people = tuple(
        replace(
            each,
            name_latin=latin(each.name_cyrillic or each.name_latin),
            name_cyrillic="",
            aliases=tuple(map(latin, each.aliases)),
        )
        for each in document.roster.participants
    )
    persons = tuple(each for each in document.mentions if each.what == "person")
    return replace(document, roster=Roster(people), mentions=persons)


# Re-DocRED


def re_docred(path: Path, *, name: str = "longest", joined: bool = False) -> list[Document]:
    """The documents of a file of Re-DocRED, in its order.

    `name` says which mention stands on the roster, the "first" or the "longest". `joined` puts a
    space between all tokens instead of writing them as one would.
    """
    return [_docred_document(each, name, joined) for each in json.loads(path.read_text("utf-8"))]


def _docred_document(given: Mapping[str, Any], name: str, joined: bool) -> Document:
    text, places = _text_of(given["sents"], joined)
    people, organisations, mentions = [], [], []
    for entity in given["vertexSet"]:
        types = {each["type"] for each in entity}
        what = "person" if "PER" in types else "organisation" if "ORG" in types else ""
        if not what:
            continue
        ordered = sorted(entity, key=lambda each: (each["sent_id"], each["pos"]))
        spans = [tuple(_tokens(each, places)) for each in ordered]
        names = [_clean(text[each[0][0] : each[-1][1]]) for each in spans]
        called = names[0] if name == "first" else max(names, key=len)
        if what == "person":
            people.append(_participant(called))
        else:
            organisations.append(Organisation(affiliation=_affiliation([called])))
        words = {each.casefold() for each in _WORD.findall(called)}
        for mine, surface in zip(spans, names, strict=True):
            known = bool(words & {each.casefold() for each in _WORD.findall(surface)})
            lettered = tuple(span for span in mine if _WORD.search(text[slice(*span)])) or mine
            mentions.append(Mention(what, lettered, known=known))
    roster = Roster(tuple(people), tuple(organisations))
    return Document(given["title"], text, roster, tuple(dict.fromkeys(mentions)))


def _tokens(mention: Mapping[str, Any], places: Sequence[Sequence[Span]]) -> Sequence[Span]:
    first, end = mention["pos"]
    return places[mention["sent_id"]][first:end]


def _clean(name: str) -> str:
    return " ".join(name.split())


def _text_of(sentences: Sequence[Sequence[str]], joined: bool) -> tuple[str, list[list[Span]]]:
    """The text that token lists come from, as good as can be, and where each token stands."""
    pieces: list[str] = []
    places: list[list[Span]] = []
    length = 0
    for tokens in sentences:
        own: list[Span] = []
        for token, space in zip(tokens, _spaces(tokens, joined), strict=True):
            pieces.append(" " * (length > 0 and (space or not own)) + token)
            length += len(pieces[-1])
            own.append((length - len(token), length))
        places.append(own)
    return "".join(pieces), places


def _spaces(tokens: Sequence[str], joined: bool) -> Iterator[bool]:
    """Before which tokens a space stands."""
    opened: set[str] = set()
    glued = True  # the text begins without a space
    for index, token in enumerate(tokens):
        closes = token in opened
        opens = not closes and _opens(tokens, index)
        close_up = token in _JOINING or closes or (_NO_SPACE_BEFORE.fullmatch(token) and not opens)
        yield joined or not (glued or close_up)
        opened ^= {token} if closes or opens else set()
        glued = opens or token in _JOINING or token in _NO_SPACE_AFTER


def _opens(tokens: Sequence[str], index: int) -> bool:
    """Whether a quotation begins; a single mark may be an apostrophe ("the boys' team")."""
    token = tokens[index]
    if token == "'":
        possessive = index > 0 and tokens[index - 1].endswith("s")
        return not possessive and token in tokens[index + 1 :]
    return token == '"'
