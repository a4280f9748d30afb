"""Words by which two texts of one story are held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimdb.extract.words import words

PERSONS = words(
    """
    abstainer accomplice accountant acrobat activist actor addict admiral adventurer advertiser agent ally
    anaesthetist analyst ancestor apostle applicant archaeologist archer architect arrest arsonist artist
    assistant astronaut astronomer auctioneer aunt author babysitter bachelor backpacker bailiff balloonist
    bartender beekeeper beggar benefactor beneficiary bidder billionaire biologist blacksmith blogger boatman
    bodyguard bookseller boss bouncer boxer boy bricklayer bride broadcaster brother buddhist builder buyer
    cadet cameraman canoeist captain cardinal cardiologist caregiver caretaker carpenter cartoonist cashier
    castaway casualty catholic caver cellist censor ceo chairman chancellor chaplain cheesemaker chemist chieftain child
    chimneysweep choirboy citizen city-dweller civilian client climatologist climber clockmaker colleague
    collector colonel columnist comedian commuter competitor composer conductor conscript consumer contractor
    controller cook corporal correspondent councillor counsellor courier cousin craftsman creditor crew criminal
    customer cyclist dancer daughter deacon dead debtor defendant defender deminer demonstrator deputy
    dermatologist descendant deserter detainee dictator dietitian director disciple discoverer dissident diver
    docker doctor driver dropout drummer dustman economist editor educator electrician emigrant emperor employee
    employer enemy engineer entrepreneur exhibitor expert explorer fan farmer fencer festivalgoer fiance fighter
    filmmaker finalist firefighter fisherman fishmonger florist footballer foreigner foreman forger founder
    fraudster friend fugitive gambler gardener geologist girl goalkeeper godparent golfer governor gp graduate
    grandchild grandfather grandmother grandparent guard guest guitarist gunman gunner gymnast gynaecologist
    hacker hairdresser hawker headteacher healer heir helper hermit hiker hindu historian hitchhiker horseman
    hostage hotelier housekeeper hunter husband imam influencer informer inhabitant injured innkeeper inspector
    intern interpreter inventor investigator investor islander jew jihadist jockey journalist judge juggler
    juror kayaker kidnapper killer landlord latecomer lawyer learner lender librarian lieutenant lifeguard
    lobbyist locksmith lodger looter lumberjack magician maid man manager mayor mechanic medallist mediator
    member mep mercenary meteorologist midfielder midwife migrant millionaire miner missing missionary monk
    motorcyclist musician muslim negotiator neighbour nephew niece nobleman nomad notary nun nurse observer
    offender officer official oncologist ophthalmologist opponent optician orderly organist orphan paediatrician
    painter panellist parachutist paraglider paramedic parent parishioner participant partner passenger pastor
    pastrycook pathologist patient pedestrian pensioner people pharmacist philosopher photographer
    photojournalist physiotherapist pianist pickpocket pilgrim pilot pioneer pirate plaintiff player playwright
    plumber poet pollster postdoc postman prefect presenter producer programmer prospector prostitute
    psychiatrist psychologist pupil puppeteer rabbi railwayman ranger rapist reader rebel refugee rescuer
    reservist respondent restaurateur retailer returnee rioter robber roofer roommate rower runner saddler
    sailor sceptic schoolgirl scientist scout screenwriter sculptor secretary seismologist senator senior serf
    sergeant settler shepherd shipowner shopper signatory singer sister skier slave smoker smuggler sniper
    snowboarder sociologist soldier soloist son spectator spokesman sprinter spy squatter staff stateless
    stationmaster stepson stewardess stonemason striker student stuntman subscriber suburbanite surfer surgeon
    surveyor survivor suspect swimmer tamer taxpayer teacher teammate technician temp tenant terrorist
    theologian therapist toddler tourist trader trafficker trainee trainer traitor treasurer trucker trustee
    tsar tutor twin uncle unemployed unionist user vet veteran viewer villager violinist visitor volcanologist
    volunteer voter waiter weightlifter welder whistleblower widow widower wife windsurfer winegrower winner
    witness woman worker wrestler writer yachtsman young youth zoologist
    """
)
"""Ideas of those who are counted as people."""

ANYBODY = words(
    """
    people dead injured inhabitant passenger suspect migrant missing villager tourist survivor arrest visitor spectator
    participant
    """
)
"""Of them those by whom a text may mean all that it tells of."""

RANKED = words("edition anniversary title cup goal victory win gold medal season term congress meeting round birthday")
"""Ideas of what comes again, so that two texts may differ in which one it is: "the 28th edition"."""

ANY_KIND = words("animal bird fish vehicle building ship boat aircraft")
"""Ideas of many kinds, by which a text may mean the one that it told of."""

ASKED = words("interview respondent survey inhabitant people question answer adult person")
"""Words for all of whom a share is told."""

WORKERS = words("employee man")
"""Of them those by whom a text may mean people of any trade: "five workers" of a pit are miners."""

TOLL_OF_DEED: Mapping[str, str] = MappingProxyType({
    "kill": "dead", "die": "dead", "injure": "injured", "arrest": "arrest", "rescue": "survivor", "miss": "missing",
    "evacuate": "evacuated", "infect": "case", "hospitalise": "hospitalised",
})  # fmt: skip
"""What a deed makes of those to whom it is done."""

TOLLS = frozenset(TOLL_OF_DEED.values())
"""What such deeds make of people."""

EVOLVING = words("dead injured missing body case")
"""Tolls that rise from day to day."""

GATHERING = words("evacuated arrest survivor")
"""Tolls that rise over some days, though two desks of one day or the next count the same."""

GROWING = words("burn infect")
"""Deeds that go on, so that more is done the day after."""

KIN = tuple(
    words(line)
    for line in """
    burn destroy
    seize detect catch
    cut dismiss lose
    vote approve win elect
    build open complete
    evacuate displace rescue
    arrest accuse imprison
    kill shoot
    convict imprison fine
    fine pay
    produce harvest
    steal lose miss
    remove kidnap
    invest spend cost pay
    create hire
    attend visit
    wait queue
    evict deport
    buy pay
    attack enter
    buy order
    grant pay finance
    start participate
    host sleep stay lodge shelter
    """.strip().splitlines()
)
"""Deeds of which either may be said of the same."""

HEAD_KIN = tuple(
    words(line)
    for line in """
    job station
    flat building
    flat family household
    application case
    student pupil
    student child
    miner child
    pupil child
    man robber
    man gunman
    man soldier
    man employee
    man miner
    man fugitive
    man suspect
    man detainee
    man fighter
    man sailor
    man fisherman
    birth baby
    """.strip().splitlines()
)
"""Nouns of which either may be said of the same, where one thing was done: "posts", "jobs"."""

PAYING = words("pay grant finance")
"""Deeds of those who bear a part of a cost, or all of it."""

SELECTING = words("release escape treat hospitalise return rescue suspend")
"""Deeds that are done to some of those who were there."""

SETTINGS = tuple(
    words(line)
    for line in """
    football game club team player pitch league cup derby
    hospital clinic patient doctor
    school pupil teacher class
    rail train station
    """.strip().splitlines()
)
"""Ideas of one setting: the one is explained by the other, "64 | football fans" by "both clubs"."""

STATES = words("unhurt agglomeration semi suburb combined average margin elevation provisional overall")
"""Ideas that part what is counted wherever a clause tells them: "24 | were unhurt"."""

UNPARTED = words("other old new former first second third half private public record daily national")
"""Narrowing words that the press has for many other things."""

POLLS = words("poll polls survey surveys sondage enquête umfrage")
"""What is asked of some: two of them answer differently."""

ORGANISERS = words("organiser organisers organizer organizers organisateur organisateurs organisatrice veranstalter")
ACCOUNTABLE = words(
    "union unions syndicat syndicats opposition opponents opposants party parti critics company direction gewerkschaft"
)
"""Speakers who are a side of what they tell."""

DEED_OF_NOUN: Mapping[str, str] = MappingProxyType({
    "production": "produce", "crop": "harvest", "investment": "invest", "inspection": "inspect", "emission": "emit",
    "loss": "lose", "theft": "steal", "loan": "lend", "grant": "grant", "dead": "kill", "injured": "injure",
    "vote": "vote", "election": "vote", "demonstration": "protest", "fine": "fine", "application": "file",
    "height": "measure-high", "length": "measure-long", "width": "measure-wide", "depth": "measure-deep",
    "weight": "measure-weigh", "birth": "born", "order": "order", "income": "sell", "acquisition": "buy",
    "export": "export",
    "participant": "participate", "visitor": "visit", "donation": "donate",
    "employee": "employ", "job": "employ", "survivor": "rescue", "arrest": "arrest", "missing": "miss",
})  # fmt: skip
"""The deed that a noun tells of: "production", "produced"."""

DONE_TO_PEOPLE: Mapping[str, str] = MappingProxyType({
    "~execution": "execute", "~conviction": "convict", "~deportation": "deport", "~resignation": "resign",
    "~hospitalisation": "hospitalise", "~hospitalization": "hospitalise", "~evacuation": "evacuate",
    "~redundancy": "dismiss", "~abduction": "kidnap", "~kidnapping": "kidnap",
})  # fmt: skip
"""The deed of nouns that count those to whom it was done: "54 executions"."""
