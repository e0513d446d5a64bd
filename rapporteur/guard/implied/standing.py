"""What people are called by what they are: ambassadors, generals, professors. All folded.

A word may mean more than one thing to whoever reads it: a general is an officer, an ambassador a
diplomat. Neutral words ("expert", "participant") are not among them: they could be anybody.
"""

from __future__ import annotations

from functools import cache

from rapporteur.guard.implied.speakers import english
from rapporteur.guard.letters import folded_words
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.russian.paradigms import Form, merged, nouns

# What it is | what else it is | in English | in Russian.
_TABLE = """
ambassador | diplomat | ambassador | посол
diplomat | | diplomat envoy attache consul | дипломат посланник консул атташе
general | officer | general brigadier | генерал маршал
admiral | officer | admiral commodore | адмирал
colonel | officer | colonel | полковник подполковник
commander | officer | commander | командир командующий командующая главнокомандующий
officer | | officer | офицер
soldier | | soldier serviceman/servicemen veteran | солдат военнослужащий
spy | | spy/spies spymaster | разведчик контрразведчик
minister | politician | minister | министр замминистр
politician | | politician statesman/statesmen | политик
parliamentarian | politician | mp parliamentarian lawmaker legislator peer congressman/congressmen\
 | депутат парламентарий законодатель
senator | parliamentarian | senator | сенатор
professor | academic | professor | профессор
lecturer | academic | lecturer don | преподаватель доцент лектор
academic | | academic academician | академик
adviser | | adviser advisor aide | советник помощник
inspector | | inspector verifier | инспектор
negotiator | | negotiator | переговорщик
director | head | director ceo | директор гендиректор
head | | head chief | руководитель глава начальник заведующий заведующая
rector | head | rector dean provost | ректор декан проректор
secretary | | secretary/secretaries | секретарь
judge | lawyer | judge | судья
lawyer | | lawyer barrister jurist | юрист адвокат правовед
journalist | | journalist editor columnist correspondent |\
 журналист редактор обозреватель корреспондент
economist | | economist | экономист
historian | | historian | историк
physicist | scientist | physicist | физик
scientist | | scientist | химик биолог
engineer | | engineer | инженер
banker | | banker | банкир
student | | student | студент студентка аспирант аспирантка
coordinator | | coordinator | координатор
manager | | manager | менеджер управляющий
official | | official civil_servant | чиновник чиновница госслужащий
""".replace("\\\n", "")
# Of these a roundtable has few: they are warned of though no post on the roster tells of one.
RARE = folded_words(
    "ambassador general admiral colonel commander minister parliamentarian senator inspector spy "
    "judge negotiator"
)

PAST = folded_words(
    """
    former ex retired ret past onetime erstwhile outgoing
    бывший бывшая бывшего бывшей бывшему бывшим бывшем бывшую бывшие бывших бывшими экс
    отставной отставного отставному отставным отставном отставные отставных
    """
)
DEPUTY = folded_words(
    """
    deputy vice assistant under associate
    заместитель заместителя заместителю заместителем заместителе зам замглавы вице помощник
    помощника первый
    """
)
RETIRED_RU = ("в", "отставке")
# "attorney general", "Secretary General": no general is meant.
NOT_GENERAL = folded_words(
    "attorney secretary director consul governor solicitor inspector in auditor surgeon"
)


@cache
def standings() -> dict[str, frozenset[str]]:
    """For each word, in any form, what whoever is called so is, and what else that makes them."""
    above = {each[0]: set(each[1].split()) for each in _rows()}
    found: dict[str, frozenset[str]] = {}
    for what, _, *_words in _rows():
        whole = {what}
        for _ in range(3):
            whole |= {other for each in whole for other in above.get(each, ())}
        for form in forms_of(what):
            found[form] = found.get(form, frozenset()) | whole
    return found


@cache
def kinds() -> dict[str, str]:
    """For each word, in any form, what it says itself."""
    return {form: each[0] for each in _rows() for form in forms_of(each[0])}


@cache
def standing_forms() -> dict[str, Form]:
    """For each word whether it is of one or of several, and in which cases."""
    return merged(forms_of(each[0]) for each in _rows())


@cache
def forms_of(what: str) -> dict[str, Form]:
    """The words for one standing, in both languages."""
    row = next(each for each in _rows() if each[0] == what)
    russian = row[3].split()
    tables = [english(row[2].replace("_", " ")), nouns(" ".join(filter(_is_regular, russian)))]
    tables += [_IRREGULAR[each] for each in russian if each in _IRREGULAR]
    return merged(tables)


def _is_regular(word: str) -> bool:
    return word not in _IRREGULAR


def _declined(one: str, many: str) -> dict[str, Form]:
    """An irregular noun by its six cases of each number."""
    return merged(
        {form: Form(several, frozenset({case}))}
        for several, forms in ((False, one), (True, many))
        for case, form in zip(Case, forms.split(), strict=True)
    )


_IRREGULAR = {
    "посол": _declined(
        "посол посла послу посла послом после", "послы послов послам послов послами послах"
    ),
    "судья": _declined(
        "судья судьи судье судью судьеи судье", "судьи судеи судьям судеи судьями судьях"
    ),
    "атташе": _declined(" ".join(["атташе"] * 6), " ".join(["атташе"] * 6)),
}
del _IRREGULAR["посол"]["после"]  # «после» is "after"


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        what, above, english_words, russian = (each.strip() for each in line.split("|"))
        rows.append((what, above, english_words, russian))
    return tuple(rows)
