"""Words by which something is given to one who said it, in both languages. All folded."""

from __future__ import annotations

from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.russian.paradigms import nouns


def _english_verbs(words: str) -> frozenset[str]:
    """The past and the third person of regular verbs."""
    forms: set[str] = set()
    for word in words.split():
        if word.endswith("e"):
            forms |= {f"{word}d", f"{word}s"}
        elif word.endswith("y") and word[-2] not in "aeiou":
            forms |= {f"{word[:-1]}ied", f"{word[:-1]}ies"}
        else:
            forms |= {f"{word}ed", f"{word}es" if word.endswith(("s", "sh", "ch")) else f"{word}s"}
    return frozenset(forms)


def _russian_past(words: str) -> frozenset[str]:
    """The past of verbs given in the masculine, without the neuter: nobody speaks in it."""
    forms: set[str] = set()
    for word in folded(words).split():
        stem, reflexive = (word[:-2], True) if word.endswith("ся") else (word, False)
        endings = ("ся", "ась", "ись") if reflexive else ("", "а", "и")
        forms |= {stem + ending for ending in endings}
    return frozenset(forms)


# What is said by people, in a room or to the press, and hardly by anything else.
SAID = (
    _english_verbs(
        """
        note argue ask reply warn suggest remark observe comment mention emphasise emphasize stress
        underline highlight reiterate insist counter object explain conclude add caution respond
        propose recommend acknowledge admit concede contend assert question wonder complain joke
        quip intervene interject exclaim lament predict doubt answer recall
        """
    )
    | folded_words(
        """
        says said told thought thinks believes believed felt spoke speaks replied replies
        disagreed disagrees agreed agrees maintained maintains
        """
    )
    | _russian_past(
        """
        сказал отметил подчеркнул заявил возразил спросил ответил добавил заметил напомнил указал
        предложил предупредил предостерег пояснил объяснил рассказал высказался высказал считал
        полагал думал настаивал утверждал признал согласился усомнился поинтересовался уточнил
        констатировал посетовал резюмировал парировал выразил упомянул сообщил призвал обратил
        подтвердил посоветовал рекомендовал выступил засомневался припомнил подытожил воскликнул
        шутил пошутил говорил отвечал спрашивал возражал предлагал задался оговорился озвучил
        """
    )
    | folded_words(
        """
        отмечает отмечают подчеркивает подчеркивают считает считают полагает полагают говорит
        говорят утверждает утверждают предлагает предлагают возражает возражают спрашивает
        спрашивают отвечает отвечают добавляет добавляют напоминает напоминают указывает указывают
        предупреждает предупреждают призывает призывают заявляет заявляют настаивает настаивают
        поясняет поясняют объясняет объясняют признает признают думает думают рассказывает
        рассказывают уверен уверена уверены убежден убеждена убеждены замечает замечают
        """
    )
) - folded_words("objects questions answers comments counters stresses doubts notes jokes remarks")
# What speakers do, and states and papers do as well.
DONE = (
    _english_verbs(
        """
        state claim declare describe present outline raise urge call criticise criticize welcome
        express voice support oppose reject challenge estimate expect hope fear point open draw
        discuss chair moderate summarise summarize report share advocate
        """
    )
    | folded_words("put puts made makes took takes gave gives spoke drew saw sees held")
    | _russian_past(
        """
        представил поддержал открыл поднял задал привел сделал взял осветил описал оценил критиковал
        присоединился сослался предположил сформулировал выдвинул поделился коснулся
        остановился обратился завершил начал продолжил дал изложил счел видел
        """
    )
) - folded_words("points reports states claims calls supports challenges estimates hopes fears")
ALL_SAID = SAID | DONE

# "X's remark", "the remark of X", «реплика X».
SPEECH_NOUNS_EN = folded_words(
    """
    view views opinion opinions remark remarks comment comments intervention interventions point
    points presentation question questions argument arguments suggestion suggestions proposal
    proposals contribution contributions objection objections reply answer answers words statement
    speech talk observation observations warning account
    """
)
SPEECH_NOUNS_RU = frozenset(
    form
    for form in nouns(
        """
        слово мнение оценка утверждение реплика доклад вопрос предложение выступление замечание
        тезис позиция презентация ремарка возражение комментарий идея заявление аргумент мысль
        убеждение признание выражение версия предположение сообщение зрение
        """
    )
    if len(form) > 3
) | folded_words("слов реплик")
# Before whom these stand is in the room, spoken to or spoken of.
ADDRESSED = folded_words(
    """
    thanked thanking asked asking invited quoting quoted echoing echoed answering interrupted
    поблагодарил поблагодарила поблагодарили спросил спросила спросили попросил попросила попросили
    перебил перебила процитировал процитировала поддержал поддержала поддержали пригласил
    задал задала внес внесла
    """
)
# "as proposed by X", "chaired by X", «высказанное X», «предложено X».
_PARTICIPLES = _english_verbs(
    "propose note suggest raise voice express chair moderate present ask argue observe stress "
    "mention highlight question remark outline recommend"
)
PUT_BY = frozenset(each for each in _PARTICIPLES if each.endswith("d")) | {
    "said", "made", "put", "intervention", "remark", "remarks", "comment", "comments", "question",
    "questions", "presentation", "point", "proposal", "suggestion", "objection", "statement",
}  # fmt: skip
PUT_RU = tuple(folded("высказанн озвученн предложенн отмеченн поднят сделанн заданн").split())

# What may stand between one who speaks and the verb.
ADVERBS = folded_words(
    """
    also then however further again later rightly once has had have would did himself herself
    himself themselves not never even still duly in
    также тоже затем потом же не далее однако еще вновь снова особо ранее уже сам сама сами
    справедливо отдельно в свою очередь
    """
)
ASIDES = tuple(
    tuple(each.split())
    for each in [
        "in turn",
        "in reply",
        "in response",
        "in particular",
        "for his part",
        "for her part",
        "for their part",
        "from the floor",
        "at the table",
        "in the room",
        "on the panel",
        "and others",
        "в свою очередь",
        "со своеи стороны",
        "в ответ",
        "в частности",
        "на это",
        "за столом",
        "в зале",
        "кроме того",
        "в заключение",
        "в ходе дискуссии",
        "в своем выступлении",
    ]
)
FIRST_OF_ASIDES = frozenset(each[0] for each in ASIDES)
RELATIVES = folded_words("who which который которая которые")
SPEAKING_AS = folded_words("speaking spoke speaks выступая говоря выступил выступила")
PRONOUNS = folded_words("he she they one он она они один одна")
LABELS = folded_words(
    "speaker chair moderator discussant panellist panelist докладчик докладчица модератор ведущий"
)
IN_WHOSE_WORDS = frozenset({"words", "view", "views", "opinion", "judgement", "phrase", "account"})
LINKS = folded_words("of by from от to with")
