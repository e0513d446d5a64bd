<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>Description in English</source>
        <translation>Описание по-английски</translation>
    </message>
    <message>
        <source>Description in Russian</source>
        <translation>Описание по-русски</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Номер цикла</translation>
    </message>
    <message>
        <source>One series of roundtables, kept in one encrypted file.</source>
        <translation>Одна серия круглых столов; всё хранится в одном зашифрованном файле.</translation>
    </message>
    <message>
        <source>Smallest group that may be named by its side</source>
        <translation>Наименьшая группа, которую можно назвать по стороне</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Title in Russian</source>
        <translation>Название по-русски</translation>
    </message>
</context>
<context>
    <name>AffiliationFields</name>
    <message>
        <source>Acronyms and short names, with commas</source>
        <translation>Сокращения, через запятую</translation>
    </message>
    <message>
        <source>Organisation in English</source>
        <translation>Организация по-английски</translation>
    </message>
    <message>
        <source>Organisation in Russian</source>
        <translation>Организация по-русски</translation>
    </message>
    <message>
        <source>Post in English</source>
        <translation>Должность по-английски</translation>
    </message>
    <message>
        <source>Post in Russian</source>
        <translation>Должность по-русски</translation>
    </message>
</context>
<context>
    <name>AffiliationsField</name>
    <message>
        <source>Add another affiliation</source>
        <translation>Добавить место работы</translation>
    </message>
    <message>
        <source>Remove this affiliation</source>
        <translation>Убрать место работы</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Add an agenda item: its title, then Enter</source>
        <translation>Добавить пункт повестки: название и Enter</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Повестка</translation>
    </message>
    <message>
        <source>As the roundtable</source>
        <translation>Как у круглого стола</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Item&apos;s rule</source>
        <translation>Правило для пункта</translation>
    </message>
    <message>
        <source>Item&apos;s title in English</source>
        <translation>Название пункта по-английски</translation>
    </message>
    <message>
        <source>Item&apos;s title in Russian</source>
        <translation>Название пункта по-русски</translation>
    </message>
    <message>
        <source>No agenda yet. It can also grow in the room.</source>
        <translation>Повестки пока нет. Её можно составлять и по ходу, в зале.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Remove this agenda item</source>
        <translation>Удалить этот пункт повестки</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Take in an agenda…</source>
        <translation>Взять готовую повестку…</translation>
    </message>
</context>
<context>
    <name>AgendaIntake</name>
    <message>
        <source>Add agenda items: {count}</source>
        <translation>Добавить пункты повестки: {count}</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Повестка</translation>
    </message>
    <message>
        <source>Agenda from a calendar file</source>
        <translation>Повестка из файла календаря</translation>
    </message>
    <message>
        <source>Agenda items that were read</source>
        <translation>Прочитанные пункты повестки</translation>
    </message>
    <message>
        <source>An item a line, pasted or typed; times, numbers and names of chairs come off:
14:00–15:30 2. Verification after INF / Проверка после ДРСМД (Chair: …)</source>
        <translation>Каждый пункт с новой строки: вставьте или напишите; время, номера и имена ведущих убираются:
14:00–15:30 2. Verification after INF / Проверка после ДРСМД (Ведущий: …)</translation>
    </message>
    <message>
        <source>Calendars and texts ({kinds})</source>
        <translation>Календари и тексты ({kinds})</translation>
    </message>
    <message>
        <source>From a calendar file…</source>
        <translation>Из файла календаря…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Titles become headings of the article. Delete leaves a line out.</source>
        <translation>Названия станут заголовками статьи. Delete исключает строку.</translation>
    </message>
</context>
<context>
    <name>AgendaLines</name>
    <message>
        <source>Left out of the title</source>
        <translation>В название не вошло</translation>
    </message>
    <message>
        <source>No item: {words}</source>
        <translation>Не пункт: {words}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Title in Russian</source>
        <translation>Название по-русски</translation>
    </message>
</context>
<context>
    <name>AlikeNote</name>
    <message>
        <source>Make one note of the two  (Shift+F2)</source>
        <translation>Соединить в одну запись  (Shift+F2)</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Почти то же самое</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>Finding before</source>
        <translation>Предыдущее замечание</translation>
    </message>
    <message>
        <source>Let the finding pass…</source>
        <translation>Разрешить, несмотря на замечание…</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Put the suggestion</source>
        <translation>Поставить предложенное</translation>
    </message>
    <message>
        <source>Put the suggestions of all alike</source>
        <translation>Поставить предложенное везде, где то же</translation>
    </message>
</context>
<context>
    <name>ArticlePlace</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Присутствует</translation>
    </message>
    <message>
        <source>Role here</source>
        <translation>Роль здесь</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Attendance</source>
        <translation>Присутствие</translation>
    </message>
    <message>
        <source>Fewer than {count} of these, so remarks are not given to them: {sides}</source>
        <translation>Меньше {count} человек, поэтому высказывания не приписываются стороне: {sides}</translation>
    </message>
    <message>
        <source>How many are present</source>
        <translation>Сколько человек присутствует</translation>
    </message>
    <message>
        <source>Import who is present</source>
        <translation>Загрузить список присутствующих</translation>
    </message>
    <message>
        <source>Import who is present…</source>
        <translation>Загрузить присутствующих…</translation>
    </message>
    <message>
        <source>Lists of people ({kinds})</source>
        <translation>Списки людей ({kinds})</translation>
    </message>
    <message>
        <source>Nobody is marked present yet.</source>
        <translation>Присутствующие ещё не отмечены.</translation>
    </message>
    <message>
        <source>Present: {count}</source>
        <translation>Присутствуют: {count}</translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation>Круглый стол</translation>
    </message>
    <message>
        <source>Search the roster</source>
        <translation>Поиск по списку участников</translation>
    </message>
    <message>
        <source>The export gate stays shut until somebody is marked present: the guard must know who was in the room to judge what would reveal them.</source>
        <translation>Экспорт закрыт, пока никто не отмечен: чтобы судить, что может выдать участников, проверке надо знать, кто был в зале.</translation>
    </message>
    <message>
        <source>The roster is empty. Add people under Roster, or import a file here.</source>
        <translation>Список участников пуст. Добавьте людей в разделе «Участники» или загрузите файл здесь.</translation>
    </message>
    <message>
        <source>There is no roundtable yet. Add one under Roundtables.</source>
        <translation>Круглого стола ещё нет. Добавьте его в разделе «Круглые столы».</translation>
    </message>
    <message>
        <source>Who is present</source>
        <translation>Кто присутствует</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Adds passages for new notes; what is written stays as it is.</source>
        <translation>Добавляет абзацы для новых записей; написанное остаётся как есть.</translation>
    </message>
    <message>
        <source>Compose again</source>
        <translation>Дополнить из записей</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Export draft…</source>
        <translation>Экспорт проекта…</translation>
    </message>
    <message>
        <source>Export final…</source>
        <translation>Экспорт итога…</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Перейти к следующему</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>Язык статьи</translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation>Круглый стол</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>To translate: {count}</source>
        <translation>Перевести: {count}</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Begin a dialogue</source>
        <translation>Начать диалог</translation>
    </message>
    <message>
        <source>Begin the dialogue</source>
        <translation>Начать диалог</translation>
    </message>
    <message>
        <source>Everything of the dialogue lies in it; nothing is sent anywhere.</source>
        <translation>В нём хранится весь диалог; никуда ничего не отправляется.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>One encrypted file</source>
        <translation>Один зашифрованный файл</translation>
    </message>
    <message>
        <source>One language is enough for now, and everything can be changed and added to later, under Dialogue.</source>
        <translation>Пока достаточно одного языка: всё можно изменить и дополнить позже, в разделе «Диалог».</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Title of the dialogue</source>
        <translation>Название диалога</translation>
    </message>
</context>
<context>
    <name>BeginRoundtable</name>
    <message>
        <source>A roundtable to take notes at</source>
        <translation>Круглый стол, на котором вы будете вести записи</translation>
    </message>
    <message>
        <source>Agenda, if there is one already</source>
        <translation>Повестка, если она уже есть</translation>
    </message>
    <message>
        <source>An item a line, typed or pasted; times, numbers and chairs come off</source>
        <translation>Каждый пункт с новой строки; время, номера и ведущие убираются</translation>
    </message>
    <message>
        <source>Begin the roundtable</source>
        <translation>Начать круглый стол</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Its notes, agenda and article belong together. One language is enough for now; everything can be changed later.</source>
        <translation>Его записи, повестка и статья составляют одно целое. Пока достаточно одного языка: всё можно изменить позже.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Rule that holds in the room</source>
        <translation>Правило, которое действует в зале</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>BilingualLine</name>
    <message>
        <source>e.g. {example}</source>
        <translation>напр. {example}</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>по-английски</translation>
    </message>
    <message>
        <source>in Russian</source>
        <translation>по-русски</translation>
    </message>
</context>
<context>
    <name>Blank</name>
    <message>
        <source>Nothing to look at</source>
        <translation>Смотреть пока нечего</translation>
    </message>
</context>
<context>
    <name>BlankPage</name>
    <message>
        <source>Add one under Dialogue; its notes become the article.</source>
        <translation>Добавьте его в разделе «Диалог»: его записи станут статьёй.</translation>
    </message>
    <message>
        <source>Compose the article</source>
        <translation>Составить статью</translation>
    </message>
    <message>
        <source>Composing lays the notes out as a draft in both languages, a passage for each point. What you write afterwards is never touched by composing again.</source>
        <translation>Программа разложит записи в проект статьи на обоих языках, по абзацу на каждую мысль. То, что вы напишете потом, при повторном составлении не изменится.</translation>
    </message>
    <message>
        <source>Notes of this roundtable: {count}.</source>
        <translation>Записей этого круглого стола: {count}.</translation>
    </message>
    <message>
        <source>Nothing is noted yet, so only its frame will stand.</source>
        <translation>Записей пока нет, поэтому появится только каркас статьи.</translation>
    </message>
    <message>
        <source>There is no roundtable yet</source>
        <translation>Круглого стола ещё нет</translation>
    </message>
    <message>
        <source>This roundtable has no article yet</source>
        <translation>У этого круглого стола ещё нет статьи</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>Choose a card with the arrows; Enter edits it, F4 finds a topic for it.</source>
        <translation>Выберите карточку стрелками; Enter — изменить, F4 — найти тему.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Columns: topics of the first level</source>
        <translation>Столбцы: темы первого уровня</translation>
    </message>
    <message>
        <source>Columns: within {topic}</source>
        <translation>Столбцы: внутри темы «{topic}»</translation>
    </message>
    <message>
        <source>Drag a card, or Ctrl+← →. With Ctrl held while dragging a topic is added.</source>
        <translation>Перетащите карточку или Ctrl+← →. С Ctrl при перетаскивании тема добавляется.</translation>
    </message>
    <message>
        <source>Kind of notes</source>
        <translation>Вид записей</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Без темы</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message>
        <source>Change the signatories</source>
        <translation>Изменить авторов</translation>
    </message>
    <message>
        <source>Name the signatories</source>
        <translation>Указать авторов</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Авторы</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>Add the topic “{name}”  (Ctrl+Return)</source>
        <translation>Добавить тему «{name}»  (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Add the unknown topic</source>
        <translation>Добавить новую тему</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Type what is said; Enter stores it</source>
        <translation>Пишите, что говорят; Enter сохраняет</translation>
    </message>
</context>
<context>
    <name>CaughtPane</name>
    <message>
        <source>Caught: {words}</source>
        <translation>Найдено: {words}</translation>
    </message>
    <message>
        <source>Nothing is caught here.</source>
        <translation>Здесь ничего не найдено.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Проба</translation>
    </message>
    <message>
        <source>Type or paste a sentence, and see what would be caught in it</source>
        <translation>Напишите или вставьте предложение и посмотрите, что в нём будет найдено</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>agenda item {number}</source>
        <translation>пункт повестки {number}</translation>
    </message>
    <message>
        <source>cue, to be finished in the break</source>
        <translation>пометка, дописать в перерыве</translation>
    </message>
    <message>
        <source>no topic “{name}” yet</source>
        <translation>темы «{name}» ещё нет</translation>
    </message>
    <message>
        <source>off the record</source>
        <translation>не для протокола</translation>
    </message>
    <message>
        <source>reply to {number}</source>
        <translation>ответ на {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звёздочкой</translation>
    </message>
    <message>
        <source>{topic} (typed in the other layout)</source>
        <translation>{topic} (набрано в другой раскладке)</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Begin a dialogue</source>
        <translation>Начать диалог</translation>
    </message>
    <message>
        <source>Forget this list</source>
        <translation>Очистить этот список</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Посмотреть пример</translation>
    </message>
    <message>
        <source>Notes of a dialogue, and the article that both sides sign.</source>
        <translation>Записи диалога и статья, которую подпишут обе стороны.</translation>
    </message>
    <message>
        <source>Open a dialogue</source>
        <translation>Открыть диалог</translation>
    </message>
    <message>
        <source>Open lately</source>
        <translation>Открывали недавно</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>{topic}, notes: {count}</source>
        <translation>{topic}, записей: {count}</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Rapporteur locks itself in {seconds} seconds. Any key stops it.</source>
        <translation>Rapporteur заблокируется через {seconds} с. Любая клавиша остановит это.</translation>
    </message>
    <message>
        <source>until Rapporteur locks itself. Any key stops it.</source>
        <translation>до блокировки Rapporteur. Любая клавиша остановит её.</translation>
    </message>
</context>
<context>
    <name>DialoguePlace</name>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Parts of the dialogue</source>
        <translation>Разделы диалога</translation>
    </message>
</context>
<context>
    <name>EditLine</name>
    <message>
        <source>Enter keeps it, Shift+Enter makes two notes of it, Esc leaves it as it was.</source>
        <translation>Enter — сохранить, Shift+Enter — разделить на две записи, Esc — оставить как было.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the article</source>
        <translation>Экспорт статьи</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Dialogues (*{suffix})</source>
        <translation>Диалоги (*{suffix})</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Better: {words}</source>
        <translation>Лучше: {words}</translation>
    </message>
    <message>
        <source>Mark who was present under Dialogue, Attendance, or say why it may pass.</source>
        <translation>Отметьте присутствовавших в разделе «Диалог» → «Присутствие» или укажите, почему это можно пропустить.</translation>
    </message>
    <message>
        <source>Stop the export: {count}</source>
        <translation>Мешают экспорту: {count}</translation>
    </message>
    <message>
        <source>Stops the export</source>
        <translation>Мешает экспорту</translation>
    </message>
    <message>
        <source>To be judged</source>
        <translation>Решать вам</translation>
    </message>
    <message>
        <source>To judge: {count}</source>
        <translation>На ваше усмотрение: {count}</translation>
    </message>
    <message>
        <source>a description</source>
        <translation>описание</translation>
    </message>
    <message>
        <source>a long quotation</source>
        <translation>длинная цитата</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>a post</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>a small side</source>
        <translation>малая сторона</translation>
    </message>
    <message>
        <source>an affiliation</source>
        <translation>место работы</translation>
    </message>
    <message>
        <source>an unknown speaker</source>
        <translation>неизвестный выступающий</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>другое имя</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>присутствие</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>метаданные</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>off the record</source>
        <translation>не для протокола</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>All: {count}</source>
        <translation>Все: {count}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>Разрешено</translation>
    </message>
    <message>
        <source>Let pass: {count}</source>
        <translation>Разрешено: {count}</translation>
    </message>
    <message>
        <source>Nothing was let pass.</source>
        <translation>Разрешений нет.</translation>
    </message>
    <message>
        <source>Revoke: it is a finding again</source>
        <translation>Отозвать: это снова замечание</translation>
    </message>
    <message>
        <source>State of the check</source>
        <translation>Состояние проверки</translation>
    </message>
    <message>
        <source>The guard is reading…</source>
        <translation>Идёт проверка…</translation>
    </message>
    <message>
        <source>✓ The guard finds nothing to reword.</source>
        <translation>✓ Проверка не нашла, что изменить.</translation>
    </message>
</context>
<context>
    <name>Footing</name>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Leave room mode</source>
        <translation>Выйти из режима зала</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Идёт работа</translation>
    </message>
    <message>
        <source>file locked to this window</source>
        <translation>файл занят этим окном</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>записей: {count}</translation>
    </message>
    <message>
        <source>nothing changed yet</source>
        <translation>изменений пока нет</translation>
    </message>
    <message>
        <source>sample: thrown away when it is closed</source>
        <translation>пример: при закрытии не сохраняется</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>сохранено в {time}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{field} (not stored)</source>
        <translation>{field} (не сохранено)</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Back to the article</source>
        <translation>Назад к статье</translation>
    </message>
    <message>
        <source>English edition, draft.</source>
        <translation>Английское издание, проект.</translation>
    </message>
    <message>
        <source>English edition, final.</source>
        <translation>Английское издание, окончательное.</translation>
    </message>
    <message>
        <source>Export draft…</source>
        <translation>Экспорт проекта…</translation>
    </message>
    <message>
        <source>Export final…</source>
        <translation>Экспорт окончательного текста…</translation>
    </message>
    <message>
        <source>Findings of this edition</source>
        <translation>Замечания к этому изданию</translation>
    </message>
    <message>
        <source>Let pass with a reason: {count}. They are listed beside the article.</source>
        <translation>Разрешено с указанием причины: {count}. Они перечислены рядом со статьёй.</translation>
    </message>
    <message>
        <source>Mark who was present…</source>
        <translation>Отметить присутствовавших…</translation>
    </message>
    <message>
        <source>No file was written. Reword what was found, or say why it may pass: the gate reads again after each.</source>
        <translation>Файл не записан. Измените найденное или укажите, почему его можно оставить: после каждого шага проверка читает заново.</translation>
    </message>
    <message>
        <source>Not checked:</source>
        <translation>Не проверено:</translation>
    </message>
    <message>
        <source>Nothing is left to judge.</source>
        <translation>Решать больше нечего.</translation>
    </message>
    <message>
        <source>Read what is left to judge; then it may go.</source>
        <translation>Прочтите то, что оставлено на ваше усмотрение; после этого можно экспортировать.</translation>
    </message>
    <message>
        <source>Russian edition, draft.</source>
        <translation>Русское издание, проект.</translation>
    </message>
    <message>
        <source>Russian edition, final.</source>
        <translation>Русское издание, окончательное.</translation>
    </message>
    <message>
        <source>Still to translate: {count}. Go to the next…</source>
        <translation>Осталось перевести: {count}. К следующему…</translation>
    </message>
    <message>
        <source>Stops the export</source>
        <translation>Мешает экспорту</translation>
    </message>
    <message>
        <source>The gate is closed until all is translated</source>
        <translation>Экспорт закрыт, пока не переведено всё</translation>
    </message>
    <message>
        <source>The gate is closed. Stop the export: {count}</source>
        <translation>Экспорт закрыт. Мешают: {count}</translation>
    </message>
    <message>
        <source>The gate of the export</source>
        <translation>Проверка перед экспортом</translation>
    </message>
    <message>
        <source>The guard is reading…</source>
        <translation>Идёт проверка…</translation>
    </message>
    <message>
        <source>To judge before it is sent</source>
        <translation>Решить до отправки</translation>
    </message>
    <message>
        <source>✓ The gate is open</source>
        <translation>✓ Экспорт открыт</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
</context>
<context>
    <name>Guarding</name>
    <message>
        <source>There is no suggestion: write it otherwise.</source>
        <translation>Предложения нет: напишите иначе.</translation>
    </message>
</context>
<context>
    <name>Heat</name>
    <message>
        <source>Without a topic</source>
        <translation>Без темы</translation>
    </message>
    <message>
        <source>against: {count}</source>
        <translation>против: {count}</translation>
    </message>
    <message>
        <source>divided</source>
        <translation>расходится</translation>
    </message>
    <message>
        <source>else: {count}</source>
        <translation>прочее: {count}</translation>
    </message>
    <message>
        <source>for: {count}</source>
        <translation>за: {count}</translation>
    </message>
    <message>
        <source>ideas: {count}</source>
        <translation>идей: {count}</translation>
    </message>
    <message>
        <source>opposes</source>
        <translation>против</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>молчит</translation>
    </message>
    <message>
        <source>spoke</source>
        <translation>высказалась</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>за</translation>
    </message>
</context>
<context>
    <name>HeatView</name>
    <message>
        <source>Enter goes from a cell to its notes, Esc back; F2 edits the note.</source>
        <translation>Enter — от ячейки к её записям, Esc — назад; F2 — изменить запись.</translation>
    </message>
    <message>
        <source>Notes of the cell</source>
        <translation>Записи ячейки</translation>
    </message>
    <message>
        <source>What each side said on each topic</source>
        <translation>Что каждая сторона сказала по каждой теме</translation>
    </message>
</context>
<context>
    <name>HostFields</name>
    <message>
        <source>Adjective</source>
        <translation>Прилагательное</translation>
    </message>
    <message>
        <source>First institute</source>
        <translation>Первый институт</translation>
    </message>
    <message>
        <source>Its side is called</source>
        <translation>Его сторона называется</translation>
    </message>
    <message>
        <source>Language of the institute</source>
        <translation>Язык института</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Second institute</source>
        <translation>Второй институт</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Short name, if it has one</source>
        <translation>Краткое название, если есть</translation>
    </message>
    <message>
        <source>writes in English</source>
        <translation>пишет по-английски</translation>
    </message>
    <message>
        <source>writes in Russian</source>
        <translation>пишет по-русски</translation>
    </message>
</context>
<context>
    <name>HostsPage</name>
    <message>
        <source>Add a host: its name, then Enter</source>
        <translation>Добавить организатора: название и Enter</translation>
    </message>
    <message>
        <source>Adjective in English, such as British</source>
        <translation>Прилагательное (англ.), напр. British</translation>
    </message>
    <message>
        <source>Adjective in Russian, such as британский</source>
        <translation>Прилагательное (рус.), напр. британский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Организатор</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Организаторы</translation>
    </message>
    <message>
        <source>Language of the host</source>
        <translation>Язык организатора</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>No host yet. Type the name of one below.</source>
        <translation>Организаторов пока нет. Введите название ниже.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Remove this host</source>
        <translation>Удалить этого организатора</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Short name in English</source>
        <translation>Краткое название по-английски</translation>
    </message>
    <message>
        <source>Short name in Russian</source>
        <translation>Краткое название по-русски</translation>
    </message>
    <message>
        <source>The institutes that hold the dialogue, two or more. Notes and the roster refer to a host by its number.</source>
        <translation>Институты, которые проводят диалог: два или больше. Записи и список участников ссылаются на организатора по номеру.</translation>
    </message>
</context>
<context>
    <name>IntakeModel</name>
    <message>
        <source>As it stood there</source>
        <translation>Как было в источнике</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Кириллица</translation>
    </message>
    <message>
        <source>Guarded for itself: {words}</source>
        <translation>Отдельно под защитой: {words}</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Латиница</translation>
    </message>
    <message>
        <source>M/F</source>
        <translation>М/Ж</translation>
    </message>
    <message>
        <source>Names nobody: {words}</source>
        <translation>Здесь никто не назван: {words}</translation>
    </message>
    <message>
        <source>On the roster: {name}</source>
        <translation>Уже в списке: {name}</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>f</source>
        <translation>ж</translation>
    </message>
    <message>
        <source>m</source>
        <translation>м</translation>
    </message>
    <message>
        <source>{title}, proposed: {text}</source>
        <translation>{title}, предложено: {text}</translation>
    </message>
</context>
<context>
    <name>IntakeRemarks</name>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
</context>
<context>
    <name>LargeNote</name>
    <message>
        <source>Replies</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Replies to</source>
        <translation>Ответ на</translation>
    </message>
    <message>
        <source>Said after</source>
        <translation>После этого</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>Перед этим</translation>
    </message>
    <message>
        <source>and more: {count}</source>
        <translation>и ещё: {count}</translation>
    </message>
    <message>
        <source>cue: F2, then its words</source>
        <translation>дописать: F2, затем текст</translation>
    </message>
    <message>
        <source>no topic yet: a digit takes one</source>
        <translation>темы пока нет: цифра даёт её</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Everything is kept, the half-typed line too.</source>
        <translation>Всё сохранено, и недописанная строка тоже.</translation>
    </message>
    <message>
        <source>First screen</source>
        <translation>Первый экран</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Nobody was here for a while. Everything is kept, the half-typed line too.</source>
        <translation>Здесь давно никого не было. Всё сохранено, и недописанная строка тоже.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The computer went to sleep. Everything is kept, the half-typed line too.</source>
        <translation>Компьютер уходил в сон. Всё сохранено, и недописанная строка тоже.</translation>
    </message>
    <message>
        <source>The disk did not take the half-typed line: it is kept in memory, so leave this window open until you have unlocked it.</source>
        <translation>Диск не принял недописанную строку: она в памяти, поэтому не закрывайте окно, пока не снимете блокировку.</translation>
    </message>
    <message>
        <source>The passphrase of the sample is “{passphrase}”.</source>
        <translation>Парольная фраза примера — «{passphrase}».</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>What was copied from here is off the clipboard.</source>
        <translation>Скопированное отсюда убрано из буфера обмена.</translation>
    </message>
    <message>
        <source>What was written last lies beside the file, in one that ends in -wal. Unlock before you copy or move the dialogue.</source>
        <translation>Последние изменения лежат рядом, в файле с окончанием -wal. Разблокируйте диалог, прежде чем копировать или перемещать его.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;Dialogue</source>
        <translation>&amp;Диалог</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Запись</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Разбор</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>After {minutes} minutes</source>
        <translation>Через {minutes} мин</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Все команды…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Close the dialogue</source>
        <translation>Закрыть диалог</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>Блокировать, когда никого нет</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Предыдущее место</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Redo “{act}”</source>
        <translation>Повторить «{act}»</translation>
    </message>
    <message>
        <source>Room mode</source>
        <translation>Режим зала</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Save notes as Markdown…</source>
        <translation>Сохранить записи в Markdown…</translation>
    </message>
    <message>
        <source>Take over notes…</source>
        <translation>Взять записи из файла…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo “{act}”</source>
        <translation>Отменить «{act}»</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>NewItems</name>
    <message>
        <source>Enter adds items: {count}</source>
        <translation>Enter добавит пункты: {count}</translation>
    </message>
    <message>
        <source>Several pasted lines become several items</source>
        <translation>Несколько вставленных строк станут несколькими пунктами</translation>
    </message>
    <message>
        <source>Title of the new agenda item</source>
        <translation>Название нового пункта повестки</translation>
    </message>
    <message>
        <source>What is it about? Enter adds the item</source>
        <translation>О чём он? Enter добавит пункт</translation>
    </message>
</context>
<context>
    <name>NotesBehind</name>
    <message>
        <source>Notes behind this passage</source>
        <translation>Записи к этому абзацу</translation>
    </message>
    <message>
        <source>Put the cursor into a passage to see its notes.</source>
        <translation>Поставьте курсор в абзац, чтобы увидеть его записи.</translation>
    </message>
    <message>
        <source>Remove this passage</source>
        <translation>Удалить этот абзац</translation>
    </message>
    <message>
        <source>Written by hand: no note stands behind this passage.</source>
        <translation>Написано от себя: записей к этому абзацу нет.</translation>
    </message>
</context>
<context>
    <name>NotesFiles</name>
    <message>
        <source>Anybody can read this file: it is not encrypted.</source>
        <translation>Этот файл может прочесть кто угодно: он не зашифрован.</translation>
    </message>
    <message>
        <source>Left out, because they are off the record: {count}.</source>
        <translation>Не вошли, потому что они не для протокола: {count}.</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Markdown and plain text (*.md *.markdown *.txt)</source>
        <translation>Markdown и простой текст (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Notes saved in {file}: {count}.</source>
        <translation>Записей сохранено в {file}: {count}.</translation>
    </message>
    <message>
        <source>Notes taken over: {count}. Undo takes them back.</source>
        <translation>Записей взято: {count}. Отмена уберёт их.</translation>
    </message>
    <message>
        <source>Save the notes as Markdown</source>
        <translation>Сохранить записи в Markdown</translation>
    </message>
    <message>
        <source>Take over notes</source>
        <translation>Взять записи из файла</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>записи</translation>
    </message>
</context>
<context>
    <name>NotesGate</name>
    <message>
        <source>Anybody can read a Markdown file. Reword these notes, mark them off the record, or say for each finding why it may pass; the reason is kept in the dialogue.</source>
        <translation>Файл Markdown прочтёт кто угодно. Измените эти записи, отметьте их «не для протокола» или укажите для каждого замечания, почему его можно оставить; причина хранится в диалоге.</translation>
    </message>
    <message>
        <source>Findings in the notes</source>
        <translation>Замечания к записям</translation>
    </message>
    <message>
        <source>Findings that keep the notes in the file: {count}</source>
        <translation>Замечаний, которые не выпускают записи из файла: {count}</translation>
    </message>
    <message>
        <source>Keep them in the file</source>
        <translation>Оставить в файле</translation>
    </message>
    <message>
        <source>Let this one pass</source>
        <translation>Разрешить это</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Сохранить записи</translation>
    </message>
    <message>
        <source>The notes stay in the file</source>
        <translation>Записи остаются в файле</translation>
    </message>
    <message>
        <source>Who allowed it, and when?</source>
        <translation>Кто разрешил и когда?</translation>
    </message>
    <message>
        <source>Why this finding may pass</source>
        <translation>Почему это можно оставить</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>запись {number}</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>✓ Nothing keeps the notes in the file any more.</source>
        <translation>✓ Больше ничто не держит записи в файле.</translation>
    </message>
</context>
<context>
    <name>OpenFinding</name>
    <message>
        <source>Go to the text</source>
        <translation>К тексту</translation>
    </message>
    <message>
        <source>Let it pass…</source>
        <translation>Разрешить…</translation>
    </message>
    <message>
        <source>Put “{words}”</source>
        <translation>Поставить «{words}»</translation>
    </message>
    <message>
        <source>Reword all {count} alike</source>
        <translation>Изменить все такие ({count})</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open a dialogue</source>
        <translation>Открыть диалог</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
</context>
<context>
    <name>Organisations</name>
    <message>
        <source>Acronyms</source>
        <translation>Сокращения</translation>
    </message>
    <message>
        <source>Add an organisation: its name, then Enter</source>
        <translation>Добавить организацию: название и Enter</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>No organisation is guarded for itself yet. Type the name of one below.</source>
        <translation>Отдельно защищаемых организаций пока нет. Введите название ниже.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Organisations on the roster</source>
        <translation>Организации в списке</translation>
    </message>
    <message>
        <source>Remove this organisation from the roster</source>
        <translation>Удалить эту организацию из списка</translation>
    </message>
    <message>
        <source>What is caught</source>
        <translation>Что будет найдено</translation>
    </message>
    <message>
        <source>What to see of an organisation</source>
        <translation>Что показать об организации</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Cues to finish in the Room first: {count}.</source>
        <translation>Сначала допишите в Зале помеченные записи: {count}.</translation>
    </message>
    <message>
        <source>Findings to judge: {count}.</source>
        <translation>Замечаний на ваше усмотрение: {count}.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Kept inside: it can be pasted here and nowhere else. Findings that stop it: {count}.</source>
        <translation>Осталось внутри: вставить можно только здесь. Замечаний, которые не выпускают: {count}.</translation>
    </message>
    <message>
        <source>Kept inside: the guard has not read it yet. Here it can be pasted.</source>
        <translation>Осталось внутри: проверка ещё не прочла. Вставить можно здесь.</translation>
    </message>
    <message>
        <source>Off the record and left out: {count}.</source>
        <translation>Не для протокола и не вошло: {count}.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Outcome of the export</source>
        <translation>Итог экспорта</translation>
    </message>
    <message>
        <source>Stretches still to translate: {count}.</source>
        <translation>Осталось перевести отрывков: {count}.</translation>
    </message>
    <message>
        <source>✓ Draft v{version} written: {name}.</source>
        <translation>✓ Проект v{version} записан: {name}.</translation>
    </message>
    <message>
        <source>✓ Final edition written: {name}.</source>
        <translation>✓ Итоговая версия записана: {name}.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>План</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Такой команды нет.</translation>
    </message>
    <message>
        <source>Open lately</source>
        <translation>Недавние файлы</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The article</source>
        <translation>Статья</translation>
    </message>
</context>
<context>
    <name>PassageRow</name>
    <message>
        <source>one note</source>
        <translation>1 запись</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>записей: {count}</translation>
    </message>
    <message>
        <source>{count} to judge</source>
        <translation>решить: {count}</translation>
    </message>
    <message>
        <source>{count} to reword</source>
        <translation>изменить: {count}</translation>
    </message>
    <message>
        <source>× not stored</source>
        <translation>× не сохранено</translation>
    </message>
</context>
<context>
    <name>Passing</name>
    <message>
        <source>Let it pass…</source>
        <translation>Разрешить…</translation>
    </message>
</context>
<context>
    <name>PassphraseTwice</name>
    <message>
        <source>Fair: it would take long to guess. One more word is better.</source>
        <translation>Неплохая: подбирать её пришлось бы долго. Ещё одно слово лучше.</translation>
    </message>
    <message>
        <source>Four or more words that do not belong together hold well.</source>
        <translation>Четыре или больше не связанных между собой слова защитят хорошо.</translation>
    </message>
    <message>
        <source>Nobody can recover it: without it the file stays shut for good.</source>
        <translation>Восстановить её нельзя: без неё файл не открыть никогда.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Надёжная.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>The two do not match yet.</source>
        <translation>Фразы пока не совпадают.</translation>
    </message>
    <message>
        <source>Weak: somebody with the file could guess it. Add words.</source>
        <translation>Слабая: тот, у кого есть файл, мог бы её подобрать. Добавьте слов.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add a person: given name and surname, then Enter</source>
        <translation>Добавить человека: имя, фамилия и Enter</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Места работы</translation>
    </message>
    <message>
        <source>Also to be caught: aliases and other spellings, one on each line</source>
        <translation>Искать также: прозвища и другие написания, по одному в строке</translation>
    </message>
    <message>
        <source>Gender, for Russian forms</source>
        <translation>Пол, для русских форм</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name in Cyrillic letters</source>
        <translation>Имя кириллицей</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Имя латиницей</translation>
    </message>
    <message>
        <source>Nobody yet. Type a name below, or take in the list that you were sent.</source>
        <translation>Пока никого. Введите имя ниже или возьмите присланный вам список.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>People on the roster</source>
        <translation>Люди в списке</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Remove this person from the roster</source>
        <translation>Удалить этого человека из списка</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Usual role</source>
        <translation>Обычная роль</translation>
    </message>
    <message>
        <source>What is caught</source>
        <translation>Что будет найдено</translation>
    </message>
    <message>
        <source>What to see of a person</source>
        <translation>Что показать об участнике</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>ведущий</translation>
    </message>
    <message>
        <source>feminine</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>masculine</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>no side</source>
        <translation>без стороны</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестен</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>наблюдатель</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>участник</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>докладчик</translation>
    </message>
</context>
<context>
    <name>PeopleIntake</name>
    <message>
        <source>A mail, a table from Word or Excel, numbered or not, in either script. Or drop a file here: Excel, OpenDocument, CSV, vCard. You see what was understood before anything is stored.</source>
        <translation>Письмо, таблица из Word или Excel, с номерами или без, латиницей или кириллицей. Или перетащите сюда файл: Excel, OpenDocument, CSV, vCard. Вы увидите, что понято, прежде чем что-либо сохранится.</translation>
    </message>
    <message>
        <source>Add to the roster: {count}</source>
        <translation>Добавить в список: {count}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к тексту</translation>
    </message>
    <message>
        <source>Back to the roster</source>
        <translation>Назад к участникам</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Gender, for Russian forms</source>
        <translation>Род, для русских форм</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Список людей</translation>
    </message>
    <message>
        <source>Lists of people ({kinds})</source>
        <translation>Списки людей ({kinds})</translation>
    </message>
    <message>
        <source>Mark all of them present at roundtable {number}</source>
        <translation>Отметить всех присутствующими на круглом столе {number}</translation>
    </message>
    <message>
        <source>Paste the list of participants here, a person a line:
Dr Jane Smith, Senior Fellow, RUSI
Иванов Иван Иванович — научный сотрудник, РСМД</source>
        <translation>Вставьте сюда список участников, по человеку в строке:
Dr Jane Smith, Senior Fellow, RUSI
Иванов Иван Иванович — научный сотрудник, РСМД</translation>
    </message>
    <message>
        <source>People that were read</source>
        <translation>Прочитанные люди</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Людей: {count}</translation>
    </message>
    <message>
        <source>Read the list</source>
        <translation>Прочитать список</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Take all that is proposed ({count})</source>
        <translation>Принять всё предложенное ({count})</translation>
    </message>
    <message>
        <source>What is in italics is proposed and stays out until it is taken: Ctrl+Enter takes it in the row. Type to mend a cell; Delete leaves a row out.</source>
        <translation>Курсивом — предложенное: оно не войдёт, пока его не примут; Ctrl+Enter принимает его в строке. Чтобы исправить ячейку, печатайте в ней; Delete исключает строку.</translation>
    </message>
    <message>
        <source>lines that name nobody: {count}</source>
        <translation>строк, где никто не назван: {count}</translation>
    </message>
    <message>
        <source>on the roster already: {count}</source>
        <translation>уже в списке: {count}</translation>
    </message>
    <message>
        <source>organisations: {count}</source>
        <translation>организаций: {count}</translation>
    </message>
    <message>
        <source>proposed and not taken yet: {count}</source>
        <translation>предложено и ещё не принято: {count}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>cues to finish: {count}</source>
        <translation>дописать: {count}</translation>
    </message>
    <message>
        <source>to see: {count}</source>
        <translation>просмотреть: {count}</translation>
    </message>
    <message>
        <source>untagged: {count}</source>
        <translation>без темы: {count}</translation>
    </message>
    <message>
        <source>✓ Nothing is left: every note has a topic and was seen.</source>
        <translation>✓ Ничего не осталось: у каждой записи есть тема, и каждая просмотрена.</translation>
    </message>
</context>
<context>
    <name>ProposingField</name>
    <message>
        <source>{name} ?  Ctrl+Enter takes it</source>
        <translation>{name} ?  Ctrl+Enter — принять</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>seen</source>
        <translation>просмотрено</translation>
    </message>
    <message>
        <source>to finish</source>
        <translation>дописать</translation>
    </message>
    <message>
        <source>without a topic</source>
        <translation>без темы</translation>
    </message>
</context>
<context>
    <name>Rapporteur</name>
    <message>
        <source>&quot;{form}&quot; ({subject}) is too short to be looked for by itself.</source>
        <translation>«{form}» ({subject}): слишком коротко, чтобы искать отдельно.</translation>
    </message>
    <message>
        <source>&quot;{form}&quot; could be anybody&apos;s post and is not looked for.</source>
        <translation>«{form}» — должность, которая может быть у кого угодно; её не ищут.</translation>
    </message>
    <message>
        <source>&quot;{form}&quot; is a single letter and is not looked for by itself.</source>
        <translation>«{form}» — одна буква; отдельно её не ищут.</translation>
    </message>
    <message>
        <source>&quot;{form}&quot; is an everyday abbreviation: it will be found wherever it stands.</source>
        <translation>«{form}» — обычное сокращение: оно будет найдено везде, где стоит.</translation>
    </message>
    <message>
        <source>&quot;{form}&quot; is an everyday word in small letters: it will be found everywhere.</source>
        <translation>«{form}» — обычное слово строчными буквами: оно будет найдено везде.</translation>
    </message>
    <message>
        <source>&quot;{form}&quot; is an everyday word: it is found only where it is written as a name.</source>
        <translation>«{form}» — обычное слово: его находят только там, где оно написано как имя.</translation>
    </message>
    <message>
        <source>A dialogue has two hosts at least, and notes, the roster or a signatory may refer to this one.</source>
        <translation>У диалога не меньше двух организаторов; кроме того, на этого могут ссылаться записи, список участников или автор.</translation>
    </message>
    <message>
        <source>A dialogue has two hosts at least.</source>
        <translation>У диалога не меньше двух организаторов.</translation>
    </message>
    <message>
        <source>A dialogue needs a passphrase.</source>
        <translation>Диалогу нужна парольная фраза.</translation>
    </message>
    <message>
        <source>A host&apos;s number cannot change.</source>
        <translation>Номер организатора нельзя изменить.</translation>
    </message>
    <message>
        <source>A note cannot be merged with itself.</source>
        <translation>Запись нельзя соединить с самой собой.</translation>
    </message>
    <message>
        <source>A note off the record has fewer than three words and cannot be looked for.</source>
        <translation>В записи не для протокола меньше трёх слов, поэтому искать её нельзя.</translation>
    </message>
    <message>
        <source>A participant needs a name.</source>
        <translation>Участнику нужно имя.</translation>
    </message>
    <message>
        <source>A subject needs a reason.</source>
        <translation>Нужна причина.</translation>
    </message>
    <message>
        <source>A title is missing.</source>
        <translation>Нет названия.</translation>
    </message>
    <message>
        <source>A topic cannot stand under itself.</source>
        <translation>Тема не может входить сама в себя.</translation>
    </message>
    <message>
        <source>A topic needs a short sign of one word.</source>
        <translation>Теме нужен короткий знак из одного слова.</translation>
    </message>
    <message>
        <source>A waiver needs a reason.</source>
        <translation>Для разрешения нужна причина.</translation>
    </message>
    <message>
        <source>Add it to the first row; the cells below may be blank.</source>
        <translation>Добавьте его в первую строку; ячейки под ним могут быть пустыми.</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Добавлено вручную</translation>
    </message>
    <message>
        <source>Agenda item {number}</source>
        <translation>Пункт повестки {number}</translation>
    </message>
    <message>
        <source>Agenda of {count} items</source>
        <translation>Повестка, пунктов: {count}</translation>
    </message>
    <message>
        <source>An article is exported as a Word file.</source>
        <translation>Статья экспортируется как файл Word.</translation>
    </message>
    <message>
        <source>As entered, in part and turned round</source>
        <translation>Как введено, частями и в другом порядке</translation>
    </message>
    <message>
        <source>Ask for the file again, or open it in Word and save it under a new name.</source>
        <translation>Попросите прислать файл ещё раз или откройте его в Word и сохраните под новым именем.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Присутствие</translation>
    </message>
    <message>
        <source>Attribution to a host or a side was not checked: no hosts are known.</source>
        <translation>Не проверено, приписаны ли слова организатору или стороне: организаторы неизвестны.</translation>
    </message>
    <message>
        <source>Bullets, numbered lists and paragraphs are notes.</source>
        <translation>Записи — это пункты списков и абзацы.</translation>
    </message>
    <message>
        <source>Called for short</source>
        <translation>Как называют коротко</translation>
    </message>
    <message>
        <source>Change of a heading</source>
        <translation>Изменение заголовка</translation>
    </message>
    <message>
        <source>Change of a host</source>
        <translation>Изменение организатора</translation>
    </message>
    <message>
        <source>Change of a participant</source>
        <translation>Изменение участника</translation>
    </message>
    <message>
        <source>Change of a signatory</source>
        <translation>Изменение автора</translation>
    </message>
    <message>
        <source>Change of agenda item {number}</source>
        <translation>Изменение пункта повестки {number}</translation>
    </message>
    <message>
        <source>Change of an organisation</source>
        <translation>Изменение организации</translation>
    </message>
    <message>
        <source>Change of roundtable {number}</source>
        <translation>Изменение круглого стола {number}</translation>
    </message>
    <message>
        <source>Change of the article</source>
        <translation>Изменение статьи</translation>
    </message>
    <message>
        <source>Change of the dialogue</source>
        <translation>Изменение диалога</translation>
    </message>
    <message>
        <source>Change of topic {notation}</source>
        <translation>Изменение темы {notation}</translation>
    </message>
    <message>
        <source>Change of {number}</source>
        <translation>Изменение записи {number}</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>Проверьте имя и папку.</translation>
    </message>
    <message>
        <source>Check its quotation marks: a quoted cell ends with one, one within it is doubled.</source>
        <translation>Проверьте кавычки: ячейка, начатая с кавычки, кавычкой и кончается, а внутри неё кавычки удваиваются.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may open it.</source>
        <translation>Проверьте, что это файл и что вам разрешено его открывать.</translation>
    </message>
    <message>
        <source>Check that its disk is still connected, then try again; nothing was changed.</source>
        <translation>Проверьте, подключён ли диск, и попробуйте снова; ничего не изменено.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, and that this is a dialogue of Rapporteur; nobody can recover a passphrase.</source>
        <translation>Проверьте раскладку, Caps Lock и то, что это диалог Rapporteur; восстановить парольную фразу нельзя.</translation>
    </message>
    <message>
        <source>Choose a file that Word saved as .docx.</source>
        <translation>Выберите файл, который Word сохранил как .docx.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .rapporteur.</source>
        <translation>Выберите файл, имя которого кончается на .rapporteur.</translation>
    </message>
    <message>
        <source>Choose a folder of your own; a file from elsewhere can be copied there.</source>
        <translation>Выберите свою папку; файл из другого места можно скопировать туда.</translation>
    </message>
    <message>
        <source>Choose a list of people: XLSX, ODS, CSV, vCard or text.</source>
        <translation>Выберите список людей: XLSX, ODS, CSV, vCard или текст.</translation>
    </message>
    <message>
        <source>Choose a shorter or plainer name.</source>
        <translation>Выберите имя короче или проще.</translation>
    </message>
    <message>
        <source>Choose another name; nothing was replaced.</source>
        <translation>Выберите другое имя; ничего не заменено.</translation>
    </message>
    <message>
        <source>Choose another note to merge it with.</source>
        <translation>Выберите другую запись, чтобы соединить с ней.</translation>
    </message>
    <message>
        <source>Choose another sign.</source>
        <translation>Выберите другой знак.</translation>
    </message>
    <message>
        <source>Choose another topic to put it under.</source>
        <translation>Выберите для неё другую тему.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Выберите другой.</translation>
    </message>
    <message>
        <source>Choose notes in Markdown or plain text, saved in UTF-8; nothing was taken.</source>
        <translation>Выберите записи в Markdown или простом тексте в кодировке UTF-8; ничего не взято.</translation>
    </message>
    <message>
        <source>Choose one of note {number}&apos;s own roundtable.</source>
        <translation>Выберите из того же круглого стола, что и запись {number}.</translation>
    </message>
    <message>
        <source>Choose one of this dialogue&apos;s hosts.</source>
        <translation>Выберите одного из организаторов этого диалога.</translation>
    </message>
    <message>
        <source>Choose one that you can remember: nobody can recover it.</source>
        <translation>Выберите такую, которую запомните: восстановить её нельзя.</translation>
    </message>
    <message>
        <source>Choose the .ics file that a calendar has saved.</source>
        <translation>Выберите файл .ics, сохранённый календарём.</translation>
    </message>
    <message>
        <source>Choose the .vcf file that an address book has saved.</source>
        <translation>Выберите файл .vcf, сохранённый адресной книгой.</translation>
    </message>
    <message>
        <source>Close it there, then open it here.</source>
        <translation>Закройте его там и откройте здесь.</translation>
    </message>
    <message>
        <source>Code was taken as text (line {lines}).</source>
        <translation>Код взят как текст (строка {lines}).</translation>
    </message>
    <message>
        <source>Compose it first.</source>
        <translation>Сначала составьте её.</translation>
    </message>
    <message>
        <source>Copy the list from it and paste it under Roster.</source>
        <translation>Скопируйте из него список и вставьте в разделе «Участники».</translation>
    </message>
    <message>
        <source>Declaration of {name} as a subject</source>
        <translation>Объявление темой: {name}</translation>
    </message>
    <message>
        <source>Declared are: {known}.</source>
        <translation>Объявлены: {known}.</translation>
    </message>
    <message>
        <source>Draft: {count} passages</source>
        <translation>Проект статьи, абзацев: {count}</translation>
    </message>
    <message>
        <source>Edit of a passage</source>
        <translation>Правка абзаца</translation>
    </message>
    <message>
        <source>Edit of {number}</source>
        <translation>Правка записи {number}</translation>
    </message>
    <message>
        <source>Export of version {version}</source>
        <translation>Экспорт версии {version}</translation>
    </message>
    <message>
        <source>Fewer than {k} of the side of {subject} were present: naming the side may reveal who spoke.</source>
        <translation>От стороны организатора {subject} было меньше {k} человек: если назвать сторону, можно понять, кто говорил.</translation>
    </message>
    <message>
        <source>Fill in name_latin or name_cyrillic, or clear the whole row.</source>
        <translation>Заполните name_latin или name_cyrillic либо очистите всю строку.</translation>
    </message>
    <message>
        <source>Give a whole number from 1.</source>
        <translation>Укажите целое число от 1.</translation>
    </message>
    <message>
        <source>Give the article a file of its own.</source>
        <translation>Сохраните статью в отдельный файл.</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .docx.</source>
        <translation>Дайте файлу имя, которое кончается на .docx.</translation>
    </message>
    <message>
        <source>Give the new host the next free number.</source>
        <translation>Дайте новому организатору следующий свободный номер.</translation>
    </message>
    <message>
        <source>Give the notes a file of their own.</source>
        <translation>Сохраните записи отдельным файлом.</translation>
    </message>
    <message>
        <source>HTML was not taken (line {lines}).</source>
        <translation>HTML не взят (строка {lines}).</translation>
    </message>
    <message>
        <source>Import of {count} notes</source>
        <translation>Загрузка записей: {count}</translation>
    </message>
    <message>
        <source>Import of {count} roster entries</source>
        <translation>Загрузка участников: {count}</translation>
    </message>
    <message>
        <source>In Cyrillic letters, and whatever sounds like it</source>
        <translation>Кириллицей и всё, что звучит так же</translation>
    </message>
    <message>
        <source>In Excel save it as “CSV UTF-8 (Comma delimited)”; in LibreOffice save it as Text CSV with the character set Unicode (UTF-8).</source>
        <translation>В Excel сохраните его как «CSV UTF-8 (разделитель — запятая)», в LibreOffice — как «Текст CSV» в кодировке «Юникод (UTF-8)».</translation>
    </message>
    <message>
        <source>In Latin letters</source>
        <translation>Латиницей</translation>
    </message>
    <message>
        <source>In addresses and names of files</source>
        <translation>В адресах и названиях файлов</translation>
    </message>
    <message>
        <source>In the cases of Russian</source>
        <translation>В русских падежах</translation>
    </message>
    <message>
        <source>In {name} this names nobody: “{entry}”.</source>
        <translation>В {name} здесь никто не назван: «{entry}».</translation>
    </message>
    <message>
        <source>Install the newer version; nothing was changed.</source>
        <translation>Установите новую версию; ничего не изменено.</translation>
    </message>
    <message>
        <source>It is not known in what encoding {name} is.</source>
        <translation>Неизвестно, в какой кодировке записан файл {name}.</translation>
    </message>
    <message>
        <source>It is not known who was present, so nothing can be cleared.</source>
        <translation>Неизвестно, кто присутствовал, поэтому разрешить экспорт нельзя.</translation>
    </message>
    <message>
        <source>It was not read. If you trust its sender, open it in Word and save it under a new name.</source>
        <translation>Он не прочитан. Если вы доверяете отправителю, откройте файл в Word и сохраните под новым именем.</translation>
    </message>
    <message>
        <source>It was removed; Undo may bring it back.</source>
        <translation>Оно удалено; вернуть его может отмена.</translation>
    </message>
    <message>
        <source>Its first row must hold the names of the columns.</source>
        <translation>В первой строке должны быть названия столбцов.</translation>
    </message>
    <message>
        <source>Its hosts: {known}.</source>
        <translation>Его организаторы: {known}.</translation>
    </message>
    <message>
        <source>Its roundtables: {known}.</source>
        <translation>Его круглые столы: {known}.</translation>
    </message>
    <message>
        <source>Kind of {count} notes</source>
        <translation>Вид записей: {count}</translation>
    </message>
    <message>
        <source>Kind of {number}</source>
        <translation>Вид записи {number}</translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation>Сначала создайте её или выберите другое место.</translation>
    </message>
    <message>
        <source>Mend it, or read the file under Roster, entry by entry.</source>
        <translation>Исправьте это или прочитайте файл в разделе «Участники», строка за строкой.</translation>
    </message>
    <message>
        <source>Merge of {other} into {number}</source>
        <translation>Соединение записи {other} с записью {number}</translation>
    </message>
    <message>
        <source>Move of {number}</source>
        <translation>Перенос записи {number}</translation>
    </message>
    <message>
        <source>Name both institutes, each with its own number.</source>
        <translation>Назовите оба института, каждый под своим номером.</translation>
    </message>
    <message>
        <source>Name column {number} in the first row, or clear it.</source>
        <translation>Назовите столбец {number} в первой строке или очистите его.</translation>
    </message>
    <message>
        <source>Name the organisation that is talked about.</source>
        <translation>Назовите организацию, о которой говорят.</translation>
    </message>
    <message>
        <source>New agenda items: {count}.</source>
        <translation>Новых пунктов повестки: {count}.</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>Новый организатор</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Новая организация</translation>
    </message>
    <message>
        <source>New participant</source>
        <translation>Новый участник</translation>
    </message>
    <message>
        <source>New passage</source>
        <translation>Новый абзац</translation>
    </message>
    <message>
        <source>New signatory</source>
        <translation>Новый автор</translation>
    </message>
    <message>
        <source>New topics: {topics}.</source>
        <translation>Новые темы: {topics}.</translation>
    </message>
    <message>
        <source>No host of this dialogue is called {word}.</source>
        <translation>В этом диалоге нет организатора {word}.</translation>
    </message>
    <message>
        <source>Nobody is marked present, so nobody can tell who might be recognised.</source>
        <translation>Присутствующие не отмечены, поэтому нельзя судить, кого могли бы узнать.</translation>
    </message>
    <message>
        <source>Nobody was made out in this list.</source>
        <translation>В этом списке никого не удалось разобрать.</translation>
    </message>
    <message>
        <source>Note {number}</source>
        <translation>Запись {number}</translation>
    </message>
    <message>
        <source>Note {number} cannot answer itself.</source>
        <translation>Запись {number} не может отвечать самой себе.</translation>
    </message>
    <message>
        <source>Note {number} is off the record, and a passage still holds it.</source>
        <translation>Запись {number} — не для протокола, но она ещё стоит за абзацем статьи.</translation>
    </message>
    <message>
        <source>Note {to} is the same, or a reply to it.</source>
        <translation>Запись {to} — она сама или ответ на неё.</translation>
    </message>
    <message>
        <source>Notes and the roster refer to it.</source>
        <translation>На него ссылаются записи и список участников.</translation>
    </message>
    <message>
        <source>Notes left by a crash did not belong to {name} as it is now.</source>
        <translation>Записи, оставшиеся после сбоя, не подошли к нынешнему файлу {name}.</translation>
    </message>
    <message>
        <source>Nothing of it was checked; mend it and try again.</source>
        <translation>Он не проверен; исправьте его и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space and try again; what you typed is kept.</source>
        <translation>Ничего не изменено. Освободите место и попробуйте снова; введённое сохраняется.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open your last saved copy of the dialogue.</source>
        <translation>Ничего не изменено. Откройте последнюю сохранённую копию диалога.</translation>
    </message>
    <message>
        <source>Nothing was changed. Something it refers to is gone.</source>
        <translation>Ничего не изменено: того, на что ссылается изменение, уже нет.</translation>
    </message>
    <message>
        <source>Nothing was waived; there are: {known}.</source>
        <translation>Разрешения нет; есть: {known}.</translation>
    </message>
    <message>
        <source>Nothing was written. Choose a folder of your own, or another name.</source>
        <translation>Ничего не записано. Выберите свою папку или другое имя.</translation>
    </message>
    <message>
        <source>Nothing was written. Choose another folder, or make this one first.</source>
        <translation>Ничего не записано. Выберите другую папку или сначала создайте эту.</translation>
    </message>
    <message>
        <source>Nothing was written. Close it there, or choose another name.</source>
        <translation>Ничего не записано. Закройте его там или выберите другое имя.</translation>
    </message>
    <message>
        <source>Nothing was written. Free some space, or choose another disk.</source>
        <translation>Ничего не записано. Освободите место или выберите другой диск.</translation>
    </message>
    <message>
        <source>Nothing was written. Give the document another name.</source>
        <translation>Ничего не записано. Дайте документу другое имя.</translation>
    </message>
    <message>
        <source>Nothing was written. This is a fault of Rapporteur: please report it.</source>
        <translation>Ничего не записано. Это ошибка Rapporteur: пожалуйста, сообщите о ней разработчикам.</translation>
    </message>
    <message>
        <source>Nothing was written; please report this.</source>
        <translation>Ничего не записано; пожалуйста, сообщите об этом разработчикам.</translation>
    </message>
    <message>
        <source>Of pictures only the words were taken (line {lines}).</source>
        <translation>От картинок взяты только слова (строка {lines}).</translation>
    </message>
    <message>
        <source>Of those present this fits {subject} alone.</source>
        <translation>Из присутствовавших сюда подходит только {subject}.</translation>
    </message>
    <message>
        <source>Off the record: {count} notes</source>
        <translation>Не для протокола, записей: {count}</translation>
    </message>
    <message>
        <source>Off the record: {number}</source>
        <translation>Не для протокола: запись {number}</translation>
    </message>
    <message>
        <source>On the record: {count} notes</source>
        <translation>Для протокола, записей: {count}</translation>
    </message>
    <message>
        <source>On the record: {number}</source>
        <translation>Для протокола: запись {number}</translation>
    </message>
    <message>
        <source>One finding stops the export.</source>
        <translation>Экспорту мешает одно замечание.</translation>
    </message>
    <message>
        <source>Open it in Word and save it as .docx.</source>
        <translation>Откройте его в Word и сохраните как .docx.</translation>
    </message>
    <message>
        <source>Open it in Word, take the password off, and save it.</source>
        <translation>Откройте его в Word, снимите пароль и сохраните.</translation>
    </message>
    <message>
        <source>Open your last saved copy, or begin a new dialogue.</source>
        <translation>Откройте последнюю сохранённую копию или начните новый диалог.</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Paste it in parts.</source>
        <translation>Вставьте его по частям.</translation>
    </message>
    <message>
        <source>Paste its items alone.</source>
        <translation>Вставьте только её пункты.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>Put a person or an organisation in each row.</source>
        <translation>Укажите в каждой строке человека или организацию.</translation>
    </message>
    <message>
        <source>Put each item in a line of its own.</source>
        <translation>Напишите каждый пункт с новой строки.</translation>
    </message>
    <message>
        <source>Put each person in a line of their own.</source>
        <translation>Напишите каждого человека с новой строки.</translation>
    </message>
    <message>
        <source>Put quotation marks about a cell that holds a comma or a semicolon.</source>
        <translation>Возьмите в кавычки ячейку, где есть запятая или точка с запятой.</translation>
    </message>
    <message>
        <source>Removal of a host</source>
        <translation>Удаление организатора</translation>
    </message>
    <message>
        <source>Removal of a participant</source>
        <translation>Удаление участника</translation>
    </message>
    <message>
        <source>Removal of a passage</source>
        <translation>Удаление абзаца</translation>
    </message>
    <message>
        <source>Removal of a signatory</source>
        <translation>Удаление автора</translation>
    </message>
    <message>
        <source>Removal of agenda item {number}</source>
        <translation>Удаление пункта повестки {number}</translation>
    </message>
    <message>
        <source>Removal of an organisation</source>
        <translation>Удаление организации</translation>
    </message>
    <message>
        <source>Removal of roundtable {number}</source>
        <translation>Удаление круглого стола {number}</translation>
    </message>
    <message>
        <source>Removal of topic {notation}</source>
        <translation>Удаление темы {notation}</translation>
    </message>
    <message>
        <source>Removal of {count} notes</source>
        <translation>Удаление записей: {count}</translation>
    </message>
    <message>
        <source>Removal of {number}</source>
        <translation>Удаление записи {number}</translation>
    </message>
    <message>
        <source>Remove it; the columns are: {columns}.</source>
        <translation>Удалите его; допустимые столбцы: {columns}.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Удалите один из двух.</translation>
    </message>
    <message>
        <source>Remove that passage from the article first.</source>
        <translation>Сначала удалите этот абзац из статьи.</translation>
    </message>
    <message>
        <source>Reply of {number}</source>
        <translation>Ответ записи {number}</translation>
    </message>
    <message>
        <source>Reword the title, or the topic&apos;s name.</source>
        <translation>Измените заголовок или название темы.</translation>
    </message>
    <message>
        <source>Reword them, mark them off the record, or record why each may stand.</source>
        <translation>Измените их, отметьте «не для протокола» или запишите, почему каждая может остаться.</translation>
    </message>
    <message>
        <source>Reword these notes, or mark them off the record: {numbers}.</source>
        <translation>Измените эти записи или отметьте «не для протокола»: {numbers}.</translation>
    </message>
    <message>
        <source>Reword what was found, or record why it may stand; then export again.</source>
        <translation>Измените найденное или запишите, почему его можно оставить, и экспортируйте снова.</translation>
    </message>
    <message>
        <source>Rewording of what was found</source>
        <translation>Замена найденного</translation>
    </message>
    <message>
        <source>Roundtable {number}</source>
        <translation>Круглый стол {number}</translation>
    </message>
    <message>
        <source>Row {row} has a cell in a column without a name.</source>
        <translation>В строке {row} заполнена ячейка в столбце без названия.</translation>
    </message>
    <message>
        <source>Row {row} has aliases but no name.</source>
        <translation>В строке {row} есть другие имена, но нет основного.</translation>
    </message>
    <message>
        <source>Row {row} has the gender &quot;{cell}&quot;.</source>
        <translation>В строке {row} указан пол «{cell}».</translation>
    </message>
    <message>
        <source>Row {row} has the role &quot;{cell}&quot;.</source>
        <translation>В строке {row} указана роль «{cell}».</translation>
    </message>
    <message>
        <source>Row {row} has the side &quot;{cell}&quot;, which is no host&apos;s.</source>
        <translation>В строке {row} указана сторона «{cell}», но такого организатора нет.</translation>
    </message>
    <message>
        <source>Row {row} has {count} cells, but there are {expected} columns.</source>
        <translation>В строке {row} ячеек: {count}, а столбцов: {expected}.</translation>
    </message>
    <message>
        <source>Row {row} names neither a person nor an organisation.</source>
        <translation>В строке {row} нет ни человека, ни организации.</translation>
    </message>
    <message>
        <source>Row {row} of {name} cannot be read.</source>
        <translation>Строку {row} файла {name} нельзя прочитать.</translation>
    </message>
    <message>
        <source>Save it again as XLSX or CSV, or copy and paste it.</source>
        <translation>Сохраните его заново как XLSX или CSV либо скопируйте и вставьте.</translation>
    </message>
    <message>
        <source>Save it again, or copy the agenda and paste it.</source>
        <translation>Сохраните его заново либо скопируйте и вставьте повестку.</translation>
    </message>
    <message>
        <source>Save it as .docx, .md or .txt.</source>
        <translation>Сохраните его как .docx, .md или .txt.</translation>
    </message>
    <message>
        <source>Save it without one, or copy the list and paste it.</source>
        <translation>Сохраните его без пароля либо скопируйте и вставьте список.</translation>
    </message>
    <message>
        <source>Save only those who take part.</source>
        <translation>Сохраните только тех, кто участвует.</translation>
    </message>
    <message>
        <source>Save the events of the roundtable alone.</source>
        <translation>Сохраните только события этого круглого стола.</translation>
    </message>
    <message>
        <source>Say who allowed it and when; the reason is kept in the file.</source>
        <translation>Укажите, кто и когда разрешил; причина останется в файле.</translation>
    </message>
    <message>
        <source>Say why {name} may be talked about; the reason is kept in the file.</source>
        <translation>Укажите, почему о {name} можно говорить; причина хранится в файле.</translation>
    </message>
    <message>
        <source>Side of {count} notes</source>
        <translation>Сторона записей: {count}</translation>
    </message>
    <message>
        <source>Side of {number}</source>
        <translation>Сторона записи {number}</translation>
    </message>
    <message>
        <source>Split of {number}</source>
        <translation>Разделение записи {number}</translation>
    </message>
    <message>
        <source>Star off {count} notes</source>
        <translation>Звёздочка снята, записей: {count}</translation>
    </message>
    <message>
        <source>Star off {number}</source>
        <translation>Звёздочка снята с записи {number}</translation>
    </message>
    <message>
        <source>Star on {count} notes</source>
        <translation>Звёздочка, записей: {count}</translation>
    </message>
    <message>
        <source>Star on {number}</source>
        <translation>Звёздочка на записи {number}</translation>
    </message>
    <message>
        <source>Tables were taken row by row (line {lines}).</source>
        <translation>Таблицы взяты по строкам (строка {lines}).</translation>
    </message>
    <message>
        <source>That belongs to another roundtable.</source>
        <translation>Это относится к другому круглому столу.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; is not known.</source>
        <translation>Столбец «{column}» неизвестен.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; stands there twice.</source>
        <translation>Столбец «{column}» встречается дважды.</translation>
    </message>
    <message>
        <source>The final edition still has {count} stretches to translate.</source>
        <translation>В итоговой версии ещё не переведено отрывков: {count}.</translation>
    </message>
    <message>
        <source>The finished file would reveal {subject}.</source>
        <translation>Готовый файл выдал бы участника или организацию: {subject}.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Папки {folder} нет.</translation>
    </message>
    <message>
        <source>The front matter at its head was not taken.</source>
        <translation>Служебный заголовок в начале не взят.</translation>
    </message>
    <message>
        <source>The notes would reveal somebody: {places}.</source>
        <translation>Записи выдали бы участников: {places}.</translation>
    </message>
    <message>
        <source>The post &quot;{form}&quot; ({subject}) is not looked for: it could be anybody&apos;s.</source>
        <translation>Должность «{form}» ({subject}) не ищется: она может быть у кого угодно.</translation>
    </message>
    <message>
        <source>The read-back sheet would reveal somebody.</source>
        <translation>Лист для зачитывания кого-то бы выдал.</translation>
    </message>
    <message>
        <source>The roster has no column {column}.</source>
        <translation>В списке нет столбца {column}.</translation>
    </message>
    <message>
        <source>The roster is empty: no name and no affiliation was looked for.</source>
        <translation>Список участников пуст: имена и места работы не искались.</translation>
    </message>
    <message>
        <source>The smallest group is one person at least.</source>
        <translation>Наименьшая группа — хотя бы один человек.</translation>
    </message>
    <message>
        <source>The subject has no name.</source>
        <translation>Название не указано.</translation>
    </message>
    <message>
        <source>There are no notes in {name}.</source>
        <translation>В {name} нет записей.</translation>
    </message>
    <message>
        <source>There is already a file {name} here.</source>
        <translation>Файл {name} здесь уже есть.</translation>
    </message>
    <message>
        <source>There is already a host number {number}.</source>
        <translation>Организатор с номером {number} уже есть.</translation>
    </message>
    <message>
        <source>There is already a topic {notation}.</source>
        <translation>Тема {notation} уже есть.</translation>
    </message>
    <message>
        <source>There is no file {name} here.</source>
        <translation>Файла {name} здесь нет.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Файла {name} нет.</translation>
    </message>
    <message>
        <source>There is no finding {name} here.</source>
        <translation>Здесь нет замечания {name}.</translation>
    </message>
    <message>
        <source>There is no folder {name}.</source>
        <translation>Папки {name} нет.</translation>
    </message>
    <message>
        <source>There is no host number {number}.</source>
        <translation>Организатора с номером {number} нет.</translation>
    </message>
    <message>
        <source>There is no new agenda item in this.</source>
        <translation>Здесь нет новых пунктов повестки.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}.</source>
        <translation>На диске не осталось места для {name}.</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds {name}.</source>
        <translation>На диске, где лежит {name}, не осталось места.</translation>
    </message>
    <message>
        <source>There is no roundtable {number} in this dialogue.</source>
        <translation>В этом диалоге нет круглого стола {number}.</translation>
    </message>
    <message>
        <source>There is nothing to take back or do again.</source>
        <translation>Отменять или повторять нечего.</translation>
    </message>
    <message>
        <source>These are initials of {subject}, who must not be named.</source>
        <translation>Это инициалы: {subject}. Называть нельзя.</translation>
    </message>
    <message>
        <source>These are no topics and stay in the text: {topics}.</source>
        <translation>Таких тем нет, слова остались в тексте: {topics}.</translation>
    </message>
    <message>
        <source>These words are in a note that is off the record.</source>
        <translation>Эти слова взяты из записи не для протокола.</translation>
    </message>
    <message>
        <source>These {count} words are quoted as they were said: whoever was there may know who said them.</source>
        <translation>Дословная цитата, слов: {count}. Кто был в зале, может узнать, кто это сказал.</translation>
    </message>
    <message>
        <source>They were not taken in and not thrown away: they lie in {aside}.</source>
        <translation>Они не приняты, но и не удалены: они лежат в файле {aside}.</translation>
    </message>
    <message>
        <source>This agenda has more than {count} lines.</source>
        <translation>В этой повестке больше строк, чем {count}.</translation>
    </message>
    <message>
        <source>This cannot be taken back any more.</source>
        <translation>Это действие уже нельзя отменить.</translation>
    </message>
    <message>
        <source>This change does not fit what is in {name} now.</source>
        <translation>Это изменение не согласуется с тем, что сейчас в {name}.</translation>
    </message>
    <message>
        <source>This fits only {count} of those present, who could be known by it.</source>
        <translation>Из присутствовавших сюда подходят только {count}: их можно узнать.</translation>
    </message>
    <message>
        <source>This host cannot be removed.</source>
        <translation>Этого организатора нельзя удалить.</translation>
    </message>
    <message>
        <source>This is an alias of {subject}, who must not be named.</source>
        <translation>Это другое имя человека, которого нельзя называть: {subject}.</translation>
    </message>
    <message>
        <source>This is off the record, and a passage still holds note {number}.</source>
        <translation>Это не для протокола, а запись {number} ещё стоит за абзацем статьи.</translation>
    </message>
    <message>
        <source>This is the name of {subject}, who must not be named.</source>
        <translation>Это имя человека, которого нельзя называть: {subject}.</translation>
    </message>
    <message>
        <source>This is the post of {subject}, who could be known by it.</source>
        <translation>Это должность, по которой можно узнать человека: {subject}.</translation>
    </message>
    <message>
        <source>This line has no words.</source>
        <translation>В этой строке нет слов.</translation>
    </message>
    <message>
        <source>This list has more than {count} lines.</source>
        <translation>В этом списке больше строк, чем {count}.</translation>
    </message>
    <message>
        <source>This may fit only one or two of those present: what they are is not all known.</source>
        <translation>Возможно, из присутствовавших сюда подходят один или двое: известно не обо всех.</translation>
    </message>
    <message>
        <source>This names {subject}, an affiliation that must not be revealed.</source>
        <translation>Здесь названа организация, которую нельзя раскрывать: {subject}.</translation>
    </message>
    <message>
        <source>This passphrase does not open {name}.</source>
        <translation>Эта парольная фраза не открывает {name}.</translation>
    </message>
    <message>
        <source>This roundtable has no article yet.</source>
        <translation>У этого круглого стола ещё нет статьи.</translation>
    </message>
    <message>
        <source>This says that somebody who spoke is from {subject}.</source>
        <translation>Здесь сказано, откуда тот, кто выступал: {subject}.</translation>
    </message>
    <message>
        <source>This text is too long for a list of people.</source>
        <translation>Этот текст слишком длинен для списка людей.</translation>
    </message>
    <message>
        <source>Topic {notation}</source>
        <translation>Тема {notation}</translation>
    </message>
    <message>
        <source>Topic {topic} for {old} on {number}</source>
        <translation>Тема {topic} вместо {old} у записи {number}</translation>
    </message>
    <message>
        <source>Topic {topic} off {count} notes</source>
        <translation>Тема {topic} снята, записей: {count}</translation>
    </message>
    <message>
        <source>Topic {topic} off {number}</source>
        <translation>Тема {topic} снята с записи {number}</translation>
    </message>
    <message>
        <source>Topic {topic} on {count} notes</source>
        <translation>Тема {topic}, записей: {count}</translation>
    </message>
    <message>
        <source>Topic {topic} on {number}</source>
        <translation>Тема {topic} у записи {number}</translation>
    </message>
    <message>
        <source>Translate them, or export a draft.</source>
        <translation>Переведите их или экспортируйте проект.</translation>
    </message>
    <message>
        <source>Type it in Latin or in Cyrillic letters.</source>
        <translation>Введите его латиницей или кириллицей.</translation>
    </message>
    <message>
        <source>Type one in English or in Russian.</source>
        <translation>Введите его по-английски или по-русски.</translation>
    </message>
    <message>
        <source>Type what shall stand behind #, such as inf.</source>
        <translation>Введите, что будет стоять после #, например рсмд.</translation>
    </message>
    <message>
        <source>Type what was said, or “...” for a cue.</source>
        <translation>Введите, что было сказано, или «...» для пометки.</translation>
    </message>
    <message>
        <source>Undo reaches back to when the file was opened.</source>
        <translation>Отменить можно то, что сделано после открытия файла.</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>What came after it, such as an export, needs it.</source>
        <translation>На него опирается то, что было позже, например экспорт.</translation>
    </message>
    <message>
        <source>What has no words was not taken (line {lines}).</source>
        <translation>То, в чём нет слов, не взято (строка {lines}).</translation>
    </message>
    <message>
        <source>What has too many brackets was taken raw (line {lines}).</source>
        <translation>Где слишком много скобок, взято как есть (строка {lines}).</translation>
    </message>
    <message>
        <source>What lies too deep in lists was not taken (line {lines}).</source>
        <translation>То, что слишком глубоко в списках, не взято (строка {lines}).</translation>
    </message>
    <message>
        <source>What stands below a bullet off the record is so too (line {lines}).</source>
        <translation>То, что стоит под пунктом «не для протокола», тоже не для протокола (строка {lines}).</translation>
    </message>
    <message>
        <source>What you typed is kept, but not stored: put the file back, or save a copy elsewhere.</source>
        <translation>Набранное на экране, но не сохранено: верните файл на место или сохраните копию.</translation>
    </message>
    <message>
        <source>What you wanted to change is no longer there.</source>
        <translation>Того, что вы хотели изменить, больше нет.</translation>
    </message>
    <message>
        <source>Whether a side is too small to be named was not checked: no attendance is known.</source>
        <translation>Не проверено, можно ли называть малочисленную сторону: неизвестно, кто присутствовал.</translation>
    </message>
    <message>
        <source>With initials</source>
        <translation>С инициалами</translation>
    </message>
    <message>
        <source>Withdraw it first, to give another reason.</source>
        <translation>Чтобы указать другую причину, сначала отзовите объявление.</translation>
    </message>
    <message>
        <source>Withdrawal of a waiver</source>
        <translation>Отзыв разрешения</translation>
    </message>
    <message>
        <source>Withdrawal of {name} as a subject</source>
        <translation>Отзыв объявления: {name}</translation>
    </message>
    <message>
        <source>Words said off the record were not looked for: no notes are known.</source>
        <translation>Слова, сказанные не для протокола, не искались: записей нет.</translation>
    </message>
    <message>
        <source>Write a host&apos;s number or short name ({hosts}), or leave it blank.</source>
        <translation>Напишите номер или краткое название организатора ({hosts}) либо оставьте пустым.</translation>
    </message>
    <message>
        <source>Write chair, speaker, participant or observer, or leave it blank.</source>
        <translation>Напишите chair, speaker, participant или observer либо оставьте пустым.</translation>
    </message>
    <message>
        <source>Write m or f, or leave it blank.</source>
        <translation>Напишите m или f либо оставьте пустым.</translation>
    </message>
    <message>
        <source>Write the name in both scripts, in the file and in the roster.</source>
        <translation>Укажите имя латиницей и кириллицей и в файле, и в списке участников.</translation>
    </message>
    <message>
        <source>You may not write in the folder {folder}.</source>
        <translation>В папку {folder} нельзя писать.</translation>
    </message>
    <message>
        <source>{count} findings stop the export.</source>
        <translation>Замечаний, которые мешают экспорту: {count}.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>Файл {name} нельзя прочитать.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>Файл {name} нельзя прочитать: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be read or written.</source>
        <translation>Файл {name} не удалось прочитать или записать.</translation>
    </message>
    <message>
        <source>{name} could not be read to its end.</source>
        <translation>{name}: файл не удалось дочитать до конца.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>Файл {name} не удалось записать: {reason}.</translation>
    </message>
    <message>
        <source>{name} holds a document type, as no Word file does.</source>
        <translation>В файле {name} есть объявление типа документа, чего в файлах Word не бывает.</translation>
    </message>
    <message>
        <source>{name} holds no event.</source>
        <translation>В {name} нет ни одного события.</translation>
    </message>
    <message>
        <source>{name} holds no vCard.</source>
        <translation>В {name} нет ни одной карточки vCard.</translation>
    </message>
    <message>
        <source>{name} holds parts whose names no Word file uses.</source>
        <translation>В файле {name} есть части с именами, каких в файлах Word не бывает.</translation>
    </message>
    <message>
        <source>{name} is a document, not a list.</source>
        <translation>{name} — документ, а не список.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>{name} — это папка, а не файл.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} — это папка.</translation>
    </message>
    <message>
        <source>{name} is a whole calendar, not an agenda.</source>
        <translation>{name} — целый календарь, а не повестка.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut short.</source>
        <translation>Файл {name} повреждён или обрезан.</translation>
    </message>
    <message>
        <source>{name} is damaged, or is no calendar.</source>
        <translation>{name} повреждён или это не календарь.</translation>
    </message>
    <message>
        <source>{name} is damaged, or is no spreadsheet.</source>
        <translation>{name} повреждён или это не таблица.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} повреждён.</translation>
    </message>
    <message>
        <source>{name} is declared a subject already.</source>
        <translation>{name}: уже объявлено темой.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>Файл {name} пуст.</translation>
    </message>
    <message>
        <source>{name} is in the old Word format (.doc).</source>
        <translation>Файл {name} в старом формате Word (.doc).</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <translation>{name} защищён паролем.</translation>
    </message>
    <message>
        <source>{name} is no name that this disk can hold.</source>
        <translation>Такое имя файла на этом диске невозможно: {name}.</translation>
    </message>
    <message>
        <source>{name} is not a Rapporteur dialogue.</source>
        <translation>{name} — не диалог Rapporteur.</translation>
    </message>
    <message>
        <source>{name} is not a Word document.</source>
        <translation>Файл {name} — не документ Word.</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name} — не файл.</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>Файл {name} не текстовый.</translation>
    </message>
    <message>
        <source>{name} is not a text in UTF-8.</source>
        <translation>Файл {name} — не текст в UTF-8.</translation>
    </message>
    <message>
        <source>{name} is not a text.</source>
        <translation>{name}: это не текст.</translation>
    </message>
    <message>
        <source>{name} is not declared a subject.</source>
        <translation>{name}: не объявлено темой.</translation>
    </message>
    <message>
        <source>{name} is not saved in UTF-8 (see line {line}).</source>
        <translation>Файл {name} сохранён не в UTF-8 (см. строку {line}).</translation>
    </message>
    <message>
        <source>{name} is not saved in UTF-8.</source>
        <translation>{name} сохранён не в UTF-8.</translation>
    </message>
    <message>
        <source>{name} is of a kind that cannot be checked.</source>
        <translation>Файл {name} такого вида, что его нельзя проверить.</translation>
    </message>
    <message>
        <source>{name} is open in another program, or not yours to replace.</source>
        <translation>Файл {name} открыт в другой программе или вам нельзя его заменить.</translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation>Файл {name} открыт в другом окне.</translation>
    </message>
    <message>
        <source>{name} is protected by a password.</source>
        <translation>Файл {name} защищён паролем.</translation>
    </message>
    <message>
        <source>{name} is the dialogue itself.</source>
        <translation>{name} — это сам файл диалога.</translation>
    </message>
    <message>
        <source>{name} is too large for a roster.</source>
        <translation>Файл {name} слишком велик для списка участников.</translation>
    </message>
    <message>
        <source>{name} is too large for notes.</source>
        <translation>{name} слишком велик для записей.</translation>
    </message>
    <message>
        <source>{name} is too large to be checked.</source>
        <translation>Файл {name} слишком велик для проверки.</translation>
    </message>
    <message>
        <source>{name} lies in a place that cannot be written.</source>
        <translation>Файл {name} лежит там, где нельзя писать.</translation>
    </message>
    <message>
        <source>{name} may only be read, not replaced.</source>
        <translation>Файл {name} можно только читать, но не заменить.</translation>
    </message>
    <message>
        <source>{name} names nobody.</source>
        <translation>В файле {name} никто не назван.</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a paper does.</source>
        <translation>{name}: файл читается намного дольше, чем обычная статья.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a paper holds.</source>
        <translation>Файл {name} при распаковке намного больше, чем бывает статья.</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or deleted while it was open.</source>
        <translation>Файл {name} перемещён, переименован или удалён, пока был открыт.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Rapporteur.</source>
        <translation>Файл {name} записан более новой версией Rapporteur.</translation>
    </message>
    <message>
        <source>{name} would have held what must not leave: {violation}.</source>
        <translation>В файл {name} попало бы то, что не должно выйти наружу: {violation}.</translation>
    </message>
    <message>
        <source>{part} is no text and was not read: look at it yourself.</source>
        <translation>Часть {part} не текст и не прочитана: посмотрите её сами.</translation>
    </message>
    <message>
        <source>{subject} is on no roster, and speaks here: was this said in the room?</source>
        <translation>{subject}: в списке участников нет, но здесь выступает. Это было сказано в зале?</translation>
    </message>
    <message>
        <source>{who} could be more than one person of the roster.</source>
        <translation>{who} — так зовут не одного человека в списке участников.</translation>
    </message>
    <message>
        <source>“{form}” is also a name of the host {other}: a host may be named, so this may be let pass.</source>
        <translation>«{form}» — это и название организатора ({other}): организатора называть можно, поэтому его могут разрешить.</translation>
    </message>
    <message>
        <source>“{form}” is also a name of {other}: a finding cannot tell the two apart.</source>
        <translation>«{form}» — это и имя другого участника ({other}): замечание их не различит.</translation>
    </message>
    <message>
        <source>“{title}” was read as the title and not taken.</source>
        <translation>«{title}» прочитано как заглавие и не взято.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>a draft is set aside: Esc brings it back</source>
        <translation>черновик отложен: Esc вернёт его</translation>
    </message>
    <message>
        <source>a name: will need rewording</source>
        <translation>имя: придётся изменить</translation>
    </message>
    <message>
        <source>brought back, begun at {time}</source>
        <translation>восстановлено, начато в {time}</translation>
    </message>
    <message>
        <source>editing note {number}: Enter keeps it, Esc leaves it as it was</source>
        <translation>правка записи {number}: Enter — сохранить, Esc — оставить как было</translation>
    </message>
    <message>
        <source>the other keyboard layout? Ctrl+0 turns it</source>
        <translation>другая раскладка? Ctrl+0 исправит</translation>
    </message>
</context>
<context>
    <name>ReviewPlace</name>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>Begin one in the Room (F5); its notes are gone through here.</source>
        <translation>Начните его в Зале (F5); здесь разбирают его записи.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Card to the topic at the left</source>
        <translation>Карточку в тему слева</translation>
    </message>
    <message>
        <source>Card to the topic at the right</source>
        <translation>Карточку в тему справа</translation>
    </message>
    <message>
        <source>Copy the read-back sheet</source>
        <translation>Скопировать лист для зачитывания</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Изменить запись</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Merge with the note alike, or the one before</source>
        <translation>Соединить с похожей записью или с предыдущей</translation>
    </message>
    <message>
        <source>Next note to see</source>
        <translation>Следующая непросмотренная запись</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>Записей пока нет.</translation>
    </message>
    <message>
        <source>Preview the read-back sheet…</source>
        <translation>Предпросмотр листа для зачитывания…</translation>
    </message>
    <message>
        <source>Print the read-back sheet…</source>
        <translation>Печать листа для зачитывания…</translation>
    </message>
    <message>
        <source>Read-back sheet</source>
        <translation>Лист для зачитывания</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>Take the column’s topic off</source>
        <translation>Снять тему столбца</translation>
    </message>
    <message>
        <source>There is no roundtable yet.</source>
        <translation>Круглого стола пока нет.</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>По порядку</translation>
    </message>
    <message>
        <source>Type what is said in the Room (F5). In the break, finish it here.</source>
        <translation>Записывайте сказанное в Зале (F5). В перерыве доработайте здесь.</translation>
    </message>
    <message>
        <source>Views of the review</source>
        <translation>Виды разбора</translation>
    </message>
</context>
<context>
    <name>RoleDelegate</name>
    <message>
        <source>Role at this roundtable</source>
        <translation>Роль на этом круглом столе</translation>
    </message>
</context>
<context>
    <name>RoomPlace</name>
    <message>
        <source>Add the unknown topic</source>
        <translation>Добавить неизвестную тему</translation>
    </message>
    <message>
        <source>Agenda item before</source>
        <translation>Предыдущий пункт повестки</translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation>Дополнить слово</translation>
    </message>
    <message>
        <source>Edit the last note</source>
        <translation>Изменить последнюю запись</translation>
    </message>
    <message>
        <source>Merge into the note above</source>
        <translation>Соединить с записью выше</translation>
    </message>
    <message>
        <source>New agenda item…</source>
        <translation>Новый пункт повестки…</translation>
    </message>
    <message>
        <source>New roundtable…</source>
        <translation>Новый круглый стол…</translation>
    </message>
    <message>
        <source>Next agenda item</source>
        <translation>Следующий пункт повестки</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Next side</source>
        <translation>Следующая сторона</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Nothing noted yet. Type what is said below, and press Enter.</source>
        <translation>Записей пока нет. Пишите внизу, что говорят, и нажимайте Enter.</translation>
    </message>
    <message>
        <source>Nothing of that kind here.</source>
        <translation>Таких записей здесь нет.</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Не для протокола</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Удалить запись</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Split the note at the cursor</source>
        <translation>Разделить запись у курсора</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звёздочка</translation>
    </message>
    <message>
        <source>To the note answered</source>
        <translation>К записи, на которую отвечают</translation>
    </message>
    <message>
        <source>To the reply</source>
        <translation>К ответу</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Turn to the other keyboard layout</source>
        <translation>Перевести в другую раскладку</translation>
    </message>
    <message>
        <source>a question; an action for the hosts</source>
        <translation>вопрос; задача организаторам</translation>
    </message>
    <message>
        <source>a star: worth coming back to</source>
        <translation>звёздочка: к этому стоит вернуться</translation>
    </message>
    <message>
        <source>a topic; “№кибер” is the same</source>
        <translation>тема; «№кибер» — то же самое</translation>
    </message>
    <message>
        <source>agreement, disagreement; “\12” with note 12</source>
        <translation>согласие, несогласие; «\12» — с записью 12</translation>
    </message>
    <message>
        <source>at the end: a cue, to be finished in the break</source>
        <translation>в конце: пометка, дописать в перерыве</translation>
    </message>
    <message>
        <source>first, then a space: an idea for governments or institutes</source>
        <translation>в начале, потом пробел: идея для правительств или институтов</translation>
    </message>
    <message>
        <source>off the record: it never leaves this file</source>
        <translation>не для протокола: никогда не покинет этот файл</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Kind of entry</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Organisations: {count}</source>
        <translation>Организации: {count}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Люди: {count}</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Search the roster</source>
        <translation>Поиск по списку участников</translation>
    </message>
    <message>
        <source>Take in a list of people…</source>
        <translation>Взять список людей…</translation>
    </message>
    <message>
        <source>Talked about</source>
        <translation>О ком говорят</translation>
    </message>
    <message>
        <source>Talked about: {count}</source>
        <translation>О ком говорят: {count}</translation>
    </message>
    <message>
        <source>Whoever stands here is guarded: their names, institutes and posts are looked for in every article before it leaves. The roster itself never does.</source>
        <translation>Все, кто здесь указан, под защитой: перед выпуском каждой статьи в ней ищут их имена, организации и должности. Сам список никуда не передаётся.</translation>
    </message>
</context>
<context>
    <name>RoundtablesPage</name>
    <message>
        <source>Add a roundtable: its title, then Enter</source>
        <translation>Добавить круглый стол: название и Enter</translation>
    </message>
    <message>
        <source>City in English</source>
        <translation>Город по-английски</translation>
    </message>
    <message>
        <source>City in Russian</source>
        <translation>Город по-русски</translation>
    </message>
    <message>
        <source>Cut-off note in English: written before …</source>
        <translation>Оговорка о дате (англ.): написано до …</translation>
    </message>
    <message>
        <source>Cut-off note in Russian</source>
        <translation>Оговорка о дате (рус.)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Each has its own notes, agenda, attendance and article.</source>
        <translation>У каждого свои записи, повестка, присутствующие и статья.</translation>
    </message>
    <message>
        <source>No roundtable yet. Type the title of the first one below.</source>
        <translation>Круглых столов пока нет. Введите название первого ниже.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Remove this roundtable with its notes and article</source>
        <translation>Удалить этот круглый стол с записями и статьёй</translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation>Круглый стол</translation>
    </message>
    <message>
        <source>Roundtables</source>
        <translation>Круглые столы</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Title in Russian</source>
        <translation>Название по-русски</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>No agenda item</source>
        <translation>Вне повестки</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>дописать</translation>
    </message>
    <message>
        <source>holds a name of the roster</source>
        <translation>содержит имя из списка участников</translation>
    </message>
    <message>
        <source>off the record</source>
        <translation>не для протокола</translation>
    </message>
    <message>
        <source>replies: {count}</source>
        <translation>ответов: {count}</translation>
    </message>
    <message>
        <source>reply to {number}</source>
        <translation>ответ на {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звёздочкой</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Cues to finish: {count}</source>
        <translation>Пометок дописать: {count}</translation>
    </message>
    <message>
        <source>Notes without a topic: {count}</source>
        <translation>Записей без темы: {count}</translation>
    </message>
    <message>
        <source>Search in this roundtable</source>
        <translation>Поиск по этому круглому столу</translation>
    </message>
    <message>
        <source>Show all  (Esc)</source>
        <translation>Показать все  (Esc)</translation>
    </message>
    <message>
        <source>Words of a note</source>
        <translation>Слова из записи</translation>
    </message>
    <message>
        <source>Words, and the signs of the line:  ! + - ? = kind   /1 side   #cyber topic   %2 agenda item   * star   (( off the record   ... cue</source>
        <translation>Слова и знаки строки:  ! + - ? = вид   /1 сторона   #кибер тема   %2 пункт повестки   * звёздочка   (( не для протокола   ... дописать</translation>
    </message>
    <message>
        <source>found as “{query}”: {count}</source>
        <translation>найдено по «{query}»: {count}</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translation>найдено: {count}</translation>
    </message>
</context>
<context>
    <name>SectionEnd</name>
    <message>
        <source>Add a passage</source>
        <translation>Добавить абзац</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>Без заголовка</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Next roundtable</source>
        <translation>Следующий круглый стол</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Вступление</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Рекомендации</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Nothing yet</source>
        <translation>Пока пусто</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Абзац</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Подзаголовок</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Copy as text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Язык листа</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не вошло</translation>
    </message>
    <message>
        <source>No side is named: mark who was present under Dialogue, Attendance (F8).</source>
        <translation>Стороны не названы: отметьте присутствовавших в разделе «Диалог» → «Присутствие» (F8).</translation>
    </message>
    <message>
        <source>Notes to reword</source>
        <translation>Записи, которые надо изменить</translation>
    </message>
    <message>
        <source>Nothing was agreed, disputed or put as an idea so far. Replies with + and - in the Room, and ideas with !, come together here.</source>
        <translation>Пока нет ни согласия, ни споров, ни идей. Здесь собираются ответы с + и - и идеи с ! из Зала.</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Предпросмотр…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Read-back sheet</source>
        <translation>Лист для зачитывания</translation>
    </message>
    <message>
        <source>The gate is closed: read aloud, this would reveal somebody. Reword the notes below (Enter goes there), or mark them off the record.</source>
        <translation>Выпуск закрыт: вслух это кого-то бы выдало. Измените записи ниже (Enter ведёт к ним) или отметьте «не для протокола».</translation>
    </message>
    <message>
        <source>The guard is reading…</source>
        <translation>Идёт проверка…</translation>
    </message>
    <message>
        <source>There is nothing to read back yet.</source>
        <translation>Зачитывать пока нечего.</translation>
    </message>
    <message>
        <source>cues to finish: {count}</source>
        <translation>дописать: {count}</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>запись {number}</translation>
    </message>
    <message>
        <source>off the record: {count}</source>
        <translation>не для протокола: {count}</translation>
    </message>
    <message>
        <source>remarks that nobody took up: {count}</source>
        <translation>высказываний без отклика: {count}</translation>
    </message>
    <message>
        <source>the heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>without words: {count}</source>
        <translation>без слов: {count}</translation>
    </message>
    <message>
        <source>✓ Copied.</source>
        <translation>✓ Скопировано.</translation>
    </message>
    <message>
        <source>✓ The guard lets it be read, printed and copied.</source>
        <translation>✓ Проверка позволяет читать, печатать и копировать.</translation>
    </message>
</context>
<context>
    <name>SignatoriesPage</name>
    <message>
        <source>Add a signatory: a name, then Enter</source>
        <translation>Добавить автора: имя и Enter</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Назад к статье</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Организатор</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Имя по-английски</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Имя по-русски</translation>
    </message>
    <message>
        <source>Nobody signs yet. Type the name of the first signatory below.</source>
        <translation>Авторов пока нет. Введите имя первого ниже.</translation>
    </message>
    <message>
        <source>Note on the author in English</source>
        <translation>Об авторе по-английски</translation>
    </message>
    <message>
        <source>Note on the author in Russian</source>
        <translation>Об авторе по-русски</translation>
    </message>
    <message>
        <source>Post in English</source>
        <translation>Должность по-английски</translation>
    </message>
    <message>
        <source>Post in Russian</source>
        <translation>Должность по-русски</translation>
    </message>
    <message>
        <source>Remove this signatory</source>
        <translation>Удалить этого автора</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Signatories are named under the title and in the notes on the authors, and nowhere else: in the text their names are findings.</source>
        <translation>Авторы названы под заголовком и в сведениях об авторах, и больше нигде: в тексте их имена станут замечаниями.</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Signs for</source>
        <translation>Подписывает от</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Agenda from a file</source>
        <translation>Повестка из файла</translation>
    </message>
    <message>
        <source>Agenda from a file…</source>
        <translation>Повестка из файла…</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Пункт повестки</translation>
    </message>
    <message>
        <source>Calendars and text (*.ics *.ical *.vcs *.txt *.md)</source>
        <translation>Календари и текст (*.ics *.ical *.vcs *.txt *.md)</translation>
    </message>
    <message>
        <source>New agenda item…</source>
        <translation>Новый пункт повестки…</translation>
    </message>
    <message>
        <source>New roundtable…</source>
        <translation>Новый круглый стол…</translation>
    </message>
    <message>
        <source>No agenda item</source>
        <translation>Вне повестки</translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation>Круглый стол</translation>
    </message>
    <message>
        <source>Side of the next note</source>
        <translation>Сторона следующей записи</translation>
    </message>
    <message>
        <source>side: {side}</source>
        <translation>{side}</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>An organisation that is itself talked about, such as NATO, may be named although somebody from it is present. It stays a finding wherever a text says that somebody who spoke is from it.</source>
        <translation>Организацию, о которой идёт речь, например НАТО, можно называть, хотя кто-то из неё присутствует. Замечание остаётся там, где текст говорит, что выступавший — из неё.</translation>
    </message>
    <message>
        <source>Declare it a subject</source>
        <translation>Объявить темой</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>Объявлено</translation>
    </message>
    <message>
        <source>No organisation is declared a subject.</source>
        <translation>Ни одна организация не объявлена темой.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Organisation that is talked about</source>
        <translation>Организация, о которой говорят</translation>
    </message>
    <message>
        <source>Organisations that are talked about</source>
        <translation>Организации, о которых говорят</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Why it may be named</source>
        <translation>Почему её можно называть</translation>
    </message>
    <message>
        <source>Withdraw: it must not be named again</source>
        <translation>Отозвать: называть снова нельзя</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>Sign</source>
        <translation>Знак</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
</context>
<context>
    <name>TopicRows</name>
    <message>
        <source>on this note</source>
        <translation>у этой записи</translation>
    </message>
</context>
<context>
    <name>TopicsAtHand</name>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>All topics  (F4)</source>
        <translation>Все темы  (F4)</translation>
    </message>
    <message>
        <source>Part of a topic’s name</source>
        <translation>Часть названия темы</translation>
    </message>
    <message>
        <source>Search for a topic</source>
        <translation>Поиск темы</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Topics at hand</source>
        <translation>Темы под рукой</translation>
    </message>
</context>
<context>
    <name>TopicsColumn</name>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>cues: {count}</source>
        <translation>дописать: {count}</translation>
    </message>
    <message>
        <source>digit {digit}</source>
        <translation>цифра {digit}</translation>
    </message>
    <message>
        <source>untagged: {count}</source>
        <translation>без темы: {count}</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Add a topic below this one: its name, then Enter</source>
        <translation>Добавить подтему: название и Enter</translation>
    </message>
    <message>
        <source>Add a topic: its name, then Enter</source>
        <translation>Добавить тему: название и Enter</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Notes are tagged with a topic&apos;s sign: type # and the sign in the room.</source>
        <translation>У каждой темы есть знак: чтобы отнести к ней запись, введите в зале # и знак.</translation>
    </message>
    <message>
        <source>Remove this topic</source>
        <translation>Удалить эту тему</translation>
    </message>
    <message>
        <source>Sign, one word typed after #</source>
        <translation>Знак: одно слово после #</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Входит в</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Topics below a removed one move up; notes lose its tag.</source>
        <translation>Подтемы удалённой темы поднимутся на её уровень; с записей она снимется.</translation>
    </message>
    <message>
        <source>no other topic</source>
        <translation>ни в какую тему</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>Notes to go through</source>
        <translation>Записи для разбора</translation>
    </message>
</context>
<context>
    <name>WaiverForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Passes: {what}, for this roundtable. Kept with the date {day}.</source>
        <translation>Разрешается: {what}, для этого круглого стола. Хранится с датой {day}.</translation>
    </message>
    <message>
        <source>Passes: {what}. {where} There alone, in both languages, in whatever words. Kept with the date {day}.</source>
        <translation>Разрешается: {what}. {where} Только там, на обоих языках, какими бы словами ни было сказано. Хранится с датой {day}.</translation>
    </message>
    <message>
        <source>Reason for letting the finding pass</source>
        <translation>Причина разрешения</translation>
    </message>
    <message>
        <source>Why may it pass? Who allowed it, and when?</source>
        <translation>Почему это можно оставить? Кто разрешил и когда?</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>In the byline of {name}.</source>
        <translation>В строке автора: {name}.</translation>
    </message>
    <message>
        <source>In the document&apos;s own title.</source>
        <translation>В названии документа.</translation>
    </message>
    <message>
        <source>In the file&apos;s name.</source>
        <translation>В имени файла.</translation>
    </message>
    <message>
        <source>In the frame of the article.</source>
        <translation>В служебной части статьи.</translation>
    </message>
    <message>
        <source>In the heading “{section}”.</source>
        <translation>В заголовке «{section}».</translation>
    </message>
    <message>
        <source>In the note on {name}.</source>
        <translation>В справке об авторе: {name}.</translation>
    </message>
    <message>
        <source>In the notes, saved as Markdown.</source>
        <translation>В записях, сохранённых как Markdown.</translation>
    </message>
    <message>
        <source>In the read-back sheet, {place}.</source>
        <translation>В листе для оглашения: {place}.</translation>
    </message>
    <message>
        <source>In the running header.</source>
        <translation>В колонтитуле.</translation>
    </message>
    <message>
        <source>In the subtitle.</source>
        <translation>В подзаголовке.</translation>
    </message>
    <message>
        <source>In the title.</source>
        <translation>В названии.</translation>
    </message>
    <message>
        <source>In “{section}”, paragraph {number}.</source>
        <translation>В разделе «{section}», абзац {number}.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A copy was saved, with the same passphrase.</source>
        <translation>Копия сохранена, парольная фраза та же.</translation>
    </message>
    <message>
        <source>A report without a word of your text lies in {file}.</source>
        <translation>Отчёт, в котором нет ни слова из ваших текстов, лежит здесь: {file}.</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Присутствие</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Close without these words</source>
        <translation>Закрыть без этих слов</translation>
    </message>
    <message>
        <source>Compose the article</source>
        <translation>Составить статью</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Export draft…</source>
        <translation>Экспорт проекта…</translation>
    </message>
    <message>
        <source>Export final…</source>
        <translation>Экспорт окончательного текста…</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Организаторы</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>Next words to translate</source>
        <translation>К следующим непереведённым словам</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Roundtables and agendas</source>
        <translation>Круглые столы и повестки</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Something went wrong in Rapporteur itself. What you stored is safe.</source>
        <translation>Ошибка в самой программе Rapporteur. Сохранённое не пострадало.</translation>
    </message>
    <message>
        <source>Take in a list of people…</source>
        <translation>Взять список людей…</translation>
    </message>
    <message>
        <source>Take in an agenda…</source>
        <translation>Взять готовую повестку…</translation>
    </message>
    <message>
        <source>The article in English</source>
        <translation>Статья по-английски</translation>
    </message>
    <message>
        <source>The article in Russian</source>
        <translation>Статья по-русски</translation>
    </message>
    <message>
        <source>The language changes when Rapporteur is started again.</source>
        <translation>Язык сменится при следующем запуске Rapporteur.</translation>
    </message>
    <message>
        <source>Title and description</source>
        <translation>Название и описание</translation>
    </message>
    <message>
        <source>What you typed last could not be stored.</source>
        <translation>Последнее, что вы ввели, не удалось сохранить.</translation>
    </message>
</context>
<context>
    <name>_Held</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Chatham House Rule</source>
        <translation>Правило Чатем-Хауса</translation>
    </message>
    <message>
        <source>Off the record</source>
        <translation>Не для протокола</translation>
    </message>
    <message>
        <source>On the record</source>
        <translation>Для протокола</translation>
    </message>
    <message>
        <source>Prepared remarks on the record</source>
        <translation>Доклады — для протокола</translation>
    </message>
    <message>
        <source>action for the hosts</source>
        <translation>задача организаторам</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>несогласие</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>идея</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>наблюдение</translation>
    </message>
    <message>
        <source>question</source>
        <translation>вопрос</translation>
    </message>
    <message>
        <source>unattributed</source>
        <translation>сторона не указана</translation>
    </message>
    <message>
        <source>{name} side</source>
        <translation>{name} сторона</translation>
    </message>
</context>
</TS>
