"""Words that tell whether one who spoke is a woman or a man."""

from __future__ import annotations

from rapporteur.domain.roster import Gender
from rapporteur.guard.letters import folded_words
from rapporteur.guard.russian.paradigms import Form, merged, nouns

# In Russian the noun itself tells; in English, and of men, it is a word put beside it.
WOMEN_WHO_SPEAK = nouns(
    "участница представительница докладчица исследовательница сотрудница собеседница"
)
_WOMEN = nouns("женщина дама")
_MEN = nouns("мужчина")
WOMAN = folded_words("woman women female lady ladies") | frozenset(_WOMEN)
MAN = folded_words("man men male gentleman gentlemen") | frozenset(_MEN)
PLURAL = folded_words("women men ladies gentlemen") | {
    form for form, meaning in {**_WOMEN, **_MEN}.items() if meaning.several
}
GENDERED: dict[str, Gender] = {
    **dict.fromkeys(WOMAN | frozenset(WOMEN_WHO_SPEAK), Gender.FEMALE),
    **dict.fromkeys(MAN, Gender.MALE),
}
FORMS: dict[str, Form] = merged((WOMEN_WHO_SPEAK, _WOMEN, _MEN))
