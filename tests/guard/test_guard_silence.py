"""A report that reveals nobody is read without a word, however few were in the room."""

from __future__ import annotations

import pytest

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.roster import Roster
from rapporteur.guard import Guard
from tests.guard.cast import HOSTS
from tests.guard.test_guard_descriptions import ROOM

PRESENT = {each.id: "participant" for each in ROOM[:4]}  # two of each side
GUARD = Guard(Roster(ROOM), Setting(hosts=HOSTS, attendance=PRESENT))
REPORT = [
    "Participants agreed that the New START treaty had served both countries well, and that "
    "Moscow and Washington should return to inspections.",
    "It was argued that the British government had failed to consult its allies before the "
    "decision. One participant noted that London's position had hardened since 2014.",
    "The Russian Ministry of Defence published data on the exercise, while NATO's Secretary "
    "General called it a provocation.",
    "Russian officials have repeatedly said that the missile's range is under 500 km; US "
    "officials dispute this.",
    "In Russia, experts are divided; in Britain, the public debate has hardly begun.",
    "President Putin announced in March 2018 that six new systems were under development. "
    "Presidents Reagan and Gorbachev had agreed at Reykjavik that a nuclear war could not "
    "be won.",
    "The Director of the CIA and the head of the SVR met in Ankara in November 2022. The "
    "foreign ministers of the two countries did not.",
    "As Thomas Schelling wrote, deterrence depends on threats that leave something to "
    "chance. Kissinger argued the same in his 1957 book.",
    "Several participants recalled that generals on both sides had kept a hotline open "
    "during the worst years. Military officers should talk to one another again.",
    "A professor's salary in either country is low. Students from Russia can no longer "
    "study in the UK.",
    "A treaty on the prevention of incidents at sea was signed by the Soviet Union and the "
    "United Kingdom in 1986.",
    "The British Embassy in Moscow and the Russian Embassy in London work with a tenth of "
    "the staff that they had.",
    "The ambassadors were summoned. The Russian ambassador to London was not received. "
    "Ambassadors meet rarely.",
    "Researchers at SIPRI estimate that there are 12,100 warheads; the Federation of "
    "American Scientists counts a little more.",
    "The chairman of the session thanked the hosts. RUSI and RIAC will publish this paper "
    "jointly in English and Russian.",
    "A member of the House of Lords once asked whether anyone reads such papers. The "
    "question was met with laughter.",
    "The head of delegation to the talks in Geneva has changed twice. The heads of the two "
    "delegations know each other.",
    "Women remain few in arms control; a study found that one in five negotiators was a woman.",
    "Some participants suggested that experts of both sides draft a glossary. Others "
    "doubted it. Most agreed that a small step is better than none.",
    "An agreement of this kind, it was said, would need parliament's consent and the "
    "support of the military.",
    "The UK side of the channel is better mapped. The Russian side of the border is closed.",
    "One idea was to invite retired officers of both countries to a table-top exercise. "
    "Former diplomats could join them.",
    "Former ministers have called for talks. A former defence secretary wrote in The Times "
    "that it was time.",
    "Участники согласились, что договор СНВ служил обеим странам, и что Москве и Вашингтону "
    "следует вернуться к инспекциям.",
    "Было отмечено, что британское правительство не консультировалось с союзниками. Позиция "
    "Лондона с 2014 года ужесточилась.",
    "Министерство обороны России опубликовало данные об учениях; генеральный секретарь НАТО "
    "назвал их провокацией.",
    "Российские официальные лица не раз заявляли, что дальность ракеты меньше 500 км; "
    "американские чиновники это оспаривают.",
    "Президент Путин объявил в марте 2018 года о шести новых системах. Рейган и Горбачёв в "
    "1986 году договорились, что ядерную войну нельзя выиграть.",
    "Директор ЦРУ и глава СВР встретились в Анкаре. Министры иностранных дел двух стран не "
    "встречались.",
    "Ряд участников напомнил, что генералы обеих сторон держали линию связи открытой. "
    "Военные должны снова говорить друг с другом.",
    "Послы были вызваны в министерства. Посла России в Лондоне не приняли. Послы "
    "встречаются редко.",
    "Исследователи СИПРИ насчитали 12 100 боезарядов; Федерация американских учёных — "
    "немного больше.",
    "Организаторы поблагодарили участников. РУСИ и РСМД опубликуют эту статью совместно.",
    "Прозвучало предложение пригласить отставных офицеров обеих стран на учения. К ним "
    "могли бы присоединиться бывшие дипломаты.",
    "Бывшие министры призвали к переговорам. Женщин среди переговорщиков мало: каждая пятая.",
    "Глава делегации на переговорах в Женеве сменился дважды. Российская экономика растёт, "
    "британская — нет.",
    "Эксперты двух стран могли бы составить словарь. Другие в этом усомнились.",
    "В Лондоне считают, что проверка невозможна; в Москве с этим не согласны.",
    "Россия и Великобритания подписали соглашение о предотвращении инцидентов на море.",
    "Студенты из России больше не могут учиться в Великобритании. Россияне и британцы ездят "
    "друг к другу реже.",
    "Как писал Клаузевиц, война есть продолжение политики. Кеннан предупреждал об этом ещё "
    "в 1997 году.",
]


@pytest.mark.parametrize("paragraph", REPORT)
def test_states_and_people_in_general_are_not_those_at_the_table(paragraph: str) -> None:
    assert GUARD.scan(paragraph) == []


def test_so_is_all_of_it_together() -> None:
    assert GUARD.scan("\n".join(REPORT)) == []
