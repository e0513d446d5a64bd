"""Words in names of organisations that tell little: articles, legal forms, kinds, countries."""

from __future__ import annotations

from rapporteur.guard.letters import folded, folded_words

ARTICLES = folded_words("the a an le la les der die das el il")
# Words that a text may leave out of a name, or put into it.
GLUE = ARTICLES | folded_words(
    """
    of for and in on at to by with s de du des del della di da do und für et y e
    и в во по на о об при для с со за из от под
    """
)

LEGAL = folded_words(
    """
    inc incorporated ltd limited plc llc llp lp gmbh ag sa nv bv spa oy ab asa kg mbh pty sarl
    corp corporation co company cos fc afc cf sc fk bk sk il ik tsv vfb vfl sv ac cd ud hc bc
    ооо оао зао пао ао фгуп гуп муп фгбу фгбоу нко ано ип нпо тоо гмбх
    """
)

# Kinds before a name of one's own: "the newspaper Kommersant", «движение Солидарность».
LEADING_KINDS = folded_words(
    """
    movement newspaper magazine company corporation group agency channel broadcaster
    publisher firm holding project website portal charity journal
    движение газета журнал компания корпорация партия агентство телеканал канал
    радиостанция радио сайт портал издание издательство концерн холдинг фирма сеть
    организация проект профсоюз оператор студия еженедельник телекомпания авиакомпания
    телерадиокомпания группировка интернет
    """
)
# Kinds before a name of one's own or before a word that tells more of the kind: «фонд Успех» is
# «Успех», «институт Европы» is not «Европы».
LEADING_INSTITUTIONS = folded_words(
    """
    группа клуб фонд завод команда ассоциация объединение общество союз центр институт банк
    магазин театр блок издательский комбинат форум
    """
)

# Kinds after a name of one's own, which may be one word: "Columbia Records".
TRAILING_KINDS = folded_words(
    """
    records recordings entertainment group groups pictures films film studios studio productions
    airlines airways motors motor holdings industries enterprises international
    technologies technology systems software games media music publishing publications press
    company corporation brothers bros partners solutions laboratories labs pharmaceuticals
    electric electronics energy petroleum steel brewery stores hotels network television tv radio
    """
)
# Kinds that are left out only after a name of two words or more: "Johns Hopkins University".
TRAILING_INSTITUTIONS = folded_words(
    """
    books magazine newspaper newspapers times bank university college school institute academy
    foundation fund trust association federation church hospital museum band orchestra
    broadcasting channel railway railroad cricket football basketball team club party movement
    engineering
    """
)

# Words that tell of what rank an institution is; people leave them out.
RANKS = folded_words(
    """
    state national federal royal imperial central
    государственный государственная государственное национальный национальная национальное
    федеральный федеральная федеральное научно исследовательский исследовательская
    """
)
# Bodies of a state that need no other word: "in Congress", «в Сенате».
SINGULAR = folded_words(
    """
    parliament congress senate navy army legislature commonwealth
    парламент конгресс сенат дума рада сейм
    """
)

# Heads that name no institution by themselves, and that make a name read as a name in any case.
HEADS = folded_words(
    """
    institute university college academy school council committee commission ministry department
    agency bureau office centre center foundation fund society association federation union
    league organization organisation parliament assembly senate congress court bank
    institution laboratory museum library forum club party alliance network service services
    институт университет колледж академия школа совет комитет комиссия министерство департамент
    агентство бюро управление центр фонд общество ассоциация федерация союз лига организация
    парламент собрание сенат конгресс суд банк учреждение лаборатория музей библиотека форум
    клуб партия альянс сеть служба палата администрация правительство прокуратура мэрия
    """
)

_COUNTRIES_EN = """
    america american argentina australia australian austria belarus belgium brazil britain british
    bulgaria canada canadian chile china chinese denmark egypt england english europe european
    finland france french georgia german germany greece hungary iceland india indian indonesia iran
    iraq ireland irish israel israeli italian italy japan japanese kazakhstan korea korean mexico
    netherlands dutch norway norwegian pakistan poland polish portugal romania russia russian
    scotland scottish serbia soviet spain spanish sweden swedish swiss switzerland syria turkey
    turkish ukraine ukrainian us usa uk uae ussr vietnam wales welsh africa african asia asian
    london moscow paris berlin york washington boston chicago oxford cambridge california texas
    florida toronto tokyo beijing hong kong sydney melbourne
    """
_COUNTRIES_RU = """
    россия рф россии российская российский русский русская сша америка америки американский
    великобритания великобритании британия британии британский германия германии германский
    немецкий франция франции французский италия италии итальянский китай китая китайский япония
    японии японский украина украины украинский белоруссия белоруссии беларусь беларуси польша
    польши казахстан казахстана грузия грузии израиль израиля иран ирана ирак ирака индия индии
    турция турции европа европы европейский ссср советский снг кндр кнр оаэ ес евросоюз
    евросоюза москва москвы московский московская петербург петербурга петербургский лондон
    лондона лондонский париж парижа киев киева киевский нью йорк йорка
    """
PLACES = folded_words(_COUNTRIES_EN) | folded_words(_COUNTRIES_RU)

# Ways of writing one country or union within a name: any of a line for any other.
SAME: tuple[tuple[str, ...], ...] = (
    ("России", "РФ", "Российской Федерации"),
    ("США", "Соединённых Штатов", "Соединённых Штатов Америки"),
    ("Великобритании", "Соединённого Королевства", "Британии"),
    ("United States", "US", "U.S.", "United States of America", "USA", "American"),
    ("United Kingdom", "UK", "U.K.", "British"),
    ("European Union", "EU"),
    ("Евросоюза", "Европейского союза", "ЕС"),
    ("United Nations", "UN", "U.N."),
    ("ООН", "Организации Объединённых Наций"),
)

# A trailing country is often left out: «Министерство обороны Российской Федерации»; and so is the
# academy that an institute is of.
TRAILING_PLACES: tuple[tuple[str, ...], ...] = (
    *(("россии",), ("рф",), ("россиискои", "федерации"), ("сша",), ("украины",)),
    *(("ран",), ("россиискои", "академии", "наук")),
    *(("великобритании",), ("германии",), ("франции",), ("китая",), ("японии",)),
    *(("russia",), ("russian", "federation"), ("united", "states"), ("america",)),
    *(("united", "kingdom"), ("great", "britain"), ("canada",), ("ukraine",)),
)

# Short names made of syllables, by the beginning of the full name (without "of", «и»).
_SYLLABIC = """
    министерство обороны: минобороны
    министерство финансов: минфин
    министерство юстиции: минюст
    министерство здравоохранения: минздрав минздравсоцразвития
    министерство экономического развития: минэкономразвития
    министерство экономики: минэкономики минэк
    министерство образования: минобразования минобрнауки
    министерство образования науки: минобрнауки
    министерство науки высшего образования: минобрнауки
    министерство просвещения: минпросвещения
    министерство труда: минтруд
    министерство транспорта: минтранс
    министерство культуры: минкультуры минкульт
    министерство энергетики: минэнерго
    министерство сельского хозяйства: минсельхоз
    министерство природных ресурсов: минприроды
    министерство связи: минсвязи минкомсвязь минкомсвязи
    министерство цифрового развития: минцифры
    министерство промышленности торговли: минпромторг
    министерство строительства: минстрой
    министерство спорта: минспорт
    министерство чрезвычайным ситуациям: мчс
    министерство внутренних дел: мвд
    министерство иностранных дел: мид
    государственная дума: госдума
    государственный департамент: госдеп
    московская городская дума: мосгордума
    совет безопасности: совбез
    совет федерации: совфед сенат
    генеральная прокуратура: генпрокуратура
    генеральный штаб: генштаб
    центральный банк: центробанк цб
    центральная избирательная комиссия: центризбирком цик
    конституционный суд: кс
    верховный суд: вс
    европейский союз: евросоюз
    европейская комиссия: еврокомиссия
    европейский парламент: европарламент
    федеральная служба безопасности: фсб
    следственный комитет: ск скр
    foreign commonwealth development office: fcdo
    foreign commonwealth office: fco
"""
SYLLABIC: dict[tuple[str, ...], tuple[str, ...]] = {
    tuple(folded(full).split()): tuple(folded(short).split())
    for full, short in (line.split(":") for line in _SYLLABIC.strip().splitlines())
}

# No acronym is made that any text may hold.
EVERYDAY_ACRONYMS = folded_words(
    """
    ceo cfo cto gdp gmt pdf phd mba mps ngo ict faq usa ussr tba vip vat pin pc hr pr it iq gps
    сми ввп вов нко нпо сша ссср эвм чп пво пк гг млн млрд тыс руб кв
    """
)

# What a ministry of such matters is called besides, by its words.
MINISTRIES = {
    ("foreign", "affairs"): ("foreign",),
    ("internal", "affairs"): ("interior",),
    ("interior",): ("internal", "affairs"),
    ("state",): ("state",),
}

__all__ = [
    "ARTICLES",
    "EVERYDAY_ACRONYMS",
    "GLUE",
    "HEADS",
    "LEADING_INSTITUTIONS",
    "LEADING_KINDS",
    "LEGAL",
    "MINISTRIES",
    "PLACES",
    "RANKS",
    "SAME",
    "SINGULAR",
    "SYLLABIC",
    "TRAILING_INSTITUTIONS",
    "TRAILING_KINDS",
    "TRAILING_PLACES",
    "folded",
]
