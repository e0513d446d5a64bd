"""Make resources/words: the everyday words of English and Russian, which names may be too.

    pip install wordfreq chunspell-next   (and hunspell's dictionaries en_GB and ru_RU)
    python script/make_words.py /usr/share/hunspell

The most frequent forms of wordfreq's lists are kept where hunspell's dictionary takes them in
small letters: so «иванов» and "johnson" drop out, while «баранов» and "brown" stay. The first
part of a file are the most frequent, the rest follows after a blank line; each in order.
"""

from __future__ import annotations

import gzip
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from rapporteur.guard.letters import folded, folded_words
from rapporteur.paths import resource

_LISTS = {"en": ("en_GB", "[a-z]{2,}", 40_000), "ru": ("ru_RU", "[а-яё]{2,}", 60_000)}
_FREQUENT = 3_000
# Given names that are no less words.
_WORDS_TOO = folded_words(
    """
    вера любовь надежда лев роман клим тимур слава
    bill clare dean dawn earl eve faith frank glen grace grant guy hazel heather hope ivy jack
    jean joy june lance mark max may miles nick olive pat penny rob robin rod rose ruth sandy sue
    victor violet will rich art drew gene gill
    """
)
_OF_A_NAME = re.compile(r"(?:ов|ев|ин)(?:|а|у|ым|е|ы|ых|ыми|о|ой|ого|ому|ом)\Z")


def main(dictionaries: str) -> None:
    """Write both lists, from the dictionaries in a folder."""
    names = _given_names()
    for language, (dictionary, letters, most) in _LISTS.items():
        spelt = _speller(dictionary, dictionaries)
        words = [
            word
            for word in _frequent(language)
            if re.fullmatch(letters, word) and spelt(word) and not _is_of_a_name(word, names)
        ][:most]
        kept = list(dict.fromkeys(map(folded, words)))
        text = "\n\n".join("\n".join(sorted(part)) for part in (kept[:_FREQUENT], kept[_FREQUENT:]))
        target = resource("words", f"{language}.txt.gz")
        target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
        print(target.name, len(kept), "words", target.stat().st_size, "bytes")


def _frequent(language: str) -> list[str]:
    from wordfreq import top_n_list  # type: ignore[import-not-found,unused-ignore]

    words: list[str] = top_n_list(language, 160_000)
    return words


def _speller(dictionary: str, folder: str) -> Callable[[str], bool]:
    from hunspell import Hunspell  # type: ignore[import-not-found,unused-ignore]

    spell: Callable[[str], bool] = Hunspell(dictionary, hunspell_data_dir=folder).spell
    return spell


def _given_names() -> frozenset[str]:
    with resource("names", "names.toml").open("rb") as file:
        named = tomllib.load(file)
    return frozenset(_all_names(named)) - _WORDS_TOO


def _all_names(named: dict[str, dict[str, object]]) -> Iterator[str]:
    for cyrillic in named["russian"]:
        yield cyrillic.lower().replace("ё", "е")
    for part in ("men", "women"):
        people = named["british"][part]
        assert isinstance(people, dict)
        yield from (latin.lower() for latin in people)


def _is_of_a_name(word: str, names: frozenset[str]) -> bool:
    """Whether it is a given name, or what belongs to one of that name (петров, ильин)."""
    word = word.replace("ё", "е")
    stem = _OF_A_NAME.sub("", word)
    ends = ("", "а", "я", "й", "ь", "ий", "ей")
    return word in names or (stem != word and any(stem + end in names for end in ends))


if __name__ == "__main__":
    main(Path(sys.argv[1]).as_posix())
