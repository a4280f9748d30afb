"""The German words of extraction.

Reported speech: Duden, Die Grammatik: Redewiedergabe.
"""

from __future__ import annotations

from claimdb.extract.words import Words, phrases, words

GERMAN_WORDS = Words(
    sources=phrases("laut|nach angaben von|nach angaben der|nach angaben des|gemäß|nach auskunft der"),
    distributives=words("dass viel viele lange weit"),
    says=words("sagt sagen erklärt erklären berichtet berichten teilt meldet melden behauptet behaupten betont betonen "
               "zeigt zeigen schätzt schätzen zählt beziffert beziffern versichert bestätigt bestätigen sagte sagten "
               "erklärte erklärten berichtete berichteten meldete behauptete betonte zeigte schätzte bestätigte"),
    said=words("gesagt erklärt berichtet mitgeteilt gemeldet behauptet betont gezeigt geschätzt bestätigt"),
    denies=words("bestreitet bestreiten bestritt dementiert dementieren dementierte leugnet leugnen leugnete"),
    denied=words("bestritten dementiert geleugnet"),
    corrects=words("berichtigt berichtigte korrigiert korrigierte"),
    corrected=words("berichtigt korrigiert"),
    auxiliaries=words("hat haben hatte hatten habe wird werden wurde wurden ist sind war waren"),
    skipped=words("auch nicht aber jedoch dann später bereits zudem ferner"),
    that=words("dass daß"),
    pronouns=words("er sie es wir ich man dies das diese"),
    relatives=words("welcher welche welches"),
    conjunctions=words("und aber oder denn während obwohl"),
    negators=((words("nicht nie niemals kein keine keinen"), frozenset()),),
    not_negated=words("nur weniger mehr alle zuletzt"),
    contrasts=phrases("und nicht|statt|anstatt|und keine"),
    parts=phrases("darunter|davon|einschließlich|von denen|von ihnen"),
    time_words=words("montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen am"),
    prepositions=words("in im an am auf bei mit nach seit von vom vor zu zum zur aus für gegen über unter während bis"),
    measures=phrases("beträgt|betrug|liegt bei|lag bei|beläuft sich auf|belief sich auf|erreicht|erreichte|stieg auf|"
                     "stieg um|sank auf|sank um|umfasst|umfasste|kostet|kostete"),
    of_words=words("der des von"),
    determiners=words("der die das den dem des ein eine einen einem einer dieser diese dieses sein seine ihr ihre "
                      "und aber"),
    bases=phrases("gegenüber|als|im vergleich zu|im vergleich zum"),
    agents=words("von"),
    titles=words("titel betitelt buch studie bericht artikel film roman"),
    again=words("also"),
    within=frozenset(),
    personal=words("er sie es"),
    anaphors=words("dieser diese dieses er sie es"),
    possessives=words("sein seine ihr ihre"),
    states=words("hat haben zählt umfasst besitzt beschäftigt wird"),
    moving=words("stieg stiegen sank sanken wuchs fiel fielen erhöhte"),
    of_them=phrases("von ihnen|von diesen|davon"),
    from_words=words("von"),
    to_words=words("auf"),
    having=words("hat haben hatte hatten zählt zählte zählen besitzt besaß beschäftigt"),
    corrections=words("korrektur berichtigung richtigstellung"),
    versions=phrases("in einer früheren version|in einer früheren fassung|eine frühere version|eine frühere fassung"),
    turns=words("aber sondern während"),
)  # fmt: skip
