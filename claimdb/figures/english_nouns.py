"""English: the words around a counted noun, and those whose number is a name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.figures.language import words_of
from claimdb.figures.noun_words import NounWords

FUNCTION_WORDS = words_of(
    """
    the a an tops this that these those my your his her its our their whose which what who whom it he she they we you i
    them him us me himself herself itself themselves one ones each every either neither both all any some no none
    of in on at by to from for with without into onto upon over under above below between among amongst amid across
    against along around about after before behind beside besides beyond despite down during except inside near off
    outside past per since than through throughout till toward towards until unlike up via within versus vs as like
    and or nor but so yet if unless because although though while whereas whether when whenever where wherever why how
    once not never only also too very just even still already almost nearly roughly approximately perhaps maybe
    then there here now again ever often always sometimes soon later ago apart rather quite instead hence thus
    out better worse therefore however moreover meanwhile including excluding respectively together altogether alone
    is are was were be been being am has have had having do does did done doing can could may might must shall should
    will would ought isn aren wasn weren hasn haven hadn doesn didn won t s re ve ll d
    said says say told according took takes take came come comes went go goes made make makes got get gets
    sold met won lost held fell rose grew kept sent spent built bought brought caught fought gave heard knew led left
    meant paid ran sat saw sought spoke stood taught wrote drew drove flew broke chose ate became began
    """
)
# What may stand between a numeral and its noun and is not counted.
ADJECTIVES = words_of(
    """
    new old young big small large great little long short high low other more additional further extra different
    separate individual various several many few single main major minor key top leading local national international
    foreign domestic regional global federal public private civil social political economic military chinese american
    british french german russian european african asian former current previous next last first second third recent
    early late annual daily weekly monthly full total whole entire overseas such same alleged suspected so-called
    more fewer less most another much least others
    known unknown official unofficial illegal legal secret open closed active available possible potential
    """
)
DETERMINERS = words_of("the a an these those this that its their our his her my your all")
LABELS: Mapping[str, str] = MappingProxyType(
    {
        word: reason
        for reason, said in {
            "page": "p pp page pages",
            "volume": "vol vols volume volumes book tome",
            "number": "no nos number numbers nº issue issues sdg sdgs",
            "article": (
                "art arts article articles section sections sec chapter chapters chap ch paragraph paragraphs para "
                "paras clause clauses annex annexes appendix title part parts schedule verse"
            ),
            "decree": (
                "resolution resolutions decree decrees act acts law laws directive directives regulation "
                "regulations order orders ordinance circular protocol convention bill executive case cases docket "
                "ruling judgment opinion amendment proposition"
            ),
            "label": (
                "figure figures fig figs table tables chart map photo box note notes footnote footnotes line lines "
                "day step exercise question item point slide exhibit top"
            ),
            "name": (
                "phase type level category class group grade tier version model series season episode act "
                "generation zone district gate building room chamber lot channel platform track route highway "
                "interstate terminal reactor unit match flight bus train apartment suite floor squadron regiment "
                "battalion brigade division apollo boeing airbus windows port tram"
            ),
            "identifier": "isbn issn doi id pmid ein zip zips",
            "phone": "tel telephone phone fax mobile call dial",
        }.items()
        for word in said.split()
    }
)
# Plurals that do not end in -s (Quirk et al., A Comprehensive Grammar of the English Language, ch. 5), and
# nouns that are plural without an ending.
IRREGULAR_PLURALS = words_of(
    """
    people men women children police feet teeth geese mice oxen brethren lice criteria phenomena data media bacteria
    strata curricula memoranda referenda alumni fungi nuclei stimuli cacti radii indices appendices matrices vertices
    sheep fish deer aircraft spacecraft craft hovercraft watercraft offspring cattle poultry personnel staff troops
    series species means headquarters crossroads barracks salmon trout squid bison moose swine cod shrimp policemen
    policewomen firemen businessmen businesswomen spokesmen salesmen fishermen congressmen congresswomen statesmen
    servicemen servicewomen gunmen grandchildren schoolchildren stepchildren workmen craftsmen clergymen seamen airmen
    bureaus menus gurus haikus emus taxis skis bikinis graffiti chairmen councilmen
    crew noblemen horsemen foremen midwives israelis pakistanis iraqis saudis yemenis kuwaitis emiratis bangladeshis
    kashmiris somalis azerbaijanis nepalis omanis qataris bahrainis bengalis punjabis hutus
    youth folk infantry cavalry clergy vermin livestock
    """
)
# Singulars in -s.
SINGULARS_IN_S = words_of(
    """
    bus gas plus virus status campus census consensus bonus focus process access business address congress success
    progress press mass class crisis basis analysis thesis hypothesis emphasis diagnosis news politics economics
    mathematics physics ethics athletics electronics logistics genetics linguistics robotics aeronautics gymnastics
    acoustics dynamics mechanics optics analytics aerobics civics obstetrics paediatrics pediatrics aesthetics
    semantics hydraulics lens canvas atlas chaos this his its was is has does as us yes thus across
    perhaps always less unless towards besides sometimes
    """
)
# People, harm and what is reported of them: what a statement that there was none is about.
_COUNTABLE = words_of(
    """
    deaths death casualties casualty fatalities fatality injuries injury victims victim survivors survivor hostages
    arrests arrest suspects suspect prisoners detainees officers officer soldiers soldier troops civilians civilian
    passengers passenger students patients children people women men witnesses cases case accidents accident incidents
    incident attacks attack convictions complaints violations shots explosions fires infections votes seats goals
    medals jobs layoffs homes houses buildings charges aircraft vehicles ships flights
    """
)
ENGLISH_NOUN_WORDS = NounWords(
    governing=words_of("of for with at as on"),
    amounts=words_of("number total"),
    tells_amount=words_of("to at from by is was were are of stands stood reached hit exceeded topped :"),
    articles=words_of("a an"),
    reporting=words_of("said say"),
    extents=words_of("long wide deep high tall thick across away broad square"),
    groups=words_of(
        "handful host series string slew variety range bunch multitude myriad crowd flurry smattering number"
    ),
    yearly=words_of(
        "levels level figures figure prices price rates rate standards values volumes dollars estimates averages totals"
    ),
    none=words_of("no none"),
    comparatives=words_of("more fewer less"),
    nothing_but=words_of("not"),
    countable=_COUNTABLE,
    states=words_of("dead wounded injured missing killed hurt hospitalised hospitalized displaced homeless arrested"),
    aged=words_of("age aged"),
    old=words_of("old olds"),
    strong=words_of("strong"),
    during=words_of("over"),
    spreading=words_of("spread phased staged paid repaid disbursed distributed spent invested averaged repayable"),
    cutting=words_of("by"),
    in_a_row=words_of("row running consecutive"),
    framing=words_of("of among"),
    apposing=words_of("or"),
    definite=words_of("the"),
    spanning=words_of("in within under"),
    terms=words_of("prison jail custody detention imprisonment probation"),
    occasions=words_of("time"),
    set_against=frozenset(["compared with", "compared to", "down from", "up from", "instead of"]),
    apart=words_of("others"),
    there=words_of("there"),
    copulas=words_of("is was be been being s"),
    moments=words_of(
        """
        morning afternoon evening night day week month year moment time spring summer autumn fall winter monday tuesday
        wednesday thursday friday saturday sunday
        """
    ),
    of_kind=frozenset(["of this kind", "of this type", "of this sort", "of that kind"]),
    results=words_of(
        """
        win wins won winning lose loses lost losing beat beats beaten beating defeat defeats defeated defeating
        victory score scoreline draw drew drawn thrashed edged trailed trailing lead leads led match final
        """
    ),
)
