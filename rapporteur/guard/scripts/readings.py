"""What a name word in Latin letters may be in Cyrillic ones, the likeliest first.

Two kinds of spelling are read. One is a Russian name turned into Latin letters by some scheme;
each of its signs may stand for one letter or another («s» for с, and for ш where a hook was lost),
and each choice that is not the first has a cost. The other is a foreign name, which Russian
practice writes by its sound.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from rapporteur import paths
from rapporteur.domain import british
from rapporteur.guard.scripts.lattice import Signs, pairs
from rapporteur.guard.scripts.sounds import key

LONGEST = 40  # letters; a longer word is no name
_MOST = 40
_HEARD = 24
_FEW = 12
_MANY = 8_000  # words of several rosters, and of a text, that are kept


# Signs of a Russian word in Latin letters, by any scheme, and the letters that each may stand for.
_SIGNS = pairs(
    r"""
    shch щ; schtsch щ; chtch щ; stch щ; shh щ; šč щ; tsch ч; tch ч; sch щ ш:1 сх:3; ŝ щ; szcz щ;
    tsh тш цх:2; dzh дж; dju дю джу:1; dja дя джа:1; dj дж дь:2; zh ж чж:2; kh х; sh ш;
    ch ч х:1 ш:1 к:2; ts ц тс:2; tz ц; tc ц; czx цх;
    cz ц ч:1; ph ф; th т тх:1 з:3; ck к цк:2; qu кв к:2; ou у оу:1; oo у оо:2; ee и ее:1; rz рз ж:2;
    jj й; ya я; ja я жа:2 джа:2; yu ю; ju ю жу:2 джу:2; iu ю; yo ё йо; jo ё жо:2 джо:2;
    eh э ех:1; ae ае э:1; oe ое ё:1; ue уе ю:1; ng нг н:3; gh г х:1; ks кс; ff фф в:1; cc кк чч:2;
    š ш; ž ж; č ч; ć ч; ś сь; ź з; ż ж; ş ш; ç с ч:1; ñ нь; ł л; ř рж; û ю; â я а:1; ë ё; ё ё;
    è э; ė э; é е; ö ё о:2; ø ё о:2; ü ю; ä е а:2; å о; æ э; ǔ у; ĭ й; ȳ ы; đ д дж:1; ğ г -:1;
    ę ен е:1; ą он а:1;
    ь ь; ʹ ь; ' ь; ` -; a а э:4; b б; d д; e е; f ф; g г дж:4; i и; j й ж:2 дж:2; k к; l л; m м;
    n н; o о; p п; q к; r р; s с ш:2 ц:4; t т; u у ю:4; v в ф:4; w в у:2; y и; x кс х:1;
    z з ж:2 ц:3; c к ц:1 ч:2; h х г:2 -:4
    """
)
# A sign in a certain place is read otherwise.
_PLACED_SIGNS = pairs(
    r"""
    sc(?=[{V}]) ск щ:1 ш:3; c(?=[eiy]) ц с:1 ч:1 к:2; c(?=[nktpm]) ц:1 ч:1 к;
    \Aj(?=[{V}]) й дж:1 ж:1 х:4; \A[jy]e е э:3; (?<=[aeiou])[jy]e е йе:2;
    (?<=[^{V}])j(?=[{V}]) ж:1 дж:2 ьй; (?<=[^{V}])j(?=[^{V}]) й ж:2; w\Z в у:3; f\Z ф в:1;
    ff\Z в:1 фф; (?<=[{V}])[iy](?=[^{V}]|\Z) й; (?<=[{V}])j(?=[^{V}]|\Z) й ж:1;
    gu(?=[ei]) г:1 гу; (?<=[^{V}])ie(?=i[au]|e) ие ъ:1; ngu(?=[ei]) нг:1 нгу; jou ё:1 жу;
    \Ah х г:1; s(?=[^{V}]|\Z) с ш:3; (?<=[tcsz])h х; x\Z кс х:2 -:4
    """
)
# Ends of names that stand for one of several declensions.
_ENDS = pairs(
    r"""
    (?<=[sc])k(?:iy|yi|ii|ij|iĭ|yy|ijj|i|y)\Z кий; (?<=[szc])k(?:aya|aia|aja|aâ)\Z кая;
    y(?:kh|h|x)\Z ых; ych\Z ич ых:1; (?<=[kg])ikh\Z их; (?<=n)(?:iy|ii|ij|iĭ|ijj)\Z ий ый:1;
    (?:iy|ii|ij|iĭ|ijj)\Z ий; (?:yy|yi|yj|yĭ|yjj)\Z ый ий:1; (?<=n)y\Z ый ий:1 и:1;
    (?<=[kgxhr])y\Z ий ый:1 и:1; (?<=[^aeiouyj])y\Z ый и:1;
    (?<=[^aeiouyj])i\Z и ий:1; (?<=[eo])(?:v|ff|w|f|ve)\Z в ф:3; (?<=i)ne\Z н не:1;
    (?<=[ao])(?:ya|ia|ja)\Z я; [iy]?[yij]a\Z ия ья:1; l\Z л ль:1; n\Z н нь:2; r\Z р рь:2;
    d\Z д дь:3
    """
)

# The sounds that English spelling, and German and French, may give a sign in a foreign name.
_HEARD_SIGNS = pairs(
    r"""
    tch ч; tsch ч; sch ш; sh ш; ch ч ш:1 к:1 х:1; ph ф; th т з:1 с:1; gh - г:1 х:1 ф:1; ck к;
    dge дж; qu кв ку:1 к:2; wh у х:1 в:1; zh чж ж:1; ai ей ай:1 э:1; ay ей ай:1; ei ей ай:1 и:1;
    ey ей и:1 ай:1; ee и; ea и е:1 ей:1; oo у о:2; ou ау у:1 о:1; ow оу ау:1; oa оу о:1;
    oe ё оу:1; eau о; au о ау:1; aw о оу:1; ew ью у:1; eu ей ю:1 ё:1; ue ю у:1; ui у уи:1;
    ie и е:1 ай:1; oi ой уа:1; oy ой; igh ай; eigh ей; augh о ог:1; ough о оу:1 аф:1 ау:1;
    phen фен вен:1; ll лл; gn нь гн:1; gu г гу:1;
    ng нг н:1; sp сп шп:1; st ст шт:1; ss сс; a э:1 а ей:1 о:2; e е и:1 -:2; i и ай:1;
    o о оу:1 а:2 у:2; u а:1 у ю:1; y и ай:1; b б; c к; d д; f ф; g г; h х г:1 -:2;
    j дж ж:1 й:1 цз:1 х:2; k к; l л; m м; n н; p п; q к ц:1; r р; s с з:1; t т; v в ф:1;
    w у в; x кс с:2; z з ц:1 с:2
    """
)
_PLACED_HEARD = pairs(
    r"""
    c(?=[eiy]) с; g(?=[eiy]) дж г; \Akn н; \Awr р; (?<=[^aeiouy])e\Z - е:1;
    (?<=[^aeiouy])es\Z с з; a(?=[^aeiouy]e\Z) ей а:1; i(?=[^aeiouy]e\Z) ай и:1;
    o(?=[^aeiouy]es?\Z) оу о:1; ow\Z оу; y\Z и; \Ay(?=[aeiou]) й; ing\Z инг ин:1;
    (?<=..[aeiouy])(?:ts?|x)\Z т - кс:1; \Ax с кс:1; you я ю; er\Z ер; \Ae э и:1 ай:2;
    burgh\Z бург бро; mac мак; mc мак; a(?=ll|l[kdt]) о а:1; o(?=ur) а о
    """
)
_LOOKS_RUSSIAN = re.compile(
    r"(?:[^aeiouy][oe](?:va?|ff)|[iy][oe]va?|ina|[kg]in|enko|[sc]k(?:[iy]+|[iy]j|a[iyj]a)|[oe]v[iy](?:t?ch|c|cz)|ykh|ikh)\Z"
)
_LOOKS_FOREIGN = re.compile(
    r"w|ck|gh|th|ee|oo|sch|ea|ou|ll|tt|ss|[^aeiouy]e\Z|son\Z|\Aj[aeiou]|qu|es\Z|dge"
)


# Russian given names that are at times put into English, not into Latin letters.
_SAME_NAME = pairs(
    """
    peter петр; paul павел; nicholas николай; eugene евгений; michael михаил; george георгий;
    andrew андрей; gregory григорий; serge сергей; constantine константин; theodore федор;
    catherine екатерина; helen елена; julia юлия; natalie наталья; sophia софья; alexis алексей;
    leo лев; joseph иосиф; jacob яков; elizabeth елизавета; mary мария; irene ирина; anne анна
    """
)
_HOOKED = frozenset(sign for sign, _ in _SIGNS if len(sign) == 1)
_RUSSIAN = Signs(_SIGNS, _PLACED_SIGNS, _ENDS)
_FOREIGN = Signs(_HEARD_SIGNS, _PLACED_HEARD, ())


@lru_cache(_MANY)
def cyrillic_readings(latin: str, *, given: bool = False) -> tuple[str, ...]:
    """Cyrillic nominatives that a Latin name word may stand for, best first, at most 40.

    `given` says that it is a given name, which is more often one that is known. Two readings
    that sound the same and are declined the same are one. Hooks and accents that the word still
    has make the reading surer.
    """
    word = _spelt(latin)
    bare = _bare(word)
    if not bare.isascii() or not bare.isalpha() or len(bare) > LONGEST:
        return ()
    known = known_in_cyrillic(bare, given=given)
    turned = [*_RUSSIAN.spellings(word, _MOST)]
    if bare != word:
        turned += _RUSSIAN.spellings(bare, _MOST // 2)
    if _LOOKS_RUSSIAN.search(bare):
        return tuple(_distinct([*known, *turned]))
    heard = [british.transcribed(bare), *_FOREIGN.spellings(bare, _HEARD)]
    first, rest = (heard, turned) if _LOOKS_FOREIGN.search(bare) else (turned, heard)
    return tuple(_distinct([*known, *first[:8], *rest[:8], *first[8:24], *rest[8:], *first[24:]]))


@lru_cache(_MANY)
def likely_sounds(bare: str) -> tuple[str, ...]:
    """The keys of the likelier readings of a folded Latin word, best first: half the work."""
    if not bare.isascii() or not bare.isalpha() or len(bare) > LONGEST:
        return ()
    heard = [british.transcribed(bare), *_FOREIGN.spellings(bare, _HEARD)]
    known = known_in_cyrillic(bare, given=True) + known_in_cyrillic(bare, given=False)
    return tuple(dict.fromkeys(map(key, (*known, *heard, *_RUSSIAN.spellings(bare, _FEW)))))


def _spelt(latin: str) -> str:
    """In small letters, each with its hook or accent as one character."""
    composed = unicodedata.normalize("NFC", latin).lower()
    plain = re.sub('[’‘ʼ`´ʹʺ"”]|\ufe20|\ufe21|͡', "'", composed).replace("''", "'")
    return "".join(char if char.isascii() or char in _HOOKED else _bare(char) for char in plain)


def _bare(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.translate(_LETTERS_WITH_STROKES))
    return "".join(char for char in apart if char.isalpha())


_LETTERS_WITH_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ё": "e", "ь": ""}
)


def _distinct(readings: list[str]) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    for spelt in readings:
        reading = _AFTER_A_VOWEL.sub(lambda found: _ONE_LETTER[found[1]], spelt)
        like = key(reading), reading[-2:].translate(_NO_MARKS)
        if len(like[0]) > 1 and like not in seen and len(seen) < _MOST:
            seen.add(like)
            yield reading


# Заиац is Заяц, which sounds the same but is declined otherwise.
_AFTER_A_VOWEL = re.compile("(?<=[аеиоуыэюя])[ий]([ау])")
_ONE_LETTER = {"а": "я", "у": "ю"}
_NO_MARKS = str.maketrans("ёй", "еи")


def known_in_cyrillic(bare: str, *, given: bool) -> tuple[str, ...]:
    """How a folded Latin name that is a common one is written in Cyrillic letters."""
    names = _known()
    return names.get((bare, given), ()) or names.get((bare, not given), ())


def known_in_latin(cyrillic: str) -> tuple[str, ...]:
    """How a common name in Cyrillic small letters is usually written in Latin ones, folded."""
    return _known_back().get(cyrillic.replace("ё", "е"), ())


def known_names() -> Iterator[str]:
    """Common given names, in small letters of either script."""
    for (latin, given), cyrillic in _known().items():
        if given:
            yield latin
            yield from cyrillic


@cache
def _known_back() -> dict[str, tuple[str, ...]]:
    back: dict[str, tuple[str, ...]] = {}
    for (latin, _), names in _known().items():
        for name in names:
            plain = name.replace("ё", "е")
            back[plain] = (*back.get(plain, ()), latin)
    return back


@cache
def _known() -> dict[tuple[str, bool], tuple[str, ...]]:
    """By the folded Latin name, and whether it is a given one."""
    with paths.resource("names", "names.toml").open("rb") as file:
        named = tomllib.load(file)
    known: dict[tuple[str, bool], tuple[str, ...]] = {}

    def add(latin: str, cyrillic: str, *, given: bool) -> None:
        place = _bare(latin.lower()), given
        known[place] = tuple(dict.fromkeys((*known.get(place, ()), cyrillic.lower())))

    for cyrillic, spellings in named["russian"].items():
        for latin in spellings:
            add(latin, cyrillic, given=True)
    for part in ("men", "women", "families"):
        for latin, cyrillic in named["british"][part].items():
            add(latin, cyrillic, given=part != "families")
    for latin, cyrillic in _SAME_NAME:
        add(latin, cyrillic, given=True)
    return known
