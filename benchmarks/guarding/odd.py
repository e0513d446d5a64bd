"""Inputs that nobody enters and somebody will: for the guard's fuzzing."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Sequence

from rapporteur.domain.anonymity import Setting, SignatoryName
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import (
    Affiliation,
    Gender,
    Organisation,
    Participant,
    Role,
    Roster,
)

_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABC",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВ",
    "àéîõüçñøłđßæœıİŞğ",
    "אבגדהוזחטיכ",
    "ابتثجحخدذرز",
    "アイウエオ漢字山田",
    "აბგდევზთ",
    "अर्जुनकखग",
    "0123456789",
    " \t\n\u00a0\u2009\u3000\u2028\u2029",
    "-‐‑–—_/\\'’ʼ\"«»“”.,;:!?()[]{}*+^$|&@#%~",
    "\x00\x01\x07\x1b\x7f\u00ad\u200b\u200c\u200d\u2060\ufeff",
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "\u0300\u0301\u0306\u0308\u20dd\u0483",
    "😀👩‍🚀🇬🇧\U0001d400\U0001f1ea",
    "\ud800\udbff\udc00\udfff",
    "\u115f\u1160\u3164\uffa0\ufffc\ufffe\uffff",
)
_OFTEN = """
    may rose will mark Mr. Dr Institute of the said told от из по словам участник сказал
    Иванов Ivanov Ли Lee О'Нил van der de la И.О. И. A. B.-C. ЦРУ CIA RUSI @ivanov x@y.z
"""
_WORDS = _OFTEN.split()


def word(chance: random.Random) -> str:
    """A word: of one alphabet as a rule, empty, one letter or ten thousand at times."""
    luck = chance.random()
    if luck < 0.15:
        return chance.choice(_WORDS)
    if luck < 0.2:
        return ""
    letters = chance.choice(_LETTERS)
    if luck < 0.25:
        letters = "".join(_LETTERS)
    length = 10_000 if luck > 0.998 else chance.choice((1, 2, 3, 5, 8, 13))
    return "".join(chance.choices(letters, k=length))


def words(chance: random.Random, most: int = 4) -> str:
    joint = chance.choice((" ", " ", " ", "-", "  ", "\n", "", ", "))
    return joint.join(word(chance) for _ in range(chance.randint(0, most)))


def roster(chance: random.Random) -> Roster:
    """Up to a hundred odd people and organisations."""
    count = chance.choice((0, 1, 2, 5, 20, 60))
    people = tuple(
        Participant(
            name_latin=words(chance),
            name_cyrillic=words(chance),
            gender=chance.choice(tuple(Gender)),
            aliases=tuple(words(chance, 2) for _ in range(chance.randint(0, 2))),
            side=chance.choice((None, 1, 2, 9)),
            role=chance.choice(tuple(Role)),
            affiliations=tuple(_affiliation(chance) for _ in range(chance.randint(0, 2))),
        )
        for _ in range(count)
    )
    organisations = tuple(
        Organisation(affiliation=_affiliation(chance)) for _ in range(chance.randint(0, count))
    )
    return Roster(people, organisations)


def _affiliation(chance: random.Random) -> Affiliation:
    return Affiliation(
        _both(chance), tuple(word(chance) for _ in range(chance.randint(0, 2))), _both(chance)
    )


def _both(chance: random.Random) -> Bilingual:
    return Bilingual(words(chance), words(chance))


def setting(chance: random.Random, known: Roster, sentences: Sequence[str]) -> Setting:
    """A setting of odd hosts, signatories, attendance, notes off the record and subjects."""
    present = {
        each.id: chance.choice(tuple(Role)).value
        for each in known.participants
        if chance.random() < 0.7
    }
    return Setting(
        hosts=tuple(_host(chance, number) for number in range(1, chance.randint(1, 4))),
        signatories=tuple(
            SignatoryName(name_en=words(chance), name_ru=words(chance))
            for _ in range(chance.randint(0, 2))
        ),
        attendance=chance.choice((None, present, present)),
        off_record=tuple(
            chance.choice((words(chance, 9), chance.choice(sentences)))
            for _ in range(chance.randint(0, 3))
        ),
        subjects=tuple(words(chance, 3) for _ in range(chance.randint(0, 2))),
        k=chance.choice((3, 1, 0, 2, 99)),
    )


def _host(chance: random.Random, number: int) -> Host:
    return Host(number=number, name=_both(chance), short=_both(chance), adjective=_both(chance))


def text(chance: random.Random, sentences: Sequence[str], known: Roster) -> str:
    """A few sentences with names planted, then spoilt; or a soup of characters."""
    if chance.random() < 0.2:
        return "".join(
            word(chance) + chance.choice(("", " ")) for _ in range(chance.randint(0, 60))
        )
    pieces = []
    for _ in range(chance.randint(0, 6)):
        sentence = chance.choice(sentences)
        pieces.append(sentence.replace("{}", _name(chance, known)))
    return _spoilt(chance, chance.choice((" ", "\n", "")).join(pieces))


def _name(chance: random.Random, known: Roster) -> str:
    if not known.participants:
        return words(chance)
    person = chance.choice(known.participants)
    return chance.choice((person.name_latin, person.name_cyrillic, *person.aliases))[:2000]


def _spoilt(chance: random.Random, given: str) -> str:
    characters = list(given)
    for _ in range(chance.choice((0, 0, 1, 3, 20))):
        at = chance.randint(0, len(characters))
        act = chance.randrange(4)
        if act == 0:
            characters[at:at] = word(chance)[:20]
        elif act == 1:
            del characters[at : at + chance.randint(1, 5)]
        elif act == 2:
            characters[at : at + 1] = chance.choice(_LETTERS[9:])[0]
        else:
            characters[at:at] = characters[at : at + 30] * chance.randint(1, 4)
    return "".join(characters)


def long_text(chance: random.Random, sentences: Sequence[str], known: Roster) -> str:
    """About a million characters: prose, or one awkward thing over and over."""
    name = _name(chance, known) or "И."
    makers: tuple[Callable[[], str], ...] = (
        lambda: " ".join(chance.choices(sentences, k=10_000)).replace("{}", name),
        lambda: f"{name} " * (500_000 // (len(name) + 1)),
        lambda: name * (500_000 // len(name)),
        lambda: "И. " * 150_000,
        lambda: "a-\n" * 150_000,
        lambda: "«" * 200_000,
        lambda: "A" * 500_000,
        lambda: "said Mr. " * 50_000,
        lambda: "\u0301" * 200_000,
        lambda: "ivanov@" * 60_000,
        lambda: "участник из " * 40_000,
        lambda: f"{word(chance) or 'x'}, " * 20_000,
    )
    return chance.choice(makers)()[:1_000_000]


def plain(chance: random.Random, said: str) -> bytes:
    """A text as a file, in one of many encodings or in none."""
    if chance.random() < 0.2:
        return chance.randbytes(chance.choice((0, 1, 1000)))
    encoding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "latin-1"))
    return said.encode(encoding, "replace")


def damaged(chance: random.Random, package: bytes) -> bytes:
    """A package with bits flipped, an end cut off, or parts of it changed, doubled or taken out."""
    act = chance.randrange(7)
    if act == 0:
        spoilt = bytearray(package)
        for _ in range(chance.choice((1, 5, 100))):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        return bytes(spoilt)
    if act == 1:
        return package[: chance.randrange(len(package))]
    if act == 2:
        return chance.randbytes(chance.choice((0, 10, 5000)))
    return _repacked(chance, package, double=act == 3)


def _repacked(chance: random.Random, package: bytes, *, double: bool) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        names = source.namelist()
        victim = chance.choice(names)
        for name in names:
            content = source.read(name)
            if name == victim:
                content = _changed(chance, content)
            if name != victim or chance.random() < 0.9:
                _add(target, name, content)
            if double and name == victim:
                _add(target, chance.choice((name, name.upper(), f"../{name}")), content)
    return out.getvalue()


def _add(target: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    target.NameToInfo.pop(name, None)  # so that a second one of a name is no warning
    target.writestr(entry, content)


def _changed(chance: random.Random, content: bytes) -> bytes:
    act = chance.randrange(5)
    at = chance.randrange(len(content) + 1)
    if act == 0:
        return content[:at]
    if act == 1:
        return content[:at] + struct.pack("<I", chance.getrandbits(32)) + content[at:]
    if act == 2:
        return content.replace(b"</w:p>", b"", 1)
    if act == 3:
        return content.replace(b"<w:t", b"<w:t xml:lang='&bomb;'", 1)
    return content.replace(b"w:t>", b"w:instrText>")
