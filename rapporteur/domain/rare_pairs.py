"""Pairs of letters that hardly any word of a language has.

Counted in word lists of 16,000 English and 27,000 Russian words: fewer than four, or three, of
100,000 pairs. In each group the first letter is followed by those that do not come after it; ё is
read as е.
"""

from __future__ import annotations


def _pairs(groups: str) -> frozenset[str]:
    return frozenset(group[0] + after for group in groups.split() for after in group[1:])


ENGLISH = _pairs(
    """
    bhkqwz cgjwx dz fbhjkpqvxz gkxz hbjkqvxz jbfhjlnpqrstvxyz kcjqvxz ljqx mjkqwx nq oq pjxz
    qbcdeghjkopqstvwxyz rjq sb tjq uqu vbdghkmqrvz wgjpquvyz xbgjknoqz yhjqxy zbcfgjklpqtx
    """
)

RUSSIAN = _pairs(
    """
    аъыь бгдймптфчш вбжйфцчъэю гбжзйпфцшщъыьэюя дйфщъ еъыь жвгжзйлмпртфхцчшщъыьэюя зйптфхчшщъьэю
    иъыьэ йгжйпуфхщъыьэюя кгджйфчщъыьюя лйпрхцшщъ мгжзйртхцчшщъ нймъэ оъыь пбвгджзймфхчшщъэ рйщъ
    сзйщъэ тгжйцшщъэ ууъыь фбвгджзйкпхцчшщъэюя хбгджзйкпфхцчшщъыьюя цбгджзйлмнртфхцчшщъьэюя
    чбвгдзймпфхцчщъыэюя шбгджзймпфхцчшщъыэюя щбвгджзйклмопрстфхцчшщъыьэюя
    ъабвгджзийклмнопрстуфхцчшщъыьэю ыаиоуфцщъыьэю ьажйлпрухщъыьэ эабежзиоухцчщъыьэюя
    юавгеийопуфхцшъыьэя яаиоуфшъыьэ
    """
)
