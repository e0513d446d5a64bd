"""A name as it is written in lists, put in order: given name first, without titles."""

from __future__ import annotations

import re

from rapporteur.domain.language import Language, language_of
from rapporteur.domain.names import follows_a_name, is_patronymic
from rapporteur.domain.roster import Gender
from rapporteur.exchange.roster import given_first
from rapporteur.exchange.transcription import is_given_name, looks_russian
from rapporteur.exchange.wording import gender_by_title, is_organisation, is_post, is_title

_MOST_NAME_WORDS = 6
_CAPITALS = re.compile(r"(?=[^a-zа-яё]*\Z)(?:(?:M[ca]c?)?[A-ZА-ЯЁ'’-]{2,})\Z|\AM(?:a?c)[A-Z]{2,}\Z")
INITIAL = re.compile(r"(?:(?:[A-ZА-ЯЁ]\.-?){1,3}|[A-ZА-ЯЁ]{1,2})\Z")


def name_and_gender(words: str) -> tuple[str, Gender]:
    """A name with the given name first, and the gender that a form of address shows.

    The name is without titles and honours, and blank where the words are no name.
    """
    gender = Gender.UNKNOWN
    parts = words.split()
    while parts and is_title(parts[0]) and len(parts) > 1:
        gender = gender or gender_by_title(parts[0])
        del parts[0]
    while len(parts) > 1 and follows_a_name(parts[-1]):
        del parts[-1]
    if not _is_name(parts) or (len(parts) == 1 and is_title(parts[0])):
        return "", gender
    return " ".join(_in_order(parts)), gender


def _is_name(words: list[str]) -> bool:
    if not 1 <= len(words) <= _MOST_NAME_WORDS or any(
        char.isdigit() for word in words for char in word
    ):
        return False
    if not all(re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['’ʹ.-])*", word) for word in words):
        return False
    if not words[0][0].isupper() and not words[-1][0].isupper():
        return False
    joined = " ".join(words)
    if len(words) == 1:
        return (
            len(joined) > 1
            and not joined.isupper()
            and not (is_organisation(joined) or is_post(joined))
        )
    if all(word.isupper() for word in words) and not any(len(word) > 4 for word in words):
        return False  # "ИМЭМО РАН"
    return not is_organisation(joined.title() if joined.isupper() else joined) and not is_post(
        joined
    )


def _in_order(words: list[str]) -> list[str]:
    """The words with the given name first, in the case in which names are written."""
    capital = [bool(_CAPITALS.match(word)) and not INITIAL.match(word) for word in words]
    lead = next((at for at, one in enumerate(capital) if not one), len(words))
    if 0 < lead < len(words):
        return words[lead:] + [_small(word) for word in words[:lead]]
    words = [_small(word) if one else word for word, one in zip(words, capital, strict=True)]
    if len(words) > 1 and all(INITIAL.match(word) for word in words[1:]):
        return words[1:] + words[:1]
    ordered = given_first(" ".join(words)).split()
    if ordered == words and len(words) == 2 and _family_is_first(words):
        return words[::-1]
    return ordered


def _family_is_first(words: list[str]) -> bool:
    """Whether two words are a Russian family name and a given name after it."""
    first, second = words
    if is_given_name(first) or not is_given_name(second) or is_patronymic(second):
        return False
    return language_of(first) is Language.RU or looks_russian(f"Xxx {first}")


def _small(word: str) -> str:
    """A word in capitals as a name is written: SMITH-JONES, O'BRIEN, McDONALD."""
    if not _CAPITALS.match(word):
        return word
    made = re.sub(r"[^\W\d_]+", lambda found: found.group().capitalize(), word)
    return (
        re.sub(r"\AM(a?)c([a-z])", lambda m: f"M{m[1]}c{m[2].upper()}", made)
        if word[1] == "c"
        else made
    )
