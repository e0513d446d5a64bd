"""Words that are names now and then, and words all the time.

A name, alias or acronym that is one of these is still sought, but the text must carry the
capitals with which it was entered: "May said" and "MAY" are findings, "they may agree" is not.
"""

from __future__ import annotations

from rapporteur.guard.folding import folded_words

_ENGLISH = """
a about after again all also am an and any are art as ask at away back bar be been best bill black
both brown but by call came can case chance church could cross day did do does down each early
east end even ever fair far few field first fish for forward frank free from full get go gold good
grant gray great green grey ground had hall hand hard has have he head her here high hill him his
home hope how i if in into is it its just keen key king know land last law lay lee less like little
long love low main make mark marsh may me mean might mine more most moss much must my near new next
no noble nor north not now of off old on once one only or other our out over page park part pay per
place plain power price put rice rich right rise rose said same say see sharp she short since small
so some son south stern still stone strong such sure than that the their them then there these they
this those though to too trust two under up us use very was way we well were west what when where
which while white who why wide wild will wise with wood work would yes yet you young your
"""

_RUSSIAN = """
а без более больше был была были было быть в вам вас век весь во вот все всего всех вы где да дал
даже два для до добро друг его ее если есть еще же за из или им их к как когда кто ли либо лишь мал
между мы на над надо наш не него нее нет них но ну о об один он она они оно от перед по под пока
потом при про раз с сам свет свое свой себя сейчас со совсем так там те тем то тогда того тоже
только том тот ты у уже хоть чего чей чем через что чтобы эта эти это этот я
бел волк голова голуб дуб зима зуб лев мир мороз пан пора роза слава сова сокол соль честь шаг
"""

COMMON_WORDS = folded_words(f"{_ENGLISH} {_RUSSIAN}")

# What an article calls anybody who spoke: as somebody's post it tells nothing, and sought it
# would close the gate on every sentence.
NEUTRAL_POSTS = folded_words(
    """
    analyst chair chairman chairperson chairwoman colleague delegate discussant expert guest
    member moderator observer panellist panelist participant rapporteur representative researcher
    scholar speaker specialist
    аналитик ведущий гость дискуссант докладчик исследователь коллега модератор наблюдатель
    председатель представитель специалист спикер участник участница ученый эксперт
    """
)
