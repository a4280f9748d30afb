"""The English words of extraction.

Reported speech: Quirk et al., A Comprehensive Grammar of the English Language, 14.28 to 14.35, 16.30 to 16.33.
"""

from __future__ import annotations

from claimdb.extract.words import Words, phrases, words
from claimdb.figures.english_verbs import CHANGE_VERBS

ENGLISH_WORDS = Words(
    sources=phrases(
        "according to|in the words of|as per|as reported by|as stated by|as told by|reported by|published by|"
        "released by|cited by|quoted by|in the opinion of|by the account of|by the estimate of|by the count of|"
        "announced by|provided by|compiled by|in the view of"
    ),
    distributives=words("need needs circumstances plan season age region size type taste schedule which whether law "
                        "custom rules usage demand"),
    says=words(
        """
        says say claims claim states state reports report notes note explains adds add argues argue insists insist
        maintains maintain announces estimates estimate reveals reveal shows show finds find confirms confirm asserts
        assert contends contend declares declare warns warn believes believe suggests suggest concludes conclude
        stresses acknowledges acknowledge admits admit alleges allege counts tells tell predicts predict writes
        indicates indicate observes observe points point calculates reckons reckon puts
        """
    ),
    said=words(
        """
        said claimed stated pointed reported noted explained added argued insisted maintained announced estimated
        revealed showed found confirmed asserted contended declared warned believed suggested concluded stressed
        acknowledged admitted alleged counted told predicted wrote indicated observed calculated reckoned recalled
        testified replied answered promised
        """
    ),
    denies=words("denies deny disputes dispute rejects reject refutes refute contests contest disavows rebuts"),
    denied=words("denied disputed rejected refuted contested disavowed rebutted"),
    corrects=words("corrects correct rectifies"),
    corrected=words("corrected rectified"),
    auxiliaries=words("has have had having was were is are be been will would can could may might must did does do to"),
    skipped=words("has have had also not then later since however yet still already repeatedly previously recently "
                  "now only further openly publicly will would could did does do was were is are never"),
    that=words("that"),
    pronouns=words("he she they it we i this these those who which that you there one"),
    relatives=words("who which"),
    conjunctions=words("and but or so while although though as yet for because when"),
    negators=(
        (words("not never nor neither"), frozenset()),
        (words("did do does has have had is are was were will would can could should didn don doesn hasn haven hadn "
               "isn aren wasn weren won wouldn couldn"), words("t")),
    ),
    not_negated=words("only just merely fewer less more all least until simply exactly"),
    contrasts=phrases("and not|rather than|instead of|not|as opposed to"),
    parts=phrases("including|of which|of whom|among them|among which|among whom|of them|of these|of those|"
                  "comprising|in particular|notably|namely"),
    time_words=words(
        """
        monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow last this next earlier later
        late early ago
        """
    ),
    prepositions=words("in at on during to for from with by under over after before since about of against through "
                       "within between among despite as when while amid per because that inside outside across "
                       "throughout"),
    measures=phrases(
        "was|is|were|are|stood at|stands at|stand at|amounted to|amounts to|amount to|totalled|totaled|totals|reached|"
        "reaches|has reached|have reached|came to|comes to|rose to|fell to|grew to|rose by|fell by|grew by|rose from|"
        "fell from|rose|fell|grew|exceeded|exceeds|represents|represented|accounts for|accounted for|equals|was about|"
        "is estimated at|was estimated at|are estimated at|were estimated at|is put at|was put at|costs|cost|has been|"
        "had been|increased by|decreased by|increased to|decreased to|dropped to|dropped by|climbed to|jumped to|hit|"
        "averaged|averages|numbers|numbered|counts|counted|increased from|decreased from|grew from|is about|will be|"
        "will cost|would cost|would be"
    ),
    of_words=words("of"),
    determiners=words("the a an this that these those its their his her our your my some and but each every"),
    bases=phrases("than in|compared with|compared to|from|against|versus|than"),
    agents=words("by from"),
    titles=words("titled entitled called named book study report article film novel chapter paper dubbed"),
    again=words("or"),
    within=words("in"),
    personal=words("it they"),
    anaphors=words("this these those it they he she"),
    possessives=words("its their his her"),
    states=words("counts count employs employ has have owns own comprises comprise includes include exists exist will"),
    moving=CHANGE_VERBS,
    of_them=phrases("of them|of these|of those|of whom|of which"),
    from_words=words("from"),
    to_words=words("to"),
    having=words("has have had counts counted numbers numbered employs employed operates operated hosts hosted holds "
                 "held houses housed"),
    corrections=words("correction corrections erratum errata corrigendum"),
    versions=phrases(
        "an earlier version|an earlier edition|a previous version|a previous edition|the earlier version|"
        "the previous version|earlier versions|previous versions|the original version|the first version"
    ),
    turns=words("but when while whereas instead"),
    light=words("exist exists existed remain remains remained comprises comprised includes included contains contained "
                "identified recorded registered listed found counted there"),
    idle=words("total all altogether number some only just exactly already still then now over more less least most "
               "around about nearly almost up overall"),
    idle_participles=words("spread scattered located situated based identified recorded counted found listed "
                           "registered reported distributed present noted logged documented"),
    narrowing=words("aged who that whose which worth costing having using"),
    rates=phrases("a year|per year|each year|every year|a month|per month|each month|every month|a week|per week|"
                  "a day|per day|each day|every day|an hour|per hour|annually|yearly|monthly|weekly|daily|per capita|"
                  "per head|per inhabitant|per person|on average"),
    plans=words("expected forecast forecasts forecasted projected projects planned plans plan target targets targeted "
                "aims aimed intended intends scheduled foresaw foresees foreseen will would budgeted anticipated"),
    nobody=words("there it one we they i you he she everyone everybody someone nobody"),
    place_nouns=words("city town village municipality region state country island republic kingdom commune"),
    definite=words("the this that"),
    bodies=words("maker makers group company firm charity association union club operator giant rival neighbour "
                 "airline manufacturer retailer bank utility insurer carmaker producer brewer party newspaper "
                 "publisher developer ngo startup supplier city town village municipality builder chain"),
    connecting=words("addition fact total all short particular contrast turn response practice comparison general "
                     "conclusion same time end beginning start least example instance course now average period year "
                     "years month months week effect sum reality recent then once first detail"),
    of_year=words("year season term quarter"),
    bare_past=True,
)  # fmt: skip
